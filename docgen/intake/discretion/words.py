"""The words that tell who is named, from the lists beside this file."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from docgen.wording import letters

_LISTS = ("prenoms.txt", "mots.txt")


def words(heading: str) -> frozenset[str]:
    """Return a list by its heading, each word as `plain` writes it; KeyError for no such list."""
    return _lists()[heading]


def is_first_name(word: str) -> bool:
    """Whether a word, or the first half of « Marie-Claude », is a usual first name."""
    return word.split(" ", 1)[0] in words("prénoms")


def is_doubtful_first_name(word: str) -> bool:
    """Whether a word is a first name, and also a thing or a place."""
    return word.split(" ", 1)[0] in words("prénoms ambigus")


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """Write a word as the lists hold it; comments say the same words again and again."""
    return letters.plain(word)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    folder = resources.files("docgen.intake.discretion")
    lines = (
        line for name in _LISTS for line in folder.joinpath(name).read_text("utf-8").split("\n")
    )
    return {heading: frozenset(found) for heading, found in _sections(lines).items()}


def _sections(lines: Iterator[str]) -> Mapping[str, list[str]]:
    """Part « [heading] » lines from lines of words; « # » begins a remark."""
    found: dict[str, list[str]] = {}
    told: list[str] = []
    for line in lines:
        if line.startswith("["):
            told = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            told += (letters.plain(word) for word in line.split())
    return found
