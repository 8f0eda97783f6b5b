"""To be written."""

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure.register import InRegister


def judge_register(measure: InRegister, facts: Facts) -> tuple[Subject, ...]:
    """Judge."""
    raise NotImplementedError
