"""Measures to disagree about: those of the marks, and others that no mark has yet."""

from fractions import Fraction

from docgen.model.measure import OneMeasure
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.logs import Clock, Completeness, Each, InTime, Otherwise
from docgen.model.measure.sources import Period, Source, Span
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
LOGS: tuple[OneMeasure, ...] = (
    Each(form=LOG.id, where={"kind": ("a",)}, at_least=1, noun="note", period=_YEAR),
    Completeness(
        form=LOG.id,
        where={"kind": ("a", "c")},
        fields={"heading": "la rubrique", "figure": "le chiffre"},
        named_by=("heading",),
        plan_in=None,
        noun="note",
        period=_YEAR,
        at_least=Fraction(2, 3),
    ),
)
MEASURES = (*HOURS, *DELAYS, *LOGS)
