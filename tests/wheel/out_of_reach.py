"""Keeps the source out of reach: `pytest -p tests.wheel.out_of_reach --source=FOLDER …`.

The tests stand in another folder then, and docgen comes from its wheel. Whatever still opens or
lists something of the source (a module, a form, a template) fails on the spot.
"""

import os
import sys
from pathlib import Path

import pytest

_ENVIRONMENT = Path(sys.prefix).resolve()
_READING = {"open", "os.listdir", "os.scandir"}


class SourceReachedError(Exception):
    """Something read the source; an installation would not have found it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--source FOLDER`, the checkout that nothing may read."""
    parser.addoption("--source", type=Path, required=True)


def pytest_configure(config: pytest.Config) -> None:
    """Watch every file that this process opens, from now to its end."""
    source: Path = config.getoption("--source")

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event in _READING and _is_of_the_source(arguments[0], source):
            raise SourceReachedError(f"{event}: {arguments[0]!r}")

    sys.addaudithook(refuse)


@pytest.fixture
def source(pytestconfig: pytest.Config) -> Path:
    """The checkout that nothing may read."""
    folder: Path = pytestconfig.getoption("--source")
    return folder


def is_of(source: Path, path: Path) -> bool:
    """Whether a path lies in the source; the environment lies there too, without being of it."""
    whole = path.resolve()
    return whole.is_relative_to(source) and not whole.is_relative_to(_ENVIRONMENT)


def _is_of_the_source(path: object, source: Path) -> bool:
    """Paths come as text, bytes or Path; a descriptor that is open already is a number."""
    return isinstance(path, str | bytes | os.PathLike) and is_of(source, Path(os.fsdecode(path)))
