"""Measures to disagree about: those of the marks, and others that no mark has yet."""

from fractions import Fraction

from docgen.model.measure import OneMeasure
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.logs import (
    Bound,
    Clock,
    Completeness,
    Count,
    Counted,
    DaysCovered,
    Each,
    EachValue,
    InTime,
    Otherwise,
    Ratio,
    Share,
    Step,
)
from docgen.model.measure.register import Freshness, InRegister
from docgen.model.measure.sources import Period, Source, Span, Threshold, Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from tests.reference.trial import LOG

_YEAR = Period(span=Span.CIVIL)
_ACCREDITED = {"accredited": ("oui",), "kind": ("formation", "interne")}
_VISITS = (Source(form="visites"), Source(form="formations", where={"kind": ("visite",)}))


def _hours(period: Period, **more: object) -> SumPerPerson:
    parts = (
        Part(label="dont agréées", where=_ACCREDITED, share=Fraction(1, 2)),
        Part(label="dont visites", where={"kind": ("visite",)}, share=Fraction(1, 7)),
    )
    given: dict[str, object] = {
        "sum_of": "hours",
        "sources": (Source(form="formations"), Source(form="visites")),
        "who": "people",
        "categories": ("accueil", "autre"),
        "by_presence": True,
        "by_working_time": True,
        "at_least": Fraction(150),
        "parts": parts,
        "once": _VISITS,
        **more,
    }
    return SumPerPerson(period=period, **given)  # type: ignore[arg-type]


def _delay(clock: Clock, length: int, at_least: Fraction = Fraction(1)) -> InTime:
    return InTime(
        form=LOG.id,
        where={"kind": ("a", "b")},
        since="date",
        until=("answered",),
        otherwise=Otherwise(where={"agreed": ("oui",)}, until=("acknowledged",)),
        clock=clock,
        length=length,
        noun="demande",
        period=_YEAR,
        at_least=at_least,
        times={"date": "time", "answered": "answered_time"},
    )


HOURS: tuple[OneMeasure, ...] = (
    _hours(Period(span=Span.CYCLE, years=5)),
    _hours(Period(span=Span.CYCLE, years=2), parts=(), once=()),
    _hours(Period(span=Span.CIVIL), by_working_time=False, at_least=Fraction(100, 3)),
    _hours(Period(span=Span.ROLLING, years=1), categories=("autre",)),
    _hours(Period(span=Span.ROLLING, years=3), by_presence=False),
    _hours(Period(span=Span.ROLLING, years=1), at_least=Fraction(12), parts=()),
)
DELAYS: tuple[OneMeasure, ...] = (
    _delay(Clock.WORKING_DAYS, 3),
    _delay(Clock.WORKING_DAYS, 5, Fraction(2, 3)),
    _delay(Clock.OFFICE_DAYS, 2),
    _delay(Clock.HOURS, 24),
    _delay(Clock.HOURS, 48, Fraction(1, 2)),
    _delay(Clock.OFFICE_HOURS, 48),
    _delay(Clock.OFFICE_HOURS, 24, Fraction(1, 2)),
)
_ROWS = Source(form=LOG.id)
_SOME = Source(form=LOG.id, where={"kind": ("a", "b")}, filled=("figure",))
_TRAININGS = Source(form="formations", filled=("title",))
_BY_FACT = Threshold(fact="classement", by_value={"1": Fraction(9), "2": Fraction(3)})
_NOW = Period(span=Span.NOW)
_THREE_YEARS = Period(span=Span.ROLLING, years=3)
_CYCLE = Period(span=Span.CYCLE, years=3)


def _count(**more: object) -> Count:
    given: dict[str, object] = {
        "counted": Counted.ROWS,
        "sources": (_SOME,),
        "spread": 0,
        "by_office": None,
        "noun": "note",
        "period": _YEAR,
        "at_least": Threshold(always=Fraction(6)),
        **more,
    }
    return Count(**given)  # type: ignore[arg-type]


def _each(step: Step, kind: str) -> Each:
    return Each(
        form=LOG.id, where={"kind": (kind,)}, at_least=1, noun="note", period=_YEAR, step=step
    )


def _whole(period: Period, grace: int = 0) -> Completeness:
    return Completeness(
        form=LOG.id,
        where={"kind": ("a", "c")},
        fields={"heading": "la rubrique", "figure": "le chiffre"},
        named_by=("heading",),
        plan_in=None,
        noun="note",
        period=period,
        at_least=Fraction(2, 3),
        grace=grace,
    )


def _share(bound: Bound | None, at_least: Fraction, period: Period = _YEAR) -> Share:
    return Share(
        source=_SOME,
        fulfils={"agreed": ("oui",)} if bound is None else {},
        bound=bound,
        noun="relevé",
        period=period,
        at_least=at_least,
    )


def _ratio(at_least: Fraction, period: Period) -> Ratio:
    return Ratio(
        source=_ROWS,
        over="returned",
        under="figure",
        noun="fiche",
        period=period,
        at_least=at_least,
    )


def _values(period: Period, *, and_others: bool) -> EachValue:
    return EachValue(
        source=_SOME,
        field="heading",
        values=("Accueil", "wifi"),
        and_others=and_others,
        noun="rubrique",
        period=period,
    )


