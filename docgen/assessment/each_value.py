"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.logs import EachValue


def judge_values(measure: EachValue, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
