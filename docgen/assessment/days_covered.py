"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.logs import DaysCovered


def judge_days(measure: DaysCovered, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
