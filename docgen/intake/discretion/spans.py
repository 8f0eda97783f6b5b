"""Pieces of a text that name a visitor, and the text without them. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Secret(StrEnum):
    """What a piece of text gives away; the word is what stands in its place."""

    NAME = "[nom]"
    MAIL = "[courriel]"
    PHONE = "[téléphone]"
    ADDRESS = "[adresse]"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text, from `start` to before `end`."""

    start: int
    end: int
    secret: Secret


STAND_INS = re.compile("|".join(re.escape(one.value) for one in Secret))
_JOINED = re.compile(r"[ \u00a0\u202f]{0,2}")
_JOINED_LINES = re.compile(r"[ \u00a0\u202f,\n-]{0,4}")


def without(text: str, spans: Iterable[Span]) -> str:
    """Put stand-ins for the pieces; pieces that touch or overlap become one."""
    told: list[str] = []
    done = 0
    for span in _apart(text, sorted(spans, key=lambda one: (one.start, -one.end))):
        told += (text[done : span.start], span.secret.value)
        done = span.end
    return "".join((*told, text[done:]))


def _apart(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join neighbours of one kind; of two that overlap the first one tells the kind."""
    last: Span | None = None
    for span in spans:
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end), last.secret)
        elif last and _are_one(text, last, span):
            last = Span(last.start, span.end, last.secret)
        else:
            if last:
                yield last
            last = span
    if last:
        yield last


def _are_one(text: str, last: Span, span: Span) -> bool:
    between = text[last.end : span.start]
    joined = _JOINED_LINES if span.secret is Secret.ADDRESS else _JOINED
    return last.secret is span.secret and joined.fullmatch(between) is not None
