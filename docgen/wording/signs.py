"""Signs that nobody sees, and that would spoil a sentence that quotes them."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
    "\ufffe\uffff]"
)

_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space, but for that which keeps a number and its unit together."""


def visible(text: str) -> str:
    """Take away signs of control, and those that make what follows read from right to left."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Write a text of any origin, the title of a column or the name of a sheet, on one line."""
    return _BREAKS.sub(" ", visible(text)).strip()
