"""What audits, reviews and training bodies of the invented office say, drawn for make_examples.py.

Cells are typed as in example_office.py. The mock audit of November 2025 saw all three offices; the
self-assessment of October 2024 had seen the main one; a mystery visitor came in August 2026. The
mock audit left QT-085 and QT-101 of the pass graded « I »; nobody has graded QT-137 yet.
"""
# ruff: noqa: E501 - one row of a sheet is one line here

from collections.abc import Iterator

_MAIN = "Orbelle-le-Pont"
_SPA = "Saint-Aubrac-les-Sources"
_COL = "Col de la Vernède"
_HEADER = "| Exigence | Note | Type d'audit | Date | Bureau | Auditeur | Constat |"
_OBSERVED = (60, 61, 66, 67, *range(84, 89), *range(91, 97), *range(98, 103), *range(104, 110))
_OBSERVED += (111, *range(114, 119), *range(120, 124), 133, 135, 136, 138, 142, 146, 147)
_SEEN_BY_A_MYSTERY_VISITOR = (104, 106, 107, 111, 114, 115, 116, 117, 120, 121, 133, 135)
# What is not « TS »: requirement → grades of the mock audit in the three offices, and why.
_MOCK = {
    61: ("TS", "S", "S", "ancien logo sur deux affiches"),
    85: ("TS", "S", "I", "fléchage masqué par un arbre à l'entrée du col"),
    87: ("S", "TS", "TS", "une seule place réservée, éloignée"),
    91: ("TS", "TS", "S", "numéros en français seulement"),
    93: ("S", "S", "TS", "bruit de la rue les jours de marché"),
    95: ("TS", "S", "TS", "présentoir des randonnées à réapprovisionner"),
    99: ("TS", "TS", "S", "un tube à remplacer"),
    101: ("S", "TS", "I", "ventilation en panne"),
    102: ("TS", "S", "S", "toilettes communes"),
    105: ("S", "TS", "TS", "badge de la saisonnière sans ses langues"),
    108: ("S", "TS", "TS", "file du samedi matin"),
    115: ("S", "S", "TS", "demandes rarement reformulées"),
    117: ("S", "TS", "S", "offre du lendemain peu proposée"),
    136: ("S", "TS", "TS", "visiteur mis en attente pendant un appel"),
}
_BEFORE = {85: "TS", 95: "I", 105: "I", 108: "I", 115: "I", 117: "I", 147: "S"}
_MYSTERY = {115: "TS", 117: "S", 120: "S"}

REVIEWS = """
| Agent | Date d'entretien | Objectifs fixés |
| Inès Carpentier | 11/12/2024 | Oui |
| Maëlle Le Guern | 12/12/2024 | Oui |
| Jean-Baptiste Fabre | 12/12/2024 | Oui |
| Noémie Chastanier | 13/12/2024 | Oui |
| Gaëtan Lhermitte | 13/12/2024 | Oui |
| Yanis Benhaddou | 16/12/2024 | Oui |
| Sylvie Pélissier | 16/12/2024 | Oui |
| Hélène Marquès | 18/12/2024 | Oui |
| Inès Carpentier | 08/12/2025 | Oui |
| Maëlle Le Guern | 09/12/2025 | Oui |
| Jean-Baptiste Fabre | 09/12/2025 | Oui |
| Noémie Chastanier | 10/12/2025 | Oui |
| Yanis Benhaddou | 11/12/2025 | Oui |
| Hélène Marquès | 17/12/2025 | Oui |
| Inès Carpentier | 12/10/2026 | Oui |
| Maëlle Le Guern | 13/10/2026 | Oui |
"""

