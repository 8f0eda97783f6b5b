"""Moments: a year, a half-year, a month or a day, each kept as a short text. Pure.

« 2025 », « 2025-S1 », « 2025-03 », « 2025-03-31 ».
"""

import re
from calendar import monthrange
from datetime import date

from docgen.wording.dates import MONTHS, short

_KEPT = re.compile(
    r"(?P<year>[0-9]{4})(?:-S(?P<half>[12])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)


def last_day(moment: str) -> date | None:
    """Return the last day of a moment; None when the text is none."""
    said = _KEPT.fullmatch(moment)
    if not said:
        return None
    month = 6 * int(said["half"]) if said["half"] else int(said["month"] or len(MONTHS))
    year = int(said["year"])
    try:
        return date(year, month, int(said["day"] or monthrange(year, month)[1]))
    except ValueError:
        return None


def first_day(moment: str) -> date | None:
    """Return the first day of a moment; None when the text is none."""
    said, last = _KEPT.fullmatch(moment), last_day(moment)
    if not said or not last or said["day"]:
        return last
    if said["half"]:
        return date(last.year, last.month - 5, 1)
    return date(last.year, last.month if said["month"] else 1, 1)


def of_it(moment: str) -> str:
    """Write « du 1er semestre 2025 », « de mars 2025 », « d'avril 2025 », « du 31/03/2025 »."""
    said, words = _KEPT.fullmatch(moment), in_words(moment)
    if said and (said["half"] or said["day"]):
        return f"du {words}"
    return f"d'{words}" if words[:1] in "ao" else f"de {words}"


def in_words(moment: str) -> str:
    """Write « 1er semestre 2025 », « mars 2025 », « 31/03/2025 »; another text as it is."""
    said, last = _KEPT.fullmatch(moment), last_day(moment)
    if not said or not last:
        return moment
    if said["day"]:
        return short(last)
    if said["month"]:
        return f"{MONTHS[last.month - 1]} {last.year}"
    halves = {"1": "1er semestre ", "2": "2e semestre ", None: ""}
    return f"{halves[said['half']]}{last.year}"
