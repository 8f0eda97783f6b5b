"""Small Word files, drawn as Word writes them: the XML of the text, and the parts around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

from docgen.documents.word.parts.names import NAMESPACES

_SPACES = {
    **{
        prefix: NAMESPACES[prefix] for prefix in ("w", "r", "a", "c", "m", "pic", "wp", "mc", "w14")
    },
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FILE_TYPE = "application/vnd.openxmlformats-package"
_CORE = """<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>"""
_STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito"/>\
<w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
<w:style w:type="character" w:styleId="Repere"><w:name w:val="Repère"/><w:rPr><w:b/></w:rPr>\
</w:style>\
<w:style w:type="character" w:styleId="Lienhypertexte"><w:name w:val="Hyperlink"/>\
<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>"""
_SETTINGS = '<w:compat><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
_FONTS = '<w:font w:name="Carlito"><w:family w:val="swiss"/></w:font>'
_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>\
<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>\
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""
_COLOURS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
_FACES = '<a:latin typeface="Carlito"/><a:ea typeface=""/><a:cs typeface=""/>'
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
_LINES = f'<a:ln w="6350">{_FILL[: len(_FILL) // 3]}</a:ln>' * 3
_THEME = f"""<a:theme {SPACES} name="Sobre"><a:themeElements><a:clrScheme name="Sobre">\
{"".join(f'<a:{one}><a:srgbClr val="404040"/></a:{one}>' for one in _COLOURS)}</a:clrScheme>\
<a:fontScheme name="Sobre"><a:majorFont>{_FACES}</a:majorFont><a:minorFont>{_FACES}</a:minorFont>\
</a:fontScheme><a:fmtScheme name="Sobre"><a:fillStyleLst>{_FILL}</a:fillStyleLst>\
<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECTS}</a:effectStyleLst>\
<a:bgFillStyleLst>{_FILL}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""
_NOTE_MARKS = {"footnotes": "footnote", "endnotes": "endnote"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part that the text refers to.

    Attributes:
        id: how the text names it; "" when it does not.
        kind: the last word of the type of the relation: « header », « chart ».
        content_type: None when the ending of the name says it.
        relations: what it refers to itself: id → (kind, target).

    """

    name: str
    content: bytes
    kind: str
    id: str = ""
    content_type: str | None = None
    relations: tuple[tuple[str, str, str], ...] = ()


_AROUND = (
    *(
        Part(
            name=f"word/{name}.xml",
            content=f"<w:{root} {SPACES}>{content}</w:{root}>".encode(),
            kind=name,
            content_type=f"{_WORD_TYPE}.{name}+xml",
        )
        for name, root, content in (
            ("styles", "styles", _STYLES),
            ("settings", "settings", _SETTINGS),
            ("fontTable", "fonts", _FONTS),
            ("numbering", "numbering", _NUMBERING),
        )
    ),
    Part(
        name="word/theme/theme1.xml",
        content=_THEME.encode(),
        kind="theme",
        content_type="application/vnd.openxmlformats-officedocument.theme+xml",
    ),
)


def r(text: str, looks: str = "") -> str:
    """Draw a run: « <w:b/> » are looks. A line end is a break, a tab is a tab."""
    looks = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    told = escape(text).replace("\n", "</w:t><w:br/><w:t>").replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:r>{looks}<w:t xml:space="preserve">{told}</w:t></w:r>'


def p(*pieces: str, properties: str = "") -> str:
    """Draw a paragraph out of texts and of pieces drawn already."""
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{''.join(map(_run, pieces))}</w:p>"


def cut(*pieces: str) -> str:
    """Draw a text that Word has cut in runs, with its own marks in between."""
    marks = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
    runs = (
        f'<w:r w:rsidR="00A{n:05X}"><w:rPr><w:lang w:val="{("en-US", "fr-FR")[n % 2]}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>{marks[n % 2]}'
        for n, piece in enumerate(pieces)
    )
    return "".join(runs)


def cell(*blocks: str, width: int = 2000, properties: str = "") -> str:
    """Draw a cell of texts, each a paragraph, and of blocks drawn already."""
    drawn = "".join(one if one.startswith("<w:") else p(one) for one in blocks)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>'
        f"{drawn or p()}</w:tc>"
    )


def row(*cells: str) -> str:
    """Draw a row of texts and of cells drawn already."""
    drawn = (one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr>{''.join(drawn)}</w:tr>"


def table(*rows: str, columns: int | None = None) -> str:
    """Draw a table."""
    count = columns or max(one.count("<w:tc>") for one in rows)
    grid = '<w:gridCol w:w="2000"/>' * count
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2000 * count}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def link(id_: str, *pieces: str) -> str:
    """Draw a link."""
    return f'<w:hyperlink r:id="{id_}">{"".join(map(_run, pieces))}</w:hyperlink>'


