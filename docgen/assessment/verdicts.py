"""From what was counted over a period to a verdict: the same steps for every measure."""

from fractions import Fraction

from docgen.assessment.facts import Facts
from docgen.assessment.logbooks.logs import before_the_approach
from docgen.assessment.periods import Window
from docgen.model.measure.sources import Threshold
from docgen.model.verdict import Verdict

UNREADABLE = "des lignes illisibles en décident"


def settle(
    facts: Facts,
    window: Window,
    *,
    unknown: str,
    met: bool,
    met_if_read: bool,
    lost: bool = False,
) -> tuple[Verdict, str]:
    """Judge one period; an empty reason lets the figures speak.

    Args:
        facts: the office, and the day.
        window: the period.
        unknown: why nothing can be said, in French; "" when something can.
        met: with what can be read, what cannot be read left aside.
        met_if_read: with what cannot be read at its best for `met` False, at its worst for True:
            another answer than `met` means that unreadable rows decide.
        lost: a period that runs can no longer be met.

    """
    early = before_the_approach(facts, window.days)
    if early:
        return Verdict.NOT_APPLICABLE, early
    if unknown:
        return Verdict.NOT_ASSESSABLE, unknown
    if met != met_if_read:
        return Verdict.NOT_ASSESSABLE, UNREADABLE
    if met:
        return Verdict.MET, ""
    return (Verdict.IN_PROGRESS if window.running and not lost else Verdict.UNMET), ""


def required_of(threshold: Threshold, facts: Facts) -> tuple[Fraction | None, str]:
    """Return the quantity required of the office, or why it is not known."""
    required = threshold.under(facts.office.facts)
    if required is not None:
        return required, ""
    said = facts.office.facts.get(threshold.fact)
    if said is None:
        return None, f"office.yaml ne dit pas « {threshold.fact} » (sous « faits »)"
    return None, f"aucun seuil n'est prévu pour « {threshold.fact} : {said} »"
