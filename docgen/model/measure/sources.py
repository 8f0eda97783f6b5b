"""What measures share: periods, sources of records, quantities that follow a fact."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Span(StrEnum):
    """The periods a measure is taken over."""

    ROLLING = "glissante"
    CIVIL = "civile"
    CYCLE = "cycle"
    """Years from the day the mark was awarded, and the same number again and again."""
    PLAN = "plan"
    """The years of one action plan."""
    NOW = "a_ce_jour"
    """All that is known on the as-of date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Period:
    """`years` is the length of a rolling or cycle period; a civil one is always one year."""

    span: Span
    years: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Records of one form, those whose fields hold one of the given values.

    Attributes:
        where: field code → values that let a record in, as texts (« oui », « visite »).
        filled: codes of fields that must hold something.
        dated_by: code of the date that places a record in time; None for that of the form.
        who: code of the field that names the person or the office; None where nobody is meant.
        cites: references of requirements of which a piece must name one; () for other records.
        at_least: code of a figure → the least that lets a record in; a blank one does.

    """

    form: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    dated_by: str | None = None
    who: str | None = None
    cites: tuple[str, ...] = ()
    at_least: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Threshold:
    """A quantity required; where it follows a fact of the office, one for each of its values.

    Attributes:
        always: the quantity; None when it follows a fact.
        fact: name of the fact, in office.yaml; "" when there is none.
        by_value: value of the fact → quantity.

    """

    always: Fraction | None = None
    fact: str = ""
    by_value: Mapping[str, Fraction] = field(default_factory=dict)

    def under(self, facts: Mapping[str, str]) -> Fraction | None:
        """Return the quantity required of an office; None when it has not said its fact."""
        if self.always is not None:
            return self.always
        return self.by_value.get(facts.get(self.fact, ""))


class Whom(StrEnum):
    """Who must be covered, each of them. The words are those of the frameworks."""

    PERSON = "agent"
    OFFICE = "bureau"
