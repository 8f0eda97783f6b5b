from datetime import date

import pytest

from docgen.wording.moments import first_day, in_words, last_day


@pytest.mark.parametrize(
    ("moment", "first", "last", "words"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("2025-S1", date(2025, 1, 1), date(2025, 6, 30), "1er semestre 2025"),
        ("2025-S2", date(2025, 7, 1), date(2025, 12, 31), "2e semestre 2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "février 2024"),
        ("2025-03-31", date(2025, 3, 31), date(2025, 3, 31), "31/03/2025"),
    ],
)
def test_a_moment_has_a_first_and_a_last_day_and_is_told_in_words(
    moment: str, first: date, last: date, words: str
) -> None:
    assert (first_day(moment), last_day(moment), in_words(moment)) == (first, last, words)


@pytest.mark.parametrize("text", ["", "bientôt", "2025-13", "2025-02-30", "2025-S3", "0000"])
def test_another_text_is_no_moment_and_is_left_as_it_is(text: str) -> None:
    assert (first_day(text), last_day(text), in_words(text)) == (None, None, text)
