import re
import unicodedata
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.cells.read import BLANK, Raw
from docgen.intake.cells.texts import as_seen, folded, quoted, read_text
from tests.intake.cells.readings import is_refusal


@pytest.mark.parametrize(
    "raw",
    [None, "", "   ", "\u00a0", "\u202f \t\r\n", "-", " – ", "—", "/", "\ufeff", "\x00"],
)
def test_a_cell_without_meaning_is_blank(raw: Raw) -> None:
    assert read_text(raw) == BLANK


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Ferme  des\u00a0Tilleuls ", "Ferme des Tilleuls"),
        ("un\r\ndeux \r trois", "un\ndeux\ntrois"),
        ("a\x0bb\x07c\ud800", "a\nbc"),
        ("e\u0301te\u0301", "été"),
        (562000000.0, "562000000"),
        (7.5, "7,5"),
        (0.1 + 0.2, "0,3"),
        (-0.0, "0"),
        (12, "12"),
        (date(2024, 3, 12), "12/03/2024"),
        (datetime(2024, 3, 12), "12/03/2024"),  # noqa: DTZ001 - cells have no time zone
        (datetime(2024, 3, 12, 14, 30), "12/03/2024 14:30"),  # noqa: DTZ001 - likewise
        (time(9, 5), "09:05"),
        (timedelta(hours=30), "30:00"),
        (-timedelta(minutes=90), "-01:30"),
        (True, "oui"),
        (False, "non"),
    ],
)
def test_a_text_is_kept_as_the_person_sees_it(raw: Raw, text: str) -> None:
    assert read_text(raw).value == text


@pytest.mark.parametrize(
    "raw",
    ["#REF!", "#N/A", "#VALEUR!", "#DIV/0!", "#NOM?", "#nom ?", "#NOMBRE!", "Err:502", " #REF! "],
)
def test_a_formula_in_error_is_never_a_text(raw: Raw) -> None:
    assert is_refusal(read_text(raw), "CEL_FORMULE_ERREUR")


def test_a_hash_sign_is_not_an_error_by_itself() -> None:
    assert read_text("#tourisme").value == "#tourisme"


def test_a_box_ticked_in_a_spreadsheet_is_quoted_as_it_shows() -> None:
    assert as_seen(raw=True) == "VRAI"


def test_a_long_cell_is_quoted_in_short_and_on_one_line() -> None:
    quote = quoted("mot\n" * 2_500)

    assert quote.startswith("« mot mot ")
    assert quote.endswith("… »")
    assert len(quote) < 70


def test_folding_drops_case_accents_and_footnote_stars_but_no_sign() -> None:
    assert folded(" 1½ J\u00a0*") == "1 1/2 j"
    assert folded("Févr.–Août’24 **") == "fevr.-aout'24"


@given(st.text() | st.text(" \u00a0\u200b\n\tae\u0301É\u2028-", max_size=9))
def test_a_text_that_is_clean_at_first_sight_is_as_cleaned(text: str) -> None:
    whole = unicodedata.normalize("NFC", text)
    lines = re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", whole)
    signs = "[\x00-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
    kept = re.sub(signs, "", lines).split("\n")
    told = "\n".join(re.sub(r"[^\S\n]+", " ", line).strip() for line in kept).strip()

    assert as_seen(text) == told
