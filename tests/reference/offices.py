"""Offices drawn by lot, always the same ones: a team, what it wrote down, and a day to judge it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random  # noqa: TID251 - seeded: the same offices every time

from docgen.model.form import Column, Form, Kind
from docgen.model.office import FlowPeriod, HolidayCalendar, Office
from docgen.model.origin import Origin
from docgen.model.revision import Approval
from docgen.model.snapshot import Record, Snapshot
from docgen.model.value import ByYear, Value
from tests.reference.trial import LOG, Trial

NAMES = (
    "Claire Fontaine",
    "Marc Duval",
    "Léa Martin",
    "Jean-Noël Prévôt",
    "Anaïs de la Tour",
    "Yanis Benhaddou",
    "Inès Carpentier",
    "Hélène Marquès",
)
OFFICES = ("Orbelle", "Les Trois-Vallées", "Gare")
REFERENCES = ("QT-001", "QT-002", "QT-003", "QT-004")
_WORDS = ("accueil", "wifi", "parking", "horaires")
_SHARES = ("1", "1", "4/5", "1/2", "7/9", "28/35")
_CATEGORIES = ("accueil", "accueil", "autre", "administratif")
_UNREADABLE = "plus de 20"
_ROWS_IN_ALL = 80
_TEXTS = {
    "about": (*OFFICES, *NAMES[:2]),
    "languages": ("anglais", "anglais, espagnol", "Espagnol ; allemand"),
    "office": OFFICES,
    "parts": ("financier", "qualitatif", "financier, qualitatif"),
    "requirements": (*REFERENCES, "QT-001, QT-003", "qt-002 et QT-004"),
}
"""What is written where the texts of a form have a meaning."""


def draw(seed: int, forms: Mapping[str, Form], office: Office) -> Trial:
    """Draw the office of a number: the same one for the same number."""
    chance = Random(seed)  # noqa: S311 - likewise
    as_of = _as_of(chance)
    forms = {**forms, LOG.id: LOG}
    records = [*_team(chance, as_of), *_logs(chance, forms, as_of)]
    chance.shuffle(records)
    kept: dict[str, list[Record]] = {}
    for number, record in enumerate(records, start=2):
        origin = replace(record.origin, row=number)
        named = replace(record, identity=f"{record.form}-{number}", origin=origin)
        kept.setdefault(record.form, []).append(named)
    return Trial(
        snapshot=Snapshot(
            records={form: tuple(rows) for form, rows in kept.items()},
            approvals=tuple(_approvals(chance, as_of)),
        ),
        forms=forms,
        office=_office(chance, office, as_of),
        as_of=as_of,
    )


def _as_of(chance: Random) -> date:
    anywhere = date(2022, 1, 1) + timedelta(days=chance.randrange(1800))
    return chance.choice((date(2025, 12, 31), date(2024, 2, 29), date(2025, 1, 1), *[anywhere] * 4))


def _near(chance: Random, as_of: date) -> date:
    """A day of these years; now and then one of a few, so that rows meet, or one of the edges."""
    if chance.random() < 0.3:
        return as_of - timedelta(days=45 * chance.randrange(12))
    if chance.random() < 0.15:
        edge = chance.choice((0, 365, 1095, 1096)) - chance.choice((-1, 0, 1, 59, 60, 61))
        return as_of - timedelta(days=edge)
    return as_of + timedelta(days=chance.randrange(-1500, 120))


def _office(chance: Random, office: Office, as_of: date) -> Office:
    return replace(
        office,
        since=chance.choice((None, None, date(as_of.year - 1, 1, 1), date(as_of.year - 1, 6, 15))),
        awarded=chance.choice((None, date(2020, 2, 29), _near(chance, as_of))),
        absences_neutral=chance.random() < 0.5,
        holidays=chance.choice(tuple(HolidayCalendar)),
        open_weekdays=frozenset(chance.choice((range(5), range(1, 6), range(7), (2, 4, 6)))),
        flow_periods=(
            FlowPeriod(name="haute saison", first=(7, 1), last=(8, 31)),
            FlowPeriod(name="moyenne saison", first=(4, 1), last=(6, 30)),
            FlowPeriod(name="basse saison", first=(11, 15), last=(3, 31)),
        ),
        facts=chance.choice(({}, {"classement": "1"}, {"classement": "2"}, {"classement": "?"})),
    )


def _team(chance: Random, as_of: date) -> Iterator[Record]:
    for name in NAMES[: chance.choice((3, 3, 4, 4, 5, 6, 8))]:
        if chance.random() < 0.2:
            yield from _seasons(chance, name, as_of)
            continue
        start = as_of - timedelta(days=chance.randrange(-60, 2600))
        for _ in range(chance.randint(1, 3)):
            yield _member(chance, name, start, _end(chance, start))
            start += timedelta(days=chance.randrange(0, 900))


def _end(chance: Random, start: date) -> date | None:
    return start + timedelta(days=chance.randrange(1200)) if chance.random() < 0.3 else None


def _seasons(chance: Random, name: str, as_of: date) -> Iterator[Record]:
    for year in range(as_of.year - chance.randint(1, 4), as_of.year + 1):
        yield _member(chance, name, date(year, 4, 1), date(year, 9, chance.randint(1, 30)))


def _member(chance: Random, name: str, start: date, end: date | None) -> Record:
    first, _, last = name.partition(" ")
    left = start + timedelta(days=chance.randrange(700)) if chance.random() < 0.3 else None
    back = left + timedelta(days=chance.randrange(400)) if left and chance.random() < 0.7 else None
    return _record(
        "equipe",
        person=name,
        first_name=first,
        last_name=last,
        **{"from": start},
        to=end,
        category=chance.choice(_CATEGORIES),
        working_time=Fraction(chance.choice(_SHARES)),
        languages=chance.choice((None, "anglais", "Anglais, espagnol", "anglais ; allemand")),
        tutor=chance.choice((None, "Inès")),
        last_review=chance.choice((None, "en mars", _near(chance, start + timedelta(days=500)))),
        aliases=f"{first} Autrenom" if chance.random() < 0.2 else None,
        leave_from=left,
        leave_to=back,
    )


def _logs(chance: Random, forms: Mapping[str, Form], as_of: date) -> Iterator[Record]:
    """Some forms have rows, others none; what hours and delays are counted in has more."""
    some = [form for form in forms.values() if not form.describes_people]
    busy = [forms[one] for one in ("formations", "visites", "ecoute", LOG.id)]
    drawn = [*busy * 3, forms["organismes"], *chance.sample(some, len(some) // 2)]
    for form in drawn:
        for _ in range(chance.randint(0, 2 * _ROWS_IN_ALL // len(drawn))):
            yield _row(chance, form, as_of)


def _row(chance: Random, form: Form, as_of: date) -> Record:
    if form.nil and chance.random() < 0.1:
        beside = {form.dated_by, *form.nil.beside}
        few = [one for one in form.columns if one.code in beside]
        return _record(form.id, **{**_values(chance, few, as_of), form.nil.field: True})
    left_out = form.nil.field if form.nil else ""
    columns = [one for one in form.columns if not one.stands_for and one.code != left_out]
    wanted = {"people", "hours", "end", "date", form.dated_by}
    likely = {one: 0.98 if one in wanted else 0.75 for one in (column.code for column in columns)}
    kept = [one for one in columns if chance.random() < likely[one.code]]
    return _record(form.id, **_values(chance, kept, as_of))


def _values(chance: Random, columns: list[Column], as_of: date) -> dict[str, Value | None]:
    """Dates of one row lie close together: an answer comes some days after a letter."""
    base = _near(chance, as_of)
    return {one.code: _value(chance, one, base) for one in columns}


def _value(chance: Random, asked: Column, base: date) -> Value | None:
    if asked.by_year:
        years = range(base.year - 1, base.year + 2)
        return ByYear(cells=tuple((y, chance.choice((None, "prévu", "réalisé"))) for y in years))
    return _BY_KIND.get(asked.kind, _text)(chance, asked, base)


def _date(chance: Random, asked: Column, base: date) -> Value:
    later = chance.randrange(9) if asked.not_before or "answer" in asked.code else 0
    return base + timedelta(days=later + ("until" in asked.code) * chance.randrange(900))


def _moment(chance: Random, _: Column, base: date) -> Value:
    half = f"{base.year}-S{1 + (base.month > 6)}"
    return chance.choice((f"{base.year}", half, f"{base:%Y-%m}", f"{base:%Y-%m-%d}"))


def _choice(chance: Random, asked: Column, _: date) -> Value | None:
    return chance.choice((None, *asked.choices))


def _answer(chance: Random, _: Column, __: date) -> Value | None:
    return chance.choice((None, True, False))


def _number(chance: Random, _: Column, __: date) -> Value:
    return Fraction(chance.randint(1, 900), chance.choice((1, 4, 7, 60)))


def _hours(chance: Random, asked: Column, day: date) -> Value:
    return "une matinée" if chance.random() < 0.03 else _number(chance, asked, day)


def _figure(chance: Random, _: Column, __: date) -> Value:
    return _UNREADABLE if chance.random() < 0.05 else Fraction(chance.randrange(40))


def _rating(chance: Random, _: Column, __: date) -> Value:
    return Fraction(chance.randint(1, 5), 5)


def _clock(chance: Random, _: Column, __: date) -> Value | None:
    return chance.choice((None, "08:30", Fraction(17, 2), Fraction(169, 12), "23:45", "le matin"))


def _someone(chance: Random, _: Column, __: date) -> Value:
    name = chance.choice(NAMES)
    first, _space, last = name.partition(" ")
    return chance.choice(
        (name, name, f"{last.upper()} {first}", f"{first} Autrenom", "Zoé Ailleurs")
    )


def _text(chance: Random, asked: Column, _: date) -> Value | None:
    return chance.choice((None, *_TEXTS.get(asked.code, _WORDS)))


def _approvals(chance: Random, as_of: date) -> Iterator[Approval]:
    for number in range(chance.randrange(6)):
        yield Approval(
            document="bilan-ecoute",
            name="bilan-ecoute",
            period=None,
            revision=number,
            as_of=_near(chance, as_of),
            at=datetime(2026, 1, 1, tzinfo=UTC),
            by="Inès",
            analysed=chance.random() < 0.7,
        )


def _record(form: str, **values: Value | None) -> Record:
    kept = {code: value for code, value in values.items() if value is not None}
    origin = Origin(file=f"{form}.xlsx", sha256="0" * 64, sheet="Feuille1", row=2, cells={})
    return Record(form=form, identity=form, values=kept, origin=origin)


_BY_KIND: Mapping[Kind, Callable[[Random, Column, date], Value | None]] = {
    Kind.DATE: _date,
    Kind.SPAN: _date,
    Kind.MOMENT: _moment,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _answer,
    Kind.HOURS: _hours,
    Kind.NUMBER: _number,
    Kind.MONEY: _number,
    Kind.VALUE: _figure,
    Kind.RATING: _rating,
    Kind.SHARE: _rating,
    Kind.CLOCK: _clock,
    Kind.PEOPLE: _someone,
}
