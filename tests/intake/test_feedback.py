"""The log of what visitors said: odd headers, marks, rows that say « Néant », what names a row."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from docgen.model.form import Form
from docgen.model.problem import Severity
from docgen.model.submission import Submission
from tests.intake.reading import codes, form, read, settings, sheet, told, values
from tests.sheets import workbook

HEAD = "| N° | Reçu le | Canal | Bureau | Commentaire | Date de réponse |"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Type de retour", "channel"),
        ("TYPE DE RETOUR", "channel"),
        ("reçue le", "received"),
        ("Date de reception", "received"),
        ("Réponse le", "answered"),
        ("date de la réponse", "answered"),
        ("Répondu le :", "answered"),
        ("Traité le", "followed_up"),
        ("Suite donnée le", "followed_up"),
        ("Suites données", "follow_up"),
        ("ACTION MENÉE", "follow_up"),
        ("Accueil /5", "rating_welcome"),
        ("Note Accueil (sur 10)", "rating_welcome"),
        ("Qualité de l'accueil sur 20", "rating_welcome"),
        ("Satisfaction globale (de 1 à 5)", "rating_overall"),
        ("N° d'ordre", "number"),
        ("BIT", "office"),
    ],
)
def test_headers_of_real_logs_are_recognised(header: str, code: str) -> None:
    rest = [one for one in ("Date", "Canal", "Verbatim") if code != _code_of(one)]
    cells = {"received": "@2025-03-12", "channel": "réclamation", "comment": "trop long"}
    row = [cells.get(_code_of(one), "") for one in rest]

    submission = sheet(
        f"| {' | '.join([header, *rest])} |\n| {' | '.join([cells.get(code, ''), *row])} |"
    )

    (reading,) = submission.sheets
    assert reading.form == "ecoute"
    assert reading.columns[" ".join(header.split())] == code


def _code_of(title: str) -> str:
    return {"Date": "received", "Canal": "channel", "Verbatim": "comment"}[title]


def test_the_scale_comes_from_the_cell_then_from_the_header_then_from_the_form() -> None:
    submission = sheet("""
    | Date | Canal | Accueil /10 | Note locaux sur 20 | Horaires |
    | @2025-03-12 | questionnaire | =8 | =16 | =4 |
    | @2025-03-13 | questionnaire | 4/5 | =16 | 4/5 |
    """)

    shares = [
        value
        for code in ("rating_welcome", "rating_premises", "rating_hours")
        for value in values(submission, code)
    ]
    assert shares == [Fraction(4, 5)] * 6
    assert told(submission) == [("NOTE_ECHELLE", "E1")]
    assert "« Horaires »" in submission.problems[0].message
    assert "sur 5" in submission.problems[0].message


def test_a_mark_beyond_its_scale_names_its_cell() -> None:
    submission = sheet("""
    | Date | Canal | Accueil /5 | Horaires /5 |
    | @2025-03-12 | questionnaire | =6 | bof |
    """)

    assert told(submission) == [("NOMBRE_HORS_BORNES", "C2"), ("NOTE_ILLISIBLE", "D2")]
    assert submission.is_returned


def test_a_row_of_means_is_no_feedback() -> None:
    submission = sheet("""
    | Date | Canal | Accueil /5 |
    | @2025-03-12 | questionnaire | =4 |
    | Moyenne | | =4 |
    """)

    assert len(submission.entries) == 1
    assert codes(submission) == ["LIG_TOTAL"]


def test_an_answer_before_the_receipt_is_an_error_with_both_cells() -> None:
    submission = sheet(f"{HEAD}\n| =1 | @2025-03-12 | réclamation | | long | @2025-03-01 |")

    (problem,) = submission.problems
    assert (problem.code, problem.severity, problem.cell) == ("COHERENCE", Severity.ERROR, "F2")
    assert "01/03/2025, F2" in problem.message
    assert "12/03/2025, B2" in problem.message


def test_an_answer_on_the_day_of_the_receipt_is_welcome() -> None:
    assert not sheet(f"{HEAD}\n| =1 | @2025-03-12 | réclamation | | | @2025-03-12 |").problems


def test_the_name_of_a_visitor_is_never_read() -> None:
    submission = sheet("""
    | Date | Canal | Nom du visiteur | Courriel |
    | @2025-03-12 | réclamation | Mme Martin | m@example.org |
    """)

    assert codes(submission) == ["ENT_INCONNUE", "ENT_INCONNUE"]
    assert "Martin" not in repr(submission.entries)


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("| | =2025 | réclamation | | Néant | |", date(2025, 1, 1)),
        ("| | 2025 | | | Aucune réclamation. | |", date(2025, 1, 1)),
        ("| | @2025-06-30 | réclamation | Orbelle | RAS | |", date(2025, 6, 30)),
        ("| Néant | =2025 | | | | |", date(2025, 1, 1)),
        ("| | =2025 | Néant | | - | |", date(2025, 1, 1)),
        ("| | =2025 | NEANT | | NEANT | |", date(2025, 1, 1)),
    ],
)
def test_a_row_that_says_that_nothing_happened_covers_its_year(row: str, day: date) -> None:
    submission = sheet(f"{HEAD}\n{row}")

    assert values(submission, "received") == [day]
    assert values(submission, "nothing") == [True]
    assert submission.sheets[0].years == (2025,)
    assert told(submission) == [("LIG_NEANT", "B2")]


@pytest.mark.parametrize(
    "row",
    [
        "| =3 | @2025-03-12 | réclamation | | Néant | |",
        "| | @2025-03-12 | réclamation | | Néant | @2025-03-13 |",
        "| | @2025-03-12 | réclamation | | Rien à redire, merci | |",
    ],
)
def test_a_row_that_says_anything_else_is_feedback(row: str) -> None:
    submission = sheet(f"{HEAD}\n{row}")

    assert values(submission, "nothing") == [None]
    assert not submission.problems


def test_a_questionnaire_without_remark_is_feedback() -> None:
    submission = sheet("""
    | Date | Canal | Accueil /5 | Commentaire |
    | @2025-03-12 | questionnaire | =4 | RAS |
    """)

    assert values(submission, "nothing") == [None]


def test_a_row_that_says_that_nothing_happened_must_say_when() -> None:
    submission = sheet(f"{HEAD}\n| | | réclamation | | Néant | |")

    assert told(submission) == [("CEL_VIDE", "B2")]
    assert "par exemple 2025" in submission.problems[0].remedy


def test_a_year_alone_is_no_date_for_feedback() -> None:
    assert told(sheet(f"{HEAD}\n| =1 | 2025 | réclamation | | long | |")) == [
        ("DATE_ILLISIBLE", "B2")
    ]


def test_other_forms_know_no_empty_row() -> None:
    submission = sheet("""
    | Date | Type | Ordre du jour |
    | 2025 | AG | Néant |
    """)

    assert codes(submission) == ["DATE_ILLISIBLE"]


def test_numbers_begin_again_each_year_in_each_channel_and_office() -> None:
    submission = sheet(f"""{HEAD}
    | =1 | @2025-03-12 | réclamation | Orbelle | a | |
    | =1 | @2026-03-12 | réclamation | Orbelle | b | |
    | =1 | @2025-04-12 | suggestion | Orbelle | c | |
    | =1 | @2025-05-12 | réclamation | Le Col | d | |
    """)

    assert len({entry.identity for entry in submission.entries}) == 4
    assert not submission.problems


def test_with_a_number_the_rest_may_be_corrected() -> None:
    before, after = (
        sheet(f"{HEAD}\n| =1 | {day} | réclamation | ORBELLE | {said} | |")
        for day, said in (("@2025-03-12", "long"), ("@2025-03-13", "trop long"))
    )

    assert _identities(before) == _identities(after)


def test_without_a_number_the_answer_and_the_analysis_name_nothing() -> None:
    head = (
        "| Date | Canal | Bureau | Commentaire | Accueil /5 | Thème | Suite donnée | Répondu le |"
    )
    seen = "| @2025-03-12 | remarque orale | Orbelle | File au soleil | =4 |"

    before = sheet(f"{head}\n{seen} | | |")
    after = sheet(f"{head}\n{seen} Attente | auvent posé | @2025-03-14 |")
    other = sheet(f"{head}\n{seen.replace('=4', '=3')} | | |")

    assert _identities(before) == _identities(after) != _identities(other)


def _identities(submission: Submission) -> list[str]:
    return [entry.identity for entry in submission.entries]


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ("Date | Type | Participants | Ordre du jour | Compte rendu", "reunions"),
        ("Date de réunion | Type de réunion | Présents | ODJ | CR", "reunions"),
        ("Date | Instance | Décisions", "reunions"),
        ("Date | Participants | Structure visitée | Temps passé | Type | Compte rendu", "visites"),
        ("Date | Agents | Prestataire | Durée | Commune | Type | Remarques", "visites"),
        ("Stagiaire | Dates | Formation | Durée | Type d'action | Thème", "formations"),
        ("Axe | Objectifs | Actions | 2024 | 2025 | Responsable | Échéance", "actions"),
        ("Date | Type | Commentaire | Réponse le", "ecoute"),
        ("Date | BIT | Type de retour | Accueil | Locaux | Horaires", "ecoute"),
        ("N° | Reçu le | Canal | Objet | Réponse le", "ecoute"),
        ("Bureau | Adresse | Horaires | Visiteurs 2024", "bit"),
    ],
)
def test_no_form_steals_the_sheet_of_another(headers: str, name: str) -> None:
    submission = sheet(f"| {headers} |")

    assert [one.form for one in submission.sheets] == [name]


def test_a_log_of_requests_is_told_apart_from_feedback() -> None:
    requests = _requests(form("ecoute"))
    head = "| N° | Reçu le | Canal | Objet | Réponse le |"
    mails = workbook(F=f"{head}\n| =1 | @2025-03-12 | courriel | plan de ville | @2025-03-12 |")
    complaints = workbook(F=f"{head}\n| =1 | @2025-03-12 | réclamation | OT | @2025-03-13 |")

    found = [read(one, forms=_with(requests)).sheets[0].form for one in (mails, complaints)]

    assert found == ["demandes", "ecoute"]


def _requests(feedback: Form) -> Form:
    """A form with the very headers of a log of letters, e-mails and phone calls."""
    channel = replace(feedback.column("channel"), choices={"courriel": (), "téléphone": ()})
    subject = replace(feedback.column("comment"), title="Objet", synonyms=())
    kept = [feedback.column(code) for code in ("number", "received", "answered")]
    columns = (*kept, channel, subject)
    return replace(
        feedback, id="demandes", columns=columns, identity=("number",), identity_else=(), nil=None
    )


def _with(more: Form) -> Iterable[Form]:
    return (*settings().forms.values(), more)


def test_a_first_name_among_the_participants_is_plain_text() -> None:
    submission = sheet("""
    | Date | Type de réunion | Présents | Ordre du jour | CR |
    | @2025-03-12 | Réunion d'équipe | Léa, Marc et la stagiaire | Saison | CR 3 |
    | @2025-03-13 | GQD | | | |
    """)

    assert values(submission, "participants") == ["Léa, Marc et la stagiaire", None]
    assert values(submission, "kind") == ["équipe", "groupe qualité"]
    assert not submission.problems
