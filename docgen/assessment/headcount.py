"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.team import Headcount


def judge_headcount(measure: Headcount, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
