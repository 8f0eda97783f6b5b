"""All the mistakes of a template in one reading, without data. Pure but for the Word file."""

from collections.abc import Iterable, Iterator

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from docgen.documents.checking.expressions import Reader
from docgen.documents.checking.scopes import Scopes
from docgen.documents.checking.statements import Statement, stay_in_step
from docgen.documents.shapes import Group
from docgen.documents.word.parts.package import opened
from docgen.documents.word.reading.draft import Draft, Mistake, draft
from docgen.documents.word.reading.syntax import read_alone, syntax_mistakes
from docgen.documents.word.reading.tags import DO, Tag
from docgen.documents.word.reading.untold import untold_pictures


def mistakes(template: bytes, shape: Group) -> tuple[Mistake, ...]:
    """Return all that is wrong with a template, in the order of its pages.

    Args:
        template: the Word file.
        shape: what a document made with it may tell.

    Raises:
        NotWordError: it is no Word document.

    """
    read = draft(opened(template))
    found = [*read.mistakes, *syntax_mistakes(read.tags), *_names(read, shape)]
    found += untold_pictures(read.package)
    order = {source.part: number for number, source in enumerate(read.sources)}
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda one: (order.get(one.place.part, len(order)), one.place.paragraph),
        )
    )


def _names(read: Draft, shape: Group) -> Iterator[Mistake]:
    for source in read.sources:
        scopes = Scopes(shape)
        for one in _in_turn(source.lines):
            yield from _of_tag(one, scopes)


def _in_turn(tags: Iterable[Tag]) -> Iterator[Tag]:
    """Yield the tags that the referent wrote, those of a chart where the chart stands."""
    for one in tags:
        yield from one.parts if one.is_made else (one,)


def _of_tag(one: Tag, scopes: Scopes) -> list[Mistake]:
    found: list[Mistake] = []
    place = one.place.near(one.written)

    def report(what: str, remedy: str) -> None:
        found.append(Mistake(place=place, what=what, remedy=remedy))

    try:
        read = read_alone(one)
    except TemplateSyntaxError:
        stay_in_step(one, scopes)
        return []  # told already, and nothing more can be said of it
    if one.mark == DO:
        Statement(one.word, scopes, Reader(scopes, report)).read(read)
    else:
        for printed in read.find_all(nodes.Output):
            for node in printed.nodes:
                Reader(scopes, report).printed(node)
    return found
