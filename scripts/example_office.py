"""What the invented office writes in its spreadsheets, drawn for make_examples.py.

Each line is a row, a blank line an empty row, the first row the headers. A cell is written as one
types it in Excel, which makes 12/03/2024 a date, 7,5 a number, 80 % a share, 90 € an amount,
7:30 a time and [14:00] a duration; `'` keeps a text, `^` continues the cell above, ⏎ breaks a line.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

TEAM = """
| Nom        | Prénom        | Fonction                       | Service                | Quotité | Entrée     | Sortie     | Bureau                   | Contrat    | Langues           | Rôle qualité               | N+1               | Remplacé par        | Tuteur |
| Marquès    | Hélène        | Directrice                     | Direction              | 100 %   | 01/09/2016 |            | Orbelle-le-Pont          | CDI        | anglais, espagnol | direction de la démarche   |                   | Inès Carpentier     |  |
| Carpentier | Inès          | Responsable accueil et qualité | Accueil                | 100 %   | 03/04/2017 |            | Orbelle-le-Pont          | CDI        | anglais           | référente qualité          | Hélène Marquès    | Maëlle Le Guern     |  |
| Le Guern   | Maëlle        | Conseillère en séjour          | Accueil                | 80 %    | 15/03/2019 |            | Saint-Aubrac-les-Sources | CDI        | anglais, allemand | suppléante de la référente | Inès Carpentier   | Noémie Chastanier   |  |
| Fabre      | Jean-Baptiste | Conseiller en séjour, boutique | Accueil                | 50 %    | 01/01/2023 | 31/12/2024 | Orbelle-le-Pont          | CDI        | anglais, espagnol |                            | Inès Carpentier   | Noémie Chastanier   |  |
| Fabre      | Jean-Baptiste | Conseiller en séjour, boutique | Accueil                | 100 %   | 01/01/2025 |            | Orbelle-le-Pont          | CDI        | anglais, espagnol |                            | Inès Carpentier   | Noémie Chastanier   |  |
| Chastanier | Noémie        | Conseillère en séjour          | Accueil                | 100 %   | 01/07/2024 |            | Col de la Vernède        | CDI        | anglais, italien  |                            | Inès Carpentier   | Jean-Baptiste Fabre | Inès Carpentier |
| Rouvière   | Théo          | Conseiller en séjour           | Accueil                | 100 %   | 01/06/2023 | 30/09/2023 | Col de la Vernède        | saisonnier | anglais           |                            | Noémie Chastanier |                     |  |
| Rouvière   | Théo          | Conseiller en séjour           | Accueil                | 100 %   | 02/05/2024 | 30/09/2024 | Col de la Vernède        | saisonnier | anglais           |                            | Noémie Chastanier |                     | Inès Carpentier |
| Rouvière   | Théo          | Conseiller en séjour           | Accueil                | 100 %   | 02/05/2025 | 30/09/2025 | Col de la Vernède        | saisonnier | anglais           |                            | Noémie Chastanier |                     |  |
| Rouvière   | Théo          | Conseiller en séjour           | Accueil                | 100 %   | 04/05/2026 | 01/11/2026 | Col de la Vernède        | saisonnier | anglais, catalan  |                            | Noémie Chastanier |                     | Noémie Chastanier |
| Lhermitte  | Gaëtan        | Conseiller en séjour           | Accueil                | 100 %   | 02/05/2018 | 30/06/2025 | Saint-Aubrac-les-Sources | CDI        | anglais           |                            | Inès Carpentier   |                     |  |
| Benhaddou  | Yanis         | Chargé de communication        | Communication          | 100 %   | 10/01/2022 |            | Orbelle-le-Pont          | CDI        | anglais, arabe    |                            | Hélène Marquès    |                     |  |
| Pélissier  | Sylvie        | Comptable                      | Purement administratif | 60 %    | 07/10/2013 |            | Orbelle-le-Pont          | CDI        |                   |                            | Hélène Marquès    |                     |  |
"""

TRAINING = """
| Stagiaire | Dates | Intitulé de la formation | Org. de formation | Agréé | Durée | Type d'action | Attestation | Coût | Thème | Financeur | Évaluation à chaud | État |
| Inès Carpentier | 19/01/2023 | Devenir référent qualité | Cap Accueil Formation | Oui | 7 | Formation | attestation | 290 € | Qualité | Fonds propres | | |
| Maëlle Le Guern, Gaëtan Lhermitte | 'du 2 au 3 février 2023 | Anglais de l'accueil, niveau B1 | Langues & Sentiers | Oui | '2 j | Formation | attestations | 760 € | Langues | OPCO | | |
| Hélène Marquès | 21/03/2023 | Animer un conseil d'administration | Institut du Voyage lent | Oui | 7 | Formation | attestation | 320 € | Gestion | Fonds propres | | |
| Jean-Baptiste Fabre | 28/03/2023 | Logiciel de caisse de la boutique | | Non | 3,5 | Interne | émargement | | Boutique | | | |
| Inès, Maëlle et Gaëtan | 13/04/2023 | Gorges de l'Orbelle : nouveautés de la saison | Réseau des offices du Haut-Pays | N | 7:30 | Éductour | programme | | Territoire | | | |
| Théo Rouvière | 05/06/2023 | Prise de poste saisonnier | | Non | '1 j | Interne | émargement | | Accueil | | | |
| Yanis Benhaddou | '14 et 15/09/2023 | Photographier un territoire | Atelier Boréal | O | 14 | Stage | attestation | 540 € | Numérique | OPCO | | |
| Sylvie Pélissier | 05/10/2023 | Paie : les bases | CCI des Trois Vallées | Oui | 7 | Formation | attestation | 250 € | Gestion | CCI des Trois Vallées | | |
| CARPENTIER Inès⏎LE GUERN Maëlle | 16/11/2023 | Accueillir les visiteurs en situation de handicap | Cap Accueil Formation | Oui | 7 | Formation | attestations | 480 € | Accessibilité | OPCO | | |
| Jean-Baptiste Fabre | 23/11/2023 | Tableur, perfectionnement | | Non | 3,5 | Interne | émargement | | Numérique | | | |
| Hélène Marquès | '7 au 8/12/2023 | Budget d'une association | CCI des Trois Vallées | Oui | 14 | Formation | attestation | 610 € | Gestion | OPCO | | |
| Inès, Maëlle, Jean-Baptiste, Gaëtan | 18/01/2024 | Lecture du nouveau référentiel en équipe | | Non | '½ journée | Interne | émargement | | Qualité | | | |
| Sylvie Pélissier | '5 au 6/02/2024 | Clôture comptable des associations | Dupont & Fils <sarl> | Oui | 14 | Formation | attestation | 520 € | Gestion | OPCO | | |
| Jean-Baptiste Fabre | '19 au 20/02/2024 | Mettre en valeur une boutique | Cap Accueil Formation | 99 01 23456 99 | 14 | Formation | attestation | 590 € | Boutique | OPCO | | |
| Inès Carpentier, Gaëtan Lhermitte | '11 au 13/03/2024 | Anglais de l'accueil, niveau B2 | Langues & Sentiers | Oui | [21:00] | Formation | attestations | 1290 € | Langues | OPCO | | |
| Inès Carpentier / Maëlle Le Guern / Gaëtan Lhermitte | 11/04/2024 | Sentiers et refuges de la Vernède | Réseau des offices du Haut-Pays | Non | 7 | Éductour | programme | | Territoire | | | |
| Jean-Baptiste Fabre | 25/04/2024 | Sentiers et refuges de la Vernède (2e journée) | Réseau des offices du Haut-Pays | Non | 7 | Éductour | programme | | Territoire | | | |
| Théo Rouvière | 06/05/2024 | Prise de poste saisonnier | | Non | 3:30 | Interne | émargement | | Accueil | | | |
| Théo Rouvière | '13 au 14/05/2024 | Accueil touristique : les premiers pas | Cap Accueil Formation | Oui | '14 h | Formation | attestation | 560 € | Accueil | OPCO | | |
| Hélène Marquès | '3 au 5 juin 2024 | Marketing de destination | Institut du Voyage lent | Oui | 21 | Formation | attestation | 1180 € | Conseil | OPCO | | |
| Noémie Chastanier | 02/07/2024 | Prise de poste | | Non | 1:45 | Interne | émargement | | Accueil | | | |
| Yanis, Hélène | 12/09/2024 | Fromagerie de Font-Claire | | | 2 | Visite prestataire | | | Territoire | | | |
| Yanis Benhaddou | '16 au 17/09/2024 | Vidéo courte pour les réseaux | Atelier Boréal | Oui | '14* | Formation | attestation | 640 € | Numérique | OPCO | | |
| Noémie Chastanier | '7 au 8/10/2024 | Accueil touristique : les fondamentaux | Cap Accueil Formation | Oui | 14 | Formation | attestation | 560 € | Accueil | OPCO | | |
| Inès Carpentier | 05/11/2024 | Construire et suivre un plan d'actions | Institut du Voyage lent | oui | 7 | Formation | attestation | 340 € | Qualité | Fonds propres | | |
| Maëlle Le Guern | 14/11/2024 | Webinaire : les avis en ligne | Réseau des offices du Haut-Pays | | 1,5 | | | | Numérique | | | |
| Maëlle, Jean-Baptiste et Noémie | 28/11/2024 | Base de données touristique : saisir une fiche | | Non | 3 | Interne | émargement | | Numérique | | | |
| Maëlle Le Guern | '9 au 11/12/2024 | Allemand de l'accueil | Langues & Sentiers | Oui | 21 | Formation | attestation | 890 € | Langues | OPCO | | |
| Yanis Benhaddou | 16/01/2025 | Référencement du site internet | Atelier Boréal | Oui | 7 | Formation | attestation | 380 € | Numérique | Fonds propres | | |
| Inès, Maëlle, Jean-Baptiste et Gaëtan | 30/01/2025 | Bilan des réclamations en équipe | | Non | '½ journée | Interne | émargement | | Qualité | | | |
| Sylvie Pélissier | '10 au 11/02/2025 | Paie : absences et congés | CCI des Trois Vallées | Oui | 14 | Formation | attestation | 490 € | Gestion | OPCO | | |
| Inès Carpentier ; Noémie Chastanier | '12 au 14/03/2025 | Gérer la relation avec le visiteur | Cap Accueil Formation | Oui | 21 | Formation | attestations | 1340 € | Accueil | OPCO | très utile : les jeux de rôle servent chaque semaine | |
| Inès, Maëlle, Jean-Baptiste | 03/04/2025 | Villages perchés et savoir-faire | Réseau des offices du Haut-Pays | Non | 7:30 | Éductour | programme | | Territoire | | utile : quatre idées de sorties pour le comptoir | |
| Théo Rouvière | 05/05/2025 | Reprise de poste saisonnier | | Non | 3,5 | Interne | émargement | | Accueil | | | |
| Théo Rouvière | 16/05/2025 | Anglais au comptoir | Langues & Sentiers | O | 7 | Formation | attestation | 260 € | Langues | Fonds propres | | |
| Gaëtan Lhermitte | 20/05/2025 | Conseiller un séjour à vélo | Institut du Voyage lent | Oui | 7 | Formation | | 350 € | Conseil | | | Annulé |
| Hélène Marquès | 'du 22 au 24 septembre 2025 | Encadrer une petite équipe | Institut du Voyage lent | Oui | 21 | Formation | attestation | 1250 € | Gestion | OPCO | utile, mais un peu théorique | |
| Jean-Baptiste Fabre | '6 au 7/10/2025 | Espagnol de l'accueil | Langues & Sentiers | Oui | 14 | Formation | attestation | 620 € | Langues | OPCO | très utile : à poursuivre | |
| Le Guern M., Benhaddou Y. | '13 au 14/10/2025 | Écrire pour le web | Atelier Boréal | Oui | 14 | Formation | attestations | 1080 € | Numérique | OPCO | utile : dix pages du site réécrites | |
| Sylvie Pélissier | 06/11/2025 | Facturation électronique | CCI des Trois Vallées | Oui | 7 | Formation | attestation | 240 € | Gestion | | utile : échéances notées | |
| Noémie Chastanier | '17 au 18/11/2025 | Anglais de l'accueil, niveau B2 | Langues & Sentiers | Oui | 14 | Formation | attestation | 620 € | Langues | OPCO | | |
| Jean-Baptiste Fabre | 27/11/2025 | Inventaire et stocks de la boutique | | Non | '1 j | Interne | émargement | | |  | | |
| Sylvie Pélissier | 04/12/2025 | Archivage électronique | CCI des Trois Vallées | Oui | 7 | Formation | | 240 € | Gestion | | | Inscrite |
| Inès Carpentier, Maëlle Le Guern | 15/01/2026 | Ferme-auberge du Haut-Suc | | | 3 | Visite prestataire | | | Territoire | | | |
| Inès Carpentier | '26 au 27/01/2026 | Auditeur qualité interne | Institut du Voyage lent | Oui | 14 | Formation | attestation | 720 € | Qualité | OPCO | très utile : grille d'auto-évaluation reprise | |
| Jean-Baptiste Fabre | 03/02/2026 | Répondre aux courriels : modèles de l'office | | Non | 3,5 | Interne | émargement | | |  | | |
| Hélène, Yanis, Sylvie | 12/02/2026 | Données personnelles : obligations de l'office | CCI des Trois Vallées | Oui | 7 | Formation | attestations | 570 € | Gestion | OPCO | utile : questionnaire allégé | |
| Inès Carpentier, Jean-Baptiste Fabre, Maëlle Le Guern, Noémie Chastanier | 12/03/2026 | Rencontre annuelle des trois bureaux | | Non | 3,5 | Interne | émargement | | Territoire | | | |
| Maëlle Le Guern | 24/03/2026 | Conseiller un séjour bas carbone | Institut du Voyage lent | Oui | 7 | Formation | attestation | 350 € | Conseil | | utile : trois itinéraires sans voiture au comptoir | |
| Inès, Jean-Baptiste | 09/04/2026 | Éductour « eaux et thermes » | Réseau des offices du Haut-Pays | Non | 7 | Éductour | programme | | Territoire | | | |
| Théo Rouvière | 05/05/2026 | Reprise de poste saisonnier | | Non | 3:30 | Interne | émargement | | Accueil | | | |
| Inès, Maëlle, Jean-Baptiste, Noémie et Théo | '11 au 12/05/2026 | Sauveteur secouriste du travail | Secours & Vie 99 | Oui | [14:00] | Formation | attestations | 1150 € | Sécurité | OPCO | très utile : cinq personnes à jour | |
| Yanis Benhaddou | '21 au 22/05/2026 | Vidéo, montage avancé | Atelier Boréal | Oui | 14 | Formation | | 640 € | Numérique | OPCO | | Reportée |
| Sylvie Pélissier | 02/06/2026 | Atelier : subventions publiques | CCI des Trois Vallées | Oui | 3,5 | Formation | attestation | 120 € | Gestion | CCI des Trois Vallées | | |
| Yanis Benhaddou | 18/06/2026 | Webinaire : images créées par ordinateur | Réseau des offices du Haut-Pays | | '90 min | | | | |  | | |
| Hélène Marquès | '14 au 15/09/2026 | Préparer le passage au nouveau label | Institut du Voyage lent | Oui | 14 | Formation | attestation | 780 € | Qualité | OPCO | utile : calendrier arrêté avec le groupe qualité | |
| Maëlle, Noémie | 01/10/2026 | Utiliser la nouvelle caisse | | Non | 2 | Interne | émargement | | Boutique | | | |
| Jean-Baptiste Fabre, Noémie Chastanier | '23 au 24/11/2026 | Désamorcer une réclamation | Cap Accueil Formation | Oui | 14 | Formation | | 980 € | Qualité | OPCO | | |
| Yanis Benhaddou | '7 au 9/12/2026 | Conduire un projet numérique | Atelier Boréal | Oui | 21 | Formation | | 1190 € | Numérique | OPCO | | |
| Inès, Maëlle, Jean-Baptiste et Noémie | 21/01/2027 | Nouveau label : qui fait quoi | | Non | '½ journée | Interne | | | Qualité | | | |
| Jean-Baptiste Fabre | '8 au 9/02/2027 | Conseiller un séjour à vélo | Institut du Voyage lent | Oui | 14 | Formation | | 690 € | Conseil | OPCO | | |
| Noémie Chastanier | 18/03/2027 | Italien au comptoir | Langues & Sentiers | Oui | 7 | Formation | | 280 € | Langues | Fonds propres | | |
"""

NOTES = """
| À faire |
| Relancer Atelier Boréal pour l'attestation de décembre |
| Demander un devis pour le vélo (février 2027) |
| Penser aux vœux de formation lors des entretiens |
"""

FAULTY = """
| Stagiaire | Dates | Org. de formation | Agréé | Durée | Type d'action | Attestation |
| Maëlle Le Guern | 08/06/2026 | Cap Accueil Formation | Oui | 7 | Formation | attestation |
| Inès Charpentier | 16/06/2026 | Institut du Voyage lent | Oui | 7 | Formation | attestation |
| Noémie Chastanier | '31/02/2026 | Langues & Sentiers | Oui | 7 | Formation | attestation |
| Yanis Benhaddou | 22/06/2026 | Atelier Boréal | Oui | à voir | Formation | |
"""

VISITS = """
| Date | Participants | Structure visitée | Commune | Temps passé | Observations | Catégorie | Fiche de visite |
| 09/11/2023 | Inès Carpentier, Maëlle Le Guern | Moulin de Courcelade | Orbelle-le-Pont | 2h | | Site et musée | FV 2023-01 |
| 23/11/2023 | Jean-Baptiste Fabre, Gaëtan Lhermitte | Maison du Lac | Col de la Vernède | 3h | nouvelle exposition | Site et musée | FV 2023-02 |
| 07/12/2023 | Yanis, Hélène | Hôtel des Deux Ponts | Orbelle-le-Pont | 2,5 | | Hébergement | |
| 11/01/2024 | Inès, Maëlle et Gaëtan | Ferme-auberge du Haut-Suc | Saint-Aubrac-les-Sources | 3h | ½ pension dès avril | Restauration | FV 2024-04 |
| 25/01/2024 | Jean-Baptiste Fabre, Yanis Benhaddou | Coutellerie Rambaud-Lys | Orbelle-le-Pont | 2h30 | photos faites | Artisanat et terroir | FV 2024-05 |
| 15/02/2024 | Hélène Marquès ; Yanis Benhaddou | Domaine nordique de la Vernède | Col de la Vernède | 3,5 | | Loisirs | |
| 07/03/2024 | Inès, Jean-Baptiste, Gaëtan | Musée de la Pierre sèche | Orbelle-le-Pont | 2h | horaires à corriger | Site et musée | FV 2024-07 |
| 21/03/2024 | Maëlle Le Guern, Hélène Marquès | Thermes de Saint-Aubrac | Saint-Aubrac-les-Sources | 3 h | | Site et musée | FV 2024-08 |
| 04/04/2024 | Inès, Yanis et Gaëtan | Camping Les Sorbiers | Orbelle-le-Pont | 02:30 | | Hébergement | |
| 18/04/2024 | Jean-Baptiste Fabre, Maëlle Le Guern | Gîte d'étape du Pas-du-Loup | Col de la Vernède | 4h | accès à pied | Hébergement | FV 2024-10 |
| 16/05/2024 | Inès, Théo, Hélène | Base nautique du Lac | Col de la Vernède | 3h | | Loisirs | FV 2024-11 |
| 30/05/2024 | Maëlle / Gaëtan / Jean-Baptiste | Via ferrata de l'Aigle-Roux | Col de la Vernède | 3h | équipement prêté | Loisirs | |
| 12/09/2024 | Inès Carpentier, Noémie Chastanier | Fromagerie de Font-Claire | Saint-Aubrac-les-Sources | 2,5 | | Artisanat et terroir | FV 2024-13 |
| 03/10/2024 | Hélène Marquès, Maëlle Le Guern, Gaëtan Lhermitte | Château de Malerive | Orbelle-le-Pont | ½ journée | visite guidée complète | Site et musée | FV 2024-14 |
| 17/10/2024 | Jean-Baptiste, Noémie, Yanis | Parc animalier des Hautes-Sagnes | Col de la Vernède | 3h | | Loisirs | |
| 07/11/2024 | Inès, Hélène, Yanis | Chambres d'hôtes Chez Lison | Saint-Aubrac-les-Sources | 2h | | Hébergement | FV 2024-16 |
| 05/12/2024 | Noémie Chastanier, Gaëtan Lhermitte | Distillerie de l'Orbelle | Orbelle-le-Pont | 120 min | | Artisanat et terroir | FV 2024-17 |
| 16/01/2025 | Inès Carpentier, Noémie Chastanier | Atelier de la Laine | Saint-Aubrac-les-Sources | 2h30 | | Artisanat et terroir | |
| 06/02/2025 | Maëlle, Yanis et Gaëtan | Refuge de l'Estive | Col de la Vernède | 3h | en raquettes | Hébergement | FV 2025-19 |
| 27/02/2025 | Hélène Marquès, Inès Carpentier | Palais des Congrès d'Orbelle | Orbelle-le-Pont | 3h | | Site et musée | FV 2025-20 |
| 20/03/2025 | Jean-Baptiste, Noémie, Maëlle | Brasserie du Vieux Foulon | Orbelle-le-Pont | 2h | ne reçoit pas les groupes | Artisanat et terroir | |
| 10/04/2025 | Inès, Maëlle, Gaëtan | Village de vacances Les Alpages | Col de la Vernède | 3,5 | | Hébergement | FV 2025-22 |
| 24/04/2025 | Yanis Benhaddou, Noémie Chastanier | Vélos du Val | Orbelle-le-Pont | 2h | location à la journée | Loisirs | FV 2025-23 |
| 15 mai 2025 | Hélène, Théo et Inès | Grotte des Fées | Saint-Aubrac-les-Sources | 2h30 | | Site et musée | |
| 05/06/2025 | Maëlle, Yanis, Noémie, Théo | Accrobranche du Bois-Long | Col de la Vernède | 3h | | Loisirs | FV 2025-25 |
| 11/09/2025 | Jean-Baptiste Fabre, Inès Carpentier | Hôtel du Belvédère | Col de la Vernède | 2h30 | changement de propriétaire | | FV 2025-26 |
| 25/09/2025 | Hélène Marquès, Yanis Benhaddou | Cave des Trois Clochers | Orbelle-le-Pont | 2h | | Artisanat et terroir | |
| 09/10/2025 | Noémie Chastanier, Maëlle Le Guern | Rucher des Sources | Saint-Aubrac-les-Sources | 2,5 | | Artisanat et terroir | FV 2025-28 |
| 23/10/2025 | Jean-Baptiste, Yanis et Inès | Petit train de l'Orbelle | Orbelle-le-Pont | 3h | reprise en avril | Loisirs | FV 2025-29 |
| 13/11/2025 | Noémie Chastanier, Hélène Marquès | Auberge du Col | Col de la Vernède | 3h | | Restauration | |
| 04/12/2025 | Jean-Baptiste Fabre, Yanis Benhaddou | Santons Mazerolle | Saint-Aubrac-les-Sources | 2h | | Artisanat et terroir | FV 2025-31 |
| 15/01/2026 | Inès Carpentier, Maëlle Le Guern | Ferme-auberge du Haut-Suc | Saint-Aubrac-les-Sources | 3h | nouvelle salle | Restauration | FV 2026-32 |
| 05/02/2026 | Jean-Baptiste Fabre, Yanis Benhaddou | École de ski de la Vernède | Col de la Vernède | 3h | | Loisirs | |
| 26/02/2026 | Hélène Marquès, Noémie Chastanier | Résidence Les Edelweiss | Col de la Vernède | 2h | | Hébergement | FV 2026-34 |
| 19/03/2026 | Inès, Jean-Baptiste | Thermes de Saint-Aubrac | Saint-Aubrac-les-Sources | 3h30 | nouveau bassin | Site et musée | FV 2026-35 |
| 02/04/2026 | Maëlle, Yanis et Inès | Musée de la Pierre sèche | Orbelle-le-Pont | 2,5 | audioguide en anglais | Site et musée | |
| 2026-04-28 | Jean-Baptiste Fabre, Noémie Chastanier | Escape game de la Tour | Orbelle-le-Pont | 2h | | Loisirs | FV 2026-37 |
| 21/05/2026 | Inès, Théo, Yanis | Canoës du Gué | Orbelle-le-Pont | 3h | | | FV 2026-38 |
| 11/06/2026 | Maëlle Le Guern, Hélène Marquès | Gîtes du Mas-Neuf | Saint-Aubrac-les-Sources | 3h | | Hébergement | |
| 10/09/2026 | Jean-Baptiste, Inès et Théo | Observatoire de la Vernède | Col de la Vernède | 3h | soirées sur réservation | Loisirs | FV 2026-40 |
| 24/09/2026 | Yanis Benhaddou, Maëlle Le Guern | Camping Les Sorbiers | Orbelle-le-Pont | 2h30 | | Hébergement | FV 2026-41 |
| 08/10/2026 | Inès, Noémie, Sylvie | Ferme des Lavandes | Saint-Aubrac-les-Sources | 2h | Sylvie : facturation | Artisanat et terroir | |
| 22/10/2026 | Jean-Baptiste, Maëlle et Yanis | Hôtel des Deux Ponts | Orbelle-le-Pont | 3h | chambres rénovées | Hébergement | FV 2026-43 |
"""

PLAN = """
| Axe | Objectifs | Engagement / Outils | Actions | 2024 | 2025 | 2026 | Responsable | Moyens | Échéance | Budget prévu | Dépense réelle | Indicateur de suivi | Résultat obtenu | Effet | Remarques | État | Suivie le |
| Axe 1 : Faire rayonner le Val d'Orbelle | Élargir les saisons | Éditions | Refondre le guide de séjour | Réalisé | Réalisé | En cours | Yanis Benhaddou | 12 000 € et 20 jours | 31/03/2026 | 12000 € | 11480 € | exemplaires distribués | 13 200 en 2025 | demandes de plan en baisse au comptoir | seconde édition attendue en 2027 | En cours | 15/10/2026 |
| ^ | ^ | Éditions | Créer une carte des balades d'automne | Réalisé |  |  | Yanis Benhaddou | 3 500 € | 30/09/2024 | 3500 € | 3720 € | cartes distribuées | 4 000, épuisée | visiteurs d'octobre en hausse | épuisée, à réimprimer | En cours | 17/09/2026 |
| ^ | ^ | Presse | Accueillir trois journalistes par an | Réalisé | En cours | Prévu | Hélène Marquès | budget accueil presse | chaque année | 2400 € | 1150 € | articles parus | une dizaine |  | un accueil reporté, journaliste souffrant | Terminée | 15/10/2026 |
| ^ | Mieux se faire connaître | Salons | Tenir un stand au salon de la randonnée | Réalisé | Non réalisé | X | Yanis Benhaddou | 2 800 € par an | mars de chaque année | 2800 € | 2650 € | contacts pris | 210 en 2024 |  | stand annulé en 2025 | En cours | 17/09/2026 |
| ^ | ^ | Photothèque | Renouveler les photos des trois bureaux |  | Réalisé |  | Yanis Benhaddou | photographe, 1 500 € | 30/06/2025 | 1500 € | 1500 € | photos livrées | 180 | site et guide renouvelés |  | En cours | 15/10/2026 |
| Axe 2 : Mieux accueillir | Aller vers le visiteur | Accueil mobile | Tenir un point d'accueil au marché d'Orbelle | Réalisé | Réalisé | En cours | Inès Carpentier | un agent, 12 samedis | chaque été |  |  | samedis tenus | '11 sur 12 | file du samedi moins longue |  | Terminée | 17/09/2026 |
| ^ | ^ | Accueil mobile | Équiper un triporteur |  | En cours | En cours | Jean-Baptiste Fabre | 6 000 €, aide du département | 30/04/2026 | 6000 € | 2100 € | sorties |  |  | aide du département arrivée en mars 2026 | En cours | 15/10/2026 |
| ^ | Rendre les bureaux accessibles | Locaux | Installer une boucle magnétique au comptoir | Réalisé |  |  | Inès Carpentier | '450 € | 31/05/2024 | 450 € | 438 € |  | posée le 28 mai 2024 | appréciée des visiteurs malentendants |  | En cours | 17/09/2026 |
| ^ | ^ | Locaux | Abaisser le comptoir de Saint-Aubrac |  | Non réalisé | Prévu | Maëlle Le Guern | services techniques |  | 5200 € |  |  |  |  | attente de la commune | Terminée | 15/10/2026 |
| ^ | ^ | Langues | Traduire l'affichage en trois langues | Réalisé | Réalisé |  | Maëlle Le Guern | traductrice, 800 € | 30/04/2025 | 800 € | 760 € | panneaux traduits | '24 sur 24 | moins de questions sur les horaires |  | En cours | 17/09/2026 |
| Axe 3 : Accompagner les prestataires | Partager les savoir-faire | Ateliers | Organiser quatre ateliers numériques par an | Réalisé | Réalisé | En cours | Yanis Benhaddou | salle et 6 jours | décembre 2026 | 1200 € | 940 € | participants | 47 en 2025 | fiches mises à jour en ligne par les prestataires |  | En cours | 15/10/2026 |
| ^ | Partager les savoir-faire | Rencontres | Réunir les prestataires avant la saison | Réalisé | Réalisé | Réalisé | Hélène Marquès | salle des fêtes, 600 € | avril de chaque année | 600 € | 585 € | prestataires présents | 62 en 2026 |  |  | Terminée | 17/09/2026 |
| ^ | Faire circuler l'information | Lettre | Envoyer une lettre mensuelle | Réalisé | Réalisé | En cours | Yanis Benhaddou | 1 jour par mois | chaque mois |  |  | abonnés | plus de 650 | nouvelles ouvertures connues plus tôt |  | En cours | 15/10/2026 |
| ^ | Faire circuler l'information | Groupe de travail « hébergeurs » |  |  | X | X | Hélène Marquès |  | 31/12/2026 |  |  |  |  |  | intitulé à préciser | En cours | 17/09/2026 |
| Axe 4 : Structurer l'offre | Développer l'itinérance | Sentiers | Baliser le tour du Val en quatre jours | En cours | En cours | Réalisé | Jean-Baptiste Fabre | 15 000 €, commune et région | 30/06/2026 | 15000 € | 14870 € | kilomètres balisés | 68 | premiers randonneurs en itinérance | retard du balisage, enneigement tardif | Terminée | 15/10/2026 |
| ^ | Développer l'itinérance | Sentiers | Vérifier chaque printemps les vingt boucles | Réalisé | Réalisé | Réalisé | Jean-Baptiste Fabre | bénévoles et 5 jours | mai de chaque année | 900 € |  | boucles vérifiées | '20 sur 20 |  |  | En cours | 17/09/2026 |
| ^ | Développer l'itinérance | Vélo | Proposer une boucle à vélo électrique |  |  | Prévu |  | à chiffrer | 30/09/2026 |  |  |  |  |  |  | En cours |  |
| ^ | Valoriser les savoir-faire | Visites | Lancer les visites d'ateliers du mercredi | Réalisé | Réalisé | En cours | Noémie Chastanier | 10 artisans | chaque été | 1000 € | 620 € | visiteurs | 318 en 2025 | artisans demandeurs |  | Terminée | 17/09/2026 |
| ^ | Valoriser les savoir-faire | Boutique | Ouvrir un rayon de producteurs locaux |  | Réalisé | Réalisé | Jean-Baptiste Fabre | 2 000 € de stock | 01/06/2025 | 2000 € | 1890 € | ventes | 3 400 € en 2025 | première vente de la boutique |  | En cours | 15/10/2026 |
| ^ | Valoriser les savoir-faire | Offre d'hiver | Partager un calendrier des ouvertures d'hiver |  |  |  | Noémie Chastanier |  |  |  |  |  |  |  | à programmer | À programmer |  |
| Axe 5 : Faire vivre la qualité | Écouter les visiteurs | Questionnaires | Distribuer les questionnaires toute l'année | Réalisé | Réalisé | En cours | Inès Carpentier | les trois bureaux | chaque mois | 300 € | 310 € | questionnaires rendus |  |  |  | Terminée | 15/10/2026 |
| ^ | Écouter les visiteurs | Réclamations | Répondre à chaque réclamation en trois jours ouvrables | Réalisé | Réalisé | En cours | Inès Carpentier | registre partagé | permanent |  |  | part à l'heure | 75 % en 2025 |  |  | En cours | 17/09/2026 |
| ^ | Obtenir la marque | Audit | Passer l'audit blanc |  | Réalisé |  | Inès Carpentier | cabinet, 1 900 € | 15/11/2025 | 1900 € | 1900 € | écarts relevés | '7 | cinq écarts levés |  | En cours | 15/10/2026 |
| ^ | Obtenir la marque | Audit | Passer l'audit complet |  |  | Prévu | Inès Carpentier | cabinet, 3 200 € | 10/12/2026 | 3200 € |  |  |  |  |  | Terminée | 17/09/2026 |
"""

OFFICES = """
| Bureau | Adresse | Téléphone | Habitants | Visiteurs 2024 | Visiteurs 2025 | Chiffre d'affaires 2025 |
| Orbelle-le-Pont | 2 place du Lavoir, 99100 Orbelle-le-Pont | '00 00 00 00 00 | '2\u202f846 | '21 407 | '22\u00a0318* | '18\u202f240,50\u00a0€ |
| Saint-Aubrac-les-Sources | 14 rue des Thermes, 99120 Saint-Aubrac-les-Sources | '00 00 00 00 01 | '1 093 | '9\u202f865 | '10 152 | '6\u00a0318,20 € |
| Col de la Vernède | Maison du Col, 99130 La Vernède | '00 00 00 00 02 | '187 | '6\u00a0731* | '7\u202f049 | '2415,00 € |

| * compteur en panne plusieurs jours, chiffre estimé |
"""
