"""When two writings are the same words."""

import re
import unicodedata
from functools import lru_cache

_SMALL_WORDS = frozenset(
    [
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "un",
        "une",
        "par",
        "pour",
        "sur",
    ],
)
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_LIGATURES = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"}
_LAST_KEPT = 0x2FFF


def plain(text: str) -> str:
    """Lower case, without accents, every other sign a single space: « Été–2024 » → « ete 2024 »."""
    return " ".join(text.translate(_PLAIN_SIGNS).split())


class _PlainSigns(dict[int, str]):
    """How each sign is written plainly; those of our languages are worked out once."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        parts = unicodedata.normalize("NFKD", _LIGATURES.get(sign, sign))
        bare = "".join(part for part in parts if not unicodedata.combining(part))
        told = _NOT_LETTERS.sub(" ", bare.casefold())
        if code <= _LAST_KEPT:
            self[code] = told
        return told


_PLAIN_SIGNS = _PlainSigns()


@lru_cache(maxsize=4096)
def same_words(text: str) -> str:
    """Write a name so that order, case, accents and signs no longer matter."""
    return " ".join(sorted(plain(text).split()))


def key(title: str) -> str:
    """Write a header so that order, case, accents, articles, plurals, units no longer matter.

    « Durée (en heures) » → « duree »; what stands in brackets is a unit or an example. A small
    word at the end is kept: it tells « Absence du » from « Absence au ».
    """
    return alike(without_brackets(title))


def without_brackets(title: str) -> str:
    """Leave out what stands in brackets, a unit or an example."""
    return _IN_BRACKETS.sub(" ", title)


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """Write what somebody typed so that order, case, accents, articles, plurals no longer matter.

    « GROUPE QUALITÉ » and « Groupe qualité » are alike, so are « Fiches » and « fiche ».
    """
    words = plain(text).split()
    last = len(words) - 1
    kept = [word for n, word in enumerate(words) if word not in _SMALL_WORDS or n == last]
    return " ".join(sorted(singular(word) for word in kept))


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words that say something, each in the singular, in their order."""
    return tuple(singular(word) for word in plain(text).split() if word not in _SMALL_WORDS)


def singular(word: str) -> str:
    """Write a plain word without the s or x of its plural."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word  # noqa: PLR2004
