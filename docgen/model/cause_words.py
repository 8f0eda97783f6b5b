"""A cause as a person of the office reads it: where, what, the gesture, the values. Pure."""

import re

from docgen.model.cause import Cause
from docgen.model.problem import Problem
from docgen.wording import cells, lists
from docgen.wording.signs import one_line

_MOST_PLACES = 20
_MOST_PLACES_OF_A_VALUE = 5
_MOST_VALUES = 10
_MOST_SUBJECTS = 3
_GUESS = re.compile(r" ?Vouliez-vous écrire « [^»]* » \?")
_QUOTE = re.compile("« ([^»]*) »")


def told(cause: Cause) -> tuple[str, ...]:
    """Tell a cause: one cell in one line; several on lines of their own, with what they hold."""
    first, where = cause.first, place(cause)
    values = cause.by_message()
    if cause.count == 1 or not where:
        said = f"{where} : {first.message}" if where else first.message
        return (f"{_capital(said)}{_gesture(cause)}{_proposal(cause)}",)
    head = f"{_capital(where)}."
    if len(values) == 1 or first.value is None:
        return head, f"{_capital(first.message)}{_gesture(cause)}{_proposal(cause)}"
    said = _GUESS.sub("", f"{_capital(first.message)}{_gesture(cause)}")
    shown = [_value(one) for one in values[:_MOST_VALUES]]
    left = len(values) - _MOST_VALUES
    more = f" ; et {_others(left, cause)}" if left > 0 else ""
    return head, said, f"Valeurs : {' ; '.join(shown)}{more}."


def place(cause: Cause) -> str:
    """Say where: « feuille « Mars », cellule D12 (colonne « Durée », ligne de « Mme Lefèvre ») ».

    What the message says itself is not said twice; "" when the whole file is meant.
    """
    first = cause.first
    alike = all(one.column == first.column for one in cause.problems)
    parts = _named("feuille", first.sheet, first)
    column = _named("colonne", first.column, first) if alike else []
    if cause.count == 1:
        there, beside = _one_place(first), [*column, *_subjects(cause)]
    else:
        parts += column
        there, beside = _places(cause), _subjects(cause)
    if f"La {there} " in first.message and not beside:
        there = ""
    if there:
        parts.append(f"{there} ({', '.join(beside)})" if beside else there)
    return ", ".join(parts)


def _others(left: int, cause: Cause) -> str:
    """Count the values that are left, unless some of them were never kept."""
    if cause.count > len(cause.problems):
        return "bien d'autres"
    return lists.plural(left, "autre valeur", "autres valeurs")


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _one_place(problem: Problem) -> str:
    if problem.cell:
        several = ":" in problem.cell or "," in problem.cell
        return f"{'cellules' if several else 'cellule'} {problem.cell.replace(':', ' à ')}"
    return f"ligne {problem.row}" if problem.row else ""


def _places(cause: Cause) -> str:
    """Name the cells, or the rows where no cell is meant; "" where neither is."""
    names = cause.cells or tuple(str(row) for row in cause.rows)
    if not names:
        return ""
    noun = "cellule" if cause.cells else "ligne"
    if len(names) == 1:
        return f"{noun} {names[0]}"
    total = cause.count - len(cause.problems) + len(names)
    return f"{lists.plural(total, noun)} : {cells.shown(names, _MOST_PLACES, total)}"


def _subjects(cause: Cause) -> list[str]:
    message = cause.first.message.casefold()
    quoted = (f"« {one} »" for one in cause.subjects)
    names = [one for one in quoted if one.casefold() not in message]
    if not names:
        return []
    shown = lists.capped(names, _MOST_SUBJECTS)
    if not cause.cells:
        return [shown]
    return [f"{'ligne' if cause.count == 1 else 'lignes'} de {shown}"]


def _gesture(cause: Cause) -> str:
    """Say what to do in all the cells, not in the first one alone."""
    first = cause.first
    if not (first.remedy and first.cell and len(cause.cells) > 1):
        return f" {first.remedy}" if first.remedy else ""
    cell = re.escape(first.cell)
    every = re.sub(rf"\b(?:en|dans) {cell}\b", "dans ces cellules", first.remedy)
    return " " + re.sub(rf"\b{cell}\b", "ces cellules", every)


def _proposal(cause: Cause) -> str:
    first = cause.first
    meant = first.proposal
    if meant is None or f"« {meant} »" in f"{first.message} {first.remedy}":
        return ""
    return f" Valeur proposée : « {meant} »."


def _value(cause: Cause) -> str:
    first = cause.first
    names = cause.cells or tuple(str(row) for row in cause.rows)
    where = cells.shown(names, _MOST_PLACES_OF_A_VALUE, len(names))
    held = _held(first)
    meant = f" (plutôt « {first.proposal} » ?)" if first.proposal else ""
    return f"{held} en {where}{meant}" if where else f"{held}{meant}"


def _held(problem: Problem) -> str:
    """What is at fault: the part of the cell that the message quotes, else all of it."""
    value = one_line(problem.value or "")
    quoted = _QUOTE.search(problem.message)
    part = quoted[1].removesuffix("…") if quoted else ""
    return f"« {part if part and part in value else value} »"


def _named(noun: str, name: str | None, problem: Problem) -> list[str]:
    """Name a thing, unless the message does."""
    quoted = f"« {one_line(name or '')} »"
    return [f"{noun} {quoted}"] if name and quoted not in problem.message else []
