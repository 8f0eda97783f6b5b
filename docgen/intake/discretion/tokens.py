"""A text as words, with what stands between them. Pure."""

import re
from dataclasses import dataclass
from functools import cached_property

from docgen.intake.discretion.spans import STAND_INS
from docgen.intake.discretion.words import plain

_STOPS = '.!?…:;\n"«»(•*-–—'
_WORD = re.compile(rf"{STAND_INS.pattern}|(?<![\d_])[^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?![\d_])")


@dataclass(frozen=True)
class Token:
    """One word of a text; « Marie-Claude » is one, « d'Anne » are two.

    Attributes:
        gap: what stands between the word before and this one.

    """

    start: int
    end: int
    written: str
    gap: str

    @cached_property
    def plain(self) -> str:
        """Lower case, without accents; "" for what stands in for a secret, which is no word."""
        return "" if self.written[0] == "[" else plain(self.written)

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins as a name does."""
        return self.written[0].isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it may be the first letter of a name."""
        return len(self.written) == 1 and self.is_capitalised

    @property
    def follows(self) -> bool:
        """Whether nothing but white space parts it from the word before."""
        return self.gap.isspace() and "\n" not in self.gap

    @property
    def begins(self) -> bool:
        """Whether a sentence begins with it."""
        bare = self.gap.strip(" \u00a0\u202f")
        return not self.start or (bool(bare) and bare[-1] in _STOPS)


def tokens_of(text: str) -> list[Token]:
    """Part a text into words."""
    found: list[Token] = []
    done = 0
    for one in _WORD.finditer(text):
        found.append(Token(one.start(), one.end(), one[0], text[done : one.start()]))
        done = one.end()
    return found
