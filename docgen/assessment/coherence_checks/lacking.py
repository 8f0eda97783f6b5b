"""Records that lack a field which the office promised to keep."""

from collections.abc import Iterator
from datetime import date

from docgen.assessment.coherence_checks.seen import Seen, known, name_of, where
from docgen.assessment.facts import Facts
from docgen.assessment.rows import is_cancelled, lacks
from docgen.model.coherence import Lacking
from docgen.wording import lists


def lacking(check: Lacking, facts: Facts) -> Iterator[Seen]:
    """Yield each record of the source that lacks a field, unless it was called off."""
    for one in known(check.source, facts):
        missing = lacks(one.record, check.fields, date.max)
        if missing and not is_cancelled(one.record, one.form):
            named = f"{name_of(one.record, one.form)} ({where(one.record.origin)})"
            sentence = f"{named} : il manque {lists.and_list(missing)}."
            yield Seen(sentence=sentence, origins=(one.record.origin,))
