"""Which record a row states, when several share an identity."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from docgen.ledger.pairing import Known, pair

VALUES = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), max_size=3)


def test_the_row_with_most_in_common_is_served_first() -> None:
    records = {1: Known(said={"a": 1}), 2: Known(said={"a": 1, "b": 2})}

    pairs = pair([{"b": 3}, {"b": 2, "c": 1}], records)

    assert pairs == [1, 2]


def test_what_the_file_said_before_comes_before_what_others_say() -> None:
    records = {
        1: Known(said={"h": 4}),
        2: Known(said={"h": 4, "t": 1}, before={"h": 4}),
    }

    assert pair([{"h": 4}], records) == [2]


def test_a_row_that_waits_for_the_referent_is_not_taken_for_another() -> None:
    records = {
        1: Known(said={"h": 3}, before={"h": 3}, awaits=True),
        2: Known(said={"h": 4}, before={"h": 4}),
    }

    assert pair([{"h": 5}], records) == [2]


def test_rows_without_a_record_left_are_new() -> None:
    assert pair([{"h": 3}, {"h": 4}], {7: Known(said={"h": 4})}) == [None, 7]


@given(st.lists(VALUES, max_size=5), st.lists(VALUES, max_size=5), st.data())
def test_the_order_of_the_rows_never_changes_who_meets_whom(
    rows: list[dict[str, int]],
    known: list[dict[str, int]],
    data: st.DataObject,
) -> None:
    records = {number: Known(said=said) for number, said in enumerate(known, start=1)}
    shuffled = data.draw(st.permutations(rows))

    def met(some: list[dict[str, int]]) -> list[tuple[str, int]]:
        pairs = zip(some, pair(some, records), strict=True)
        return sorted((repr(sorted(row.items())), number or 0) for row, number in pairs)

    assert met(rows) == met(shuffled)


@given(st.lists(VALUES, max_size=6), st.dictionaries(st.integers(1, 9), VALUES, max_size=6))
def test_each_record_meets_one_row_at_most_and_none_is_wasted(
    rows: list[dict[str, int]],
    known: Mapping[int, dict[str, int]],
) -> None:
    pairs = pair(rows, {number: Known(said=said) for number, said in known.items()})

    met = [number for number in pairs if number is not None]
    assert len(pairs) == len(rows)
    assert len(met) == len(set(met)) == min(len(rows), len(known))
    assert set(met) <= set(known)
