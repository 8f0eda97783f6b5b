"""What the other files may name.

It is drawn from the pages themselves, so that a mistake in one place of a form does not make every
mention of that form a mistake too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from docgen.config.nodes import Page, Plain, Spot
from docgen.config.typed import is_field_name
from docgen.model.form import Kind

PEOPLE_CATEGORY = "category"
"""Code of the column that sorts the team; `parmi` names its values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldOutline:
    """One column as other files see it; `kind` is "" when it cannot be read."""

    code: str
    kind: str
    choices: tuple[str, ...]
    by_year: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class FormOutline:
    """One form as other files see it.

    Attributes:
        fields: by French name.
        is_dated: its records have a place in time.
        progress: name of the field that says whether a thing is done; "" without one.
        is_whole: every column could be named; else an unknown name proves nothing.

    """

    id: str
    fields: Mapping[str, FieldOutline] = field(default_factory=dict)
    is_dated: bool = False
    progress: str = ""
    is_whole: bool = False
    describes_people: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Everything that may be named.

    Attributes:
        forms: by id, but for two that took the same one.
        all_forms: each form file told its own id; else an unknown form proves nothing.
        requirements: ids in all framework files, active or not.
        all_requirements: likewise.
        documents: ids in documents.yaml; () when one of them cannot be read.
        chapters: ids of the chapters of all framework files, active or not.
        all_chapters: likewise.
        facts: facts of office.yaml; None when they cannot be read.

    """

    forms: Mapping[str, FormOutline]
    all_forms: bool
    requirements: tuple[str, ...]
    all_requirements: bool
    documents: tuple[str, ...]
    chapters: tuple[str, ...]
    all_chapters: bool
    facts: tuple[str, ...] | None

    @property
    def people(self) -> FormOutline | None:
        """The form that describes the team."""
        return next((form for form in self.forms.values() if form.describes_people), None)


def draw(
    office: Page,
    documents: Page,
    forms: Iterable[Page],
    frameworks: Iterable[Page],
) -> Names:
    """List what can be named, however many mistakes the pages hold."""
    drawn = [draw_form(page) for page in forms]
    ids = [form.id for form in drawn]
    framework_pages = tuple(frameworks)
    lists = [(page, page.items(("exigences",))) for page in framework_pages]
    requirements = [_text(page.at((*spot, "id"))) for page, spots in lists for spot in spots]
    told = [_text(documents.at((*spot, "id"))) for spot in documents.items(("documents",))]
    chapters = [
        _text(page.at((*spot, "id")))
        for page in framework_pages
        for spot in page.items(("chapitres",))
    ]
    facts = office.at(("faits",))
    return Names(
        forms={form.id: form for form in drawn if form.id and ids.count(form.id) == 1},
        all_forms=_all_told(ids),
        requirements=tuple(one for one in requirements if one),
        all_requirements=_all_told(requirements) and all(spots for _, spots in lists),
        documents=tuple(told) if all(told) else (),
        chapters=tuple(dict.fromkeys(one for one in chapters if one)),
        all_chapters=all(chapters) and all(page.items(("chapitres",)) for page in framework_pages),
        facts=_facts(office, facts),
    )


def _all_told(ids: Sequence[str]) -> bool:
    """An id that is missing, or given twice by mistake, leaves another one untold."""
    return all(ids) and len(set(ids)) == len(ids)


def _facts(office: Page, facts: Plain) -> tuple[str, ...] | None:
    if isinstance(facts, dict):
        return tuple(key for key, value in facts.items() if value is not None)
    return () if facts is None and office.content is not None else None


def draw_form(page: Page) -> FormOutline:
    """Draw one form; its id is "" when it cannot be read."""
    columns = page.items(("colonnes",))
    names = [_text(page.at((*spot, "champ"))) for spot in columns]
    return FormOutline(
        id=_text(page.at(("formulaire",))),
        fields={
            name: _draw_field(page, spot, name)
            for name, spot in zip(names, columns, strict=True)
            if name
        },
        is_dated=page.at(("date",)) is not None,
        progress=_text(page.at(("avancement", "champ"))),
        is_whole=bool(names) and all(map(is_field_name, names)),
        describes_people=page.at(("decrit_les_personnes",)) not in (None, "non"),
    )


def _draw_field(page: Page, spot: Spot, name: str) -> FieldOutline:
    kind, choices = _text(page.at((*spot, "type"))), page.at((*spot, "valeurs"))
    return FieldOutline(
        code=_text(page.at((*spot, "code"))) or name,
        kind=kind if kind in set(Kind) else "",
        choices=tuple(choices) if isinstance(choices, dict) else (),
        by_year=page.at((*spot, "par_annee")) == "oui",
    )


def category_choices(people: FormOutline | None) -> tuple[str, ...]:
    """Return the categories of staff that the team form knows."""
    fields = people.fields.values() if people else ()
    return tuple(chain(*(one.choices for one in fields if one.code == PEOPLE_CATEGORY)))


def _text(value: Plain) -> str:
    return value if isinstance(value, str) else ""
