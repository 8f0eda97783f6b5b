"""The guide to frameworks tells every measure, and each of its examples can be copied."""

import re
from pathlib import Path

import pytest

from docgen.config.marks.measures import MEASURES
from tests.config.shelf import Shelf
from tests.config.trial import measure_written

_GUIDE = Path(__file__).parents[2] / "docs" / "referentiels.md"
_EXAMPLES = re.findall(r"^\| [^|]+ \| `(\{.+\})` \|$", _GUIDE.read_text("utf-8"), re.MULTILINE)


def test_every_measure_has_an_example() -> None:
    shown = {found[1] for one in _EXAMPLES if (found := re.match(r"\{(\w+):", one))}

    assert shown == set(MEASURES)


@pytest.mark.parametrize("example", _EXAMPLES)
def test_an_example_can_be_copied_into_a_framework(example: str, shelf: Shelf) -> None:
    assert measure_written(shelf, example) is not None
