"""The French text laid beside a dropped file. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from docgen.model.cause import causes
from docgen.model.cause_words import told
from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt
from docgen.wording import lists

_MOST_SHOWN = 30
_SHORT_PRINT = 12
_END = "\r\n"


Fields = Mapping[str, Mapping[str, str]]
"""Form id → field code → the title of its column."""

_NO_FIELDS: Fields = {}


def answer(
    receipt: Receipt,
    titles: dict[str, str],
    *,
    fields: Fields = _NO_FIELDS,
    secret: bool = False,
) -> str:
    """Tell a person of the office what became of their file, in plain text for any editor.

    Args:
        receipt: what became of the file.
        titles: form id → its French title.
        fields: how the columns of the forms are called, to tell how each header was understood.
        secret: the file, once taken, rests in the ledger alone.

    """
    said = [f"« {receipt.file} »", "", receipt.reason, ""]
    if receipt.outcome is Outcome.ACCEPTED:
        said += ["CE QUI A ÉTÉ LU", ""]
        for sheet in receipt.sheets:
            said += [_sheet(sheet, titles), *_columns(sheet, fields.get(sheet.form, {}))]
        said += [""]
    for severity in Severity:
        problems = [p for p in receipt.problems if p.severity is severity]
        if problems:
            said += [_heading(severity, receipt.outcome), "", *_grouped(problems), ""]
    if secret and receipt.outcome is Outcome.ACCEPTED:
        said += [_KEPT_APART, ""]
    if receipt.outcome is Outcome.RETURNED:
        said += [_WHAT_TO_DO, ""]
    said += [_reference(receipt.sha256)]
    # A value may hold line breaks of its own: one kind only, that Notepad shows.
    return _END.join("\n".join(said).splitlines()) + _END


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


def _grouped(problems: Iterable[Problem]) -> Iterator[str]:
    """Tell each cause once, with all its cells."""
    found = causes(problems)
    for cause in found[:_MOST_SHOWN]:
        head, *values = told(cause)
        yield f"- {head}"
        yield from (f"  {line}" for line in values)
    if (left := len(found) - _MOST_SHOWN) > 0:
        yield f"… et {lists.plural(left, 'autre remarque', 'autres remarques')}."


def _columns(sheet: SheetReceipt, titles: Mapping[str, str]) -> Iterator[str]:
    """Tell which column each header was taken for, in the words of the file where they differ."""
    written: dict[str, list[str]] = {}
    for header, code in sheet.columns.items():
        if code in titles:
            written.setdefault(titles[code], []).append(header)
    told = [_column(title, headers) for title, headers in written.items()]
    if told:
        where = f" (titres en {lists.and_list(sheet.headers)})" if sheet.headers else ""
        yield f"  Colonnes comprises{where} : {', '.join(told)}."


def _column(title: str, headers: list[str]) -> str:
    if [one.casefold() for one in headers] == [title.casefold()]:
        return title
    return f"{title} ({lists.and_list(f'« {one} »' for one in headers)})"


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
