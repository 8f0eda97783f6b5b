"""Letters are those that were typed, or the word in doubt is shown with its cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.opening.encodings import Decoded, decode
from docgen.model.problem import Severity
from tests.intake.reading import codes, read, values
from tests.sheets import csv_file

TABLE = """
| Date | Agents | Prestataire | Durée |
| 12/03/2024 | Marc Duval | Musée de la forêt à Noël | 3,5 |
"""
FRENCH = st.text(" abceosuvéèêëàâçîïôöùûüÉÀÇ«»;,\r\n'0123456789", min_size=1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_what_excel_and_libreoffice_write_is_read_without_a_remark(encoding: str) -> None:
    submission = read(csv_file(TABLE, ";", encoding), name="a.csv")

    assert codes(submission) == []
    assert values(submission, "provider") == ["Musée de la forêt à Noël"]


@pytest.mark.parametrize("first", [b"sep=;\r\n", b'"sep=;"\n', b"SEP=;\r"])
def test_a_first_line_that_says_the_separator_is_no_row_for_excel(first: bytes) -> None:
    submission = read(first + csv_file(TABLE), name="a.csv")

    assert codes(submission) == []
    assert submission.entries[0].origin.cells["date"] == "A2"


def test_the_unicode_text_of_excel_is_cut_by_tabs() -> None:
    submission = read(csv_file(TABLE, "\t", "utf-16"), name="a.txt")

    assert codes(submission) == []
    assert values(submission, "provider") == ["Musée de la forêt à Noël"]


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_what_an_old_program_wrote_is_read_and_a_word_is_shown(encoding: str) -> None:
    submission = read(csv_file(TABLE, ";", encoding), name="a.csv")

    (problem,) = submission.problems
    assert (problem.code, problem.severity) == ("FIC_ENCODAGE", Severity.WARNING)
    assert (problem.cell, problem.value) == ("D1", "Durée")
    assert "« Durée »" in problem.message
    assert "D1" in problem.remedy
    assert values(submission, "provider") == ["Musée de la forêt à Noël"]


def test_a_letter_that_is_in_no_alphabet_of_windows_is_kept_and_shown() -> None:
    content = csv_file(TABLE, ";", "cp1252").replace(b"Duval", b"Duv\x81l", 1)

    submission = read(content, name="a.csv")

    assert "FIC_ENCODAGE" in codes(submission)


def test_a_text_of_two_alphabets_joined_by_hand_is_read_in_both() -> None:
    content = csv_file(TABLE, ";", "utf-8") + b"13/03/2024;Marc Duval;Caf\xe9;2\r\n"

    submission = read(content, name="a.csv")

    assert codes(submission) == ["FIC_ENCODAGE"]
    assert values(submission, "provider") == ["Musée de la forêt à Noël", "Café"]


@pytest.mark.parametrize("word", ["MusÃ©e", "Mus\ufffde"])
def test_accents_that_were_spoilt_before_are_shown(word: str) -> None:
    submission = read(csv_file(TABLE.replace("Musée", word), ";", "utf-8"), name="a.csv")

    (problem,) = submission.problems
    assert (problem.code, problem.cell) == ("FIC_ENCODAGE", "C2")
    assert f"« {word} »" in problem.message


@given(FRENCH)
def test_french_in_windows_or_unicode_is_never_in_doubt(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == Decoded(text=text)
    assert decode(text.encode("utf-16")) == Decoded(text=text)
    assert decode(text.encode("cp1252")) in {Decoded(text=text), _by_chance(text)}


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_none(content: bytes) -> None:
    decoded = decode(content)

    assert decoded is None or "\0" not in decoded.text


def _by_chance(text: str) -> Decoded | None:
    """A few letters of Windows may also be one letter of Unicode, or two bytes of UTF-16."""
    try:
        return decode(text.encode("cp1252").decode("utf-8").encode("utf-8"))
    except UnicodeDecodeError:
        return None
