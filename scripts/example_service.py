"""What visitors of the invented office said, and the meetings it held, drawn for make_examples.py.

Cells are typed as in example_office.py. Complaints, worked by hand with a calendar, France:

    2025  1 in time (Friday to Tuesday) · 2 in time (Easter Monday) · 3 late (8 May) · 4 in time,
          forwarded first (14 July) · 5 in time, anonymous · 6 late (15 August) · 7 and 8 in time
    2026  1 in time · 2 late, only forwarded in time (1 May) · 3 in time (14 July) · 4 never
          answered · 5 open until Monday 2 November

Suggestions and oral remarks, with those of example_voices.py: in 2024 all 8 are analysed; in 2025,
28 of 29, the timbres of 7 August lack what was done; all of 2026 so far.
Meetings of the team: none in August 2025.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

COMPLAINTS = """
| N° | Reçu le | Type de retour | BIT | Objet | Thème | Détail | Anonyme | Transmis le | Répondu le | Traité le | Mode de réponse | Suite donnée |
| | 2024 | Réclamation | | | | Néant | | | | | | |
| 1 | 14/02/2025 | Réclamation | Orbelle-le-Pont | OT | Horaires | Porte close à 17 h 30 malgré l'affichage | | | 18/02/2025 | | courriel | affiche corrigée |
| 2 | 18/04/2025 | Réclamation | Col de la Vernède | OT | Attente | Vingt minutes au comptoir | | | 23/04/2025 | | courrier | renfort les veilles de fête |
| 3 | 07/05/2025 | Plainte | Orbelle-le-Pont | OT | Boutique | Carte des sentiers périmée | | | 14/05/2025 | | courriel | carte remplacée |
| 4 | 11/07/2025 | Réclamation | Saint-Aubrac-les-Sources | Prestataire | Hébergement | Literie en mauvais état | | 12/07/2025 | 16/07/2025 | | courriel | prestataire rappelé à ses engagements |
| 5 | 02/08/2025 | Réclamation | Col de la Vernède | OT | Propreté | Toilettes sales | x | | | 05/08/2025 | affichage | second passage de ménage |
| 6 | 14/08/2025 | Réclamation | Orbelle-le-Pont | Territoire | Signalétique | Parking de la cascade introuvable | | | 21/08/2025 | | téléphone | signalé à la commune |
| 7 | 06/10/2025 | Réclamation | Orbelle-le-Pont | OT | Information | Bus du samedi supprimé, non annoncé | | | 08/10/2025 | | courriel | page des transports revue |
| 8 | 24/12/2025 | Réclamation | Col de la Vernède | Prestataire | Restauration | Réservation non honorée | | 24/12/2025 | 29/12/2025 | | courriel | prestataire contacté |
| 1 | 20/01/2026 | Réclamation | Col de la Vernède | OT | Information | État des pistes inexact | | | 21/01/2026 | | courriel | bulletin relu chaque matin |
| 2 | 30/04/2026 | Réclamation | Saint-Aubrac-les-Sources | Prestataire | Hébergement | Arrhes non rendues | | 02/05/2026 | 07/05/2026 | | courriel | médiation proposée |
| 3 | 11/07/2026 | Réclamation | Orbelle-le-Pont | OT | Attente | Un seul conseiller le samedi | | | 16/07/2026 | | courrier | planning d'été revu |
| 4 | 22/08/2026 | Réclamation | Orbelle-le-Pont | OT | Boutique | Article défectueux | | | | | | |
| 5 | 29/10/2026 | Réclamation | Col de la Vernède | OT | Horaires | Fermeture d'automne mal annoncée | | | | | | |
"""

FEEDBACK = """
| Date | BIT | Type de retour | Accueil /5 | Conseil /5 | Locaux /5 | Horaires /5 | Satisfaction globale | Thème | Commentaire | Suite donnée |
| 15/01/2025 | Col de la Vernède | Questionnaire | 5 | 5 | 4 | 3 | Très satisfait | | Ouvert trop tard le matin | |
| 20/02/2025 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 4 | 4 | Satisfait | | | |
| 22/02/2025 | Col de la Vernède | Remarque | | | | | | Langues | Plan en allemand souhaité | plan traduit |
| 14/03/2025 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 2 | 4 | Satisfait | | Comptoir trop haut | |
| 17/04/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 5 | Très satisfait | | | |
| 25/04/2025 | Orbelle-le-Pont | Boîte à idées | | | | | | Vélo | Une pompe devant le bureau | pompe installée |
| 09/05/2025 | Saint-Aubrac-les-Sources | Remarque | | | | | | Transports | Horaires de bus illisibles | affichage agrandi |
| 29/05/2025 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 4 | 4 | Satisfait | | | |
| 06/06/2025 | Orbelle-le-Pont | Avis Google | | | | | 5/5 | | Conseils précieux pour trois jours | |
| 19/06/2025 | Col de la Vernède | Remarque orale | | | | | | Signalétique | Départ du sentier mal indiqué | signalé au service des sentiers |
| 05/07/2025 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 4 | 4 | Très satisfait | | | |
| 12/07/2025 | Saint-Aubrac-les-Sources | Questionnaire | 3 | 4 | 3 | 4 | Peu satisfait | | Longue attente | |
| 18/07/2025 | Orbelle-le-Pont | Remarque orale | | | | | | Attente | File d'attente au soleil | auvent posé |
| 26/07/2025 | Col de la Vernède | Questionnaire | 5 | 5 | 5 | 4 | Très satisfait | | | |
| 07/08/2025 | Saint-Aubrac-les-Sources | Remarque orale | | | | | | Boutique | Pas de timbres | |
| 11/08/2025 | Orbelle-le-Pont | Questionnaire | 4 | 4 | 4 | 3 | Satisfait | | | |
| 19/08/2025 | Col de la Vernède | Boîte à idées | | | | | | Familles | Un coin pour les enfants | coin lecture aménagé |
| 28/08/2025 | Orbelle-le-Pont | Avis Tripadvisor | | | | | 4/5 | | Beau bureau, personnel souriant | |
| 13/09/2025 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 5 | Très satisfait | | | |
| 20/09/2025 | Orbelle-le-Pont | Remarque orale | | | | | | Horaires | Ouvrir le dimanche des Journées du patrimoine | ouverture décidée |
| 24/10/2025 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 5 | 3 | 4 | Satisfait | | | |
| 30/12/2025 | Col de la Vernède | Questionnaire | 5 | 4 | 5 | 4 | Satisfait | | | |
| 16/01/2026 | Col de la Vernède | Questionnaire | 5 | 5 | 5 | 4 | Très satisfait | | | |
| 12/02/2026 | Col de la Vernède | Remarque orale | | | | | | Navettes | Navette complète à 9 h | seconde navette demandée |
| 21/02/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 4 | Très satisfait | | | |
| 20/03/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 3 | 4 | Satisfait | | | |
| 10/04/2026 | Orbelle-le-Pont | Boîte à idées | | | | | | Randonnée | Prêter des bâtons de marche | à l'étude pour 2027 |
| 24/04/2026 | Orbelle-le-Pont | Remarque orale | | | | | | Langues | Dépliant en néerlandais | commandé |
| 15/05/2026 | Orbelle-le-Pont | Questionnaire | 5 | 4 | 4 | 5 | Très satisfait | | | |
| 05/06/2026 | Col de la Vernède | Avis Google | | | | | 5/5 | | Équipe très à l'écoute | |
| 27/06/2026 | Saint-Aubrac-les-Sources | Remarque orale | | | | | | Accessibilité | Sonnette du bureau trop haute | sonnette abaissée |
| 04/07/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 4 | 4 | Très satisfait | | | |
| 18/07/2026 | Col de la Vernède | Questionnaire | 4 | 5 | 5 | 4 | Satisfait | | | |
| 25/07/2026 | Orbelle-le-Pont | Remarque orale | | | | | | Boutique | Fontaine à eau en panne | réparée |
| 08/08/2026 | Saint-Aubrac-les-Sources | Questionnaire | 4 | 4 | 4 | 4 | Satisfait | | | |
| 22/08/2026 | Orbelle-le-Pont | Questionnaire | 3 | 4 | 4 | 3 | Peu satisfait | | Trop d'attente le samedi | |
| 05/09/2026 | Orbelle-le-Pont | Remarque orale | | | | | | Attente | Un ticket d'appel serait utile | à l'ordre du jour d'octobre |
| 19/09/2026 | Orbelle-le-Pont | Questionnaire | 5 | 5 | 5 | 5 | Très satisfait | | | |
| 10/10/2026 | Saint-Aubrac-les-Sources | Avis en ligne | | | | | 3/5 | | Bureau difficile à trouver | |
"""

MEETINGS = """
| Date | Type de réunion | Présents | Ordre du jour | Compte rendu |
| 18/01/2024 | Réunion d'équipe | Inès, Maëlle, Jean-Baptiste, Gaëtan | Lecture du référentiel | CR 2024-01 |
| 15/02/2024 | Réunion d'équipe | toute l'équipe | Plan d'actions | CR 2024-02 |
| 14/03/2024 | Réunion d'équipe | toute l'équipe | Préparation de la saison | CR 2024-03 |
| 26/03/2024 | CA | administrateurs | Comptes 2023 | PV du 26 mars |
| 18/04/2024 | Réunion d'équipe | toute l'équipe | Nouveautés des prestataires | CR 2024-04 |
| 16/05/2024 | Réunion d'équipe | Inès, Maëlle, Théo, Jean-Baptiste | Accueil des saisonniers | CR 2024-05 |
| 11/06/2024 | AG | adhérents | Rapport moral | PV du 11 juin |
| 13/06/2024 | Réunion d'équipe | toute l'équipe | Planning d'été | CR 2024-06 |
| 11/07/2024 | Réunion d'équipe | Inès, Théo, Noémie | Point de saison | CR 2024-07 |
| 22/08/2024 | Réunion d'équipe | Inès, Théo, Noémie | Retours des visiteurs | CR 2024-08 |
| 19/09/2024 | Réunion d'équipe | toute l'équipe | Bilan de l'été | CR 2024-09 |
| 17/10/2024 | Réunion d'équipe | toute l'équipe | Formations à venir | CR 2024-10 |
| 14/11/2024 | Réunion d'équipe | toute l'équipe | Éditions 2025 | CR 2024-11 |
| 28/11/2024 | Groupe qualité | groupe qualité | Bilan de l'écoute | CR GQ 2024 |
| 12/12/2024 | Réunion d'équipe | toute l'équipe | Objectifs 2025 | CR 2024-12 |
| 16/01/2025 | Réunion d'équipe | toute l'équipe | Feuille de route | CR 2025-01 |
| 20/02/2025 | Réunion d'équipe | toute l'équipe | Réclamations : qui fait quoi | CR 2025-02 |
| 20/03/2025 | Réunion d'équipe | toute l'équipe | Préparation de la saison | CR 2025-03 |
| 27/03/2025 | CA | administrateurs | Comptes 2024 | PV du 27 mars |
| 17/04/2025 | Réunion d'équipe | toute l'équipe | Nouveautés des prestataires | CR 2025-04 |
| 15/05/2025 | Réunion d'équipe | Inès, Maëlle, Noémie, Théo | Accueil des saisonniers | CR 2025-05 |
| 12/06/2025 | Réunion d'équipe | toute l'équipe | Planning d'été | CR 2025-06 |
| 17/06/2025 | AG | adhérents | Rapport moral | PV du 17 juin |
| 10/07/2025 | Réunion d'équipe | Inès, Noémie, Théo | Point de saison | CR 2025-07 |
| 18/09/2025 | Réunion d'équipe | toute l'équipe | Bilan de l'été | CR 2025-09 |
| 16/10/2025 | Réunion d'équipe | toute l'équipe | Audit blanc | CR 2025-10 |
| 20/11/2025 | Réunion d'équipe | toute l'équipe | Suites de l'audit blanc | CR 2025-11 |
| 27/11/2025 | GQD | groupe qualité | Bilan de l'écoute | CR GQ 2025 |
| 11/12/2025 | Réunion d'équipe | toute l'équipe | Objectifs 2026 | |
| 15/01/2026 | Réunion d'équipe | toute l'équipe | Feuille de route | CR 2026-01 |
| 12/02/2026 | Réunion d'équipe | toute l'équipe | Données personnelles | CR 2026-02 |
| 12/03/2026 | Réunion d'équipe | toute l'équipe | Rencontre des trois bureaux | CR 2026-03 |
| 24/03/2026 | CA | administrateurs | Comptes 2025 | PV du 24 mars |
| 16/04/2026 | Réunion d'équipe | toute l'équipe | Nouveautés des prestataires | CR 2026-04 |
| 21/05/2026 | Réunion d'équipe | Inès, Maëlle, Noémie, Théo | Accueil des saisonniers | CR 2026-05 |
| 18/06/2026 | Réunion d'équipe | toute l'équipe | Planning d'été | CR 2026-06 |
| 16/07/2026 | Réunion d'équipe | Inès, Noémie, Théo | Point de saison | CR 2026-07 |
| 20/08/2026 | Réunion d'équipe | Inès, Noémie, Théo | Retours des visiteurs | CR 2026-08 |
| 17/09/2026 | Réunion d'équipe | toute l'équipe | Passage au nouveau label | CR 2026-09 |
| 15/10/2026 | Réunion d'équipe | toute l'équipe | Préparation de l'audit | CR 2026-10 |
"""

WITH_SOMEBODY = """
| Date | BIT | Type de retour | Accueil /5 | Conseil /5 | Attente /5 | Horaires /5 | Boutique /5 | Satisfaction globale | Thème | Commentaire | Suite donnée |
| 03/08/2026 | Orbelle-le-Pont | Questionnaire | 4 | 5 | 3 | 4 | | Satisfait | Information | Merci de rappeler Mme Delaunoy au 06 00 00 00 00 pour les navettes | |
| 12/08/2026 | Col de la Vernède | Boîte à idées | | | | | | | Familles | Prêter des porte-bébés, écrivez à p.vauclin@courriel.example | à l'étude pour 2027 |
| 20/08/2026 | Saint-Aubrac-les-Sources | Avis Google | | | | | | '5/5 | Accueil | Monsieur Bertrand Lacassagne, reçu hier, vous remercie tous | réponse publiée |
"""
"""Three rows that tell of somebody, for the warning: the only ones of the example that do."""
