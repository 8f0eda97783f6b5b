"""What the counters of the invented office keep day by day, drawn for make_examples.py.

Cells are typed as in example_office.py. Worked by hand, as of 31 October 2026:

    hand-outs   2024: 31 days, 2025: 30 days, 2026: 24 days so far, in three flow periods each
    requests    2024: 3 e-mails, 2 letters, 2 calls, all in time
                e-mails 2025: 9 of 9 within 24 hours; 2026: 8 of 9 (20 August, a day late)
                letters 2025: 4 of 4; 2026: 3 of 3 · by phone 2025: 5 of 5; 2026: 4 of 5
    waiting     2025: 8 of 8 readings of six minutes at most; 2026: 7 of 8 (8 minutes on 8 August)
    rings       2025: 6 of 6 within four rings; 2026: 6 of 6
"""
# ruff: noqa: E501 - one row of a sheet is one line here

from collections.abc import Iterator
from datetime import date, timedelta

_MAIN = "Orbelle-le-Pont"
_SPA = "Saint-Aubrac-les-Sources"
_COL = "Col de la Vernède"
_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_CLOSED = {(1, 1), (5, 1), (11, 11), (12, 25)}
_LAST_KEPT = date(2026, 10, 31)
# The days of systematic hand-out: year → month → days, and the office of each month.
_HANDED_OUT = {
    2024: {
        2: (15, 16, 17),
        5: (8, 9, 10, 11),
        7: (6, 13, 15, 20, 24, 27, 29, 31),
        8: (3, 5, 7, 10, 12, 14, 17, 21, 24, 28),
        10: (19, 21, 23, 24, 26, 30),
    },
    2025: {
        2: (14, 15, 18),
        5: (2, 3, 9, 29),
        7: (5, 7, 12, 14, 19, 21, 26, 28),
        8: (2, 4, 6, 9, 11, 13, 16, 20, 23),
        10: (18, 20, 22, 24, 25, 29),
    },
    2026: {
        2: (13, 14, 17),
        5: (8, 9, 14, 15),
        7: (4, 6, 11, 15, 18, 22, 25),
        8: (1, 3, 8, 12, 15, 19),
        10: (17, 21, 24, 28),
    },
}
_OFFICE_OF = {2: _COL, 5: _SPA, 7: _MAIN, 8: _MAIN, 10: _SPA}

