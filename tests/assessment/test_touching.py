"""A verdict is shown with the contradictions that concern it, and no others."""

from dataclasses import replace

from docgen.assessment.touching import touching
from docgen.model.evidence import PieceState
from docgen.model.verdict import Verdict
from tests.cli.told import (
    announced,
    contradiction,
    finding,
    judged,
    origin,
    person,
    piece,
    requirement,
    set_aside,
    worked,
)


def test_a_contradiction_about_a_row_that_was_looked_at_touches_the_verdict() -> None:
    subject = person(evidence=(worked(3, "7"),), left_out=(set_aside(5, "annulé"),))
    own = finding(requirement("X-1"), Verdict.UNMET, subjects=(subject,))
    counted, aside, elsewhere = (contradiction(n, row=row) for n, row in ((1, 3), (2, 5), (3, 99)))
    assessment = judged([own], contradictions=[counted, aside, elsewhere])

    told = touching(own, assessment)

    assert told == (counted, aside)


def test_a_contradiction_about_a_piece_touches_the_verdict() -> None:
    own = finding(requirement("X-1"), Verdict.MET, pieces=(piece("P1", PieceState.READY),))
    about = replace(contradiction(), origins=(origin(4, "Pièces.xlsx", "Registre"),))

    assert touching(own, judged([own], contradictions=[about])) == (about,)


def test_a_promise_touches_the_requirement_that_asks_for_more() -> None:
    own, other = (finding(requirement(id_), Verdict.MET) for id_ in ("X-1", "X-2"))
    promise = contradiction(coherence="promesse", row=99)
    assessment = judged([own, other], contradictions=[promise], coherences=(announced("X-1"),))

    assert touching(own, assessment) == (promise,)
    assert touching(other, assessment) == ()
