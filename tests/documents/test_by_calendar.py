"""Tables by half-year, month, year and flow period."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.breakdowns import breakdown
from docgen.documents.by_calendar import ByCalendar
from docgen.model.document import Told
from docgen.model.office import FlowPeriod
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from docgen.model.table import Breakdown, Calendar, Selection
from docgen.model.verdict import Days
from tests.builders import feedback, settings
from tests.documents.told import plans

_FORM = settings().forms["ecoute"]
_FLOW = (
    FlowPeriod(name="haute saison", first=(7, 1), last=(8, 31)),
    FlowPeriod(name="moyenne saison", first=(4, 1), last=(6, 30)),
    FlowPeriod(name="moyenne saison", first=(9, 1), last=(10, 31)),
    FlowPeriod(name="fêtes", first=(12, 20), last=(1, 3)),
)
_YEAR = Days(first=date(2025, 1, 1), last=date(2025, 12, 31))


def table(by: Calendar) -> Breakdown:
    """Feedback by the day it was received."""
    return Breakdown(of=Selection(form="ecoute"), rows="received", by=by, year_before=True)


def told(
    by: Calendar,
    records: list[Record],
    before: list[Record] | None = None,
    shown: Days | None = _YEAR,
) -> dict[str, Told]:
    """Tell a table by the calendar."""
    groups = ByCalendar(by, "received", _FLOW, shown)
    return breakdown(records, before, _FORM, table(by), groups)


def counts(told: Mapping[str, Told]) -> dict[str, Told]:
    """Title → number of rows, in the order of the lines."""
    lines = told["lignes"]
    assert isinstance(lines, list)
    return {str(one["titre"]): one["fiches"] for one in lines if isinstance(one, dict)}


def test_half_years_come_in_order_and_an_empty_one_is_zero() -> None:
    records = [feedback("01/07/2025"), feedback("31/12/2025")]

    found = told(Calendar.HALF_YEAR, records)

    assert found["titre"] == "Semestre"
    assert counts(found) == {"1er semestre 2025": 0, "2e semestre 2025": 2}


def test_months_are_named_in_words_and_stop_where_the_year_has_come_to() -> None:
    so_far = Days(first=date(2025, 1, 1), last=date(2025, 3, 31))

    found = told(Calendar.MONTH, [feedback("15/03/2025")], shown=so_far)

    assert counts(found) == {"janvier 2025": 0, "février 2025": 0, "mars 2025": 1}


def test_nothing_is_zero_where_no_log_covers_the_year() -> None:
    assert counts(told(Calendar.MONTH, [], shown=None)) == {}


def test_the_same_half_year_of_the_year_before_stands_beside() -> None:
    found = told(Calendar.HALF_YEAR, [feedback("02/01/2025")], [feedback("29/02/2024")])

    lines = found["lignes"]
    assert isinstance(lines, list)
    first = lines[0]
    assert isinstance(first, dict)
    assert (first["fiches"], first["avant"]) == (1, {"fiches": 1})


def test_flow_periods_are_those_of_the_office_two_of_one_name_are_one() -> None:
    days = ("15/05/2025", "15/09/2025", "01/07/2025", "31/12/2025", "03/01/2025", "15/02/2025")

    found = told(Calendar.FLOW, [feedback(one) for one in days])

    assert counts(found) == {
        "moyenne saison": 2,
        "haute saison": 1,
        "fêtes": 2,
        "hors période": 1,
    }


def test_a_document_tells_the_flow_periods_of_its_office_and_zero_where_the_log_covers() -> None:
    october = plans([feedback("05/07/2026")], config=_config(Calendar.FLOW))["bilan-ecoute-2026"]

    assert counts(_essai(october.context)) == {
        "moyenne saison": 0,
        "haute saison": 1,
        "fêtes": 0,
        "hors période": 0,
    }


def test_a_document_without_a_row_has_no_line() -> None:
    assert (
        counts(_essai(plans([], config=_config(Calendar.YEAR))["bilan-ecoute-2026"].context)) == {}
    )


_DAYS = st.lists(
    st.integers(0, 364).map(lambda n: f"{date(2025, 1, 1) + timedelta(n):%d/%m/%Y}"), max_size=20
)


@pytest.mark.parametrize("by", Calendar)
@given(_DAYS)
def test_whatever_the_parts_they_add_up_to_the_year(by: Calendar, days: list[str]) -> None:
    records = [feedback(one) for one in days]

    found = told(by, records)

    assert sum(int(str(one)) for one in counts(found).values()) == len(days)
    assert found == told(by, records[::-1])


def _config(by: Calendar) -> Settings:
    base = settings()
    document = next(one for one in base.documents if one.id == "bilan-ecoute")
    return replace(
        base,
        office=replace(base.office, flow_periods=_FLOW),
        documents=(replace(document, tables={"essai": table(by)}),),
    )


def _essai(context: Mapping[str, Told]) -> Mapping[str, Told]:
    tables = context["tableaux"]
    assert isinstance(tables, dict)
    essai = tables["essai"]
    assert isinstance(essai, dict)
    return essai