def _days(at_least: Fraction, flow: tuple[str, ...], days_of: Source | None) -> DaysCovered:
    return DaysCovered(
        source=_ROWS,
        days_of=days_of,
        weekdays=(0, 5),
        flow=flow,
        noun="relevé",
        period=_YEAR,
        at_least=at_least,
    )


LOGS: tuple[OneMeasure, ...] = (
    _each(Step.MONTH, "a"),
    _each(Step.HALF_YEAR, "a"),
    _each(Step.HALF_YEAR, "b"),
    Each(
        form="indicateurs", where={}, at_least=1, noun="chiffre", period=_YEAR, step=Step.HALF_YEAR
    ),
    _whole(_YEAR),
    _whole(_NOW),
    _whole(_YEAR, grace=90),
    _count(),
    _count(at_least=_BY_FACT, period=_NOW),
    _count(counted=Counted.DATES, spread=2, sources=(_ROWS,)),
    _count(counted=Counted.DATES, by_office="office", at_least=Threshold(always=Fraction(2))),
    _count(sources=(_SOME, _ROWS, _TRAININGS), period=_THREE_YEARS, spread=3),
    _count(sources=(Source(form="indicateurs"),), spread=1, at_least=Threshold(always=Fraction(2))),
    _count(sources=(Source(form=LOG.id, dated_by="acknowledged"),), period=_CYCLE),
    _count(sources=(Source(form="formations", where={"state": ("prévu", "réalisé")}),)),
    _share(None, Fraction(1)),
    _share(None, Fraction(1, 3), _NOW),
    _share(Bound(field="figure", at_most=Fraction(20)), Fraction(1, 2)),
    _share(Bound(field="figure", at_least=Fraction(5)), Fraction(4, 5), _THREE_YEARS),
    _ratio(Fraction(1, 2), _YEAR),
    _ratio(Fraction(9, 10), _NOW),
    _values(_YEAR, and_others=True),
    _values(_NOW, and_others=True),
    _values(_THREE_YEARS, and_others=False),
    _days(Fraction(1, 50), (), None),
    _days(Fraction(1), ("haute saison",), _SOME),
    _days(Fraction(1, 9), ("basse saison", "haute saison"), Source(form="indicateurs")),
    _days(Fraction(1, 9), ("fêtes",), None),
)
TEAM: tuple[OneMeasure, ...] = (
    Headcount(categories=(), at_least=Threshold(always=Fraction(3)), period=_NOW),
    Headcount(categories=("accueil",), at_least=_BY_FACT, period=_YEAR),
    Standing(
        listed_in="languages",
        categories=("accueil", "autre"),
        noun="langue",
        period=_YEAR,
        at_least=Threshold(always=Fraction(1)),
    ),
    Standing(listed_in="languages", categories=(), noun="langue", period=_NOW, at_least=_BY_FACT),
)
_REVIEWS = Source(form="equipe", who="person", dated_by="last_review")
_NOTES = Source(form=LOG.id, who="people", where={"kind": ("a", "c")})
_LANGUAGES = Source(form="equipe", who="person", filled=("languages",))


def _coverage(period: Period, *sources: Source, **more: object) -> Coverage:
    given: dict[str, object] = {
        "each": Whom.PERSON,
        "categories": ("accueil", "administratif"),
        "at_least": Threshold(always=Fraction(1)),
        "listed_in": None,
        "noun": "entretien",
        **more,
    }
    return Coverage(period=period, sources=sources, **given)  # type: ignore[arg-type]


def _register(period: Period, months: int | None, parts: tuple[str, ...] = ()) -> InRegister:
    return InRegister(
        cites=("QT-001", "QT-004"), parts=parts, valid_months=months, period=period, at_least=1
    )


def _fresh(form: str, each: str | None, months: int, dated_by: str | None = None) -> Freshness:
    source = Source(form=form, dated_by=dated_by)
    return Freshness(source=source, each=each, months=months, noun="édition", period=_NOW)


ARRIVALS: tuple[OneMeasure, ...] = (
    Arrivals(fields={"tutor": "un tuteur"}, period=_YEAR, at_least=Fraction(1)),
    Arrivals(fields={"tutor": "un tuteur"}, period=_THREE_YEARS, at_least=Fraction(1, 2)),
)
COVERAGE: tuple[OneMeasure, ...] = (
    _coverage(_YEAR, _REVIEWS),
    _coverage(_YEAR, _NOTES, categories=()),
    _coverage(_THREE_YEARS, _NOTES, _REVIEWS, at_least=Threshold(always=Fraction(2))),
    _coverage(_NOW, _LANGUAGES, listed_in="languages", at_least=_BY_FACT),
    _coverage(_NOW, _REVIEWS, at_least=Threshold(always=Fraction(1))),
    _coverage(_YEAR, Source(form=LOG.id, who="office"), each=Whom.OFFICE),
    _coverage(_NOW, Source(form=LOG.id, who="office", filled=("figure",)), each=Whom.OFFICE),
)
REGISTER: tuple[OneMeasure, ...] = (
    _register(_NOW, None),
    _register(_NOW, 24, ("financier", "qualitatif")),
    _register(_YEAR, None),
    _register(_YEAR, 18, ("qualitatif",)),
    _fresh(LOG.id, "heading", 12),
    _fresh(LOG.id, None, 6, "acknowledged"),
    _fresh("indicateurs", "indicator", 24),
)
MEASURES = (*HOURS, *DELAYS, *LOGS, *TEAM, *ARRIVALS, *COVERAGE, *REGISTER)
