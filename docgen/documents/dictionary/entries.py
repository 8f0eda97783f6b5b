"""One line of a listing of fields: what to copy, what it means, what it looks like. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.documents.dictionary.samples import sample, sample_of_list
from docgen.documents.filter_guide import Example, called, made_for
from docgen.documents.filters import FILTERS, as_text
from docgen.documents.shapes import Kind, Leaf, Series
from docgen.model.document import Told

LIST = "liste"
_USUAL = {Kind.HOURS: "heures", Kind.MONEY: "euros", Kind.SHARE: "pourcent"}
_DIFFERENCE = "ecart"
"""Under this name stand differences, which want their sign."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One line of a listing.

    Attributes:
        depth: how many loops and conditions it stands in.
        tag: what to copy.
        meaning: what it tells; "" where a loop ends.
        kind: what it holds, in words; "" where a loop ends.
        filters: those made for it, beside the one that the tag has.
        sample: from this office; "" where a loop ends.

    """

    depth: int
    tag: str
    meaning: str = ""
    kind: str = ""
    filters: tuple[str, ...] = ()
    sample: str = ""


def of_value(leaf: Leaf, path: str, values: Sequence[Told], depth: int) -> Entry:
    """Give the line of one value, through the filter that it wants."""
    name, arguments = _wanted(leaf.kind, path)
    tag = f"{path} | {called(name, Example(value=None, arguments=arguments))}" if name else path
    return Entry(
        depth=depth,
        tag=f"{{{{ {tag} }}}}",
        meaning=leaf.meaning,
        kind=leaf.kind,
        filters=_others(leaf.kind, name),
        sample=sample(
            leaf,
            values,
            (lambda told: FILTERS[name](told, *arguments)) if name else as_text,
        ),
    )


def of_list(shape: Series, item: Leaf, path: str, values: Sequence[Told], depth: int) -> Entry:
    """Give the line of a list of values, written in one go."""
    return Entry(
        depth=depth,
        tag=f"{{{{ {path} | liste }}}}",
        meaning=shape.meaning,
        kind=LIST,
        sample=sample_of_list(item, values, as_text),
    )


def _wanted(kind: Kind, path: str) -> tuple[str, tuple[str, ...]]:
    if _DIFFERENCE in path.split("."):
        return _DIFFERENCE, ("heures",) if kind is Kind.HOURS else ()
    return _USUAL.get(kind, ""), ()


def _others(kind: Kind, wanted: str) -> tuple[str, ...]:
    """Return what could be written instead; nothing else shows the sign of a difference."""
    if wanted == _DIFFERENCE:
        return ()
    return tuple(one for one in made_for(kind) if one not in (wanted, _DIFFERENCE))
