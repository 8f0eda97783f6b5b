"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.team import Standing


def judge_standing(measure: Standing, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
