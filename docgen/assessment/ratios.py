"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.logs import Ratio


def judge_ratios(measure: Ratio, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
