"""What an office is told of the flags of its files, from the bytes on."""

from datetime import date
from fractions import Fraction

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from docgen.intake.guard import Guard
from docgen.intake.workbook import open_workbook
from docgen.model.submission import Submission
from tests.intake.flags.drawn import drawn, packed, parts_of, put, put_error
from tests.intake.reading import codes, read, told, values
from tests.intake.xlsb import Fault, Looks, Styled, Value, xlsb

_TITLES = ("Agent", "Date", "Intitulé", "Heures", "Coût")


def _training(*rows: tuple[object, ...], titles: tuple[str, ...] = _TITLES) -> Submission:
    return read(drawn(lambda sheet: _fill(sheet, rows, titles)))


def _fill(
    sheet: Worksheet, rows: tuple[tuple[object, ...], ...], titles: tuple[str, ...] = _TITLES
) -> None:
    """Draw titles in row 3, from column B on; a pair is a number and its format."""
    for row, cells in enumerate((titles, *rows), start=3):
        for column, cell in enumerate(cells):
            usual = "dd/mm/yyyy" if isinstance(cell, date) else "General"
            value, shown_as = cell if isinstance(cell, tuple) else (cell, usual)
            place = f"{'BCDEFGH'[column]}{row}"
            if isinstance(value, str) and value.startswith("#"):
                put_error(sheet, place, value)
            elif value is not None:
                put(sheet, place, value, str(shown_as))


def _visit(hours: object, *more: object, day: int = 12) -> tuple[object, ...]:
    return ("Marc Duval", date(2024, 3, day), "Anglais", hours, *more)


def test_a_formula_in_error_is_told_with_what_it_shows() -> None:
    submission = _training(_visit("#N/A"))

    assert told(submission) == [("CEL_FORMULE_ERREUR", "E4")]
    assert submission.problems[0].value == "#N/A"


def test_a_formula_that_was_never_calculated_is_told_with_its_gesture() -> None:
    submission = _training(_visit("=C4*2"), _visit(7, day=13))

    assert told(submission) == [("CEL_FORMULE_NON_CALCULEE", "E4")]
    assert "laissez-le calculer E4" in submission.problems[0].remedy


def test_formulas_matter_only_in_columns_and_rows_that_mean_something() -> None:
    submission = _training(
        _visit(7, None, "=1+1"),
        _visit(7, None, "#REF!", day=13),
        (None, None, None, "=E4*2"),
        (None, None, None, "#DIV/0!"),
        ("Total", None, None, "=SUM(E4:E5)"),
        titles=(*_TITLES, "Mes calculs"),
    )

    assert codes(submission) == ["ENT_INCONNUE", "LIG_TOTAL"]
    assert len(submission.entries) == 2


def test_a_row_that_is_all_formulas_is_not_lost() -> None:
    submission = _training(("=A1", "=A2", "=A3", "=A4"), _visit(7))

    assert told(submission) == [("CEL_FORMULE_NON_CALCULEE", f"{one}4") for one in "BCDE"]


def test_hidden_rows_are_read_and_told_once_a_sheet() -> None:
    def draw(sheet: Worksheet) -> None:
        _fill(sheet, tuple(_visit(7, day=day) for day in range(1, 10)))
        for row in (1, 5, 8, 9, 10, 40):
            sheet.row_dimensions[row].hidden = True

    submission = read(drawn(draw))

    assert len(submission.entries) == 9
    assert told(submission) == [("LIG_MASQUEE", "B5:B10")]
    message = submission.problems[0].message
    assert message.startswith("4 lignes masquées ou filtrées (5, 8 à 10) ont été lues")


def test_one_hidden_row_is_told_in_the_singular() -> None:
    def draw(sheet: Worksheet) -> None:
        _fill(sheet, (_visit(7), _visit(7, day=13)))
        sheet.row_dimensions[4].hidden = True

    problem = read(drawn(draw)).problems[0]

    assert (problem.code, problem.cell, problem.row) == ("LIG_MASQUEE", "B4", 4)
    assert problem.message == "La ligne 4, masquée ou filtrée, a été lue comme les autres."


def test_hidden_columns_are_read_and_told_where_they_mean_something() -> None:
    def draw(sheet: Worksheet) -> None:
        _fill(sheet, (_visit(7, 600),))
        for column in "AEFH":
            sheet.column_dimensions[column].hidden = True

    submission = read(drawn(draw))

    assert values(submission, "hours") == [7]
    assert told(submission) == [("COL_MASQUEE", "E3")]
    assert "E « Heures », F « Coût »" in submission.problems[0].message


