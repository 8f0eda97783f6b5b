"""Two invented spreadsheets with the shape and the totals of two real ones.

The plan: 47 actions in 5 axes (12, 7, 5, 15, 8), headers in row 4, years as numbers, one cell
merged down each axis, one action without a title and another one never scheduled, and under the
list the figures that the office prints itself. By axis and year, 2023 2024 2025:
11 11 11 · 7 5 3 · 5 5 5 · 12 11 11 · 6 6 3, in all 41 38 33.

The offices: six of them, headers in row 3, every figure a text with stars, euros and spaces of
all kinds, a footnote after a blank row. Visitors of 2019: 24 438; turnover of 2020: 24 533,55 €.
"""
# ruff: noqa: E501 - one row of the sheet is one line here

from tests.sheets import workbook

_AXES = {
    "Axe 1 : Faire connaître le pays de Sauvelande": """
    | Moderniser l'image du pays | Supports imprimés | Refondre la carte touristique en quatre langues | X | X | X | |
    | Moderniser l'image du pays | Supports imprimés | Éditer un carnet de balades pour les familles | X | X | X | |
    | Moderniser l'image du pays | Photothèque | Commander un reportage photographique à chaque saison | X | X | X | banque d'images partagée |
    | Attirer au printemps | Nouvelles clientèles | Inviter les clubs cyclistes de la région | X | | | Prévu une seule fois |
    | Attirer au printemps | Événements | Coordonner la quinzaine des vergers en fleurs | X | X | X | |
    | Attirer au printemps | Événements | Lancer une nuit des moulins dans chaque vallée | X | X | X | |
    | Tenir notre place sur les salons | Salons grand public | Partager un stand avec les offices voisins | X | X | X | |
    | Tenir notre place sur les salons | Presse | Recevoir deux équipes de reporters par an | X | X | X | |
    | Tenir notre place sur les salons | Entente des trois rivières | | X | X | X | intitulé à préciser |
    | Aller vers les visiteurs | Accueil mobile | Sortir le triporteur d'accueil sur les marchés | X | X | X | |
    | Aller vers les visiteurs | Présentoirs | Garnir les présentoirs des hébergeurs chaque mois | X | X | X | |
    | Aller vers les visiteurs | Habitants | Créer un réseau de parrains du pays | | X | X | |
    """,
    "Axe 2 : Réussir le numérique": """
    | Être présents en ligne | Compétences | Former une personne à la vidéo courte | X | | | Formation de Lucie |
    | Être présents en ligne | Compétences | Partager une lettre de veille avec l'équipe | X | X | X | |
    | Être présents en ligne | Ambassadeurs | Accueillir un créateur de contenus à chaque saison | X | X | X | |
    | Être présents en ligne | Marque de territoire | Décliner la charte de la marque sur nos réseaux | X | X | X | |
    | Répondre à chacun | Messagerie | Ouvrir une messagerie instantanée l'été | X | X | | Selon l'outil retenu |
    | Répondre à chacun | Idées de séjour | Composer des journées toutes prêtes (matin au marché, après-midi à l'étang, soirée contée,,,) | X | | | |
    | Répondre à chacun | Bornes | Installer une borne tactile dans deux bureaux | X | X | | |
    """,
    "Axe 3 : Accompagner les prestataires": """
    | Aider les prestataires à progresser | Ateliers | Proposer six ateliers pratiques par an | X | X | X | |
    | Aider les prestataires à progresser | Conseil | Rendre visite à chaque nouvel hébergeur | X | X | X | |
    | Animer le réseau | Rencontres | Réunir les loueurs avant chaque été | X | X | X | |
    | Parler qualité | Labels | Tenir à jour le tableau des labels du pays | X | X | X | |
    | Parler qualité | Labels | Expliquer les classements aux propriétaires | X | X | X | |
    """,
    "Axe 4 : Développer et structurer l'offre": """
    | Être associés aux projets | Projets | Suivre la rénovation du lavoir, de l'étang et de la voie douce - | X | X | X | |
    | Faire de la marche un séjour | Itinérance | Baliser une boucle cyclable de trois jours | X | | | |
    | Faire de la marche un séjour | Itinérance | Relier les refuges par un sentier d'altitude (2 à 4 jours) | X | | X | Dépliant en 2023, refonte en 2025 |
    | Entretenir les promenades | Sentiers | Vérifier un tiers des sentiers chaque année | X | X | X | avec la communauté de communes |
    | Entretenir les promenades | Sentiers | Signer une convention avec chaque propriétaire traversé | X | X | X | |
    | Entretenir les promenades | Sentiers | Uniformiser les panneaux de départ | X | X | | |
    | Entretenir les promenades | Sentiers | Publier les tracés pour téléphone | X | X | X | |
    | Raconter le patrimoine | Patrimoine | Ouvrir les chapelles le dimanche | | X | X | |
    | Raconter le patrimoine | Patrimoine | Relier les petits musées par un billet commun | X | X | X | |
    | Raconter le patrimoine | Patrimoine | Réimprimer les plans de visite des bourgs | X | | | |
    | Raconter le patrimoine | Savoir-faire | Organiser des portes ouvertes d'ateliers | X | X | X | |
    | Raconter le patrimoine | Savoir-faire | Promouvoir la table « cent pour cent du pays » | | X | X | |
    | Donner envie de plein air | Activités | Présenter ensemble les guides et les loueurs de canoës | X | X | X | |
    | Donner envie de plein air | Activités | Dessiner une carte des baignades surveillées | X | X | X | |
    | Étaler la saison | Ouvertures | Établir un calendrier partagé des jours d'ouverture | | | | |
    """,
    "Axe 5 : Progresser en qualité": """
    | Mieux recevoir les étrangers | Traductions | Traduire les menus types des restaurateurs | X | | | |
    | Mieux recevoir les étrangers | Traductions | Traduire la signalétique des bureaux | X | X | | Néerlandais en 2024 |
    | Faire vivre la qualité | Démarche | Réunir le groupe qualité deux fois l'an | X | X | X | |
    | Renouveler notre classement | Dossier | Préparer et déposer le dossier de classement | | X | X | |
    | Obtenir la marque | Audit | Passer l'audit blanc puis l'audit complet | | X | X | audit sur site en 2025 |
    | Obtenir la marque | Locaux | Remplacer le mobilier des bureaux de Brassac-le-Vieux et d'Ormeval | X | | | |
    | Obtenir la marque | Locaux | Aménager un coin des enfants avec la commune | X | X | | |
    | Obtenir la marque | Locaux | Repeindre et éclairer la maison du tourisme | X | X | | |
    """,
}
_OFFICES = """
| Carte d'identité des bureaux d'information touristique de Sauvelande |

| Bureau | Adresse | Nombre d'habitants | Visiteurs 2019 | Visiteurs / heure juillet-août | Chiffre d'affaires 2020 |
| Brassac-le-Vieux | Grand-Rue, 99210 Brassac-le-Vieux | 812 | 1 240* | 3,9 | 1320,00 € |
| Saint Ormin des Prés | Place de la Halle, 99220 Saint-Ormin-des-Prés | 405 | 2\u00a0116* | 5,8 | 1\u00a0744,50\u00a0€ |
| Le Gué d'Ormeval | Le port, 99230 Ormeval | 1 127 | 14\u202f875* | 30,4 | 17\u202f012,85\u00a0€ |
| Sainte Mélie Haute Vallée | La Tour, 99240 Sainte-Mélie-Haute-Vallée | 318 | 3 962* | 12,1 | 2456,10 € |
| Saint Ormin le Haut | Village, 99220 Saint-Ormin-le-Haut | 540 | 1\u202f303* | 4,2 | 689,70 € |
| Vérac | Rue Neuve, 99230 Vérac | 451 | 942* | 6,3 | 1310,40 € |

| * fréquentation 2020 non relevée (bureaux fermés) |
"""


