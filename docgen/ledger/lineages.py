"""Which files are versions of one another, and which rows a new version withdraws. Pure."""

import re
from collections.abc import Iterable

from docgen.wording import letters

_COPY_MARKS = re.compile(
    r"\bcopie(?: de)?(?: \d+)?\b|\bcopy\b|\ba corriger\b|\bv(?:ersion)? ?\d+\b|\bfinale?\b",
)
_SHARE_THAT_WAITS = 10


def lineage_of(folder: str, forms: Iterable[str], name: str) -> str:
    """Name the series of versions of one file: its folder, its forms, its name without marks.

    « formations (1).xlsx », « Formations - copie.xlsx », « formations v2.csv » are one series.
    """
    stem = name.rsplit(".", 1)[0]
    bare = _COPY_MARKS.sub(" ", letters.plain(re.sub(r"\(\d+\)", " ", stem)))
    return f"{folder}|{'+'.join(sorted(set(forms)))}|{' '.join(bare.split())}"


def must_wait(gone: int, held: int) -> bool:
    """Whether so many rows have gone at once that the referent decides: more than a tenth."""
    return gone * _SHARE_THAT_WAITS > held
