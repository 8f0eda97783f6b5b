import pytest

from docgen.wording.signs import one_line, visible


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("un\n deux\t\r\n trois ", "un deux trois"),
        ("10\u00a0h\u00a030", "10\u00a0h\u00a030"),
        ("\u202e12/03\u202c", "12/03"),
        ("a\u200bb\x00c\ud800", "abc"),
        ("שלום", "שלום"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_a_text_of_any_origin_is_written_on_one_line(text: str, written: str) -> None:
    assert one_line(text) == written


def test_line_breaks_are_visible() -> None:
    assert visible("un\ndeux") == "un\ndeux"
