"""Cells of the log of feedback that cite a visitor: what is kept, what is told, what is counted."""

from docgen.model.problem import Severity
from tests.intake.reading import codes, sheet, told, values

HEAD = "| N° | Date | Canal | Nom | Commentaire |"


def test_a_cell_that_cites_a_visitor_is_told_without_what_it_says() -> None:
    submission = sheet(f"{HEAD}\n| 1 | @2025-03-12 | réclamation | | Mme Martin, 0612345678 |")

    (problem,) = [one for one in submission.problems if one.code == "VISITEUR_CITE"]
    assert (problem.severity, problem.cell, problem.value) == (Severity.WARNING, "E2", None)
    assert "([nom] et [téléphone])" in problem.message
    assert values(submission, "comment") == ["Mme [nom], [téléphone]"]
    assert "Martin" not in repr(submission)


def test_the_name_in_a_column_of_its_own_is_masked_in_the_rest_of_its_row_alone() -> None:
    submission = sheet(f"""{HEAD}
    | 1 | @2025-03-12 | réclamation | PETITJEAN | petitjean attend |
    | 2 | @2025-03-13 | réclamation | | petitjean attend |
    """)

    assert values(submission, "comment") == ["[nom] attend", "petitjean attend"]


def test_a_merged_name_is_masked_in_each_row_it_spans() -> None:
    submission = sheet(f"""{HEAD}
    | 1 | @2025-03-12 | réclamation | Petitjean | attente |
    | 2 | @2025-03-13 | réclamation | ^ | petitjean insiste |
    """)

    assert values(submission, "comment") == ["attente", "[nom] insiste"]


def test_a_member_of_the_team_in_a_column_of_contacts_is_no_visitor() -> None:
    submission = sheet("""
    | Date | Canal | Contact | Commentaire |
    | @2025-03-12 | réclamation | Claire Fontaine | Vu avec Claire Fontaine |
    """)

    assert codes(submission) == ["ENT_INCONNUE"]
    assert values(submission, "comment") == ["Vu avec Claire Fontaine"]


def test_a_visitor_who_bears_the_surname_of_somebody_of_the_team_is_a_visitor() -> None:
    submission = sheet(f"{HEAD}\n| 1 | @2025-03-12 | réclamation | DUVAL | Mme Duval attend |")

    assert values(submission, "comment") == ["Mme [nom] attend"]


def test_two_visitors_of_whom_the_same_is_told_stay_two() -> None:
    submission = sheet("""
    | Date | Canal | Commentaire |
    | @2025-03-12 | réclamation | Mme Martin attend |
    | @2025-03-12 | réclamation | Mme Garcia attend |
    """)

    assert values(submission, "comment") == ["Mme [nom] attend"] * 2
    assert len({entry.identity for entry in submission.entries}) == 2


def test_a_name_in_a_closed_list_is_refused_without_being_repeated() -> None:
    submission = sheet("""
    | Date | Canal | Commentaire |
    | @2025-03-12 | Mme Martin | attente |
    """)

    assert ("LISTE_INCONNUE", "B2") in told(submission)
    assert "Martin" not in repr(submission.problems)


def test_values_of_closed_lists_dates_and_marks_are_read_as_ever() -> None:
    submission = sheet("""
    | Date | Canal | Objet | Accueil /5 | Commentaire |
    | 12/03/2025 14:30 | Avis Google | Mairie | 4/5 | Le 12/03/2025 à 14:30 |
    """)

    assert codes(submission) == []
    assert values(submission, "channel") == ["avis en ligne"]


def test_a_header_that_names_a_visitor_is_not_repeated() -> None:
    submission = sheet("""
    | Date | Canal | Réponses de Mme Martin | Commentaire |
    | @2025-03-12 | réclamation | oui | attente |
    """)

    assert codes(submission) == ["ENT_INCONNUE"]
    assert "Martin" not in repr(submission)


def test_a_row_of_totals_beside_a_name_does_not_repeat_it() -> None:
    submission = sheet("""
    | Date | Canal | Accueil /5 | Nom |
    | @2025-03-12 | réclamation | =4 | |
    | | | =4 | Total Martin |
    """)

    assert "Martin" not in repr(submission)


def test_other_forms_may_name_whom_they_like() -> None:
    submission = sheet("""
    | Date | Type | Ordre du jour |
    | @2025-03-12 | AG | Lettre de Mme Martin |
    """)

    assert values(submission, "agenda") == ["Lettre de Mme Martin"]
    assert not submission.problems
