"""Reads hand-worked cases: measures, records and offices out of YAML. See `test_cases`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from docgen.assessment.facts import Facts
from docgen.model import measure as catalogue
from docgen.model.finding import Finding
from docgen.model.form import Column, Form, Kind, NilReturn, Progress
from docgen.model.measure import Measure, Together
from docgen.model.measure.sources import Period, Source, Span, Threshold
from docgen.model.office import FlowPeriod, HolidayCalendar, Office
from docgen.model.revision import Approval
from docgen.model.roster import roster_of
from docgen.model.snapshot import Record
from docgen.model.value import ByYear, Scalar, Value
from docgen.model.verdict import Verdict
from tests.builders import record, settings, snapshot

Told = Mapping[str, Any]
_CLASSES: Mapping[str, type] = {
    "Together": Together,
    **{cls.__name__: cls for cls in get_args(catalogue.OneMeasure)},
}
_NUMBERS = {Kind.NUMBER, Kind.MONEY, Kind.SHARE, Kind.HOURS, Kind.RATING, Kind.VALUE}


def measure_of(told: Told) -> Measure:
    """Build a measure from `{ItsClass: {parameter: value}}`."""
    ((name, parameters),) = told.items()
    measure: Measure = _dataclass(_CLASSES[name], parameters)
    return measure


def facts_of(case: Told) -> Facts:
    """Build everything a measure looks at."""
    forms = {**settings().forms, **{i: _form(i, f) for i, f in case["formulaires"].items()}}
    records = [one for told in case["donnees"] for one in _records(told, forms)]
    team = next(form for form in forms.values() if form.describes_people)
    return Facts(
        snapshot=replace(snapshot(records), approvals=tuple(map(_approval, case["approbations"]))),
        forms=forms,
        roster=roster_of(tuple(one for one in records if one.form == team.id)),
        office=_office(case["office"]),
        as_of=case["au"],
    )


def others_of(case: Told) -> tuple[Finding, ...]:
    """Build the other requirements of a framework: « prouvee », « sans preuve », « sans objet »."""
    verdicts = {
        "prouvee": Verdict.MET,
        "sans preuve": Verdict.UNPROVEN,
        "sans objet": Verdict.NOT_APPLICABLE,
    }
    shipped = settings().frameworks[0].requirements[0]
    return tuple(
        Finding(requirement=replace(shipped, id=f"A-{n}"), verdict=verdicts[told], reason="")
        for n, told in enumerate(case["autres"])
    )


def _approval(told: Told) -> Approval:
    """Somebody approved the report on what visitors said, drawn up to a day."""
    drawn_up = told["arrete_au"]
    return Approval(
        document="bilan-ecoute",
        name=f"bilan-ecoute-{drawn_up.year}",
        period=str(drawn_up.year),
        revision=1,
        as_of=drawn_up,
        at=datetime(drawn_up.year, drawn_up.month, drawn_up.day, 12, tzinfo=UTC),
        by="Inès Carpentier",
        analysed=told["analyse"],
    )


def fraction(told: object) -> Fraction:
    """Read « 85 % », « 1/2 », « 0.5 », 30."""
    text = str(told).replace("\u00a0", "").replace(" ", "")
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def _dataclass(cls: Any, told: Told) -> Any:  # noqa: ANN401 - any value of the catalogue
    hints = get_type_hints(cls)
    unknown = told.keys() - {one.name for one in fields(cls)}
    assert not unknown, f"{cls.__name__} has no {unknown}"
    return cls(**{f.name: _parameter(f, hints[f.name], told) for f in fields(cls)})


def _parameter(one: "Field[Any]", hint: Any, told: Told) -> Any:  # noqa: ANN401 - likewise
    if one.name in told:
        return _value(hint, told[one.name])
    if one.default is not MISSING:
        return one.default
    if one.default_factory is not MISSING:
        return one.default_factory()
    return _nothing(one.name, hint)


def _nothing(name: str, hint: Any) -> Any:  # noqa: ANN401 - likewise
    """Return what a parameter that is not told is: nothing, or this civil year."""
    if hint is Period:
        return Period(span=Span.CIVIL)
    if type(None) in get_args(hint):
        return None
    for kind, empty in ((tuple, ()), (Mapping, {}), (bool, False), (int, 0)):
        if (get_origin(hint) or hint) is kind:
            return empty
    raise AssertionError(f"« {name} » must be told")


def _value(hint: Any, told: Any) -> Any:  # noqa: ANN401, PLR0911 - one line for each kind
    match get_origin(hint) or hint:
        case _ if told is None:
            return None
        case origin if origin in {Union, UnionType}:
            kinds = [one for one in get_args(hint) if one is not type(None)]
            return _value(kinds[0], told) if len(kinds) == 1 else measure_of(told)
        case origin if origin is tuple:
            return tuple(_value(get_args(hint)[0], one) for one in _listed(told))
        case origin if origin is Mapping:
            return {key: _value(get_args(hint)[1], one) for key, one in told.items()}
        case cls if cls in _SHORT:
            return _SHORT[cls](told)
        case cls if isinstance(cls, type) and issubclass(cls, StrEnum):
            return cls(told)
        case cls if is_dataclass(cls):
            return _dataclass(cls, told)
        case _:
            return told


def _listed(told: object) -> list[Any]:
    return told if isinstance(told, list) else [told]


def _period(told: str | Told) -> Period:
    if isinstance(told, str):
        return Period(span=Span(told))
    ((span, years),) = told.items()
    return Period(span=Span(span), years=years)


def _source(told: str | Told) -> Source:
    if isinstance(told, str):
        return Source(form=told)
    source: Source = _dataclass(Source, told)
    return source


def _threshold(told: object) -> Threshold:
    if not isinstance(told, Mapping):
        return Threshold(always=fraction(told))
    ((fact, values),) = told.items()
    return Threshold(fact=fact, by_value={one: fraction(value) for one, value in values.items()})


_SHORT: Mapping[type, Any] = {
    Fraction: fraction,
    Period: _period,
    Source: _source,
    Threshold: _threshold,
}


def _form(name: str, told: Told) -> Form:
    nil, progress = told.get("nil"), told.get("progress")
    plain = {key: value for key, value in told.items() if key not in {"columns", "identity"}}
    return Form(
        **{
            "title": name.capitalize(),
            "one_row": "une ligne",
            **plain,
            "id": name,
            "columns": tuple(_column(code, kind) for code, kind in told["columns"].items()),
            "identity": tuple(told.get("identity", ())),
            "nil": None if nil is None else _dataclass(NilReturn, nil),
            "progress": None if progress is None else _dataclass(Progress, progress),
        }
    )


def _column(code: str, told: str | Told) -> Column:
    more: dict[str, Any] = {"kind": told} if isinstance(told, str) else dict(told)
    kind = Kind(more.pop("kind"))
    choices = dict.fromkeys(more.pop("choices", ()), ())
    named = {"field": code, "title": code.capitalize(), **more}
    return Column(code=code, kind=kind, choices=choices, words={}, **named)


def _office(told: Told) -> Office:
    flow = tuple(_flow_period(one) for one in told.get("flow_periods", ()))
    plain = {**told, "flow_periods": flow, "facts": dict(told.get("facts", {}))}
    if "holidays" in told:
        plain["holidays"] = HolidayCalendar(told["holidays"])
    if "open_weekdays" in told:
        plain["open_weekdays"] = frozenset(told["open_weekdays"])
    named = {"name": "L'office", "since": None, "awarded": None, **plain}
    return replace(settings().office, **named)


def _flow_period(told: Told) -> FlowPeriod:
    first, last = (_month_day(told[end]) for end in ("du", "au"))
    return FlowPeriod(name=told["nom"], first=first, last=last)


def _month_day(told: str) -> tuple[int, int]:
    day, month = told.split("/")
    return int(month), int(day)


def _records(told: Told, forms: Mapping[str, Form]) -> Iterator[Record]:
    for form, rows in told.items():
        for row in _listed(rows):
            for one in _spread(row):
                values = {c: _cell(forms[form], c, v) for c, v in _whole(form, one).items()}
                yield record(form, **values)


def _spread(row: Told) -> Iterable[Told]:
    """Make several rows of one with « {chacun: …} » or « {jours: 30, depuis: … } » in a field."""
    for code, cell in row.items():
        if isinstance(cell, Mapping) and cell.keys() & {"chacun", "jours"}:
            return [one for c in _cells(cell) for one in _spread({**row, code: c})]
    return [row]


def _cells(told: Told) -> list[Any]:
    if "chacun" in told:
        return list(told["chacun"])
    step = timedelta(days=told.get("tous_les", 1))
    return [told["depuis"] + n * step for n in range(told["jours"])]


def _whole(form: str, row: Told) -> Told:
    """Add what every row of the team has."""
    if form != "equipe":
        return row
    first, _, last = row["person"].partition(" ")
    usual = {"category": "accueil", "from": date(2015, 1, 1), "working_time": 1}
    return {"first_name": first, "last_name": last, **usual, **row}


def _cell(form: Form, code: str, told: Any) -> Value | None:  # noqa: ANN401 - as YAML has it
    kind = form.column(code).kind if code in form.by_code else None
    match told:
        case Mapping():
            cells = told.items()
            return ByYear(cells=tuple((year, _scalar(None, one)) for year, one in cells))
        case list():
            return tuple(told)
        case _:
            return _scalar(kind, told)


def _scalar(kind: Kind | None, told: Any) -> Scalar | None:  # noqa: ANN401 - likewise
    if kind is Kind.MOMENT and told is not None:
        return str(told)
    match told:
        case bool() | date() | None:
            return told
        case int() | float():
            return fraction(told)
        case _:
            return _number(str(told)) if kind in _NUMBERS else str(told)


def _number(told: str) -> Fraction | str:
    try:
        return fraction(told)
    except ValueError:
        return told
