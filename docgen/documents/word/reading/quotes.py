"""What Word makes of the quotes, dashes and spaces that somebody types in a tag, undone. Pure."""

import re

_CLOSERS = {"«": "»", "“": "”", "„": "”“", "‘": "’", "’": "’‘", '"': '"”»', "'": "'’"}
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]")
_NOTHING = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\u0000-\u0008]")
_MINUS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_PADDING = " \u00a0\u202f"


def straightened(inside: str) -> str:
    """Write the inside of a tag as Jinja reads it; texts between quotes keep their own signs.

    « nom » becomes "nom", whatever spaces French puts inside the quotes.
    """
    pieces, start = [], 0
    while start < len(inside):
        opening = next((n for n in range(start, len(inside)) if inside[n] in _CLOSERS), None)
        if opening is None:
            break
        pieces.append(_plain(inside[start:opening]))
        stop = _end(inside, opening)
        if stop is None:
            pieces.append(inside[opening])
            start = opening + 1
            continue
        pieces.append(_quoted(inside, opening, stop))
        start = stop + 1
    return "".join([*pieces, _plain(inside[start:])])


def _plain(text: str) -> str:
    return _NOTHING.sub("", _SPACES.sub(" ", text)).translate(_MINUS)


def _end(text: str, opening: int) -> int | None:
    """Find the quote that closes; the very same sign is preferred to one that Word has curled."""
    for closer in _CLOSERS[text[opening]]:
        for found in range(opening + 1, len(text)):
            if text[found] == closer and _is_end(text, found, closer):
                return found
    return None


def _is_end(text: str, found: int, closer: str) -> bool:
    """Tell a closing quote from the apostrophe of « l'office »; a backslash hides either."""
    if text[found - 1] == "\\":
        return False
    return closer != "’" or not (text[found + 1 : found + 2].isalnum())


def _quoted(text: str, opening: int, stop: int) -> str:
    said, sign = text[opening + 1 : stop], text[opening]
    if sign in "\"'" and text[stop] == sign:
        return f"{sign}{said}{sign}"
    said = said.strip(_PADDING).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{said}"'
