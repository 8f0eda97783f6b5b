"""A text without what names a visitor. Pure: the same text always gives the same one."""

import re
from collections.abc import Iterator

from docgen.intake.discretion.addresses import addresses
from docgen.intake.discretion.contacts import mails, phones
from docgen.intake.discretion.known import NOTHING, Known, Own
from docgen.intake.discretion.names import names
from docgen.intake.discretion.spans import STAND_INS, Secret, Span, without
from docgen.intake.discretion.tokens import Token, tokens_of

_MOST_PASSES = 6
_MAY_HOLD_ONE = re.compile(
    r"[^\W\d_a-zà-öø-ÿ]|\d|@|＠|arobase|[(\[]at|appel|nomm|sign|\bm(?:me|r|lle)|mesd|mada|monsi"
)
_POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")


def mask(text: str, known: Known, own: Own = NOTHING) -> str:
    """Put « [nom] », « [courriel] », « [téléphone] », « [adresse] » for what names a visitor.

    Args:
        text: what a visitor said, or what was noted of it.
        known: the office and its staff, who may be named.
        own: what the rest of the row says of the visitor.

    """
    for _ in range(_MOST_PASSES):
        before, text = text, _mask_once(text, known, own)
        if text == before:
            break
    return text


def secrets_in(masked: str) -> tuple[Secret, ...]:
    """Say what was taken out of a text, each kind once, in a fixed order."""
    there = set(STAND_INS.findall(masked))
    return tuple(one for one in Secret if one.value in there)


def _mask_once(text: str, known: Known, own: Own) -> str:
    if own is NOTHING and not _MAY_HOLD_ONE.search(text):
        return text
    text = without(text, mails(text, known.mails))
    text = without(text, phones(text, known.phones, own.phones))
    text = without(text, addresses(text, known))
    tokens = tokens_of(text)
    return without(text, (*_own_words(text, tokens, own), *names(text, tokens, known)))


def _own_words(text: str, tokens: list[Token], own: Own) -> Iterator[Span]:
    if own.names or own.addresses:
        for token in tokens:
            parts = token.plain.split()
            if any(part in own.names for part in parts):
                yield Span(token.start, token.end, Secret.NAME)
            elif any(part in own.addresses for part in parts):
                yield Span(token.start, token.end, Secret.ADDRESS)
        for code in _POSTCODE.finditer(text):
            if code[0] in own.addresses:
                yield Span(code.start(), code.end(), Secret.ADDRESS)
