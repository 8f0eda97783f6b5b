"""Parts a cell that names several people. Pure; who they are is for the roster to say."""

import re

from docgen.wording import letters

_BETWEEN = re.compile(r"[,;/&+\n•]|\s+[-–—]\s+|\s+et\s+", re.IGNORECASE)
_EDGES = " \t\u00a0\u202f*-–—"
_TITLE = re.compile(
    r"(?:MM?\.\s*(?!\w\.?$)"
    r"|(?:Mr|Mmes?|Mlles?|Melle|Monsieur|Madame|Mademoiselle)(?:\.\s*|\s+))(?=\S)",
    re.IGNORECASE,
)
"""« M. » before a whole name; in « M.D. » it is an initial."""


def split_names(text: str) -> tuple[str, ...]:
    """Part « FONTAINE Claire, Marc Duval et Léa » into names, without titles, each one once.

    « Fontaine, Claire » becomes two names: try the whole cell first.
    """
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        name = " ".join(_TITLE.sub("", part.strip(_EDGES), count=1).split())
        if name:
            found.setdefault(letters.same_words(name) or name, name)
    return tuple(found.values())
