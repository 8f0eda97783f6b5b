"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.register import Freshness


def judge_freshness(measure: Freshness, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
