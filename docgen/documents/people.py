"""Who is in the team, and how documents name them: by name, or by initials. Pure."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from docgen.model.document import Told
from docgen.model.form import Form, Kind
from docgen.model.roster import Roster, roster_of
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import text_of
from docgen.wording import letters

_LONGEST_SLUG = 60


class Naming:
    """Names people, alone or anywhere in what a document tells."""

    def __init__(self, names: Iterable[str], *, initials_only: bool) -> None:
        self._short: Mapping[str, str] = {}
        if initials_only:  # else the names, which stand in every row, are not even asked for
            everyone = sorted(set(names), key=lambda name: (-len(name), name))
            self._short = _tell_apart(everyone)

    def in_text(self, text: str) -> str:
        """Return a text with the names to print."""
        for name, short in self._short.items():
            text = text.replace(name, short)
        return text

    def everywhere(self, told: Told) -> Told:
        """Return all that a document tells, with the names to print: remarks, files, titles too."""
        if not self._short:
            return told
        match told:
            case str():
                return self.in_text(told)
            case list():
                return [self.everywhere(one) for one in told]
            case dict():
                return self.in_all(told)
            case _:
                return told

    def in_all(self, told: Mapping[str, Told]) -> dict[str, Told]:
        """Do the same for each value of a mapping; its keys are fields, not texts."""
        return {key: self.everywhere(value) for key, value in told.items()}


def naming_of(snapshot: Snapshot, settings: Settings) -> Naming:
    """Name everybody, also those who are no longer in the team."""
    return Naming(_names(snapshot, settings.forms), initials_only=settings.office.initials_only)


def team_of(snapshot: Snapshot, settings: Settings) -> Roster:
    """Return everybody who is or was in the team."""
    return roster_of(team_records(snapshot, settings))


def team_records(snapshot: Snapshot, settings: Settings) -> Iterator[Record]:
    """Yield the rows of the form that describes people."""
    for form in settings.forms.values():
        if form.describes_people:
            yield from snapshot.of(form.id)


def file_slugs(names: Iterable[str]) -> dict[str, str]:
    """Write each name so that any disk takes it, and never two in the same way.

    « Noémie Chastanier » → « noemie-chastanier ».
    """
    plain = {name: letters.plain(name).replace(" ", "-")[:_LONGEST_SLUG] for name in names}
    uses = Counter(plain.values())
    return {
        name: slug if slug and uses[slug] == 1 else f"{slug or 'personne'}-{_mark(name)}"
        for name, slug in plain.items()
    }


def initials(name: str, letters: int = 1) -> str:
    """« Anne-Lise Le Guern » → « A.-L. L. G. »; with more letters, « An.-Li. L. G. »."""
    first, *rest = name.split() or [""]
    given = "-".join(f"{part[:letters]}." for part in first.split("-") if part)
    return " ".join([given, *(f"{word[0]}." for word in rest)])


def _tell_apart(names: Iterable[str]) -> dict[str, str]:
    """Give each name initials that no other name has: one letter more until they differ."""
    short: dict[str, str] = {}
    for name in names:
        letters = 1
        while (told := initials(name, letters)) in short.values() and letters < len(name):
            letters += 1
        short[name] = told
    return short


def _names(snapshot: Snapshot, forms: Mapping[str, Form]) -> Iterator[str]:
    """Yield every name of a person, also of those who are no longer in the team."""
    for form in forms.values():
        codes = ["person"] if form.describes_people else []
        codes += [column.code for column in form.columns if column.kind is Kind.PEOPLE]
        for record in snapshot.of(form.id):
            yield from (name for code in codes if (name := text_of(record.values, code)))


def _mark(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:6]
