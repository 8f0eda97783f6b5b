"""Which contradictions concern one requirement."""

from collections.abc import Iterator

from docgen.model.assessment import Assessment, Contradiction
from docgen.model.coherence import Announced
from docgen.model.finding import Finding
from docgen.model.origin import Origin


def touching(finding: Finding, assessment: Assessment) -> tuple[Contradiction, ...]:
    """Return the contradictions about a requirement, or about a row that its verdict rests on."""
    known = finding.requirement.references
    announced = {
        coherence.id
        for result in assessment.results
        for coherence in result.framework.coherences
        if isinstance(coherence.check, Announced) and coherence.check.requirement in known
    }
    rows = {origin.place for origin in _origins(finding)}
    return tuple(
        one
        for one in assessment.contradictions
        if one.coherence in announced or any(origin.place in rows for origin in one.origins)
    )


def _origins(finding: Finding) -> Iterator[Origin]:
    """Yield every row that was looked at, counted or not."""
    for subject in finding.subjects:
        for looked_at in (subject.evidence, subject.left_out, subject.delays):
            yield from (row.origin for row in looked_at)
    yield from (piece.origin for piece in finding.pieces if piece.origin)
    yield from (grade.origin for grade in finding.grades)
