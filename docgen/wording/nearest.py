"""The name a person most likely meant."""

from collections.abc import Iterable

from docgen.wording import letters

_CLOSE_ENOUGH = 75
"""Of 100: « typ » finds « type », « formation » finds « formations », « plan » finds nothing."""


def nearest(word: str, among: Iterable[str]) -> str | None:
    """Return the name of `among` that looks most like `word`; None when nothing comes close.

    Case, accents and signs do not count. Of two equally near names the first one wins.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed when somebody mistyped

    names = tuple(among)
    found = process.extractOne(
        letters.plain(word),
        [letters.plain(name) for name in names],
        scorer=fuzz.ratio,
        score_cutoff=_CLOSE_ENOUGH,
    )
    return names[found[2]] if found else None


def likeness(one: str, other: str) -> float:
    """Say how alike two words are, letter by letter: from 0 to 100; case and accents count."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only needed when somebody mistyped

    return fuzz.ratio(one, other)
