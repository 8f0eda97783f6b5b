"""Rows whose yes or no is not what the register of another form says that day."""

from collections.abc import Iterator

from docgen.assessment.coherence_checks.seen import Seen, known, where
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.registers import register_of
from docgen.model.coherence import Unregistered
from docgen.model.value import text_of
from docgen.wording import dates


def unregistered(check: Unregistered, facts: Facts) -> Iterator[Seen]:
    """Yield the rows that say « oui » where the register does not, or « non » where it says yes.

    Nothing is said while nobody keeps the register, nor of a row without a name to look up.
    """
    column = facts.forms[check.source.form].column(check.said_in)
    registered = column.registered
    rows = facts.snapshot.of(registered.form) if registered else ()
    if registered is None or not rows:
        return
    register, title = register_of(registered, rows), facts.forms[registered.form].title
    for one in known(check.source, facts):
        name = text_of(one.record.values, registered.named_in)
        said = one.record.values.get(check.said_in)
        if name and one.day and isinstance(said, bool):
            why = _why(register.says(name, one.day), one, name, title, said=said)
            if why:
                told = f"« {column.title} » dit {'oui' if said else 'non'} ; {why}"
                sentence = f"{where(one.record.origin)} : {told}."
                yield Seen(sentence=sentence, origins=(one.record.origin,))


def _why(holds: bool | None, one: Found, name: str, title: str, *, said: bool) -> str:  # noqa: FBT001 - an answer
    """Say how the register differs; "" where it agrees, or does not know what says « non »."""
    if holds is None:
        return f"« {title} » ne connaît pas « {name} »" if said else ""
    if holds is said or one.day is None:
        return ""
    told = "retient" if holds else "ne retient pas"
    return f"« {title} » {told} « {name} » le {dates.short(one.day)}"
