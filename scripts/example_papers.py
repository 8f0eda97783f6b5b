"""The papers, the bodies and the dispatches of the invented office, drawn for make_examples.py.

Cells are typed as in example_office.py. As of 31 October 2026 the papers PRO-ACC-02, AFF-02,
CON-01 and REG-02 are out of date; PRO-QUA-03 and CHA-02 say no date.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

PAPERS = """
| Réf. | Titre du document | Exigences couvertes | V. | Mis à jour le | À revoir le | Personne ou bureau | Volets | Tenu par | Nom du fichier | Classé dans |
| PRO-ACC-01 | Procédure d'accueil au comptoir | QT-022, QT-029 | 4 | 12/01/2026 | 31/01/2027 | | accueil, conseil, prise de congé | Inès Carpentier | PRO-ACC-01 v4.docx | classeur qualité, onglet 2 |
| PRO-ACC-02 | Procédure d'accueil téléphonique | QT-022, QT-141 | 2 | 04/03/2024 | 31/03/2026 | | téléphone, répondeur | Maëlle Le Guern | PRO-ACC-02 v2.docx | classeur qualité, onglet 2 |
| PRO-ACC-03 | Accueillir un visiteur en situation de handicap | QT-022, QT-153 | 1 | 20/11/2023 | 30/11/2026 | | | Inès Carpentier | PRO-ACC-03.docx | classeur qualité, onglet 2 |
| PRO-QUA-01 | Traiter une réclamation | QT-035 | 5 | 15/01/2026 | 31/01/2028 | | réception, transmission, réponse, analyse | Inès Carpentier | PRO-QUA-01 v5.docx | classeur qualité, onglet 4 |
| PRO-QUA-02 | Recueillir les avis des visiteurs | QT-034 | 3 | 08/01/2026 | 31/01/2028 | | questionnaires, suggestions, remarques orales | Inès Carpentier | PRO-QUA-02 v3.docx | classeur qualité, onglet 4 |
| PRO-QUA-03 | Tenir le plan d'actions | QT-009, QT-010 | 1 | | | | | Hélène Marquès | | classeur qualité, onglet 1 |
| PRO-RH-01 | Accueillir un nouvel agent | QT-022, QT-023, QT-024 | 2 | 02/05/2025 | 31/05/2027 | | prise de poste, tutorat | Hélène Marquès | PRO-RH-01 v2.docx | dossier du personnel |
| PRO-RH-02 | Préparer le plan de formation | QT-022, QT-023, QT-019 | 3 | 15/12/2025 | 31/12/2026 | | besoins, arbitrage, suivi | Hélène Marquès | PRO-RH-02 v3.docx | dossier du personnel |
| PRO-VIS-01 | Préparer et raconter une visite de prestataire | QT-077 | 2 | 10/09/2024 | 30/09/2027 | | préparation, visite, diffusion | Noémie Chastanier | PRO-VIS-01 v2.docx | classeur qualité, onglet 6 |
| CHA-01 | Charte d'engagement qualité | QT-009, QT-007, QT-008 | 2 | 27/03/2025 | | | | Hélène Marquès | charte-qualite.pdf | affichée dans les trois bureaux |
| CHA-02 | Charte graphique de l'office | | 1 | | | | logo, couleurs, éditions | Yanis Benhaddou | charte-graphique.pdf | serveur, dossier Communication |
| AFF-01 | Affiche des horaires | QT-089 | 7 | 01/10/2026 | 31/03/2027 | Orbelle-le-Pont | | Noémie Chastanier | horaires-orbelle.pdf | porte d'entrée |
| AFF-02 | Affiche des horaires | QT-089 | 6 | 01/04/2026 | 30/09/2026 | Saint-Aubrac-les-Sources | | Maëlle Le Guern | horaires-saint-aubrac.pdf | porte d'entrée |
| AFF-03 | Affiche des horaires | QT-089 | 6 | 01/10/2026 | 31/03/2027 | Col de la Vernède | | Noémie Chastanier | horaires-col.pdf | porte d'entrée |
| FIC-01 | Fiche de poste de la référente qualité | QT-014, QT-015 | 2 | 15/01/2025 | | Inès Carpentier | missions, suppléance | Hélène Marquès | | dossier du personnel |
| FIC-02 | Fiche de poste de conseillère en séjour | QT-015 | 3 | 15/01/2025 | | Maëlle Le Guern | missions, langues | Hélène Marquès | | dossier du personnel |
| FIC-03 | Fiche de poste de conseiller, boutique | QT-015 | 2 | 02/01/2025 | | Jean-Baptiste Fabre | missions, caisse | Hélène Marquès | | dossier du personnel |
| CON-01 | Convention d'objectifs avec la communauté de communes | QT-002, QT-003, QT-005 | 1 | 12/01/2023 | 31/12/2025 | | missions, moyens, bilan | Hélène Marquès | convention-2023-2025.pdf | direction |
| CON-02 | Convention avec le service des sentiers | | 1 | 03/06/2025 | 02/06/2028 | | balisage, signalement | Jean-Baptiste Fabre | convention-sentiers.pdf | direction |
| REG-01 | Registre public d'accessibilité | QT-090 | 3 | 10/02/2026 | 10/02/2027 | Orbelle-le-Pont | | Inès Carpentier | accessibilite-orbelle.pdf | comptoir |
| REG-02 | Registre public d'accessibilité | QT-090 | 1 | 14/05/2023 | 14/05/2026 | Col de la Vernède | | Inès Carpentier | accessibilite-col.pdf | comptoir |
| QUE-01 | Questionnaire de satisfaction, français | QT-034, QT-033 | 6 | 06/01/2026 | 31/12/2026 | | accueil, conseil, attente, locaux, horaires | Inès Carpentier | questionnaire-fr.pdf | comptoirs et site |
| QUE-02 | Questionnaire de satisfaction, anglais et allemand | QT-034 | 4 | 06/01/2026 | 31/12/2026 | | | Maëlle Le Guern | questionnaire-en-de.pdf | comptoirs et site |
| REP-01 | Texte du répondeur téléphonique | QT-143, QT-144, QT-145 | 5 | 01/10/2026 | 31/03/2027 | | français, anglais | Maëlle Le Guern | | serveur, dossier Accueil |
| AUD-01 | Rapport de l'audit blanc | QT-009, QT-010, QT-035 | 1 | 18/11/2025 | | | | cabinet Repères | audit-blanc-2025.pdf | direction |
| STA-01 | Statuts de l'association | QT-001 | 3 | 11/06/2024 | | | | Hélène Marquès | statuts-2024.pdf | direction |
| SCH-01 | Part de l'office dans le schéma de développement touristique | QT-004 | 1 | 19/09/2024 | 31/12/2028 | | réunions, contributions | Hélène Marquès | schema-contributions.pdf | direction |
| STR-01 | Stratégie de l'office 2024-2026 | QT-006, QT-043, QT-054 | 1 | 15/01/2024 | 31/12/2026 | | objectifs, développement durable, promotion | Hélène Marquès | strategie-2024-2026.pdf | direction |
| STR-02 | Stratégie de promotion présentée au conseil | QT-053 | 2 | 24/03/2026 | 31/12/2026 | | | Yanis Benhaddou | promotion-2026.pdf | direction |
| ORG-01 | Organigramme et rôles qualité | QT-013 | 6 | 04/05/2026 | | | responsabilités qualité | Hélène Marquès | organigramme.pdf | affiché dans les trois bureaux |
| REGL-01 | Règlement intérieur | QT-016 | 2 | 03/02/2020 | | | | Hélène Marquès | reglement-interieur.pdf | direction |
| PRO-RH-03 | Recruter un agent, un saisonnier ou un stagiaire | QT-017, QT-112 | 1 | 10/01/2025 | | | permanents, saisonniers, stagiaires | Hélène Marquès | PRO-RH-03.docx | dossier du personnel |
| INV-01 | Inventaire du matériel | QT-027, QT-045 | 5 | 08/01/2026 | 31/12/2026 | | | Sylvie Pélissier | inventaire-2026.xlsx | comptabilité |
| BUD-2024 | Budget 2024 et réalisé | QT-026 | 1 | 26/03/2025 | | | budget, réalisé | Sylvie Pélissier | budget-2024.pdf | comptabilité |
| BUD-2025 | Budget 2025 et réalisé | QT-026 | 1 | 31/12/2025 | | | budget, réalisé | Sylvie Pélissier | budget-2025.pdf | comptabilité |
| BUD-2026 | Budget 2026 | QT-026 | 2 | 24/03/2026 | | | budget | Sylvie Pélissier | budget-2026.pdf | comptabilité |
| BIL-2024 | Bilan annuel 2024 | QT-011 | 1 | 18/12/2024 | | | financier, qualitatif, quantitatif | Hélène Marquès | bilan-2024.pdf | direction |
| BIL-2025 | Bilan annuel 2025 | QT-011 | 1 | 17/12/2025 | | | financier, quantitatif | Hélène Marquès | bilan-2025.pdf | direction |
| PLF-01 | Plan de formation 2024-2026 | QT-019 | 1 | 15/01/2024 | 31/12/2026 | | besoins, priorités, calendrier | Hélène Marquès | plan-formation.pdf | dossier du personnel |
| ENQ-2024 | Enquête auprès des prestataires | QT-036 | 1 | 12/11/2024 | | | enquête, prise en compte | Yanis Benhaddou | enquete-2024.pdf | serveur, dossier Partenaires |
| ENQ-2025 | Enquête auprès des prestataires | QT-036 | 1 | 18/11/2025 | | | enquête, prise en compte | Yanis Benhaddou | enquete-2025.pdf | serveur, dossier Partenaires |
| IDE-01 | Cahier d'idées de l'équipe | QT-037 | 1 | 15/01/2024 | | | | Inès Carpentier | | bureau d'Orbelle |
| PHO-01 | Photo du présentoir des questionnaires | QT-033 | 2 | 02/07/2026 | 31/12/2026 | | libre-service | Inès Carpentier | presentoir.jpg | classeur qualité, onglet 4 |
| GES-01 | Dix gestes pour l'eau et l'énergie | QT-044, QT-048 | 2 | 20/01/2025 | | | impressions, chauffage | Jean-Baptiste Fabre | gestes.pdf | affiché dans les trois bureaux |
| TRI-01 | Consignes de tri | QT-046 | 1 | 20/01/2025 | | | | Jean-Baptiste Fabre | tri.pdf | local technique |
| ACH-01 | Achats responsables : nos règles | QT-045, QT-047 | 1 | 06/02/2025 | 28/02/2028 | | labels, produits locaux | Sylvie Pélissier | achats.pdf | comptabilité |
| CLI-01 | Attentes de nos clientèles, enquête d'été | QT-052 | 1 | 15/10/2025 | | | | Inès Carpentier | clienteles-2025.pdf | serveur, dossier Accueil |
| SIT-01 | Fiche du site internet | QT-055, QT-056, QT-057, QT-058 | 3 | 09/02/2026 | 28/02/2027 | | adresse, rubriques, langues, fréquence de mise à jour | Yanis Benhaddou | site.pdf | serveur, dossier Communication |
| VEI-01 | Notes de veille numérique | QT-059 | 4 | 30/06/2026 | | | | Yanis Benhaddou | veille.docx | serveur, dossier Communication |
| EDI-01 | Liste des éditions et de leurs langues | QT-062, QT-063, QT-064, QT-155 | 5 | 15/02/2026 | 31/12/2026 | | promotion, accueil, langues | Yanis Benhaddou | editions.pdf | serveur, dossier Communication |
| IMP-01 | Certificat de l'imprimeur | QT-065 | 1 | 01/03/2023 | 28/02/2026 | | | Yanis Benhaddou | imprimeur.pdf | serveur, dossier Communication |
| BPR-2024 | Bilan de la promotion 2024 | QT-068 | 1 | 20/12/2024 | | | financier, qualitatif, quantitatif | Yanis Benhaddou | promotion-2024.pdf | serveur, dossier Communication |
| BPR-2025 | Bilan de la promotion 2025 | QT-069 | 1 | 19/12/2025 | | | financier, qualitatif, quantitatif | Yanis Benhaddou | promotion-2025-bilan.pdf | serveur, dossier Communication |
| OBS-01 | Envois à l'observatoire du département | QT-071 | 9 | 05/10/2026 | | | | Jean-Baptiste Fabre | observatoire.pdf | serveur, dossier Chiffres |
| PRO-DIF-01 | Diffuser la documentation du territoire et d'ailleurs | QT-072, QT-079, QT-128, QT-129, QT-132 | 2 | 11/03/2025 | 31/03/2028 | | libre-service, sur demande, réassort | Jean-Baptiste Fabre | PRO-DIF-01 v2.docx | classeur qualité, onglet 3 |
| CA-01 | Composition du conseil d'administration | QT-074, QT-075 | 4 | 17/06/2025 | 30/06/2027 | | collèges | Hélène Marquès | conseil.pdf | direction |
| REN-2024 | Rencontre de printemps avec les prestataires | QT-078 | 1 | 11/04/2024 | | | politique et objectifs, observation économique, bilan qualité | Hélène Marquès | rencontre-2024.pdf | serveur, dossier Partenaires |
| REN-2025 | Rencontre de printemps avec les prestataires | QT-078, QT-083 | 1 | 10/04/2025 | | | politique et objectifs, observation économique, bilan qualité | Hélène Marquès | rencontre-2025.pdf | serveur, dossier Partenaires |
| REN-2026 | Rencontre de printemps avec les prestataires | QT-078 | 1 | 16/04/2026 | | | politique et objectifs, bilan qualité | Hélène Marquès | rencontre-2026.pdf | serveur, dossier Partenaires |
| SEC-01 | Registre de sécurité des trois bureaux | QT-103 | 3 | 12/05/2026 | 11/05/2027 | | extincteurs, électricité | Sylvie Pélissier | securite.pdf | direction |
| RDV-01 | Prendre rendez-vous avec un conseiller | QT-113 | 1 | 02/06/2025 | | | | Maëlle Le Guern | rendez-vous.pdf | site et comptoirs |
| LIS-01 | Liste des informations tenues à jour | QT-124, QT-125, QT-127 | 8 | 05/10/2026 | 31/12/2026 | | animations, horaires, services | Maëlle Le Guern | liste-infos.xlsx | comptoirs |
| TH-01 | Prestataires « Tourisme et Handicap » et aménagements de l'office | QT-152, QT-154 | 3 | 14/01/2026 | 31/01/2027 | | | Inès Carpentier | accessibles.pdf | comptoirs |
| MOB-01 | Venir et circuler sans voiture | QT-157, QT-158 | 4 | 28/05/2026 | 31/05/2027 | | train, bus, vélo | Noémie Chastanier | sans-voiture.pdf | site et comptoirs |
| ENG-01 | Professionnels engagés pour l'environnement | QT-159 | 2 | 09/09/2025 | | | | Noémie Chastanier | engages.pdf | site et comptoirs |
"""

BODIES = """
| Instance | Nom du membre | Qualité | Collège | Membre depuis | Fin de mandat |
| Conseil d'administration | Odile Vasseur-Roche | présidente, collège des élus | Élus | 2020 | 2026 |
| ^ | Bastien Coural | vice-président, collège des hébergeurs | Hébergeurs | 2022 | 2028 |
| ^ | Lucette Amiel | trésorière, collège des commerçants | Commerçants | 2022 | 2028 |
| ^ | Raphaël Destours | collège des élus, Saint-Aubrac | Élus | 'juin 2024 | 2026 |
| ^ | Mireille Aubanel | collège des loisirs | Professionnels | 2024 | |
| Groupe qualité | Inès Carpentier | référente qualité, animatrice | Référente qualité | 'janvier 2024 | |
| ^ | Hélène Marquès | directrice | Directrice | 2024 | |
| ^ | Maëlle Le Guern | accueil de Saint-Aubrac | Personnel | 2024 | |
| ^ | Bastien Coural | représente les hébergeurs | Hébergeurs | 2024 | |
| ^ | Raphaël Destours | représente les communes | Communes | 2025 | |
| ^ | Solène Pradier | représente les habitants | Habitants | | |
"""

DISPATCHES = """
| Document remis | Remis à | Le | Moyen | Révision | Nature du document | Public |
| Plan d'actions 2024-2026 | Équipe des trois bureaux | 18/01/2024 | réunion d'équipe | | Plan d'actions | Équipe |
| Bilan annuel 2023 | Communauté de communes | 28/03/2024 | courriel | 1 | Bilan | Communauté de communes |
| Bilan annuel 2023 | Équipe des trois bureaux | 18/04/2024 | réunion d'équipe | 1 | Bilan | Équipe |
| Bilan annuel 2023 | Prestataires adhérents | 11/04/2024 | rencontre de printemps | 1 | Bilan | Prestataires |
| Bilan annuel 2023 | Relais territorial | 15/04/2024 | courriel | 1 | Bilan | Relais territorial |
| Bilan des formations 2024 | Conseil d'administration | 27/03/2025 | en séance | 1 | Autre | Autre |
| Bilan annuel 2024 | Communauté de communes | 04/04/2025 | courriel | 1 | Bilan | Communauté de communes |
| Bilan annuel 2024 | Équipe des trois bureaux | 17/04/2025 | réunion d'équipe | 1 | Bilan | Équipe |
| Bilan annuel 2024 | Prestataires adhérents | 10/04/2025 | rencontre de printemps | 1 | Bilan | Prestataires |
| Bilan de l'écoute 2024 | Relais territorial | 04/04/2025 | courriel | 1 | Bilan de l'écoute | Relais territorial |
| Bilan des formations 2025 | Conseil d'administration | 24/03/2026 | en séance | 2 | Autre | Autre |
| Bilan de l'écoute 2025 | Conseil d'administration | 24/03/2026 | en séance | 2 | Bilan de l'écoute | Autre |
| Bilan annuel 2025 | Communauté de communes | 02/04/2026 | courriel | 2 | Bilan | Communauté de communes |
| Bilan annuel 2025 | Prestataires adhérents | 16/04/2026 | rencontre de printemps | 1 | Bilan | Prestataires |
| Plan d'actions 2024-2026 | Équipe des trois bureaux | 15/01/2026 | réunion d'équipe | | Plan d'actions | Équipe |
"""

WAYS = """
| Méthode de collecte | Périodicité | Délai de réponse annoncé | Traitement et suivi | Bureaux concernés |
| Questionnaire papier au comptoir | tout au long de l'année | | saisi chaque semaine, lu en réunion d'équipe | les trois bureaux |
| Questionnaire par QR code | après chaque visite | | relevé chaque lundi | les trois bureaux |
| Fiche de réclamation | à la demande | trois jours ouvrables | registre, transmission au prestataire, réponse signée | les trois bureaux |
| Boîte à idées | relevée chaque vendredi | quinze jours si l'auteur a signé | triée par le groupe qualité | Orbelle-le-Pont |
| Avis en ligne | chaque semaine | une semaine | réponse publiée par la référente | |
| Remarques orales | chaque jour | | cahier de liaison, relu chaque soir | les trois bureaux |
"""
