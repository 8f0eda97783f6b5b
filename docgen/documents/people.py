"""How documents name staff: by name, or by initials where the office says so. Pure."""

from collections.abc import Iterable


class Naming:
    """Names people, alone or inside a sentence."""

    def __init__(self, names: Iterable[str], *, initials_only: bool) -> None:
        ordered = sorted(names, key=len, reverse=True)
        self._short = {name: initials(name) for name in ordered} if initials_only else {}

    def of(self, name: str) -> str:
        """Return the name to print."""
        return self._short.get(name, name)

    def in_text(self, text: str) -> str:
        """Return a sentence with the names to print."""
        for name, short in self._short.items():
            text = text.replace(name, short)
        return text


def initials(name: str) -> str:
    """« Anne-Lise Le Guern » → « A.-L. L. G. »."""
    words = name.split()
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)
