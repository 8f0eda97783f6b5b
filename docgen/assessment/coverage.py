"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.team import Coverage


def judge_coverage(measure: Coverage, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