REQUESTS = """
| Reçue le | Heure de réception | Canal | N° de demande | Objet de la demande | Demande de documentation | Réponse le | Heure de réponse | Accusé de réception |
| 06/03/2024 | 10:05 | Courriel | 1 | Guide de séjour | Oui | 06/03/2024 | 15:30 | 06/03/2024 |
| 17/06/2024 | 9:45 | Courriel | 2 | Programme de l'été | Oui | 17/06/2024 | 17:00 | 17/06/2024 |
| 10/10/2024 | 14:20 | Courriel | 3 | Pistes cyclables | Non | 11/10/2024 | 9:15 | |
| 12/02/2024 | | Courrier | 1 | Brochures | Oui | 13/02/2024 | | |
| 09/09/2024 | | Courrier | 2 | Gîtes de groupe | Non | 11/09/2024 | | |
| 15/04/2024 | 11:00 | Téléphone | 1 | Guide de séjour | Oui | 16/04/2024 | 10:00 | |
| 03/07/2024 | 16:00 | Téléphone | 2 | Carte des balades | Oui | 04/07/2024 | 9:40 | |
| 14/01/2025 | 9:10 | Courriel | 1 | Guide de séjour et carte | Oui | 14/01/2025 | 16:40 | 14/01/2025 |
| 03/03/2025 | 18:25 | Courriel | 2 | Horaires du petit train | Non | 04/03/2025 | 9:30 | |
| 22/04/2025 | 11:00 | Courriel | 3 | Randonnées en famille | Oui | 22/04/2025 | 17:15 | 22/04/2025 |
| 19/05/2025 | 8:45 | Courriel | 4 | Groupe scolaire | Non | 19/05/2025 | 15:00 | |
| 12/06/2025 | 10:20 | Courriel | 5 | Hébergements accessibles | Oui | 13/06/2025 | 9:00 | 12/06/2025 |
| 08/07/2025 | 14:05 | Courriel | 6 | Programme de l'été | Oui | 08/07/2025 | 18:00 | 08/07/2025 |
| 18/08/2025 | 9:30 | Courriel | 7 | Objet trouvé | Non | 18/08/2025 | 11:10 | |
| 02/10/2025 | 16:50 | Courriel | 8 | Salle de réunion | Non | 03/10/2025 | 10:05 | |
| 09/12/2025 | 10:00 | Courriel | 9 | Pistes de ski de fond | Oui | 09/12/2025 | 14:30 | 09/12/2025 |
| 04/02/2025 | | Courrier | 1 | Brochures pour un salon | Oui | 05/02/2025 | | |
| 27/05/2025 | | Courrier | 2 | Camping-cars | Non | 28/05/2025 | | |
| 22/07/2025 | | Courrier | 3 | Remerciements | Non | 24/07/2025 | | |
| 13/11/2025 | | Courrier | 4 | Carte des sentiers | Oui | 14/11/2025 | | |
| 17/02/2025 | 10:15 | Téléphone | 1 | Plan des pistes | Oui | 18/02/2025 | 9:00 | |
| 15/04/2025 | 11:40 | Téléphone | 2 | Guide de séjour | Oui | 16/04/2025 | 10:00 | |
| 20/06/2025 | 15:30 | Téléphone | 3 | Carte à vélo | Oui | 23/06/2025 | 9:15 | |
| 05/09/2025 | 9:20 | Téléphone | 4 | Brochures | Oui | 08/09/2025 | 11:00 | |
| 21/11/2025 | 14:00 | Téléphone | 5 | Marchés de Noël | Oui | 24/11/2025 | 10:30 | |
| 12/01/2026 | 9:05 | Courriel | 1 | Guide de séjour | Oui | 12/01/2026 | 11:45 | 12/01/2026 |
| 10/03/2026 | 17:35 | Courriel | 2 | Navettes du col | Non | 11/03/2026 | 9:20 | |
| 14/04/2026 | 10:30 | Courriel | 3 | Randonnées de printemps | Oui | 14/04/2026 | 16:05 | 14/04/2026 |
| 18/05/2026 | 8:55 | Courriel | 4 | Itinérance en quatre jours | Oui | 18/05/2026 | 17:30 | 18/05/2026 |
| 23/06/2026 | 13:10 | Courriel | 5 | Fête du village | Non | 24/06/2026 | 10:00 | |
| 15/07/2026 | 9:40 | Courriel | 6 | Baignade surveillée | Non | 15/07/2026 | 10:15 | |
| 20/08/2026 | 11:20 | Courriel | 7 | Location de vélos | Oui | 22/08/2026 | 9:00 | |
| 16/09/2026 | 10:10 | Courriel | 8 | Journées du patrimoine | Non | 16/09/2026 | 15:20 | |
| 06/10/2026 | 14:45 | Courriel | 9 | Guide d'hiver | Oui | 07/10/2026 | 9:10 | 06/10/2026 |
| 03/02/2026 | | Courrier | 1 | Brochures | Oui | 04/02/2026 | | |
| 19/05/2026 | | Courrier | 2 | Gîtes accessibles | Oui | 21/05/2026 | | |
| 08/09/2026 | | Courrier | 3 | Partenariat | Non | 09/09/2026 | | |
| 10/02/2026 | 10:00 | Téléphone | 1 | Plan des pistes | Oui | 11/02/2026 | 9:30 | |
| 21/04/2026 | 11:15 | Téléphone | 2 | Guide de séjour | Oui | 22/04/2026 | 14:00 | |
| 12/06/2026 | 16:20 | Téléphone | 3 | Carte à vélo | Oui | 15/06/2026 | 11:00 | |
| 13/08/2026 | 9:50 | Téléphone | 4 | Programme d'août | Oui | 20/08/2026 | 9:00 | |
| 02/10/2026 | 15:05 | Téléphone | 5 | Brochures | Oui | 05/10/2026 | 10:40 | |
"""

