"""What a template is built of: lines of text and tags, conditions, loops, tables.

A line is a style and its pieces: a text, or a text with a character style.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from template_drawing.looks import WIDTH

Piece = str | tuple[str, str]
_TAGS = re.compile(r"({{.*?}}|{%.*?%})")
_EMU_PER_TWIP = 635
_TWIPS_PER_CM = 567
_LOOK = "0620"  # the first row apart, no bands
_LOOK_TOTAL = "0660"  # the last row too
_LOOP_TAG_CM = 0.2  # a cell that only holds a loop's tag: it goes when the loop runs
_HEADER_STYLES = {
    "Cellule nombre": "En-tête de tableau nombre",
    "Cellule centrée": "En-tête de tableau centré",
    "Cellule état": "En-tête de tableau centré",
    "Chiffre clé": "Légende de chiffre",
}
_FINE_SPACES = (
    ("« ", "«\u00a0"),
    (" »", "\u00a0»"),
    (" :", "\u00a0:"),
    (" ;", "\u202f;"),
    (" ?", "\u202f?"),
    (" !", "\u202f!"),
)


@dataclass(frozen=True)
class Line:
    """One paragraph: the name of its style and what stands in it."""

    style: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Column:
    """One column of a table: its header, its width and how its cells are set."""

    title: str
    width_cm: float
    style: str = "Cellule"
    loop: str = ""
    """« y in annees »: the column is repeated for each, header included."""


@dataclass(frozen=True)
class Looped:
    """A cell repeated along its row."""

    loop: str
    content: "Content"


Content = str | Line | Sequence[str | Line]
Row = str | Sequence[Content | Looped]


def line(style: str, *pieces: Piece) -> Line:
    """Write a line in a style."""
    return Line(style, pieces)


def verdict(of: str) -> tuple[Piece, Piece]:
    """Print a verdict: its sign, which black and white keeps, then its word."""
    return (f"{{{{ {of}.signe }}}}", "Signe"), (f"\u00a0{{{{ {of}.verdict }}}}", "Verdict")


def source(of: str, before: str = "") -> Line:
    """Name the row of the spreadsheet that a record was read from."""
    return line(
        "Repère",
        before,
        f"{{{{ {of}.source.lieu }}}}",
    )


def write(place: Document | _Cell, *lines: str | Line) -> None:
    """Add lines; a bare text is a paragraph of the body, or a tag alone in its paragraph."""
    for one in lines:
        style, pieces = (one.style, one.pieces) if isinstance(one, Line) else ("Normal", (one,))
        set_pieces(place.add_paragraph(style=style), pieces)


def heading(document: Document, level: int, text: str) -> None:
    """Add a title of the document's outline."""
    write(document, line(f"Heading {level}", text))


@contextmanager
def when(document: Document, condition: str, otherwise: str = "") -> Iterator[None]:
    """Keep what is added inside only when the condition holds, else say `otherwise`."""
    write(document, f"{{%p if {condition} %}}")
    yield
    if otherwise:
        write(document, "{%p else %}", line("Absence", otherwise))
    write(document, "{%p endif %}")


@contextmanager
def each(document: Document, loop: str) -> Iterator[None]:
    """Repeat what is added inside: « e in exigences »."""
    write(document, f"{{%p for {loop} %}}")
    yield
    write(document, "{%p endfor %}")


def table(
    document: Document,
    name: str,
    columns: Sequence[Column],
    *rows: Row,
    total: bool = False,
    style: str = "Tableau sobre",
    banner: Sequence[Line] = (),
) -> Table:
    """Add a table whose header row repeats on each page.

    A row may split between two pages: LibreOffice loses the rows that follow one that may not
    (`cantSplit`), on the screen and in its PDF. Word keeps each paragraph of a cell whole.

    Args:
        document: where it goes.
        name: what it holds, for those who hear the document rather than see it.
        columns: their widths are scaled to the page.
        rows: the contents of each cell, or one `{%tr … %}` tag for a whole row.
        total: the last row is set apart.
        style: of the table.
        banner: what heads the table, over all its columns, instead of their titles.

    """
    header = [Looped(c.loop, _header(c)) if c.loop else _header(c) for c in columns]
    widths = _widths(columns)
    made = document.add_table(rows=0, cols=len(widths), style=style)
    _set_up(made, name, widths, total=total)
    for index, row in enumerate((header, *rows)):
        drawn = made.add_row()
        if index == 0:
            _repeat(drawn)
        if index == 0 and banner:
            _fill_whole(drawn, widths, banner)
        else:
            _fill_row(drawn, widths, columns, row)
    write(document, line("Espace"))
    return made


