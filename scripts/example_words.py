"""What the referent of the invented office writes of its figures, drawn for make_examples.py.

Cells are typed as in example_office.py. Some reports are left without a word: visits of 2026,
training of 2026, the activity of 2026. Three improvements have no effect told yet, one no cause.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

ANALYSES = """
| Document concerné | Année du bilan | Rubrique | Analyse | Rédigé par | Rédigé le |
| bilan-formation | 2025 | Ce qui a marché | Toute l'équipe d'accueil a suivi au moins une formation agréée. Les stages de langue à deux ont donné confiance au comptoir. | Inès Carpentier | 22/01/2026 |
| ^ | ^ | Ce qui reste à faire | Jean-Baptiste manque d'heures agréées : son passage à temps plein a changé le compte. Deux stages sont réservés pour lui. | ^ | ^ |
| ^ | ^ | Pour l'année suivante | Nous inscrirons chacun avant la fin de février, car les sessions du printemps se remplissent vite. | ^ | ^ |
| bilan-visites | 2025 | Ce qui a marché | Les visites à deux bureaux mélangés ont fait circuler les nouveautés. Chaque visite est racontée en réunion dans la semaine. | Noémie Chastanier | 20/01/2026 |
| bilan-visites | 2025 | Ce qui reste à faire | Les restaurants ont été peu vus : ils ferment aux jours où nous sommes libres. Nous irons en mars, avant leur saison. | Noémie Chastanier | 20/01/2026 |
| bilan-ecoute | 2025 | Forces | Le conseil et le sourire de l'équipe reviennent dans presque tous les avis. | Inès Carpentier | 26/01/2026 |
| bilan-ecoute | 2025 | Faiblesses | L'attente du samedi et les horaires de Saint-Aubrac restent nos deux points faibles. | Inès Carpentier | 26/01/2026 |
| bilan-ecoute | 2025 | Décisions | Le groupe qualité a retenu le renfort du samedi et une ouverture d'essai le dimanche matin. | Inès Carpentier | 26/01/2026 |
| bilan-ecoute | 2026 | Premiers constats | Les retours sur l'attente baissent depuis le renfort de juillet. Le stationnement devient le premier sujet du Col. | Inès Carpentier | 12/10/2026 |
| Bilan du plan d'actions | 2026 | Avancement | Trois axes sur cinq avancent comme prévu. L'accessibilité de Saint-Aubrac attend la commune. | Hélène Marquès | 15/10/2026 |
| Bilan du plan d'actions | 2026 | Actions reportées | Le salon et le comptoir sont reportés : un stand annulé, des travaux qui ne dépendent pas de nous. | Hélène Marquès | 15/10/2026 |
| bilan-activite | 2025 | L'année en quelques mots | Plus de visiteurs dans les trois bureaux, moins d'appels : le site et les courriels prennent le relais. | Hélène Marquès | 18/02/2026 |
| bilan-activite | 2025 | Boutique | Le rayon des producteurs locaux a fait la différence dès l'été. | Jean-Baptiste Fabre | 18/02/2026 |
| bilan-activite | 2025 | Perspectives | L'itinérance et l'hiver seront nos deux chantiers. | Hélène Marquès | |
"""

IMPROVEMENTS = """
| Thème récurrent | Année | Ce que disent les visiteurs | Cause identifiée | Action décidée | Pilote | Pour le | Effet constaté |
| Attente | 2024 | On attend longtemps le samedi | un seul agent formé à la caisse | Former un second agent à la caisse | Jean-Baptiste Fabre | 31/12/2024 | caisse tenue à deux dès janvier 2025 |
| Horaires | 2024 | Horaires différents selon les supports | chaque bureau met à jour son affiche | Une seule personne met à jour porte, site et répondeur | Maëlle Le Guern | 31/03/2025 | aucun écart relevé depuis avril 2025 |
| Attente | 2025 | File dehors les samedis d'été | départ des locations le samedi matin | Renfort le samedi de 9 h à 13 h | Inès Carpentier | 01/07/2026 | note de l'attente en hausse en août 2026 |
| Horaires | 2025 | Ouvrir le dimanche matin | | Ouverture d'essai quatre dimanches | Hélène Marquès | 31/08/2026 | 412 visiteurs en quatre dimanches |
| Stationnement | 2025 | Personne ne trouve le parking | panneau posé après le virage | Demander un second panneau à la commune | Inès Carpentier | 30/06/2026 | |
| Boutique | 2025 | Cartes épuisées en août | commande faite une fois par an | Seuil de réassort dans la caisse | Jean-Baptiste Fabre | 30/04/2026 | plus de rupture depuis mai 2026 |
| Signalétique | 2025 | Départs de sentiers introuvables | balises enlevées par les travaux | Signalement au service des sentiers | Jean-Baptiste Fabre | | sentier des sources rebalisé |
| Attente | 2026 | Un ticket d'appel serait utile | file unique pour conseil et boutique | Essai de deux files au comptoir | Noémie Chastanier | 15/12/2026 | |
| Stationnement | 2026 | Plus de place au col dès dix heures | navette trop petite | Demander une seconde navette | Hélène Marquès | 31/03/2027 | |
"""

WISHES = """
| Qui | Formation souhaitée | Pour | Domaine | Durée | Priorité | Exprimé lors de | Suite donnée |
| Jean-Baptiste Fabre | Désamorcer une réclamation | 2026 | Accueil | 2 j | haute | entretien annuel | inscrit en novembre |
| Noémie Chastanier | Désamorcer une réclamation | 2026 | Accueil | 2 j | haute | entretien annuel | inscrite en novembre |
| Maëlle Le Guern | Conseiller un séjour bas carbone | 2026 | Conseil | 7 h | moyenne | réunion d'équipe | faite en mars |
| Hélène, Inès | Préparer le passage au nouveau label | 2026 | Qualité | 14 | haute | groupe qualité | Hélène y est allée en septembre |
| Yanis Benhaddou | Conduire un projet numérique | 2026 | Numérique | 21 | moyenne | entretien annuel | inscrit en décembre |
| Sylvie Pélissier | Archivage électronique | 2026 | Gestion | 7 | basse | entretien annuel | refusé cette année |
| Théo Rouvière | Anglais au comptoir | 2026 | Langues | 14 | moyenne | fin de saison | |
| Jean-Baptiste Fabre | Conseiller un séjour à vélo | 2027 | Conseil | 2 j | haute | entretien annuel | réservé en février |
| Noémie Chastanier | Italien au comptoir | 2027 | Langues | 7 h | moyenne | entretien annuel | réservé en mars |
| Maëlle, Noémie et Jean-Baptiste | Langue des signes, premiers échanges | 2027 | Langues | | haute | écoute des visiteurs | |
| Inès Carpentier | Analyser des questionnaires | 2027 | Qualité | 2 j | moyenne | audit blanc | devis demandé |
| Yanis Benhaddou | Vidéo, montage avancé | 2027 | Numérique | 14 | basse | entretien annuel | |
| Hélène Marquès | Conduire un entretien professionnel | 2027 | Gestion | 7 | | conseil d'administration | |
"""