DAY_BOOK = """
| Date | Nature du fait | Objet | Suite donnée | Bureau | Suivi par |
| 19/02/2024 | Dernière minute | Remontées mécaniques arrêtées par le vent | affiché, annoncé au téléphone | Col de la Vernède | Gaëtan Lhermitte |
| 14/05/2024 | Porteur de projet | Gîte d'étape sur le tour du Val | orienté vers le parc et la commune | Orbelle-le-Pont | Hélène Marquès |
| 25/07/2024 | Dernière minute | Baignade interdite deux jours | affiché, hébergeurs prévenus | Orbelle-le-Pont | Inès Carpentier |
| 22/01/2025 | Dernière minute | Route du col coupée par la neige | affiché, annoncé au téléphone et sur le site | Col de la Vernède | Noémie Chastanier |
| 11/03/2025 | Porteur de projet | Ouvrir deux chambres d'hôtes | orientée vers la chambre de commerce et le service d'urbanisme | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 15/05/2025 | Dernière minute | Piscine thermale fermée deux jours | prévenu chaque hébergeur, affiché | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 12/07/2025 | Dernière minute | Concert du soir déplacé à la halle | affiche corrigée, message sur les réseaux | Orbelle-le-Pont | Inès Carpentier |
| 19/08/2025 | Dernière minute | Sentier de la cascade fermé, risque d'incendie | affiché dans les trois bureaux | Orbelle-le-Pont | Jean-Baptiste Fabre |
| 07/10/2025 | Idée du personnel | Fiche des questions fréquentes au comptoir | rédigée en novembre | Orbelle-le-Pont | Noémie Chastanier |
| 14/01/2026 | Dernière minute | Navette supprimée le mercredi | affiché, hébergeurs prévenus | Col de la Vernède | Noémie Chastanier |
| 24/02/2026 | Porteur de projet | Location de vélos électriques | rendez-vous avec l'agence départementale | Orbelle-le-Pont | Yanis Benhaddou |
| 19/05/2026 | Dernière minute | Musée fermé le 21 mai | annoncé sur le site et au répondeur | Orbelle-le-Pont | Jean-Baptiste Fabre |
| 28/07/2026 | Dernière minute | Marché nocturne annulé, orage | affiché, message sur les réseaux | Orbelle-le-Pont | Inès Carpentier |
| 03/09/2026 | Idée du personnel | Un écran d'attente avec les disponibilités | à l'étude | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 13/10/2026 | Porteur de projet | Ferme pédagogique | | Saint-Aubrac-les-Sources | Maëlle Le Guern |
"""

CHECKS = """
| Date | Nature du contrôle | Objet contrôlé | Valeur relevée | Résultat | Bureau | Contrôlé par |
| 20/01/2024 | Site internet | Accès | | conforme | | Yanis Benhaddou |
| 20/01/2024 | Site internet | Hébergement | | conforme | | Yanis Benhaddou |
| 22/01/2024 | Site internet | Restauration | | non conforme | | Yanis Benhaddou |
| 22/01/2024 | Site internet | Activités et loisirs | | conforme | | Yanis Benhaddou |
| 03/02/2025 | Site internet | Accès | | conforme | | Yanis Benhaddou |
| 03/02/2025 | Site internet | Hébergement | | conforme | | Yanis Benhaddou |
| 04/02/2025 | Site internet | Restauration | | conforme | | Yanis Benhaddou |
| 04/02/2025 | Site internet | Activités et loisirs | | conforme | | Yanis Benhaddou |
| 04/02/2025 | Site internet | Agenda | | conforme | | Yanis Benhaddou |
| 09/02/2026 | Site internet | Accès | | conforme | | Yanis Benhaddou |
| 09/02/2026 | Site internet | Hébergement | | conforme | | Yanis Benhaddou |
| 10/02/2026 | Site internet | Activités et loisirs | | conforme | | Yanis Benhaddou |
| 12/03/2024 | Test téléphonique | Appel du matin | 4 | conforme | Orbelle-le-Pont | relais départemental |
| 18/06/2024 | Test téléphonique | Appel du soir | 3 | conforme | Saint-Aubrac-les-Sources | relais départemental |
| 13/07/2024 | Relevé d'attente | Samedi, 10 h | 6 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 10/08/2024 | Relevé d'attente | Samedi, 16 h | 4 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 14/03/2025 | Test téléphonique | Appel du matin | 3 | conforme | Orbelle-le-Pont | relais départemental |
| 14/03/2025 | Test téléphonique | Appel du soir | 4 | conforme | Orbelle-le-Pont | relais départemental |
| 17/06/2025 | Test téléphonique | Appel du matin | 2 | conforme | Saint-Aubrac-les-Sources | relais départemental |
| 17/06/2025 | Test téléphonique | Appel du soir | 4 | conforme | Saint-Aubrac-les-Sources | relais départemental |
| 21/10/2025 | Test téléphonique | Appel du matin | 3 | conforme | Col de la Vernède | relais départemental |
| 21/10/2025 | Test téléphonique | Appel du soir | 3 | conforme | Col de la Vernède | relais départemental |
| 10/03/2026 | Test téléphonique | Appel du matin | 2 | conforme | Orbelle-le-Pont | relais départemental |
| 10/03/2026 | Test téléphonique | Appel du soir | 3 | conforme | Orbelle-le-Pont | relais départemental |
| 16/06/2026 | Test téléphonique | Appel du matin | 4 | conforme | Saint-Aubrac-les-Sources | relais départemental |
| 16/06/2026 | Test téléphonique | Appel du soir | 2 | conforme | Saint-Aubrac-les-Sources | relais départemental |
| 06/10/2026 | Test téléphonique | Appel du matin | 3 | conforme | Col de la Vernède | relais départemental |
| 06/10/2026 | Test téléphonique | Appel du soir | 4 | conforme | Col de la Vernède | relais départemental |
| 12/07/2025 | Relevé d'attente | Samedi, 10 h | 5 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 12/07/2025 | Relevé d'attente | Samedi, 16 h | 6 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 26/07/2025 | Relevé d'attente | Samedi, 10 h | 4 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 26/07/2025 | Relevé d'attente | Samedi, 16 h | 3 | conforme | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 09/08/2025 | Relevé d'attente | Samedi, 10 h | 6 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 09/08/2025 | Relevé d'attente | Samedi, 16 h | 5 | conforme | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 23/08/2025 | Relevé d'attente | Samedi, 10 h | 2 | conforme | Col de la Vernède | Noémie Chastanier |
| 23/08/2025 | Relevé d'attente | Samedi, 16 h | 4 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 11/07/2026 | Relevé d'attente | Samedi, 10 h | 4 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 11/07/2026 | Relevé d'attente | Samedi, 16 h | 5 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 25/07/2026 | Relevé d'attente | Samedi, 10 h | 3 | conforme | Saint-Aubrac-les-Sources | Maëlle Le Guern |
| 25/07/2026 | Relevé d'attente | Samedi, 16 h | 2 | conforme | Col de la Vernède | Noémie Chastanier |
| 08/08/2026 | Relevé d'attente | Samedi, 10 h | 8 | non conforme | Orbelle-le-Pont | Inès Carpentier |
| 08/08/2026 | Relevé d'attente | Samedi, 16 h | 6 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 22/08/2026 | Relevé d'attente | Samedi, 10 h | 5 | conforme | Orbelle-le-Pont | Inès Carpentier |
| 22/08/2026 | Relevé d'attente | Samedi, 16 h | 4 | conforme | Saint-Aubrac-les-Sources | Maëlle Le Guern |
"""


