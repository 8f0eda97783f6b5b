"""Contradictions to look for between the records. Written in config/referentiels/*.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from docgen.model.measure.sources import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Lacking:
    """Records that lack a field which the office promised to keep.

    Attributes:
        fields: code → what to call it when it is missing, « un responsable ».

    """

    source: Source
    fields: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldTwice:
    """Records that tell the same event again, in one form or in two.

    Attributes:
        sources: each with the field that names the person.
        alike: codes whose values are all the same, however they are written; the person and the
            day always are. A source whose form lacks one of them is compared without it.

    """

    sources: tuple[Source, ...]
    alike: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OutOfContract:
    """Records of a person on a day when they were not in the team, or on long absence.

    Attributes:
        sources: each with the field that names the person.

    """

    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Unregistered:
    """Records that say « oui » where the register of another form does not, that day.

    Attributes:
        said_in: code of the yes-or-no field; its column says which form registers it.

    """

    source: Source
    said_in: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Announced:
    """What a text of the office promises, against what a requirement asks.

    One of `at_least_a_year` and `at_most_days` is None.

    Attributes:
        field: code of the text that announces: « synthèse annuelle », « sous 8 jours ».
        about: a word that the text must hold to be about it; "" when the whole field is.
        requirement: id of the requirement that asks for more.
        words: what a promise is worth: « annuelle » → 1 a year, « sous une semaine » → 7 days.
        at_least_a_year: times a year that are required.
        at_most_days: days that are allowed.

    """

    source: Source
    field: str
    about: str
    requirement: str
    words: Mapping[str, Fraction]
    at_least_a_year: Fraction | None = None
    at_most_days: Fraction | None = None


Check = Lacking | ToldTwice | OutOfContract | Unregistered | Announced


@dataclass(frozen=True, kw_only=True, slots=True)
class Coherence:
    """One contradiction to look for.

    Attributes:
        title: what it is, in French: « Visites notées deux fois ».
        remedy: what to do, in French.

    """

    id: str
    title: str
    remedy: str
    check: Check
