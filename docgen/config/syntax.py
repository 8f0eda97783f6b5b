"""Why a file is not readable YAML, in one French sentence with its line."""

import re

import yaml

_ENCODINGS = ("utf-8-sig", "cp1252")
"""Notepad saves as one or the other."""

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ufeff\ue000-\ufffd\U00010000-\U0010ffff]",
)
_TAB_BEFORE = re.compile(r"^[ -]*\t", re.MULTILINE)
_OPEN_QUOTE = "un guillemet ouvert ici n'est pas refermé ; refermez-le"
_OPEN_BRACKET = "un crochet ou une accolade ouverts ici ne sont pas refermés, ou une virgule manque"
_ODD_START = "une valeur ne peut pas commencer par ce signe ; mettez-la entre guillemets"
_COLON = (
    "un deux-points est de trop, ou la ligne n'est pas alignée avec ses voisines ; "
    "alignez-la, ou mettez le texte entre guillemets"
)
_NO_COLON = "le deux-points manque ; écrivez « clé: valeur », avec un espace après les deux-points"
_ASTRAY = (
    "cette ligne ne suit pas les précédentes ; alignez-la, "
    "ou mettez entre guillemets le texte qui contient { [ ' ou #"
)
# What the parser says (its C and its Python form) → whether the context tells the line, our words.
_SENTENCES: tuple[tuple[str, bool, str], ...] = (
    ("unknown escape", False, "une barre « \\ » ne va pas entre ces guillemets ; prenez des « ' »"),
    ("quoted scalar", True, _OPEN_QUOTE),
    ("flow sequence", True, _OPEN_BRACKET),
    ("flow mapping", True, _OPEN_BRACKET),
    ("simple key", True, _NO_COLON),
    ("cannot start any token", False, _ODD_START),
    ("values are not allowed", False, _COLON),
    ("entries are not allowed", False, "mettez le tiret sur une nouvelle ligne, bien alignée"),
)


class SyntaxMistake(Exception):  # noqa: N818 - a mistake of the writer, never seen outside
    """Stops the reading of one file; `line` is None when the whole file is meant."""

    def __init__(self, line: int | None, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


def decode(content: bytes) -> str:
    """Read the bytes of a text file saved by any ordinary editor."""
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SyntaxMistake(None, "ce fichier n'est pas du texte ; enregistrez-le en UTF-8")


def check_signs(text: str) -> None:
    """Refuse what no editor shows: tabs that stand for spaces, control characters."""
    if found := _UNPRINTABLE.search(text):
        said = "un signe invisible n'est pas lisible ; retapez la ligne et enregistrez en UTF-8"
        raise SyntaxMistake(_line_of(text, found.start()), said)
    if found := _TAB_BEFORE.search(text):
        said = "une tabulation s'est glissée ici ; remplacez-la par des espaces"
        raise SyntaxMistake(_line_of(text, found.end()), said)


def explain(error: yaml.YAMLError, quote: tuple[int, int] | None) -> tuple[int | None, str]:
    """Return the line at fault and what to do about it.

    Args:
        error: of the parser.
        quote: first and last line of the last text between quotes, if it has several: it was
            most likely left open, and closed by an apostrophe further down.

    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return None, "ce fichier n'est pas lisible ; enregistrez-le en UTF-8"
    if quote and quote[1] == _marked(error):
        return quote[0], _OPEN_QUOTE
    said = f"{error.context or ''} {error.problem or ''}"
    if "tab character" in said or "'\\t'" in said:
        return _marked(error), "une tabulation s'est glissée ici ; remplacez-la par des espaces"
    for words, by_context, sentence in _SENTENCES:
        if words in said:
            return _marked(error, by_context=by_context), sentence
    return _marked(error), _ASTRAY


def _marked(error: yaml.MarkedYAMLError, *, by_context: bool = False) -> int | None:
    marks = [error.context_mark, error.problem_mark]
    first, second = marks if by_context else reversed(marks)
    mark = first or second
    return None if mark is None else int(mark.line) + 1


def _line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
