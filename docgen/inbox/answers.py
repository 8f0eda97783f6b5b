"""The French text laid beside a dropped file. Pure."""

from collections.abc import Iterable

from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt
from docgen.wording import lists

_MOST_SHOWN = 30
_END = "\r\n"


def answer(receipt: Receipt, titles: dict[str, str]) -> str:
    """Tell a person of the office what became of their file, in plain text for any editor.

    Args:
        receipt: what became of the file.
        titles: form id → its French title.

    """
    told = [f"« {receipt.file} »", "", receipt.reason, ""]
    for severity, heading in _HEADINGS:
        problems = [p for p in receipt.problems if p.severity is severity]
        if problems:
            told += [heading, "", *_grouped(problems), ""]
    if receipt.outcome is Outcome.ACCEPTED:
        told += ["CE QUI A ÉTÉ LU", "", *(_sheet(sheet, titles) for sheet in receipt.sheets), ""]
    if receipt.outcome is Outcome.RETURNED:
        told += [_WHAT_TO_DO, ""]
    return _END.join(told)


_HEADINGS = (
    (Severity.ERROR, "À CORRIGER"),
    (Severity.WARNING, "À VÉRIFIER (le fichier est pris tel quel)"),
    (Severity.INFO, "COMMENT NOUS AVONS LU"),
)
_WHAT_TO_DO = (
    "Rien n'a été enregistré. Corrigez le fichier qui se trouve à côté de ce message, "
    "enregistrez-le au même endroit, ou déposez-le à nouveau."
)


def _grouped(problems: Iterable[Problem]) -> Iterable[str]:
    """Tell each cause once, with all its cells."""
    groups: dict[tuple[str | None, str, str], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.sheet, problem.code, problem.message), []).append(problem)
    for index, ((_, _, message), same) in enumerate(groups.items()):
        if index == _MOST_SHOWN:
            yield f"… et {len(groups) - _MOST_SHOWN} autres remarques du même genre."
            return
        first = same[0]
        gesture = f" {first.remedy}" if first.remedy else ""
        yield f"- {_place(same)}{message}{gesture}"


def _place(same: list[Problem]) -> str:
    first = same[0]
    parts = [f"Feuille « {first.sheet} »"] if first.sheet else []
    cells = [one.cell for one in same if one.cell]
    if cells:
        parts.append(f"{lists.agreed(len(cells), 'cellule')} {lists.capped(cells)}")
    if first.column:
        parts.append(f"colonne « {first.column} »")
    return f"{', '.join(parts)} : " if parts else ""


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
    return f"- {name}, lu comme « {titles.get(sheet.form, sheet.form)} » : {what}."
