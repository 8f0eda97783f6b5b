"""Tables by state: how many actions of the plan stand where, year by year."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.tables import state_table
from docgen.model.document import Told
from docgen.model.snapshot import Record
from docgen.model.table import Selection, StateTable
from docgen.model.value import ByYear
from tests.builders import record, settings

_FORM = settings().forms["actions"]
_TABLE = StateTable(of=Selection(form="actions"), states="years")
_YEARS = (2023, 2024)


def action(*states: str | None) -> Record:
    """One action of a plan, with its state in 2023 and in 2024."""
    return record("actions", years=ByYear(cells=tuple(zip(_YEARS, states, strict=True))))


def values(told: Mapping[str, Told]) -> dict[str, list[int]]:
    """Title of each line, the total too → its numbers."""
    lines, total = told["lignes"], told["total"]
    assert isinstance(lines, list)
    found = {}
    for line in (*lines, total):
        assert isinstance(line, dict)
        numbers = line["valeurs"]
        assert isinstance(numbers, list)
        found[str(line["titre"])] = [one for one in numbers if isinstance(one, int)]
    return found


def test_each_state_has_a_line_in_the_order_of_the_form_and_objectives_count_them_all() -> None:
    actions = [action("réalisé", "prévu"), action("réalisé", None), action("en cours", "réalisé")]

    told = state_table(actions, _FORM, _TABLE)

    assert told["colonnes"] == ["2023", "2024"]
    assert values(told) == {
        "prévu": [0, 1],
        "réalisé": [2, 1],
        "en cours": [1, 0],
        "non réalisé cause COVID": [0, 0],
        "non réalisé": [0, 0],
        "Objectifs": [3, 2],
    }


def test_a_plan_without_a_year_has_no_line() -> None:
    assert values(state_table([], _FORM, _TABLE)) == {"Objectifs": []}


_STATES = st.sampled_from([None, *_FORM.column("years").choices])


@given(st.lists(st.tuples(_STATES, _STATES), max_size=12))
def test_states_add_up_to_the_objectives_in_any_order(states: list[tuple[str | None, ...]]) -> None:
    actions = [action(*one) for one in states]

    told = state_table(actions, _FORM, _TABLE)

    *lines, total = values(told).values()
    assert [sum(column) for column in zip(*lines, strict=True)] == total
    assert told == state_table(actions[::-1], _FORM, _TABLE)
