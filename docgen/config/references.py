"""Looks up the names that a page mentions, translates them into codes, refuses unknown ones."""

from collections.abc import Mapping, Sequence

from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.outlines import FieldOutline, FormOutline, Names
from docgen.config.reading import DraftReading, Reading
from docgen.config.words import not_allowed
from docgen.model.form import Kind

_YES_NO = ("oui", "non")


class References:
    """The names of one form, as a page mentions them.

    Where a name is unknown the page gets a mistake and the answer is empty: whatever is built
    with it is thrown away with the rest.

    Attributes:
        reading: receives the mistakes.
        form: whose fields are named.

    """

    def __init__(self, reading: Reading, form: FormOutline) -> None:
        self.reading = reading
        self.form = form

    def column(self, spot: Spot, name: str) -> FieldOutline | None:
        """Return the column with that French name."""
        found = self.form.fields.get(name)
        if found is None and self.form.is_whole:
            text = f"{quoted(self.form.id)} n'a pas de champ {quoted(name)}"
            self.reading.refuse_unknown(spot, text, name, self.form.fields)
        return found

    def code(self, spot: Spot, name: str) -> str:
        """Return the code of the column with that French name."""
        found = self.column(spot, name)
        return found.code if found else ""

    def codes(self, spot: Spot, names: Sequence[str]) -> tuple[str, ...]:
        """Return the codes of the columns of a list."""
        return tuple(self.code((*spot, place), name) for place, name in enumerate(names))

    def code_if_named(self, spot: Spot, name: str | None) -> str | None:
        """Return the code of a column that need not be named."""
        return None if name is None else self.code(spot, name)

    def value(self, spot: Spot, word: str, allowed: Sequence[str]) -> None:
        """Check a value of a closed list."""
        if word not in allowed:
            self.reading.refuse_word(spot, not_allowed(word, list(allowed)))

    def where(self, spot: Spot, where: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Translate a condition, field → values that let a record in."""
        codes = {}
        for name, words in where.items():
            column = self.column((*spot, name), name)
            if column:
                codes[column.code] = words
                self._check_words((*spot, name), column, words)
        return codes

    def words(self, spot: Spot, name: str, words: tuple[str, ...]) -> None:
        """Check values that a field should be able to hold."""
        if column := self.form.fields.get(name):
            self._check_words(spot, column, words)

    def _check_words(self, spot: Spot, column: FieldOutline, words: tuple[str, ...]) -> None:
        closed = _YES_NO if column.kind == Kind.YES_NO else column.choices
        for place, word in enumerate(words if closed else ()):
            self.value((*spot, place), word, closed)


def find_form(reading: Reading, names: Names, spot: Spot, form: str) -> References:
    """Return the names of a form; of an empty one, and a mistake, when there is no such form."""
    if isinstance(reading, DraftReading) and reading.is_stood_in(spot):
        return References(reading, FormOutline(id=form))
    found = names.forms.get(form)
    if found is None:
        if names.all_forms:
            said = f"le formulaire {quoted(form)} n'existe pas"
            reading.refuse_unknown(spot, said, form, names.forms)
        found = FormOutline(id=form)
    return References(reading, found)
