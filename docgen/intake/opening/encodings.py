"""How the bytes of a text file become letters. Pure.

UTF-8 is tried first: cp1252 French practically never passes for it, the reverse always does.
Among the alphabets of one byte a letter nothing tells which one was meant, save that French
words hold few strange signs: when the usual one shows some, the one that shows fewest is taken,
and a word is kept to be shown.
"""

import re
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_USUAL, _OTHERS = "cp1252", ("mac_roman", "cp850", "latin-1")
_IN_FRENCH = frozenset(
    "àâäæçéèêëîïôöœùûüÿñáíóúÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚ«»“”‘’°²³·•–—…€£§±×½¼¾ªº®©™µ\u00a0\u202f"
)
_MISREAD = re.compile("Ã[\u0080-\u00bf]|Ã[©¨ª§´®¯»¢‰€\u0192]|â€|\ufffd")
_LARGE_WITHIN = re.compile("(?<=[a-zà-ÿ])[À-Þ]")
_CONTROLS = re.compile("[\u0000-\u0008\u000e-\u0019\u001b-\u001f]")
_WINDOWS = {0xDC00 + byte: bytes([byte]).decode(_USUAL, "replace") for byte in range(128, 256)}
_LONGEST_WORD = 30
_LOOKED_AT = 4096
_CLEARLY = 0.8
_MOST_STRANGE = 0.1


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """A text, and one of its words that may be misread; "" when the alphabet is certain."""

    text: str
    doubtful: str = ""


def decode(content: bytes) -> Decoded | None:
    """Decode a text file; None when it is no text at all."""
    encoding = _declared(content)
    text = _with(content, encoding or "utf-8")
    if text is None and encoding is None:
        return _in_one_byte_a_letter(content)
    if text is None or "\x00" in text:
        return None
    return Decoded(text=text, doubtful=_word(text, _MISREAD))


def _declared(content: bytes) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding
    return _in_two_bytes_a_letter(content[:_LOOKED_AT])


def _in_two_bytes_a_letter(start: bytes) -> str | None:
    """UTF-16 without its mark: nearly every other byte is zero, and none of the others."""
    even, odd, letters = start[0::2].count(0), start[1::2].count(0), len(start) // 2
    if odd > _CLEARLY * letters and not even:
        return "utf-16-le"
    return "utf-16-be" if even > _CLEARLY * letters and not odd else None


def _in_one_byte_a_letter(content: bytes) -> Decoded | None:
    usual = _with(content, _USUAL)
    if usual is not None and not _strange(usual):
        return None if "\x00" in usual else Decoded(text=usual)
    readings = [usual, *(_with(content, one) for one in _OTHERS), _mended(content)]
    text = min((one for one in readings if one is not None), key=_strangeness)
    if _CONTROLS.search(text) or _strangeness(text)[0] > _MOST_STRANGE * len(text):
        return None
    return Decoded(text=text, doubtful=_word(text, re.compile(r"[^\x00-\x7f]")))


def _mended(content: bytes) -> str:
    """Two files joined by hand: UTF-8, and a few letters of Windows."""
    return content.decode("utf-8", "surrogateescape").translate(_WINDOWS)


def _with(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strange(text: str) -> set[str]:
    return {letter for letter in set(text) if letter > "\x7f"} - _IN_FRENCH


def _strangeness(text: str) -> tuple[int, int]:
    """Count the signs that French does not have, then how few é there are: the most common one."""
    signs = sum(text.count(letter) for letter in _strange(text))
    return signs + len(_LARGE_WITHIN.findall(text)), -text.count("é")


def _word(text: str, sign: re.Pattern[str]) -> str:
    found = sign.search(text)
    if not found:
        return ""
    start, end = found.start(), found.end()
    before = re.search(r"\w*\Z", text[max(0, start - _LONGEST_WORD) : start])
    after = re.compile(r"\w*").match(text, end, end + _LONGEST_WORD)
    return (before[0] if before else "") + found[0] + (after[0] if after else "")
