"""The rows of each thing that must be kept up to date: the latest one counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from docgen.assessment.found import Found
from docgen.model.evidence import LeftOut
from docgen.model.value import text_of
from docgen.wording import dates, letters


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """One thing and its rows.

    Attributes:
        name: as its latest row has it; "" where all rows are of one thing.
        latest: its latest row; None when none of its rows has a date.
        undated: its rows without a date.

    """

    name: str
    latest: Found | None
    older: tuple[Found, ...]
    undated: tuple[Found, ...]

    @property
    def day(self) -> date:
        """Its latest date; the first day of all when it has none."""
        return (self.latest and self.latest.day) or date.min

    @property
    def when(self) -> str:
        """That date as a reader sees it, « mars 2025 »."""
        return self.latest.when if self.latest else "sans date"


def things(rows: Sequence[Found], each: str | None) -> list[Thing]:
    """Gather the rows of each thing, by name; a row that should name one and does not is of none.

    Args:
        rows: those dated by the as-of date, or not dated at all.
        each: code of the field that names the thing; None when all rows are of one.

    """
    by_name: dict[str, list[Found]] = {}
    for one in rows:
        name = letters.same_words(_name(one, each))
        if name or each is None:
            by_name.setdefault(name, []).append(one)
    return [_thing(by_name[name], each) for name in sorted(by_name)]


def left_out(
    rows: Sequence[Found],
    told: Sequence[Thing],
    since: date,
    as_of: date,
) -> Iterator[LeftOut]:
    """Name each row that does not count and why, in the order of the rows."""
    counted = {one.latest.record.identity for one in told if one.latest and one.day >= since}
    newer = {row.record.identity: one.latest for one in told for row in one.older}
    named = {row.record.identity for one in told for row in _rows(one)}
    for row in rows:
        record = row.record
        if record.identity not in counted:
            is_named = record.identity in named
            reason = _why(row, newer.get(record.identity), since, as_of, is_named=is_named)
            yield LeftOut.of(record, reason)


def _why(row: Found, newer: Found | None, since: date, as_of: date, *, is_named: bool) -> str:
    if not row.is_known(as_of):
        return f"daté {row.of_when}, après le {dates.short(as_of)}"
    if not is_named:
        return "sans nom"
    if not row.day:
        return "sans date lisible"
    if newer:
        return f"une ligne plus récente compte, {newer.of_when}"
    return f"daté {row.of_when}, avant le {dates.short(since)}"


def _rows(thing: Thing) -> tuple[Found, ...]:
    latest = (thing.latest,) if thing.latest else ()
    return (*latest, *thing.older, *thing.undated)


def _thing(rows: Sequence[Found], each: str | None) -> Thing:
    dated = sorted((one for one in rows if one.day), key=_by_day)
    latest = dated[-1] if dated else None
    return Thing(
        name=_name(latest or min(rows, key=_by_day), each),
        latest=latest,
        older=tuple(dated[:-1]),
        undated=tuple(one for one in rows if not one.day),
    )


def _by_day(one: Found) -> tuple[date, str]:
    return one.day or date.min, one.record.identity


def _name(one: Found, each: str | None) -> str:
    return text_of(one.record.values, each) if each else ""
