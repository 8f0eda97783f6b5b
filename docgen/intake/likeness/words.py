"""How much two titles have in common, word by word: « Presta rencontré », « Prestataire ». Pure."""

from collections.abc import Mapping
from functools import lru_cache

from docgen.intake.likeness.contrasts import opposed
from docgen.wording import titles
from docgen.wording.nearest import likeness

_FEWEST_LETTERS = 3
_NEAR = 80
_OF_A_BEGINNING = 0.9
_OF_A_COMMON_WORD = 1 / 3
_COMMON = frozenset(["date", "nature", "nom", "nombre", "numero", "titre", "type", "valeur"])
"""Words that many titles hold: alone in common, they say little."""
_SHORT: Mapping[str, str] = {
    "h": "heure",
    "hr": "heure",
    "tps": "temps",
    "dt": "date",
    "deb": "debut",
    "tel": "telephone",
}


def in_common(one: str, other: str) -> float:
    """Say from 0 to 1 how much of two titles is the same words, whole, cut or misspelt."""
    return _in_common(_whole(one), _whole(other))


@lru_cache(maxsize=8192)
def _whole(title: str) -> tuple[str, ...]:
    return tuple(_SHORT.get(word, word) for word in titles.words(title))


@lru_cache(maxsize=65536)
def _in_common(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if not (one and other):
        return 0
    shared = sum(_weight(word) * max(_same(word, likewise) for likewise in other) for word in one)
    if not shared or opposed(one, other):
        return 0
    return min(1, 2 * shared / (sum(map(_weight, one)) + sum(map(_weight, other))))


def _weight(word: str) -> float:
    return _OF_A_COMMON_WORD if word in _COMMON else 1


@lru_cache(maxsize=65536)
def _same(one: str, other: str) -> float:
    if one == other:
        return 1
    short, long = sorted((one, other), key=len)
    if len(short) < _FEWEST_LETTERS:
        return 0
    if long.startswith(short):
        return _OF_A_BEGINNING
    near = likeness(one, other)
    return _OF_A_BEGINNING * near / 100 if near >= _NEAR else 0
