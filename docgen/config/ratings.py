"""What words are worth when a mark is given in words: « 4/4: [Très satisfait, TS] »."""

import re
from collections.abc import Mapping
from fractions import Fraction

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.reading import Reading
from docgen.wording import letters

_WORDS: Spot = ("mots",)
_MARK = re.compile(r"(\d{1,3}) ?/ ?(\d{1,3})")
_NO_OPINION = "sans_avis"


def read_words(
    reading: Reading,
    words: Mapping[str, tuple[str, ...]],
) -> dict[str, Fraction | None]:
    """Return what each word is worth, as a share of the best mark; None for no opinion."""
    worth: dict[str, Fraction | None] = {}
    first: dict[str, str] = {}
    for mark, writings in words.items():
        value = _value(reading, mark)
        for place, word in enumerate(writings):
            kept = first.setdefault(letters.key(word) or word, mark)
            if kept != mark:
                text = f"{quoted(word)} vaut déjà « {kept} » ; retirez-le d'un des deux"
                reading.refuse((*_WORDS, mark, place), text)
            worth[word] = value
    return worth


def _value(reading: Reading, mark: str) -> Fraction | None:
    found = _MARK.fullmatch(mark)
    if mark == _NO_OPINION:
        return None
    if found and 0 < int(found[2]) >= int(found[1]):
        return Fraction(int(found[1]), int(found[2]))
    text = f"{quoted(mark)} n'est pas une note ; écrivez par exemple 4/4, 3/4 ou {_NO_OPINION}"
    reading.refuse((*_WORDS, mark), text)
    return None
