"""Workbooks as offices really make them are read as their clean twins, or answered exactly."""

import unicodedata

import pytest

from tests.intake.corpus.case import WRITERS, Case
from tests.intake.corpus.cases import CASES
from tests.intake.corpus.tables import NAMES, book_of
from tests.intake.corpus.twins import misplaced, read_as, records, troubles, twin_of

_PLAIN = {"« ": "'", " »": "'", "→": "->", "½": "1/2", "✓": "v"}
EACH = [one for case in CASES for one in case.each()]


def in_words(case: Case, writer: str) -> str:
    """Name a case as a person would, in the letters that a terminal shows."""
    words = f"{case.table}, {case.name}, from {writer}"
    for sign, plain in _PLAIN.items():
        words = words.replace(sign, plain)
    bare = unicodedata.normalize("NFKD", words)
    return bare.encode("ascii", "ignore").decode()


@pytest.mark.parametrize("table", NAMES)
def test_a_clean_table_is_read_without_a_word(table: str) -> None:
    twin = twin_of(table)

    assert twin.entries
    assert not twin.problems


@pytest.mark.parametrize(("case", "writer"), EACH, ids=[in_words(*one) for one in EACH])
def test_a_workbook(case: Case, writer: str) -> None:
    write, kind = WRITERS[writer]
    book, twin = case.mess(book_of(case.table)), twin_of(case.table, case.like)

    submission = read_as(case.table, write(book), case.called or f"essai.{kind}")

    assert troubles(submission) == sorted(case.told, key=lambda one: (one[0], one[1] or ""))
    assert submission.is_returned == case.returned
    assert set(case.said) <= {problem.code for problem in submission.problems}
    if not case.returned:
        assert records(submission.entries) == records(twin.entries)
        assert misplaced(submission, book, twin) == []


def test_the_corpus_is_as_large_as_it_says() -> None:
    names = [in_words(*one) for one in EACH]

    assert len(set(names)) == len(names)
    assert len(names) >= 180