def plan_twin() -> bytes:
    """Draw the plan of actions, an .xlsx of one sheet."""
    axes = "\n".join(_axis(name, actions) for name, actions in _AXES.items())
    table = f"""
    | PLAN D ACTION DE L OFFICE DE TOURISME DU PAYS DE SAUVELANDE 2023-2025 {"| < " * 7}|
    | Document adopté avec la convention du 14/11/2022 {"| < " * 7}|

    | Axes | Objectifs | Engagement / Outils | Actions | =2023 | =2024 | =2025 | Remarques |
    {axes}

    | | | | Objectifs | =41 | =38 | =33 | |
    | | | | Réalisation | =0 | =0 | =0 | |
    | | | | En cours de réalisation | =41 | =38 | =33 | |
    | | | | Non réalisé cause COVID | =0 | =0 | =0 | |
    | | | | Non réalisé | =0 | =0 | =0 | |
    """
    return workbook(**{"Plan d'action": table})


def offices_twin() -> bytes:
    """Draw the identity cards of the offices, an .xlsx of one sheet."""
    return workbook(BIT=_OFFICES)


def _axis(name: str, actions: str) -> str:
    first, *others = actions.strip().split("\n")
    return "\n".join([f"| {name} {first}", *(f"| ^ {action.strip()}" for action in others)])
