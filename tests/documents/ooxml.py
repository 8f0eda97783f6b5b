"""Word XML as French Word writes it, in few words: paragraphs, fields, bookmarks, styles."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from lxml.etree import _Element as Element

from docgen.documents.word.fields.field_results import result
from docgen.documents.word.fields.fields import read_fields
from docgen.documents.word.fields.headings import style_of
from docgen.documents.word.parts.names import NAMESPACES, tag
from docgen.documents.word.parts.visible import paragraph_text

_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_TITLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Titre{n}"><w:name w:val="heading {n}"/>'
    f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
    for n in range(1, 4)
)
_LINES = "".join(
    f'<w:style w:type="paragraph" w:styleId="TM{n}"><w:name w:val="toc {n}"/></w:style>'
    for n in range(1, 4)
)


def document(*blocks: str) -> Element:
    """Return a `w:document` of some blocks and an A4 section with margins of 2,5 cm."""
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"/></w:sectPr>'
    )
    return _parsed("w:document", f"<w:body>{''.join(blocks)}{section}</w:body>")


def header(*blocks: str) -> Element:
    """Return a `w:hdr` of some blocks."""
    return _parsed("w:hdr", "".join(blocks))


def styles(*more: str, lines: bool = True) -> Element:
    """Return the styles of French Word: « Titre 1 », and « TM 1 » if there are `lines`."""
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
    )
    return _parsed("w:styles", normal + _TITLES + (_LINES if lines else "") + "".join(more))


def style(identifier: str, name: str, *, based_on: str = "Normal", look: str = "") -> str:
    """Return a style of paragraphs; `look` stands in its `w:pPr`."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val={quoteattr(name)}/>'
        f'<w:basedOn w:val="{based_on}"/><w:pPr>{look}</w:pPr></w:style>'
    )


def numbering(*levels: tuple[str, str], start: int = 1, more: str = "") -> Element:
    """Return a `w:numbering` with one list, « 1 », of (format, text) levels for the titles."""
    told = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="Titre{depth + 1}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(levels)
    )
    return _parsed(
        "w:numbering",
        f'<w:abstractNum w:abstractNumId="0">{told}</w:abstractNum>{more}'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )


def p(*content: str, style: str | None = None, look: str = "") -> str:
    """Return a paragraph; what is no markup is text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p><w:pPr>{named}{look}</w:pPr>{inside}</w:p>"


def title(text: str, level: int = 1) -> str:
    """Return a heading."""
    return p(text, style=f"Titre{level}")


def r(text: str, look: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def begin(*code: str) -> str:
    """Return what opens a field, its code in one or several runs, up to its result."""
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(one)}</w:instrText></w:r>' for one in code
    )
    return f"{mark('begin')}{pieces}{mark('separate')}"


def end() -> str:
    """Return what closes a field."""
    return mark("end")


def field(code: str, shown: str = "?") -> str:
    """Return a whole field."""
    return begin(code) + (shown if shown.startswith("<") else r(shown)) + end()


def simple(code: str, shown: str = "?") -> str:
    """Return a field as other writers than Word put it."""
    return f"<w:fldSimple w:instr={quoteattr(code)}>{r(shown)}</w:fldSimple>"


def mark(kind: str) -> str:
    """Return a run with a field mark."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def named(name: str, *content: str, number: int = 0) -> str:
    """Return some content in a bookmark."""
    inside = "".join(one if one.startswith("<") else r(one) for one in content)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{inside}<w:bookmarkEnd w:id="{number}"/>'


def texts(part: Element) -> list[str]:
    """Return the text of each paragraph as a reader sees it."""
    return [paragraph_text(one) for one in part.iter(tag("w:p"))]


def shown(part: Element, kind: str) -> list[str]:
    """Return what the fields of a kind show, in order."""
    return [result(one) for one in read_fields(part) if one.kind == kind]


def codes(part: Element) -> list[str]:
    """Return the codes of the fields, in order."""
    return [one.code.strip() for one in read_fields(part)]


def names(part: Element) -> list[str]:
    """Return the names of the bookmarks, in order."""
    return [one.get(tag("w:name"), "") for one in part.iter(tag("w:bookmarkStart"))]


def lines(part: Element) -> list[tuple[str, str, str]]:
    """Return (style, text, target) of each line of the contents, in order."""
    return [
        (
            style_of(paragraph) or "",
            "".join(paragraph_text(one) for one in links),
            links[0].get(tag("w:anchor"), ""),
        )
        for paragraph in part.iter(tag("w:p"))
        if (links := list(_links(paragraph)))
    ]


def serialised(part: Element) -> bytes:
    """Return a part as it is stored."""
    return etree.tostring(part)


def _links(paragraph: Element) -> Iterator[Element]:
    return paragraph.iterchildren(tag("w:hyperlink"))


def _parsed(root: str, inside: str) -> Element:
    return etree.fromstring(f"<{root} {_DECLARED}>{inside}</{root}>")
