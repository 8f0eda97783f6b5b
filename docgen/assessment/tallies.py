"""What a measure found over one period, and the subject that is made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from docgen.assessment.entries import Entries
from docgen.assessment.facts import Facts
from docgen.assessment.found import Found
from docgen.assessment.outlooks import FORETOLD
from docgen.assessment.periods import Window
from docgen.model.evidence import Evidence, LeftOut
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast
from docgen.model.snapshot import Record
from docgen.model.value import text_of
from docgen.model.verdict import Verdict
from docgen.wording import dates

Aside = Sequence[tuple[Found, str]]
"""Rows that were not counted, each with the reason, in French."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Figures and rows of one period, before they are judged.

    Attributes:
        unit: what is counted, in the plural.
        required: None when it is not known.
        missing: None for what `value` lacks to `required`.
        reason: what the figures say, in French; formula: how anybody works them out.
        kept: rows that count.
        aside: rows that do not, with the reason.
        office: the office that is judged; None for all of them together.

    """

    unit: str
    value: Decimal
    required: Decimal | None
    reason: str
    formula: str
    kept: Sequence[Found]
    aside: Aside
    missing: Decimal | None = None
    forecast: Forecast | None = None
    office: str | None = None

    @property
    def gap(self) -> Decimal | None:
        """What is missing; None when nobody knows what is required."""
        if self.missing is not None or self.required is None:
            return self.missing
        return max(self.required - self.value, Decimal(0))


def subject_of(
    tally: Tally,
    log: Entries,
    facts: Facts,
    window: Window,
    judged: tuple[Verdict, str],
) -> Subject:
    """Make the subject of a period; what could not be judged has no figure."""
    verdict, reason = judged
    is_told = verdict is not Verdict.NOT_ASSESSABLE and not log.silence
    return Subject(
        kind="team" if tally.office is None else "office",
        name=facts.office.name if tally.office is None else tally.office,
        period=window.days,
        running=window.running,
        verdict=verdict,
        reason=reason or tally.reason,
        unit=tally.unit,
        value=tally.value if is_told else None,
        required=tally.required,
        missing=tally.gap if is_told else None,
        formula="" if log.silence else tally.formula,
        evidence=(*_counted(tally.kept), *nothing_happened(log.nil)),
        left_out=(*left_out(tally.aside), *left_out(not_yet(log, facts))),
        forecast=tally.forecast if verdict in FORETOLD else None,
    )


def not_yet(log: Entries, facts: Facts) -> Aside:
    """Say of the rows that are planned, off, or left out why they do not count."""
    as_of = dates.short(facts.as_of)
    return (
        *((one, _still_to_come(one, facts, as_of)) for one in log.to_come),
        *((one, _state(one)) for one in log.cancelled),
        *log.not_counted,
    )


def _still_to_come(one: Found, facts: Facts, as_of: str) -> str:
    if not one.is_known(facts.as_of):
        return f"daté {one.of_when}, après le {as_of}"
    return f"{_state(one)}, pas encore réalisé au {as_of}"


def _state(one: Found) -> str:
    progress = one.form.progress
    return text_of(one.record.values, progress.field) if progress else ""


def _counted(rows: Iterable[Found]) -> Iterable[Evidence]:
    return (Evidence.of(one.record) for one in rows)


def nothing_happened(nil: Iterable[Record]) -> Iterable[Evidence]:
    """Name the rows that say so: they prove that the log was kept."""
    return (Evidence.of(record, "rien à signaler") for record in nil)


def left_out(aside: Aside) -> Iterable[LeftOut]:
    """Make what the reader sees of rows that do not count."""
    return (LeftOut.of(one.record, reason) for one, reason in aside)
