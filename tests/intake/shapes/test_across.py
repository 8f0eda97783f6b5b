"""People as columns: crosses and hours under the name of each."""

from datetime import date
from fractions import Fraction

import pytest

from docgen.model.problem import Severity
from tests.intake.reading import codes, sheet, told, values

TRAINING = """
| Date | Intitulé | Durée | Claire Fontaine | Marc Duval | Léa Duval |
| @2024-03-12 | Anglais | =7 | X | oui | |
| @2024-03-13 | Excel | =7 | non | =3.5 | 2h |
"""


def test_each_filled_cell_is_a_record() -> None:
    submission = sheet(TRAINING)

    got = [(e.values["title"], e.values["people"], e.values["hours"]) for e in submission.entries]
    assert got == [
        ("Anglais", "Claire Fontaine", 7),
        ("Anglais", "Marc Duval", 7),
        ("Excel", "Marc Duval", Fraction(7, 2)),
        ("Excel", "Léa Duval", 2),
    ]
    assert told(submission) == [("FEU_PERSONNES_EN_COLONNES", "D1:F1")]


def test_each_value_is_cited_where_it_stands() -> None:
    cells = [entry.origin.cells for entry in sheet(TRAINING).entries]

    assert cells[1] == {"end": "A2", "title": "B2", "hours": "C2", "people": "E1"}
    assert cells[2] == {"end": "A3", "title": "B3", "hours": "E3", "people": "E1"}


def test_what_was_understood_tells_the_people_apart_from_the_rest() -> None:
    (reading,) = sheet(TRAINING).sheets

    assert reading.columns["Durée"] == "hours"
    assert reading.columns["Léa Duval"] == "people"


def test_names_may_stand_below_their_common_title() -> None:
    submission = sheet("""
    | Date | Prestataire | Durée | Participants | < |
    | | | | Claire F. | Marc |
    | @2024-03-12 | Cave | =2 | X | X |
    """)

    assert values(submission, "people") == ["Claire Fontaine", "Marc Duval"]
    assert [entry.origin.cells["people"] for entry in submission.entries] == ["D2", "E2"]


def test_hours_alone_need_no_column_for_them() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | 3h30 |
    """)

    assert values(submission, "hours") == [7, Fraction(7, 2)]


def test_a_cross_without_a_duration_asks_for_the_column() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | X | 3h30 |
    """)

    assert told(submission)[0] == ("ENT_COLONNE_MANQUANTE", "A1:B1")
    assert submission.is_returned


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("peut-être", "PRESENCE_ILLISIBLE"),
        ("#N/A", "CEL_FORMULE_ERREUR"),
        ("=1", "PRESENCE_DOUTEUSE"),
    ],
)
def test_what_is_neither_a_cross_nor_hours_is_told_with_its_cell(cell: str, code: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | X | {cell} |
    """)

    assert told(submission)[0] == (code, "E2")
    assert submission.is_returned


def test_where_every_cross_is_in_doubt_the_rest_of_the_rows_is_looked_at_all_the_same() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | 31/02/2024 | Anglais | =7 | =1 | |
    | @2024-03-12 | Excel | =7 | | peut-être |
    """)

    assert sorted(told(submission)[:-1], key=lambda one: one[1] or "") == [
        ("DATE_IMPOSSIBLE", "A2"),
        ("PRESENCE_DOUTEUSE", "D2"),
        ("PRESENCE_ILLISIBLE", "E3"),
    ]


