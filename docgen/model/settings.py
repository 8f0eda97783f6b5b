"""Everything that config/ says, read once and wholly at the start."""

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.document import Analyses, DocumentKind
from docgen.model.form import Form
from docgen.model.office import Office
from docgen.model.requirement import Framework


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The office, its forms, the frameworks it is judged by, the documents it wants.

    Attributes:
        forms: by id.
        analyses: where the referent's own words stand; None when no form holds them.
        frameworks: the active ones, in the order of office.yaml.
        known_frameworks: all that were read, active or not, in the order of their files.
        forms_print: fingerprint of the forms and of the settings that reading depends on;
            the same file read with the same print gives the same submission.
        print: fingerprint of the whole configuration.

    """

    office: Office
    forms: Mapping[str, Form]
    frameworks: tuple[Framework, ...]
    documents: tuple[DocumentKind, ...]
    forms_print: str
    print: str
    analyses: Analyses | None = None
    known_frameworks: tuple[Framework, ...] = ()

    @property
    def inactive_frameworks(self) -> tuple[Framework, ...]:
        """Those that were read, and that the office is not judged by."""
        active = {one.id for one in self.frameworks}
        return tuple(one for one in self.known_frameworks if one.id not in active)