def box(*blocks: str, fallback: bool = True) -> str:
    """Draw a text box the way Word does: a shape for itself, and another for older ones."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    shape = (
        '<w:drawing><wp:inline><wp:extent cx="1800000" cy="720000"/>'
        '<wp:docPr id="7" name="Zone de texte 7" descr="Encadré"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing>"
    )
    older = (
        '<mc:Fallback><w:pict><v:rect style="width:142pt;height:57pt"><v:textbox>'
        f"{content}</v:textbox></v:rect></w:pict></mc:Fallback>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"{older if fallback else ''}</mc:AlternateContent></w:r>"
    )


def control(content: str, properties: str = "") -> str:
    """Draw a content control around runs, paragraphs, rows or cells."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def head(text: str, *, foot: bool = False, which: str = "default") -> Part:
    """Draw a header or a footer of one paragraph."""
    kind, root = ("footer", "ftr") if foot else ("header", "hdr")
    drawn = text if text.startswith("<w:") else p(text)
    return Part(
        name=f"word/{kind}{'123'[('default', 'first', 'even').index(which)]}.xml",
        content=f"<w:{root} {SPACES}>{drawn}</w:{root}>".encode(),
        kind=kind,
        id=f"{kind}-{which}",
        content_type=f"{_WORD_TYPE}.{kind}+xml",
    )


def notes(*texts: str, end: bool = False) -> Part:
    """Draw footnotes or endnotes, from number 1."""
    kind = "endnotes" if end else "footnotes"
    one = _NOTE_MARKS[kind]
    drawn = "".join(
        f'<w:{one} w:id="{number}">{text if text.startswith("<w:") else p(text)}</w:{one}>'
        for number, text in enumerate(texts, start=1)
    )
    separators = (
        f'<w:{one} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{one}>'
        f'<w:{one} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
        f"</w:r></w:p></w:{one}>"
    )
    content = f"<w:{kind} {SPACES}>{separators}{drawn}</w:{kind}>".encode()
    return Part(
        name=f"word/{kind}.xml", content=content, kind=kind, content_type=f"{_WORD_TYPE}.{kind}+xml"
    )


def call(number: int, *, end: bool = False) -> str:
    """Draw the call of a note."""
    return f'<w:r><w:{"endnote" if end else "footnote"}Reference w:id="{number}"/></w:r>'


def word(
    *body: str,
    parts: tuple[Part, ...] = (),
    links: Mapping[str, str] | None = None,
    core: str = "<dc:title>Essai</dc:title>",
) -> bytes:
    """Draw a whole file.

    Args:
        body: paragraphs (a text alone is one) and tables.
        parts: what the text refers to.
        links: id → address.
        core: what the file says of itself.

    """
    drawn = "".join(one if one.startswith("<w:") else p(one) for one in body)
    text = f"<w:document {SPACES}><w:body>{drawn}{_section(parts)}</w:body></w:document>"
    own = [*_AROUND, *parts]
    entries = {
        "[Content_Types].xml": _types(own),
        "_rels/.rels": _relations(
            [
                ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                *(
                    (f"rId{n}", f"{_OFFICE}/{one.kind}", one.name)
                    for n, one in enumerate(own, start=3)
                    if one.name.startswith("docProps/")
                ),
            ]
        ),
        "docProps/core.xml": _CORE.format(core).encode(),
        "word/document.xml": text.encode(),
        "word/_rels/document.xml.rels": _relations(_of_text(own), links or {}),
    }
    for one in own:
        entries[one.name] = one.content
        if one.relations:
            folder, _, name = one.name.rpartition("/")
            related = [(id_, f"{_OFFICE}/{kind}", to) for id_, kind, to in one.relations]
            entries[f"{folder}/_rels/{name}.rels"] = _relations(
                [a for a in related if not a[1].endswith("/hyperlink")],
                {id_: to for id_, kind, to in one.relations if kind == "hyperlink"},
            )
    return packed(entries)


def packed(entries: Mapping[str, bytes]) -> bytes:
    """Pack parts into a file."""
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for name, content in entries.items():
            target.writestr(name, content)
    return made.getvalue()


def _run(piece: str) -> str:
    return piece if piece.startswith("<w:") else r(piece)


def _section(parts: tuple[Part, ...]) -> str:
    held = "".join(
        f'<w:{one.kind}Reference w:type="{one.id.partition("-")[2]}" r:id="{one.id}"/>'
        for one in parts
        if one.kind in ("header", "footer")
    )
    first = "<w:titlePg/>" if "-first" in held else ""
    return (
        f'<w:sectPr>{held}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417"'
        f' w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>{first}'
        "</w:sectPr>"
    )


def _of_text(parts: list[Part]) -> list[tuple[str, str, str]]:
    return [
        (one.id or f"part{n}", f"{_OFFICE}/{one.kind}", one.name.removeprefix("word/"))
        for n, one in enumerate(parts)
        if one.name.startswith("word/") and one.kind
    ]


def _relations(
    related: list[tuple[str, str, str]], links: Mapping[str, str] | None = None
) -> bytes:
    told = [f'<Relationship Id="{id_}" Type="{t}" Target="{to}"/>' for id_, t, to in related]
    told += [
        f'<Relationship Id="{id_}" Type="{_OFFICE}/hyperlink" Target={quoteattr(url)}'
        ' TargetMode="External"/>'
        for id_, url in (links or {}).items()
    ]
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(told)}</Relationships>'.encode()
    )


def _types(parts: list[Part]) -> bytes:
    told = [
        f'<Default Extension="rels" ContentType="{_FILE_TYPE}.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Default Extension="png" ContentType="image/png"/>',
        f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}.document.main+xml"/>',
        f'<Override PartName="/docProps/core.xml" ContentType="{_FILE_TYPE}.core-properties+xml"/>',
    ]
    told += [
        f'<Override PartName="/{one.name}" ContentType="{one.content_type}"/>'
        for one in parts
        if one.content_type
    ]
    return f'<Types xmlns="{_PACKAGE}/content-types">{"".join(told)}</Types>'.encode()