TRAINING_BODIES = """
| Organisme de formation | Autres noms | Numéro de déclaration | Enregistré du | Enregistré jusqu'au | Qualiopi |
| Cap Accueil Formation | | 99 01 23456 99 | 01/01/2018 | | Oui |
| Langues & Sentiers | L&S | 99 01 34567 99 | 01/03/2019 | | Oui |
| Institut du Voyage lent | IVL | 99 02 45678 99 | 15/06/2015 | | Oui |
| CCI des Trois Vallées | Chambre de commerce | 99 03 56789 99 | 01/01/2010 | | Oui |
| Atelier Boréal | | 99 01 67890 99 | 01/09/2021 | | Oui |
| Dupont & Fils <sarl> | Dupont et Fils | 99 04 78901 99 | 01/01/2022 | 31/12/2024 | Non |
"""

EDITIONS = """
| Édition | Type d'édition | Langues | Mise à jour | Tirage | Stock | Éditée par |
| Guide de séjour | guide | français, anglais, allemand | 15/02/2026 | 13000 | 4100 | Office de tourisme |
| Plan d'Orbelle | plan | français, anglais | 10/03/2026 | 8000 | 1500 | Office de tourisme |
| Carte des balades | carte | français, anglais, allemand | 28/04/2026 | 6000 | 900 | Office de tourisme |
| Programme de l'été | agenda | français | 12/06/2026 | 5000 | 0 | Office de tourisme |
| Hébergements et tables | guide | français, anglais | 02/12/2025 | 4000 | 1200 | Office de tourisme |
| Loisirs d'hiver | dépliant | français, anglais | 05/10/2026 | 3000 | 2800 | Office de tourisme |
| Carte du département | carte | français, anglais, espagnol | 20/01/2026 | | 650 | Département |
| Sentiers du parc | carte | français | 18/09/2025 | | 300 | Parc |
"""

OPERATIONS = """
| Date de l'opération | Opération | Type d'opération | Menée avec |
| 16/03/2024 | Salon de la randonnée | Salon | Département |
| 12/06/2024 | Accueil de deux journalistes | Accueil presse | Les deux |
| 09/10/2024 | Bourse aux dépliants | Bourse aux dépliants | Prestataires |
| 14/05/2025 | Voyage de presse « eaux et thermes » | Accueil presse | Les deux |
| 20/09/2025 | Campagne d'automne du Haut-Pays | Campagne | Région |
| 08/10/2025 | Bourse aux dépliants | Bourse aux dépliants | Prestataires |
| 04/11/2025 | Réunion sur les démarches qualité | Sensibilisation | Prestataires |
| 14/03/2026 | Salon de la randonnée | Salon | Département |
| 21/05/2026 | Accueil d'un blogueur à vélo | Accueil blogueurs | Les deux |
| 07/10/2026 | Bourse aux dépliants | Bourse aux dépliants | Prestataires |
"""


def audits() -> str:
    """Draw every graded requirement of the three audits, the oldest audit first."""
    return "\n".join([_HEADER, *_self_assessment(), *_mock_audit(), *_mystery_visit()])


def _self_assessment() -> Iterator[str]:
    for number in _OBSERVED:
        grade = _BEFORE.get(number, "TS")
        yield _line(number, grade, "Auto-évaluation", "15/10/2024", _MAIN, "Inès Carpentier", "")


def _mock_audit() -> Iterator[str]:
    for number in _OBSERVED:
        *grades, why = _MOCK.get(number, ("TS", "TS", "TS", ""))
        for office, grade in zip((_MAIN, _SPA, _COL), grades, strict=True):
            remark = "" if grade == "TS" else why
            yield _line(
                number, grade, "Audit blanc", "18/11/2025", office, "cabinet Repères", remark
            )


def _mystery_visit() -> Iterator[str]:
    for number in _SEEN_BY_A_MYSTERY_VISITOR:
        grade = _MYSTERY.get(number, "TS")
        yield _line(number, grade, "Visite mystère", "12/08/2026", _MAIN, "relais régional", "")


def _line(number: int, *cells: str) -> str:
    return f"| QT-{number:03d} | {' | '.join(cells)} |"
