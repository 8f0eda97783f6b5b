"""Hours of each person are asked for over rolling years, civil years, or the cycle of the mark."""

import pytest

from docgen.model.measure.hours import SumPerPerson
from docgen.model.measure.sources import Period, Span
from tests.config.shelf import Shelf
from tests.config.trial import TRIAL, measure_written, requirement, write_trial

_SUM = "{somme: heures, de: formations, par: agent, au_moins: 150, periode: "


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("{glissante: 3 ans}", Period(span=Span.ROLLING, years=3)),
        ("{civile: 1 an}", Period(span=Span.CIVIL)),
        ("{cycle: 3 ans}", Period(span=Span.CYCLE, years=3)),
    ],
)
def test_hours_are_summed_over_each_of_these_periods(
    shelf: Shelf, written: str, period: Period
) -> None:
    measure = measure_written(shelf, f"{_SUM}{written}}}")

    assert isinstance(measure, SumPerPerson)
    assert measure.period == period


def test_hours_are_not_summed_on_one_day(shelf: Shelf) -> None:
    write_trial(shelf, requirement(f"mesure: {_SUM}a_ce_jour}}"))

    said = "écrivez {glissante: 3 ans}, {civile: 1 an} ou {cycle: 5 ans} pour cette mesure"
    assert shelf.mistakes() == [f"{TRIAL}, ligne 7, « periode » : {said}"]
