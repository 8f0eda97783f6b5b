"""What is said of rows that are no records: notes, titles of blocks, other tables. Pure."""

from docgen.intake.cells.texts import as_seen
from docgen.intake.grid import is_blank
from docgen.intake.places import Place, error, info, warning
from docgen.intake.recognise import Layout
from docgen.model.problem import Problem


def note(layout: Layout, index: int) -> Problem:
    """Say that a row, from 0, is a note."""
    place = first_cell(layout, index)
    told = f"{_seen(place)}, seul sur sa ligne, est une note : rien n'y compte."
    return place.problem(info("LIG_NOTE", told))


def section(layout: Layout, index: int) -> Problem:
    """Say that a text alone on its row, from 0, holds for the rows below."""
    place = first_cell(layout, index)
    return place.problem(
        info("LIG_TITRE", f"{_seen(place)}, seul sur sa ligne, vaut pour les lignes suivantes."),
    )


def second_table(layout: Layout, index: int) -> Problem:
    """Say that a row, from 0, begins another table, which cannot be read where it stands."""
    remark = error(
        "FEU_DEUX_TABLEAUX",
        "Un second tableau commence ici, et nous ne savons pas le lire à cette place.",
        "Mettez-le sur une autre feuille, ou dans les mêmes colonnes que le premier.",
    )
    return first_cell(layout, index).problem(remark)


def first_cell(layout: Layout, index: int) -> Place:
    """Return the first filled cell of a row, from 0."""
    row = layout.sheet.rows[index]
    column = next((i for i, raw in enumerate(row) if not is_blank(raw)), 0)
    raw = row[column] if column < len(row) and not layout.form.confidential else None
    return Place(sheet=layout.sheet.name, row=index, column=column, raw=raw)


def _seen(place: Place) -> str:
    """Quote a text; what stands alone in a confidential form may be a visitor's name."""
    words = " ".join(as_seen(place.raw).split())[:60]
    return f"« {words} »" if words else "Ce texte"


def no_rows(layout: Layout) -> Problem:
    """Say that nothing follows the headers."""
    place = Place(sheet=layout.sheet.name, row=layout.header_row)
    return place.problem(
        warning(
            "FEU_VIDE",
            "Aucune ligne sous les titres de colonnes.",
            "Vérifiez que vous avez enregistré avant de déposer le fichier.",
        ),
    )
