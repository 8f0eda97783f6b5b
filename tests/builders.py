"""Records, people and judgements with sensible defaults: a test names only what matters."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import count
from pathlib import Path

from docgen.assessment.assess import assess
from docgen.config import load_settings
from docgen.model.finding import Finding, Subject
from docgen.model.origin import Origin
from docgen.model.settings import Settings
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import ByYear, Scalar, Value

_ROWS = count(2)
REPOSITORY = Path(__file__).parent.parent


@cache
def settings() -> Settings:
    """The forms, framework and documents that docgen carries; an office without a past."""
    shipped = load_settings(REPOSITORY / "config")
    return replace(shipped, office=replace(shipped.office, since=None))


def day(text: str) -> date:
    """Read « 31/12/2025 »."""
    number, month, year = text.split("/")
    return date(int(year), int(month), int(number))


def record(form: str, **values: Value | None) -> Record:
    """One record of a form, in a row of its own; None leaves a field blank."""
    kept = {code: value for code, value in values.items() if value is not None}
    row = next(_ROWS)
    origin = Origin(file=f"{form}.xlsx", sha256="0" * 64, sheet="Feuille1", row=row, cells={})
    return Record(form=form, identity=f"{form}-{row}", values=kept, origin=origin)


def member(
    name: str = "Claire Fontaine",
    since: str = "01/01/2015",
    *,
    until: str | None = None,
    category: str = "accueil",
    share: str = "1",
    leave: tuple[str, str] | None = None,
) -> Record:
    """One row of the team form."""
    first, _, last = name.partition(" ")
    return record(
        "equipe",
        person=name,
        first_name=first,
        last_name=last,
        category=category,
        **{"from": day(since)},
        to=day(until) if until else None,
        working_time=Fraction(share),
        leave_from=day(leave[0]) if leave else None,
        leave_to=day(leave[1]) if leave else None,
    )


def training(
    hours: str,
    on: str,
    *,
    who: str = "Claire Fontaine",
    accredited: bool | None = None,
    kind: str = "formation",
    state: str | None = None,
) -> Record:
    """One training of one person."""
    return record(
        "formations",
        people=who,
        end=day(on),
        title="Accueillir en deux langues",
        hours=Fraction(hours),
        accredited=accredited,
        kind=kind,
        state=state,
    )


def visit(hours: str, on: str, *, who: str = "Claire Fontaine", to: str = "Grotte") -> Record:
    """One visit of one person to a provider."""
    return record("visites", people=who, date=day(on), provider=to, hours=Fraction(hours))


def action(
    *years: int,
    columns: Iterable[int] = (2023, 2024, 2025),
    complete: bool = True,
    title: str | None = "Éditer la carte",
) -> Record:
    """One action of the plan, planned in the given years."""
    wanted = sorted(columns)
    cells: tuple[tuple[int, Scalar | None], ...] = tuple(
        (year, "prévu" if year in years else None) for year in wanted
    )
    return record(
        "actions",
        plan=f"{wanted[0]}-{wanted[-1]}",
        axis="Axe 1",
        objective="Faire connaître",
        action=title,
        years=ByYear(cells=cells),
        owner="Inès" if complete else None,
        means="2 000 €" if complete else None,
        deadline="juin" if complete else None,
    )


def feedback(
    on: str,
    *,
    channel: str | None = "réclamation",
    answered: str | None = None,
    **values: Value | None,
) -> Record:
    """One piece of feedback; more dates as `followed_up=day("…")`."""
    return record(
        "ecoute",
        received=day(on),
        channel=channel,
        answered=day(answered) if answered else None,
        **values,
    )


def meeting(on: str, kind: str = "équipe") -> Record:
    """One meeting."""
    return record("reunions", date=day(on), kind=kind)


def snapshot(records: Iterable[Record]) -> Snapshot:
    """What the ledger would hand over."""
    forms: dict[str, list[Record]] = {}
    for one in records:
        forms.setdefault(one.form, []).append(one)
    return Snapshot(records={form: tuple(rows) for form, rows in forms.items()})


def judge(
    requirement: str,
    records: Iterable[Record],
    as_of: str = "31/12/2025",
    **office: object,
) -> Finding:
    """Judge one requirement; `office` overrides what office.yaml says."""
    base = settings()
    changed = replace(base, office=replace(base.office, **office))  # type: ignore[arg-type]
    return findings(records, as_of, changed)[requirement]


def findings(
    records: Iterable[Record],
    as_of: str,
    config: Settings | None = None,
) -> Mapping[str, Finding]:
    """Judge everything."""
    return assess(snapshot(records), config or settings(), day(as_of)).findings()


def only(finding: Finding) -> Subject:
    """Return the one subject of a finding."""
    (subject,) = finding.subjects
    return subject
