"""What a text of the office promises, where it is less than what a requirement asks."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from docgen.assessment.coherence_checks.seen import Seen, known, name_of
from docgen.assessment.facts import Facts
from docgen.model.coherence import Announced
from docgen.model.value import text_of
from docgen.wording import letters, lists, numbers

_SENTENCE_END = re.compile(r"[.;!?\n]")


def announced(check: Announced, facts: Facts) -> Iterator[Seen]:
    """Yield each promise that falls short; of a text without a known word nothing is said."""
    for one in known(check.source, facts):
        text = text_of(one.record.values, check.field)
        word = _promise(check, text)
        if word and (asked := _asked_for_more(check, check.words[word])):
            said = " ".join(part for part in (check.about, word) if part)
            who = name_of(one.record, one.form)
            sentence = f"{who} annonce « {said} » {asked}"
            yield Seen(sentence=sentence, origins=(one.record.origin,))


def _promise(check: Announced, text: str) -> str | None:
    """Return the first known word that follows what it is about; None without any.

    Two known words that disagree there, in the same sentence, promise nothing that can be told.
    """
    if not check.about:
        return _first(check, _words(text))
    for sentence in _SENTENCE_END.split(text):
        words, about = _words(sentence), _words(check.about)
        place = next(iter(_places(words, about)), None)
        if place is not None:
            return _first(check, words[place + len(about) :])
    return None


def _first(check: Announced, words: Sequence[str]) -> str | None:
    """Return the known word that stands first, the longest of those; None where some disagree."""
    told = [
        (place, place + len(known), word)
        for word in check.words
        if (known := _words(word))
        for place in _places(words, known)
    ]
    apart = [one for one in told if not any(_is_inside(one, other) for other in told)]
    if len({check.words[word] for _, _, word in apart}) != 1:
        return None
    return min(apart)[2]


def _is_inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether a word is but a part of a longer one: « fin de saison » of « en fin de saison »."""
    longer = other[1] - other[0] > one[1] - one[0]
    return longer and other[0] <= one[0] and one[1] <= other[1]


def _asked_for_more(check: Announced, promised: Fraction) -> str:
    """Tell the promise beside what is asked; "" when it is enough."""
    if check.at_least_a_year is not None and promised < check.at_least_a_year:
        asked = numbers.number(check.at_least_a_year)
        return f"({numbers.number(promised)} par an) ; {check.requirement} en demande {asked}."
    if check.at_most_days is not None and promised > check.at_most_days:
        asked = numbers.number(check.at_most_days)
        days = lists.plural(promised, "jour")
        return f"({days}) ; {check.requirement} en demande {asked} au plus."
    return ""


def _places(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    """Yield where words stand in a row."""
    size = len(wanted)
    return (n for n in range(len(words) - size + 1) if words[n : n + size] == wanted)


def _words(text: str) -> list[str]:
    """Part a text into words, whatever their accents and their plurals."""
    return [word.rstrip("s") or word for word in letters.plain(text).split()]
