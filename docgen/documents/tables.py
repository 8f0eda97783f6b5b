"""Records as a template meets them: rows with French fields, cross tables, lists. Pure."""

from collections.abc import Iterable, Mapping

from docgen.documents.rows import row_story
from docgen.model.document import Told
from docgen.model.form import Column, Form
from docgen.model.origin import Origin, Place
from docgen.model.snapshot import Record
from docgen.model.table import CrossTable, StateTable
from docgen.model.value import by_year_of, text_of

_ALL_STATES = "Objectifs"


def rows_story(
    records: Iterable[Record],
    form: Form,
    counts_for: Mapping[Place, Iterable[str]],
) -> list[Told]:
    """Tell the rows of the spreadsheets: a row that names several people is told once.

    Args:
        records: in the order they are told.
        form: theirs.
        counts_for: row → the requirements that it was counted for.

    """
    rows: dict[Place, list[Record]] = {}
    for record in records:
        rows.setdefault(record.origin.place, []).append(record)
    who = next((column for column in form.columns if column.one_record_each), None)
    return [
        {**_together(same, form, who), "compte_pour": [*counts_for.get(place, ())]}
        for place, same in rows.items()
    ]


def _together(
    same: list[Record],
    form: Form,
    who: Column | None,
) -> dict[str, Told]:
    story = row_story(same[0].values, same[0].origin, form)
    if who:
        names = sorted({text_of(record.values, who.code) for record in same} - {""})
        story[who.field] = ", ".join(names) or None
    return story


def cross_table(records: Iterable[Record], form: Form, table: CrossTable) -> dict[str, Told]:
    """Count records by a field and by year, with a total row; bare numbers.

    Lines come in the order of the records, which is that of the spreadsheet.
    """
    records = list(records)
    years = sorted(
        {year for record in records for year in by_year_of(record.values, table.years_in).years}
    )
    titles = list(dict.fromkeys(text_of(record.values, table.rows) for record in records))
    lines: list[Told] = [
        _line(title, [r for r in records if text_of(r.values, table.rows) == title], years, table)
        for title in titles
    ]
    return {
        "titre": form.by_code[table.rows].title,
        "colonnes": [str(year) for year in years],
        "lignes": lines,
        "total": _line("Total", records, years, table),
    }


def _line(
    title: str,
    records: list[Record],
    years: Iterable[int],
    table: CrossTable,
) -> dict[str, Told]:
    filled = [by_year_of(record.values, table.years_in).filled for record in records]
    return {
        "titre": title,
        "fiches": len(records),
        "valeurs": [sum(1 for one in filled if year in one) for year in years],
    }


def state_table(records: Iterable[Record], form: Form, table: StateTable) -> dict[str, Told]:
    """Count records by their state and by year; the total counts whatever has a state.

    Without a year there is no line: nothing known is not zero.
    """
    cells = [by_year_of(record.values, table.states) for record in records]
    years = sorted({year for one in cells for year in one.years})
    states = form.column(table.states).choices
    return {
        "titre": form.by_code[table.states].title,
        "colonnes": [str(year) for year in years],
        "lignes": [
            {
                "titre": state,
                "valeurs": [sum(one.get(year) == state for one in cells) for year in years],
            }
            for state in (states if years else ())
        ],
        "total": {
            "titre": _ALL_STATES,
            "valeurs": [sum(year in one.filled for one in cells) for year in years],
        },
    }


def used_files(origins: Iterable[Origin]) -> list[Told]:
    """List the spreadsheets that figures were read from."""
    files: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for origin in origins:
        files.setdefault((origin.file, origin.sha256), set()).add((origin.sheet, origin.row))
    return [
        {
            "nom": name,
            "feuilles": ", ".join(sorted({sheet for sheet, _ in rows if sheet})),
            "lignes": len(rows),
            "empreinte": sha256[:12],
        }
        for (name, sha256), rows in sorted(files.items())
    ]
