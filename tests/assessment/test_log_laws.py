"""What holds for any log and each measure over logs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.assessment.facts import Facts
from docgen.model.finding import Subject
from docgen.model.measure import Measure
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.assessment.marks import subjects_of
from tests.assessment.reading_cases import Told, facts_of, measure_of
from tests.builders import snapshot

_FORMS: Told = {
    "journal": {
        "title": "Journal",
        "dated_by": "date",
        "nil": {"field": "nothing", "words": ["Néant"], "within": []},
        "columns": {
            "date": "moment",
            "office": "texte",
            "kind": "texte",
            "figure": "nombre",
            "whole": "nombre",
            "nothing": "oui_non",
        },
    },
    "jours": {"title": "Jours", "dated_by": "date", "columns": {"date": "date"}},
}
_OFFICE: Told = {
    "flow_periods": [
        {"nom": "été", "du": "01/04", "au": "30/09"},
        {"nom": "hiver", "du": "01/10", "au": "31/03"},
    ],
}
_FIRST = date(2024, 6, 1)
_OPEN = [{"jours": {"date": _FIRST + timedelta(days=n)}} for n in range(0, 500, 25)]
_COUNT = {"sources": ["journal"], "noun": "jour de remise", "at_least": 3}
_MEASURES: dict[str, Told] = {
    "rows": {"Count": {**_COUNT, "counted": "nombre"}},
    "dates": {"Count": {**_COUNT, "counted": "dates_distinctes", "spread": 2}},
    "offices": {"Count": {**_COUNT, "counted": "dates_distinctes", "by_office": "office"}},
    "to date": {"Count": {**_COUNT, "counted": "nombre", "period": "a_ce_jour"}},
    "half-years": {
        "Each": {"form": "journal", "noun": "suivi", "at_least": 1, "step": "chaque_semestre"}
    },
    "values": {
        "Share": {
            "source": "journal",
            "fulfils": {"kind": ["bon"]},
            "noun": "relevé",
            "at_least": "60 %",
        }
    },
    "bound": {
        "Share": {
            "source": "journal",
            "bound": {"field": "figure", "at_least": 5},
            "noun": "relevé",
            "at_least": 1,
        }
    },
    "ratio": {
        "Ratio": {
            "source": "journal",
            "over": "figure",
            "under": "whole",
            "noun": "questionnaire",
            "at_least": "50 %",
        }
    },
    "each value": {
        "EachValue": {"source": "journal", "field": "kind", "values": ["bon"], "noun": "genre"}
    },
    "days": {
        "DaysCovered": {
            "source": "journal",
            "days_of": "jours",
            "noun": "relevé",
            "at_least": "20 %",
        }
    },
}
_GOOD: Told = {"office": "Nord", "kind": "bon", "figure": 8, "whole": 8}
_BETTER = {Verdict.UNMET: 0, Verdict.NOT_ASSESSABLE: 1, Verdict.IN_PROGRESS: 1, Verdict.MET: 2}

_days = st.integers(0, 600).map(lambda n: _FIRST + timedelta(days=n))
_moments = st.one_of(_days, st.sampled_from(["2025", "2025-S1", "2025-03", "un mardi", None]))
_rows = st.fixed_dictionaries(
    {"date": _moments},
    optional={
        "office": st.sampled_from(["Nord", "nord", "Sud"]),
        "kind": st.sampled_from(["bon", "Bon", "mauvais"]),
        "figure": st.one_of(st.integers(0, 9), st.just("une pile")),
        "whole": st.integers(0, 9),
    },
)
_logs = st.lists(_rows, max_size=14)
_measures = pytest.mark.parametrize("name", list(_MEASURES))


@_measures
@given(log=_logs, chance=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_rows_changes_nothing(name: str, log: list[Any], chance: Any) -> None:  # noqa: ANN401 - hypothesis' own Random
    measure, facts = _arranged(name, log)
    records = list(_records(facts))
    chance.shuffle(records)

    before, after = (subjects_of(measure, one) for one in (facts, _with(facts, records)))

    assert [_said(one) for one in before] == [_said(one) for one in after]


@_measures
@given(log=_logs, day=_days)
@settings(max_examples=40, deadline=None)
def test_one_more_row_that_fulfils_it_never_worsens(name: str, log: list[Any], day: date) -> None:
    measure, facts = _arranged(name, log)
    _, richer = _arranged(name, [*log, {**_GOOD, "date": day}])

    before, after = subjects_of(measure, facts), subjects_of(measure, richer)

    known = {(one.name, one.period): one for one in before if one.value is not None}
    for one in after:
        old = known.get((one.name, one.period))
        assert old is None or _BETTER[old.verdict] <= _BETTER[one.verdict]
        assert old is None or one.value is None or (old.value or 0) <= one.value


@_measures
@given(log=_logs)
@settings(max_examples=25, deadline=None)
def test_without_any_row_nothing_is_met_and_nothing_fails(name: str, log: list[Any]) -> None:
    measure, facts = _arranged(name, log)

    subjects = subjects_of(measure, _with(facts, []))

    assert {one.verdict for one in subjects} == {Verdict.NOT_ASSESSABLE}


@_measures
@given(log=_logs)
@settings(max_examples=25, deadline=None)
def test_what_counts_and_what_is_left_out_never_overlap(name: str, log: list[Any]) -> None:
    measure, facts = _arranged(name, log)

    subjects = subjects_of(measure, facts)

    for one in subjects:
        kept = {row.origin.row for row in one.evidence}
        assert not kept & {row.origin.row for row in one.left_out}


@_measures
@given(log=_logs)
@settings(max_examples=25, deadline=None)
def test_every_figure_adds_up(name: str, log: list[Any]) -> None:
    measure, facts = _arranged(name, log)

    subjects = subjects_of(measure, facts)

    for one in subjects:
        assert one.reason
        assert one.unit
        if one.value is not None:
            assert one.required is not None
            assert (one.missing == 0) == (one.value >= one.required) or name == "dates"
            assert one.formula


def _arranged(name: str, log: Sequence[Told]) -> tuple[Measure, Facts]:
    rows = [*_OPEN, *({"journal": row} for row in log)]
    case = {
        "formulaires": _FORMS,
        "office": _OFFICE,
        "au": date(2025, 10, 31),
        "donnees": rows,
        "approbations": [],
    }
    return measure_of(_MEASURES[name]), facts_of(case)


def _records(facts: Facts) -> Sequence[Record]:
    return [record for records in facts.snapshot.records.values() for record in records]


def _with(facts: Facts, records: Sequence[Record]) -> Facts:
    return replace(facts, snapshot=snapshot(records))


def _said(one: Subject) -> object:
    """Everything a subject says, but the order of its rows."""
    kept = sorted(row.origin.row for row in one.evidence)
    out = sorted((row.origin.row, row.reason) for row in one.left_out)
    return (replace(one, evidence=(), left_out=()), kept, out)
