"""Where a figure will stand, in French: one short paragraph for the person it is about."""

from collections.abc import Sequence
from datetime import date

from docgen.assessment.hours.lapses import Lapse
from docgen.assessment.hours.words import bare, gap_told, part_gaps
from docgen.model.forecast import Drop, Outlook
from docgen.wording import dates, hours, lists


def sentence(
    name: str,
    at: date,
    if_nothing: Outlook,
    as_planned: Outlook | None,
    drops: Sequence[Drop],
) -> str:
    """Tell all of a forecast.

    Args:
        name: of the person.
        at: the day foretold.
        if_nothing: the figure on that day with nothing more done.
        as_planned: with what is planned; None when nothing is.
        drops: hours that leave the window; of those that leave after `at`, which are not in the
            figures yet, the largest is told, the earliest of several as large.

    """
    leaves = max(
        (drop for drop in drops if drop.day > at and drop.hours),
        key=lambda drop: (drop.hours, -drop.day.toordinal()),
        default=None,
    )
    told = _missing(name, at, if_nothing, as_planned)
    return f"{told} {_leaves(leaves)}" if leaves else told


def lapse(found: Lapse, *, is_planned: bool, suffices: bool) -> str:
    """Tell when a figure falls short if nothing more is done, and whether what is planned helps."""
    plan = "ce qui est prévu suffit" if suffices else "ce qui est prévu ne suffit pas"
    nothing = "rien n'est prévu"
    told = f"il manquera {gap_told(found.outlook)} le {dates.short(found.day)}"
    return f"{told} si rien de plus n'est fait ; {plan if is_planned else nothing}"


def _missing(name: str, at: date, if_nothing: Outlook, as_planned: Outlook | None) -> str:
    if not if_nothing.missing:
        return f"Rien ne manquera à {name} le {dates.short(at)}."
    gaps = [f"{hours.hours(gap)} ({bare(label)})" for label, gap in part_gaps(if_nothing.parts)]
    detail = f", dont {lists.and_list(gaps)}" if gaps else ""
    told = f"Il manquera {gap_told(if_nothing)} à {name} le {dates.short(at)}{detail}"
    return f"{told} ; {_with_the_plan(as_planned)}."


def _with_the_plan(as_planned: Outlook | None) -> str:
    if as_planned is None:
        return "rien n'est prévu d'ici là"
    missing = gap_told(as_planned) if as_planned.missing else "rien"
    return f"avec ce qui est prévu, {missing}"


def _leaves(drop: Drop) -> str:
    minutes = hours.hours(drop.hours)
    sorts = lists.agreed(drop.hours, "sort", "sortent")
    return f"{minutes} {sorts} de la fenêtre le {dates.short(drop.day)}."
