r"""What the code of a Word field says: « TOC \o "1-3" \h », « SEQ Figure \* ARABIC ». Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_FIRST_WORD = re.compile(r"\s*([^\s\\\"]+)")
_WORD = re.compile(r'\\(?P<switch>\S)|"(?P<quoted>(?:[^"\\]|\\.)*)"?|(?P<bare>[^\s"\\]+)')
_CURLY: Final = str.maketrans("“”", '""')
_TAKES_A_VALUE: Final = {
    "DOCPROPERTY": "",
    "HYPERLINK": "lmot",
    "REF": "d",
    "SEQ": "rs",
    "STYLEREF": "",
    "TOC": "abcdflnopst",
}
_ALWAYS_WITH_A_VALUE: Final = "*#@"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldCode:
    r"""A code taken apart.

    Attributes:
        kind: its first word in capitals, « TOC »; "" for a field without code.
        arguments: words that belong to no switch, quotes taken off.
        switches: letter in lower case → its value, "" where it has none.
        formats: the values of all the `\*` switches, in order.

    """

    kind: str
    arguments: tuple[str, ...]
    switches: Mapping[str, str]
    formats: tuple[str, ...]


def field_kind(code: str) -> str:
    """Return the first word of a code in capitals, "" when there is none."""
    found = _FIRST_WORD.match(code)
    return found[1].upper() if found else ""


def parse_code(code: str) -> FieldCode:
    """Take a code apart; nothing is refused, since Word itself refuses nothing."""
    kind = field_kind(code)
    words = list(_WORD.finditer(code.translate(_CURLY).lstrip()[len(kind) :]))
    arguments: list[str] = []
    switches: dict[str, str] = {}
    formats: list[str] = []
    for letter, value in _pairs(words, _TAKES_A_VALUE.get(kind, "") + _ALWAYS_WITH_A_VALUE):
        if letter == "*":
            formats.append(value)
        elif letter:
            switches[letter] = value
        else:
            arguments.append(value)
    return FieldCode(
        kind=kind, arguments=tuple(arguments), switches=switches, formats=tuple(formats)
    )


def _pairs(words: list[re.Match[str]], takes_a_value: str) -> Iterator[tuple[str, str]]:
    """Pair each switch with its value; an argument has the switch ""."""
    place = 0
    while place < len(words):
        letter = (words[place]["switch"] or "").lower()
        if not letter:
            yield "", _value(words[place])
        elif letter in takes_a_value and place + 1 < len(words) and not words[place + 1]["switch"]:
            place += 1
            yield letter, _value(words[place])
        else:
            yield letter, ""
        place += 1


def _value(word: re.Match[str]) -> str:
    if word["quoted"] is not None:
        return re.sub(r"\\(.)", r"\1", word["quoted"])
    return word["bare"] or ""
