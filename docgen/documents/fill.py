"""A template and what it is to tell → one Word document.

It must not know what any document says: every sentence stands in the template.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.etree import _Element as Element

from docgen.documents.says import neutral
from docgen.documents.seal import sealed
from docgen.documents.unread import unreadable
from docgen.documents.word.branding.brand import branded
from docgen.documents.word.finishing.alike import put_back, set_aside
from docgen.documents.word.finishing.drawings import Studio
from docgen.documents.word.finishing.finish import finish, without_idle_marks
from docgen.documents.word.finishing.repeated import (
    copy_notes,
    name_shapes_apart,
    say_comments_once,
)
from docgen.documents.word.finishing.rules import REMEDIES, broken_rules, leftover_tag
from docgen.documents.word.finishing.settling import settle
from docgen.documents.word.finishing.unique import number_apart
from docgen.documents.word.finishing.unshown import forget_unshown
from docgen.documents.word.parts.legal import unmask
from docgen.documents.word.parts.package import NotWordError, Package, parsed, written
from docgen.documents.word.parts.places import Place
from docgen.documents.word.parts.properties import Signature, sign
from docgen.documents.word.printing.press import BrokenTemplateError, Press, press
from docgen.documents.word.printing.rich import Page, UnsuitableError
from docgen.documents.word.reading.draft import Mistake
from docgen.errors import TemplateError
from docgen.model.document import DocumentPlan, Told

IN_WORD = "Corrigez cette balise dans Word, puis enregistrez le gabarit."
_MEND = (
    "Corrigez dans Word, puis enregistrez le gabarit. « docgen templates check » montre toutes "
    "les erreurs, en commentaires dans une copie."
)
_MOST_TOLD = 12
_MARKUP = re.compile(r"<[^>]+>")
_NOTHING: Mapping[str, bytes] = {}


def fill(template: bytes, plan: DocumentPlan, pictures: Mapping[str, bytes] = _NOTHING) -> bytes:
    """Write one document: the same template, plan and pictures always make the same bytes.

    Args:
        template: the Word file that the referent edits.
        plan: what it is to tell.
        pictures: file name → content, those that lie beside the templates.

    Raises:
        TemplateError: the template is not a Word document, or has mistakes.

    """
    try:
        ready = press(branded(template, plan.brand))
        return sealed(_filled(ready, plan, Page(pictures=pictures)).parts, ready.packed)
    except NotWordError as error:
        raise unreadable(plan.template, template) from error
    except BrokenTemplateError as error:
        raise template_error(plan.template, error.mistakes) from error


def shown(template: bytes, plan: DocumentPlan, pictures: Mapping[str, bytes] = _NOTHING) -> str:
    """Make a fingerprint of what a template prints of a plan, its series and whereabouts aside.

    "" when the template has mistakes, which filling it will tell.
    """
    page = Page(pictures=pictures)
    try:
        printed = press(template).print(neutral(plan.context), page)
    except (NotWordError, BrokenTemplateError):
        return ""
    made = (page.specials, page.charts, page.texts, page.urls, plan.brand)
    told = f"{sorted(printed.items())}{made}".encode()
    return hashlib.sha256(hashlib.sha256(template).digest() + told).hexdigest()


def trial(
    template: bytes, plan: DocumentPlan, pictures: Mapping[str, bytes] = _NOTHING
) -> tuple[Mistake, ...]:
    """Return what keeps a template from being filled with a plan; nothing when all is well."""
    try:
        _filled(press(branded(template, plan.brand)), plan, Page(pictures=pictures))
    except BrokenTemplateError as error:
        return error.mistakes
    return ()


def template_error(template: str, mistakes: Sequence[Mistake]) -> TemplateError:
    """Tell all the mistakes of a template at once, each once."""
    mistakes = tuple(dict.fromkeys(mistakes))
    told = [_line(template, one) for one in mistakes[:_MOST_TOLD]]
    if len(mistakes) > _MOST_TOLD:
        told.append(f"Et {len(mistakes) - _MOST_TOLD} autres : « docgen templates check ».")
    return TemplateError("\n".join(told), _MEND)


def _line(template: str, one: Mistake) -> str:
    """Tell one mistake, with the gesture that mends it where it is no usual one."""
    return f"Gabarit « {template} », {_where(one)} : {one.what}. {one.remedy}".rstrip()


def _where(one: Mistake) -> str:
    return one.place.french if one.place.part else "dans le texte"


def _filled(ready: Press, plan: DocumentPlan, page: Page) -> Package:
    package = ready.package.copy()
    pages: dict[str, Element] = {}
    aside: dict[str, tuple[str, ...]] = {}
    for part, printed in ready.print(plan.context, page).items():
        _refuse_leftovers(part, printed, plan.context)
        xml, aside[part] = set_aside(without_idle_marks(printed), ready.headings)
        root = _read(part, xml)
        try:
            finish(root, xml, page, Studio(package, part), ready.styles)
        except UnsuitableError as error:
            raise _broken(part, str(error)) from error
        pages[part] = root
    if forget_unshown(package, pages) or page.charts:
        package.drop_unreached()
    copy_notes(package, pages)
    for root in pages.values():
        say_comments_once(root)
        name_shapes_apart(root)
    number_apart(pages, ready.shown)
    _settle_fields(package, pages, plan)
    texts = {part: written(root).decode() for part, root in pages.items()}
    _keep_rules(package, pages, texts)
    for part, text in texts.items():
        package.parts[part] = unmask(put_back(text, aside.get(part, ()))).encode()
    sign(package, _signature(plan), ready.computed)
    return package


def _read(part: str, xml: str) -> Element:
    try:
        return parsed(xml.encode(), big=True)
    except NotWordError as error:
        what = "une boucle ou une condition finit ailleurs que dans la case où elle commence"
        raise _broken(part, what) from error


def _settle_fields(package: Package, pages: dict[str, Element], plan: DocumentPlan) -> None:
    said = _signature(plan)
    texts = {"Title": said.title, "Subject": said.subject, "Author": said.author}
    if missing := settle(package, pages, texts):
        told = ", ".join(f"« {one} »" for one in missing)
        raise _broken(package.main, f"un renvoi mène à un signet qui n'existe pas : {told}")


def _keep_rules(package: Package, pages: Mapping[str, Element], texts: Mapping[str, str]) -> None:
    broken = [
        Mistake(place=Place(part=part), what=what, remedy=REMEDIES.get(what, ""))
        for part, what in dict.fromkeys(broken_rules(package, pages, texts))
    ]
    if broken:
        raise BrokenTemplateError(broken)


def _refuse_leftovers(part: str, xml: str, context: Mapping[str, Told]) -> None:
    if leftover_tag(xml):
        raise _broken(part, "une balise n'a pas été remplie")
    if "None" in xml and _says_none(xml) and not _tells_none(context):
        raise _broken(part, "une valeur absente s'écrirait « None » ; écrivez-la seule")


def _broken(part: str, what: str) -> BrokenTemplateError:
    return BrokenTemplateError([Mistake(place=Place(part=part), what=what)])


def _signature(plan: DocumentPlan) -> Signature:
    return Signature(
        title=plan.title,
        subject=_text(plan.context, "document", "periode") or plan.period or "",
        author=_text(plan.context, "office", "nom"),
        day=plan.as_of,
    )


def _text(context: Mapping[str, Told], group: str, field: str) -> str:
    told = context.get(group)
    value = told.get(field) if isinstance(told, dict) else None
    return value if isinstance(value, str) else ""


def _says_none(xml: str) -> bool:
    return re.search(r"\bNone\b", _MARKUP.sub("", xml)) is not None


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
