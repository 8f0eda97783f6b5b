"""What holds for any files: nothing counts twice, whatever the order."""

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.ledger.store import Ledger
from tests.ledger.desk import Row, dropped, expected, facts, take, training

_EXTRAS: dict[str, str | Fraction] = {
    "theme": "Langues",
    "cost": Fraction(90),
    "provider": "Atelier des Cimes",
}
TITLES = [f"Formation {n}" for n in range(6)]
DAYS = ["2024-11-04", "2025-03-10", "2026-01-12"]


def _fact(title: str, hours: int, day: str) -> Row:
    return training(title, str(hours), on=day)


FACTS = st.builds(_fact, st.sampled_from(TITLES), st.integers(1, 3), st.sampled_from(DAYS))
# As intake hands them over: no two rows of one file are wholly equal.
FILES = st.lists(FACTS, max_size=8, unique_by=lambda row: repr(sorted(row.items())))


@contextmanager
def _ledger() -> Iterator[Ledger]:
    """A ledger for one example: fixtures would outlive it."""
    with tempfile.TemporaryDirectory() as folder:
        made = Ledger(Path(folder))
        yield made
        made.close()


def _drop(ledger: Ledger, name: str, rows: Sequence[Row]) -> None:
    """Drop a file as the inbox does: known content is a duplicate and changes nothing."""
    if not ledger.known(dropped(name, rows).sha256, "forms of 2026"):
        take(ledger, name, *rows)


@settings(max_examples=40, deadline=None)
@given(st.lists(FILES, max_size=5))
def test_everything_dropped_again_under_other_names_changes_nothing(
    files: list[list[Row]],
) -> None:
    with _ledger() as ledger:
        for number, rows in enumerate(files):
            _drop(ledger, f"fichier {number % 3}.xlsx", rows)
        once = ledger.snapshot()

        for number, rows in enumerate(reversed(files)):
            _drop(ledger, f"nom {number}.xlsx", rows)

        assert ledger.snapshot() == once


@settings(max_examples=40, deadline=None)
@given(
    st.lists(FILES, max_size=5, unique_by=lambda rows: repr(sorted(map(repr, rows)))),
    st.data(),
)
def test_the_order_of_the_rows_of_a_file_says_nothing(
    files: list[list[Row]],
    data: st.DataObject,
) -> None:
    with _ledger() as ledger, _ledger() as other:
        for number, rows in enumerate(files):
            shuffled = data.draw(st.permutations(rows))

            take(ledger, f"fichier {number % 3}.xlsx", *rows)
            take(other, f"fichier {number % 3}.xlsx", *shuffled)

        assert _all_facts(ledger) == _all_facts(other)


@settings(max_examples=40, deadline=None)
@given(FILES, st.data())
def test_files_that_tell_the_same_facts_may_come_in_any_order(
    truth: list[Row],
    data: st.DataObject,
) -> None:
    """Each file holds some of the facts: all those of an identity, or none."""
    keys = sorted({_key(row) for row in truth})
    chosen = data.draw(st.lists(st.sets(st.sampled_from(keys)) if keys else st.just(set())))
    files = [[row for row in truth if _key(row) in some] for some in chosen]
    order = data.draw(st.permutations(range(len(files))))
    with _ledger() as ledger:
        for number in order:
            _drop(ledger, f"{'abcdefghijklmnopqrstuvwxyz'[number % 26]}.xlsx", files[number])

        told = set().union(*chosen) if chosen else set()
        assert facts(ledger) == expected(*(row for row in truth if _key(row) in told))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(TITLES), unique=True),
    st.lists(st.sets(st.sampled_from(sorted(_EXTRAS))), min_size=1, max_size=4),
    st.data(),
)
def test_columns_that_complete_one_another_may_come_in_any_order(
    titles: list[str],
    columns: list[set[str]],
    data: st.DataObject,
) -> None:
    order = data.draw(st.permutations(range(len(columns))))
    with _ledger() as ledger:
        for number in order:
            more = {code: _EXTRAS[code] for code in columns[number]}
            _drop(ledger, f"{'abcd'[number]}.xlsx", [training(t, more=more) for t in titles])

        everything = {code: _EXTRAS[code] for code in set().union(*columns)}
        assert facts(ledger) == expected(*(training(title, more=everything) for title in titles))


@settings(max_examples=60, deadline=None)
@given(FILES, FILES)
def test_a_new_version_says_all_and_withdraws_only_in_the_years_it_covers(
    older: list[Row],
    newer: list[Row],
) -> None:
    with _ledger() as ledger:
        take(ledger, "formations.xlsx", *older)
        before = facts(ledger)

        take(ledger, "formations.xlsx", *newer)

        covered = {_year(row) for row in newer}
        untouched = expected(*(row for row in older if _year(row) not in covered))
        after = facts(ledger)
        assert untouched <= after
        assert expected(*newer) <= after
        assert after <= before + expected(*newer)


@settings(max_examples=30, deadline=None)
@given(st.lists(FILES, min_size=1, max_size=5))
def test_after_the_last_version_nothing_else_is_known_of_its_years(
    versions: list[list[Row]],
) -> None:
    """What is left of older versions waits for the referent, or lies in other years."""
    with _ledger() as ledger:
        for rows in versions:
            take(ledger, "formations.xlsx", *rows)

        covered = {_year(row) for row in versions[-1]}
        certain = Counter(
            repr(sorted(record.values.items()))
            for record in ledger.snapshot().of("formations")
            if not record.awaits and _year(record.values) in covered
        )
        assert certain == Counter(repr(sorted(row.items())) for row in versions[-1])


def _all_facts(ledger: Ledger) -> list[tuple[str, bool]]:
    records = ledger.snapshot().of("formations")
    return sorted((repr(sorted(one.values.items())), one.awaits) for one in records)


def _key(row: Row) -> str:
    return f"{row['title']} {row['end']}"


def _year(row: Row) -> int:
    day = row["end"]
    assert isinstance(day, date)
    return day.year
