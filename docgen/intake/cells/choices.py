"""Reads values of closed lists, and yes or no. Pure."""

import re
from collections.abc import Mapping
from functools import lru_cache

from docgen.intake.cells.read import Raw, Read, Remark, refused, understood
from docgen.intake.cells.texts import (
    as_text,
    at_first_sight,
    folded,
    quoted,
)
from docgen.model.problem import Severity
from docgen.wording import letters, lists
from docgen.wording.nearest import nearest

_YES = frozenset(["oui", "o", "yes", "y", "x", "1", "vrai", "true"])
_NO = frozenset(["non", "n", "no", "0", "faux", "false"])
_MARKS_OF_QUALITY = frozenset(["qualiopi", "certifie", "certifiee", "agree", "agreee"])
_TICKS = frozenset("✓✔☑√✅")
_AS_A_PICTURE = "\ufe0f"
_LIKELY = {"oui": "oui", "non": "non", "ok": "oui", "v": "oui"}
_UNKNOWN = re.compile(
    r".*\?|nsp|ne sait pas|inconnue?|non connue?|en cours|a verifier|a confirmer",
)
_REGISTRATION = re.compile(
    r"(?:(?:oui|nda|n°|no|numero|qualiopi|agree|certifie)[ :,-]*)*(?P<digits>[0-9][0-9 .]*)",
)
_REGISTRATION_DIGITS = range(8, 15)
"""From a short agency number to a SIRET."""
_LONGEST_WRITING = 200
_MOST_VALUES = 12
_LONGEST_VALUE = 30


def read_choice(raw: Raw, choices: Mapping[str, tuple[str, ...]]) -> Read:
    """Read one of the accepted values, in any of its writings.

    Args:
        raw: the cell.
        choices: accepted value → its other writings; the answer is the accepted value.

    """
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    text = as_text(raw)
    for value, writings in choices.items():
        if any(means_the_same(text, writing) for writing in (value, *writings)):
            return Read(value=value)
    meant = _meant(text, choices)
    guess = f"Vouliez-vous écrire « {_short(meant)} » ? " if meant else ""
    return refused(
        "LISTE_INCONNUE",
        f"{quoted(raw)} n'est pas dans la liste.",
        f"{guess}Choisissez en {{cell}} parmi : {_shown(choices)}.",
        meant,
    )


def read_yes_no(raw: Raw, number_means_yes: bool) -> Read:  # noqa: FBT001 - a column's own switch
    """Read a yes or a no; what the person does not know is blank, and said.

    Args:
        raw: the cell.
        number_means_yes: a registration number, of 8 digits or more, is a yes, and said.

    """
    settled = at_first_sight(raw)
    if settled is not None:
        return settled
    text = folded(raw)
    answer = _yes_or_no(text)
    if answer is not None:
        return Read(value=answer)
    if _UNKNOWN.fullmatch(text):
        return _left_blank(raw)
    if number_means_yes and _is_registration(text):
        message = f"Le numéro {quoted(raw)} est compris comme « oui »."
        return understood(value=True, code="NUMERO_VAUT_OUI", message=message)
    message = f"{quoted(raw)} n'est ni « oui » ni « non »."
    meant = nearest(text, _LIKELY) if text else None
    proposal = _LIKELY[meant] if meant else None
    return refused("LISTE_INCONNUE", message, "Écrivez oui ou non en {cell}.", proposal)


def means_the_same(text: str, writing: str) -> bool:
    """Compare by letters, or by signs when there is no letter: « ✓ »."""
    if text.casefold() == writing.casefold():
        return True
    if len(text) > _LONGEST_WRITING:
        return False
    key = _key(text)
    return bool(key) and key == _key(writing)


@lru_cache(maxsize=4096)
def _key(writing: str) -> str:
    """The same few writings come back at each row."""
    return letters.key(writing)


def _meant(text: str, choices: Mapping[str, tuple[str, ...]]) -> str | None:
    known = {one: value for value, others in choices.items() for one in (*others, value)}
    close = nearest(text[:_LONGEST_WRITING], known)
    return known[close] if close else None


def _shown(choices: Mapping[str, tuple[str, ...]]) -> str:
    return lists.capped([_short(value) for value in choices], _MOST_VALUES)


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"


def _yes_or_no(text: str) -> bool | None:
    """Read « oui », « oui (Qualiopi) », « agréé », « non certifié », ✓; None for anything else."""
    if "?" in text:
        return None
    if text.rstrip(_AS_A_PICTURE) in _TICKS:
        return True
    words = letters.plain(text).split()
    if not words or not _MARKS_OF_QUALITY.issuperset(words[1:]):
        return None
    if words[0] in _NO:
        return False
    return True if words[0] in _YES | _MARKS_OF_QUALITY else None


def _left_blank(raw: Raw) -> Read:
    message = f"{quoted(raw)} : la réponse n'est pas connue, la case compte comme vide."
    remark = Remark(code="REPONSE_INCONNUE", severity=Severity.INFO, message=message)
    return Read(remarks=(remark,))


def _is_registration(text: str) -> bool:
    found = _REGISTRATION.fullmatch(text)
    digits = re.sub("[ .]", "", found["digits"]) if found else ""
    return len(digits) in _REGISTRATION_DIGITS
