"""Whoever types a command that a page gives finds that it exists."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import click
import pytest

from docgen.cli import docgen

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "LISEZMOI.md", "deploy/LISEZMOI.md", "deploy/windows.md")
CODE = re.compile(r"^```\n(.+?)^```$|`([^`]+)`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"\bdocgen(?:\.exe)?(?: +-C +(?:\"[^\"]*\"|\S+))? +([a-z]+)\b")


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_a_page_gives_exists(page: str) -> None:
    told = set(_told((ROOT / page).read_text("utf-8")))

    assert "init" in told
    assert told - _known() == set()


def test_the_service_and_the_task_call_a_command_that_exists() -> None:
    unit = (ROOT / "deploy/docgen-watch.service").read_text("ascii").partition("ExecStart=")[2]
    task = ET.fromstring((ROOT / "deploy/docgen-watch.xml").read_text("ascii"))  # noqa: S314 - ours
    action = " ".join("".join(task.itertext()).split())

    called = {COMMAND.findall(unit)[0], COMMAND.findall(action)[-1]}

    assert called == {"watch"}
    assert called <= _known()


def _told(page: str) -> Iterator[str]:
    """Commands stand in code alone, one a line in a block; a span may run over two lines."""
    for block, span in CODE.findall(page):
        yield from COMMAND.findall(block or span.replace("\n", " "))


def _known() -> set[str]:
    return set(docgen.list_commands(click.Context(docgen)))
