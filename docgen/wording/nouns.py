"""Several of a thing that is called in a few words: « jour de remise », « jours de remise »."""

import re
from collections.abc import Callable

_JOINED = re.compile(r"(.*?)(\s(?:à|au|aux|avec|d'|d’|de|des|du|en|par|pour|sans|sur)\b.*)?")
"""What is said before and after the first small word: only the words before it agree."""
_SAME_FOR_ONE = {
    "accès",
    "avis",
    "fois",
    "mois",
    "procès",
    "relais",
    "remis",
    "succès",
    "temps",
    "transmis",
}
_NEVER_AGREES = {"ETP", "internet", "web"}
_IN_ALS = {"bal", "carnaval", "festival"}


def several(noun: str) -> str:
    """Write the plural: « jours de remise », « réunions mensuelles », « bureaux »."""
    return _each_word(noun, _plural)


def one_of(nouns: str) -> str:
    """Write the singular of what `several` wrote."""
    return _each_word(nouns, _singular)


def _each_word(words: str, change: Callable[[str], str]) -> str:
    said = _JOINED.fullmatch(words)
    if not said:
        return words
    return " ".join(change(word) for word in said[1].split(" ")) + (said[2] or "")


def _plural(word: str) -> str:
    if not word or word in _NEVER_AGREES or word.endswith(("s", "x", "z", "%")):
        return word
    if word.endswith("eau"):
        return f"{word}x"
    is_in_aux = word.endswith("al") and word not in _IN_ALS
    return f"{word.removesuffix('al')}aux" if is_in_aux else f"{word}s"


def _singular(word: str) -> str:
    if word in _SAME_FOR_ONE:
        return word
    if word.endswith("eaux"):
        return word.removesuffix("x")
    if word.endswith("aux"):
        return f"{word.removesuffix('aux')}al"
    return word.removesuffix("s")
