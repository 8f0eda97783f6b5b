"""A template and what it is to tell → one Word document. The only room that knows Word.

It must not know what any document says: every sentence stands in the template.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from functools import lru_cache
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - an exception, and read as one below

import jinja2
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # ships no types

from docgen.documents import misprints
from docgen.documents.printing import environment, legal, unmask
from docgen.documents.seal import seal
from docgen.documents.wordtables import mend_tables
from docgen.model.document import DocumentPlan, Told

_LANGUAGE = "fr-FR"
_LONGEST_PROPERTY = 255  # python-docx refuses more, as Word does
_TEMPLATES_KEPT = 32
# What reading a file that is no Word document can raise, depending on where it is broken.
_NOT_WORD = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    PackageNotFoundError,
    RuntimeError,
    SyntaxError,
    ValueError,
    ZlibError,
)
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
_ASSIGNED = re.compile(r"{%[-+]?\s*(?:for|set)\s+([\w\s,]+?)\s*(?:\bin\b|=)")
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)  # docxtpl's own words for one
_BREAK = re.compile("[\t\n\a\f]")
_TAG = re.compile(r"\{\{|\{%|%7B%7B|%7B%25")
_MARKUP = re.compile(r"<[^>]+>")


def fill(template: bytes, plan: DocumentPlan) -> bytes:
    """Write one document: the same template and plan always make the same bytes.

    Raises:
        TemplateError: the template is not a Word document, or a tag of it is wrong.

    """
    word = _open(template, plan)
    word.render(dict(plan.context), word.press)
    for part in word.docx.part.package.iter_parts():
        if isinstance(part, XmlPart) and str(part.partname) in word.rendered:
            mend_tables(part.element)
    _sign(word, plan)
    filled = BytesIO()
    word.save(filled)
    _refuse_leftovers(filled, plan.template, word.rendered)
    return seal(filled.getvalue())


class _Press:
    """What every document of one template shares: its tags are read and compiled once.

    Attributes:
        names: what a tag may start with: the fields of the context and the names given in loops.
        patched: each part, as Word has it → as Jinja reads it.

    """

    def __init__(self, fields: frozenset[str]) -> None:
        self.names = set(fields)
        self.patched: dict[str, str] = {}
        self._environment = environment(self.names)
        self._compiled: dict[str, jinja2.Template] = {}

    def from_string(self, source: str) -> jinja2.Template:
        """Compile a part: all that docxtpl asks of a Jinja environment."""
        if source not in self._compiled:
            self._compiled[source] = self._environment.from_string(source)
        return self._compiled[source]


@lru_cache(maxsize=_TEMPLATES_KEPT)
def _press(_template: bytes, fields: frozenset[str]) -> _Press:
    return _Press(fields)


class _WordTemplate(DocxTemplate):  # type: ignore[misc]  # docxtpl ships no types
    """docxtpl's own rendering, each part checked as it is rendered.

    Attributes:
        rendered: names of the parts that went through Jinja.

    """

    def __init__(self, content: bytes, plan: DocumentPlan) -> None:
        super().__init__(BytesIO(content))
        self.plan = plan
        self.press = _press(content, frozenset(plan.context))
        self.rendered: set[str] = set()

    def patch_xml(self, src_xml: str) -> str:
        """Read the tags of one part, which Word may have cut in pieces."""
        if src_xml not in self.press.patched:
            self.press.patched[src_xml] = str(super().patch_xml(src_xml))
        return self.press.patched[src_xml]

    def render_xml_part(
        self,
        src_xml: str,
        part: XmlPart,
        context: dict[str, Told],
        jinja_env: _Press | None = None,
    ) -> str:
        """Render one part, or say in French what is wrong with it."""
        name = str(part.partname)
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)  # docxtpl's own lines
        for found in _ASSIGNED.finditer(source):
            self.press.names.update(re.findall(r"\w+", found[1]))
        try:
            xml: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except _FAULTS as error:
            raise misprints.misprint(self.plan.template, error, name, source) from error
        self._check(name, source, xml)
        self.rendered.add(name)
        return unmask(xml)

    def resolve_listing(self, xml: str) -> str:
        """Turn line ends and tabs of the data into those of Word, where there are any.

        docxtpl would look at every run of every paragraph.
        """
        resolve = super().resolve_listing
        return _PARAGRAPH.sub(
            lambda found: str(resolve(found[0])) if _BREAK.search(found[0]) else found[0],
            xml,
        )

    def render_properties(self, context: dict[str, Told], jinja_env: _Press | None = None) -> None:
        """Leave the properties alone: `_sign` writes them, unescaped."""

    def _check(self, part: str, source: str, xml: str) -> None:
        what = None
        try:
            parse_xml(xml.encode())
        except SyntaxError:
            what = "une boucle ou une condition finit ailleurs que dans la case où elle commence"
        if _TAG.search(xml):
            what = "une balise n'a pas été remplie"
        if _says_none(xml) and not _says_none(source) and not _tells_none(self.plan.context):
            what = "une valeur absente s'écrirait « None » ; écrivez-la seule dans sa balise"
        if what:
            raise misprints.at(self.plan.template, part, what)


def _open(template: bytes, plan: DocumentPlan) -> _WordTemplate:
    word = _WordTemplate(template, plan)
    try:
        word.init_docx()
    except _NOT_WORD as error:
        raise misprints.unreadable(plan.template) from error
    return word


def _sign(word: _WordTemplate, plan: DocumentPlan) -> None:
    """Say in the properties what the document is; nothing of it reads the clock."""
    properties = word.docx.core_properties
    office = _property(_text(plan.context, "office", "nom"))
    properties.title = _property(plan.title)
    properties.subject = _property(_text(plan.context, "document", "periode") or plan.period or "")
    properties.author = properties.last_modified_by = office
    properties.created = properties.modified = datetime.combine(plan.as_of, time(), UTC)
    properties.language = _LANGUAGE
    properties.comments = ""


def _text(context: Mapping[str, Told], group: str, field: str) -> str:
    told = context.get(group)
    value = told.get(field) if isinstance(told, dict) else None
    return value if isinstance(value, str) else ""


def _property(text: str) -> str:
    return legal(text).replace("\n", " ")[:_LONGEST_PROPERTY]


def _refuse_leftovers(docx: BytesIO, template: str, rendered: set[str]) -> None:
    """Refuse a tag in a part that docxtpl does not fill: an endnote, a comment, a link, a chart."""
    with ZipFile(docx) as parts:
        for name in parts.namelist():
            if f"/{name}" in rendered or not name.endswith((".xml", ".rels")):
                continue
            text = parts.read(name).decode("utf-8", "replace")
            if name != "docProps/core.xml" and (_TAG.search(text) or _TAG.search(_bare(text))):
                raise misprints.at(template, name, "une balise ne peut pas être remplie ici")


def _bare(xml: str) -> str:
    return _MARKUP.sub("", xml)


def _says_none(xml: str) -> bool:
    return re.search(r"\bNone\b", _bare(xml)) is not None


def _tells_none(told: Told | Mapping[str, Told]) -> bool:
    return any("None" in text for text in _texts(told))


def _texts(told: Told | Mapping[str, Told]) -> Iterator[str]:
    match told:
        case str():
            yield told
        case list():
            for item in told:
                yield from _texts(item)
        case Mapping():
            for item in told.values():
                yield from _texts(item)
        case _:
            pass
