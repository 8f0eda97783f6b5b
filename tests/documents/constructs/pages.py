"""Headers, notes, text boxes, content controls, properties, charts: what is not plain text."""

from collections.abc import Callable

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import opened, parsed
from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import (
    SPACES,
    Part,
    box,
    call,
    control,
    head,
    link,
    notes,
    p,
    r,
    row,
    table,
    word,
)

DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawingml"
LINKED_HEAD = Part(
    name="word/header1.xml",
    content=f"<w:hdr {SPACES}>{p(link('L1', 'ici'))}</w:hdr>".encode(),
    kind="header",
    id="header-default",
    content_type=head("").content_type,
    relations=(("L1", "hyperlink", "https://a.fr/{{ n }}"),),
)
CUSTOM = Part(
    name="docProps/custom.xml",
    content=(
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        b' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Lieu">'
        b"<vt:lpwstr>{{ ville }}</vt:lpwstr></property></Properties>"
    ),
    kind="custom-properties",
    content_type="application/vnd.openxmlformats-officedocument.custom-properties+xml",
)
APP = Part(
    name="docProps/app.xml",
    content=(
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        b"<Company>{{ ville }}</Company></Properties>"
    ),
    kind="extended-properties",
    content_type="application/vnd.openxmlformats-officedocument.extended-properties+xml",
)
CHART = Part(
    name="word/charts/chart1.xml",
    content=(
        f"<c:chartSpace {SPACES}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>"
        "<a:r><a:t>De {{ vil</a:t></a:r><a:r><a:t>le }}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        "<c:plotArea><c:layout/><c:pieChart><c:varyColors/></c:pieChart></c:plotArea></c:chart>"
        "</c:chartSpace>"
    ).encode(),
    kind="chart",
    id="C1",
    content_type=f"{DRAWING_TYPE}.chart+xml",
)
CHART_RUN = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="1800000"/>'
    '<wp:docPr id="3" name="Graphique 3" descr="Un graphique"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
    '<c:chart r:id="C1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
DIAGRAM = Part(
    name="word/diagrams/data1.xml",
    content=(
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        f'{SPACES}><dgm:ptLst><dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p><a:r><a:t>'
        "{{ ville }}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    ).encode(),
    kind="diagramData",
    id="D1",
    content_type=f"{DRAWING_TYPE}.diagramData+xml",
)
SHAPE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/>'
    '<wp:docPr id="4" name="Forme 4" descr="{}" title="{}"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r>"
)


def _texts_of(part: str) -> Callable[[bytes], str]:
    def read(content: bytes) -> str:
        return "".join(str(one) for one in parsed(opened(content).parts[part]).itertext()).strip()

    return read


def title(content: bytes) -> str:
    """Return the title that a file gives itself."""
    found = parsed(opened(content).parts["docProps/core.xml"]).find(
        "{http://purl.org/dc/elements/1.1/}title"
    )
    return "" if found is None else found.text or ""


def chart_titles(content: bytes) -> str:
    """Return the texts of the charts that the text shows, in its order."""
    package = opened(content)
    targets = {one.id: one.target for one in package.relations(package.main)}
    shown = parsed(package.parts[package.main]).iter(tag("c:chart"))
    return "\n".join(_texts_of(targets[one.get(tag("r:id")) or ""])(content) for one in shown)


def instructions(content: bytes) -> str:
    """Return what the fields of the text do."""
    root = parsed(opened(content).parts["word/document.xml"])
    return "".join(one.text or "" for one in root.iter(tag("w:instrText")))


def descriptions(content: bytes) -> str:
    """Return the alternative texts of the tables."""
    root = parsed(opened(content).parts["word/document.xml"])
    return " ".join(one.get(tag("w:val")) or "" for one in root.iter(tag("w:tblDescription")))


