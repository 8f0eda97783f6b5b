"""The French text laid beside a dropped file. Pure."""

import re
from collections.abc import Iterable

from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt
from docgen.wording import lists

_MOST_SHOWN = 30
_SHORT_PRINT = 12
_END = "\r\n"


def answer(receipt: Receipt, titles: dict[str, str], *, secret: bool = False) -> str:
    """Tell a person of the office what became of their file, in plain text for any editor.

    Args:
        receipt: what became of the file.
        titles: form id → its French title.
        secret: the file, once taken, rests in the ledger alone.

    """
    told = [f"« {receipt.file} »", "", receipt.reason, ""]
    if receipt.outcome is Outcome.ACCEPTED:
        told += ["CE QUI A ÉTÉ LU", "", *(_sheet(sheet, titles) for sheet in receipt.sheets), ""]
    for severity in Severity:
        problems = [p for p in receipt.problems if p.severity is severity]
        if problems:
            told += [_heading(severity, receipt.outcome), "", *_grouped(problems), ""]
    if secret and receipt.outcome is Outcome.ACCEPTED:
        told += [_KEPT_APART, ""]
    if receipt.outcome is Outcome.RETURNED:
        told += [_WHAT_TO_DO, ""]
    told += [_reference(receipt.sha256)]
    # A value may hold line breaks of its own: one kind only, that Notepad shows.
    return _END.join("\n".join(told).splitlines()) + _END


def is_about(answer: str, sha256: str) -> bool:
    """Whether an answer is to a file of that content: its last line says so."""
    return answer.rstrip().endswith(_reference(sha256))


def _reference(sha256: str) -> str:
    return f"(réf. {sha256[:_SHORT_PRINT]})"


_KEPT_APART = (
    "Ce tableau dit ce que des visiteurs ont confié : il est gardé dans le registre de l'office, "
    "et n'est pas recopié ici. Pour un tableau que vous complétez au fil des jours, gardez votre "
    "exemplaire, ou laissez-le dans le dossier « suivis »."
)
_WHAT_TO_DO = (
    "Rien n'a été enregistré. Corrigez le fichier qui se trouve à côté de ce message, "
    "enregistrez-le au même endroit, ou déposez-le à nouveau."
)


def _heading(severity: Severity, outcome: Outcome) -> str:
    match severity, outcome:
        case Severity.ERROR, _:
            return "À CORRIGER"
        case Severity.WARNING, Outcome.RETURNED:
            return "À VÉRIFIER PAR LA MÊME OCCASION"
        case Severity.WARNING, _:
            return "À VÉRIFIER (le fichier est pris tel quel)"
        case _:
            return "COMMENT NOUS AVONS LU"


def _grouped(problems: Iterable[Problem]) -> Iterable[str]:
    """Tell each cause once, with all its cells."""
    groups: dict[tuple[str | None, str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.sheet, problem.code, problem.message), []).append(problem)
    for same in list(groups.values())[:_MOST_SHOWN]:
        told = f"{_place(same)}{same[0].message}{_gesture(same)}"
        yield f"- {told[0].upper()}{told[1:]}"
    if (left := len(groups) - _MOST_SHOWN) > 0:
        yield f"… et {lists.plural(left, 'autre remarque', 'autres remarques')}."


def _place(same: list[Problem]) -> str:
    first = same[0]
    parts = [f"feuille « {first.sheet} »"] if first.sheet else []
    cells = _cells(same)
    if cells:
        parts.append(f"{lists.agreed(len(cells), 'cellule')} {lists.capped(cells)}")
    if first.column:
        parts.append(f"colonne « {first.column} »")
    return f"{', '.join(parts)} : " if parts else ""


def _gesture(same: list[Problem]) -> str:
    """Say what to do in all the cells, not in the first one alone."""
    first, cells = same[0], _cells(same)
    if not (first.remedy and first.cell and len(cells) > 1):
        return f" {first.remedy}" if first.remedy else ""
    every = lists.capped(cells)
    return " " + re.sub(rf"\b{re.escape(first.cell)}\b", lambda _: every, first.remedy)


def _cells(same: Iterable[Problem]) -> list[str]:
    return list(dict.fromkeys(one.cell for one in same if one.cell))


def _sheet(sheet: SheetReceipt, titles: dict[str, str]) -> str:
    counts = [
        lists.plural(count, f"fiche {word}", f"fiches {word}s")
        for count, word in (
            (sheet.added, "ajoutée"),
            (sheet.changed, "modifiée"),
            (sheet.unchanged, "inchangée"),
            (sheet.withdrawn, "retirée"),
        )
        if count
    ]
    name = f"Feuille « {sheet.sheet} »" if sheet.sheet else "Le fichier"
    what = ", ".join(counts) or "aucune fiche"
    read = "lue" if sheet.sheet else "lu"
    return f"- {name}, {read} comme « {titles.get(sheet.form, sheet.form)} » : {what}."
