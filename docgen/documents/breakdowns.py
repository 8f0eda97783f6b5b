"""Tables with a line for each value of a field: counts, sums, beside the year before. Pure.

Every row counts for what is printed of it (hours to the minute, amounts to the cent), so that
lines add up to their total as a reader adds them, in every table of a document alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from docgen.documents.rows import place_of
from docgen.documents.selections import said
from docgen.model.document import Breakdown, Figure, Reckoning, Told
from docgen.model.form import Form, Kind
from docgen.model.snapshot import Record
from docgen.wording import hours, letters, numbers

BLANK = "non renseigné"
"""Title of the line of the records that leave the field blank; it comes last."""

Records = Sequence[Record]


def breakdown(
    records: Records,
    before: Records | None,
    form: Form,
    table: Breakdown,
) -> dict[str, Told]:
    """Tell a table: its lines, then its total.

    Args:
        records: those of the period.
        before: those of the same days a year before; None when nothing is known of them.
        form: theirs.
        table: what to reckon.

    """
    known = [*records, *(before or ())]
    now, then = (_sorted_out(some, form, table.rows) for some in (records, before or ()))
    titles = _titles(known, form, table.rows)

    def place(key: str) -> tuple[bool, int, tuple[int, str]]:
        first = -rows(now.get(key, ())) if table.most_first else 0
        return key == "", first, _place(form, table.rows, titles[key])

    columns = _columns(known, form, table.columns)
    telling = _Telling(form, table, columns, everything=rows(records))
    lines: list[Told] = [
        telling.line(titles[key], now.get(key, ()), None if before is None else then.get(key, ()))
        for key in sorted(titles, key=place)
    ]
    return {
        "titre": form.by_code[table.rows].title,
        "colonnes": list(columns.values()),
        "lignes": lines,
        "total": telling.line("Total", records, before),
        "compare": before is not None,
    }


def rows(records: Iterable[Record]) -> int:
    """Count rows of spreadsheets: what several people did together counts once."""
    return len({place_of(record.origin) for record in records})


def counted(value: object, kind: Kind) -> Fraction:
    """Return what a value counts for in a sum: what is printed of it; 0 when it is absent."""
    if not isinstance(value, Fraction):
        return Fraction(0)
    if kind is Kind.HOURS:
        return hours.to_the_minute(value)
    return Fraction(numbers.round_half_up(value))


class _Telling:
    """Tells lines, all in the same way."""

    def __init__(
        self,
        form: Form,
        table: Breakdown,
        columns: Mapping[str, str],
        *,
        everything: int,
    ) -> None:
        self.form = form
        self.table = table
        self.columns = columns
        self.everything = everything

    def line(self, title: str, records: Records, before: Records | None) -> dict[str, Told]:
        """Tell one line; `before` is None when nothing is known of the year before."""
        now = self._figures(records)
        then = self._figures(before) if before is not None else dict.fromkeys(now)
        count = rows(records)
        return {
            "titre": title,
            **now,
            "valeurs": self._values(records),
            "part": Fraction(count, self.everything) if self.everything else None,
            "avant": then,
            "ecart": {name: _gap(now[name], then[name]) for name in now if self._differs(name)},
        }

    def _differs(self, name: str) -> bool:
        """Whether two such figures have a difference: two dates have none."""
        figure = self.table.figures.get(name)
        return figure is None or figure.reckoning is not Reckoning.LATEST

    def _figures(self, records: Records) -> dict[str, Told]:
        figures = self.table.figures.items()
        return {
            "fiches": rows(records),
            **{name: self._figure(figure, records) for name, figure in figures},
        }

    def _figure(self, figure: Figure, records: Records) -> Told:
        values = [record.values.get(figure.field) for record in records]
        match figure.reckoning:
            case Reckoning.SUM:
                kind = self.form.column(figure.field).kind
                return sum((counted(value, kind) for value in values), Fraction(0))
            case Reckoning.DISTINCT:
                return len(_sorted_out(records, self.form, figure.field).keys() - {""})
            case Reckoning.LATEST:
                return max((value for value in values if isinstance(value, date)), default=None)

    def _values(self, records: Records) -> list[Told]:
        if self.table.columns is None:
            return []
        across = _sorted_out(records, self.form, self.table.columns)
        return [rows(across.get(key, ())) for key in self.columns]


def _gap(now: Told, then: Told) -> Told:
    if isinstance(now, int | Fraction) and isinstance(then, int | Fraction):
        return now - then
    return None


def _columns(records: Records, form: Form, code: str | None) -> dict[str, str]:
    """Return the values of a second field, key → title, in order."""
    if code is None:
        return {}
    titles = _titles(records, form, code)
    return {
        key: titles[key]
        for key in sorted(titles, key=lambda key: (key == "", _place(form, code, titles[key])))
    }


def _sorted_out(records: Records, form: Form, code: str) -> dict[str, list[Record]]:
    """Put records together by what they say, whatever its capitals, accents and signs."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(_key(said(record, form, code)), []).append(record)
    return groups


def _titles(records: Records, form: Form, code: str) -> dict[str, str]:
    """Choose how each value is written: as most records do."""
    writings: dict[str, Counter[str]] = {}
    for record in records:
        text = said(record, form, code)
        writings.setdefault(_key(text), Counter())[text or BLANK] += 1
    return {key: _most_written(counts) for key, counts in writings.items()}


def _most_written(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text))


def _key(text: str | None) -> str:
    return letters.plain(text or "") or (text or "")


def _place(form: Form, code: str, title: str) -> tuple[int, str]:
    """Order values of a closed list as the form has them, others by their letters."""
    choices = [*form.column(code).choices]
    return choices.index(title) if title in choices else len(choices), letters.plain(title)
