"""When two writings are the same words."""

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from docgen.wording.letters import plain


@given(st.text())
@example("Œuvre d’été – n° 2")
@example("Straße ﬁn İ ½ a\u0301 \ua7f9 가 \ud800")
def test_a_text_is_written_plainly_sign_by_sign(text: str) -> None:
    whole = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    parts = unicodedata.normalize("NFKD", whole)
    bare = "".join(part for part in parts if not unicodedata.combining(part)).casefold()

    assert plain(text) == re.sub("[^a-z0-9]+", " ", bare).strip()
