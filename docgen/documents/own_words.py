"""The referent's own words: what an analysis says of one document and its period. Pure."""

import re
from datetime import date

from docgen.documents.orders import Order
from docgen.documents.rows import source_story
from docgen.model.document import Analyses, Told
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import text_of
from docgen.wording import letters

_PLAN = re.compile(r"(\d{4})-(\d{4})")


def own_analyses(
    order: Order,
    snapshot: Snapshot,
    analyses: Analyses | None,
) -> tuple[Record, ...]:
    """Return the analyses of one document, by heading.

    The document is named by its id or its title. Words on a part of its year are its own too:
    « 2025 », « 1er semestre 2025 »; a plan takes those of its years, « 2024-2026 », and a document
    without any takes all.
    """
    if analyses is None:
        return ()
    names = {letters.plain(order.kind.id), letters.plain(order.kind.title)}
    years = _years(order)
    own = [
        record
        for record in snapshot.of(analyses.form)
        if letters.plain(text_of(record.values, analyses.document)) in names
        and (not years or text_of(record.values, analyses.period)[:4] in years)
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


def _years(order: Order) -> frozenset[str]:
    """Return the years that a document is about; none for one that is about all."""
    if order.days:
        return frozenset({str(order.days.first.year)})
    plan = _PLAN.fullmatch(order.period or "")
    return frozenset(map(str, range(int(plan[1]), int(plan[2]) + 1))) if plan else frozenset()


def _order(record: Record, analyses: Analyses) -> tuple[str, str, int]:
    origin = record.origin
    return text_of(record.values, analyses.period), origin.sheet, origin.row
