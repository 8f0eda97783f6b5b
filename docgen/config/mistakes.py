"""A mistake in a file of config/, and how all of them are told together."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.errors import ConfigError
from docgen.wording.nearest import nearest

_LONGEST_LINE = 240
_LONGEST_WORD = 40
_LONGEST_LIST = 130
_REMEDY = "Corrigez ces lignes dans le dossier config, enregistrez, puis relancez docgen."


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """One thing to correct.

    Attributes:
        file: below config/, with forward slashes.
        line: from 1; None when the whole file is meant.
        key: the key at fault; "" when none is.
        text: what is wrong and what to write instead, in French.

    """

    file: str
    line: int | None
    key: str
    text: str

    @property
    def sentence(self) -> str:
        """One line, 240 characters at most."""
        line = "" if self.line is None else f", ligne {self.line}"
        key = f", {quoted(self.key)}" if self.key else ""
        return _cut(f"{self.file}{line}{key} : {self.text}", _LONGEST_LINE)


def gather(mistakes: Iterable[Mistake]) -> ConfigError:
    """Make one error of all mistakes, in the order of files and lines."""
    ordered = sorted(set(mistakes), key=lambda one: (one.file, one.line or 0, one.key, one.text))
    count = f"{len(ordered)} erreur{'s' if len(ordered) > 1 else ''} dans la configuration"
    return ConfigError("\n".join([f"{count} :", *(one.sentence for one in ordered)]), _REMEDY)


def quoted(word: str) -> str:
    """Write what the person wrote between French quotes, on one line, not too long."""
    return f"« {_cut(' '.join(word.split()), _LONGEST_WORD)} »"


def listed(words: Iterable[str]) -> str:
    """Write names one after the other, as many as fit in a sentence."""
    return _cut(", ".join(words), _LONGEST_LIST)


def suggest(word: str, among: Iterable[str], *, otherwise: str) -> str:
    """Say which name was probably meant; when none is near, list them after `otherwise`."""
    names = tuple(among)
    near = nearest(word, names)
    if near is not None:
        return f"vouliez-vous écrire {quoted(near)} ?"
    return f"{otherwise} : {listed(names)}" if names else "aucun n'est possible ici"


def _cut(text: str, longest: int) -> str:
    """Shorten a text, between two words where it has several."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    return f"{kept.rpartition(' ')[0].rstrip(' ,') or kept}…"
