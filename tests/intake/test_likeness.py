"""Headers that no form knows: slips of the pen, doubles, words from real life, near forms."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st

from docgen.config import load_settings
from docgen.intake.cells.read import Raw
from docgen.intake.context import Context
from docgen.intake.grid import Sheet
from docgen.intake.likeness.contrasts import opposed, told_apart
from docgen.intake.likeness.slips import slip_of
from docgen.intake.read_file import read_file
from docgen.model.drop import Drop
from docgen.model.form import Column, Form, Kind
from docgen.model.problem import Problem, Severity
from docgen.model.submission import Submission
from docgen.wording import titles
from tests.intake.reading import (
    NOBODY,
    ROOT,
    codes,
    form,
    read,
    settings,
    sheet,
    team,
    told,
    values,
)
from tests.sheets import workbook

UNTITLED = """
| Claire Fontaine | @2024-03-12 | Accueil en anglais | =7.5 | Formalys | oui | =1198 |
| Marc Duval | @2024-04-15 | Gestion des conflits | =3.5 | Formalys | oui | =280 |
"""
OPPOSITES = [
    ("Date de début", "Date de fin"),
    ("Nom", "Prénom"),
    ("Nom du stagiaire", "Prénom du stagiaire"),
    ("Montant HT", "Montant TTC"),
    ("Heures prévues", "Heures réalisées"),
    ("Date d'entrée", "Date de sortie"),
    ("Matin", "Après-midi"),
    ("Salarié", "Salaire"),
    ("Participants", "Nb participants"),
    ("Montant", "Nombre"),
    ("Note 1", "Note 2"),
]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@st.composite
def slips(draw: st.DrawFn, title: str) -> str:
    """One letter too many, too few, another one, or two that changed places."""
    at = draw(st.integers(0, len(title) - 1))
    before, sign, after = title[:at], title[at], title[at + 1 :]
    letter = draw(st.sampled_from(LETTERS))
    ways = [before + letter + sign + after, before + after, before + letter + after]
    ways.append(before + after[:1] + sign + after[1:])
    return draw(st.sampled_from(ways))


def only(title: str) -> Form:
    """Return a form of one column."""
    column = Column(code="one", field="un", title=title, kind=Kind.TEXT, choices={}, words={})
    return Form(id="f", title="F", one_row="une ligne", columns=(column,), identity=("one",))


def read_grid(grid: Sheet) -> Submission:
    """Read one sheet as it was opened."""
    drop = Drop(
        name="essai.xlsx",
        folder="",
        content=b"",
        sha256="0" * 64,
        received_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    )
    known = settings()
    return read_file(drop, (grid,), Context(forms=known.forms, office=known.office, roster=team()))


def problem(submission: Submission, code: str) -> Problem:
    """Return the first problem of a code."""
    return next(one for one in submission.problems if one.code == code)


@pytest.mark.parametrize("pair", OPPOSITES)
@pytest.mark.parametrize("way", [1, -1])
@given(st.data())
def test_no_slip_of_the_pen_turns_a_title_into_its_opposite(
    pair: tuple[str, str],
    way: int,
    data: st.DataObject,
) -> None:
    meant, other = pair[::way]

    written = data.draw(slips(meant))

    assume(titles.key(written) != titles.key(other))
    assert slip_of(written, only(other)) is None


@pytest.mark.parametrize(
    ("written", "name", "title"),
    [
        ("Prestatiare", "visites", "Prestataire"),
        ("Organnisme", "formations", "Organisme"),
        ("Justificatf", "formations", "Justificatif"),
        ("Comentaires", "ecoute", "Commentaire"),
        ("Commentaites", "ecoute", "Commentaire"),
        ("Intervenant", "formations", None),
        ("Salaire", "formations", None),
        ("Dat", "visites", None),
        ("Date de naissance", "visites", None),
        ("", "visites", None),
    ],
)
def test_what_is_taken_for_a_slip_of_the_pen(written: str, name: str, title: str | None) -> None:
    column = slip_of(written, form(name))

    assert (column.title if column else None) == title


def test_a_slip_is_taken_and_said() -> None:
    submission = sheet("""
    | Date | Agents | Prestatiare | Durée |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    """)

    assert values(submission, "provider") == ["Cave"]
    assert told(submission) == [("ENT_PROCHE", "C1")]
    assert "« Prestatiare » (C1) pour la colonne « Prestataire »" in submission.problems[0].message
    assert submission.problems[0].severity is Severity.WARNING


def test_slips_alone_make_a_table_known() -> None:
    submission = sheet("""
    | Date de la visitte | Conseilllers | Prestatiare | Durée de la visitte |
    | @2024-03-12 | Marc Duval | Cave | =2 |
    """)

    assert values(submission, "provider") == ["Cave"]
    assert codes(submission) == ["ENT_PROCHE"] * 4


def test_what_stands_below_may_refuse_a_slip() -> None:
    submission = sheet("""
    | Date | Agents | Prestataire | Durée | Catégori | Justificatf |
    | @2024-03-12 | Marc Duval | Cave | =2 | vin | @2024-03-12 |
    """)

    assert told(submission) == [("ENT_PROCHE", "E1"), ("ENT_INCONNUE", "F1")]


def test_two_slips_of_one_title_say_nothing_of_which_it_is() -> None:
    submission = sheet("""
    | Date | Agents | Prestatiare | Durée | Prestaraire |
    | @2024-03-12 | Marc Duval | Cave | =2 | Moulin |
    """)

    assert sorted(codes(submission)) == ["ENT_COLONNE_MANQUANTE", "ENT_INCONNUE", "ENT_INCONNUE"]


@pytest.mark.parametrize("blank", ["", "voir agenda"])
@pytest.mark.parametrize(("headers", "left"), [("Durée | Heures", "D1"), ("Heures | Durée", "D1")])
def test_of_two_columns_the_one_that_says_nothing_is_left(
    headers: str,
    left: str,
    blank: str,
) -> None:
    submission = sheet(f"""
    | Date | Agents | Prestataire | {headers} |
    | @2024-03-12 | Marc Duval | Cave | {blank} | =2 |
    """)

    assert values(submission, "hours") == [2]
    assert told(submission) == [("ENT_ECARTEE", left)]
    assert not submission.is_returned


def test_marks_out_of_ten_are_something_else_for_no_column_of_marks() -> None:
    submission = sheet("""
    | Reçu le | Canal | Note | Satisfaction /10 |
    | @2026-03-12 | questionnaire | =8 | =9 |
    | @2026-03-13 | questionnaire | =9 | =8 |
    """)

    assert "ENT_ECARTEE" not in codes(submission)
    assert problem(submission, "ENT_DOUBLE").cell == "D1"


def test_a_column_that_holds_something_else_is_one_problem() -> None:
    rows = "\n".join(f"| agenda {n} | Marc Duval | Cave {n} | =2 |" for n in range(40))

    submission = sheet(f"| Date | Agents | Prestataire | Durée |\n{rows}")

    assert told(submission) == [("ENT_CONTENU", "A1")]
    assert "40 cases" in submission.problems[0].message
    assert "« agenda 0 » en A2" in submission.problems[0].message


def test_a_few_wrong_cells_are_each_told() -> None:
    rows = "\n".join(f"| agenda {n} | Marc Duval | Cave {n} | =2 |" for n in range(6))
    good = "\n".join(f"| @2024-03-{n + 1:02d} | Marc Duval | Cave | =2 |" for n in range(6))

    submission = sheet(f"| Date | Agents | Prestataire | Durée |\n{rows}\n{good}")

    assert codes(submission) == ["DATE_ILLISIBLE"] * 6


TRAINING = """
| Effectué par | Date | Stage suivi | Nbre d'h |
| Claire Fontaine | @2024-03-12 | Accueil vélo | =7 |
| Marc Duval | @2024-03-13 | Anglais | =6 |
"""
VISITS = """
| Effectué par | Date | Presta rencontré | Temps |
| Claire Fontaine | @2024-03-12 | Cave des Lys | =2 |
| Marc Duval | @2024-03-13 | Musée | =1 |
"""
PROSE = """
| Date | Canal | Retour client |
| @2024-03-12 | suggestion | Très bon accueil de toute votre équipe |
| @2024-03-13 | réclamation | Le parking est beaucoup trop petit |
"""
LABELS = """
| Date | Retour client | Détail |
| @2024-03-12 | Réclamation | Le parking est beaucoup trop petit |
| @2024-03-13 | Suggestion | Ouvrir le midi |
"""


@pytest.mark.parametrize(
    ("table", "written", "title", "name"),
    [
        (TRAINING, "Stage suivi", "Intitulé", "formations"),
        (TRAINING, "Nbre d'h", "Heures", "formations"),
        (TRAINING, "Effectué par", "Agent", "formations"),
        (VISITS, "Presta rencontré", "Prestataire", "visites"),
        (VISITS, "Effectué par", "Agents", "visites"),
        (PROSE, "Retour client", "Commentaire", "ecoute"),
        (LABELS, "Retour client", "Canal", "ecoute"),
    ],
)
def test_words_of_real_life_are_answered_with_the_nearest_form_and_field(
    table: str,
    written: str,
    title: str,
    name: str,
) -> None:
    submission = sheet(table)

    (answer,) = [one for one in submission.problems if one.value == written]
    assert answer.code == "ENT_INCONNUE"
    assert f"« {title} »" in answer.message
    assert f"Écrivez « {title} » en {answer.cell}" in answer.remedy
    assert (
        f"ajoutez « {written} » aux synonymes de « {title} » dans config/formulaires/{name}.yaml"
        in answer.remedy
    )


@pytest.mark.parametrize(
    ("table", "proposed"),
    [
        (TRAINING, {"A1": "Agent", "C1": "Intitulé", "D1": "Heures"}),
        (VISITS, {"A1": "Agents", "C1": "Prestataire"}),
        (PROSE, {"C1": "Commentaire"}),
        ("| Date | Agents | Prestatiare | Durée |", {"C1": "Prestataire"}),
    ],
)
def test_the_title_that_is_most_likely_meant_is_proposed(
    table: str,
    proposed: dict[str, str],
) -> None:
    headers = [one for one in sheet(table).problems if one.code in {"ENT_INCONNUE", "ENT_PROCHE"}]

    assert {one.cell: one.proposal for one in headers} == proposed


def test_a_missing_column_proposes_the_title_of_the_one_that_stands_in() -> None:
    missing = [one for one in sheet(VISITS).problems if one.code == "ENT_COLONNE_MANQUANTE"]

    assert [one.proposal for one in missing] == ["Agents", "Prestataire"]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Nb de jours", "Durée (jours)"),
        ("Nombre de jours de formation", "Durée (jours)"),
        ("Nombre de minutes", "Durée (minutes)"),
        ("Nombre de demi-journées", None),
        ("Temps passé", "Heures"),
        ("Heures prévues", None),
        ("Salaire", None),
        ("Coût horaire", None),
        ("Nombre de jours d'absence", None),
    ],
)
def test_obeying_what_is_proposed_keeps_what_the_figures_are(
    written: str,
    title: str | None,
) -> None:
    submission = sheet(f"""
    | Agent | Date | Intitulé | {written} |
    | Marc Duval | @2024-03-12 | Accueil | =2 |
    """)

    missing = problem(submission, "ENT_COLONNE_MANQUANTE")
    assert missing.proposal == title
    assert (f"écrivez « {title} »" in missing.remedy) is (title is not None)


def test_days_counted_are_days_once_the_title_is_written() -> None:
    submission = sheet("""
    | Agent | Date | Intitulé | Durée (jours) |
    | Marc Duval | @2024-03-12 | Accueil | =2 |
    """)

    assert values(submission, "hours") == [14]


@pytest.mark.parametrize("written", ["Heures prévues", "Salaire"])
def test_what_is_something_else_is_not_offered_for_renaming(written: str) -> None:
    submission = sheet(f"""
    | Agent | Date | Intitulé | {written} |
    | Marc Duval | @2024-03-12 | Accueil | =2 |
    """)

    assert written not in problem(submission, "ENT_COLONNE_MANQUANTE").remedy


def test_the_likeliest_header_stands_in_wherever_it_is() -> None:
    submission = sheet("""
    | Tps libre | Agent | Date | Intitulé | Durré |
    | =1500 | Marc Duval | @2024-03-12 | Accueil | =7 |
    """)

    assert "Si c'est « Durré », écrivez « Heures »" in submission.problems[0].remedy


@pytest.mark.parametrize("written", ["Heures prévues", "Nb présents"])
def test_figures_are_no_text(written: str) -> None:
    submission = sheet(f"""
    | Agent | Date | Intitulé | Heures | {written} |
    | Marc Duval | @2024-03-12 | Accueil | =6 | =7 |
    """)

    assert [one.proposal for one in submission.problems] == [None]


@pytest.mark.parametrize(
    "titles_", ["Agent 1 | Agent 2", "Agent | Agent 2", "Agent n°1 | 2e agent"]
)
def test_a_second_column_of_people_is_never_lost(titles_: str) -> None:
    submission = sheet(f"""
    | Date | Prestataire | Durée | {titles_} |
    | @2024-03-12 | Cave | =2 | Marc Duval | Claire Fontaine |
    """)

    double = problem(submission, "ENT_DOUBLE")
    assert double.severity is Severity.ERROR
    assert double.cell == "E1"
    assert "tous les noms en D, séparés par « ; », et supprimez la colonne E" in double.remedy
    assert "ENT_COLONNE_MANQUANTE" not in codes(submission)


def test_names_joined_as_asked_are_all_read() -> None:
    submission = sheet("""
    | Date | Prestataire | Durée | Agents |
    | @2024-03-12 | Cave | =2 | Marc Duval ; Claire Fontaine |
    """)

    assert values(submission, "people") == ["Marc Duval", "Claire Fontaine"]


def test_a_day_of_entry_is_no_day_of_interview() -> None:
    submission = sheet("""
    | Nom | Prénom | Entrée le | Contrat | Langues |
    | Duval | Marc | @2017-03-12 | CDI | Anglais |
    """)

    assert [reading.form for reading in submission.sheets] == ["equipe"]
    assert "« Catégorie »" in problem(submission, "ENT_COLONNE_MANQUANTE").message


def test_a_day_of_birth_is_not_proposed_as_another_day() -> None:
    submission = sheet("""
    | Nom | Prénom | Né le / naissance |
    | Duval | Marc | @1987-03-12 |
    """)

    assert [one.proposal for one in submission.problems] == [None, None]


def test_a_sheet_in_other_words_beside_one_that_is_known_is_told_with_its_form() -> None:
    known = "| Date | Agents | Prestataire | Durée |\n| @2024-03-12 | Marc Duval | Cave | =2 |"

    submission = read(workbook(Visites=known, Stages=TRAINING))

    first, *headers = submission.problems
    assert (first.code, first.severity, first.sheet) == (
        "FEU_INCONNUE",
        Severity.WARNING,
        "Stages",
    )
    assert "« Heures de formation »" in first.message
    assert "« Agent », « Intitulé » et « Heures » en ligne 1" in first.remedy
    assert [one.proposal for one in headers] == ["Agent", "Intitulé", "Heures"]
    assert len(submission.entries) == 1


@pytest.mark.parametrize(
    "stray", ["| Date | Météo |\n| @2024-03-12 | beau |", "| Bonjour |\n| à tous |"]
)
def test_a_sheet_of_something_else_is_left_aside_in_one_sentence(stray: str) -> None:
    known = "| Date | Agents | Prestataire | Durée |\n| @2024-03-12 | Marc Duval | Cave | =2 |"

    submission = read(workbook(Visites=known, Notes=stray))

    assert codes(submission) == ["FEU_INCONNUE"]
    assert submission.problems[0].severity is Severity.INFO


def test_two_likely_columns_are_not_chosen_between() -> None:
    submission = sheet("""
    | Reçu le | Canal | Commentaire | Date réponse clôture |
    | @2024-03-12 | suggestion | Très bien | @2024-03-13 |
    """)

    (asked,) = submission.problems
    assert "« Répondu le » ou « Clos le » : à vous de choisir" in asked.message
    assert asked.proposal is None


def test_the_nearest_form_is_named_with_what_it_lacks() -> None:
    first, *_ = sheet(TRAINING).problems

    assert (first.code, first.cell) == ("ENT_INTROUVABLE", "A1:D1")
    assert "« Heures de formation » (ligne 1)" in first.message
    assert "« Agent », « Intitulé » et « Heures »" in first.message


def test_a_missing_column_points_at_the_header_that_it_most_likely_is() -> None:
    remedies = [one.remedy for one in sheet(VISITS).problems if one.severity is Severity.ERROR]

    assert any(
        "« Presta rencontré », écrivez « Prestataire » à la place, en C1" in r for r in remedies
    )
    assert any("« Effectué par », écrivez « Agents » à la place, en A1" in r for r in remedies)


def test_names_are_known_as_such_before_the_team_is() -> None:
    submission = read(workbook(Feuille=VISITS), NOBODY)

    assert any("« Agents » en A1" in one.remedy for one in submission.problems)


def test_a_column_of_visitors_is_proposed_for_nothing() -> None:
    submission = sheet("""
    | Date | Canal | Nom du visiteur |
    | @2024-03-12 | suggestion | Jean Dupont |
    """)

    assert problem(submission, "ENT_INCONNUE").remedy == ""


@pytest.mark.parametrize("table", [TRAINING, VISITS, PROSE, LABELS])
def test_every_answer_is_short(table: str) -> None:
    told = [text for one in sheet(table).problems for text in (one.message, one.remedy)]

    assert max(map(len, told)) <= 240


def test_a_sheet_that_may_follow_two_forms_says_which_one_was_read() -> None:
    submission = sheet("""
    | Agents | Date | Durée |
    | Marc Duval | @2024-03-12 | =2 |
    """)

    told = problem(submission, "FEU_CHOIX")
    assert "« Heures de formation »" in told.message
    assert "« Visites de prestataires »" in told.message
    assert told.severity is Severity.WARNING


def test_what_lacks_under_another_name_tells_two_forms_apart() -> None:
    assert [one.form for one in sheet(VISITS).sheets] == ["visites"]
    assert "FEU_CHOIX" not in codes(sheet(VISITS))


@pytest.mark.parametrize(
    ("table", "name", "lines"),
    [
        (
            TRAINING,
            "formations",
            {
                "synonymes: [Agents,": "synonymes: [Effectué par, Agents,",
                "synonymes: [Intitulé de": "synonymes: [Stage suivi, Intitulé de",
                "synonymes: [Durée,": "synonymes: [Nbre d'h, Durée,",
            },
        ),
        (
            VISITS,
            "visites",
            {
                "synonymes: [Agent,": "synonymes: [Effectué par, Agent,",
                "synonymes: [Structure": "synonymes: [Presta rencontré, Structure",
            },
        ),
        (LABELS, "ecoute", {"synonymes: [Type de": "synonymes: [Retour client, Type de"}),
    ],
)
def test_one_line_of_yaml_teaches_each_word(
    tmp_path: Path,
    table: str,
    name: str,
    lines: dict[str, str],
) -> None:
    config = shutil.copytree(ROOT / "config", tmp_path / "config")
    page = config / "formulaires" / f"{name}.yaml"
    for before, after in lines.items():
        page.write_text(page.read_text("utf-8").replace(before, after, 1), "utf-8")

    submission = read(workbook(Feuille=table), forms=load_settings(config).forms.values())

    assert sheet(table).is_returned
    assert codes(submission) == []
    assert [entry.form for entry in submission.entries] == [name, name]


def test_a_table_that_lacks_nothing_but_a_second_title_is_offered_some() -> None:
    (first, *_) = sheet("| Bureau | Météo |\n| Orbelle | beau |").problems

    assert first.code == "ENT_INTROUVABLE"
    assert "il y manque par exemple «" in first.message


@pytest.mark.parametrize("above", ["", "| Rubrique 1 | Rubrique 2 | Rubrique 2 |"])
def test_records_without_titles_are_not_taken_for_titles(above: str) -> None:
    submission = sheet(f"{above}{UNTITLED}")

    assert told(submission)[0] == ("ENT_INTROUVABLE", None)


def any_header() -> st.SearchStrategy[str]:
    """A title of some form, whole or misspelt, a word of real life, or anything."""
    known = [
        title for one in settings().forms.values() for c in one.columns for title in (c.title,)
    ]
    words = ["Effectué par", "Nbre d'h", "Retour client", "Visiteur", "x" * 300, "{cell}"]
    title = st.sampled_from(known)
    return title | title.flatmap(slips) | st.sampled_from(words) | st.text(max_size=12)


def any_cell() -> st.SearchStrategy[Raw]:
    """A cell of any kind."""
    words = ["Claire Fontaine", "oui", "7h30", "réclamation", "Une phrase de plusieurs mots", ""]
    numbers = st.integers(-5, 50000) | st.floats(0, 100)
    return st.none() | st.sampled_from(words) | numbers | st.dates() | st.booleans()


@settings_of_hypothesis(max_examples=60)
@given(st.data(), st.integers(1, 8))
def test_any_sheet_is_understood_or_answered_in_short(data: st.DataObject, width: int) -> None:
    head = tuple(data.draw(st.lists(any_header(), min_size=width, max_size=width)))
    line = st.lists(any_cell(), min_size=width, max_size=width).map(tuple)
    rows = data.draw(st.lists(line, max_size=9))

    submission = read_grid(Sheet(name="Feuille", rows=(head, *rows)))

    texts = [text for one in submission.problems for text in (one.message, one.remedy)]
    assert submission.entries or submission.problems
    assert all(len(text) <= 240 for text in texts)


def test_opposites_are_opposed_both_ways() -> None:
    for one, other in OPPOSITES:
        mine, theirs = titles.words(one), titles.words(other)
        assert told_apart(mine, theirs)
        assert opposed(mine, theirs) == opposed(theirs, mine)
