"""What pieces must prove, one thing at a time: for each person or office, each part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.piece_life import Piece, citing
from docgen.model.evidence import PieceState
from docgen.model.measure import each_of
from docgen.model.measure.register import InRegister
from docgen.model.measure.sources import Whom
from docgen.model.requirement import Nature, PieceDemand, Requirement
from docgen.model.roster import Match
from docgen.model.value import text_of
from docgen.wording import letters

_BETWEEN_NAMES = re.compile(r"[,;/\n]|\bet\b")


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One thing to prove, and the pieces that are about it, whether they still hold or not.

    Attributes:
        about: the person or the office; "" for all.
        part: what the pieces must hold; "" for nothing in particular.
        pieces: those that are about that person or office.
        proofs: of these, those that hold the part.
        state: as the best proof, on the as-of date.

    """

    about: str
    part: str
    pieces: tuple[Piece, ...]
    proofs: tuple[Piece, ...]
    state: PieceState


def demand_of(requirement: Requirement) -> PieceDemand | None:
    """Return what a requirement wants of the register; None when it wants no piece."""
    wants_one = requirement.nature is not Nature.OBSERVATION and requirement.measure is None
    return requirement.pieces or (PieceDemand() if wants_one else None)


def cited_by(
    requirement: Requirement,
    facts: Facts,
    day: date | None = None,
) -> tuple[Piece, ...]:
    """Return the pieces that name a requirement, as they exist on a day: else the as-of date."""
    months = [
        one.valid_months for one in each_of(requirement.measure) if isinstance(one, InRegister)
    ]
    if requirement.pieces is not None:
        months = [requirement.pieces.valid_months]
    lives = [one for one in months if one is not None]
    return citing(requirement.references, min(lives, default=None), facts, day or facts.as_of)


def slots(demand: PieceDemand, pieces: tuple[Piece, ...], facts: Facts) -> tuple[Slot, ...]:
    """Return all that must be proven; () when somebody must be covered and nobody is there."""
    return tuple(
        _slot(about, part, own, facts.as_of)
        for about in _whom(demand.each, facts)
        for own in [
            [one for one in pieces if not about or is_about(one, about, demand.each, facts)]
        ]
        for part in demand.parts or ("",)
    )


def is_about(piece: Piece, name: str, each: Whom | None, facts: Facts) -> bool:
    """Whether a piece names a person or an office in « Concerne », alone or among others."""
    written = [piece.about, *_BETWEEN_NAMES.split(piece.about)]
    if each is Whom.OFFICE:
        return letters.same_words(name) in map(letters.same_words, written)
    known = (facts.roster.recognise(one.strip(), facts.as_of) for one in written)
    return any(one.match is Match.EXACT and one.people[0].name == name for one in known)


def office_names(facts: Facts) -> tuple[str, ...]:
    """Return the offices, as the form that describes them names them."""
    form = next((one for one in facts.forms.values() if one.describes_offices), None)
    rows = facts.snapshot.of(form.id) if form else ()
    names = {
        letters.same_words(name): name for row in rows if (name := text_of(row.values, "office"))
    }
    return tuple(sorted(names.values(), key=letters.plain))


def _slot(about: str, part: str, pieces: Sequence[Piece], as_of: date) -> Slot:
    proofs = tuple(one for one in pieces if not part or one.has(part))
    states = {one.state(as_of) for one in proofs}
    return Slot(
        about=about,
        part=part,
        pieces=tuple(pieces),
        proofs=proofs,
        state=next((one for one in PieceState if one in states), PieceState.MISSING),
    )


def _whom(each: Whom | None, facts: Facts) -> Iterator[str]:
    match each:
        case None:
            yield ""
        case Whom.PERSON:
            yield from (one.name for one in facts.roster.people if one.on(facts.as_of))
        case Whom.OFFICE:
            yield from office_names(facts) or ("",)
