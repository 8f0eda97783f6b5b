"""Reads the folder and puts its files together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from docgen.config.documents import DocumentsFile, read_documents
from docgen.config.forms import read_form
from docgen.config.marks.facts import check_facts
from docgen.config.marks.frameworks import FrameworkFile, read_framework
from docgen.config.mistakes import Mistake, gather
from docgen.config.nodes import Page, read_page
from docgen.config.office import read_office
from docgen.config.outlines import Names, draw, draw_form
from docgen.config.prints import fingerprint
from docgen.config.reading import Reading
from docgen.config.twins import Claim, refuse_twins
from docgen.model.document import DocumentKind
from docgen.model.form import Form
from docgen.model.office import Office
from docgen.model.requirement import Framework
from docgen.model.settings import Settings

_ENDINGS = {".yaml", ".yml"}
_DESCRIBED = {
    "decrit_les_personnes": "les personnes",
    "decrit_les_pieces": "les pièces",
    "decrit_les_audits": "les audits",
}


def load_settings(folder: Path) -> Settings:
    """Read everything in config/.

    Args:
        folder: the folder config/ of a workspace.

    Raises:
        ConfigError: with every mistake of every file, in French.

    """
    files = _Files(
        office=Reading(_page(folder, "office.yaml")),
        documents=Reading(_page(folder, "documents.yaml")),
        forms=tuple(Reading(page) for page in _pages(folder, "formulaires")),
        frameworks=tuple(Reading(page) for page in _pages(folder, "referentiels")),
    )
    return _put_together(files)


def _page(folder: Path, name: str) -> Page:
    try:
        return read_page(name, (folder / name).read_bytes())
    except FileNotFoundError:
        return _absent(name, "ce fichier manque dans le dossier config ; remettez-le")
    except OSError:
        return _absent(
            name, "ce fichier ne s'ouvre pas ; fermez-le ailleurs et vérifiez vos droits"
        )


def _pages(folder: Path, part: str) -> tuple[Page, ...]:
    try:
        names = sorted(
            path.name
            for path in (folder / part).iterdir()
            if path.suffix.lower() in _ENDINGS and not path.name.startswith(".") and path.is_file()
        )
    except OSError:
        names = []
    pages = tuple(_page(folder, f"{part}/{name}") for name in names)
    return pages or (_absent(part, "ce dossier manque ou ne contient aucun fichier .yaml"),)


def _absent(name: str, text: str) -> Page:
    return Page(name=name, mistakes=(Mistake(file=name, line=None, key="", text=text),))


@dataclass(frozen=True, kw_only=True)
class _Files:
    """All pages, being read."""

    office: Reading
    documents: Reading
    forms: tuple[Reading, ...]
    frameworks: tuple[Reading, ...]

    def __iter__(self) -> Iterator[Reading]:
        return chain((self.office, self.documents), self.forms, self.frameworks)

    @property
    def names(self) -> Names:
        """Everything that one file may name in another."""
        return draw(
            self.office.page,
            self.documents.page,
            (one.page for one in self.forms),
            (one.page for one in self.frameworks),
        )


def _put_together(files: _Files) -> Settings:
    names = files.names
    forms = [read_form(one, draw_form(one.page), names) for one in files.forms]
    _check_forms(files.forms)
    found = [read_framework(one, names) for one in files.frameworks]
    refuse_twins(_id_claims(found))
    office = read_office(files.office, [one.id for one in found], names)
    active = _active(office, found)
    _check_active(active, found)
    if office is not None:
        others = [one.outline for one in found if one not in active]
        check_facts(files.office, office.facts, [one.outline for one in active], others)
    documents = read_documents(files.documents, names)
    mistakes = [mistake for reading in files for mistake in reading.mistakes]
    if mistakes or office is None:
        raise gather(mistakes)
    frameworks = tuple(one.framework for one in active if one.framework)
    settings = _settings(office, [form for form in forms if form], frameworks, documents)
    known = tuple(one.framework for one in found if one.framework)
    return replace(settings, known_frameworks=known)


def _settings(
    office: Office,
    forms: Iterable[Form],
    frameworks: tuple[Framework, ...],
    documents: DocumentsFile,
) -> Settings:
    by_id = {form.id: form for form in sorted(forms, key=lambda form: form.id)}
    told = {one.id for framework in frameworks for one in framework.requirements}
    kept = tuple(_without_inactive(document, told) for document in documents.kinds)
    chapters = [tuple(framework.chapters) for framework in frameworks]
    return Settings(
        office=office,
        forms=by_id,
        frameworks=frameworks,
        documents=kept,
        analyses=documents.analyses,
        forms_print=fingerprint(by_id, office.hours_per_day, office.full_time_hours),
        print=fingerprint(office, by_id, frameworks, kept, chapters, documents.analyses),
    )


def _without_inactive(document: DocumentKind, told: set[str]) -> DocumentKind:
    """A document tells the requirements of active frameworks only."""
    if document.requirements is None:
        return document
    kept = tuple(one for one in document.requirements if one in told)
    return replace(document, requirements=kept)


def _form_claims(forms: Iterable[Reading]) -> Iterator[Claim]:
    for reading in forms:
        name = reading.page.at(("formulaire",))
        if isinstance(name, str):
            yield Claim(name=name, reading=reading, spot=("formulaire",))


def _id_claims(found: Iterable[FrameworkFile]) -> Iterator[Claim]:
    for one in found:
        if one.id:
            yield Claim(name=one.id, reading=one.reading, spot=("referentiel", "id"))


def _check_forms(forms: Sequence[Reading]) -> None:
    """Ids are unique; one form at most describes the team, the pieces, the audits."""
    refuse_twins(_form_claims(forms))
    for key, what in _DESCRIBED.items():
        describing = [one for one in forms if one.page.at((key,)) == "oui"]
        for one in describing[1:]:
            first = describing[0].page
            line = first.line((key,))
            said = f"{first.name}, ligne {line}, décrit déjà {what} ; gardez-en un"
            one.refuse((key,), said)


def _active(office: Office | None, found: Sequence[FrameworkFile]) -> list[FrameworkFile]:
    """Return the active frameworks in the order of office.yaml."""
    by_id = {one.id: one for one in found}
    return [by_id[name] for name in (office.frameworks if office else ()) if name in by_id]


def _check_active(active: Sequence[FrameworkFile], found: Sequence[FrameworkFile]) -> None:
    """Ids are unique in each file, and over all active ones."""
    refuse_twins(chain(*(one.claims for one in active)))
    for one in found:
        if one not in active:
            refuse_twins(one.claims)
