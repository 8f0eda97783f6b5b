"""What a reading says, in few words: shared by the tables of this folder."""

from docgen.intake.cells.read import Read
from docgen.model.problem import Severity

LONGEST_MESSAGE = 240


def codes(read: Read) -> list[str]:
    """The codes of the remarks, in order."""
    return [remark.code for remark in read.remarks]


def is_refusal(read: Read, code: str) -> bool:
    """Whether there is no value, one error of that code, and a gesture to mend it."""
    return (
        read.value is None
        and codes(read) == [code]
        and read.remarks[0].severity is Severity.ERROR
        and bool(read.remarks[0].remedy)
    )


def is_told(read: Read, code: str) -> bool:
    """Whether the value was interpreted, and one info of that code says how."""
    return codes(read) == [code] and read.remarks[0].severity is Severity.INFO
