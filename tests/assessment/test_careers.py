"""Careers worked by hand: what is required, what is judged, what is foretold, word for word.

Each comment holds the calculation; a pocket calculator and a calendar are enough to redo it.
"""

from dataclasses import replace
from decimal import Decimal

from docgen.model.finding import Subject
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from docgen.model.submission import Submission
from docgen.model.verdict import Verdict
from tests.builders import day, judge, member, only, training, visit
from tests.intake.reading import NOBODY, read
from tests.sheets import workbook

_LEA = "Léa Martin"


def test_a_front_desk_agent_who_moves_to_the_back_office_is_judged_there() -> None:
    """Front desk until 31/12/2024, other services since; judged on 30/06/2025.

    Window 01/07/2022-30/06/2025: 1096 days (29/02/2024). Front desk 01/07/2022-31/12/2024:
    184 + 365 + 366 = 915 days, 150 × 915 ÷ 1096 = 125,228… Back office: 181 days,
    75 × 181 ÷ 1096 = 12,385…; on 31/12/2025: 365 days, 75 × 365 ÷ 1096 = 24,977…
    On the way, 60 days on, on 29/08/2025: 241 days, 75 × 241 ÷ 1096 = 16,49: 20 h still do.
    """
    rows = [
        member(),
        member(since="01/01/2025", category="autre"),
        training("60", "10/03/2024", accredited=True),
        training("20", "12/05/2025", accredited=True),
    ]

    front, back = (only(judge(one, rows, "30/06/2025")) for one in ("QT-022", "QT-023"))

    assert front.verdict is Verdict.NOT_APPLICABLE
    assert plain(front.reason) == "n'est plus dans la catégorie concernée (« autre » désormais)"
    assert plain(front.formula) == (
        "Requis : 150 h × (915 jours à 100 %) ÷ 1 096 jours = 125 h 14. "
        "Retenu : 60 h (organismes agréés) + 0 h d'autres heures = 60 h."
    )
    assert front.forecast is None
    assert back.verdict is Verdict.MET
    assert plain(back.reason) == "20 h sur 12 h 23"
    assert plain(back.formula) == (
        "Requis : 75 h × (181 jours à 100 %) ÷ 1 096 jours = 12 h 23. Retenu : 20 h (1 ligne)."
    )
    assert foretold(back) == (
        "Il manquera 4 h 59 à Claire Fontaine le 31/12/2025 ; rien n'est prévu d'ici là."
    )


_MATERNITY = [
    member(leave=("01/09/2024", "31/01/2025")),
    training("80", "10/03/2024", accredited=True),
    training("50", "10/04/2025", accredited=False),
]


def test_a_maternity_leave_counts_where_the_office_says_so() -> None:
    """80 accredited + 50 others = 130 of 150 h; the same on 31/12/2025, nothing drops out.

    80 h of 10/03/2024 leave the window on 10/03/2027, after the end of 2026.
    """
    subject = only(judge("QT-022", _MATERNITY, "30/06/2025"))

    assert subject.verdict is Verdict.UNMET
    assert plain(subject.reason) == "130 h sur 150 h ; il manque 20 h"
    assert plain(subject.formula) == (
        "Requis : 150 h. Retenu : 80 h (organismes agréés) + 50 h d'autres heures = 130 h."
    )
    assert foretold(subject) == (
        "Il manquera 20 h à Claire Fontaine le 31/12/2025 ; rien n'est prévu d'ici là."
    )


