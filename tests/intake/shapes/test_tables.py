"""Several tables on one sheet, and what stands beside them."""

import pytest

from tests.intake.reading import codes, read, sheet, told, values
from tests.sheets import csv_file

VISITS = """
| Date | Agents | Prestataire | Durée |
| @2024-03-12 | Marc Duval | Cave | =2 |
"""


def test_the_same_columns_in_other_places_further_down_are_read() -> None:
    submission = sheet(f"""{VISITS}
    | Agents | Durée | Prestataire | Date |
    | Marc Duval | =2 | Moulin | @2024-03-13 |
    """)

    assert values(submission, "provider") == ["Cave", "Moulin"]
    assert submission.entries[1].origin.cells["date"] == "D5"
    assert codes(submission) == []


@pytest.mark.parametrize("gap", ["", "\n", "\n\n| Formations de l'année |\n"])
def test_another_form_further_down_is_read_as_itself(gap: str) -> None:
    submission = sheet(f"""{VISITS.rstrip()}{gap}
    | Agent | Date | Intitulé | Heures |
    | Léa Duval | @2024-03-12 | Anglais | =3 |
    """)

    assert [entry.form for entry in submission.entries] == ["visites", "formations"]
    assert [reading.form for reading in submission.sheets] == ["visites", "formations"]
    assert not submission.is_returned


def test_another_form_further_down_is_found_among_texts() -> None:
    submission = read(
        csv_file("""
        | Bureau | Adresse |
        | Vérac | 2 place |

        | Date | Agents | Prestataire | Durée |
        | 12/03/2024 | Marc Duval | Cave | 2 |
        """)
    )

    assert [entry.form for entry in submission.entries] == ["bit", "visites"]


def test_a_table_further_down_that_lacks_a_column_is_an_error() -> None:
    submission = sheet(f"""{VISITS}
    | Agent | Date | Intitulé |
    | Léa Duval | @2024-03-12 | Anglais |
    """)

    assert told(submission)[0] == ("FEU_DEUX_TABLEAUX", "A4")
    assert submission.is_returned


def test_a_first_table_that_lacks_a_column_is_not_lost_for_the_second() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire |
    | @2024-03-12 | Marc Duval | Cave |

    | Agent | Date | Intitulé | Heures |
    | Léa Duval | @2024-03-12 | Anglais | =3 |
    """)

    assert told(submission)[0] == ("ENT_COLONNE_MANQUANTE", "A1:C1")
    assert submission.is_returned


def test_a_title_between_two_tables_says_whose_the_second_is() -> None:
    submission = sheet("""
    | Agent : Marc Duval |
    | Date | Prestataire | Durée |
    | @2024-03-12 | Cave | =2 |

    | Agent : Léa Duval |
    | Durée | Date | Prestataire |
    | =2 | @2024-03-12 | Cave |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]


def test_the_same_columns_beside_are_read() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | | Date | Agents | Prestataire | Durée |
    | @2024-03-12 | Marc Duval | Cave | =2 | | @2024-03-12 | Léa Duval | Cave | =3 |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]
    assert submission.entries[1].origin.cells["hours"] == "I2"
    assert codes(submission) == []


def test_another_form_beside_is_read_as_itself() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | | Agent | Date | Intitulé | Heures |
    | @2024-03-12 | Marc Duval | Cave | =2 | | Léa Duval | @2024-03-12 | Anglais | =3 |
    """)

    assert [entry.form for entry in submission.entries] == ["visites", "formations"]


def test_a_summary_beside_that_is_no_whole_table_is_an_error() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | | Agent | Heures |
    | @2024-03-12 | Marc Duval | Cave | =2 | | Marc Duval | =2 |
    """)

    assert told(submission) == [("FEU_DEUX_TABLEAUX", "F1")]


@pytest.mark.parametrize("title", ["Légende :", ""])
def test_a_note_beside_the_table_is_told_once(title: str) -> None:
    rows = "\n".join(f"| @2024-03-{day} | Marc Duval | Cave | =2 | | | |" for day in range(14, 18))

    submission = sheet(f"""
    | Date | Agents | Prestataire | Durée | | {title} | |
    | @2024-03-12 | Marc Duval | Cave | =2 | | X = vu | rouge |
    | @2024-03-13 | Marc Duval | Cave | =2 | | à revoir avec Léa | |
    {rows}
    """)

    assert len(submission.entries) == 6
    assert told(submission) == [("FEU_NOTE_A_COTE", "F1:G3" if title else "F2:G3")]


def test_what_was_understood_and_what_was_left_aside_is_told() -> None:
    (reading,) = sheet("""
    | Agent : Claire Fontaine |
    | Date | Prestataire | Durée | | |
    | @2024-03-12 | Cave | =2 | | à revoir |
    | Date | Prestataire | Durée |
    | @2024-03-13 | Cave | =2 | | |
    | Total | | =4 |
    | * note |
    """).sheets

    assert reading.headers == ("A2:C2",)
    assert reading.given == {"people": "A1"}
    assert [(left.cells, left.reason) for left in reading.aside] == [
        ("4:4", "titres répétés"),
        ("6:6", "total"),
        ("7:7", "note"),
        ("E3:E3", "note à côté du tableau"),
    ]


def test_a_column_of_values_without_a_title_is_no_note() -> None:
    rows = "\n".join(f"| @2024-03-{day} | Marc Duval | Cave | =2 | | =5 |" for day in range(12, 18))

    assert told(sheet(f"| Date | Agents | Prestataire | Durée | | |\n{rows}")) == [
        ("ENT_SANS_TITRE", "F1")
    ]


def test_a_blank_column_may_stand_within_a_table() -> None:
    submission = sheet("""
    | Date | Agents | | Prestataire | Durée |
    | @2024-03-12 | Marc Duval | | Cave | =2 |
    """)

    assert values(submission, "provider") == ["Cave"]
    assert codes(submission) == []


def test_people_as_columns_that_change_further_down_are_not_mixed_up() -> None:
    submission = sheet("""
    | Date | Intitulé | Durée | Claire Fontaine | Marc Duval |
    | @2024-03-12 | Anglais | =7 | X | |
    | Date | Intitulé | Durée | Marc Duval | Léa Duval |
    | @2024-03-13 | Anglais | =7 | X | |
    """)

    assert told(submission)[0] == ("FEU_DEUX_TABLEAUX", "A3")
    assert submission.is_returned
