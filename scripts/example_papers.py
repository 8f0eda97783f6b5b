"""The papers, the bodies and the dispatches of the invented office, drawn for make_examples.py.

Cells are typed as in example_office.py. As of 31 October 2026 the papers PRO-ACC-02, AFF-02,
CON-01 and REG-02 are out of date; PRO-QUA-03 and CHA-02 say no date.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

PAPERS = """
| Réf. | Titre du document | Exigences couvertes | V. | Mis à jour le | À revoir le | Personne ou bureau | Volets | Tenu par | Nom du fichier | Classé dans |
| PRO-ACC-01 | Procédure d'accueil au comptoir | QT-022 | 4 | 12/01/2026 | 31/01/2027 | | accueil, conseil, prise de congé | Inès Carpentier | PRO-ACC-01 v4.docx | classeur qualité, onglet 2 |
| PRO-ACC-02 | Procédure d'accueil téléphonique | QT-022 | 2 | 04/03/2024 | 31/03/2026 | | téléphone, répondeur | Maëlle Le Guern | PRO-ACC-02 v2.docx | classeur qualité, onglet 2 |
| PRO-ACC-03 | Accueillir un visiteur en situation de handicap | QT-022 | 1 | 20/11/2023 | 30/11/2026 | | | Inès Carpentier | PRO-ACC-03.docx | classeur qualité, onglet 2 |
| PRO-QUA-01 | Traiter une réclamation | QT-035 | 5 | 15/01/2026 | 31/01/2028 | | réception, transmission, réponse, analyse | Inès Carpentier | PRO-QUA-01 v5.docx | classeur qualité, onglet 4 |
| PRO-QUA-02 | Recueillir les avis des visiteurs | QT-034 | 3 | 08/01/2026 | 31/01/2028 | | questionnaires, suggestions, remarques orales | Inès Carpentier | PRO-QUA-02 v3.docx | classeur qualité, onglet 4 |
| PRO-QUA-03 | Tenir le plan d'actions | QT-009, QT-010 | 1 | | | | | Hélène Marquès | | classeur qualité, onglet 1 |
| PRO-RH-01 | Accueillir un nouvel agent | QT-022, QT-023 | 2 | 02/05/2025 | 31/05/2027 | | prise de poste, tutorat | Hélène Marquès | PRO-RH-01 v2.docx | dossier du personnel |
| PRO-RH-02 | Préparer le plan de formation | QT-022, QT-023 | 3 | 15/12/2025 | 31/12/2026 | | besoins, arbitrage, suivi | Hélène Marquès | PRO-RH-02 v3.docx | dossier du personnel |
| PRO-VIS-01 | Préparer et raconter une visite de prestataire | QT-077 | 2 | 10/09/2024 | 30/09/2027 | | préparation, visite, diffusion | Noémie Chastanier | PRO-VIS-01 v2.docx | classeur qualité, onglet 6 |
| CHA-01 | Charte d'engagement qualité | QT-009 | 2 | 27/03/2025 | | | | Hélène Marquès | charte-qualite.pdf | affichée dans les trois bureaux |
| CHA-02 | Charte graphique de l'office | | 1 | | | | logo, couleurs, éditions | Yanis Benhaddou | charte-graphique.pdf | serveur, dossier Communication |
| AFF-01 | Affiche des horaires | | 7 | 01/10/2026 | 31/03/2027 | Orbelle-le-Pont | | Noémie Chastanier | horaires-orbelle.pdf | porte d'entrée |
| AFF-02 | Affiche des horaires | | 6 | 01/04/2026 | 30/09/2026 | Saint-Aubrac-les-Sources | | Maëlle Le Guern | horaires-saint-aubrac.pdf | porte d'entrée |
| AFF-03 | Affiche des horaires | | 6 | 01/10/2026 | 31/03/2027 | Col de la Vernède | | Noémie Chastanier | horaires-col.pdf | porte d'entrée |
| FIC-01 | Fiche de poste de la référente qualité | | 2 | 15/01/2025 | | Inès Carpentier | missions, suppléance | Hélène Marquès | | dossier du personnel |
| FIC-02 | Fiche de poste de conseillère en séjour | | 3 | 15/01/2025 | | Maëlle Le Guern | missions, langues | Hélène Marquès | | dossier du personnel |
| FIC-03 | Fiche de poste de conseiller, boutique | | 2 | 02/01/2025 | | Jean-Baptiste Fabre | missions, caisse | Hélène Marquès | | dossier du personnel |
| CON-01 | Convention d'objectifs avec la communauté de communes | QT-009 | 1 | 12/01/2023 | 31/12/2025 | | missions, moyens, bilan | Hélène Marquès | convention-2023-2025.pdf | direction |
| CON-02 | Convention avec le service des sentiers | | 1 | 03/06/2025 | 02/06/2028 | | balisage, signalement | Jean-Baptiste Fabre | convention-sentiers.pdf | direction |
| REG-01 | Registre public d'accessibilité | | 3 | 10/02/2026 | 10/02/2027 | Orbelle-le-Pont | | Inès Carpentier | accessibilite-orbelle.pdf | comptoir |
| REG-02 | Registre public d'accessibilité | | 1 | 14/05/2023 | 14/05/2026 | Col de la Vernède | | Inès Carpentier | accessibilite-col.pdf | comptoir |
| QUE-01 | Questionnaire de satisfaction, français | QT-034 | 6 | 06/01/2026 | 31/12/2026 | | accueil, conseil, attente, locaux, horaires | Inès Carpentier | questionnaire-fr.pdf | comptoirs et site |
| QUE-02 | Questionnaire de satisfaction, anglais et allemand | QT-034 | 4 | 06/01/2026 | 31/12/2026 | | | Maëlle Le Guern | questionnaire-en-de.pdf | comptoirs et site |
| REP-01 | Texte du répondeur téléphonique | | 5 | 01/10/2026 | 31/03/2027 | | français, anglais | Maëlle Le Guern | | serveur, dossier Accueil |
| AUD-01 | Rapport de l'audit blanc | QT-009, QT-010, QT-035 | 1 | 18/11/2025 | | | | cabinet Repères | audit-blanc-2025.pdf | direction |
"""

BODIES = """
| Instance | Nom du membre | Qualité | Membre depuis | Fin de mandat |
| Conseil d'administration | Odile Vasseur-Roche | présidente, collège des élus | 2020 | 2026 |
| ^ | Bastien Coural | vice-président, collège des hébergeurs | 2022 | 2028 |
| ^ | Lucette Amiel | trésorière, collège des commerçants | 2022 | 2028 |
| ^ | Raphaël Destours | collège des élus, Saint-Aubrac | 'juin 2024 | 2026 |
| ^ | Mireille Aubanel | collège des loisirs | 2024 | |
| Groupe qualité | Inès Carpentier | référente qualité, animatrice | 'janvier 2024 | |
| ^ | Hélène Marquès | directrice | 2024 | |
| ^ | Maëlle Le Guern | accueil de Saint-Aubrac | 2024 | |
| ^ | Bastien Coural | représente les hébergeurs | 2024 | |
| ^ | Raphaël Destours | représente les communes | 2025 | |
| ^ | Solène Pradier | représente les habitants | | |
"""

DISPATCHES = """
| Document remis | Remis à | Le | Moyen | Révision |
| Bilan des formations 2024 | Conseil d'administration | 27/03/2025 | en séance | 1 |
| Bilan de l'écoute 2024 | Communauté de communes | 04/04/2025 | courriel | 1 |
| Bilan des formations 2025 | Conseil d'administration | 24/03/2026 | en séance | 2 |
| Bilan de l'écoute 2025 | Conseil d'administration | 24/03/2026 | en séance | 2 |
| Bilan de l'écoute 2025 | Communauté de communes | 02/04/2026 | courriel | 2 |
| Bilan des visites 2025 | Prestataires adhérents | 16/04/2026 | lettre mensuelle | 1 |
| Plan d'actions 2024-2026 | Équipe des trois bureaux | 15/01/2026 | réunion d'équipe | |
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
