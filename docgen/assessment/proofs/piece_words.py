"""What pieces prove and what they lack, in French."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from docgen.assessment.facts import Facts
from docgen.assessment.proofs.piece_life import Piece, registered
from docgen.assessment.proofs.piece_slots import Slot
from docgen.model.evidence import PieceState
from docgen.model.requirement import Requirement
from docgen.wording import dates, lists

NOBODY = "personne n'est dans l'équipe à cette date"
_MOST_TOLD = 8


def lacks(
    requirement: Requirement,
    wanted: Sequence[Slot],
    pieces: Sequence[Piece],
    facts: Facts,
) -> Iterator[str]:
    """Say what is missing, whose, then what is out of date."""
    if not registered(facts, facts.as_of):
        yield "aucune pièce n'est enregistrée"
    elif not pieces:
        yield f"aucune pièce du registre ne cite {requirement.id}"
    bare = _unique(one.about for one in wanted if one.about and not one.pieces)
    if bare:
        yield f"sans pièce à {'leur' if len(bare) > 1 else 'son'} nom : {_names(bare)}"
    missing = [one for one in wanted if one.pieces and one.state is PieceState.MISSING]
    for about in _unique(one.about for one in missing):
        parts = [one.part for one in missing if one.about == about]
        yield f"il manque {part_names(parts)}{f' pour {about}' if about else ''}"
    old = (p for one in wanted if one.state is PieceState.OUT_OF_DATE for p in one.proofs)
    yield from map(lapsed, _once(old))


def to_renew(wanted: Iterable[Slot]) -> Iterator[str]:
    """Say until when the pieces hold that must be renewed."""
    lapsing = (last_of(one.proofs) for one in wanted if one.state is PieceState.TO_RENEW)
    yield from map(until_when, _once(lapsing))


def ready(wanted: Iterable[Slot], day: date) -> Iterator[str]:
    """Count and name the pieces that hold."""
    yield held(_once(p for one in wanted for p in one.proofs if p.holds(day)))


def held(pieces: Sequence[Piece]) -> str:
    """Count and name pieces: « 2 pièces à jour : « … », « … » »."""
    return f"{lists.plural(len(pieces), 'pièce')} à jour : {_names(quoted(pieces))}"


def about_nobody(wanted: Iterable[Slot], pieces: Iterable[Piece]) -> Iterator[str]:
    """Name the pieces that do not count because they name nobody, where somebody must be named."""
    nameless = quoted(one for one in pieces if not one.about)
    if nameless and any(one.about for one in wanted):
        yield f"sans personne ni bureau dans « Concerne », ne compte pas : {_names(nameless)}"


def instead(pieces: Sequence[Piece]) -> str:
    """Say that pieces take the place of the measure."""
    takes = "tient lieu" if len(pieces) == 1 else "tiennent lieu"
    return f"{lists.and_list(quoted(pieces))} {takes} de mesure"


def last_of(pieces: Iterable[Piece]) -> Piece:
    """Return the piece that holds the longest."""
    return max(pieces, key=lambda one: one.until or date.max)


def until_when(piece: Piece) -> str:
    """Say until when a piece holds, last day included."""
    end = f"jusqu'au {dates.short(piece.until)} inclus" if piece.until else "sans fin écrite"
    return f"la pièce « {piece.name} » est valable {end}"


def lapsed(piece: Piece) -> str:
    """Say why a piece does not hold any more."""
    if piece.until is None:
        return f"la pièce « {piece.name} » n'a pas de date : sa validité ne se vérifie pas"
    day = dates.short(piece.until)
    return f"la pièce « {piece.name} » n'est plus valable (jusqu'au {day} inclus)"


def part_names(parts: Sequence[str]) -> str:
    """Name parts: « le volet « financier » »."""
    named = lists.and_list(f"« {one} »" for one in parts)
    return f"{'le volet' if len(parts) == 1 else 'les volets'} {named}"


def quoted(pieces: Iterable[Piece]) -> list[str]:
    """Name pieces in quotes: « PRO-03 – Procédure d'accueil »."""
    return [f"« {one.name} »" for one in pieces]


def _names(names: Iterable[str]) -> str:
    return lists.capped(names, _MOST_TOLD)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    return list({one.record.identity: one for one in pieces}.values())
