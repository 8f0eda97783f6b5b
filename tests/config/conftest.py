from pathlib import Path

import pytest

from tests.config.shelf import Shelf, copy_to


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A copy of the shipped config/."""
    return copy_to(tmp_path)