@pytest.mark.parametrize(
    ("name", "cells"), [("Zoé", "X | X"), ("Zoé Martin", "=7 | =3"), ("Claire", "X | ")]
)
def test_somebody_unknown_among_the_people_is_asked_for(name: str, cells: str) -> None:
    first, second = cells.split("|")

    submission = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval | {name} |
    | @2024-03-12 | Anglais | =7 | X | | {first} |
    | @2024-03-13 | Excel | =7 | | X | {second} |
    """)

    assert submission.problems[0].code in {"PERSONNE_INCONNUE", "PERSONNE_AMBIGUE"}
    assert submission.problems[0].cell == "F1"


@pytest.mark.parametrize(
    ("title", "cell"), [("Nb présents", "=2"), ("Météo", "beau"), ("Total", "=14")]
)
def test_another_column_beside_the_people_is_nobody(title: str, cell: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval | {title} |
    | @2024-03-12 | Anglais | =7 | X | X | {cell} |
    """)

    assert len(submission.entries) == 2
    assert told(submission)[1:] == [("ENT_INCONNUE", "F1")]


def test_totals_and_rows_without_anybody_are_told_and_not_counted() -> None:
    submission = sheet(f"""{TRAINING.rstrip()}
    | @2024-03-14 | Annulé | =7 | | - | |
    | Total | | =21 | =7 | =10.5 | =2 |
    """)

    assert len(submission.entries) == 4
    assert codes(submission)[1:] == ["LIG_SANS_PERSONNE", "LIG_TOTAL"]


def test_a_date_merged_over_rows_holds_for_each_of_them() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | X | |
    | ^ | Excel | =7 | | X |
    """)

    assert values(submission, "end") == [date(2024, 3, 12)] * 2
    assert codes(submission) == ["FEU_PERSONNES_EN_COLONNES", "CEL_FUSIONNEE"]


def test_marks_without_their_training_are_never_lost() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | X | |
    | | | | | X |
    """)

    assert told(submission)[0] == ("CEL_VIDE", "E3")
    assert submission.is_returned


def test_one_person_alone_makes_no_columns_of_people() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | Claire Fontaine |
    | @2024-03-12 | Marc Duval | Cave | =2 | X |
    """)

    assert values(submission, "people") == ["Marc Duval"]
    assert told(submission) == [("ENT_INCONNUE", "E1")]


def test_people_named_in_a_column_and_by_columns_are_not_chosen_between() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Léa Duval | Cave | =2 | X | |
    """)

    assert told(submission)[0] == ("ENT_DOUBLE", "E1")
    assert submission.is_returned


def test_those_who_were_at_a_meeting_are_its_participants() -> None:
    submission = sheet("""
    | Date | Type | Claire F. | Marc | Zoé | Ordre du jour |
    | @2024-03-12 | équipe | X | =1 | ✓ | saison |
    | @2024-04-12 | équipe | | | | bilan |
    """)

    first, second = submission.entries
    assert first.values["participants"] == "Claire Fontaine, Marc Duval, Zoé"
    assert first.origin.cells["participants"] == "C2, D2, E2"
    assert "participants" not in second.values
    assert codes(submission) == ["FEU_PERSONNES_EN_COLONNES"]


@pytest.mark.parametrize(
    ("over", "cells", "hours"),
    [
        ("Durée (jours)", "=1 | =0.5", [7, Fraction(7, 2)]),
        ("Nombre de jours par agent", "=1 | 3h30", [7, Fraction(7, 2)]),
        ("Temps passé en minutes", "=45 | =90", [Fraction(3, 4), Fraction(3, 2)]),
        ("Durée en heures (7 h = 1 jour)", "=1 | =3.5", [1, Fraction(7, 2)]),
        ("Heures", "=1 | =0.5", [1, Fraction(1, 2)]),
    ],
)
@pytest.mark.parametrize("titles", ["over", "beside"])
def test_a_unit_over_the_names_is_that_of_their_numbers(
    over: str, cells: str, hours: list[Fraction], titles: str
) -> None:
    upper, lower = ("Date | Intitulé", " | ") if titles == "over" else (" | ", "Date | Intitulé")

    submission = sheet(f"""
    | {upper} | {over} | < |
    | {lower} | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | {cells} |
    """)

    assert values(submission, "hours") == hours
    assert not submission.is_returned


