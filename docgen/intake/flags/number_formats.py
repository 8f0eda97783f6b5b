"""What a number format adds to a number: 7.5 is shown « 7,5 j » by `0.0" j"`. Pure."""

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from docgen.intake.cells.texts import as_seen

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<digits>[0#?.,]+(?:E[+-][0#?]+)?|General|Standard)|(?P<end>;)"
    r"|(?P<moment>AM/PM|[ymdhs])|(?P<bare>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(?P<sign><=|>=|<>|[<>=])(?P<bound>-?[0-9.]+)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_SPEAKS = re.compile(r"[^\W\d_]|[%‰€$£/°'’]")
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
    "=": operator.eq,
}
_LONGEST = 255
_LARGEST_PARTED = 10**9


@dataclass(frozen=True, kw_only=True, slots=True)
class _Section:
    """One of the up to four sections of a format.

    Attributes:
        when: the numbers it is for, (« < », 2); None for the usual ones.
        words: what stands before, between and after the runs of digits, where it says something.
        last_run: the last run of digits, as it is written.
        is_share: a « % » of its own, not in quotes, shows hundredths.
        is_moment: it shows a date, a time or a fraction, or no number at all.

    """

    when: tuple[str, float] | None
    words: tuple[str, ...]
    last_run: str
    is_share: bool
    is_moment: bool

    def text_of(self, value: float) -> str | None:
        """Write a number as this section shows it; None where it adds nothing."""
        if self.is_moment or len(self.words) == 1 or self.last_run.endswith(","):
            return None
        before, *between, after = self.words
        if any(between):
            return self._parted(before, between, after, value)
        if not before + after:
            return None
        shown = Decimal(repr(value)) * (100 if self.is_share else 1)
        return f"{before}{as_seen(float(shown))}{after}".strip()

    def _parted(self, before: str, between: Sequence[str], after: str, value: float) -> str | None:
        """`0"h"00` shows 730 as « 7h30 »."""
        if len(between) > 1 or not 0 <= value < _LARGEST_PARTED or value % 1:
            return None
        left, right = divmod(int(value), 10 ** len(self.last_run))
        return f"{before}{left}{between[0]}{right:0{len(self.last_run)}d}{after}".strip()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How numbers are shown with words, or a sign such as « % »."""

    sections: tuple[_Section, ...]

    def text_of(self, value: float) -> str | None:
        """Write a number as a person sees it, with all its digits; None where that is bare."""
        if value != value or abs(value) == float("inf"):  # noqa: PLR0124 - that is what no number is
            return None
        return self._section(value).text_of(value)

    def _section(self, value: float) -> _Section:
        """Without conditions: what is not below zero, what is, zero."""
        if any(one.when for one in self.sections):
            return next((one for one in self.sections if _suits(one, value)), self.sections[-1])
        place = 1 if value < 0 else 2 if value == 0 else 0
        return self.sections[place if place < len(self.sections) else 0]


@lru_cache(maxsize=1024)
def read_format(code: str) -> NumberFormat | None:
    """Read a number format as files keep it, `0.0" j"`; None where it adds nothing to a number."""
    sections = tuple(_section(one) for one in _split(code[:_LONGEST]))
    if all(one.is_moment or not any(one.words) for one in sections):
        return None
    return NumberFormat(sections)


@lru_cache(maxsize=1024)
def shows_moments(code: str) -> bool:
    """Whether a format shows dates, times or durations."""
    sections = _split(code[:_LONGEST])
    return any(t["moment"] or _ELAPSED.fullmatch(t["bracket"] or "") for t in sections[0])


def _split(code: str) -> list[list[re.Match[str]]]:
    sections: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(code):
        if token["end"]:
            sections.append([])
        else:
            sections[-1].append(token)
    return sections[:3]  # the fourth is for texts


def _section(tokens: Sequence[re.Match[str]]) -> _Section:
    words, last_run, when = [""], "", None
    is_moment = is_share = False
    for token in tokens:
        bracket = token["bracket"] or ""
        if condition := _CONDITION.fullmatch(bracket):
            when = (condition["sign"], _bound(condition["bound"]))
        if token["digits"]:
            words, last_run = [*words, ""], token["digits"]
        is_moment |= bool(token["moment"] or _ELAPSED.fullmatch(bracket))
        is_moment |= token["bare"] in {"/", "@"}
        is_share |= token["bare"] == "%"
        words[-1] += _said(token, bracket)
    said = tuple(one if _SPEAKS.search(one) else "" for one in words)
    return _Section(
        when=when, words=said, last_run=last_run, is_share=is_share, is_moment=is_moment
    )


def _said(token: re.Match[str], bracket: str) -> str:
    """A text in quotes, after a bar, bare, or the currency of « [$€-40C] »."""
    currency = bracket[1:].partition("-")[0] if bracket.startswith("$") else ""
    return token["quoted"] or token["escaped"] or token["bare"] or currency


def _bound(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return 0.0


def _suits(section: _Section, value: float) -> bool:
    return section.when is None or _SIGNS[section.when[0]](value, section.when[1])
