"""What Jinja says of a tag, told to the person who edits the template in Word."""

import re
from traceback import walk_tb

from jinja2.exceptions import SecurityError, TemplateAssertionError, TemplateSyntaxError

from docgen.documents.word.parts.places import Place
from docgen.documents.word.printing.bounds import TooMuchError
from docgen.documents.word.printing.environment import UnknownFieldError
from docgen.documents.word.printing.jinja_filters import ALLOWED
from docgen.documents.word.printing.rich import UnsuitableError
from docgen.documents.word.printing.rich_filters import RICH_FILTERS
from docgen.documents.word.reading.draft import Mistake
from docgen.documents.word.reading.weave import Source
from docgen.wording.nearest import nearest

SEE_FIELDS = "« docgen templates fields » écrit la liste des champs."
TOO_MUCH = "une boucle ou un calcul n'en finit pas"
_STUMBLE = re.compile(r"got '(.+)'$|^unexpected '(.+)'$")
_KINDS_OF_WORDS = ("string", "integer", "float")
_SPELT = {
    "=": "Pour comparer, écrivez « == ».",
    "et": "Dans une balise, « et » s'écrit « and ».",
    "ou": "Dans une balise, « ou » s'écrit « or ».",
    "dans": "Dans une balise, « dans » s'écrit « in ».",
}
_LOCAL = re.compile(r"(?:for|set|macro)\s+([\w\s,]+?)(?:\s+in\b|\s*[=(])")


def misprint_of(error: Exception, source: Source, names: tuple[str, ...] = ()) -> Mistake:
    """Tell what a tag has wrong, and where.

    Args:
        error: what compiling or printing raised.
        source: the part, as Jinja reads it.
        names: what a tag may start with.

    """
    line = _line(error, source.part)
    one = source.lines[min(line, len(source.lines)) - 1] if line and source.lines else None
    place = one.place.near(one.written) if one else Place(part=source.part)
    what, remedy = clause(error, (*names, *_locals(source)))
    return Mistake(place=place, what=what, remedy=remedy)


def clause(error: Exception, names: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return what is wrong and the gesture that mends it; "" for the usual one."""
    match error:
        case UnknownFieldError(field=field, among=among):
            told = unknown_field(field, names if among is None else among)
        case UnsuitableError(remedy=remedy):
            told = str(error), remedy
        case SecurityError():
            told = "une balise demande une opération interdite", ""
        case TooMuchError() | RecursionError():
            told = TOO_MUCH, ""
        case TemplateAssertionError(message=message) if name := _unknown_filter(message):
            told = unknown_filter(name)
        case TemplateSyntaxError(message=message):
            told = _syntax(message or "")
        case _:
            told = "une balise ne convient pas à la valeur qu'elle reçoit", SEE_FIELDS
    return told


def unknown_field(field: str, among: tuple[str, ...]) -> tuple[str, str]:
    """Tell a field that does not exist, and the nearest one that does."""
    return f"le champ « {field} » n'existe pas", instead(field, among)


def unknown_filter(name: str) -> tuple[str, str]:
    """Tell a filter that does not exist, and the nearest one that does."""
    return f"le filtre « {name} » n'existe pas", instead(name, (*ALLOWED, *RICH_FILTERS))


def instead(name: str, among: tuple[str, ...]) -> str:
    """Propose the nearest name; a name that only a loop gives is told to be one."""
    if name in among:
        return f"« {name} » n'existe qu'entre le « for » qui le nomme et son « endfor »."
    other = likeliest(name, tuple(one for one in among if not one.startswith(" ")))
    return f"Vouliez-vous dire « {other} » ? {SEE_FIELDS}" if other else SEE_FIELDS


def likeliest(name: str, among: tuple[str, ...]) -> str | None:
    """Return the name that somebody meant: « nmo » has the letters of « nom »."""
    letters = sorted(name.casefold())
    anagram = next((one for one in among if sorted(one) == letters), None)
    return anagram or nearest(name, among)


def _locals(source: Source) -> tuple[str, ...]:
    """Return the names that loops and settings give."""
    found = (_LOCAL.match(one.inside) for one in source.lines)
    return tuple(name for one in found if one for name in re.findall(r"\w+", one[1]))


def _unknown_filter(message: str | None) -> str | None:
    found = re.match(r"No filter named '(.+)'", message or "")
    return found and found[1]


def _syntax(message: str) -> tuple[str, str]:
    if found := re.match(r"Encountered unknown tag '(\w+)'", message):
        what, remedy = f"la balise « {found[1]} » n'est pas attendue à cet endroit", ""
    elif found := re.match(r"unexpected char '(.)'", message):
        what, remedy = f"le signe « {found[1]} » n'a pas sa place dans une balise", ""
    elif "end of template" in message:
        what = "une boucle ou une condition n'est pas refermée (« endfor » ou « endif » manque)"
        remedy = ""
    else:
        why, remedy = _stumble(message)
        what = f"une balise est mal écrite{why}"
    return what, remedy


def _stumble(message: str) -> tuple[str, str]:
    """Say where the reading of a tag stopped, "" when nobody can tell, and the gesture."""
    if found := re.search(r"expected '(\W)'$", message):
        return f" : « {found[1]} » manque", ""
    found = _STUMBLE.search(message)
    word = (found[1] or found[2]) if found else ""
    if word.startswith("end of "):
        return " : il manque quelque chose à la fin", ""
    if not word or word in _KINDS_OF_WORDS:
        return "", ""
    return f" : « {word} » n'est pas attendu à cet endroit", _SPELT.get(word, "")


def _line(error: Exception, part: str) -> int:
    """Find the line of the source that failed, counted from 1; 0 when nothing tells."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    lines = [line for frame, line in walk_tb(error.__traceback__) if _is_of(frame, part)]
    return lines[-1] if lines else 0


def _is_of(frame: object, part: str) -> bool:
    code = getattr(frame, "f_code", None)
    return code is not None and code.co_filename in ("<template>", part)
