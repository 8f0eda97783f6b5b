"""A law: harmless messes, however many at once, change nothing of what is read."""

from collections.abc import Collection

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.corpus.around import (
    aired,
    as_it_is,
    by_month,
    headers_again,
    lower,
    month_across,
    month_alone,
    noted_below,
    stacked,
    titled,
    to_the_right,
    totalled,
    under_a_banner,
    with_page,
)
from tests.intake.corpus.book import Mess
from tests.intake.corpus.case import WHOLE, WRITERS
from tests.intake.corpus.tables import NAMES, book_of
from tests.intake.corpus.twins import misplaced, read_as, records, troubles, twin_of
from tests.intake.corpus.writings import DAYS, DURATIONS, all_titles, column

_LOGS = {"formations": "Heures", "visites": "Durée"}
_WRITERS = tuple(
    writer for writer in WHOLE if not {"Mac", "own", "says", "styles"} & {*writer.split()}
)
"""Without styles a time of day is a bare number; the others have cases of their own."""
_MONTHS = {
    "": as_it_is,
    "alone": by_month("Date", month_alone),
    "across": by_month("Date", month_across),
}
_AROUND = {
    "titles in capitals": all_titles(str.upper),
    "titles again": headers_again(2),
    "blank rows": aired(),
    "a note below": noted_below("* chiffres arrêtés en fin de mois"),
    "a banner": under_a_banner("SUIVI DE L'OFFICE"),
    "a title": titled("Office de tourisme du Val d'Orbelle", "Document tenu par l'accueil"),
    "blank rows above": lower(3),
    "a blank column before": to_the_right(1),
    "another sheet": with_page("Notes", ["Penser aux attestations"]),
}
"""In the order in which somebody would make them."""


def _stack(table: str, months: str, day: str, hour: str, chosen: Collection[str]) -> Mess:
    hours = _LOGS[table]
    return stacked(
        totalled("Total", hours) if "a total" in chosen else as_it_is,
        _MONTHS[months],
        column("Date", DAYS[day]) if day else as_it_is,
        column(hours, DURATIONS[hour]) if hour else as_it_is,
        *(mess for name, mess in _AROUND.items() if name in chosen),
    )


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted(_LOGS)),
    st.sampled_from(_WRITERS),
    st.sampled_from(sorted(_MONTHS)),
    st.sampled_from(["", *DAYS]),
    st.sampled_from(["", *DURATIONS]),
    st.sets(st.sampled_from(["a total", *_AROUND])),
)
def test_harmless_messes_change_nothing(
    table: str, writer: str, months: str, day: str, hour: str, chosen: set[str]
) -> None:
    assert_same(table, writer, _stack(table, months, day, hour, chosen))


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(_WRITERS),
    st.sets(st.sampled_from(sorted(_AROUND))),
)
def test_what_stands_around_a_table_changes_nothing(
    table: str, writer: str, chosen: set[str]
) -> None:
    assert_same(table, writer, stacked(*(_AROUND[name] for name in _AROUND if name in chosen)))


def assert_same(table: str, writer: str, mess: Mess) -> None:
    """Check that a messy file is read as its clean twin, and says where."""
    write, kind = WRITERS[writer]
    book = mess(book_of(table))

    submission = read_as(table, write(book), f"essai.{kind}")

    assert troubles(submission) == []
    assert records(submission.entries) == records(twin_of(table).entries)
    assert misplaced(submission, book, twin_of(table)) == []
