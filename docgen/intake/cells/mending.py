"""What somebody most likely meant by a cell that cannot be read: proposed, never taken. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from docgen.intake.cells.read import Raw, Read
from docgen.intake.cells.texts import as_seen
from docgen.wording.dates import MONTHS
from docgen.wording.nearest import nearest

_LONGEST = 40
_BRACKETS = re.compile(r" *[(\[][^)\]]*[)\]] *")
_ZERO = re.compile(r"(?<![^\W\d_])[oO](?=[0-9hH:])|(?<=[0-9])[oO](?![^\W\d_])")
_DOUBLED = re.compile(r"([/.,:-])[/.,:-]+")
_SEPARATORS = str.maketrans("_\\|", "///")
_BESIDE_H = re.compile(r"[.,;:] ?(?=[hH])|(?<=[hH])[.,;:](?= ?[0-9])")
_MISSPELT = re.compile(r"(.*[0-9](?:er)? )([^\W\d_]{3,})( [0-9]{4})", re.IGNORECASE)
_NUMBER_AND_WORD = re.compile(r"([0-9][0-9 \u00a0\u202f]*(?:[.,][0-9]+)?) ?[^\W\d_]+\.?")
_CENTS = re.compile(r"([0-9]+) ?€ ?([0-9]{2})")
_DOTTED_CLOCK = re.compile(r"([0-9]{1,2})(?: ?[.,] ?([0-5][0-9]))? ?(?:h|heures?)?")
_FOUR_DIGITS = re.compile(r"([0-2][0-9])([0-5][0-9])")
_TIMES = re.compile(r"(?P<one>.+?) ?[x×*] ?(?P<two>.+)", re.IGNORECASE)
_COUNT = re.compile(r"[0-9]{1,2}")
_PERCENT = re.compile(r"[0-9]+(?:[.,][0-9]+)? ?%")

_Reader = Callable[[Raw], Read]


def mended_date(raw: Raw, read: _Reader) -> str | None:
    """« 12//03/2024 » → « 12/03/2024 », « 12 mras 2024 » → « 12 mars 2024 »."""
    near = list(_plainly(raw))
    return _first(raw, read, [*near, *(_with_month(one) for one in near)])


def mended_hours(raw: Raw, read: _Reader) -> str | None:
    """« 3.h30 » → « 3h30 », « 2 x 3h30 » → « 7h »."""
    near = [*_plainly(raw), *(_BESIDE_H.sub("", one) for one in _plainly(raw))]
    return _first(raw, read, near) or _worked_out(as_seen(raw), read)


def mended_number(raw: Raw, read: _Reader) -> str | None:
    """« 12 personnes » → « 12 », « 12€50 » → « 12,50 »; an O alone is no zero."""
    text = as_seen(raw)
    near = [*_plainly(raw)]
    near += [found[1].strip() for one in near if (found := _NUMBER_AND_WORD.fullmatch(one))]
    near += [f"{found[1]},{found[2]}" for found in [_CENTS.fullmatch(text)] if found]
    return _first(raw, read, near)


def mended_clock(raw: Raw, read: _Reader) -> str | None:
    """« 9.30 », « 0930 » → « 9h30 », « midi » → « 12h »."""
    text = as_seen(raw)
    near = [*_plainly(raw)]
    for writing in (_DOTTED_CLOCK, _FOUR_DIGITS):
        near += [f"{int(m[1])}h{m[2] or ''}" for m in [writing.fullmatch(text)] if m]
    near += ["12h"] if text.casefold() == "midi" else []
    return _first(raw, read, near)


def mended_share(raw: Raw, read: _Reader) -> str | None:
    """« temps partiel 80 % », « 80 % (28h) » → « 80 % »."""
    found = _PERCENT.findall(as_seen(raw)[:_LONGEST])
    return _first(raw, read, [*_plainly(raw), *(found if len(found) == 1 else [])])


def _first(raw: Raw, read: _Reader, near: Iterable[str]) -> str | None:
    """Return the first writing that is read without anything to be said of it."""
    seen = as_seen(raw)
    if not isinstance(raw, str) or len(seen) > _LONGEST:
        return None
    for text in dict.fromkeys(near):
        if text != seen and (said := read(text)).value is not None and not said.remarks:
            return text
    return None


def _plainly(raw: Raw) -> Iterator[str]:
    """The same without slips of a finger: a letter O for a zero, a sign twice, a stop at the end.

    Brackets hold an aside.
    """
    text = as_seen(raw)[: _LONGEST + 1]
    for one in (text, _BRACKETS.sub(" ", text).strip()):
        slips = _DOUBLED.sub(r"\1", _ZERO.sub("0", one).translate(_SEPARATORS))
        yield slips.strip(" .,;:")


def _with_month(text: str) -> str:
    said = _MISSPELT.fullmatch(text)
    month = nearest(said[2], MONTHS) if said else None
    return f"{said[1]}{month}{said[3]}" if said and month else text


def _worked_out(text: str, read: _Reader) -> str | None:
    """Multiply « 2 x 3h30 », add « 3h + 4h »."""
    if len(text) > _LONGEST:
        return None
    if found := _TIMES.fullmatch(text):
        one, two = found["one"].strip(), found["two"].strip()
        count, each = (one, two) if _COUNT.fullmatch(one) else (two, one)
        if not _COUNT.fullmatch(count):
            return None
        return _in_hours([read(each)] * int(count))
    parts = text.split("+")
    return _in_hours([read(part) for part in parts]) if len(parts) > 1 else None


def _in_hours(reads: list[Read]) -> str | None:
    values = [one.value for one in reads if isinstance(one.value, Fraction) and not one.remarks]
    if not values or len(values) < len(reads):
        return None
    minutes = sum(values, Fraction(0)) * 60
    if minutes.denominator != 1:
        return None
    whole, rest = divmod(int(minutes), 60)
    return f"{whole}h{rest:02d}" if rest else f"{whole}h"
