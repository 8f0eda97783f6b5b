"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.logs import Count


def judge_counts(measure: Count, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
