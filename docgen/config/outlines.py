"""What the other files may name.

It is drawn from the pages themselves, so that a mistake in one place of a form does not make every
mention of that form a mistake too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from docgen.config.marks.framework_outlines import draw_framework
from docgen.config.nodes import Page, Plain, Spot
from docgen.config.texts import is_field_name
from docgen.model.form import Kind

PEOPLE_CATEGORY = "category"
"""Code of the column that sorts the team; `parmi` names its values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldOutline:
    """One column as other files see it.

    Attributes:
        kind: "" when it cannot be read.
        clock: code of the time of day beside a date; "" without one.
        is_registered: a register is held against it.

    """

    code: str
    kind: str
    choices: tuple[str, ...]
    by_year: bool
    clock: str = ""
    is_registered: bool = False


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
    describes_pieces: bool = False
    describes_offices: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """Everything that may be named.

    Attributes:
        forms: by id, but for two that took the same one.
        all_forms: each form file told its own id; else an unknown form proves nothing.
        requirements: ids in all framework files, active or not, but for repetitions.
        repeats: id of a repetition → id of the requirement that answers it.
        all_requirements: each entry told its own id, repetitions included.
        documents: ids in documents.yaml; () when one of them cannot be read.
        chapters: ids of the chapters of all framework files, active or not.
        all_chapters: likewise.
        flow_periods: names of those of office.yaml.

    """

    forms: Mapping[str, FormOutline]
    all_forms: bool
    requirements: tuple[str, ...]
    repeats: Mapping[str, str]
    all_requirements: bool
    documents: tuple[str, ...]
    chapters: tuple[str, ...]
    all_chapters: bool
    flow_periods: tuple[str, ...]

    @property
    def people(self) -> FormOutline | None:
        """The form that describes the team."""
        return next((form for form in self.forms.values() if form.describes_people), None)

    @property
    def offices(self) -> FormOutline | None:
        """The form that describes the offices."""
        return next((form for form in self.forms.values() if form.describes_offices), None)


def draw(
    office: Page,
    documents: Page,
    forms: Iterable[Page],
    frameworks: Iterable[Page],
) -> Names:
    """List what can be named, however many mistakes the pages hold."""
    drawn = [draw_form(page) for page in forms]
    ids = [form.id for form in drawn]
    outlines = [draw_framework(page) for page in frameworks]
    told = [_text(documents.at((*spot, "id"))) for spot in documents.items(("documents",))]
    return Names(
        forms={form.id: form for form in drawn if form.id and ids.count(form.id) == 1},
        all_forms=_all_told(ids),
        requirements=tuple(chain(*(one.requirements for one in outlines))),
        repeats=dict(chain(*(one.repeats.items() for one in outlines))),
        all_requirements=_all_told(tuple(chain(*(one.ids for one in outlines))))
        and all(one.all_requirements for one in outlines),
        documents=tuple(told) if all(told) else (),
        chapters=tuple(dict.fromkeys(chain(*(one.chapters for one in outlines)))),
        all_chapters=all(one.all_chapters for one in outlines),
        flow_periods=tuple(
            _text(office.at((*spot, "nom"))) for spot in office.items(("periodes_de_flux",))
        ),
    )


def _all_told(ids: Sequence[str]) -> bool:
    """An id that is missing, or given twice by mistake, leaves another one untold."""
    return all(ids) and len(set(ids)) == len(ids)


def draw_form(page: Page) -> FormOutline:
    """Draw one form; its id is "" when it cannot be read."""
    columns = page.items(("colonnes",))
    names = [_text(page.at((*spot, "champ"))) for spot in columns]
    spots = {name: spot for name, spot in zip(names, columns, strict=True) if name}
    codes = {name: _text(page.at((*spot, "code"))) or name for name, spot in spots.items()}
    identity = [_text(page.at(spot)) for spot in page.items(("identite",))]
    return FormOutline(
        id=_text(page.at(("formulaire",))),
        fields={name: _draw_field(page, spot, name, codes) for name, spot in spots.items()},
        is_dated=page.at(("date",)) is not None,
        progress=_text(page.at(("avancement", "champ"))),
        is_whole=bool(names) and all(map(is_field_name, names)),
        describes_people=_is_said(page, "decrit_les_personnes"),
        describes_pieces=_is_said(page, "decrit_les_pieces"),
        describes_offices=[codes.get(name) for name in identity] == ["office"],
    )


def _is_said(page: Page, key: str) -> bool:
    """Whatever is not a plain no may be a mistyped yes."""
    return page.at((key,)) not in (None, "non")


def _draw_field(page: Page, spot: Spot, name: str, codes: Mapping[str, str]) -> FieldOutline:
    kind, choices = _text(page.at((*spot, "type"))), page.at((*spot, "valeurs"))
    return FieldOutline(
        code=codes[name],
        kind=kind if kind in set(Kind) else "",
        choices=tuple(choices) if isinstance(choices, dict) else (),
        by_year=page.at((*spot, "par_annee")) == "oui",
        clock=codes.get(_text(page.at((*spot, "heure"))), ""),
        is_registered=page.at((*spot, "verifie_par")) is not None,
    )


def category_choices(people: FormOutline | None) -> tuple[str, ...]:
    """Return the categories of staff that the team form knows."""
    fields = people.fields.values() if people else ()
    return tuple(chain(*(one.choices for one in fields if one.code == PEOPLE_CATEGORY)))


def _text(value: Plain) -> str:
    return value if isinstance(value, str) else ""
