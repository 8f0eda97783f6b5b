"""What a row does not let anybody read, and how it is told, in French."""

from collections.abc import Iterable
from fractions import Fraction

from docgen.assessment.found import Found
from docgen.model.value import text_of
from docgen.wording import moments


def unreadable(one: Found, code: str) -> str:
    """Name the cell: « illisible : « Rendus » (C7) », « illisible : « Rendus », case vide »."""
    column = one.form.by_code.get(code)
    told = f"illisible : « {column.title if column else code} »"
    cell = one.record.origin.cells.get(code)
    place = f" ({cell})" if cell else ""
    return f"{told}{place}" if code in one.record.values else f"{told}{place}, case vide"


def no_date(one: Found) -> str:
    """Say that a row has no date that can be read."""
    return unreadable(one, one.dated_by) if one.dated_by else "illisible : aucune date"


def too_long(one: Found, step: str) -> str:
    """Say that the moment of a row is longer than a step: « « 2025 » ne dit pas le jour »."""
    moment = moments.in_words(text_of(one.record.values, one.dated_by))
    return f"« {moment} » ne dit pas le {step}"


def is_one_day(one: Found) -> bool:
    """Whether a row is dated of a day, not of a month or a year."""
    return one.day is not None and one.day == one.first


def figure(one: Found, code: str) -> Fraction | None:
    """Return a number of a row; None when it is absent, or no number."""
    value = one.record.values.get(code)
    return value if isinstance(value, Fraction) else None


def how_many_unread(aside: Iterable[object]) -> str:
    """Tell in a formula how many rows cannot be read; "" when all can."""
    count = sum(1 for _ in aside)
    return f" Lignes illisibles, laissées de côté : {count}." if count else ""