CASES = (
    Case(
        name="headers and footers",
        template=word(
            "a",
            parts=(
                head("{{ nom }}"),
                head("premier {{ nom }}", which="first"),
                head("pair {{ nom }}", which="even"),
                head("bas {{ ville }}", foot=True),
                head("premier bas {{ n }}", foot=True, which="first"),
            ),
        ),
        says=(
            "a\n# footer1\nbas Aix & <Vars>\n# footer2\npremier bas 3\n# header1\nInès"
            "\n# header2\npremier Inès\n# header3\npair Inès"
        ),
    ),
    Case(
        name="a loop in a header",
        template=word("a", parts=(head(p("{% for m in mots %}{{ m }} {% endfor %}")),)),
        says="a\n# header1\nun deux trois ",
    ),
    Case(
        name="a table in a footer",
        template=word(
            "a",
            parts=(
                head(
                    table(row("{%tr for m in mots %}"), row("{{ m }}"), row("{%tr endfor %}"))
                    + p(),
                    foot=True,
                ),
            ),
        ),
        says="a\n# footer1\nun\ndeux\ntrois\n",
    ),
    Case(
        name="a tag in the address of a link in a header",
        template=word("a", parts=(LINKED_HEAD,)),
        says="a\n# header1\n[ici](https://a.fr/3)",
        differs="addresses with tags",
    ),
    Case(
        name="a footnote",
        template=word(
            p("a", call(1), "b"), parts=(notes("note {{ nom }} {% if oui %}x{% endif %}"),)
        ),
        says="a¹b\n# footnotes\nnote Inès x",
    ),
    Case(
        name="a footnote called in a loop",
        template=word(
            "{%p for m in mots %}",
            p("{{ m }}", call(1)),
            "{%p endfor %}",
            parts=(notes("{{ nom }}"),),
        ),
        says="un¹\ndeux¹\ntrois¹\n# footnotes\nInès\nInès\nInès",
        differs="notes in a loop",
    ),
    Case(
        name="an endnote",
        template=word(p("a", call(1, end=True)), parts=(notes("fin {{ nom }}", end=True),)),
        says="a¹\n# endnotes\nfin Inès",
        differs="endnotes",
    ),
    Case(
        name="a text box, in both of its copies",
        template=word(p("a", box(p("dans {{ nom }}")), " b")),
        says="a‹Encadré›⟨dans Inès⟩⟨dans Inès⟩ b",
    ),
    Case(
        name="a loop in a text box",
        template=word(p(box(p("{%p for m in mots %}"), p("{{ m }}"), p("{%p endfor %}")))),
        says="‹Encadré›⟨un / deux / trois⟩⟨un / deux / trois⟩",
    ),
    Case(
        name="a text box in a loop",
        template=word(
            "{%p for f in fiches %}", p("{{ f.a }}", box(p("{{ f.b }}"))), "{%p endfor %}"
        ),
        says="x‹Encadré›⟨1⟩⟨1⟩\ny‹Encadré›⟨2⟩⟨2⟩",
    ),
    Case(
        name="a content control in a sentence",
        template=word(p("a ", control(r("{{ nom }}"), '<w:id w:val="12"/>'), " b")),
        says="a Inès b",
    ),
    Case(
        name="a tag that a content control cuts",
        template=word(p("a {{ ", control(r("nom")), " }} b")),
        says="a Inès b",
    ),
    Case(
        name="a content control around paragraphs",
        template=word(control(p("{%p for m in mots %}") + p("{{ m }}") + p("{%p endfor %}"))),
        says="un\ndeux\ntrois",
    ),
    Case(
        name="a content control in a loop",
        template=word(
            "{%p for m in mots %}", control(p("{{ m }}"), '<w:id w:val="12"/>'), "{%p endfor %}"
        ),
        says="un\ndeux\ntrois",
    ),
    Case(
        name="a content control around a row",
        template=word(table(row("a"), control(row("{{ nom }}")), row("b"))),
        says="a\nInès\nb",
    ),
    Case(
        name="a content control around a cell",
        template=word(
            table(
                row("a", "b")
                .replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>", 1)
                .replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1)
                .replace(">a<", ">{{ nom }}<")
            )
        ),
        says="Inès | b",
    ),
    Case(
        name="a content control that a loop begins and does not end",
        template=word("{%p for m in mots %}", control(p("{{ m }}") + p("{%p endfor %}"))),
        refused="cette boucle finit ailleurs",
        differs="loops that end elsewhere",
    ),
    Case(
        name="a box to tick beside a tag",
        template=word(
            p(
                control(
                    '<w:r><w:sym w:font="MS Gothic" w:char="2610"/></w:r>',
                    '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>',
                ),
                " {{ nom }}",
            )
        ),
        says=" Inès",
    ),
    Case(
        name="the title of the file",
        template=word("a", core="<dc:title>{{ nom }} ({{ n }})</dc:title>"),
        reading=title,
        says="Inès (3)",
    ),
    Case(
        name="the title of the file with signs of XML",
        template=word("a", core="<dc:title>{{ ville }}</dc:title>"),
        reading=title,
        says="Aix & <Vars>",
        differs="titles escaped twice",
    ),
    Case(
        name="a property of the office's own",
        template=word("a", parts=(CUSTOM,)),
        reading=_texts_of("docProps/custom.xml"),
        says="Aix & <Vars>",
        differs="other properties",
    ),
    Case(
        name="the company of the file",
        template=word("a", parts=(APP,)),
        reading=_texts_of("docProps/app.xml"),
        says="Aix & <Vars>",
        differs="other properties",
    ),
    Case(
        name="the title of a chart",
        template=word(p(CHART_RUN), parts=(CHART,)),
        reading=chart_titles,
        says="De Aix & <Vars>",
        differs="charts and diagrams",
    ),
    Case(
        name="the title of a chart that a loop repeats",
        template=word("{%p for ville in mots %}", p(CHART_RUN), "{%p endfor %}", parts=(CHART,)),
        reading=chart_titles,
        says="De un\nDe deux\nDe trois",
        differs="charts and diagrams",
    ),
    Case(
        name="a diagram",
        template=word("a", parts=(DIAGRAM,)),
        reading=_texts_of("word/diagrams/data1.xml"),
        says="Aix & <Vars>",
        differs="charts and diagrams",
    ),
    Case(
        name="an alternative text",
        template=word(
            p(SHAPE.format("{% if oui %}De {{ ville }}{% endif %}", "{{ o[&quot;k&quot;] }}"))
        ),
        says="‹De Aix & <Vars>›",
        differs="tags in attributes",
    ),
    Case(
        name="words with looks in an alternative text",
        template=word(p(SHAPE.format("De {{ ville | gras }}", "a"))),
        says="‹De Aix & <Vars>›",
        differs="looks without a prefix",
    ),
    Case(
        name="the description of a table",
        template=word(
            table(row("a")).replace(
                "</w:tblPr>", '<w:tblDescription w:val="De {{ ville }}"/></w:tblPr>'
            )
        ),
        reading=descriptions,
        says="De Aix & <Vars>",
    ),
    Case(
        name="a prefix in an alternative text",
        template=word(p("gardé", SHAPE.format("{%p if oui %}a{%p endif %}", ""))),
        says="gardé‹a›",
        differs="tags in attributes",
    ),
    Case(
        name="a field of Word",
        template=word(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                '<w:r><w:instrText>DOCPROPERTY "{{ no</w:instrText></w:r>'
                '<w:r><w:instrText>m }}"</w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                "{{ nom }}",
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            )
        ),
        reading=instructions,
        says='DOCPROPERTY "Inès"',
        differs="fields of Word",
    ),
    Case(
        name="a loop that begins in the text and ends in the header",
        template=word("{% if oui %}a", parts=(head("{% endif %}"),)),
        refused="cette condition n'est pas refermée",
    ),
    Case(
        name="a tag in a comment",
        template=word(
            "a",
            parts=(
                Part(
                    name="word/comments.xml",
                    content=(
                        f'<w:comments {SPACES}><w:comment w:id="0" w:author="x">{p("{{ nom }}")}'
                        "</w:comment></w:comments>"
                    ).encode(),
                    kind="comments",
                    content_type="application/vnd.openxmlformats-officedocument"
                    ".wordprocessingml.comments+xml",
                ),
            ),
        ),
        refused="dans un commentaire",
        differs="tags in comments",
    ),
)
