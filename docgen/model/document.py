"""What to write, and what was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from docgen.model.office import UNBRANDED, Brand
from docgen.model.revision import Gist
from docgen.model.table import Selection, Table


class Scope(StrEnum):
    """What one copy of a document covers. The words are those of documents.yaml."""

    OFFICE = "office"
    YEAR = "annee"
    PLAN = "plan"
    FRAMEWORK = "referentiel"
    PERSON = "personne"


@dataclass(frozen=True, kw_only=True, slots=True)
class Analyses:
    """Where the referent's own words stand: a form and the codes of its fields.

    Attributes:
        document: the id of a document, or its title.
        period: what part of time the words are about, « 2025 ».

    """

    form: str
    document: str
    period: str
    heading: str
    text: str
    author: str
    day: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentKind:
    """One entry of documents.yaml.

    Attributes:
        template: file name in templates/.
        plan_in: for `Scope.PLAN`, the form and the code of the field that names the plan.
        requirements: ids of the requirements it tells, in order; None for all of them.
        forms: forms whose records of the period it may list.
        needs_approval: it is a draft until somebody approves it.
        recipients: to whom it is sent.
        cites: ids of the documents whose revisions it lists; it is written after them.

    """

    id: str
    title: str
    template: str
    scope: Scope
    plan_in: tuple[str, str] | None = None
    requirements: tuple[str, ...] | None = None
    forms: tuple[str, ...] = ()
    needs_approval: bool = False
    recipients: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=dict)
    lists: Mapping[str, Selection] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture that a template prints like any other value.

    Attributes:
        content: a PNG, a JPEG or a GIF; empty when it lies in templates/images, under `file`.
        alt: what it shows, for whoever cannot see it.
        width_mm: None for its own size.

    """

    content: bytes
    alt: str
    width_mm: float | None = None
    file: str = ""


# What a template may meet: French keys, frozen by convention, nothing but plain values.
Told = None | bool | int | str | date | Fraction | Picture | list["Told"] | dict[str, "Told"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentPlan:
    """One document to write.

    Attributes:
        name: `ID` or `ID-PERIOD`, also its file name without ending.
        period: « 2025 », « 2023-2025 », a framework's id, a person's name as documents print it;
            None for the whole office.
        context: what the template is filled with.
        says: fingerprint of what the document says, whatever the day it is built on.
        shown: fingerprint of what it prints, its own revision and approval aside; "" when it need
            not be asked, since the document that lies there says the same.
        gist: what the next revision is compared with.
        revision: the number it bears; 0 outside the series of revisions.
        changes: what this revision changes, in French words.
        state: « Projet … » or « Approuvé … »; "" for a document that needs no approval.
        analysed: the referent's own analysis stands in it.
        brand: the looks of the office, over those of the template.

    """

    id: str
    name: str
    title: str
    period: str | None
    template: str
    as_of: date
    context: Mapping[str, Told]
    says: str
    shown: str = ""
    gist: Gist = field(default_factory=Gist)
    revision: int = 0
    changes: str = ""
    state: str = ""
    analysed: bool = False
    brand: Brand = UNBRANDED


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateMistake:
    """One thing that is wrong with a Word template.

    Attributes:
        where: the place in words: « tableau 1, ligne 2, colonne 2, près de « … » »; "" for the
            whole file.
        what: a French clause, or a sentence when it is about the whole file.
        remedy: the gesture that mends it.
        part: name of the part of the file, « word/header1.xml ».
        table: number in the part, from 1; 0 outside tables. So are row and column.

    """

    where: str
    what: str
    remedy: str
    part: str = ""
    heading: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    excerpt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """What was found in one template.

    Attributes:
        copy: where a copy lies that says the mistakes as Word comments, below templates/.

    """

    template: str
    mistakes: tuple[TemplateMistake, ...]
    copy: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One document, written."""

    plan: DocumentPlan
    content: bytes
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """Where a document lies in the outbox.

    Attributes:
        path: below the outbox, with forward slashes.
        revision: 1 for the first; 0 outside the series of revisions.
        changed: whether this build wrote it.
        name: `ID` or `ID-PERIOD`.
        says: fingerprint of what it says.
        changes: what this revision changed, in French words; "" when nothing was written.
        state: « Projet … », « Approuvé … », or "".
        analysed: the referent's own analysis stands in it.
        pdf: where its PDF lies, below the outbox; None when there is none of this very document.
        printed: whether this build made that PDF.
        set_aside: where a PDF now lies that stood in its place, and that docgen had not made.

    """

    id: str
    period: str | None
    path: str
    sha256: str
    revision: int
    as_of: date
    changed: bool
    name: str = ""
    says: str = ""
    changes: str = ""
    state: str = ""
    analysed: bool = False
    pdf: str | None = None
    printed: bool = False
    set_aside: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Manuscript:
    """A Word document of the outbox that is to be printed.

    Attributes:
        path: below the outbox, with forward slashes.
        as_of: the day that its PDF bears.
        by_hand: somebody has changed it since docgen wrote it: it is printed as it is.

    """

    path: str
    content: bytes
    as_of: date
    by_hand: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """A document that was printed.

    Attributes:
        content: the Word document, with its page numbers where it has a table of contents.

    """

    manuscript: Manuscript
    content: bytes
    pdf: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Unprinted:
    """A document that could not be printed, and why, in French."""

    manuscript: Manuscript
    why: str
