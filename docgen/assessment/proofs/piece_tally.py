"""Which pieces of the register hold in a period."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.assessment.facts import Facts
from docgen.assessment.periods import Window
from docgen.assessment.proofs import piece_words as words
from docgen.assessment.proofs.piece_life import Piece, citing
from docgen.model.measure.register import InRegister
from docgen.model.measure.sources import Span
from docgen.wording import dates


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """The pieces that name a requirement, as they exist at the end of a period.

    Attributes:
        counted: those that hold in it.
        unplaced: those whose dates do not tell whether they do.
        others: those that do not, with the reason.

    """

    counted: tuple[Piece, ...]
    unplaced: tuple[Piece, ...]
    others: tuple[tuple[Piece, str], ...]


def tally(measure: InRegister, facts: Facts, window: Window) -> Tally:
    """Sort the pieces as they exist on the last day of a period, or on the as-of date."""
    day = min(window.days.last, facts.as_of)
    pieces = citing(measure.cites, measure.valid_months, facts, day)
    placed = [one for one in pieces if not _is_unplaced(one, measure)]
    told = [(one, _why_not(one, measure, window)) for one in placed]
    return Tally(
        counted=tuple(one for one, why in told if not why),
        unplaced=tuple(one for one in pieces if one not in placed),
        others=tuple((one, why) for one, why in told if why),
    )


def parts_lacking(measure: InRegister, pieces: Sequence[Piece]) -> list[str]:
    """Return the parts that no piece holds."""
    return [part for part in measure.parts if not any(one.has(part) for one in pieces)]


def are_enough(measure: InRegister, pieces: Sequence[Piece]) -> bool:
    """Whether pieces are as many as required, and hold all the parts."""
    return len(pieces) >= measure.at_least and not parts_lacking(measure, pieces)


def _is_unplaced(piece: Piece, measure: InRegister) -> bool:
    """Whether no date tells when a piece holds; today it holds, unless its life is counted."""
    if measure.period.span is Span.NOW:
        return piece.is_dateless
    return piece.since is None and piece.until is None


def _why_not(piece: Piece, measure: InRegister, window: Window) -> str:
    """Say why a piece does not hold in a period; "" when it does.

    It holds in the years from that of its date to that of its end; in its own year alone when it
    has no end.
    """
    first = window.days.first
    if piece.until:
        return words.lapsed(piece) if piece.until < first else ""
    if measure.period.span is not Span.NOW and piece.since and piece.since < first:
        return f"datée du {dates.short(piece.since)}, sans fin de validité écrite"
    return ""
