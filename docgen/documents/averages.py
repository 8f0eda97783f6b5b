"""Means of ratings, on the scale that a document prints, beside the year before. Pure.

A mean is rounded before it is compared, so that a difference is that of the two printed figures.
"""

from collections.abc import Sequence
from fractions import Fraction

from docgen.model.document import Told
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.model.table import Averages
from docgen.wording import numbers

_DECIMALS = 1


def averages(
    records: Sequence[Record],
    before: Sequence[Record] | None,
    form: Form,
    table: Averages,
) -> dict[str, Told]:
    """Tell the mean of each rating that somebody gave; `before` is None when nothing is known."""
    lines: list[Told] = [
        _line(form.column(code).title, code, table, records, before)
        for code in table.fields
        if _marks(records, code) or _marks(before or (), code)
    ]
    answered = [r for r in records if any(_marks([r], code) for code in table.fields)]
    return {
        "sur": table.out_of,
        "peu": table.few,
        "lignes": lines,
        "fiches": len(answered),
        "compare": before is not None,
    }


def mean(marks: Sequence[Fraction], out_of: Fraction) -> Fraction | None:
    """Return the mean of marks from 0 to 1 on a scale, to one decimal; None without any."""
    if not marks:
        return None
    exact = sum(marks, Fraction(0)) * out_of / len(marks)
    return Fraction(numbers.round_half_up(exact, _DECIMALS))


def _line(
    title: str,
    code: str,
    table: Averages,
    records: Sequence[Record],
    before: Sequence[Record] | None,
) -> dict[str, Told]:
    marks, marks_before = _marks(records, code), _marks(before or (), code)
    now, then = mean(marks, table.out_of), mean(marks_before, table.out_of)
    return {
        "titre": title,
        "moyenne": now,
        "reponses": len(marks),
        "peu": len(marks) < table.few,
        "avant": {
            "moyenne": then,
            "reponses": None if before is None else len(marks_before),
            "peu": before is not None and len(marks_before) < table.few,
        },
        "ecart": None if now is None or then is None else now - then,
    }


def _marks(records: Sequence[Record], code: str) -> list[Fraction]:
    values = (record.values.get(code) for record in records)
    return [value for value in values if isinstance(value, Fraction)]
