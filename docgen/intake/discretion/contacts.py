"""E-mail addresses and phone numbers in a text. Pure; no pattern looks further than a few signs."""

import re
from collections.abc import Container, Iterator

from docgen.intake.discretion.spans import Secret, Span

_AT = r"(?:[@＠]|\((?:at|arobase|@)\)|\[(?:at|arobase)\]|(?<=[ ])(?:arobase|at)(?=[ ]))"
_MAIL = re.compile(
    rf"[\w.+%'’-]{{0,64}} ?{_AT} ?[\w-]{{1,63}}"
    r"(?:(?:\.| ?\(?(?:point|dot)\)? ?)[\w-]{1,63}){1,6}"
    r"|(?<!\w)@[\w.-]{2,64}",
    re.IGNORECASE,
)
_HAS_AT = re.compile(r"[@＠]|\bat\b|arobase", re.IGNORECASE)

_GAP = r"[ \u00a0\u202f.\-‐‑–/_]{0,3}"
_NEAR = r"[ \u00a0\u202f.\-‐‑–]{0,2}"
_PHONE = re.compile(
    rf"(?<!\d)(?:"
    rf"(?:\+|00){_GAP}[1-9](?:[ \u00a0\u202f.\-‐‑–/_()]{{0,3}}\d){{7,14}}"
    rf"|33{_NEAR}[1-9](?:{_NEAR}\d){{8}}"
    rf"|\(?0[1-9]\)?(?:{_NEAR}\d){{8}}"
    r"|0[1-9](?P<sign>[ /_]{1,3})\d\d(?:(?P=sign)\d\d){3}"
    r"|0\d{2,4}[ /-]{1,2}\d{6,8}"
    r"|0\d{1,2}[ /.]\d{3}(?:[ .]\d\d){2}"
    r"|\(\d{3}\) ?\d{3}[ -]\d{4}"
    r")(?!\d)",
)
_TOLD_PHONE = re.compile(
    rf"(?:t[ée]l(?:[ée]phone)?s?|portable|mobile|gsm|fax|num[ée]ro)\b[^\w\[\]+]{{0,4}}"
    rf"(?P<number>\+?\d(?:{_GAP}\d){{5,14}})(?!\d)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)[0-3]?\d([ ./-])[01]?\d\1(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(r"(?<!\d)\d(?:[ \u00a0\u202f.\-]?\d){5,14}(?!\d)")
_OWN_DIGITS = 9
_SIX_DIGITS = re.compile(r"\d(?:\D{0,3}\d){5}")


def mails(text: str, kept: Container[str]) -> Iterator[Span]:
    """Find the e-mail addresses, but those (in lower case) of `kept`."""
    if _HAS_AT.search(text):
        for found in _MAIL.finditer(text):
            if found[0].strip(".'’- ").casefold() not in kept:
                left = len(found[0]) - len(found[0].lstrip("'’ "))
                yield Span(found.start() + left, found.end(), Secret.MAIL)


def phones(text: str, kept: Container[str], own: Container[str]) -> Iterator[Span]:
    """Find the phone numbers, in all usual writings.

    Args:
        text: where to look.
        kept: last nine digits of numbers that are no secret.
        own: last nine digits of numbers that are one, however they are written.

    """
    if not _SIX_DIGITS.search(text):
        return
    for found in _PHONE.finditer(text):
        if not _DAY.search(found[0]) and last_digits(found[0]) not in kept:
            yield Span(found.start(), found.end(), Secret.PHONE)
    for found in _TOLD_PHONE.finditer(text):
        if not _DAY.search(found["number"]) and last_digits(found["number"]) not in kept:
            yield Span(found.start("number"), found.end("number"), Secret.PHONE)
    for found in _FIGURES.finditer(text):
        if last_digits(found[0]) in own:
            yield Span(found.start(), found.end(), Secret.PHONE)


def last_digits(number: str) -> str:
    """Return what stays the same in every writing of a phone number."""
    return "".join(sign for sign in number if sign.isdigit())[-_OWN_DIGITS:]
