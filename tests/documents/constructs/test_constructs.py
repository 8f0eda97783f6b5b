"""docgen says what docxtpl says, or what docxtpl should have said."""

import re
from pathlib import Path

import pytest

from docgen.documents.fill import fill
from docgen.errors import TemplateError
from tests.documents import word
from tests.documents.constructs import looks, loops, pages, split, tables, values
from tests.documents.constructs.cases import Case
from tests.documents.constructs.oracle import rendered

PAGE = Path(__file__).parents[3] / "docs" / "word-differences.md"
THEMES = (values, loops, tables, split, looks, pages)
CASES: tuple[Case, ...] = tuple(case for theme in THEMES for case in theme.CASES)
WRITTEN = [case for case in CASES if not case.refused]
REFUSED = [case for case in CASES if case.refused]


def _name(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", WRITTEN, ids=_name)
def test_a_construct_says_what_it_must(case: Case) -> None:
    filled = fill(case.template, word.plan(**case.context))

    assert case.reading(filled) == case.says


@pytest.mark.parametrize("case", REFUSED, ids=_name)
def test_a_construct_that_would_lose_something_is_refused(case: Case) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(case.template, word.plan(**case.context))

    assert case.refused in caught.value.message


@pytest.mark.parametrize("case", [one for one in CASES if not one.differs], ids=_name)
def test_docxtpl_does_the_same(case: Case) -> None:
    theirs = _theirs(case)

    assert theirs is None if case.refused else theirs == case.says


@pytest.mark.parametrize("case", [one for one in CASES if one.differs], ids=_name)
def test_a_difference_with_docxtpl_is_one(case: Case) -> None:
    theirs = _theirs(case)

    assert theirs is not None if case.refused else theirs != case.says


def _theirs(case: Case) -> str | None:
    """Read what docxtpl makes; None when it makes nothing."""
    try:
        return case.reading(rendered(case.template, case.context, case.theirs))
    except Exception:  # noqa: BLE001 - docxtpl lets any error out
        return None


def test_there_are_enough_constructs_and_each_has_its_name() -> None:
    names = [case.name for case in CASES]

    assert len(set(names)) == len(names) >= 60


def test_every_difference_is_listed_and_every_listed_one_is_tried() -> None:
    listed = re.findall(r"^\| \*\*(.+?)\*\* \|", PAGE.read_text("utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted({case.differs for case in CASES if case.differs})
