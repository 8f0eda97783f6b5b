"""From the text of a YAML file to plain values, with the line of every key and value.

Every scalar stays text: « no », « 0110 » and « 2016 » mean what a typed field makes of them. The
events of the parser are followed here rather than its nodes, because composing nodes recurses in
C and a file of brackets alone would bring Python down.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from docgen.config.mistakes import Mistake, quoted
from docgen.config.syntax import SyntaxMistake, check_signs, decode, explain

Plain = None | str | list["Plain"] | dict[str, "Plain"]
Spot = tuple[str | int, ...]
"""The way to a value: keys, and places in lists counted from 0."""

_DEEPEST = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One file of config/.

    Attributes:
        name: below config/, with forward slashes.
        content: what it says; None when it is empty or cannot be read.
        key_lines: line of each key, from 1.
        value_lines: line of each text and list item; of its key, for a list or a block.
        mistakes: what is wrong with its writing, whatever it was meant to say.

    """

    name: str
    content: Plain = None
    key_lines: Mapping[Spot, int] = field(default_factory=dict)
    value_lines: Mapping[Spot, int] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()

    def at(self, spot: Spot) -> Plain:
        """Return what stands at a spot; None when nothing does."""
        found = self.content
        for step in spot:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def items(self, spot: Spot) -> tuple[Spot, ...]:
        """Return the spots of a list's items; a single value counts as a list of one."""
        found = self.at(spot)
        if isinstance(found, list):
            return tuple((*spot, place) for place in range(len(found)))
        return () if found is None else (spot,)

    def line(self, spot: Spot) -> int:
        """Return the line of the value at a spot, or of the nearest thing around it."""
        return self.value_lines.get(self.around(spot), 1)

    def key_line(self, spot: Spot) -> int | None:
        """Return the line of the key that a spot ends with; None when it is not written."""
        return self.key_lines.get((*self.around(spot[:-1]), *spot[-1:]))

    def around(self, spot: Spot) -> Spot:
        """Return the longest beginning of a spot that stands in the file.

        A single value may stand for a list of one: then its place, 0, is passed over.
        """
        found: Spot = ()
        for step in spot:
            if (*found, step) in self.value_lines:
                found = (*found, step)
            elif step != 0 or isinstance(self.at(found), list):
                break
        return found


def read_page(name: str, content: bytes) -> Page:
    """Read one file; whatever it holds, the result is a page, with its mistakes."""
    walk = _Walk(name)
    try:
        text = decode(content)
        check_signs(text)
        found = walk.document(yaml.parse(text, Loader=_LOADER))
    except SyntaxMistake as mistake:
        return _spoiled(name, mistake.line, mistake.text)
    except yaml.YAMLError as error:
        return _spoiled(name, *explain(error, walk.long_quote))
    return Page(
        name=name,
        content=found,
        key_lines=walk.key_lines,
        value_lines=walk.value_lines,
        mistakes=tuple(walk.mistakes),
    )


def _spoiled(name: str, line: int | None, text: str) -> Page:
    return Page(name=name, mistakes=(Mistake(file=name, line=line, key="", text=text),))


class _Walk:
    """Follows the events of one document and keeps the lines."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.key_lines: dict[Spot, int] = {}
        self.value_lines: dict[Spot, int] = {}
        self.mistakes: list[Mistake] = []
        self.long_quote: tuple[int, int] | None = None

    def document(self, events: Iterator[yaml.Event]) -> Plain:
        """Read the only document of the stream."""
        found: Plain = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise SyntaxMistake(_line(event), "une ligne « --- » est de trop ; retirez-la")
            elif isinstance(event, yaml.NodeEvent):
                found = self._value(event, events, ())
        if found is None:
            raise SyntaxMistake(1, "ce fichier est vide ; remplissez-le ou retirez-le")
        return found

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], spot: Spot) -> Plain:
        _refuse_marks(event)
        if len(spot) > _DEEPEST:
            raise SyntaxMistake(
                _line(event), "trop de niveaux les uns dans les autres ; simplifiez"
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, spot)
        self.value_lines[spot] = self.key_lines.get(spot, _line(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, spot)
        return self._block(events, spot)

    def _text(self, event: yaml.ScalarEvent, spot: Spot) -> str | None:
        self.value_lines[spot] = first = _line(event)
        last = first if event.end_mark is None else int(event.end_mark.line) + 1
        if event.style in {"'", '"'} and last > first:
            self.long_quote = first, last
        return event.value.strip() or None

    def _list(self, events: Iterator[yaml.Event], spot: Spot) -> list[Plain]:
        """Blank items are left out, so that places count what is written."""
        found: list[Plain] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            item = self._value(event, events, (*spot, len(found)))
            if item is not None:
                found.append(item)
        return found

    def _block(self, events: Iterator[yaml.Event], spot: Spot) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = _key(event)
            if key in found:
                self._refuse_twin(key, _line(event), (*spot, key))
                _Walk(self.name)._value(next(events), events, ())  # noqa: SLF001 - read to nowhere
                continue
            self.key_lines[(*spot, key)] = _line(event)
            found[key] = self._value(next(events), events, (*spot, key))
        return found

    def _refuse_twin(self, key: str, line: int, spot: Spot) -> None:
        text = f"cette clé est déjà écrite ligne {self.key_lines[spot]} ; gardez-en une seule"
        self.mistakes.append(Mistake(file=self.name, line=line, key=key, text=text))


def _key(event: yaml.Event) -> str:
    _refuse_marks(event)
    key = event.value.strip() if isinstance(event, yaml.ScalarEvent) else ""
    if not key:
        raise SyntaxMistake(_line(event), "une clé doit être un mot, suivi de deux-points")
    return key


def _refuse_marks(event: yaml.Event) -> None:
    """Refuse the shorthands of YAML (&, *, !): a referent meets them only by accident."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor is None and tag is None:
        return
    sign = "!" if anchor is None else "*" if isinstance(event, yaml.AliasEvent) else "&"
    text = f"le signe {quoted(sign)} ne peut pas commencer une valeur ; mettez-la entre guillemets"
    raise SyntaxMistake(_line(event), text)


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else int(event.start_mark.line) + 1