@pytest.mark.parametrize(
    "over", ["Demi-journées", "Jours ou heures", "Coût", "Nombre de formations", "Présence (€)"]
)
def test_another_measure_over_the_names_is_asked_about(over: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | {over} | < |
    | | | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =3 | 2 h |
    """)

    assert told(submission)[0] == ("PRESENCE_DOUTEUSE", "C3")
    assert "avec son unité" in submission.problems[0].remedy
    assert submission.is_returned


@pytest.mark.parametrize(
    "title",
    ["Formations 2024, en jours", "Suivi (jours)", "Nb de jours", "Unité : jour", "Minutes"],
)
def test_a_title_over_the_whole_sheet_that_speaks_of_days_is_asked_about(title: str) -> None:
    submission = sheet(f"""
    | {title} |
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =3 | 2 h |
    """)

    assert told(submission)[0] == ("PRESENCE_DOUTEUSE", "C3")
    assert submission.is_returned


@pytest.mark.parametrize("below", ["", "| Total | | =2 | =1 |"])
def test_ones_without_any_unit_may_be_crosses_and_are_asked_about(below: str) -> None:
    submission = sheet(f"""
    | Date | Prestataire | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Cave | =1 | =1 |
    | @2024-03-13 | Moulin | =1 | =0 |
    {below}
    """)

    assert [one for one in told(submission) if one[0] == "PRESENCE_DOUTEUSE"] == [
        ("PRESENCE_DOUTEUSE", cell) for cell in ("C2", "D2", "C3")
    ]
    assert submission.is_returned


def test_a_half_without_any_unit_may_be_a_day() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =0.5 | 2 h |
    """)

    assert told(submission)[0] == ("PRESENCE_DOUTEUSE", "C2")
    assert submission.is_returned


def test_one_among_greater_figures_is_an_hour() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | =1 |
    """)

    assert values(submission, "hours") == [7, 1]


def test_a_bare_number_beside_a_duration_in_days_is_asked_about() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | 2 j | X | =1.5 |
    """)

    assert told(submission)[0] == ("PRESENCE_DOUTEUSE", "E2")
    assert submission.is_returned


@pytest.mark.parametrize("again", ["Claire F.", "Claire Fontaine"])
def test_two_columns_of_one_person_are_not_both_counted(again: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | Heures prévues | < | Heures réalisées | < |
    | | | Claire Fontaine | Marc Duval | {again} | Léa Duval |
    | @2024-03-12 | Anglais | =21 | =14 | =3 | =2 |
    """)

    assert told(submission)[0] == ("ENT_DOUBLE", "E2")
    assert submission.is_returned


def test_somebody_unknown_who_shares_a_column_is_asked_for() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval | Anne Petit / Léa Duval |
    | @2024-03-12 | Anglais | =7 | =7 | =3 |
    """)

    assert told(submission)[0] == ("PERSONNE_INCONNUE", "E1")
    assert submission.is_returned


def test_a_column_of_two_people_is_that_of_both() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval | Claire Fontaine / Léa Duval |
    | @2024-03-12 | Anglais | =7 | =7 | |
    | @2024-03-13 | Excel | | | =3 |
    """)

    assert values(submission, "people")[2:] == ["Claire Fontaine", "Léa Duval"]


@pytest.mark.parametrize(
    ("total", "wrong"),
    [
        ("=14 | =21 | =10.5 | =2", [("LIG_TOTAL_FAUX", "D4")]),
        ("=21 | =7 | =10.5 | =2", [("LIG_TOTAL_FAUX", "C4")]),
        ("=14 | =7 | =0 | 3 h", [("LIG_TOTAL_FAUX", "E4"), ("LIG_TOTAL_FAUX", "F4")]),
        ("=14 | =7 | =10.5 | =2", []),
        ("=28 | =1 | =2 | 2h00", []),
        (" | 7 h | =3.5 | ", []),
    ],
)
def test_totals_below_people_are_compared_with_the_rows_above(
    total: str, wrong: list[tuple[str, str]]
) -> None:
    submission = sheet(f"""{TRAINING.rstrip()}
    | Total | | {total} |
    """)

    assert [one for one in told(submission) if one[0] == "LIG_TOTAL_FAUX"] == wrong
    assert len(submission.entries) == 4


def test_a_total_of_days_is_read_in_days() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée (jours) | < |
    | | | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =1 | =0.5 |
    | @2024-03-13 | Excel | =1 | |
    | Sous-total | | =2 | =0.5 |
    | @2024-03-14 | Cuisine | =1 | =1 |
    | Total | | =3 | =2 |
    """)

    assert [one for one in told(submission) if one[0] == "LIG_TOTAL_FAUX"] == [
        ("LIG_TOTAL_FAUX", "D7")
    ]


