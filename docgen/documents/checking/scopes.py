"""Which names a tag may start with, where it stands. Pure."""

from docgen.documents.shapes import Group, Kind, Leaf, Shape


class Anything:
    """What nobody can know before there is data: the result of a macro, of a calculation."""


ANYTHING = Anything()
Known = Shape | Anything

_COUNT = Leaf(kind=Kind.NUMBER, meaning="")
_YES_NO = Leaf(kind=Kind.YES_NO, meaning="")
LOOP = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth"), _COUNT),
    **dict.fromkeys(("first", "last", "cycle", "changed"), _YES_NO),
}
_GLOBALS = ("range", "dict", "namespace", "cycler", "joiner")


class Scopes:
    """The names known at one place: those of the document, then those that loops give."""

    def __init__(self, shape: Group) -> None:
        self._stack: list[dict[str, Known]] = [dict.fromkeys(_GLOBALS, ANYTHING)]
        self._stack.append(dict(shape.fields))
        self._left: dict[str, None] = {}

    def enter(self, names: dict[str, Known]) -> None:
        """Go into a loop, which gives names."""
        self._stack.append(names)

    def leave(self) -> None:
        """Come out of the innermost loop; one too many is told elsewhere."""
        if len(self._stack) > 2:  # noqa: PLR2004 - the globals and the document stay
            self._left.update(dict.fromkeys(self._stack.pop()))

    def give(self, name: str, known: Known) -> None:
        """Give a name here."""
        self._stack[-1][name] = known

    def find(self, name: str) -> Known | None:
        """Return what a name stands for; None when nobody gave it."""
        return next((level[name] for level in reversed(self._stack) if name in level), None)

    def left(self) -> tuple[str, ...]:
        """Return the names that loops gave, and that are forgotten now."""
        return tuple(self._left)

    def names(self) -> tuple[str, ...]:
        """Return all the names."""
        return tuple({name: None for level in reversed(self._stack) for name in level})


def loop_names(item: Known) -> dict[str, Known]:
    """Return what every loop gives beside its items."""
    around = {} if isinstance(item, Anything) else {"previtem": item, "nextitem": item}
    return {"loop": Group(fields={**LOOP, **around}, meaning="la boucle")}
