"""What a text of a YAML file means where a quantity is wanted, or how to write it instead."""

import re
from collections.abc import Callable
from fractions import Fraction

from docgen.config.blocks import refusal
from docgen.model.measure.sources import Period, Span, Threshold

NUMBER = r"(\d{1,9}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,2})(?:[.,](\d{1,6}))?"
YEARS = r"([1-9]\d?) ?ans?"
MONTHS = r"([1-9]\d{0,2}) ?mois"
PERIODS = {
    Span.ROLLING: "{glissante: 3 ans}",
    Span.CIVIL: "{civile: 1 an}",
    Span.CYCLE: "{cycle: 5 ans}",
    Span.PLAN: "plan",
    Span.NOW: "a_ce_jour",
}
"""Each period as it is written."""
FACT = "fait"
"""The key that says which fact of the office a quantity follows."""
LONGEST_MONTHS = 120
_DEEPEST_RANK = 99
_WHOLE = 100
_WITHOUT_LENGTH = (Span.PLAN, Span.NOW)
_WITH_LENGTH = (Span.ROLLING, Span.CIVIL, Span.CYCLE)
ONE_YEAR = r"1 ?ans?"
_ONE_YEAR_EACH = (
    "écrivez {civile: 1 an} : chaque année civile est jugée à part ; "
    "pour plusieurs années, {glissante: 3 ans} ou {cycle: 3 ans}"
)


def read_quantity(value: object) -> Fraction:
    """Read a number above zero."""
    number = _number(value)
    if not number:
        raise refusal("écrivez un nombre plus grand que zéro, par exemple 150 ou 7,5")
    return number


def read_figure(value: object) -> Fraction:
    """Read a number, zero included."""
    number = _number(value)
    if number is None:
        raise refusal("écrivez un nombre, par exemple 6 ou 7,5")
    return number


def read_share(value: object) -> Fraction:
    """Read a percentage above zero."""
    percent = _percent(value)
    if not percent or percent > _WHOLE:
        raise refusal("écrivez un pourcentage de 1 % à 100 %, par exemple 85 %")
    return percent / _WHOLE


def read_part(value: object) -> Fraction:
    """Read a percentage, zero included."""
    percent = _percent(value)
    if percent is None or percent > _WHOLE:
        raise refusal("écrivez un pourcentage de 0 % à 100 %, par exemple 66 %")
    return percent / _WHOLE


def _percent(value: object) -> Fraction | None:
    return _number(value[:-1].rstrip()) if isinstance(value, str) and value[-1:] == "%" else None


def _number(value: object) -> Fraction | None:
    found = re.fullmatch(NUMBER, value) if isinstance(value, str) else None
    if not found:
        return None
    whole, decimals = re.sub(r"\D", "", found[1]), found[2] or "0"
    return Fraction(f"{whole}.{decimals}")


def read_rank(value: object) -> int:
    """Read a whole number, zero included."""
    rank = _number(value)
    if rank is None or rank.denominator != 1 or rank > _DEEPEST_RANK:
        raise refusal("écrivez un nombre entier, par exemple 5")
    return int(rank)


def read_count(value: object) -> int:
    """Read a whole number above zero."""
    count = _number(value)
    if not count or count.denominator != 1 or count > _DEEPEST_RANK:
        raise refusal("écrivez un nombre entier plus grand que zéro, par exemple 3")
    return int(count)


def read_months(value: object) -> int:
    """Read « 36 mois » or « 3 ans » as a number of months."""
    text = value if isinstance(value, str) else ""
    found, years = re.fullmatch(MONTHS, text), re.fullmatch(YEARS, text)
    months = int(found[1]) if found else int(years[1]) * 12 if years else 0
    if not 0 < months <= LONGEST_MONTHS:
        raise refusal("écrivez une durée de 1 mois à 10 ans, par exemple 12 mois ou 3 ans")
    return months


def read_period(value: object) -> Period:
    """Read one of `PERIODS`."""
    if isinstance(value, str) and value in _WITHOUT_LENGTH:
        return Period(span=Span(value))
    if isinstance(value, dict) and len(value) == 1:
        span, length = next(iter(value.items()))
        years = re.fullmatch(YEARS, length) if isinstance(length, str) else None
        if years and span == Span.CIVIL and int(years[1]) != 1:
            raise refusal(_ONE_YEAR_EACH)
        if years and span in _WITH_LENGTH:
            return Period(span=Span(span), years=int(years[1]))
    raise refusal(f"écrivez {either(tuple(PERIODS.values()))}")


def either(ways: tuple[str, ...]) -> str:
    """Write « a, b ou c »."""
    *most, last = ways
    return f"{', '.join(most)} ou {last}" if most else last


def threshold(read: Callable[[object], Fraction]) -> Callable[[object], Threshold]:
    """Return the reader of a quantity, or of one for each value of a fact."""

    def read_threshold(value: object) -> Threshold:
        return _by_fact(value, read) if isinstance(value, dict) else Threshold(always=read(value))

    return read_threshold


def _by_fact(value: dict[str, object], read: Callable[[object], Fraction]) -> Threshold:
    fact = value.get(FACT)
    quantities = {answer: one for answer, one in value.items() if answer != FACT}
    if not isinstance(fact, str) or not quantities:
        raise refusal(
            "dites de quel fait la quantité dépend, puis une ligne par réponse, "
            "par exemple {fait: classement, catégorie 1: 2, catégorie 2: 1}"
        )
    return Threshold(fact=fact, by_value={answer: read(one) for answer, one in quantities.items()})