def test_a_maternity_leave_lowers_what_is_required_where_the_office_says_so() -> None:
    """Away 01/09/2024-31/01/2025: 30 + 31 + 30 + 31 + 31 = 153 days; 1096 - 153 = 943.

    150 × 943 ÷ 1096 = 129,060…: 793 days before the leave, 150 after it. 130 h are enough, and
    still are on 31/12/2025: the leave is in that window too, of 1096 days as well.
    """
    subject = only(judge("QT-022", _MATERNITY, "30/06/2025", absences_neutral=True))

    assert subject.verdict is Verdict.MET
    assert plain(subject.reason) == "130 h sur 129 h 04"
    assert plain(subject.formula) == (
        "Requis : 150 h × (793 jours à 100 % + 150 jours à 100 %) ÷ 1 096 jours = 129 h 04. "
        "Retenu : 80 h (organismes agréés) + 50 h d'autres heures = 130 h."
    )
    assert foretold(subject) == "Rien ne manquera à Claire Fontaine le 31/12/2025."


_SEASONS = [
    *(member(_LEA, f"01/04/{year}", until=f"30/09/{year}") for year in range(2022, 2026)),
    training("21", "12/06/2023", who=_LEA, accredited=True),
    training("14", "15/05/2024", who=_LEA, accredited=True),
    training("20", "15/05/2025", who=_LEA, accredited=False),
]


def test_a_seasonal_who_comes_back_each_year_is_judged_on_all_the_seasons() -> None:
    """Seasons 01/04-30/09 are 183 days. Window 01/07/2022-30/06/2025: 92 + 183 + 183 + 91 = 549.

    150 × 549 ÷ 1096 = 75,136…, half of it 37,568…; done 21 + 14 = 35 accredited, 20 others.
    Missing 75,14 - 55 = 20,14 h, told 20 h 08 (75 h 08 - 55 h); accredited 37,57 - 35 = 2,57,
    told 2 h 34. She will not be there on 31/12/2025: nobody will judge her then.
    """
    subject = only(judge("QT-022", _SEASONS, "30/06/2025"))

    assert subject.verdict is Verdict.UNMET
    assert plain(subject.reason) == (
        "55 h sur 75 h 08 ; il manque 20 h 08 (dont organismes agréés : 2 h 34)"
    )
    assert plain(subject.formula) == (
        "Requis : 150 h × (92 jours à 100 % + 183 jours à 100 % + 183 jours à 100 % + "
        "91 jours à 100 %) ÷ 1 096 jours = 75 h 08. "
        "Retenu : 35 h (organismes agréés) + 20 h d'autres heures = 55 h."
    )
    assert subject.forecast is None


def test_a_seasonal_is_not_judged_between_two_seasons() -> None:
    back = member(_LEA, "01/04/2026", until="30/09/2026")

    gone = only(judge("QT-022", _SEASONS, "30/11/2025"))
    expected = only(judge("QT-022", [*_SEASONS, back], "30/11/2025"))

    assert gone.verdict is expected.verdict is Verdict.NOT_APPLICABLE
    assert gone.reason == "parti(e) le 30/09/2025"
    assert expected.reason == "revient le 01/04/2026"
    assert gone.value == Decimal(55)


def test_an_arrival_on_15_november_follows_the_days_of_presence() -> None:
    """15/11/2025-15/12/2025: 31 days, 150 × 31 ÷ 1096 = 4,242…; 14 × 47 ÷ 365 = 1,802… visits.

    7 accredited + 2 of visits, at most half of what is required: 9 h now. On 19/01/2026 she is
    there for 66 days: 150 × 66 ÷ 1096 = 9,032…, two minutes more than 7 + 2; the day before,
    65 days: 8,895… were reached.
    """
    rows = [
        member("Nora Petit", "15/11/2025"),
        visit("2", "20/11/2025", who="Nora Petit"),
        training("7", "01/12/2025", who="Nora Petit", accredited=True),
    ]

    hours, visits = (only(judge(one, rows, "15/12/2025")) for one in ("QT-022", "QT-077"))

    assert hours.verdict is Verdict.WATCH
    assert plain(hours.formula) == (
        "Requis : 150 h × (31 jours à 100 %) ÷ 1 096 jours = 4 h 14. "
        "Retenu : 7 h (organismes agréés) + 2 h d'autres heures = 9 h."
    )
    assert plain(hours.reason) == (
        "9 h sur 4 h 14 ; il manquera 0 h 02 le 19/01/2026 si rien de plus n'est fait ; "
        "rien n'est prévu"
    )
    assert foretold(hours) == "Rien ne manquera à Nora Petit le 31/12/2025."
    assert visits.verdict is Verdict.MET
    assert plain(visits.formula) == (
        "Requis : 14 h × (47 jours) ÷ 365 jours = 1 h 48. Retenu : 2 h (1 ligne)."
    )
    assert foretold(visits) == "Rien ne manquera à Nora Petit le 31/12/2025."


