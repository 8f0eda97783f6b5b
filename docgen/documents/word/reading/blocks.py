"""Loops and conditions: what opens must be closed, at the same height of the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from docgen.documents.word.parts.names import tag
from docgen.documents.word.reading.tags import Tag
from docgen.documents.word.reading.units import Refuse, holds_only, line_of, move_around, position

_CLOSERS = {
    "for": "endfor",
    "if": "endif",
    "with": "endwith",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
    "set": "endset",
}
_BETWEEN = {"else": ("if", "for"), "elif": ("if",)}
_TOLD = {"for": "cette boucle", "if": "cette condition"}
_PREFIX = re.compile(r"\{%-?\s*(tr|tc|p|r)\s")
_ROW, _CELL, _TABLE = tag("w:tr"), tag("w:tc"), tag("w:tbl")


@dataclass(slots=True, eq=False)
class Block:
    """One loop or condition: its tags from the first to the last."""

    tags: list[Tag]


def blocks(tags: Sequence[Tag], refuse: Refuse) -> list[Block]:
    """Pair what opens with what closes, inner ones first; what has no other half is told."""
    done: list[Block] = []
    stack: list[list[Tag]] = []
    for one in tags:
        if _opens(one):
            stack.append([one])
        elif one.word in _BETWEEN:
            _part(one, stack, refuse)
        elif one.word in _CLOSERS.values():
            _close(one, stack, done, refuse)
    for left in stack:
        _tell_unclosed(left[0], refuse)
    return done


def take_whole_lines(found: Sequence[Block], tags: Sequence[Tag]) -> None:
    """Let statements that stand alone in their paragraphs stand for them: no blank line is left.

    A paragraph goes only when all that it holds can: both ends of a condition, side by side.
    """
    held = [*found, *(Block([one]) for one in tags if one.word == "set" and not _opens(one))]
    lines = {one: line_of(one) for block in held for one in block.tags}
    wanted = [block for block in held if _are_side_by_side(block, lines)]
    while True:
        free = {one for block in wanted for one in block.tags}
        kept = {line for one, line in lines.items() if line is not None and one not in free}
        staying = [b for b in wanted if not any(lines[one] in kept for one in b.tags)]
        if len(staying) == len(wanted):
            break
        wanted = staying
    for block in wanted:
        for one in block.tags:
            one.unit = "p"


def hold_together(found: Sequence[Block], refuse: Refuse) -> None:
    """Refuse a block whose ends stand at different heights; repeat the row where that is meant."""
    for block in found:
        holders = [one.holder for one in block.tags if one.holder is not None]
        if len(holders) < len(block.tags) or len(holders) < 2:  # noqa: PLR2004 - an opening alone
            continue
        if not (_are_level(block) or _repeat_rows(block)):
            first, last = block.tags[0], block.tags[-1]
            refuse(first, _why_not(first, last))


def _are_side_by_side(block: Block, lines: dict[Tag, Element | None]) -> bool:
    paragraphs = [lines[one] for one in block.tags]
    parents = [None if line is None else line.getparent() for line in paragraphs]
    units = {one.unit for one in block.tags}
    return units <= {"", "p"} and parents[0] is not None and all(p is parents[0] for p in parents)


def _opens(one: Tag) -> bool:
    return one.word in _CLOSERS and not (one.word == "set" and "=" in one.inside)


def _part(one: Tag, stack: list[list[Tag]], refuse: Refuse) -> None:
    if stack and stack[-1][0].word in _BETWEEN[one.word]:
        stack[-1].append(one)
    else:
        refuse(one, f"« {one.word} » est ici sans condition ouverte")


def _close(one: Tag, stack: list[list[Tag]], done: list[Block], refuse: Refuse) -> None:
    depth = next(
        (n for n, held in enumerate(reversed(stack)) if _CLOSERS[held[0].word] == one.word), None
    )
    if depth is None:
        refuse(one, f"« {one.word} » ferme ce qui n'est pas ouvert")
        return
    for _ in range(depth):
        _tell_unclosed(stack.pop()[0], refuse)
    done.append(Block([*stack.pop(), one]))


def _tell_unclosed(one: Tag, refuse: Refuse) -> None:
    what = _TOLD.get(one.word, "cette balise")
    refuse(one, f"{what} n'est pas refermée (« {_CLOSERS[one.word]} » manque)")


def _are_level(block: Block) -> bool:
    """Whether all tags of a block stand at the same height below what they share."""
    first, *others = (_path(one) for one in block.tags)
    return all(_match(first, other, block) for other in others)


def _match(one: list[Element], other: list[Element], block: Block) -> bool:
    shared = _shared(one, other)
    below, beyond = one[shared:], other[shared:]
    if [e.tag for e in below] != [e.tag for e in beyond]:
        return False
    if units := {held.unit for held in block.tags} - {""}:
        return len({held.unit for held in block.tags}) == 1 and len(below) <= _height(*units)
    return not below or below[0].tag not in (_ROW, _CELL, _TABLE)


def _height(unit: str) -> int:
    """Count the elements from a unit that stands alone down to its text: w:p, w:r, w:t."""
    return {"r": 2, "p": 3, "tc": 4, "tr": 5}.get(unit, 0)


def _repeat_rows(block: Block) -> bool:
    """Read a loop from the first to the last cell of rows as one over these rows."""
    first, *between, last = block.tags
    rows = [_row(first), _row(last)]
    if any(one.unit for one in block.tags) or rows[0] is None or rows[1] is None:
        return False
    if rows[0].getparent() is not rows[1].getparent() or between:
        return False
    if position(rows[0], first) not in ("first", "alone"):
        return False
    if position(rows[1], last) not in ("last", "alone"):
        return False
    _move_rows(rows[0], rows[1], first, last)
    return True


def _move_rows(top: Element, bottom: Element, first: Tag, last: Tag) -> None:
    if top is bottom:
        move_around(top, [first], [last], "tr")
        return
    move_around(top, [first], [], "tr")
    if holds_only(bottom, [last]):
        move_around(bottom, [last], [], "tr")
    else:
        move_around(bottom, [], [last], "tr")


def _row(one: Tag) -> Element | None:
    return None if one.holder is None else next(one.holder.iterancestors(_ROW), None)


def _path(one: Tag) -> list[Element]:
    """Return the elements from the top of the part down to the text of a tag."""
    holder = one.holder
    return [] if holder is None else [*reversed([*holder.iterancestors()]), holder]


def _shared(one: list[Element], other: list[Element]) -> int:
    return sum(1 for _ in _same(one, other))


def _same(one: list[Element], other: list[Element]) -> Iterator[None]:
    for a, b in zip(one, other, strict=False):
        if a is not b:
            return
        yield


def _why_not(first: Tag, last: Tag) -> str:
    what = _TOLD.get(first.word, "cette balise")
    begun, ended = _prefix(first), _prefix(last)
    if begun and begun != ended:
        return f"la fin de {what} n'a pas son préfixe : écrivez « {{%{begun} {last.inside} %}} »"
    if ended in ("tr", "tc") and not begun:
        return f"{what} n'a pas le préfixe de sa fin : écrivez « {{%{ended} {first.inside} %}} »"
    ends = last.place.french if last.place.french != first.place.french else last.written
    return (
        f"{what} finit ailleurs que dans {_where(first)} où elle commence "
        f"(« {last.word} » : {ends})"
    )


def _prefix(one: Tag) -> str:
    """Return « tr », « tc », « p » or « r » where the referent wrote it."""
    found = _PREFIX.match(one.written)
    return found[1] if found else ""


def _where(one: Tag) -> str:
    path = {element.tag for element in _path(one)}
    if one.unit == "tr":
        return "le tableau"
    return "la case" if _CELL in path else "la partie du texte"
