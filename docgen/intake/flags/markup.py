"""Reads XML parts as a stream, and refuses those that define entities: no office writes any."""

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from docgen.intake.flags.sheet_flags import UnreadableFlagsError

Attributes = Mapping[str, str]
Opened = Callable[[str, Attributes], None]
Closed = Callable[[str, str], None]
_BETWEEN = "\n"


class Markup:
    """One pass over an XML part.

    Args:
        opened: called with the name of an element, without its namespace, and its attributes
            (one with a namespace is called after it: « …/relationships⏎id »).
        closed: called with the name, and the text since the last element was opened or closed;
            with the name "" for a text that another element follows.

    """

    def __init__(self, opened: Opened, closed: Closed | None = None) -> None:
        self._opened, self._closed = opened, closed or _nothing
        self._text: list[str] = []
        self._names: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._text.append
        self._parser.EntityDeclHandler = _refuse

    def read(self, blocks: Iterable[bytes]) -> None:
        """Read a part, piece by piece.

        Raises:
            UnreadableFlagsError: it is no XML.

        """
        try:
            for block in blocks:
                self._parser.Parse(block, False)  # noqa: FBT003 - not the last one
            self._parser.Parse(b"", True)  # noqa: FBT003 - the last one
        except expat.ExpatError as error:
            raise UnreadableFlagsError from error

    def _open(self, name: str, attributes: Attributes) -> None:
        if self._text:
            self._closed("", "".join(self._text))
            self._text.clear()
        self._opened(self._bare(name), attributes)

    def _close(self, name: str) -> None:
        self._closed(self._bare(name), "".join(self._text))
        self._text.clear()

    def _bare(self, name: str) -> str:
        """There are few names, and they come back for every cell."""
        if name not in self._names:
            self._names[name] = name.rpartition(_BETWEEN)[2]
        return self._names[name]


def bare(attributes: Attributes) -> Attributes:
    """Return attributes without their namespaces."""
    return {name.rpartition(_BETWEEN)[2]: value for name, value in attributes.items()}


def whole(written: str | None) -> int:
    """Read a whole number of an attribute; 0 where there is none."""
    return int(written) if written and written.isdecimal() else 0


def _nothing(*_: str) -> None:
    pass


def _refuse(*_: object) -> None:
    raise UnreadableFlagsError
