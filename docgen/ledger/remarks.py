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

_SHOWN = 5
_LONGEST = 60


def contradictions(form: Form, ours: Claim, other: Claim) -> Iterable[Problem]:
    """Name both cells of each field on which two files disagree, and which one holds."""
    here, there = ours.origin, other.origin
    newer = ours.submission > other.submission
    winner = "ce fichier" if newer else f"« {there.file} »"
    for code in disagreements(ours.stored, other.stored):
        title = form.by_code[code].title if code in form.by_code else code
        yield Problem(
            code="FICHIERS_EN_DESACCORD",
            severity=Severity.WARNING,
            message=f"« {title} » : {_cell(here, code)} de ce fichier et {_cell(there, code)} de "
            f"« {there.file} » ne disent pas la même chose ; {winner}, plus récent, l'emporte.",
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
    return Problem(
        code="LIG_RETIREE",
        severity=Severity.WARNING,
        message=f"{lists.plural(len(gone), 'ligne')} de la version précédente "
        f"(« {gone[0].origin.file} ») {left if one else several}. {_rows(gone, forms)}.",
        remedy=_put_back(one=one),
    )


def waits(gone: Sequence[Claim], held: int, forms: Mapping[str, Form]) -> Problem:
    """Tell which rows have gone, too many at once for docgen to decide."""
    one = len(gone) == 1
    left = "n'est plus dans ce fichier. C'est beaucoup à la fois : elle compte encore"
    several = "ne sont plus dans ce fichier. C'est beaucoup à la fois : elles comptent encore"
    return Problem(
        code="RETRAIT_EN_ATTENTE",
        severity=Severity.WARNING,
        message=f"{lists.plural(len(gone), 'ligne')} sur {held} de la version précédente "
        f"(« {gone[0].origin.file} ») {left if one else several}, en attendant la décision du "
        f"référent. {_rows(gone, forms)}.",
        remedy=f"{_put_back(one=one)[:-1]}, ou voyez votre référent (docgen confirm).",
    )


def _put_back(*, one: bool) -> str:
    if one:
        return "Remettez-la dans le fichier si elle a disparu par erreur."
    return "Remettez-les dans le fichier si elles ont disparu par erreur."


def _rows(gone: Iterable[Claim], forms: Mapping[str, Form]) -> str:
    ordered = sorted(gone, key=lambda claim: (claim.origin.sheet, claim.origin.row))
    told = lists.capped([_row(claim, forms[claim.form]) for claim in ordered], _SHOWN)
    return f"{told[0].upper()}{told[1:]}"


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
            return shorten(value, _LONGEST, placeholder="…")
        case tuple():
            return shorten(", ".join(value), _LONGEST, placeholder="…")
        case _:
            return ""


def _cell(origin: Origin, code: str) -> str:
    return f"la cellule {origin.cells[code]}" if code in origin.cells else f"la ligne {origin.row}"
