"""What the lines of a table are: the values of a field, or anything else with a key. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from docgen.documents.selections import said
from docgen.model.form import Form
from docgen.model.snapshot import Record
from docgen.wording import letters

BLANK = "non renseigné"
"""Title of the line of the records that leave the field blank; it comes last."""


class Groups(Protocol):
    """Puts records together, each under one key; "" for those that leave the field blank."""

    @property
    def title(self) -> str:
        """Return the title of the first column."""

    def key(self, record: Record) -> str:
        """Return where a record of the period stands."""

    def key_before(self, record: Record) -> str:
        """Return where a record of the year before stands: beside those of the same key."""

    def titles(self, records: Iterable[Record], before: Iterable[Record]) -> Mapping[str, str]:
        """Return the title of each line, key → title, in the order of the lines."""


class ByValue:
    """One line for each value of a field, whatever its capitals, accents and signs."""

    def __init__(self, form: Form, code: str) -> None:
        self._form = form
        self._code = code

    @property
    def title(self) -> str:
        """Return the title of the column."""
        return self._form.by_code[self._code].title

    def key(self, record: Record) -> str:
        """Return what a record says, as it is compared."""
        return key_of(said(record, self._form, self._code))

    key_before = key

    def titles(self, records: Iterable[Record], before: Iterable[Record]) -> Mapping[str, str]:
        """Choose how each value is written: as most records do."""
        writings: dict[str, Counter[str]] = {}
        for record in (*records, *before):
            text = said(record, self._form, self._code)
            writings.setdefault(key_of(text), Counter())[text or BLANK] += 1
        titles = {key: _most_written(counts) for key, counts in writings.items()}
        keys = sorted(titles, key=lambda key: (key == "", self._place(titles[key])))
        return {key: titles[key] for key in keys}

    def _place(self, title: str) -> tuple[int, str, str]:
        """Order values of a closed list as the form has them, others by their letters."""
        choices = [*self._form.column(self._code).choices]
        place = choices.index(title) if title in choices else len(choices)
        return place, letters.plain(title), title


def key_of(text: str | None) -> str:
    """Write a text so that capitals, accents and signs no longer matter."""
    return letters.plain(text or "") or (text or "")


def sorted_out(
    records: Iterable[Record],
    key: Callable[[Record], str],
) -> dict[str, list[Record]]:
    """Put records together by their key."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


def _most_written(counts: Counter[str]) -> str:
    return min(counts, key=lambda text: (-counts[text], text))
