"""From office.yaml to the office."""

from collections.abc import Iterable
from pathlib import PurePath

from docgen.config.brand import read_brand
from docgen.config.flow import read_flow_periods
from docgen.config.marks.requirements import told_repetition
from docgen.config.mistakes import quoted
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.schemas.office import OfficeText
from docgen.config.twins import Claim, refuse_twins
from docgen.config.words import LongAbsences, StaffNames
from docgen.model.office import Office


def read_office(reading: Reading, frameworks: Iterable[str], names: Names) -> Office | None:
    """Read the office and check that its frameworks, and what people answer for, exist.

    Args:
        reading: of office.yaml; receives the mistakes.
        frameworks: ids of all framework files; "" for one that cannot be read.
        names: the chapters and requirements that somebody may answer for.

    """
    text = None if reading.is_hopeless else reading.take(OfficeText)
    if text is None:
        return None
    _check_frameworks(reading, text.frameworks, tuple(frameworks))
    _check_answerable(reading, text.answerable, names)
    brand = read_brand(reading, text.brand)
    return Office(
        name=text.name,
        address=text.address,
        phone=text.phone,
        email=text.email,
        website=text.website,
        referent=text.referent,
        brand=brand,
        since=text.since,
        hours_per_day=text.hours_per_day,
        full_time_hours=text.full_time_hours,
        initials_only=text.staff_names is StaffNames.INITIALS,
        absences_neutral=text.long_absences is LongAbsences.NEUTRAL,
        holidays=text.holidays,
        frameworks=text.frameworks,
        ledger=None if text.ledger is None else PurePath(text.ledger),
        quiet_s=text.quiet_s,
        flow_periods=read_flow_periods(reading, text.flow_periods),
        answerable={one: who for one, who in text.answerable.items() if who is not None},
        facts={fact: value for fact, value in text.facts.items() if value is not None},
        awarded=text.awarded,
        open_weekdays=frozenset(day.number for day in text.open_weekdays),
    )


def _check_frameworks(reading: Reading, active: Iterable[str], known: tuple[str, ...]) -> None:
    places = list(enumerate(active))
    refuse_twins(
        Claim(name=name, reading=reading, spot=("referentiels", place)) for place, name in places
    )
    for place, name in places:
        if name not in known and all(known):
            said = f"le référentiel {quoted(name)} n'existe pas"
            reading.refuse_unknown(("referentiels", place), said, name, known)


def _check_answerable(reading: Reading, ids: Iterable[str], names: Names) -> None:
    """Whoever answers answers for a chapter or for a requirement of some framework."""
    known = (*names.chapters, *names.requirements)
    for one in ids if names.all_chapters and names.all_requirements else ():
        if one in names.repeats:
            reading.refuse(("responsables", one), told_repetition(one, names.repeats[one]))
        elif one not in known:
            said = f"aucun chapitre et aucune exigence ne s'appelle {quoted(one)}"
            reading.refuse_unknown(("responsables", one), said, one, known)
