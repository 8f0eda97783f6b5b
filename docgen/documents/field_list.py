"""The Word file that lists every field of every template, with samples from this office.

It is filled like any other document, from a template that docgen carries: what it shows of tags is
data, and comes out as it stands.
"""

from collections.abc import Iterable
from datetime import date
from importlib import resources

from docgen.documents.dictionary import shape_of
from docgen.documents.dictionary.layout import Section, sections
from docgen.documents.fill import fill
from docgen.documents.filter_guide import GUIDES, RICH_GUIDES, called, printed
from docgen.documents.filters import ABSENT
from docgen.model.document import DocumentKind, DocumentPlan, Scope, Told
from docgen.model.settings import Settings
from docgen.wording import dates

NAME = "champs-des-gabarits"
TITLE = "Les champs des gabarits"
_INDENT = "\u2003"
_FINE_SPACES = (("« ", "«\u00a0"), (" »", "\u00a0»"), (" :", "\u00a0:"), (" ;", "\u202f;"))
_SCOPES = {
    Scope.OFFICE: "Un seul document.",
    Scope.YEAR: "Un document par année.",
    Scope.PLAN: "Un document par plan.",
    Scope.FRAMEWORK: "Un document par référentiel.",
    Scope.PERSON: "Un document par personne présente.",
}


def field_list(
    settings: Settings,
    told: Iterable[DocumentPlan],
    as_of: date,
    wanted: frozenset[str] = frozenset(),
) -> bytes:
    """Write the list.

    Args:
        settings: the office, its forms, frameworks and documents.
        told: documents; of each kind, the one with the most to show gives the samples.
        as_of: the day that the samples are of.
        wanted: ids of the documents whose fields are listed; all when empty.

    """
    plans = tuple(told)
    kinds = [kind for kind in settings.documents if not wanted or kind.id in wanted]
    chapters: list[Told] = [
        _chapter(kind, [plan for plan in plans if plan.id == kind.id], settings) for kind in kinds
    ]
    plan = DocumentPlan(
        id=NAME,
        name=NAME,
        title=TITLE,
        period=None,
        template=f"{NAME}.docx",
        as_of=as_of,
        context={**_cover(settings, as_of), "gabarits": chapters, "filtres": list(_filters())},
        says="",
        brand=settings.office.brand,
    )
    return fill(_template(), plan)


def _cover(settings: Settings, as_of: date) -> dict[str, Told]:
    return {
        "office": {"nom": settings.office.name},
        "document": {
            "titre": TITLE,
            "arrete_le": dates.long(as_of),
            "arrete_court": dates.short(as_of),
        },
    }


def _template() -> bytes:
    return resources.files("docgen.documents").joinpath(f"{NAME}.docx").read_bytes()


def _chapter(kind: DocumentKind, plans: list[DocumentPlan], settings: Settings) -> Told:
    shape = shape_of(kind, settings)
    laid_out = [(tuple(sections(shape, dict(plan.context))), plan.period) for plan in plans]
    if not laid_out:
        laid_out = [(tuple(sections(shape, None)), None)]
    best, period = max(laid_out, key=lambda one: _samples(one[0]))
    return {
        "titre": kind.title,
        "id": kind.id,
        "gabarit": kind.template,
        "portee": _SCOPES[kind.scope],
        "exemple": period,
        "parties": [_section(one) for one in best],
    }


def _samples(laid_out: Iterable[Section]) -> int:
    """Count the fields that have something to show."""
    return sum(one.sample not in ("", ABSENT) for part in laid_out for one in part.entries)


def _section(section: Section) -> Told:
    return {
        "nom": section.name,
        "sens": _set(section.meaning),
        "champs": [
            {
                "retrait": _INDENT * one.depth,
                "balise": one.tag,
                "sens": _set(one.meaning),
                "nature": one.kind,
                "filtres": ", ".join(one.filters),
                "exemple": one.sample,
            }
            for one in section.entries
        ],
    }


def _filters() -> Iterable[Told]:
    for name, guide in GUIDES.items():
        kinds = ["liste"] if guide.of_lists else [str(kind) for kind in guide.kinds]
        yield {
            "sens": _set(guide.meaning),
            "natures": ", ".join(kinds),
            "exemples": [
                {"balise": f"| {called(name, one)}", "texte": printed(name, one)}
                for one in guide.examples
            ],
        }
    for rich in RICH_GUIDES.values():
        yield {
            "sens": _set(rich.meaning),
            "natures": "",
            "exemples": [{"balise": f"| {rich.called}", "texte": rich.gives}],
        }


def _set(meaning: str) -> str:
    """Set French spaces in our own words."""
    for plain, fine in _FINE_SPACES:
        meaning = meaning.replace(plain, fine)
    return meaning
