"""Where a figure will stand at the end of a period that runs."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from docgen.assessment.periods import Window
from docgen.model.forecast import Forecast, Outlook
from docgen.model.verdict import Verdict
from docgen.wording import dates, lists, numbers

FORETOLD = frozenset({Verdict.MET, Verdict.IN_PROGRESS, Verdict.UNMET})
"""The verdicts that a day to come may change: the others say why no figure can be given."""


def outlook(
    value: Fraction | Decimal | int,
    required: Fraction | Decimal | int,
    missing: Fraction | Decimal | int | None = None,
) -> Outlook:
    """Round the figures of a day to come; `missing` is the gap between them when it is not said."""
    have, want = (numbers.round_half_up(Fraction(one)) for one in (value, required))
    gap = max(want - have, Decimal(0)) if missing is None else Fraction(missing)
    return Outlook(value=have, required=want, missing=numbers.round_half_up(Fraction(gap)))


def foretell(
    window: Window,
    noun: str,
    if_nothing: Outlook,
    as_planned: Outlook,
) -> Forecast | None:
    """Tell what will be missing on the last day of a period; None when the period is over.

    Args:
        window: the period.
        noun: what is counted, in the singular: « jour de remise ».
        if_nothing: with what is done already.
        as_planned: with the rows that are dated later in the period as well.

    """
    if not window.running:
        return None
    return Forecast(
        at=window.days.last,
        if_nothing=if_nothing,
        as_planned=as_planned,
        sentence=_sentence(dates.short(window.days.last), noun, if_nothing, as_planned),
        soon=window.is_nearly_over,
    )


def in_order(noun: str) -> str:
    """Name a record that holds what is asked: « demande en règle »."""
    return f"{noun} en règle"


def lapsing(day: date, noun: str, then: Outlook) -> Forecast:
    """Tell what will be missing on the first day on which what is met today no longer is."""
    return Forecast(
        at=day,
        if_nothing=then,
        as_planned=then,
        sentence=_sentence(dates.short(day), noun, then, then),
        lapses=day,
    )


def _sentence(at: str, noun: str, if_nothing: Outlook, as_planned: Outlook) -> str:
    if not if_nothing.missing:
        return f"Rien ne manquera au {at}."
    short = f"Il manquera {lists.plural(if_nothing.missing, noun)} au {at}"
    if as_planned.missing == if_nothing.missing:
        return f"{short} si rien d'autre n'est fait."
    if not as_planned.missing:
        return f"{short} ; avec ce qui est prévu, rien ne manquera."
    return f"{short} ; avec ce qui est prévu, {numbers.number(as_planned.missing)}."
