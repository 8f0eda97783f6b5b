"""The entries of a list kept in one cell: « anglais, espagnol (B1) ; occitan »."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from docgen.wording import letters

_BETWEEN = re.compile(r"[,;/\n+&]|\bet\b", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")
"""Between two languages, or between one and its level."""
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LEVEL = re.compile(
    r"\s*[:=–—].*$"
    r"|\s+(?:niveau\s.*|[abc][12][+-]?|courante?|bilingue|maternelle?|natif|native|notions?|scolaire"
    r"|débutante?|intermédiaire|avancée?|moyen|bon|excellent|lue?|parlée?|écrite?)$",
    re.IGNORECASE,
)
"""How well: « anglais (B1) », « anglais B1 » and « Anglais : courant » are one language."""
_NOTHING = frozenset({"", "0", "aucun", "aucune", "neant", "non", "rien", "ras", "sans objet"})


def parts_of(text: str) -> list[str]:
    """Part a text at its commas, semicolons, slashes, line ends and « et »."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


@lru_cache(maxsize=4096)
def entries_in(text: str, except_for: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Return the entries of a list, those that differ: letters that tell them apart → as written.

    What stands in brackets and the level beside a language are left aside; « aucune » is none.
    Entries that are excepted are left out, whatever their case and accents.
    """
    parts = parts_of(_DASH.sub(";", _IN_BRACKETS.sub(" ", text)))
    bare = [_without_level(part) for part in parts if not _is_a_level(part)]
    told = {letters.plain(one): one for one in reversed(bare)}
    aside = _NOTHING.union(map(letters.plain, except_for))
    return {key: told[key] for key in sorted(told) if key not in aside}


def all_entries(texts: Iterable[str], except_for: tuple[str, ...] = ()) -> Mapping[str, str]:
    """Return the different entries of several lists, in order."""
    told: dict[str, str] = {}
    for text in texts:
        for key, one in entries_in(text, except_for).items():
            told[key] = min(one, told.get(key, one))
    return {key: told[key] for key in sorted(told)}


def without(except_for: Iterable[str]) -> str:
    """Write « (sans compter français) », with the space before it; "" where all entries count."""
    named = ", ".join(except_for)
    return f" (sans compter {named})" if named else ""


def _without_level(part: str) -> str:
    while (bare := _LEVEL.sub("", part).strip()) != part:
        part = bare
    return part


def _is_a_level(part: str) -> bool:
    return not _LEVEL.sub("", f" {part}").strip()
