"""What holds of every text: once is enough, small texts stay small, long ones are read at once."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.intake.discretion.mask import mask
from docgen.intake.discretion.spans import Secret
from tests.intake.discretion.test_mask import known

_PIECES = (
    *("M. ", "Mme ", "Jean ", "Dupont", "DUPONT ", "Marie-Claude ", "de ", "La ", "Tour ", "J. "),
    *("je m'appelle ", "signé ", "de la part de ", "Cordialement, ", "\n", ". ", ", ", " et ", "'"),
    *(
        "06 12 34 56 78",
        "+33",
        "(0)",
        "0",
        "12 ",
        "48000 ",
        "Mende",
        "rue ",
        "des ",
        "lilas ",
        "av.",
    ),
    *(
        "a.b",
        "@",
        "free.fr",
        "tél ",
        "BP ",
        "[nom]",
        "[",
        "]",
        "Claire Fontaine",
        "Pierre ",
        "Saint-",
    ),
)
_TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
)
_CUES = re.compile(r"arobase|appel|nomm|sign|\bm(?:me|r|lle)|mesd|mada|monsi|mele|melle|[(\[]at")
_MOST_GROWTH = 6
_LONG = 100_000
_LONGEST_S = 20


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_a_text_that_was_masked_stays_as_it_is(text: str) -> None:
    masked = mask(text, known())

    assert mask(masked, known()) == masked


@settings(deadline=None)
@given(st.text(alphabet="abcdefghilmnoprstuvéèàç' ,;.-!?\n", max_size=80))
def test_without_capital_figure_at_sign_or_title_a_text_stays_as_it_is(text: str) -> None:
    masked = mask(text, known())

    assert masked == text or _CUES.search(text)


@settings(deadline=None)
@given(_TEXTS)
def test_stand_ins_never_make_a_text_much_longer(text: str) -> None:
    masked = mask(text, known())

    assert len(masked) <= _MOST_GROWTH * len(text)


@pytest.mark.parametrize("piece", [*_PIECES, "a@", "0 ", "1.", "A-", "M. de ", "J'habite rue "])
def test_a_very_long_text_is_read_at_once(piece: str) -> None:
    text = (piece * _LONG)[:_LONG]

    start = time.perf_counter()
    masked = mask(text, known())

    assert time.perf_counter() - start < _LONGEST_S  # a pattern that looks back takes hours
    assert len(masked) <= len(text) * _MOST_GROWTH


def test_the_words_that_stand_in_are_french_and_short() -> None:
    assert [one.value for one in Secret] == ["[nom]", "[courriel]", "[téléphone]", "[adresse]"]
