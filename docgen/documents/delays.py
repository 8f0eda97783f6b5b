"""Delays, record by record, as a template meets them. Pure."""

from collections.abc import Mapping

from docgen.documents.rows import cells_of, row_story
from docgen.model.document import Told
from docgen.model.evidence import DelayResult, Punctuality
from docgen.model.finding import Subject
from docgen.model.form import Form, Kind
from docgen.model.verdict import Verdict
from docgen.wording import dates


def counts_story(subject: Subject) -> Told:
    """Tell how many came and how they stand; None for what is no delay."""
    if subject.counts is None:
        return None
    return {
        "total": subject.counts["total"],
        "dans_les_delais": subject.counts[Punctuality.IN_TIME],
        "hors_delai": subject.counts[Punctuality.LATE],
        "en_cours": subject.counts[Punctuality.OPEN],
    }


def delays_story(
    subject: Subject,
    forms: Mapping[str, Form],
    blank: Mapping[str, Told],
) -> list[Told]:
    """Tell each record with its deadline, its end and how it stands.

    Args:
        subject: whose delays they are.
        forms: by id.
        blank: a row that says nothing, with the fields of all that the document measures so.

    """
    return [_story(one, forms[one.form], blank) for one in subject.delays]


def _story(one: DelayResult, form: Form, blank: Mapping[str, Told]) -> Told:
    row = {**blank, **row_story(one.values, one.origin, form)}
    dated = {column.code for column in form.columns if column.kind is Kind.DATE}
    sign, word = _standing(one)
    return {
        "fiche": row,
        "recu": one.received,
        "echeance": one.due,
        "fin": one.ended,
        "jours": one.days,
        "signe": sign,
        "verdict": word,
        "source": row["source"],
        "cellules": cells_of(one.origin, dated),
    }


def _standing(one: DelayResult) -> tuple[str, str]:
    match one.state:
        case Punctuality.IN_TIME:
            return Verdict.MET.sign, "dans les délais"
        case Punctuality.LATE:
            return Verdict.UNMET.sign, "hors délai"
        case Punctuality.OPEN:
            return Verdict.IN_PROGRESS.sign, f"en cours jusqu'au {dates.short(one.due)}"
