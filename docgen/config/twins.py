"""Names that may be given only once."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A name given at a spot of a page."""

    name: str
    reading: Reading
    spot: Spot


def refuse_twins(claims: Iterable[Claim]) -> None:
    """Refuse each name that was given before, and say where."""
    first: dict[str, Claim] = {}
    for claim in claims:
        kept = first.setdefault(claim.name, claim)
        if kept is not claim:
            text = f"{quoted(claim.name)} est déjà pris {_where(kept, claim)} ; changez de nom"
            claim.reading.refuse(claim.spot, text)


def _where(kept: Claim, claim: Claim) -> str:
    page = kept.reading.page
    line = f"ligne {page.line(kept.spot)}"
    return line if kept.reading is claim.reading else f"dans {page.name}, {line}"
