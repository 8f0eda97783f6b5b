"""A mistake in a Word template, told to the person who edits it in Word."""

import html
import re

from jinja2.exceptions import SecurityError, TemplateAssertionError, TemplateSyntaxError

from docgen.documents.filters import FILTERS
from docgen.documents.printing import UnknownFieldError
from docgen.errors import TemplateError
from docgen.wording.nearest import nearest

_LONGEST_EXCERPT = 80
_PARTS = {
    "document": "dans le texte",
    "header": "dans l'en-tête",
    "footer": "dans le pied de page",
    "footnotes": "dans les notes de bas de page",
    "endnotes": "dans les notes de fin",
    "comments": "dans les commentaires",
}
_SEE_FIELDS = "Les champs permis sont dans docs/gabarits.md."
_IN_WORD = "Corrigez cette balise dans Word, puis enregistrez le gabarit."


def unreadable(template: str) -> TemplateError:
    """Tell that a template is not a Word document at all."""
    return TemplateError(
        f"Le gabarit « {template} » n'est pas un document Word (.docx), ou il est abîmé.",
        "Ouvrez-le dans Word et enregistrez-le au format .docx, ou remettez celui d'origine.",
    )


def misprint(template: str, error: Exception, part: str, source: str) -> TemplateError:
    """Tell what a tag has wrong, and where.

    Args:
        template: file name of the template.
        error: what the filling raised.
        part: name of the part, `/word/header1.xml`.
        source: that part as Jinja read it, one paragraph a line.

    """
    what, remedy = _clause(error)
    return at(template, part, what, remedy, excerpt=_excerpt(source, _line(error)))


def at(template: str, part: str, what: str, remedy: str = "", excerpt: str = "") -> TemplateError:
    """Tell `what` is wrong in one part of a template."""
    near = f", près de « {excerpt} »" if excerpt else ""
    where = f"{_place(part)}{near}"
    return TemplateError(f"Gabarit « {template} », {where} : {what}.", remedy or _IN_WORD)


def _clause(error: Exception) -> tuple[str, str]:
    match error:
        case UnknownFieldError(field=field, among=among):
            return f"le champ « {field} » n'existe pas", _instead(field, among)
        case SecurityError():
            return "une balise demande une opération interdite", _IN_WORD
        case TemplateAssertionError(message=message) if name := _unknown_filter(message):
            return f"le filtre « {name} » n'existe pas", _instead(name, tuple(FILTERS))
        case TemplateSyntaxError(message=message):
            return _syntax(message or ""), _IN_WORD
        case _:
            return "une balise ne convient pas à la valeur qu'elle reçoit", _SEE_FIELDS


def _instead(name: str, among: tuple[str, ...]) -> str:
    other = nearest(name, among)
    return f"Vouliez-vous dire « {other} » ? {_SEE_FIELDS}" if other else _SEE_FIELDS


def _unknown_filter(message: str | None) -> str | None:
    found = re.match(r"No filter named '(.+)'", message or "")
    return found and found[1]


def _syntax(message: str) -> str:
    if "end of template" in message:
        return "une boucle ou une condition n'est pas refermée (« endfor » ou « endif » manque)"
    if found := re.match(r"Encountered unknown tag '(\w+)'", message):
        return f"la balise « {found[1]} » n'est pas attendue à cet endroit"
    if found := re.match(r"unexpected char '(.)'", message):
        return f"le signe « {found[1]} » n'a pas sa place dans une balise"
    return "une balise est mal écrite"


def _line(error: Exception) -> int:
    """Find the line of the source that failed, counted from 1; 0 when nothing tells."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _excerpt(source: str, line: int) -> str:
    lines = source.split("\n")
    if not 1 <= line <= len(lines):
        return ""
    paragraph, _, after = lines[line - 1].partition("</w:p>")  # what follows is a row's or a loop's
    text = _bare(paragraph) or _bare(after)
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}…"


def _bare(xml: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", xml)).split())


def _place(part: str) -> str:
    name = part.rsplit("/", 1)[-1].removesuffix(".xml").rstrip("0123456789")
    return _PARTS.get(name, f"dans la partie « {part.lstrip('/')} »")
