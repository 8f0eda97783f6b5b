"""Where everything behind a verdict was read. Pure."""

from collections.abc import Iterable

from docgen.model.finding import Finding
from docgen.model.origin import Origin


def origins_behind(findings: Iterable[Finding]) -> Iterable[Origin]:
    """Yield the rows counted or left out, the pieces and the grades."""
    for finding in findings:
        for subject in finding.subjects:
            yield from (row.origin for row in subject.evidence)
            yield from (row.origin for row in subject.left_out)
        yield from (grade.origin for grade in finding.grades)
        yield from (piece.origin for piece in finding.pieces if piece.origin)
