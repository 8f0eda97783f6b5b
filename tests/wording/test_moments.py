from datetime import date

import pytest

from docgen.wording.moments import in_words, last_day


@pytest.mark.parametrize(
    ("moment", "last", "words"),
    [
        ("2025", date(2025, 12, 31), "2025"),
        ("2025-S1", date(2025, 6, 30), "1er semestre 2025"),
        ("2025-S2", date(2025, 12, 31), "2e semestre 2025"),
        ("2024-02", date(2024, 2, 29), "février 2024"),
        ("2025-03-31", date(2025, 3, 31), "31/03/2025"),
    ],
)
def test_a_moment_ends_on_its_last_day_and_is_told_in_words(
    moment: str, last: date, words: str
) -> None:
    assert (last_day(moment), in_words(moment)) == (last, words)


@pytest.mark.parametrize("text", ["", "bientôt", "2025-13", "2025-02-30", "2025-S3", "0000"])
def test_another_text_is_no_moment_and_is_left_as_it_is(text: str) -> None:
    assert (last_day(text), in_words(text)) == (None, text)
