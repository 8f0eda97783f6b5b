"""The dictionary of one document, laid out line by line, for somebody who writes a template. Pure.

A list is a loop, whose fields stand below, further to the right, under the name that the loop
gives to an item; a long list that has the fields of an earlier one refers to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docgen.documents.dictionary.entries import LIST, Entry, of_list, of_value
from docgen.documents.dictionary.samples import how_many, items, within
from docgen.documents.shapes import Group, Leaf, Series, Shape
from docgen.model.document import Told

_ROWS_OF_SHEETS = ("fiches", "listes")
_ACROSS = ("colonnes", "valeurs")
"""Lists that a table lays out from left to right: their loop repeats cells."""
_SHORT = 4
"""A list of so few fields is told again rather than referred to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The fields under one name, « exigences » or « tableaux.par_axe »."""

    name: str
    meaning: str
    entries: tuple[Entry, ...]


def sections(shape: Group, told: Told) -> Iterator[Section]:
    """Lay out a dictionary.

    Args:
        shape: of one kind of document.
        told: what a document of that kind tells, where the samples are taken.

    """
    layout = _Layout()
    for name, one in shape.fields.items():
        for path, part, values in _parts(name, one, within([told], name)):
            entries = tuple(layout.lines(part, values, _Place(path=path, name=path)))
            if entries:
                yield Section(name=path, meaning=part.meaning, entries=entries)


def _parts(
    path: str,
    shape: Shape,
    values: Sequence[Told],
) -> Iterator[tuple[str, Shape, Sequence[Told]]]:
    """Give each table a section of its own."""
    tables = shape.fields if isinstance(shape, Group) else {}
    if not tables or not all(isinstance(one, Group) for one in tables.values()):
        yield path, shape, values
        return
    for name, one in tables.items():
        yield f"{path}.{name}", one, within(values, name)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """Where a line stands.

    Attributes:
        path: how a template reaches it, « e.sujets ».
        name: its whole name, « exigences.sujets ».
        taken: the names that the loops around it give.

    """

    path: str
    name: str
    depth: int = 0
    taken: tuple[str, ...] = ()

    @property
    def is_across(self) -> bool:
        """Whether it is a list that a table lays out from left to right."""
        return self.path.rsplit(".", 1)[-1] in _ACROSS

    def below(self, field: str) -> "_Place":
        """Return the place of a field of this group."""
        return replace(self, path=f"{self.path}.{field}", name=f"{self.name}.{field}")

    def item(self) -> "_Place":
        """Return the place of an item of this list: « e », or « e2 » within another « e »."""
        before, _, last = self.path.rpartition(".")
        letter = "f" if before in _ROWS_OF_SHEETS else last[0]
        several = sum(one[0] == letter for one in self.taken)
        item = f"{letter}{several + 1}" if several else letter
        return replace(self, path=item, depth=self.depth + 1, taken=(*self.taken, item))


class _Layout:
    """Lays lines out, and remembers which lists it has told."""

    def __init__(self) -> None:
        self._told: list[tuple[Shape, str]] = []

    def lines(self, shape: Shape, values: Sequence[Told], at: _Place) -> Iterator[Entry]:
        """Give the lines of one field and of all that it holds."""
        match shape:
            case Leaf():
                yield of_value(shape, at.path, values, at.depth)
            case Group() if shape.optional:
                yield from self._perhaps(shape, values, at)
            case Group():
                yield from self._group(shape, values, at)
            case Series(item=Leaf() as item) if not at.is_across:
                yield of_list(shape, item, at.path, values, at.depth)
            case Series():
                yield from self._loop(shape, values, at)

    def _group(self, shape: Group, values: Sequence[Told], at: _Place) -> Iterator[Entry]:
        for name, field in shape.fields.items():
            yield from self.lines(field, within(values, name), at.below(name))

    def _perhaps(self, shape: Group, values: Sequence[Told], at: _Place) -> Iterator[Entry]:
        tag = f"{{% if {at.path} %}}"
        yield Entry(depth=at.depth, tag=tag, meaning=shape.meaning, kind="condition")
        yield from self._group(shape, values, replace(at, depth=at.depth + 1))
        yield Entry(depth=at.depth, tag="{% endif %}")

    def _loop(self, shape: Series, values: Sequence[Told], at: _Place) -> Iterator[Entry]:
        item, unit = at.item(), "tc" if at.is_across else "tr"
        known = self._known(shape.item, at)
        yield Entry(
            depth=at.depth,
            tag=f"{{%{unit} for {item.path} in {at.path} %}}",
            meaning=f"{shape.meaning}. Mêmes champs que « {known} »" if known else shape.meaning,
            kind=LIST,
            sample=how_many(values),
        )
        if not known:
            yield from self.lines(shape.item, items(values), item)
        yield Entry(depth=at.depth, tag=f"{{%{unit} endfor %}}")

    def _known(self, item: Shape, at: _Place) -> str:
        """Return the name of an earlier list with the same fields; "" for the first one."""
        if not isinstance(item, Group) or len(item.fields) <= _SHORT:
            return ""
        known = next((name for one, name in self._told if one == item), "")
        if not known:
            self._told.append((item, at.name))
        return known
