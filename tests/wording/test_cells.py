import pytest

from docgen.wording.cells import shown


@pytest.mark.parametrize(
    ("places", "written"),
    [
        (["D7"], "D7"),
        (["D7", "D8"], "D7, D8"),
        (["D7", "D9", "D8"], "D7 à D9"),
        (["D12", "D9", "D7", "D8", "D13"], "D7 à D9, D12, D13"),
        (["B10", "B9", "AA2", "B11"], "B9 à B11, AA2"),
        (["D7", "E8", "F9"], "D7, E8, F9"),
        (["12", "13", "14", "20"], "12 à 14, 20"),
        (["B2:B4", "D7"], "D7, B2 à B4"),
        (["C3, D3"], "C3, D3"),
        ([], ""),
    ],
)
def test_neighbours_are_named_in_one_go_and_in_the_order_of_the_sheet(
    places: list[str], written: str
) -> None:
    assert shown(places, most=20, total=len(places)) == written


def test_what_is_not_shown_is_counted_in_cells_and_not_in_parts() -> None:
    places = ["D2", *(f"D{row}" for row in range(10, 20)), "D30", "D40"]

    assert shown(places, most=2, total=13) == "D2, D10 à D19… (et 2 autres)"
    assert shown(places, most=3, total=13) == "D2, D10 à D19, D30… (et 1 autre)"
    assert shown(places, most=4, total=100) == "D2, D10 à D19, D30, D40… (et 87 autres)"
