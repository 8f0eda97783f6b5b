"""What must hold. Written in config/referentiels/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from docgen.model.coherence import Coherence
from docgen.model.measure import Measure
from docgen.model.measure.sources import Threshold, Whom


class Nature(StrEnum):
    """How a requirement is proven."""

    MEASURE = "mesure"
    PIECE = "piece"
    OBSERVATION = "observation"


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """A field of a form that should name the document behind each record."""

    form: str
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PieceDemand:
    """Which pieces of the register prove a requirement.

    Attributes:
        each: every person present, or every office, needs a piece of its own; None for one in all.
        parts: what must be found in the pieces, « politique », « bilan qualité ».
        valid_months: how long a piece holds from its date; None when only its own end counts.

    """

    each: Whom | None = None
    parts: tuple[str, ...] = ()
    valid_months: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Requirement:
    """One requirement of a framework.

    Attributes:
        id: `QT-022`, permanent, never used again.
        official_ref: its number in the official grid; "" when unknown.
        section: heading under which its chapter has it; "" when there is none.
        statement: in our own words.
        source: where it was read.
        applies_if: fact of the office → values for which the requirement applies.
        pieces: what the register must hold; None where no piece is asked for.
        also_known_as: ids of its repetitions in the same framework: a piece may name any of them.
        part_of: id of the requirement that it details; None when it stands alone.
        stands_in: part of a piece that proves it in place of the measure, « outil adapté »; "".
        or_graded: where no record lets it be measured, the grade of an audit answers.
        weight: coefficient in the score.
        mandatory: a gate that asks for it does not open without it.
        readings: how we read the text where it is silent, in French sentences.
        remedy: what to do when unmet; may hold {manque}, {echeance}.

    """

    id: str
    official_ref: str
    chapter: str
    title: str
    statement: str
    source: str
    nature: Nature
    applies_if: Mapping[str, tuple[str, ...]]
    measure: Measure | None
    proofs: tuple[Proof, ...]
    readings: tuple[str, ...]
    remedy: str
    section: str = ""
    pieces: PieceDemand | None = None
    also_known_as: tuple[str, ...] = ()
    part_of: str | None = None
    stands_in: str = ""
    or_graded: bool = False
    weight: Fraction = Fraction(1)
    mandatory: bool = False

    @property
    def references(self) -> tuple[str, ...]:
        """Everything that a piece or an audit may call it by."""
        official = (self.official_ref,) if self.official_ref else ()
        return (self.id, *official, *self.also_known_as)


@dataclass(frozen=True, kw_only=True, slots=True)
class Repetition:
    """A line of the source that says again what another requirement says: answered there."""

    id: str
    chapter: str
    repeats: str
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """A share of the points below which the mark is not granted.

    Attributes:
        pillar: id of the pillar it looks at; None for the whole framework.
        mandatory: every mandatory requirement of that pillar must hold as well.

    """

    id: str
    title: str
    at_least: Threshold
    pillar: str | None = None
    mandatory: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """What one grade of an audit is worth.

    Attributes:
        share: of the points; None for « non mesuré », which is in no denominator.
        holds: whether a requirement graded so is met.

    """

    share: Fraction | None
    holds: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A fact of the office that conditions and thresholds ask for.

    Attributes:
        text: the question, in French.
        answers: what office.yaml may say; () for any text.

    """

    text: str
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Framework:
    """A mark, in one version.

    Attributes:
        status: « en fin de validité », « partiel », « brouillon ».
        caution: what a reader must know of a framework that is not whole; "" when it is.
        valid_until: last day included; None when open.
        chapters: id → title, in order.
        pillars: id → title; {} when chapters stand under none.
        pillar_of: id of a chapter → id of its pillar.
        repetitions: lines of the source that another requirement answers.
        marks: grade of an audit → what it is worth.
        questions: fact → what is asked of the office.
        coherences: contradictions to look for between the records.

    """

    id: str
    title: str
    version: str
    status: str
    valid_until: date | None
    gates: tuple[Gate, ...]
    chapters: Mapping[str, str]
    requirements: tuple[Requirement, ...]
    caution: str = ""
    pillars: Mapping[str, str] = field(default_factory=dict)
    pillar_of: Mapping[str, str] = field(default_factory=dict)
    repetitions: tuple[Repetition, ...] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    coherences: tuple[Coherence, ...] = ()
