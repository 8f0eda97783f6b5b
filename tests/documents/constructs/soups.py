"""Templates drawn at random: blocks that open and close, cut anywhere into paragraphs and cells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hypothesis import strategies as st

from tests.documents.constructs.drawn import box, cell, control, cut, link, p, r, row, table, word

OPENINGS = ("if oui", "for m in deux", "if n == 3", "with y = n", "for a, b in paires")
PREFIXES = ("", "", "", "", "p", "p", "tr", "tr", "tc", "r", "-")
ASIDE = ("{# note #}", "{#p note #}", "{#tr note #}", "{% set z = 1 %}", "{%p set z = 1 %}")
IN_CELLS = ("{% vm %}", "{% hm %}", "{% cellbg 'FF0000' %}", "{% colspan 2 %}")
SAME, RUN, PARAGRAPH, CELL, ROW, TABLE, LINK, CONTROL, BOX, PIECES = range(10)
GAPS = (SAME, SAME, RUN, *(PARAGRAPH,) * 4, CELL, CELL, ROW, TABLE, LINK, CONTROL, BOX, PIECES)


@dataclass(frozen=True, kw_only=True, slots=True)
class Soup:
    """One template.

    Attributes:
        words: what must stand in the document at least once: texts and values.

    """

    template: bytes = field(repr=False)
    words: tuple[str, ...]
    pieces: tuple[object, ...]


@st.composite
def soups(draw: st.DrawFn) -> Soup:
    """Draw a template of which every text and every value must be told."""
    words: list[str] = []
    pieces = _some(draw, words, 3)
    gaps = [draw(st.sampled_from(GAPS)) for _ in pieces]
    page = _Page()
    for piece, gap in zip(pieces, gaps, strict=True):
        page.take(piece, gap)
    page.end_table()
    template = word(*page.body, links={"L1": "https://a.fr"})
    return Soup(template=template, words=tuple(words), pieces=tuple(zip(gaps, pieces, strict=True)))


def values(soup: Soup) -> dict[str, str]:
    """Return the values that a template prints."""
    return {f"x{n}": told for n, told in enumerate(soup.words)}


def _some(draw: st.DrawFn, words: list[str], depth: int) -> list[str]:
    pieces: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(("text", "value", "value", "block", "block", "aside", "cell")))
        if kind in ("text", "value") or not depth:
            words.append(f"mot{len(words)};")
            pieces.append(words[-1] if kind == "text" else f"{{{{ x{len(words) - 1} }}}}")
        elif kind == "block":
            pieces += _block(draw, words, depth)
        else:
            pieces.append(draw(st.sampled_from(ASIDE if kind == "aside" else IN_CELLS)))
    return pieces


def _block(draw: st.DrawFn, words: list[str], depth: int) -> list[str]:
    opening, prefix = draw(st.sampled_from(OPENINGS)), draw(st.sampled_from(PREFIXES))
    other = prefix if draw(st.integers(0, 9)) else draw(st.sampled_from(PREFIXES))
    return [
        f"{{%{prefix} {opening} %}}",
        *_some(draw, words, depth - 1),
        f"{{%{other} end{opening.partition(' ')[0]} {'-' if other == '-' else ''}%}}",
    ]


class _Page:
    """Paragraphs and tables, as they fill up."""

    def __init__(self) -> None:
        self.body: list[str] = []
        self._rows: list[list[list[str]]] = []  # of the table that is open: rows, cells, blocks
        self._line: list[str] = []

    def take(self, piece: str, gap: int) -> None:
        """Lay a piece after its gap."""
        self._leave(gap)
        if gap == SAME and self._line and not self._line[-1].startswith("<w:"):
            self._line[-1] += piece
        else:
            self._line.append(_AROUND.get(gap, str)(piece))

    def end_table(self) -> None:
        """End the paragraph, and the table that is open."""
        self._end_line()
        if self._rows:
            most = max(map(len, self._rows))
            self.body.append(table(*(_row(one, most) for one in self._rows), columns=most))
            self._rows = []

    def _leave(self, gap: int) -> None:
        if gap == TABLE and not self._rows:
            self._end_line()
            self._rows = [[[]]]
        elif gap == TABLE:
            self.end_table()
        elif gap == CELL and self._rows:
            self._end_line()
            self._rows[-1].append([])
        elif gap == ROW and self._rows:
            self._end_line()
            self._rows.append([[]])
        elif gap in (PARAGRAPH, CELL, ROW):
            self._end_line()

    def _end_line(self) -> None:
        if self._line:
            (self._rows[-1][-1] if self._rows else self.body).append(p(*self._line))
            self._line = []


def _row(cells: list[list[str]], most: int) -> str:
    return row(*(cell(*one) for one in cells), *(cell() for _ in range(most - len(cells))))


_AROUND: Mapping[int, Callable[[str], str]] = {
    LINK: lambda piece: link("L1", piece),
    CONTROL: lambda piece: control(r(piece)),
    BOX: lambda piece: box(p(piece)),
    PIECES: lambda piece: cut(*(piece[n : n + 3] for n in range(0, len(piece), 3))),
}
