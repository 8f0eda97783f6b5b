"""When two titles of columns are the same, however an office writes them.

What counts is kept: « Participants » is one thing, « Nb participants » another.
"""

import re
from functools import lru_cache

from docgen.wording import letters

_NUMBERED = re.compile(r"^\s*\d{1,2}\s*[.)]\s+")
"""« 3. Prestataire », as forms on line write their questions."""
_INCLUSIVE = re.compile(r"(?<=\w)(?:\(e\)|[.·•‧-]e)(?:[.·•‧-]?s)?(?!\w)", re.IGNORECASE)
"""« Salarié(e)s », « agent·e·s »."""
_COUNTS = dict.fromkeys(("nb", "nbr", "nbre", "nbres", "nombres"), "nombre")
_NUMBERS = dict.fromkeys(("n", "no", "num", "numeros"), "numero")
_SAME = _COUNTS | _NUMBERS


@lru_cache(maxsize=8192)
def key(title: str) -> str:
    """Write a title so that only its meaning is left.

    Order, case, accents, articles, plurals, what stands in brackets, the number of a question and
    the signs around no longer matter: « Nbre d'agent(e)s : » → « agent nombre ».
    """
    return " ".join(sorted(_SAME.get(word, word) for word in _words(title)))


@lru_cache(maxsize=8192)
def words(title: str) -> tuple[str, ...]:
    """Return the words of a title that say something, in their order."""
    told = letters.telling_words(letters.without_brackets(_bare(title)))
    return tuple(_SAME.get(word, word) for word in told)


def _words(title: str) -> list[str]:
    return letters.key(_bare(title)).split()


def _bare(title: str) -> str:
    return _INCLUSIVE.sub("", _NUMBERED.sub("", title))
