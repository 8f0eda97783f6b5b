"""The figures that the invented office follows, drawn for make_examples.py.

Cells are typed as in example_office.py. Worked by hand, visitors of the three offices:

    2024  21 407 + 9 865 + 6 731 = 38 003
    2025  22 318 + 10 152 + 7 049 = 39 519
    2026  the ten months to October: 21 719 + 9 445 + 7 510 = 38 674
"""
# ruff: noqa: E501 - one row of a sheet is one line here

BY_YEAR = """
| Indicateur | Année | BIT | Chiffre | En | Source du chiffre | Rubrique | Détail |
| Visiteurs accueillis | 2023 | Orbelle-le-Pont | '20 150 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2024 | Orbelle-le-Pont | '21 407 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2025 | Orbelle-le-Pont | '22 318 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2023 | Saint-Aubrac-les-Sources | '9 540 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2024 | Saint-Aubrac-les-Sources | '9 865 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2025 | Saint-Aubrac-les-Sources | '10 152 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2023 | Col de la Vernède | '6 480 | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2024 | Col de la Vernède | '6 731* | visiteurs | compteur de porte | fréquentation |  |
| Visiteurs accueillis | 2025 | Col de la Vernède | '7 049 | visiteurs | compteur de porte | fréquentation |  |
| Appels reçus | 2023 | Orbelle-le-Pont | 4120 | appels | standard | fréquentation |  |
| Appels reçus | 2024 | Orbelle-le-Pont | 3980 | appels | standard | fréquentation |  |
| Appels reçus | 2025 | Orbelle-le-Pont | 3712 | appels | standard | fréquentation |  |
| Appels reçus | 2023 | Saint-Aubrac-les-Sources | 1610 | appels | standard | fréquentation |  |
| Appels reçus | 2024 | Saint-Aubrac-les-Sources | 1544 | appels | standard | fréquentation |  |
| Appels reçus | 2025 | Saint-Aubrac-les-Sources | 1390 | appels | standard | fréquentation |  |
| Appels reçus | 2023 | Col de la Vernède | 905 | appels | standard | fréquentation |  |
| Appels reçus | 2024 | Col de la Vernède | 880 | appels | standard | fréquentation |  |
| Appels reçus | 2025 | Col de la Vernède | 841 | appels | standard | fréquentation |  |
| Courriels traités | 2023 | Orbelle-le-Pont | 2210 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2024 | Orbelle-le-Pont | 2390 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2025 | Orbelle-le-Pont | 2605 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2023 | Saint-Aubrac-les-Sources | 640 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2024 | Saint-Aubrac-les-Sources | 702 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2025 | Saint-Aubrac-les-Sources | 688 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2023 | Col de la Vernède | 310 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2024 | Col de la Vernède | 335 | courriels | boîte de l'accueil | fréquentation |  |
| Courriels traités | 2025 | Col de la Vernède | 351 | courriels | boîte de l'accueil | fréquentation |  |
| Chiffre d'affaires de la boutique | 2023 | Orbelle-le-Pont | '16905,40 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2024 | Orbelle-le-Pont | '17620 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2025 | Orbelle-le-Pont | '18240,50 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2023 | Saint-Aubrac-les-Sources | '5840,10 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2024 | Saint-Aubrac-les-Sources | '6102,30 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2025 | Saint-Aubrac-les-Sources | '6318,20 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2023 | Col de la Vernède | '2210 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2024 | Col de la Vernède | '2388,60 € | euros | caisse | boutique |  |
| Chiffre d'affaires de la boutique | 2025 | Col de la Vernède | '2415 € | euros | caisse | boutique |  |

| * compteur en panne plusieurs jours, chiffre estimé |
"""

