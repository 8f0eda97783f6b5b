"""The referent's own words: what an analysis says of one document and its period. Pure."""

from datetime import date

from docgen.documents.orders import Order
from docgen.documents.rows import source_story
from docgen.model.document import Analyses, Told
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import text_of
from docgen.wording import letters


def own_analyses(
    order: Order,
    snapshot: Snapshot,
    analyses: Analyses | None,
) -> tuple[Record, ...]:
    """Return the analyses of one document, by heading.

    The document is named by its id or its title. Words on a part of its year are its own too:
    « 2025 », « 1er semestre 2025 »; a document without a year takes those of any.
    """
    if analyses is None:
        return ()
    names = {letters.plain(order.kind.id), letters.plain(order.kind.title)}
    year = str(order.days.first.year) if order.days else ""
    own = [
        record
        for record in snapshot.of(analyses.form)
        if letters.plain(text_of(record.values, analyses.document)) in names
        and text_of(record.values, analyses.period).startswith(year)
    ]
    return tuple(sorted(own, key=lambda one: _order(one, analyses)))


def analyses_story(records: tuple[Record, ...], analyses: Analyses | None) -> list[Told]:
    """Tell the referent's words, heading by heading."""
    if analyses is None:
        return []
    return [
        {
            "rubrique": text_of(record.values, analyses.heading) or None,
            "texte": text_of(record.values, analyses.text),
            "auteur": text_of(record.values, analyses.author) or None,
            "date": day if isinstance(day := record.values.get(analyses.day), date) else None,
            "source": dict(source_story(record.origin)),
        }
        for record in records
    ]


def _order(record: Record, analyses: Analyses) -> tuple[str, str, int]:
    origin = record.origin
    return text_of(record.values, analyses.period), origin.sheet, origin.row
