"""What visitors said of the invented office, year by year, drawn for make_examples.py.

Cells are typed as in example_office.py. Anonymous, all of it: the three rows that tell of somebody
stand apart, in example_service.py. Every suggestion and every oral remark has its theme and what
was done. Saturdays' waiting, opening hours and parking come back year after year.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

VOICES_2024 = """
| Date | BIT | Type de retour | Accueil /5 | Conseil /5 | Attente /5 | Horaires /5 | Boutique /5 | Satisfaction globale | Thème | Commentaire | Suite donnée |
| 10/01/2024 | Orbelle-le-Pont | Avis Google |  |  |  |  |  | '4/5 |  | La conseillère connaît chaque sentier par cœur |  |
| 03/02/2024 | Col de la Vernède | Boîte à idées |  |  |  |  |  |  | Accueil | Personnel chaleureux et compétent | lu en réunion d'équipe |
| 23/02/2024 | Col de la Vernède | Avis Google |  |  |  |  |  | '2/5 | Stationnement | Impossible de se garer devant le bureau |  |
| 16/03/2024 | Orbelle-le-Pont | Boîte à idées |  |  |  |  |  |  | Information | On nous a trouvé une chambre un soir de fête | transmis à l'équipe |
| 16/03/2024 | Col de la Vernède | Avis en ligne |  |  |  |  |  | '3/5 | Horaires | Nous sommes arrivés à 9 h, ouverture à 10 h | réponse publiée |
| 08/04/2024 | Saint-Aubrac-les-Sources | Avis Tripadvisor |  |  |  |  |  | '3/5 | Horaires | Fermé entre midi et deux en plein été | réponse publiée |
| 04/05/2024 | Col de la Vernède | Questionnaire | 5 | 4 | 4 | 3 |  | Peu satisfait |  | Le parking de la cascade est plein dès dix heures |  |
| 09/05/2024 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 3 | 5 | 5 | Satisfait |  |  |  |
| 20/05/2024 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 5 | 4 | 4 | Satisfait | Accueil | Accueil en allemand, quel plaisir |  |
| 24/05/2024 | Col de la Vernède | Questionnaire | 5 | 5 | 4 | 5 |  | Très satisfait |  |  |  |
| 07/06/2024 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 3 | 5 |  | Très satisfait |  | Choix de cartes postales réduit |  |
| 10/06/2024 | Saint-Aubrac-les-Sources | Avis Google |  |  |  |  |  | '4/5 | Information | Carte des sentiers excellente |  |
| 22/06/2024 | Orbelle-le-Pont | Avis Google |  |  |  |  |  | '5/5 | Accueil | Sourire et patience, bravo | réponse publiée |
| 29/06/2024 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Accueil | Très bon accueil, nous reviendrons | lu en réunion d'équipe |
| 03/07/2024 | Col de la Vernède | Avis en ligne |  |  |  |  |  | '3/5 | Attente | Attente longue mais personnel souriant | réponse publiée |
| 09/07/2024 | Orbelle-le-Pont | Avis en ligne |  |  |  |  |  | '2/5 |  | Pas de place pour les camping-cars |  |
| 11/07/2024 | Orbelle-le-Pont | Boîte à idées |  |  |  |  |  |  | Horaires | Ouvrir le dimanche matin nous aiderait | affiche corrigée |
| 16/07/2024 | Col de la Vernède | Questionnaire | 4 | 4 | 1 | 4 | 4 | Satisfait |  | Une seule caisse ouverte un jour de marché |  |
| 22/07/2024 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 4 | 3 | 5 | Satisfait | Site internet | Site clair, facile sur un téléphone |  |
| 27/07/2024 | Orbelle-le-Pont | Avis Google |  |  |  |  |  | '3/5 |  | Comptoir trop haut en fauteuil | réponse publiée |
| 31/07/2024 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 3 | 2 | 5 | Satisfait | Horaires | Horaires différents sur le site et sur la porte |  |
| 05/08/2024 | Col de la Vernède | Questionnaire | 5 | 4 | 4 | 2 |  | Satisfait |  | Fermeture à 17 h 30 trop tôt en juillet |  |
| 06/08/2024 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 3 | 5 | 4 | Satisfait |  |  |  |
| 13/08/2024 | Orbelle-le-Pont | Avis Tripadvisor |  |  |  |  |  | '4/5 | Accueil | La conseillère connaît chaque sentier par cœur |  |
| 17/08/2024 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 4 | 5 | 3 | 4 | Satisfait |  | Nous sommes arrivés à 9 h, ouverture à 10 h |  |
| 20/08/2024 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 4 | 5 | 3 | Très satisfait |  | Il manquait la carte au 25 000e |  |
| 26/08/2024 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 5 | 3 |  | Satisfait |  | Réponse sur les bus très complète |  |
| 29/08/2024 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Attente | On attend trop le samedi, c'est dommage | file séparée pour la boutique |
| 07/09/2024 | Col de la Vernède | Questionnaire | 5 | 5 | 4 | 5 |  | Très satisfait |  |  |  |
| 18/09/2024 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Horaires | Fermé entre midi et deux en plein été | affiche corrigée |
| 25/09/2024 | Col de la Vernède | Questionnaire | 4 | 5 | 1 | 5 |  | Satisfait |  | Vingt minutes de file le samedi matin |  |
| 01/10/2024 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 2 |  | Satisfait |  |  |  |
| 16/10/2024 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 3 | 4 |  | Satisfait |  |  |  |
| 31/10/2024 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Accueil | Accueil en allemand, quel plaisir | lu en réunion d'équipe |
| 19/11/2024 | Col de la Vernède | Questionnaire | 5 | 5 | 5 | 3 | 5 | Très satisfait |  | Plan très clair, merci |  |
| 12/12/2024 | Col de la Vernède | Boîte à idées |  |  |  |  |  |  | Accueil | Sourire et patience, bravo | lu en réunion d'équipe |
"""

VOICES_2025 = """
| Date | BIT | Type de retour | Accueil /5 | Conseil /5 | Attente /5 | Horaires /5 | Boutique /5 | Satisfaction globale | Thème | Commentaire | Suite donnée |
| 17/01/2025 | Saint-Aubrac-les-Sources | Boîte à idées |  |  |  |  |  |  | Signalétique | Bureau difficile à trouver depuis la gare | panneau commandé |
| 21/01/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Stationnement | Le parking de la cascade est plein dès dix heures | signalé à la commune |
| 12/02/2025 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 3 | 3 | 3 | Satisfait |  |  |  |
| 15/02/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Boutique | Choix de cartes postales réduit | étiquettes refaites |
| 03/03/2025 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 4 | 3 | 5 | Très satisfait |  |  |  |
| 22/03/2025 | Orbelle-le-Pont | Boîte à idées |  |  |  |  |  |  | Accueil | Accueil en allemand, quel plaisir | lu en réunion d'équipe |
| 04/04/2025 | Saint-Aubrac-les-Sources | Boîte à idées |  |  |  |  |  |  | Boutique | Il manquait la carte au 25 000e | étiquettes refaites |
| 12/04/2025 | Orbelle-le-Pont | Avis en ligne |  |  |  |  |  | '3/5 | Stationnement | Stationnement payant mal indiqué | réponse publiée |
| 02/05/2025 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Horaires | Fermé entre midi et deux en plein été | ouverture d'essai le dimanche |
| 06/05/2025 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 3 | 3 | 5 | Satisfait | Signalétique | Le panneau du col est effacé |  |
| 10/05/2025 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Attente | Une seule caisse ouverte un jour de marché | renfort le samedi matin |
| 21/05/2025 | Col de la Vernède | Questionnaire | 4 | 4 | 3 | 5 |  | Satisfait |  | Impossible de se garer devant le bureau |  |
| 23/05/2025 | Col de la Vernède | Questionnaire | 5 | 4 | 5 | 3 | 4 | Très satisfait |  |  |  |
| 03/06/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 1 | 3 |  | Peu satisfait | Attente | File jusque dans la rue samedi à onze heures |  |
| 09/06/2025 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Site internet | Agenda du site pas à jour | agenda repris chaque lundi |
| 16/06/2025 | Col de la Vernède | Questionnaire | 5 | 4 | 4 | 4 | 3 | Satisfait |  | Horaires de bus peu lisibles |  |
| 21/06/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Information | Carte des sentiers excellente | transmis à l'équipe |
| 28/06/2025 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Attente | On attend trop le samedi, c'est dommage | file séparée pour la boutique |
| 01/07/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Horaires | Ouvrir le dimanche matin nous aiderait | affiche corrigée |
| 05/07/2025 | Col de la Vernède | Questionnaire | 5 | 5 | 4 | 4 | 3 | Satisfait |  | La rampe est trop raide |  |
| 07/07/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Boutique | Prix affichés trop petits | réassort fait |
| 12/07/2025 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 1 | 3 |  | Peu satisfait | Attente | Vingt minutes de file le samedi matin |  |
| 14/07/2025 | Col de la Vernède | Questionnaire | 5 | 4 | 4 | 4 |  | Très satisfait |  | Jolis produits locaux |  |
| 18/07/2025 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 4 | 3 |  | Satisfait |  | Choix de cartes postales réduit |  |
| 21/07/2025 | Saint-Aubrac-les-Sources | Boîte à idées |  |  |  |  |  |  | Accueil | Très bon accueil, nous reviendrons | lu en réunion d'équipe |
| 25/07/2025 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Transports | Navette du col complète dès neuf heures | seconde navette demandée |
| 29/07/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 5 | 5 | 3 | Satisfait | Signalétique | Départ du sentier des sources introuvable |  |
| 30/07/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 4 | 5 | Satisfait |  |  |  |
| 02/08/2025 | Col de la Vernède | Questionnaire | 4 | 5 | 5 | 3 | 3 | Satisfait |  | Horaires de bus peu lisibles |  |
| 07/08/2025 | Col de la Vernède | Questionnaire | 5 | 5 | 4 | 2 |  | Satisfait |  |  |  |
| 11/08/2025 | Orbelle-le-Pont | Avis Google |  |  |  |  |  | '4/5 |  | Réponse sur les bus très complète |  |
| 15/08/2025 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 3 | 4 | 3 | Très satisfait |  | La conseillère connaît chaque sentier par cœur |  |
| 15/08/2025 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 4 | 4 | 3 | Très satisfait |  |  |  |
| 18/08/2025 | Col de la Vernède | Questionnaire | 5 | 4 | 4 | 3 |  | Peu satisfait |  |  |  |
| 21/08/2025 | Col de la Vernède | Avis en ligne |  |  |  |  |  | '3/5 |  | Deux agents ne suffisent pas le samedi | réponse publiée |
| 26/08/2025 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Stationnement | Le parking de la cascade est plein dès dix heures | plan des parkings distribué |
| 30/08/2025 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Transports | Navette du col complète dès neuf heures | seconde navette demandée |
| 06/09/2025 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Attente | Attente longue mais personnel souriant | renfort le samedi matin |
| 06/09/2025 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 4 | 5 |  | Satisfait | Information | Plan très clair, merci |  |
| 13/09/2025 | Saint-Aubrac-les-Sources | Boîte à idées |  |  |  |  |  |  | Information | Conseils précis pour nos trois jours | transmis à l'équipe |
| 22/09/2025 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Accueil | Personnel chaleureux et compétent | lu en réunion d'équipe |
| 27/09/2025 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 4 | 3 | 3 | Très satisfait |  | Réserver la visite en ligne serait pratique |  |
| 15/10/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 2 | 5 | 3 | Satisfait |  | Une seule caisse ouverte un jour de marché |  |
| 27/10/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 3 | 5 |  | Très satisfait | Boutique | Il manquait la carte au 25 000e |  |
| 10/11/2025 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Attente | File jusque dans la rue samedi à onze heures | file séparée pour la boutique |
| 14/11/2025 | Orbelle-le-Pont | Boîte à idées |  |  |  |  |  |  | Attente | On attend trop le samedi, c'est dommage | affichage des heures calmes |
| 29/11/2025 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 5 | 3 | 5 | Satisfait | Accessibilité | Boucle magnétique appréciée |  |
| 08/12/2025 | Orbelle-le-Pont | Avis Tripadvisor |  |  |  |  |  | '3/5 |  | Vingt minutes de file le samedi matin |  |
"""

VOICES_2026 = """
| Date | BIT | Type de retour | Accueil /5 | Conseil /5 | Attente /5 | Horaires /5 | Boutique /5 | Satisfaction globale | Thème | Commentaire | Suite donnée |
| 16/01/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 3 | 5 | 5 | Satisfait | Site internet | Réserver la visite en ligne serait pratique |  |
| 22/01/2026 | Col de la Vernède | Avis Google |  |  |  |  |  | '5/5 | Information | Réponse sur les bus très complète |  |
| 31/01/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 4 | 4 | 4 |  | Très satisfait |  |  |  |
| 05/02/2026 | Col de la Vernède | Questionnaire | 4 | 5 | 2 | 4 |  | Satisfait | Attente | File jusque dans la rue samedi à onze heures |  |
| 20/02/2026 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Attente | On attend trop le samedi, c'est dommage | affichage des heures calmes |
| 02/03/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 1 | 5 | 5 | Satisfait | Attente | Vingt minutes de file le samedi matin |  |
| 05/03/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 4 | 4 |  | Satisfait |  | Plan très clair, merci |  |
| 19/03/2026 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Stationnement | Pas de place pour les camping-cars | plan des parkings distribué |
| 28/03/2026 | Col de la Vernède | Questionnaire | 4 | 5 | 5 | 2 | 5 | Peu satisfait | Horaires | Ouvrir le dimanche matin nous aiderait |  |
| 06/04/2026 | Saint-Aubrac-les-Sources | Boîte à idées |  |  |  |  |  |  | Attente | Deux agents ne suffisent pas le samedi | renfort le samedi matin |
| 13/04/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 5 |  | Très satisfait |  |  |  |
| 29/04/2026 | Orbelle-le-Pont | Boîte à idées |  |  |  |  |  |  | Information | On nous a trouvé une chambre un soir de fête | transmis à l'équipe |
| 02/05/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 2 | 4 | 5 | Peu satisfait |  |  |  |
| 06/05/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 4 | 5 | 3 | 3 | Satisfait | Horaires | Horaires différents sur le site et sur la porte |  |
| 14/05/2026 | Saint-Aubrac-les-Sources | Avis Tripadvisor |  |  |  |  |  | '5/5 |  | Accueil en allemand, quel plaisir |  |
| 16/05/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 4 | 4 | 4 | 5 | Très satisfait | Site internet | Site clair, facile sur un téléphone |  |
| 21/05/2026 | Col de la Vernède | Questionnaire | 4 | 5 | 3 | 3 | 5 | Satisfait |  | Une seule caisse ouverte un jour de marché |  |
| 25/05/2026 | Col de la Vernède | Avis Tripadvisor |  |  |  |  |  | '3/5 | Accessibilité | Boucle magnétique appréciée |  |
| 02/06/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 2 | 4 |  | Peu satisfait | Attente | File jusque dans la rue samedi à onze heures |  |
| 05/06/2026 | Orbelle-le-Pont | Avis en ligne |  |  |  |  |  | '3/5 | Attente | On attend trop le samedi, c'est dommage | réponse publiée |
| 10/06/2026 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 3 | 3 | 3 | Satisfait |  | Sourire et patience, bravo |  |
| 16/06/2026 | Col de la Vernède | Questionnaire | 5 | 4 | 3 | 3 |  | Peu satisfait | Transports | Navette du col complète dès neuf heures |  |
| 19/06/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 3 | 5 |  | Très satisfait |  |  |  |
| 25/06/2026 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Attente | Vingt minutes de file le samedi matin | file séparée pour la boutique |
| 29/06/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 3 | 3 | 3 | Satisfait |  | Fermeture à 17 h 30 trop tôt en juillet |  |
| 03/07/2026 | Col de la Vernède | Remarque orale |  |  |  |  |  |  | Accueil | Très bon accueil, nous reviendrons | lu en réunion d'équipe |
| 04/07/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 2 | 5 |  | Peu satisfait |  | Deux agents ne suffisent pas le samedi |  |
| 06/07/2026 | Col de la Vernède | Avis Google |  |  |  |  |  | '4/5 |  | Il manquait la carte au 25 000e | réponse publiée |
| 08/07/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 3 | 3 | 5 | Satisfait | Information | Réponse sur les bus très complète |  |
| 11/07/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 4 | 5 | 4 | Très satisfait |  |  |  |
| 14/07/2026 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 2 | 5 |  | Peu satisfait |  |  |  |
| 16/07/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 4 | 3 | 4 | Satisfait |  |  |  |
| 18/07/2026 | Col de la Vernède | Questionnaire | 5 | 5 | 5 | 3 | 5 | Satisfait |  |  |  |
| 22/07/2026 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Accueil | La conseillère connaît chaque sentier par cœur | lu en réunion d'équipe |
| 23/07/2026 | Saint-Aubrac-les-Sources | Remarque orale |  |  |  |  |  |  | Information | Idées de balades parfaites avec des enfants | transmis à l'équipe |
| 25/07/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 5 | 3 | 4 | Très satisfait |  | Plan très clair, merci |  |
| 27/07/2026 | Col de la Vernède | Avis Google |  |  |  |  |  | '2/5 | Attente | Une seule caisse ouverte un jour de marché |  |
| 31/07/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 2 | 3 |  | Satisfait |  | File jusque dans la rue samedi à onze heures |  |
| 01/08/2026 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 5 | 5 | 5 | Satisfait |  | Personnel chaleureux et compétent |  |
| 04/08/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 3 | 4 | 3 | Très satisfait | Accueil | Accueil en allemand, quel plaisir |  |
| 06/08/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 5 | 3 |  | Satisfait |  | Conseils précis pour nos trois jours |  |
| 08/08/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 4 | 5 | 5 | 5 | Satisfait |  |  |  |
| 10/08/2026 | Col de la Vernède | Questionnaire | 4 | 4 | 4 | 3 |  | Satisfait |  | Impossible de se garer devant le bureau |  |
| 13/08/2026 | Orbelle-le-Pont | Remarque orale |  |  |  |  |  |  | Horaires | Fermé entre midi et deux en plein été | horaires revus sur le site |
| 15/08/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 3 | 5 | 5 | Très satisfait |  |  |  |
| 17/08/2026 | Saint-Aubrac-les-Sources | Questionnaire | 5 | 5 | 5 | 2 |  | Satisfait |  |  |  |
| 20/08/2026 | Orbelle-le-Pont | Avis Tripadvisor |  |  |  |  |  | '5/5 |  | Sourire et patience, bravo | réponse publiée |
| 22/08/2026 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 5 | 5 |  | Très satisfait | Information | On nous a trouvé une chambre un soir de fête |  |
| 25/08/2026 | Orbelle-le-Pont | Avis en ligne |  |  |  |  |  | '3/5 |  | On attend trop le samedi, c'est dommage | réponse publiée |
| 27/08/2026 | Saint-Aubrac-les-Sources | Avis en ligne |  |  |  |  |  | '2/5 | Stationnement | Le parking de la cascade est plein dès dix heures | réponse publiée |
| 29/08/2026 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 5 | 3 | 3 | Très satisfait | Accueil | Très bon accueil, nous reviendrons |  |
| 02/09/2026 | Col de la Vernède | Questionnaire | 4 | 5 | 3 | 5 | 4 | Satisfait |  |  |  |
| 05/09/2026 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 5 | 5 |  | Très satisfait | Information | Carte des sentiers excellente |  |
| 12/09/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 2 | 5 |  | Satisfait |  | Vingt minutes de file le samedi matin |  |
| 15/09/2026 | Col de la Vernède | Questionnaire | 5 | 5 | 5 | 2 |  | Satisfait |  | Horaires différents sur le site et sur la porte |  |
| 23/09/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 4 | 3 | 3 | Peu satisfait |  | Fermeture à 17 h 30 trop tôt en juillet |  |
| 26/09/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 5 | 2 |  | Satisfait | Horaires | Nous sommes arrivés à 9 h, ouverture à 10 h |  |
| 30/09/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 4 | 5 |  | Satisfait |  | Départ du sentier des sources introuvable |  |
| 09/10/2026 | Col de la Vernède | Questionnaire | 4 | 4 | 5 | 3 | 5 | Peu satisfait |  | Horaires de bus peu lisibles |  |
| 22/10/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 3 | 3 |  | Peu satisfait | Stationnement | Stationnement payant mal indiqué |  |
"""
