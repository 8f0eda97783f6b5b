from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from docgen.model.office import FlowPeriod

_DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
_PLACES = _DAYS.map(lambda day: (day.month, day.day))


@given(_PLACES, _PLACES, _DAYS)
def test_a_season_and_its_reverse_share_the_year_and_meet_at_their_ends_alone(
    first: tuple[int, int], last: tuple[int, int], day: date
) -> None:
    assume(first != last)
    season = FlowPeriod(name="saison", first=first, last=last)
    reverse = FlowPeriod(name="saison", first=last, last=first)

    at_an_end = (day.month, day.day) in {first, last}

    assert season.holds(day) + reverse.holds(day) == 1 + at_an_end


def test_a_season_may_go_over_new_year() -> None:
    winter = FlowPeriod(name="hiver", first=(12, 20), last=(3, 31))

    assert winter.holds(date(2025, 12, 20))
    assert winter.holds(date(2026, 3, 31))
    assert not winter.holds(date(2026, 4, 1))
    assert not winter.holds(date(2026, 12, 19))
