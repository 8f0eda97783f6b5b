"""One entry of the catalogue: the block that a key names, and what is built from it."""

from collections.abc import Callable
from typing import TypeVar

from docgen.config.blocks import Block
from docgen.config.marks.drafted import drafted
from docgen.config.marks.sources import Sources
from docgen.model.measure import OneMeasure

B = TypeVar("B", bound=Block)
Reader = Callable[[Sources], OneMeasure | None]


def reader(block: type[B], build: Callable[[Sources, B], OneMeasure]) -> Reader:
    """Return what reads one measure at a spot; None, and its mistakes, when it is not one."""

    def read(sources: Sources) -> OneMeasure | None:
        text = sources.reading.take(block, sources.spot)
        if text is not None:
            return build(sources, text)
        _look_up(sources, block, build)
        return None

    return read


def _look_up(sources: Sources, block: type[B], build: Callable[[Sources, B], OneMeasure]) -> None:
    """Check the names that a measure with mistakes mentions all the same."""
    if found := drafted(sources, block):
        build(*found)
