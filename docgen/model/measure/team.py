"""What must hold of the people in the team, or of each office."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from docgen.model.measure.sources import Period, Source, Threshold, Whom


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """Each person or each office has enough records over a period.

    Attributes:
        each: who must be covered; offices are those of the form that describes them.
        categories: of the people who must be; () for everybody.
        sources: each with the field that names the person or the office.
        at_least: records for each; of a list such as « anglais, espagnol », its entries count.
        listed_in: code of the field whose entries are counted; None when records are.
        except_for: entries that do not count, in any case, with or without accents.
        noun: what is counted, in the singular: « entretien ».

    """

    each: Whom
    categories: tuple[str, ...]
    sources: tuple[Source, ...]
    at_least: Threshold
    listed_in: str | None
    noun: str
    period: Period
    except_for: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Headcount:
    """Full-time equivalents of the people present on the as-of date.

    Attributes:
        categories: of the people who count; () for everybody.

    """

    categories: tuple[str, ...]
    at_least: Threshold
    period: Period


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """On every day of a period, the people present have enough different entries in a list.

    Attributes:
        listed_in: code of a field of the team form: languages, « anglais, espagnol ».
        categories: of the people who count; () for everybody.
        noun: what one entry is, in the singular: « langue ».
        except_for: entries that do not count, in any case, with or without accents.

    """

    listed_in: str
    categories: tuple[str, ...]
    noun: str
    period: Period
    at_least: Threshold
    except_for: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrivals:
    """Share of those who came into the team, or back to it, whose row holds all the fields.

    Attributes:
        fields: code in the team form → what to call it when it is missing, « un tuteur ».

    """

    fields: Mapping[str, str]
    period: Period
    at_least: Fraction
