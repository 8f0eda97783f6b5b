"""A ledger in an empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.ledger.store import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A real ledger on disk."""
    made = Ledger(tmp_path / "var")
    yield made
    made.close()
