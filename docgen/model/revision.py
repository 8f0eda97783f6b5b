"""The life of a document: its revisions, what each one changed, who approved it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

CITED = "cited:"


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """Somebody has read one revision of a document and stands by it.

    Attributes:
        document: id of its kind, as documents.yaml has it.
        name: `ID` or `ID-PERIOD`.
        as_of: the day the document is drawn up to.
        analysed: the referent's own analysis stood in it.

    """

    document: str
    name: str
    period: str | None
    revision: int
    as_of: date
    at: datetime
    by: str
    analysed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Gist:
    """What a revision was made of, in short, so that the next one can say what changed.

    Attributes:
        rows: form → fingerprint of a record's identity → what is compared of it: its year, whether
            its day had come, a fingerprint of its values.
        verdicts: requirement → verdict, in French.
        details: « QT-028 (2026) », « QT-022 (Claire Fontaine) » → verdict and counts of that year
            or person, with a bar between.
        marks: what else a document is made of (template, settings …) → its fingerprint; a document
            that it lists, under `CITED` and its name → how it stands, in French.
        since: first day of the rows that it knows; earlier ones are out of sight, not withdrawn.

    """

    rows: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)
    details: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    since: date = date.min


@dataclass(frozen=True, kw_only=True, slots=True)
class Revision:
    """One revision that was published.

    Attributes:
        says: fingerprint of what it said.
        changes: what it changed, in French words.
        approval: None for a draft, and for a document that needs no approval.

    """

    document: str
    name: str
    period: str | None
    number: int
    as_of: date
    path: str
    says: str
    changes: str
    approval: Approval | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What the journal knows of one document.

    Attributes:
        revisions: the oldest first.
        gist: of the latest revision; None when it is not known any more.

    """

    revisions: tuple[Revision, ...] = ()
    gist: Gist | None = None

    @property
    def latest(self) -> Revision | None:
        """The revision that lies in the outbox."""
        return self.revisions[-1] if self.revisions else None
