"""Questionnaires exported by an on-line form: a question for each header, a word for each grade."""

from datetime import date
from fractions import Fraction

import pytest

from tests.intake.reading import codes, sheet, told, values

EXPORTED = """
| Horodateur | Adresse e-mail | Comment jugez-vous l'accueil ? | Avis : [Propreté] | Votre nom |
| 12/03/2024 09:41:07 | odile.brissaud@poste.example | Très satisfait | Satisfait | Odile Brissaud |
"""


def test_an_export_is_a_questionnaire_with_its_marks() -> None:
    (entry,) = sheet(EXPORTED).entries

    assert entry.form == "ecoute"
    assert entry.values["channel"] == "questionnaire"
    assert entry.values["rating_welcome"] == 1
    assert entry.values["rating_premises"] == Fraction(3, 4)
    assert entry.origin.cells["channel"] == "A1"


def test_what_was_supposed_is_told() -> None:
    submission = sheet(EXPORTED)

    assert told(submission) == [
        ("ENT_PAR_DEFAUT", "A1"),
        ("ENT_INCONNUE", "B1"),
        ("ENT_INCONNUE", "E1"),
    ]
    assert "« questionnaire »" in submission.problems[0].message


def test_no_address_nor_name_of_a_visitor_is_kept() -> None:
    told = repr(sheet(EXPORTED)).casefold()

    assert "brissaud" not in told
    assert "poste.example" not in told


def test_a_visitor_named_in_a_column_is_masked_in_the_answers() -> None:
    submission = sheet("""
    | Horodateur | Votre nom | Comment jugez-vous l'accueil ? | Avez-vous des remarques ? |
    | 12/03/2024 09:41:07 | Brissaud | Bien | brissaud reviendra |
    """)

    assert "brissaud" not in repr(submission.entries).casefold()
    assert ("VISITEUR_CITE", "D2") in told(submission)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Comment jugez-vous l'accueil ?", "rating_welcome"),
        ("Que pensez-vous de nos horaires d'ouverture ?", "rating_hours"),
        ("Êtes-vous satisfait(e) des brochures ?", "rating_leaflets"),
        ("Votre avis sur : [Temps d'attente]", "rating_waiting"),
        ("Accueil [Compétence du personnel]", "rating_competence"),
        ("Quelle note donnez-vous à l'accueil /10", "rating_welcome"),
        ("COMMENT ÉVALUEZ-VOUS LA PROPRETÉ DES LOCAUX ?", "rating_premises"),
        ("Boutique", "rating_shop"),
    ],
)
def test_a_question_names_its_theme(question: str, code: str) -> None:
    submission = sheet(f"| Horodateur | {question} |\n| 12/03/2024 09:41:07 | Bien |")

    (reading,) = submission.sheets
    assert reading.columns[question] == code
    assert values(submission, code) == [Fraction(3, 4)]


@pytest.mark.parametrize("question", ["Comment nous avez-vous connus ?", "Votre âge", "Votre"])
def test_a_question_about_something_else_is_left_aside(question: str) -> None:
    submission = sheet(f"| Horodateur | Accueil | {question} |\n| 12/03/2024 09:41:07 | Bien | x |")

    assert ("ENT_INCONNUE", "C1") in told(submission)


@pytest.mark.parametrize(
    "stamp",
    [
        "12/03/2024 21:41:07",
        "2024-03-12T21:41:07",
        "2024/03/12 9:41:07 PM UTC+1",
        "@2024-03-12 21:41:07",
    ],
)
def test_the_moment_of_an_answer_is_read_as_it_is_exported(stamp: str) -> None:
    submission = sheet(f"| Horodateur | Accueil | Locaux |\n| {stamp} | Bien | Bien |")

    (entry,) = submission.entries
    assert entry.values["received"] == date(2024, 3, 12)
    assert entry.values["time"] == Fraction(21 * 3600 + 41 * 60 + 7, 3600)


def test_a_log_without_channel_is_no_questionnaire() -> None:
    assert "ENT_COLONNE_MANQUANTE" in codes(sheet("| Date | Accueil |\n| @2024-03-12 | =4 |"))


def test_a_channel_that_is_there_needs_no_default() -> None:
    submission = sheet("""
    | Horodateur | Canal | Accueil |
    | 12/03/2024 09:41:07 | suggestion | Bien |
    """)

    assert values(submission, "channel") == ["suggestion"]
    assert codes(submission) == []
