"""Which files are versions of one another, and when a new version withdraws too much. Pure."""

import re
import unicodedata

from docgen.wording import letters

_COPY_MARKS = re.compile(
    r"\bcopie(?: de)?(?: \d+)?\b|\bcopy(?: of)?\b|\ba corriger\b|\bv(?:ersion)? ?\d+\b"
    r"|\bfinale?\b",
)
_SHARE_THAT_WAITS = 10


def lineage_of(folder: str, name: str, *, living: bool = False) -> str:
    """Name the series of versions of one file: its folder, and its name without marks.

    « formations (1).xlsx », « Formations - copie.xlsx », « formations v2.csv » are one series.
    Versions are compared form by form, so that a sheet added to a workbook changes nothing for
    the sheets that it had. A living file is its own series: a copy beside it lives by itself.
    """
    folder = unicodedata.normalize("NFC", folder)
    stem = unicodedata.normalize("NFC", name.rsplit(".", 1)[0])
    if living:
        return f"{folder}|{stem.casefold()}"
    bare = _COPY_MARKS.sub(" ", letters.plain(re.sub(r"\(\d+\)", " ", stem)))
    # A name made of marks alone (« v2.xlsx ») or of other letters than ours stays as it is.
    return f"{folder}|{' '.join(bare.split()) or stem.casefold()}"


def must_wait(gone: int, held: int) -> bool:
    """Whether so many rows have gone at once that the referent decides: more than a tenth."""
    return gone * _SHARE_THAT_WAITS > held