@pytest.mark.parametrize(
    ("cell", "hours", "code"),
    [
        ((7.5, '0.0" h"'), "7.5", None),
        ((1.5, '0.0" j"'), "10.5", "DUREE_UNITE"),
        ((450, '0" min"'), "7.5", None),
        ((730, '0"h"00'), "7.5", None),
        ((1.5, "[h]:mm"), "36", None),
        ((1.25, "hh:mm"), "30", "DUREE_UNITE"),
        ((7.5, "0.00"), "7.5", None),
    ],
)
def test_hours_are_what_their_format_shows(cell: object, hours: str, code: str | None) -> None:
    submission = _training(_visit(cell), _visit(7, day=13))

    assert values(submission, "hours") == [Fraction(hours), 7]
    problems = [one for one in submission.problems if one.code != "DUREE_EXCESSIVE"]
    assert [(one.code, one.cell) for one in problems] == ([(code, "E4")] if code else [])


def test_the_unit_of_the_format_wins_over_a_silent_title_and_never_over_another_unit() -> None:
    days = (*_TITLES[:3], "Durée (jours)")

    agreeing = _training(_visit((1.5, '0.0" j"')), titles=days)
    bare = _training(_visit(1.5), titles=days)
    contrary = _training(_visit((7.5, '0.0" h"')), titles=days)

    assert values(agreeing, "hours") == values(bare, "hours") == [Fraction(21, 2)]
    assert told(contrary) == [("DUREE_DEUX_UNITES", "E4")]
    assert contrary.problems[0].value == "7,5 h"


def test_a_date_before_all_dates_is_told_as_it_is_shown() -> None:
    submission = _training(("Marc Duval", (-1, "dd/mm/yyyy"), "Anglais", (-0.25, "hh:mm")))

    assert told(submission) == [("DATE_ILLISIBLE", "C4"), ("DUREE_ILLISIBLE", "E4")]
    assert [one.value for one in submission.problems] == ["########", "########"]


def test_amounts_shown_in_euros_and_their_total() -> None:
    euros = '#,##0.00\\ "€"'

    submission = _training(
        _visit(7, (600, euros)),
        _visit(7, (1198.5, euros), day=13),
        ("Total", None, None, (14, '0" h"'), (1798.5, euros)),
    )

    assert values(submission, "cost") == [600, Fraction(2397, 2)]
    assert codes(submission) == ["LIG_TOTAL"]
    assert "concorde avec les lignes lues (14 et 1" in submission.problems[0].message


def test_a_working_time_shown_in_percent() -> None:
    def draw(sheet: Worksheet) -> None:
        for place, value in zip(
            "ABCDE", ("Nom", "Prénom", "Catégorie", "Entrée", "Quotité"), strict=True
        ):
            put(sheet, f"{place}1", value)
        for row, share in ((2, 0.8), (3, 1)):
            for place, value in zip("ABC", ("Martin", f"Zoé{row}", "accueil"), strict=True):
                put(sheet, f"{place}{row}", value)
            put(sheet, f"D{row}", date(2024, 1, 1), "dd/mm/yyyy")
            put(sheet, f"E{row}", share, "0%")

    submission = read(drawn(draw))

    assert values(submission, "working_time") == [Fraction(4, 5), 1]
    assert codes(submission) == []


def test_a_binary_workbook_is_told_likewise() -> None:
    rows: list[list[Value]] = [
        [None, *_TITLES],
        [None, "Marc Duval", "12/03/2024", "Anglais", Styled(1.5, 1), Fault(0x17)],
        [None, "Marc Duval", "13/03/2024", "Anglais", 7.0],
    ]
    looks = Looks(formats=('0.0" j"',), hidden_rows={2}, hidden_columns={3})

    submission = read(xlsb("Mars", rows, looks), name="essai.xlsb")

    assert told(submission) == [
        ("CEL_FORMULE_ERREUR", "F2"),
        ("LIG_MASQUEE", "B3"),
        ("COL_MASQUEE", "D1"),
        ("DUREE_UNITE", "E2"),
    ]


def test_a_file_whose_flags_cannot_be_read_is_taken_and_that_is_told() -> None:
    """Styles that define entities: no office writes any, and following them may never end."""
    parts = parts_of(drawn(lambda sheet: _fill(sheet, (_visit(7),))))
    styles = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["xl/styles.xml"]

    submission = read(packed(parts | {"xl/styles.xml": styles}))

    assert told(submission) == [("FIC_SANS_CONTROLE", None)]
    assert values(submission, "hours") == [7]


def test_a_number_shown_in_words_may_cite_a_visitor() -> None:
    def draw(sheet: Worksheet) -> None:
        for place, value in zip("ABCD", ("N°", "Date", "Canal", "Commentaire"), strict=True):
            put(sheet, f"{place}1", value)
        put(sheet, "A2", 1)
        put(sheet, "B2", date(2025, 3, 12), "dd/mm/yyyy")
        put(sheet, "C2", "réclamation")
        put(sheet, "D2", 612345678, '"Rappeler au 0"0')

    submission = read(drawn(draw))

    assert values(submission, "comment") == ["Rappeler au [téléphone]"]
    assert "VISITEUR_CITE" in codes(submission)


def test_flags_come_through_the_guard_as_they_are() -> None:
    content = drawn(lambda sheet: _fill(sheet, (_visit((1.5, '0.0" j"')), _visit("=1"))))

    with Guard() as guard:
        assert guard.open(content) == open_workbook(content)