def hand_outs() -> str:
    """Draw the days on which each visitor was given a questionnaire."""
    return _drawn(
        "| Date | Bureau | Distribués | Rendus |",
        (
            f"| {_short(date(year, month, number))} | {_OFFICE_OF[month]} | {given} | {given // 2} |"
            for year, months in _HANDED_OUT.items()
            for month, days in months.items()
            for number in days
            for given in [18 + number % 7 * 3 + month]
        ),
    )


def openings() -> str:
    """Draw the days on which each office was open since July 2024."""
    return _drawn(
        "| Ouvert le | Bureau | Horaires | Lieu |",
        (
            f"| {_short(day)} | {office} | {hours} | Bureau |"
            for day in _days(date(2024, 7, 1), _LAST_KEPT)
            for office, hours in _open_on(day)
        ),
    )


def vacancies() -> str:
    """Draw the evenings of the high season on which vacancies were posted; two were forgotten."""
    forgotten = {date(2026, 7, 14), date(2026, 8, 15)}
    return _drawn(
        "| Date | Nature du contrôle | Objet contrôlé | Résultat | Bureau |",
        (
            f"| {_short(day)} | Disponibilités d'hébergement | Affichage du soir | conforme | {_MAIN} |"
            for year in (2024, 2025, 2026)
            for day in _days(date(year, 7, 1), date(year, 8, 31))
            if day not in forgotten
        ),
    )


def _open_on(day: date) -> Iterator[tuple[str, str]]:
    summer = day.month in {7, 8}
    if (day.month, day.day) in _CLOSED:
        return
    if summer or day.weekday() != _SUNDAY:
        yield _MAIN, "9 h – 19 h" if summer else "9 h – 12 h, 14 h – 17 h 30"
    if summer or (day.month in {4, 5, 6, 9, 10} and day.weekday() not in {0, _SUNDAY}):
        yield _SPA, "9 h 30 – 18 h"
    if summer or day.weekday() == _SATURDAY or day.month in {1, 2, 12}:
        yield _COL, "10 h – 17 h"


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += _DAY


def _drawn(header: str, rows: Iterator[str]) -> str:
    return "\n".join([header, *rows])


def _short(day: date) -> str:
    return f"{day:%d/%m/%Y}"
