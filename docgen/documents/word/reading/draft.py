"""A template, read once: what stays as it is, what Jinja fills, and all that is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from docgen.documents.word.fields.contents import plant_contents
from docgen.documents.word.finishing.unique import number_apart
from docgen.documents.word.parts.legal import BRACE, unmask
from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import NotWordError, Package, parsed, written
from docgen.documents.word.parts.places import Place, heading_styles
from docgen.documents.word.parts.properties import computed
from docgen.documents.word.reading.copied_tags import drop_copied_tags
from docgen.documents.word.reading.elsewhere import Elsewhere
from docgen.documents.word.reading.tags import Tag, Tags
from docgen.documents.word.reading.tidy import tidy_package, tidy_page
from docgen.documents.word.reading.weave import Source, inline_source, weave

PAGES = tuple(tag(f"w:{name}") for name in ("document", "hdr", "ftr", "footnotes", "endnotes"))
_NOPAGES = ("comments", "glossary", "people")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
_DRAWN = "word/diagrams/"
_ANY_TAG = re.compile(r"\{(\{.*?\}|%.*?%)\}", re.DOTALL)
_NOT_HERE = "une balise ne peut pas être remplie ici"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One thing that is wrong with a template.

    Attributes:
        what: a French clause, without a full stop.
        remedy: the gesture that mends it; "" for « Corrigez cette balise dans Word ».

    """

    place: Place
    what: str
    remedy: str = ""


@dataclass(slots=True)
class Draft:
    """A template as it was read.

    Attributes:
        package: every part; those of `sources` as they were before reading.
        sources: the parts that hold tags, as Jinja reads them.
        tags: all of them.
        mistakes: found without any data.
        computed: the properties that the template fills itself: « dc:title ».
        headings: ids of the styles that make a heading.
        shown: the numbers of the pictures and charts in the parts that stay as they are.

    """

    package: Package
    sources: list[Source] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    computed: tuple[str, ...] = ()
    headings: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def report(self, place: Place, what: str, excerpt: str = "") -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(place=place.near(excerpt), what=what))


def draft(package: Package) -> Draft:
    """Read every part of a template."""
    made = Draft(package.copy())
    tidy_package(made.package)
    tags = Tags(made.report)
    styles = next((r.target for r in package.relations(package.main) if r.kind == "styles"), "")
    known = made.package.parts.get(styles)
    made.headings = heading_styles(None if known is None else parsed(known))
    still: dict[str, Element] = {}
    for part, root in _readable(made):
        if root.tag in PAGES and not _take_page(part, root, tags, made):
            still[part] = root
        elif part in _PROPERTIES or part.startswith(_DRAWN):
            made.computed += computed(root)
            source = inline_source(root, part, tags, root.iter(), Place(part=part))
            made.sources += [source] if source else []
    made.tags = tags.all
    made.shown = number_apart(still)
    made.package.parts.update((part, written(root)) for part, root in still.items())
    _refuse_elsewhere(made)
    for part, content in made.package.parts.items():
        if BRACE in content:
            made.package.parts[part] = unmask(content.decode()).encode()
    return made


def _readable(made: Draft) -> Iterator[tuple[str, Element]]:
    """Yield the XML parts, the text first."""
    main = made.package.main
    for part in sorted(made.package.parts, key=lambda name: (name != main, name)):
        if part.endswith(".xml") and not part.startswith(("customXml/", "[")):
            try:
                yield part, parsed(made.package.parts[part])
            except NotWordError:
                made.report(Place(part=part), "cette partie du fichier est abîmée")


def _take_page(part: str, root: Element, tags: Tags, made: Draft) -> bool:
    """Read a page; return whether it holds tags."""
    tidy_page(root)
    drop_copied_tags(root)
    if part == made.package.main:
        plant_contents(root)
    elsewhere = Elsewhere(made.package, part, tags, made.report)
    source = weave(root, part, tags, made.headings, made.report, elsewhere.take)
    elsewhere.drop_links()
    made.sources += [source] if source else []
    return source is not None


def _refuse_elsewhere(made: Draft) -> None:
    """Refuse a tag in a part that is never filled: a comment, the settings, an unused chart."""
    filled = {source.part for source in made.sources}
    filled |= {one.place.part for one in made.mistakes}  # its tags are told already
    for part, content in made.package.parts.items():
        if part in filled or not part.endswith((".xml", ".rels")):
            continue
        text = content.decode("utf-8", "replace")
        if any(sign in text for sign in ("{{", "{%", "%7B%7B", "%7B%25")) or _split(text):
            made.report(Place(part=part), _NOT_HERE, _first_tag(content))


def _first_tag(content: bytes) -> str:
    """Return the first tag of a part that can be read, "" when none stands in its texts."""
    try:
        bare = "".join(str(one) for one in parsed(content).itertext())
    except NotWordError:
        return ""
    found = _ANY_TAG.search(bare)
    return found[0] if found else ""


def _split(text: str) -> bool:
    """Whether a text holds a tag that markup cuts in pieces."""
    if "{" not in text:
        return False
    try:
        bare = "".join(str(one) for one in parsed(text.encode()).itertext())
    except NotWordError:
        return False
    return "{{" in bare or "{%" in bare
