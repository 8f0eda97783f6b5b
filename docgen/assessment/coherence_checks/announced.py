"""What a text of the office promises, where it is less than what a requirement asks."""

from collections.abc import Iterator
from fractions import Fraction

from docgen.assessment.coherence_checks.seen import Seen, known, name_of
from docgen.assessment.facts import Facts
from docgen.model.coherence import Announced
from docgen.model.value import text_of
from docgen.wording import letters, lists, numbers


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
    """Return the longest known word of a text that is about the thing; None without any."""
    if check.about and not _holds(text, check.about):
        return None
    words = sorted(check.words, key=lambda word: (-len(letters.plain(word)), word))
    return next((word for word in words if _holds(text, word)), None)


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


def _holds(text: str, words: str) -> bool:
    """Whether a text holds words in a row, whatever their accents and their plurals."""
    return f" {_singular(words)} " in f" {_singular(text)} "


def _singular(text: str) -> str:
    return " ".join(word.rstrip("s") or word for word in letters.plain(text).split())
