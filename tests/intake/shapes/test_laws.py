"""A shape changes where things stand, never what they say: records and identities stay the same."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model.submission import Entry, Submission
from tests.intake.reading import read, without_origin
from tests.sheets import workbook

PEOPLE = ("Claire Fontaine", "Marc Duval", "Léa Duval")
HEAD = ("Agents", "Date", "Prestataire", "Durée")
Visit = tuple[str, int, str, int]
VISITS = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.integers(1, 28),
        st.sampled_from(["Cave", "Moulin", "Musée"]),
        st.integers(2, 6),
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda visit: visit[:3],
)


@settings(max_examples=30, deadline=None)
@given(
    visits=VISITS,
    above=st.integers(0, 3),
    left=st.integers(0, 3),
    gap=st.integers(0, 2),
)
def test_titles_blank_rows_and_blank_columns_change_nothing(
    visits: list[Visit], above: int, left: int, gap: int
) -> None:
    margin = [""] * left
    rows = [[*margin, "Suivi des visites"]] * above
    table = [HEAD, *([()] * gap), *(_cells(one) for one in visits)]

    found = _read([*rows, *([*margin, *cells] for cells in table)])

    assert _said(found) == _said(_clean(visits))
    assert not found.is_returned
    assert found.entries[0].origin.row == above + gap + 2


@settings(max_examples=30, deadline=None)
@given(visits=VISITS)
def test_headers_on_two_rows_change_nothing(visits: list[Visit]) -> None:
    top = ("Agents", "Visite", "<", "<")
    low = ("^", "Date", "Prestataire", "Durée")

    found = _read([top, low, *(_cells(one) for one in visits)])

    assert _said(found) == _said(_clean(visits))
    assert _addresses(found.entries) == _addresses(_clean(visits).entries, down=1)


@settings(max_examples=30, deadline=None)
@given(visits=VISITS, every=st.integers(1, 3))
def test_headers_that_come_again_change_nothing(visits: list[Visit], every: int) -> None:
    rows: list[Sequence[str]] = []
    for place, one in enumerate(visits):
        rows += [HEAD] if place % every == 0 else []
        rows.append(_cells(one))

    assert _said(_read(rows)) == _said(_clean(visits))


@settings(max_examples=30, deadline=None)
@given(visits=VISITS)
def test_one_sheet_for_each_person_changes_nothing(visits: list[Visit]) -> None:
    sheets = {
        who: _drawn([HEAD[1:], *(_cells(one)[1:] for one in visits if one[0] == who)])
        for who in dict.fromkeys(one[0] for one in visits)
    }

    assert _said(read(workbook(**sheets))) == _said(_clean(visits))


@settings(max_examples=30, deadline=None)
@given(visits=VISITS)
def test_blocks_of_rows_for_each_person_change_nothing(visits: list[Visit]) -> None:
    rows: list[Sequence[str]] = [HEAD[1:]]
    for who in dict.fromkeys(one[0] for one in visits):
        rows += [[f"Agent : {who}"], *(_cells(one)[1:] for one in visits if one[0] == who)]

    assert _said(_read(rows)) == _said(_clean(visits))


@settings(max_examples=30, deadline=None)
@given(visits=VISITS)
def test_days_below_their_month_change_nothing(visits: list[Visit]) -> None:
    rows = [HEAD, ["Mars 2024"], *((w, f"={day}", p, f"={h}") for w, day, p, h in visits)]

    assert _said(_read(rows)) == _said(_clean(visits))


@settings(max_examples=30, deadline=None)
@given(visits=VISITS, ticks=st.booleans())
def test_people_as_columns_change_nothing(visits: list[Visit], *, ticks: bool) -> None:
    rows: list[Sequence[str]] = [("Date", "Prestataire", "Durée", *PEOPLE)]
    for who, day, provider, hours in visits:
        marks = ["" if one != who else "X" if ticks else f"={hours}" for one in PEOPLE]
        rows.append((f"@2024-03-{day:02}", provider, f"={hours}", *marks))

    found = _read(rows)

    assert _said(found) == _said(_clean(visits))
    assert not found.is_returned
    for entry in found.entries:
        assert (
            entry.origin.cells["people"] == f"{'DEF'[PEOPLE.index(str(entry.values['people']))]}1"
        )


@settings(max_examples=30, deadline=None)
@given(first=VISITS, second=VISITS)
def test_two_tables_say_what_one_would(first: list[Visit], second: list[Visit]) -> None:
    second = [one for one in second if one[:3] not in {other[:3] for other in first}]
    turned = [HEAD[::-1], *(_cells(one)[::-1] for one in second)] if second else []

    found = _read([HEAD, *(_cells(one) for one in first), (), *turned])

    assert _said(found) == _said(_clean([*first, *second]))


def _cells(visit: Visit) -> tuple[str, str, str, str]:
    who, day, provider, hours = visit
    return who, f"@2024-03-{day:02}", provider, f"={hours}"


def _clean(visits: Sequence[Visit]) -> Submission:
    return _read([HEAD, *(_cells(one) for one in visits)])


def _read(rows: Sequence[Sequence[str]]) -> Submission:
    return read(workbook(Feuille=_drawn(rows)))


def _drawn(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" if cells else "" for cells in rows)


def _said(submission: Submission) -> list[str]:
    entries = (without_origin(entry) for entry in submission.entries)
    return sorted(repr(replace(one, values=dict(sorted(one.values.items())))) for one in entries)


def _addresses(entries: Sequence[Entry], down: int = 0) -> list[dict[str, str]]:
    return [
        {
            code: f"{cell[0]}{int(cell[1:]) + down}"
            for code, cell in sorted(entry.origin.cells.items())
        }
        for entry in entries
    ]
