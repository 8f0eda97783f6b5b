"""Which civil months, or half-years, hold enough records of a log, year by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from docgen.assessment.entries import Entries, entries, only_done
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.logbooks.step_kinds import KINDS, StepKind
from docgen.assessment.outlooks import foretell, outlook
from docgen.assessment.periods import Window, windows
from docgen.assessment.tallies import Tally, subject_of
from docgen.assessment.unreadable import how_many_unread, no_date, too_long
from docgen.assessment.verdicts import settle
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast, Outlook
from docgen.model.measure.logs import Each
from docgen.model.measure.sources import Source
from docgen.wording import dates, lists


@dataclass(frozen=True, kw_only=True, slots=True)
class _Year:
    """The rows of one civil year, each in its step.

    Attributes:
        asked: the steps that did not end before the approach began.
        over: those of them that are over on the as-of date.

    """

    measure: Each
    kind: StepKind
    rows: Sequence[Found]
    asked: Sequence[int]
    over: Sequence[int]

    def lacks(self, step: int) -> int:
        """Return how many records a step still needs."""
        held = sum(1 for one in self.rows if one.day and self.kind.of(one.day) == step)
        return max(self.measure.at_least - held, 0)

    @property
    def lacking(self) -> list[int]:
        """The steps that are over without enough records."""
        return [step for step in self.over if self.lacks(step)]

    @property
    def outlook(self) -> Outlook:
        """How all that is asked of the year stands, whatever is over."""
        held = sum(1 for step in self.asked if not self.lacks(step))
        return outlook(held, len(self.asked))

    def needs(self, lacking: Sequence[int]) -> int:
        """Return how many records would do for what decides: the steps given, else the year."""
        return sum(self.lacks(step) for step in lacking or self.asked)


def judge_each(measure: Each, facts: Facts) -> tuple[Subject, ...]:
    """Judge each civil year; of the one that runs, only the steps that are over."""
    source = Source(form=measure.form, where=measure.where)
    return tuple(
        _subject(
            measure,
            facts,
            window,
            only_done(entries((source,), measure.period, window, facts)),
        )
        for window in windows(measure.period, facts)
    )


def _subject(measure: Each, facts: Facts, window: Window, log: Entries) -> Subject:
    kind = KINDS[measure.step]
    kept = [one for one in log.rows if _is_within(one, kind)]
    long = [(one, too_long(one, kind.word)) for one in log.rows if not _is_within(one, kind)]
    unread = [(one, no_date(one)) for one in log.undated]
    asked = kind.asked(window.days.first.year, facts.office.since)
    over = [n for n in asked if kind.last_day(n, window.days.first.year) <= facts.as_of]
    year = _Year(measure=measure, kind=kind, rows=kept, asked=asked, over=over)
    timeless = [one for one, _ in log.unsure if one.day is None]
    maybe = [one for one, _ in log.unsure if _is_within(one, kind)]
    best = replace(year, rows=(*kept, *maybe))
    met = not (year.outlook.missing if window.running else year.lacking)
    judged = settle(
        facts,
        window,
        unknown=log.silence,
        met=met,
        met_if_read=met or best.needs(year.lacking) <= len(unread) + len(timeless),
        lost=bool(year.lacking),
    )
    tally = Tally(
        unit=kind.unit,
        value=Decimal(len(over) - len(year.lacking)),
        required=Decimal(len(over)),
        reason=_how_many(year, window),
        formula=_formula(year) + _not_asked(year, facts) + how_many_unread((*unread, *log.unsure)),
        kept=kept,
        aside=(*long, *unread, *log.unsure),
        forecast=_forecast(window, log, year),
    )
    return subject_of(tally, log, facts, window, judged)


def _is_within(one: Found, kind: StepKind) -> bool:
    """Whether a row is dated of one step, not of a longer time."""
    if one.day is None or one.first is None:
        return False
    return one.day.year == one.first.year and kind.of(one.day) == kind.of(one.first)


def _forecast(window: Window, log: Entries, year: _Year) -> Forecast | None:
    planned = [one for one in log.to_come if _is_within(one, year.kind)]
    then = replace(year, rows=(*year.rows, *planned))
    noun = f"{year.kind.word} avec {_needed(year)}"
    return foretell(window, noun, year.outlook, then.outlook)


def _how_many(year: _Year, window: Window) -> str:
    """Tell the figures: « 10 mois sur 12 avec au moins 1 réunion ; il manque août et mai »."""
    running = " écoulés" if window.running else ""
    of = f"{_held(year)} sur {len(year.over)}{running}"
    held = f"{of} avec {_needed(year)}"
    return f"{held} ; il manque {_names(year, year.lacking)}" if year.lacking else held


def _formula(year: _Year) -> str:
    rows = lists.plural(len(year.rows), year.measure.noun)
    held = f"{len(year.over) - len(year.lacking)} sur {len(year.over)}"
    units = year.kind.unit.capitalize()
    return f"{units} civils écoulés avec {_needed(year)} : {held} ({rows})."


def _not_asked(year: _Year, facts: Facts) -> str:
    """Tell that the steps that ended before the approach are not asked for; "" when all are."""
    before = len(year.kind.names) - len(year.asked)
    if not before or not year.asked or facts.office.since is None:
        return ""
    left = lists.plural(before, year.kind.word)
    verb = lists.agreed(before, "n'est pas demandé", "ne sont pas demandés")
    return f" Avant le début de la démarche ({dates.short(facts.office.since)}), {left} {verb}."


def _held(year: _Year) -> str:
    return lists.plural(len(year.over) - len(year.lacking), year.kind.word)


def _needed(year: _Year) -> str:
    return f"au moins {lists.plural(year.measure.at_least, year.measure.noun)}"


def _names(year: _Year, steps: Iterable[int]) -> str:
    return lists.and_list(year.kind.names[step] for step in steps)
