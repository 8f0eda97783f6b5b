"""Postal addresses in a text: a number and a street, a postcode and a town, a box. Pure."""

import re
from collections.abc import Iterator

from docgen.intake.discretion.known import Known
from docgen.intake.discretion.spans import Secret, Span
from docgen.intake.discretion.words import plain, words

_SPACE = r"[ \u00a0\u202f\n]"
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?:n°{_SPACE}?)?\d{{1,4}}(?:[-/]\d{{1,4}})?"
    rf"(?:{_SPACE}?(?:bis|ter|quater|[a-d])(?!\w))?{_SPACE}{{0,2}},?{_SPACE}{{0,2}}$",
    re.IGNORECASE,
)
_WAY = re.compile(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)?(?![\w-])")
_NEXT = re.compile(
    r"(?:\.[ \u00a0\u202f]{0,3}|[ \u00a0\u202f]{1,3}|(?<=['’]))"
    r"(\d{1,2}(?:er)?(?!\d)|19\d\d(?!\d)|[^\W\d_]+(?:-[^\W\d_]+)*['’]?)",
)
_NUMBER_AFTER = re.compile(
    r",?[ \u00a0\u202f]{0,2}(?:n°|nº|numéro|au)[ \u00a0\u202f]{0,2}\d{1,4}(?!\d)"
)
_LIVES = re.compile(
    r"(?:habit\w{0,5}|demeur\w{0,5}|domicili\w{0,4}|adresse|résid\w{0,5})\W{0,3}"
    r"(?:(?:au|à|dans|la|est)\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(
    r"(?<![\w,.-])(?:[A-Z]{1,2}[- ])?(?:\d{5}|\d{2}[ \u00a0\u202f]\d{3}|(?<=[A-Z][- ])\d{4})"
    r"(?=[ \u00a0\u202f]{0,2}[,-]?[ \u00a0\u202f]{0,2}[^\W\d_])",
)
_TOWN = re.compile(r"[ \u00a0\u202f,-]{0,5}([^\W\d_]+(?:-[^\W\d_]+)*['’]?)")
_BOX = re.compile(
    r"(?<!\w)(?:B\.?P\.?|C\.?S\.?|TSA|bo[iî]te postale)"
    r"[ \u00a0\u202f]{0,2}(?:n°)?[ \u00a0\u202f]{0,2}\d{1,6}(?:[ \u00a0\u202f]\d{3})?(?!\w)",
)
_CEDEX = re.compile(r"[ \u00a0\u202f]{1,2}cedex(?:[ \u00a0\u202f]\d{1,2})?(?!\w)", re.IGNORECASE)
_MAY_HOLD_ONE = re.compile(r"\d|habit|demeur|domicili|adresse|résid", re.IGNORECASE)
_LOOKED_BACK = 24
_MOST_WORDS = 10


def addresses(text: str, known: Known) -> Iterator[Span]:
    """Find the addresses of visitors; a street without a number is a place of the town."""
    for start, end in (*_streets(text), *_towns(text), *_boxes(text)):
        if not known.is_ours(text[start:end]):
            yield Span(start, end, Secret.ADDRESS)


def _streets(text: str) -> Iterator[tuple[int, int]]:
    firm, doubtful = words("voies"), words("voies douteuses")
    for way in _WAY.finditer(text) if _MAY_HOLD_ONE.search(text) else ():
        word = plain(way[0])
        if word not in firm and word not in doubtful:
            continue
        end, has_capital = _name(text, way.end())
        if end == way.end() or not (has_capital or word in firm):
            continue
        start = max(0, way.start() - _LOOKED_BACK)
        before = text[start : way.start()]
        if number := _NUMBER.search(before):
            yield start + number.start(), end
        elif after := _NUMBER_AFTER.match(text, end):
            yield way.start(), after.end()
        elif _LIVES.search(before):
            yield way.start(), end


def _name(text: str, start: int) -> tuple[int, bool]:
    """Follow the name of a street; return where it ends, and whether it has a capital."""
    end = place = start
    is_named = has_capital = False
    for _ in range(_MOST_WORDS):
        found = _NEXT.match(text, place)
        if not found:
            break
        word, place = plain(found[1]), found.end()
        if word in words("particules") and not found[1][0].isupper():
            continue
        if is_named and not found[1][0].isupper() and not found[1].startswith("19"):
            break
        end = place
        has_capital = has_capital or found[1][0].isupper()
        is_named = is_named or not (word in words("dans une voie") or word[0].isdigit())
    return end, has_capital


def _towns(text: str) -> Iterator[tuple[int, int]]:
    for code in _POSTCODE.finditer(text):
        first = _TOWN.match(text, code.end())
        if not first or not first[1][0].isupper() or plain(first[1]) in words("mots courants"):
            continue
        end, _ = _name(text, first.end()) if first[1][-1] in "'’" else (first.end(), True)
        cedex = _CEDEX.match(text, _rest(text, end))
        yield code.start(), cedex.end() if cedex else _rest(text, end)


def _rest(text: str, start: int) -> int:
    """Follow the name of a town: its words begin with capitals."""
    end = place = start
    for _ in range(_MOST_WORDS):
        found = _NEXT.match(text, place)
        if not found or found[1][0].isdigit() or plain(found[1]) == "cedex":
            break
        place = found.end()
        if found[1][0].isupper() and plain(found[1]) not in words("mots courants"):
            end = place
        elif plain(found[1]) not in words("particules"):
            break
    return end


def _boxes(text: str) -> Iterator[tuple[int, int]]:
    for box in _BOX.finditer(text):
        yield box.start(), box.end()
