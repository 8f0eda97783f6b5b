"""What the register of pieces proves of a requirement, and what it lacks."""

from docgen.assessment.facts import Facts
from docgen.assessment.proofs import piece_words as words
from docgen.assessment.proofs.piece_slots import Slot, cited_by, demand_of, slots
from docgen.model.evidence import PieceResult, PieceState
from docgen.model.requirement import Requirement
from docgen.model.verdict import Days, Verdict

_PROVES_NOTHING = {PieceState.MISSING, PieceState.OUT_OF_DATE}


def pieces_of(requirement: Requirement, facts: Facts) -> tuple[PieceResult, ...]:
    """Return the pieces that name a requirement, then those that it wants and nobody has."""
    pieces, demand = cited_by(requirement, facts), demand_of(requirement)
    wanted = slots(demand, pieces, facts) if demand else ()
    return (
        *(one.result(facts.as_of) for one in pieces),
        *(_missing(one, requirement) for one in wanted if one.state is PieceState.MISSING),
    )


def proven_by_pieces(requirement: Requirement, facts: Facts) -> tuple[Verdict, str] | None:
    """Judge what a requirement wants of the register; None when it wants no piece."""
    demand, pieces = demand_of(requirement), cited_by(requirement, facts)
    if demand is None:
        return None
    wanted = slots(demand, pieces, facts)
    if not wanted:
        return Verdict.UNPROVEN, words.NOBODY
    verdict = _verdict(wanted)
    match verdict:
        case Verdict.MET:
            told = words.ready(wanted, facts.as_of)
        case Verdict.WATCH:
            told = words.to_renew(wanted)
        case _:
            told = words.lacks(requirement, wanted, pieces, facts)
    return verdict, " ; ".join([*told, *words.about_nobody(wanted, pieces)])


def stands_in(requirement: Requirement, facts: Facts, days: Days) -> tuple[Verdict, str] | None:
    """Judge a period by a piece that takes the place of the measure; None when there is none.

    It must hold on the last day of the period, in the version of that day, or on the as-of date
    while the period runs.
    """
    day = min(days.last, facts.as_of)
    part = requirement.stands_in
    pieces = cited_by(requirement, facts, day) if part else ()
    valid = [one for one in pieces if one.holds(day) and one.has(part)]
    if not valid:
        return None
    if day < facts.as_of or any(one.state(day) is PieceState.READY for one in valid):
        return Verdict.MET, words.instead(valid)
    return Verdict.WATCH, " ; ".join([words.instead(valid), words.until_when(words.last_of(valid))])


def _verdict(wanted: tuple[Slot, ...]) -> Verdict:
    states = {one.state for one in wanted}
    if states & _PROVES_NOTHING:
        return Verdict.UNPROVEN
    return Verdict.WATCH if PieceState.TO_RENEW in states else Verdict.MET


def _missing(slot: Slot, requirement: Requirement) -> PieceResult:
    named = words.part_names([slot.part]) if slot.part else f"une pièce qui cite {requirement.id}"
    return PieceResult(name=named, about=slot.about, state=PieceState.MISSING)
