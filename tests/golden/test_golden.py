"""The documents of the example office, as text: what changes in them is read in a diff.

`python scripts/approve_goldens.py` writes the expected texts anew, when a change is wanted.
"""

from pathlib import Path

import pytest

from tests.golden.produce import EXPECTED, produced


@pytest.fixture(scope="module")
def outlines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return produced(tmp_path_factory.mktemp("golden") / "office")


@pytest.mark.parametrize("expected", sorted(EXPECTED.glob("*.txt")), ids=lambda path: path.stem)
def test_the_example_documents_say_what_was_approved(
    outlines: dict[str, str],
    expected: Path,
) -> None:
    assert outlines[expected.stem].splitlines() == expected.read_text("utf-8").splitlines()


def test_each_document_has_an_approved_text(outlines: dict[str, str]) -> None:
    assert sorted(outlines) == sorted(path.stem for path in EXPECTED.glob("*.txt"))