def test_a_total_of_those_who_were_there_counts_them() -> None:
    submission = sheet("""
    | Date | Type | Claire F. | Marc | Ordre du jour |
    | @2024-03-12 | équipe | X | X | saison |
    | @2024-04-12 | équipe | X | | bilan |
    | Total | | =2 | =2 | |
    """)

    assert [one for one in told(submission) if one[0] == "LIG_TOTAL_FAUX"] == [
        ("LIG_TOTAL_FAUX", "D4")
    ]


@pytest.mark.parametrize("title", ["Certifiant", "Distanciel", "Avec attestation", "Validée"])
def test_crosses_below_a_trait_of_the_training_are_nobodys(title: str) -> None:
    after = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval | {title} |
    | @2024-03-12 | Anglais | =7 | X | | X |
    """)
    between = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | {title} | Marc Duval |
    | @2024-03-12 | Anglais | =7 | X | X | |
    """)

    assert told(after)[1:] == [("ENT_INCONNUE", "F1")]
    assert told(between)[1:] == [("ENT_INCONNUE", "E1")]
    assert len(after.entries) == len(between.entries) == 1


@pytest.mark.parametrize("name", ["Zoé", "Marie Certifa", "Signoret"])
def test_crosses_below_another_word_may_be_those_of_somebody(name: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval | {name} |
    | @2024-03-12 | Anglais | =7 | X | | X |
    """)

    assert submission.problems[0].cell == "F1"
    assert submission.is_returned


@pytest.mark.parametrize("unit", [" (j)", " (jours)", " - en jours"])
def test_a_unit_beside_the_names_is_that_of_their_numbers(unit: str) -> None:
    submission = sheet(f"""
    | Date | Intitulé | Claire Fontaine{unit} | Marc Duval{unit} |
    | @2024-03-12 | Anglais | =1 | =0.5 |
    """)

    assert values(submission, "hours") == [7, Fraction(7, 2)]
    assert values(submission, "people") == ["Claire Fontaine", "Marc Duval"]
    assert not submission.is_returned


def test_a_unit_below_the_names_is_asked_to_stand_beside_them() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | | | (j) | jours |
    | @2024-03-12 | Anglais | =3 | =2 |
    """)

    errors = [one for one in submission.problems if one.severity is Severity.ERROR]
    assert [(one.code, one.cell) for one in errors] == [
        ("PRESENCE_ILLISIBLE", "C2"),
        ("PRESENCE_ILLISIBLE", "D2"),
    ]
    assert "après le nom" in errors[0].remedy


def test_a_total_of_one_month_alone_is_that_of_its_block() -> None:
    submission = sheet("""
    | Date | Intitulé | Claire Fontaine | Marc Duval |
    | Mars 2024 | | | |
    | @2024-03-12 | Anglais | =7 | =3.5 |
    | Avril 2024 | | | |
    | @2024-04-14 | Cuisine | =7 | =2 |
    | Total avril | | =7 | =3 |
    """)

    assert [one for one in told(submission) if one[0] == "LIG_TOTAL_FAUX"] == [
        ("LIG_TOTAL_FAUX", "D6")
    ]
