"""What taking a file in gives us to say: files that disagree, rows that have gone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from textwrap import shorten

from docgen.ledger.claims import Claim, restored
from docgen.ledger.pairing import disagreements
from docgen.model.form import Form
from docgen.model.origin import Origin
from docgen.model.problem import Problem, Severity
from docgen.model.value import Value
from docgen.wording import dates, lists
from docgen.wording.signs import one_line

_SHOWN = 5
_LONGEST = 60
_LONGEST_MESSAGE = 240


def contradictions(form: Form, ours: Claim, other: Claim) -> Iterable[Problem]:
    """Name both cells of each field on which two files disagree, and which one holds."""
    here, there = ours.origin, other.origin
    newer = ours.submission > other.submission
    winner = "ce fichier" if newer else "l'autre"
    for code in disagreements(ours.stored, other.stored):
        title = form.by_code[code].title if code in form.by_code else code
        yield Problem(
            code="FICHIERS_EN_DESACCORD",
            severity=Severity.WARNING,
            message=f"« {title[:_LONGEST]} » : {_cell(here, code)} de ce fichier et "
            f"{_cell(there, code)} de {_file(there)} ne disent pas la même chose ; {winner}, plus "
            "récent, l'emporte.",
            remedy="Corrigez celui des deux fichiers qui se trompe.",
            sheet=here.sheet or None,
            row=here.row,
            cell=here.cells.get(code),
        )


def withdrawn(gone: Sequence[Claim], forms: Mapping[str, Form]) -> Problem:
    """Tell which rows of the earlier version no longer count."""
    one = len(gone) == 1
    left = "n'est plus dans ce fichier : elle ne compte plus"
    several = "ne sont plus dans ce fichier : elles ne comptent plus"
    fact = (
        f"{lists.plural(len(gone), 'ligne')} de la version précédente ({_file(gone[0].origin)}) "
        f"{left if one else several}."
    )
    return Problem(
        code="LIG_RETIREE",
        severity=Severity.WARNING,
        message=_with_rows(fact, gone, forms),
        remedy=_put_back(one=one),
    )


def waits(gone: Sequence[Claim], held: int, forms: Mapping[str, Form]) -> Problem:
    """Tell which rows have gone, too many at once for docgen to decide."""
    one = len(gone) == 1
    left = "a disparu. C'est beaucoup à la fois : elle compte encore"
    several = "ont disparu. C'est beaucoup à la fois : elles comptent encore"
    fact = (
        f"{lists.plural(len(gone), 'ligne')} sur {held} de la version précédente "
        f"({_file(gone[0].origin)}) {left if one else several}."
    )
    return Problem(
        code="RETRAIT_EN_ATTENTE",
        severity=Severity.WARNING,
        message=_with_rows(fact, gone, forms),
        remedy=f"{_put_back(one=one)[:-1]}, ou voyez votre référent, qui décidera "
        "(docgen confirm).",
    )


def _put_back(*, one: bool) -> str:
    if one:
        return "Remettez-la dans le fichier si elle a disparu par erreur."
    return "Remettez-les dans le fichier si elles ont disparu par erreur."


def _file(origin: Origin) -> str:
    name = one_line(origin.file)
    return f"« {name if len(name) <= _LONGEST else f'{name[: _LONGEST - 1]}…'} »"


def _with_rows(fact: str, gone: Iterable[Claim], forms: Mapping[str, Form]) -> str:
    """Name as many of the rows as a message has room for."""
    ordered = sorted(gone, key=lambda claim: (claim.origin.sheet, claim.origin.row))
    rows = [_row(claim, forms[claim.form]) for claim in ordered]
    for shown in range(_SHOWN, 0, -1):
        told = lists.capped(rows, shown)
        message = f"{fact} {told[0].upper()}{told[1:]}."
        if len(message) <= _LONGEST_MESSAGE:
            return message
    return fact


def _row(claim: Claim, form: Form) -> str:
    """Name a row as its reader would: « ligne 12 (Claire Fontaine, 12/03/2024, Accueil) »."""
    values = restored(claim.stored)
    said = [text for code in form.identity if (text := _text(values.get(code)))]
    row = f"ligne {claim.origin.row}"
    return f"{row} ({', '.join(said)})" if said else row


def _text(value: Value | None) -> str:
    match value:
        case date():
            return dates.short(value)
        case str():
            return shorten(one_line(value), _LONGEST, placeholder="…")
        case tuple():
            return shorten(", ".join(value), _LONGEST, placeholder="…")
        case _:
            return ""


def _cell(origin: Origin, code: str) -> str:
    return f"la cellule {origin.cells[code]}" if code in origin.cells else f"la ligne {origin.row}"
