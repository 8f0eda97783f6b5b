"""What can be looked up of a block that holds mistakes, so that all are told at once."""

from dataclasses import replace
from typing import TypeVar

from docgen.config.blocks import Block
from docgen.config.drafts import draft, is_stood_in
from docgen.config.marks.sources import Sources
from docgen.config.reading import DraftReading

B = TypeVar("B", bound=Block)


def drafted(sources: Sources, block: type[B]) -> tuple[Sources, B] | None:
    """Read the block at a spot in spite of its mistakes; None when too little is left of it.

    Returns:
        Where to tell the names that mean nothing besides, and the block.

    """
    found = draft(block, sources.reading.page.at(sources.spot))
    if found is None:
        return None
    text, wrong = found
    reading = DraftReading(sources.reading, lambda at: is_stood_in(at, sources.spot, wrong))
    return replace(sources, reading=reading), text
