"""Rows of somebody on a day when they are not in the team, or on long absence."""

from collections.abc import Iterator

from docgen.assessment.coherence_checks.seen import Dated, Seen, dated, where
from docgen.assessment.facts import Facts
from docgen.assessment.rows import is_cancelled, is_planned
from docgen.model.coherence import OutOfContract
from docgen.wording import dates


def out_of_contract(check: OutOfContract, facts: Facts) -> Iterator[Seen]:
    """Yield such rows, done or planned; those called off, or of nobody known, are not looked at."""
    for row in dated(check.sources, facts):
        why = "" if is_cancelled(row.record, row.form) else _why(row)
        if why:
            is_to_come = row.day > facts.as_of or is_planned(row.record, row.form)
            when = f"{'prévu ' if is_to_come else ''}le {dates.short(row.day)}"
            sentence = f"{row.person.name}, {when} ({where(row.record.origin)}) : {why}."
            yield Seen(sentence=sentence, origins=(row.record.origin,))


def _why(row: Dated) -> str:
    """Say where the team form has the person on that day; "" where it has them at work."""
    if row.person.on(row.day) is None:
        return _out(row)
    for first, last in row.person.absences:
        if first <= row.day and (last is None or row.day <= last):
            until = f" au {dates.short(last)}" if last else ""
            return f"absence longue, du {dates.short(first)}{until}"
    return ""


def _out(row: Dated) -> str:
    ended = [s.until for s in row.person.situations if s.until and s.until < row.day]
    begun = [s.start for s in row.person.situations if s.start > row.day]
    told = "n'est pas dans l'équipe ce jour-là"
    if ended:
        told += f", sortie le {dates.short(max(ended))}"
    if begun:
        told += f", {'retour' if ended else 'arrivée'} le {dates.short(min(begun))}"
    return told
