"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.team import Arrivals


def judge_arrivals(measure: Arrivals, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