def narrow_table(
    document: Document,
    name: str,
    columns: Sequence[Column],
    *rows: Row,
    total: bool = False,
) -> None:
    """Add a table no wider than its columns: a few figures are read better beside their name."""
    made = table(document, name, columns, *rows, total=total)
    widths = _widths(columns, round(sum(_drawn(columns)) * _TWIPS_PER_CM))
    made._tbl.tblPr.find(qn("w:tblW")).set(qn("w:w"), str(sum(widths)))  # noqa: SLF001
    for place, width in enumerate(widths):
        made.columns[place].width = width * _EMU_PER_TWIP
        for cell in made.columns[place].cells:
            shown = width if cell.grid_span == 1 else sum(widths)
            cell.width = shown * _EMU_PER_TWIP


def _header(column: Column) -> Line:
    return line(_HEADER_STYLES.get(column.style, "En-tête de tableau"), column.title)


def _widths(columns: Sequence[Column], whole: int = WIDTH) -> list[int]:
    drawn = _drawn(columns)
    *first, _ = (round(width * whole / sum(drawn)) for width in drawn)
    return [*first, whole - sum(first)]


def _drawn(columns: Sequence[Column]) -> list[float]:
    """Return the widths in the template, in cm: a loop has two cells for its tags."""
    tags = ([_LOOP_TAG_CM] if column.loop else [] for column in columns)
    return [w for c, tag in zip(columns, tags, strict=True) for w in (*tag, c.width_cm, *tag)]


def _set_up(made: Table, name: str, widths: Sequence[int], *, total: bool) -> None:
    properties = made._tbl.tblPr  # noqa: SLF001 - python-docx draws less than Word can
    for child in list(properties)[1:]:
        properties.remove(child)
    for xml in (
        f'<w:tblW {{}} w:w="{WIDTH}" w:type="dxa"/>',
        '<w:tblLayout {} w:type="fixed"/>',
        f'<w:tblLook {{}} w:val="{_LOOK_TOTAL if total else _LOOK}"/>',
        f'<w:tblCaption {{}} w:val="{name}"/>',
    ):
        properties.append(parse_xml(xml.format(nsdecls("w"))))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width * _EMU_PER_TWIP


def _fill_row(drawn: _Row, widths: Sequence[int], columns: Sequence[Column], row: Row) -> None:
    for cell, width in zip(drawn.cells, widths, strict=True):
        cell.width = width * _EMU_PER_TWIP
    if isinstance(row, str):
        _fill_whole(drawn, widths, [line("Cellule", row)])
        return
    cells = iter(drawn.cells)
    for column, content in zip(columns, row, strict=True):
        if isinstance(content, Looped):
            _fill(next(cells), "Cellule", f"{{%tc for {content.loop} %}}")
            _fill(next(cells), column.style, content.content)
            _fill(next(cells), "Cellule", "{%tc endfor %}")
        else:
            _fill(next(cells), column.style, content)


def _fill_whole(drawn: _Row, widths: Sequence[int], lines: Sequence[Line]) -> None:
    for cell, width in zip(drawn.cells, widths, strict=True):
        cell.width = width * _EMU_PER_TWIP
    drawn.cells[0].merge(drawn.cells[-1])
    _fill(drawn.cells[0], "Cellule", lines)


def _repeat(header: _Row) -> None:
    properties = header._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such switch
    properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _fill(cell: _Cell, style: str, content: Content) -> None:
    lines = [content] if isinstance(content, str | Line) else content
    drawn = [one if isinstance(one, Line) else line(style, one) for one in lines]
    first = cell.paragraphs[0]
    write(cell, *drawn)
    first._p.getparent().remove(first._p)  # noqa: SLF001 - the one that every new cell has


def set_pieces(paragraph: Paragraph, pieces: Sequence[Piece]) -> None:
    """Add texts to a paragraph, with French spaces."""
    for piece in pieces:
        text, style = (piece, None) if isinstance(piece, str) else piece
        paragraph.add_run(_with_fine_spaces(text), style)


def _with_fine_spaces(text: str) -> str:
    """Set French spaces, outside of tags."""
    parts = _TAGS.split(text)
    for index in range(0, len(parts), 2):
        for plain, fine in _FINE_SPACES:
            parts[index] = parts[index].replace(plain, fine)
    return "".join(parts)
