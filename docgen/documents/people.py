"""How documents name staff: by name, or by initials where the office says so. Pure."""

from collections.abc import Iterable, Mapping

from docgen.model.document import Told


class Naming:
    """Names people, alone or anywhere in what a document tells."""

    def __init__(self, names: Iterable[str], *, initials_only: bool) -> None:
        everyone = sorted(set(names), key=lambda name: (-len(name), name))
        self._short = _tell_apart(everyone) if initials_only else {}

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