OUTREACH = """
| Nom de l'indicateur | Mois ou année | Valeur | Unité | Origine | Thème | Répartition |
| Visites du site internet | 2023 | 118400 | visites | outil de statistiques | web |  |
| Visites du site internet | 2024 | 131250 | visites | outil de statistiques | web |  |
| Visites du site internet | 2025 | 142900 | visites | outil de statistiques | web |  |
| Abonnés à la lettre | 2023 | 'entre 550 et 600 | abonnés | logiciel d'envoi | communication |  |
| Abonnés à la lettre | 2024 | 'plus de 600 | abonnés | logiciel d'envoi | communication |  |
| Abonnés à la lettre | 2025 | 'plus de 650 | abonnés | logiciel d'envoi | communication |  |
| Adhérents | 2023 | 148 | adhérents | fichier des adhésions | partenariat |  |
| Adhérents | 2024 | 153 | adhérents | fichier des adhésions | partenariat |  |
| Adhérents | 2025 | 151 | adhérents | fichier des adhésions | partenariat |  |
| Adhérents | 2026 | 157 | adhérents | fichier des adhésions | partenariat |  |
| Part des visiteurs | 2024 | '62 % |  | comptage au comptoir | fréquentation | Français |
| Part des visiteurs | 2024 | '38 % |  | comptage au comptoir | fréquentation | Étrangers |
| Part des visiteurs | 2025 | '59 % |  | comptage au comptoir | fréquentation | Français |
| Part des visiteurs | 2025 | '41 % |  | comptage au comptoir | fréquentation | Étrangers |
| Publications sur les réseaux | '1er semestre 2025 | 41 | publications | tableau de Yanis | communication |  |
| Publications sur les réseaux | '2e semestre 2025 | 38 | publications | tableau de Yanis | communication |  |
| Publications sur les réseaux | 'S1 2026 | 44 | publications | tableau de Yanis | communication |  |
| Articles de presse | 2025 | 'une dizaine |  | revue de presse | communication |  |
| Guides de séjour distribués | 2024 | 14500 | exemplaires | stocks | communication |  |
| Guides de séjour distribués | 2025 | 13200 | exemplaires | stocks | communication |  |
"""

BY_MONTH = """
| Indicateur | Mois | Point d'accueil | Nombre | En |
| Visiteurs accueillis | '01/2026 | Orbelle-le-Pont | 742 | visiteurs |
| ^ | 'février 2026 | ^ | 905 | visiteurs |
| ^ | 'mars 2026 | ^ | 1020 | visiteurs |
| ^ | '04/2026 | ^ | 1655 | visiteurs |
| ^ | 'mai 2026 | ^ | 2140 | visiteurs |
| ^ | 'juin 2026 | ^ | 2480 | visiteurs |
| ^ | '07/2026 | ^ | 4105 | visiteurs |
| ^ | 'août 2026 | ^ | 4870 | visiteurs |
| ^ | 'septembre 2026 | ^ | 2290 | visiteurs |
| ^ | '10/2026 | ^ | 1512 | visiteurs |
| Visiteurs accueillis | '01/2026 | Saint-Aubrac-les-Sources | 410 | visiteurs |
| ^ | 'février 2026 | ^ | 388 | visiteurs |
| ^ | 'mars 2026 | ^ | 502 | visiteurs |
| ^ | '04/2026 | ^ | 741 | visiteurs |
| ^ | 'mai 2026 | ^ | 902 | visiteurs |
| ^ | 'juin 2026 | ^ | 1098 | visiteurs |
| ^ | '07/2026 | ^ | 1760 | visiteurs |
| ^ | 'août 2026 | ^ | 1985 | visiteurs |
| ^ | 'septembre 2026 | ^ | 1004 | visiteurs |
| ^ | '10/2026 | ^ | 655 | visiteurs |
| Visiteurs accueillis | '01/2026 | Col de la Vernède | 690 | visiteurs |
| ^ | 'février 2026 | ^ | 985 | visiteurs |
| ^ | 'mars 2026 | ^ | 540 | visiteurs |
| ^ | '04/2026 | ^ | 302 | visiteurs |
| ^ | 'mai 2026 | ^ | 418 | visiteurs |
| ^ | 'juin 2026 | ^ | 702 | visiteurs |
| ^ | '07/2026 | ^ | 1455 | visiteurs |
| ^ | 'août 2026 | ^ | 1610 | visiteurs |
| ^ | 'septembre 2026 | ^ | 540 | visiteurs |
| ^ | '10/2026 | ^ | 268 | visiteurs |
"""

WEBSITE = """
| Indicateur | Mois | Nombre | En |
| Visites du site internet | 'janvier 2026 | 9800 | visites |
| Visites du site internet | 'février 2026 | 9650 | visites |
| Visites du site internet | 'mars 2026 | 11200 | visites |
| Visites du site internet | 'avril 2026 | 12900 | visites |
| Visites du site internet | 'mai 2026 | 13750 | visites |
| Visites du site internet | 'juin 2026 | 15020 | visites |
| Visites du site internet | 'juillet 2026 | 19840 | visites |
| Visites du site internet | 'août 2026 | 20310 | visites |
| Visites du site internet | 'septembre 2026 | 13300 | visites |
| Visites du site internet | 'octobre 2026 | 11940 | visites |
"""
