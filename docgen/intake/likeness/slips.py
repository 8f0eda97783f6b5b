"""A header that is a slip of the pen away from a title: « Prestatiare », « Intitulé ». Pure.

Far stricter than what is merely proposed: what is found here is taken, and said.
"""

from collections.abc import Mapping
from functools import lru_cache

from docgen.intake.likeness.contrasts import told_apart
from docgen.model.form import Column, Form
from docgen.wording import titles
from docgen.wording.nearest import likeness

_FEWEST_LETTERS = 5
_NEAR = 90
_AHEAD = 10
"""Of 100, of the second column that it might be."""


def slip_of(written: str, form: Form) -> Column | None:
    """Return the column whose title a header nearly is; None when it may be another one as well."""
    code = _slip_of(titles.words(written), _titles_of(form))
    return form.column(code) if code else None


_Titles = tuple[tuple[str, tuple[str, ...]], ...]
"""(code of a column, words of one of its titles)."""


def _titles_of(form: Form) -> _Titles:
    return tuple(
        (column.code, titles.words(title))
        for column in form.columns
        if not column.by_year
        for title in (column.title, *column.synonyms)
    )


@lru_cache(maxsize=4096)
def _slip_of(words: tuple[str, ...], known: _Titles) -> str | None:
    if _few_letters(words):
        return None
    alike_in_size = (
        one for more in (-1, 0, 1) for one in _by_size(known).get(_size(words, more), ())
    )
    found = ((_nearness(words, title), code) for code, title in alike_in_size)
    nearness, code = max(found, default=(0, ""))
    if nearness < _NEAR:
        return None
    others = (_alike(words, title) for other, title in known if other != code)
    return code if nearness - max(others, default=0) >= _AHEAD else None


@lru_cache(maxsize=256)
def _by_size(known: _Titles) -> Mapping[tuple[int, int], _Titles]:
    found: dict[tuple[int, int], _Titles] = {}
    for code, title in known:
        found[_size(title)] = (*found.get(_size(title), ()), (code, title))
    return found


def _size(words: tuple[str, ...], more: int = 0) -> tuple[int, int]:
    """How many words, and how many letters, with one more or less."""
    return len(words), len("".join(words)) + more


def _nearness(words: tuple[str, ...], title: tuple[str, ...]) -> float:
    """Compare two titles; what opposites tell apart is not near at all."""
    if _few_letters(title) or told_apart(words, title):
        return 0
    return _alike(words, title)


def _alike(words: tuple[str, ...], title: tuple[str, ...]) -> float:
    return likeness(" ".join(words), " ".join(title))


def _few_letters(words: tuple[str, ...]) -> bool:
    return len("".join(words)) < _FEWEST_LETTERS
