"""Which person a written name means."""

from bisect import bisect_right
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.roster import Match, Roster, roster_of
from tests.builders import day, member, record


def team() -> Roster:
    """Three people, two of whom share a first name."""
    return roster_of(
        [
            member("Claire Fontaine"),
            member("Claire Petit", "01/01/2024"),
            member("Jean-Baptiste Le Guern"),
            record(
                "equipe",
                person="Zoé Mercier",
                first_name="Zoé",
                last_name="Mercier",
                category="accueil",
                aliases="Zoé Lambert ; Zouzou",
                **{"from": day("01/01/2020")},
            ),
        ],
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Claire Fontaine", "Claire Fontaine"),
        ("FONTAINE claire", "Claire Fontaine"),
        ("Fontaine, Claire", "Claire Fontaine"),
        ("jean baptiste le guern", "Jean-Baptiste Le Guern"),
        ("Le Guern Jean-Baptiste", "Jean-Baptiste Le Guern"),
        ("Zoe Lambert", "Zoé Mercier"),
        ("zouzou", "Zoé Mercier"),
    ],
)
def test_a_full_name_is_known_in_any_order_accents_and_case_aside(written: str, name: str) -> None:
    known = team().recognise(written, date(2025, 3, 1))

    assert known.match is Match.EXACT
    assert known.people[0].name == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Zoé", "Zoé Mercier"),
        ("Mercier", "Zoé Mercier"),
        ("Z. Mercier", "Zoé Mercier"),
        ("Zoé M.", "Zoé Mercier"),
        ("ZM", "Zoé Mercier"),
        ("Jean-Baptiste", "Jean-Baptiste Le Guern"),
        ("JBL", "Jean-Baptiste Le Guern"),
        ("Claire F.", "Claire Fontaine"),
    ],
)
def test_a_short_name_is_guessed_when_one_person_alone_carries_it(written: str, name: str) -> None:
    known = team().recognise(written, date(2025, 3, 1))

    assert known.match is Match.GUESSED
    assert known.people[0].name == name


def test_a_short_name_of_two_people_present_is_ambiguous() -> None:
    known = team().recognise("Claire", date(2025, 3, 1))

    assert known.match is Match.AMBIGUOUS
    assert {person.name for person in known.people} == {"Claire Fontaine", "Claire Petit"}


def test_only_those_present_that_day_are_guessed() -> None:
    """Claire Petit came in 2024: in 2022 there is one Claire."""
    known = team().recognise("Claire", date(2022, 3, 1))

    assert (known.match, known.people[0].name) == (Match.GUESSED, "Claire Fontaine")


def test_nobody_is_made_up() -> None:
    assert team().recognise("Claire Fontane", date(2025, 3, 1)).match is Match.UNKNOWN


def test_a_name_in_one_cell_is_parted_by_its_capitals() -> None:
    written = record(
        "equipe",
        person="DE LA TOUR Anne",
        category="accueil",
        **{"from": day("01/01/2020")},
    )

    (person,) = roster_of([written]).people

    assert (person.first_name, person.last_name) == ("Anne", "DE LA TOUR")


def test_each_situation_ends_on_the_eve_of_the_next() -> None:
    rows = [member(share="1/2"), member(since="01/07/2024"), member(since="01/01/2025")]

    (person,) = roster_of(rows).people

    assert [one.until for one in person.situations] == [date(2024, 6, 30), date(2024, 12, 31), None]


def test_somebody_who_comes_back_is_away_in_between() -> None:
    rows = [member(since="01/06/2023", until="30/09/2023"), member(since="01/06/2024")]

    (person,) = roster_of(rows).people

    assert person.on(date(2023, 12, 25)) is None
    assert person.on(date(2024, 6, 1)) is not None


@given(st.permutations([member(since=f"01/0{n}/2024", share=f"{n}/10") for n in range(1, 7)]))
def test_the_order_of_the_team_rows_changes_nothing(rows: list[object]) -> None:
    (person,) = roster_of(rows).people  # type: ignore[arg-type] # records, permuted

    starts = [one.start.month for one in person.situations]
    assert starts == sorted(starts)


@given(
    st.lists(st.tuples(st.dates(), st.none() | st.dates()), max_size=4),
    st.dates(),
    st.dates(),
)
def test_between_two_turns_the_same_people_are_there(
    stays: list[tuple[date, date | None]], one: date, other: date
) -> None:
    fields = [{"from": first, "to": last} if last else {"from": first} for first, last in stays]
    known = roster_of(record("equipe", person=f"N {n}", **one) for n, one in enumerate(fields))
    same = bisect_right(known.turns, one) == bisect_right(known.turns, other)

    there = [[bool(person.on(day)) for person in known.people] for day in (one, other)]

    assert there[0] == there[1] or not same
