"""How many records, or entries of a list, somebody has, and how that is told in French."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from docgen.assessment.entries import Entries, during
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.people.figures import Figures, told_against
from docgen.assessment.people.listed import all_entries, entries_in, without
from docgen.assessment.periods import Window
from docgen.assessment.tallies import left_out, not_yet
from docgen.assessment.unreadable import no_date
from docgen.assessment.verdicts import required_of
from docgen.model.evidence import Evidence
from docgen.model.forecast import Forecast
from docgen.model.measure.team import Coverage
from docgen.model.value import text_of
from docgen.wording import lists, nouns


def figures_of(
    measure: Coverage,
    facts: Facts,
    window: Window,
    own: Entries,
) -> Figures:
    """Count the records of one person, or of one office, over a period."""
    required, _ = required_of(measure.at_least, facts)
    value = counted(measure, own.rows)
    aside = [*((one, no_date(one)) for one in own.undated), *own.aside]
    return Figures(
        kind="team",
        name=facts.office.name,
        unit=nouns.several(measure.noun),
        value=value,
        required=required,
        told=told_against(value, required, measure.noun),
        formula=_formula(measure, window, own, required),
        evidence=tuple(_evidence(measure, one) for one in own.rows),
        left_out=tuple(left_out([*aside, *own.unsure, *not_yet(own, facts)])),
        forecast=_forecast(measure, window, own, required),
    )


def counted(measure: Coverage, rows: Iterable[Found]) -> Fraction:
    """Count records, or the different entries of their lists.

    A date that several rows of the team repeat for one person is one.
    """
    if measure.listed_in is not None:
        return Fraction(len(_entries(measure, rows)))
    different = {
        (one.form.id, one.day) if one.form.describes_people else id(one.record) for one in rows
    }
    return Fraction(len(different))


def _entries(measure: Coverage, rows: Iterable[Found]) -> Sequence[str]:
    texts = (text_of(one.record.values, measure.listed_in or "") for one in rows)
    return tuple(all_entries(texts, measure.except_for).values())


def _formula(
    measure: Coverage,
    window: Window,
    own: Entries,
    required: Fraction | None,
) -> str:
    value = lists.plural(counted(measure, own.rows), measure.noun)
    needed = lists.plural(required or Fraction(0), measure.noun)
    listed = _entries(measure, own.rows) if measure.listed_in else ()
    names = f"{lists.and_list(listed)}, soit " if listed else ""
    unread = f" Sans date lisible, laissé de côté : {len(own.undated)}." if own.undated else ""
    needed += without(measure.except_for)
    return f"Requis : {needed}. Compté {during(window.days)} : {names}{value}.{unread}"


def _forecast(
    measure: Coverage,
    window: Window,
    own: Entries,
    required: Fraction | None,
) -> Forecast | None:
    if required is None:
        return None
    planned = counted(measure, (*own.rows, *own.to_come))
    now = counted(measure, own.rows)
    return foretell(window, measure.noun, outlook(now, required), outlook(planned, required))


def _evidence(measure: Coverage, one: Found) -> Evidence:
    written = text_of(one.record.values, measure.listed_in or "")
    listed = entries_in(written, measure.except_for).values()
    return Evidence.of(one.record, lists.and_list(listed))
