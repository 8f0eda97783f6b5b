"""Whom a record names: people that the team form knows, offices that their own form lists."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from docgen.assessment.people.listed import parts_of
from docgen.model.roster import Match, Roster
from docgen.model.value import Value
from docgen.wording.letters import same_words


def current_name(written: str, day: date | None, roster: Roster) -> str:
    """Follow a person whose name has changed in the team since the row was read."""
    return _exact(written, day, roster) or written


def people_in(value: Value | None, day: date | None, roster: Roster) -> frozenset[str]:
    """Return the people that a field names exactly: a name, several, or a text made of them."""
    return frozenset(_named(value, lambda written: _exact(written, day, roster)))


def offices_in(value: Value | None, known: Mapping[str, str]) -> frozenset[str]:
    """Return the offices that a field names; `known` is `same_words` → name."""
    return frozenset(_named(value, lambda written: known.get(same_words(written))))


def _named(value: Value | None, known: Callable[[str], str | None]) -> Iterator[str]:
    """Yield the one that a whole text names, or those that its parts name."""
    texts = value if isinstance(value, tuple) else (value,)
    for text in texts:
        if isinstance(text, str):
            whole = known(text)
            found = [whole] if whole else [known(part) for part in parts_of(text)]
            yield from (one for one in found if one)


def _exact(written: str, day: date | None, roster: Roster) -> str | None:
    known = roster.recognise(written, day)
    return known.people[0].name if known.match is Match.EXACT else None
