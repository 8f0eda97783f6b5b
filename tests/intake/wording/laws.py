"""What holds of everything docgen says of a file, as a person at the front desk would judge it."""

import re
from collections.abc import Iterator

from docgen.model.problem import Problem, Severity

LONGEST = 240
WHOLE_FILE = re.compile("(?:FIC|FEU|EQUIPE)_|ENT_INTROUVABLE")
_QUOTED = re.compile("« .*? »|« [^»]*$")
_CODE = re.compile("[A-Z]{3,}_[A-Z]+")
_GESTURE = re.compile(r"\b(?:\w+ez|\w+tes)\b(?<!assez)(?<!chez)(?<!dates)(?<!toutes)")
_TU = re.compile(r"\b(?:tu|ton|ta|tes|toi|te)\b", re.IGNORECASE)
_JARGON = re.compile(
    r"\b(?:pars\w*|types?|schémas?|iso|null|nil|none|nan|inf|regex|index|strings?|headers?|tokens?"
    r"|float|int|integer|bool\w*|datetime|timedelta|fraction|exceptions?|traceback|utf\S*|unicode"
    r"|bytes?|octets?|encod\w+|offset|xml|json|csv-\w+|champs?|occurrences?|valid\w*|invalid\w*"
    r"|syntax\w*|format iso|dataframe|cellule vide null)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|and|is|are|was|not|of|with|without|this|that|value|cell|row|column|sheet|file|error"
    r"|warning|missing|unknown|expected|found|must|should|empty|please|check|read|write|yes|or|to"
    r"|from|should|cannot|your|you)\b",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def complaints(problem: Problem) -> list[str]:
    """Say what is wrong with the words of a problem; [] when all is well."""
    return [f"{why}: {problem}" for why in _complaints(problem)]


def _complaints(problem: Problem) -> Iterator[str]:
    said = (problem.message, problem.remedy)
    if any(len(text) > LONGEST for text in said):
        yield "too long"
    own_words = _QUOTED.sub("", " ".join(said))
    for name, habit in (
        ("a code", _CODE),
        ("tutoiement", _TU),
        ("jargon", _JARGON),
        ("English", _ENGLISH),
    ):
        if found := habit.search(own_words):
            yield f"{name} ({found[0]})"
    if _UNSEEN.search("".join(said)):
        yield "signs that nobody sees"
    if not re.match("[A-ZÀ-Þ0-9«]|docgen ", problem.message) or "  " in problem.message:
        yield "no sentence"
    if "{cell}" in own_words or "{}" in own_words:
        yield "a place that was not filled"
    if problem.severity is Severity.ERROR:
        yield from _of_error(problem)


def _of_error(problem: Problem) -> Iterator[str]:
    if not _GESTURE.search(problem.remedy):
        yield "no gesture"
    if problem.cell is None and not WHOLE_FILE.match(problem.code):
        yield "no cell"
    if problem.row is not None and problem.cell is None:
        yield "a row without its cell"
