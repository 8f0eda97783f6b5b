"""Which requirements a piece of the register, or a line of an audit, names."""

import re
from collections.abc import Iterable
from functools import lru_cache

_NOT_OF_A_REFERENCE = re.compile(r"[\s,;/+&()«»]+|\bet\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def references_in(text: str) -> frozenset[str]:
    """Return what a text such as « QT-022, QT-023 et B.3 » names, in capitals."""
    return frozenset(
        word.rstrip(".").upper() for word in _NOT_OF_A_REFERENCE.split(text) if word.rstrip(".")
    )


def names_one_of(text: str, references: Iterable[str]) -> bool:
    """Whether a text names one of the references, in capitals or not.

    Of a reference of several words, « critère 89 », it holds every one: « critère 88 et 89 ».
    """
    named = references_in(text)
    return any(words <= named for one in references if (words := references_in(one)))