def test_a_part_time_change_weighs_each_day_by_its_own_working_time() -> None:
    """Full time until 28/02/2025: 365 + 366 + 59 = 790 days; 80 % since: 306 days.

    150 × (790 + 306 × 0,8) ÷ 1096 = 150 × 1034,8 ÷ 1096 = 141,623…; the free half 70,811… caps
    the 75 others: 75 + 70,811 = 145,811. The 75 accredited hours of 20/02/2023 leave on
    20/02/2026. Then, 21/02/2023-20/02/2026: 739 + 357 × 0,8 = 1024,6; 150 × 1024,6 ÷ 1096 =
    140,228; nothing accredited, so 70,114 count: 70,114 short, 70 h 07.
    On 31/12/2026 (01/01/2024 on, 1096 days): 425 + 671 × 0,8 = 961,8; 150 × 961,8 ÷ 1096 =
    131,633; half of it, 65,816, is free, the other half is short: 65 h 49.
    """
    rows = [
        member(),
        member(since="01/03/2025", share="4/5"),
        training("75", "20/02/2023", accredited=True),
        training("75", "10/04/2025", accredited=False),
    ]

    subject = only(judge("QT-022", rows))

    assert subject.verdict is Verdict.WATCH
    assert plain(subject.formula) == (
        "Requis : 150 h × (790 jours à 100 % + 306 jours à 80 %) ÷ 1 096 jours = 141 h 37. "
        "Retenu : 75 h (organismes agréés) + 70 h 49 d'autres heures (sur 75 h, plafond atteint) "
        "= 145 h 49."
    )
    assert plain(subject.reason) == (
        "145 h 49 sur 141 h 37 ; il manquera 70 h 07 le 20/02/2026 si rien de plus n'est fait ; "
        "rien n'est prévu"
    )
    assert foretold(subject) == (
        "Il manquera 65 h 49 à Claire Fontaine le 31/12/2026, dont 65 h 49 (organismes agréés) ; "
        "rien n'est prévu d'ici là."
    )


def test_a_training_across_new_year_belongs_to_the_day_it_ends() -> None:
    """21 h from 29/12/2025 to 02/01/2026: still planned on 31/12/2025, done on 02/01/2026.

    On 31/12/2025: 70 accredited + 3 of visits = 73, short of 77 in all, of 5 accredited. With the
    21 planned: 91 + 3 = 94, short of 56. The 70 h of 12/06/2024 leave on 12/06/2027.
    """
    across = training("21", "02/01/2026", accredited=True)
    across = replace(across, values={**across.values, "start": day("29/12/2025")})
    rows = [member(), training("70", "12/06/2024", accredited=True), across]
    rows.append(visit("3", "01/06/2025"))

    before, after = (only(judge("QT-022", rows, at)) for at in ("31/12/2025", "02/01/2026"))

    assert plain(before.reason) == (
        "73 h sur 150 h ; il manque 77 h (dont organismes agréés : 5 h)"
    )
    assert foretold(before) == (
        "Il manquera 77 h à Claire Fontaine le 31/12/2026, dont 5 h (organismes agréés) ; "
        "avec ce qui est prévu, 56 h. 70 h sortent de la fenêtre le 12/06/2027."
    )
    assert plain(after.reason) == "94 h sur 150 h ; il manque 56 h"
    assert plain(after.formula) == (
        "Requis : 150 h. Retenu : 91 h (organismes agréés) + 3 h d'autres heures = 94 h."
    )


