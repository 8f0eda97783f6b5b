"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.logs import Share


def judge_shares(measure: Share, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
