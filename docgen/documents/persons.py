"""One person: their situation, their rows, what is asked of them. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from docgen.documents.figures import period_text
from docgen.documents.rows import source_story
from docgen.model.document import Told
from docgen.model.finding import Finding, Subject, overall
from docgen.model.form import Form, Kind
from docgen.model.roster import Match, Person, Roster, Situation
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.model.verdict import Verdict

_FIELDS = ("nom", "fonction", "categorie", "temps_de_travail", "depuis")


def own_findings(findings: Iterable[Finding], person: Person) -> tuple[Finding, ...]:
    """Return what is judged of a person, as if they were alone."""
    alone = []
    for finding in findings:
        own = [s for s in finding.subjects if s.kind == "person" and s.name == person.name]
        if own:
            alone.append(_of_them_alone(finding, own))
    return tuple(alone)


def own_records(
    records: Iterable[Record],
    form: Form,
    person: Person,
    roster: Roster,
) -> list[Record]:
    """Return the records that name a person; a name changed in the team since is followed."""
    if form.describes_people:
        return [r for r in records if _is(text_of(r.values, "person"), person, roster)]
    codes = [column.code for column in form.columns if column.kind is Kind.PEOPLE]
    names = {name for record in records for code in codes for name in _named(record, code)}
    own = {name for name in names if _is(name, person, roster)}
    return [r for r in records if any(own & _named(r, code) for code in codes)]


def person_story(person: Person | None, as_of: date) -> dict[str, Told]:
    """Tell a person's situation; without anybody every field is absent."""
    now = person.on(as_of) if person else None
    if person is None or now is None:
        return {**dict.fromkeys(_FIELDS), "situations": []}
    return {
        "nom": person.name,
        **_situation(now),
        "depuis": _present_since(person, now),
        "situations": [
            {
                "du": one.start,
                "au": one.until,
                **_situation(one),
                "source": dict(source_story(one.origin)),
            }
            for one in person.situations
        ],
    }


def _of_them_alone(finding: Finding, own: list[Subject]) -> Finding:
    judged = [one for one in own if one.verdict is not Verdict.NOT_APPLICABLE] or own
    several = len(judged) > 1
    return replace(
        finding,
        subjects=tuple(own),
        verdict=overall(own),
        reason=" ; ".join(
            f"{period_text(one.period)} : {one.reason}" if several else one.reason for one in judged
        ),
        value=None,
        required=None,
        counts=None,
    )


def _is(written: str, person: Person, roster: Roster) -> bool:
    known = roster.recognise(written, None)
    return known.match is Match.EXACT and known.people[0].name == person.name


def _named(record: Record, code: str) -> set[str]:
    match record.values.get(code):
        case str() as name:
            return {name}
        case tuple() as names:
            return {name for name in names if isinstance(name, str)}
        case _:
            return set()


def _situation(one: Situation) -> Mapping[str, Told]:
    return {
        "fonction": one.job or None,
        "categorie": one.category or None,
        "temps_de_travail": one.working_time,
    }


def _present_since(person: Person, now: Situation) -> date:
    """Return the first day of the presence that goes on: situations that touch are one."""
    first = now.start
    for one in reversed(person.situations):
        if one.until == first - timedelta(days=1):
            first = one.start
    return first
