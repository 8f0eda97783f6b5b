"""Records as a template meets them: rows with French fields, cross tables, lists. Pure."""

from collections.abc import Iterable, Mapping

from docgen.documents.people import Naming
from docgen.documents.stories import row_name, source_story
from docgen.model.document import CrossTable, Told
from docgen.model.form import Column, Form, Kind
from docgen.model.snapshot import Record
from docgen.model.value import ByYear, Value, text_of


def rows_story(records: Iterable[Record], form: Form, naming: Naming) -> list[Told]:
    """Tell the rows of the spreadsheets: a row that names several people is told once."""
    rows: dict[tuple[str, str, int], list[Record]] = {}
    for record in records:
        origin = record.origin
        rows.setdefault((origin.sha256, origin.sheet, origin.row), []).append(record)
    who = next((column for column in form.columns if column.one_record_each), None)
    return [_together(same, form, who, naming) for same in rows.values()]


def _together(
    same: list[Record],
    form: Form,
    who: Column | None,
    naming: Naming,
) -> dict[str, Told]:
    story = row_story(same[0], form, naming)
    if who:
        names = sorted({naming.of(text_of(record.values, who.code)) for record in same})
        story[who.field] = ", ".join(names)
    return story


def row_story(record: Record, form: Form, naming: Naming) -> dict[str, Told]:
    """Tell a record: every field of the form by its French name, None when absent."""
    story: dict[str, Told] = {
        column.field: _told(record.values.get(column.code), column, naming)
        for column in form.columns
    }
    story["nom"] = story.get("nom") or row_name(form, record.values, naming)
    story["source"] = dict(source_story(record.origin))
    return story


def cross_table(records: Iterable[Record], form: Form, table: CrossTable) -> dict[str, Told]:
    """Count records by a field and by year, with a total row; bare numbers.

    Lines come in the order of the records, which is that of the spreadsheet.
    """
    records = list(records)
    years = sorted({year for record in records for year in _by_year(record, table).years})
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


def lacking(records: Iterable[Record], code: str) -> list[Record]:
    """Return the records that lack a field; a by-year field is lacking when no year is filled."""
    return [record for record in records if _is_lacking(record.values.get(code))]


def _line(
    title: str,
    records: list[Record],
    years: Iterable[int],
    table: CrossTable,
) -> dict[str, Told]:
    filled = [_by_year(record, table).filled for record in records]
    return {
        "titre": title,
        "fiches": len(records),
        "valeurs": [sum(1 for one in filled if year in one) for year in years],
    }


def _by_year(record: Record, table: CrossTable) -> ByYear:
    value = record.values.get(table.years_in)
    return value if isinstance(value, ByYear) else ByYear(cells=())


def _is_lacking(value: Value | None) -> bool:
    return value is None or (isinstance(value, ByYear) and not value.filled)


def _told(value: Value | None, column: Column, naming: Naming) -> Told:
    match value:
        case ByYear():
            return [{"annee": year, "etat": cell} for year, cell in value.cells]
        case tuple():
            return [naming.of(name) for name in value]
        case str() if column.kind in {Kind.PEOPLE, Kind.NAME}:
            return naming.of(value)
        case _:
            return value


def used_files(records: Iterable[Record]) -> list[Told]:
    """List the spreadsheets that the records were read from."""
    files: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        files.setdefault((record.origin.file, record.origin.sha256), []).append(record)
    return [
        {
            "nom": name,
            "feuilles": ", ".join(sorted({one.origin.sheet for one in rows if one.origin.sheet})),
            "lignes": len({(one.origin.sheet, one.origin.row) for one in rows}),
            "empreinte": sha256[:12],
        }
        for (name, sha256), rows in sorted(files.items())
    ]


def by_form(records: Mapping[str, tuple[Record, ...]], forms: Iterable[str]) -> list[Record]:
    """Return the records of some forms, one after the other."""
    return [record for form in forms for record in records.get(form, ())]