def test_a_whole_team_in_one_cell_gives_each_person_the_hours() -> None:
    """One line of 7 h for two people of the front desk, one of 40 h for one of them.

    Claire 7 + 40 = 47 of 150; Yann 80 %: 150 × 0,8 = 120, 7 of them.
    """
    team = read(
        workbook(
            Équipe="""
            | Nom | Prénom | Catégorie | À compter du | Temps de travail |
            | Fontaine | Claire | accueil | @2020-01-01 | 100 % |
            | Le Guen | Yann | accueil | @2020-01-01 | 80 % |
            """,
        ),
        NOBODY,
    )
    log = read(
        workbook(
            Formations="""
            | Agents | Date | Intitulé | Durée | Organisme agréé |
            | Claire Fontaine, Yann Le Guen | @2024-03-12 | Accueil des familles | 7h00 | oui |
            | Claire Fontaine | @2024-10-01 | Anglais | 40 | oui |
            """,
        ),
        roster_of(records(team)),
    )

    finding = judge("QT-022", [*records(team), *records(log)])

    claire, yann = finding.subjects
    assert (claire.value, yann.value) == (Decimal(47), Decimal(7))
    assert plain(claire.reason) == (
        "47 h sur 150 h ; il manque 103 h (dont organismes agréés : 28 h)"
    )
    assert plain(yann.formula) == (
        "Requis : 150 h × (1 096 jours à 80 %) ÷ 1 096 jours = 120 h. "
        "Retenu : 7 h (organismes agréés) + 0 h d'autres heures = 7 h."
    )
    assert foretold(yann) == (
        "Il manquera 113 h à Yann Le Guen le 31/12/2026, dont 53 h (organismes agréés) ; "
        "rien n'est prévu d'ici là. 7 h sortent de la fenêtre le 12/03/2027."
    )


def plain(text: str) -> str:
    """Write spaces that do not break as spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def foretold(subject: Subject) -> str:
    """Return the sentence of the forecast of somebody who has one."""
    assert subject.forecast
    return plain(subject.forecast.sentence)


def records(submission: Submission) -> list[Record]:
    """Return what a file would bring to the ledger; a file with an error brings nothing."""
    assert not [one for one in submission.problems if one.severity == "error"]
    return [
        Record(form=one.form, identity=one.identity, values=one.values, origin=one.origin)
        for one in submission.entries
    ]


def test_a_year_in_which_the_approach_began_is_judged_whole_and_says_so() -> None:
    finding = judge("QT-077", [member(), visit("10", "10/06/2025")], since=day("15/03/2025"))

    subject = finding.subjects[-1]
    told = "La démarche a commencé le 15/03/2025 ; les heures sont requises pour l'année entière."
    assert told in [plain(note) for note in subject.notes]
    assert (subject.verdict, subject.required) == (Verdict.UNMET, Decimal(14))


def test_somebody_without_working_time_is_not_told_absent() -> None:
    rows = [member(share="0"), member("Marc Petit")]
    rows.append(training("10", "10/03/2025", who="Marc Petit", accredited=True))

    subject = next(s for s in judge("QT-022", rows).subjects if s.name == "Claire Fontaine")

    assert (subject.verdict, plain(subject.reason)) == (
        Verdict.NOT_APPLICABLE,
        "temps de travail de 0 %",
    )


def test_somebody_who_leaves_soon_is_watched_up_to_the_last_day() -> None:
    """150 h of 05/01/2023 leave the window on 05/01/2026; the person leaves on 19/02/2026."""
    rows = [member(until="19/02/2026"), training("150", "05/01/2023", accredited=True)]

    subject = only(judge("QT-022", rows))

    assert subject.verdict is Verdict.WATCH
    assert "le 05/01/2026" in plain(subject.reason)
