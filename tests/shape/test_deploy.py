"""What `deploy/` promises to whoever installs docgen, where neither systemd nor Windows is."""

import inspect
import re
from configparser import ConfigParser, SectionProxy
from pathlib import Path
from typing import cast
from xml.etree import ElementTree as ET

import pytest

from docgen.intake.guard import Guard

DEPLOY = Path(__file__).parents[2] / "deploy"
UNIT, TASK = DEPLOY / "docgen-watch.service", DEPLOY / "docgen-watch.xml"
SPACE = {"task": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
SECONDS = {"s": 1, "min": 60, "h": 3600}


@pytest.fixture
def service() -> SectionProxy:
    return _unit()["Service"]


@pytest.fixture
def task() -> ET.Element:
    return ET.fromstring(TASK.read_text("ascii"))  # noqa: S314 - a file of our own


def test_the_unit_may_write_its_workspace_and_waits_for_its_disk(service: SectionProxy) -> None:
    _, option, workspace, command = service["ExecStart"].split()

    assert (option, command) == ("-C", "watch")
    assert service["ReadWritePaths"] == workspace
    assert _unit()["Unit"]["RequiresMountsFor"] == workspace


@pytest.mark.parametrize("delay", ["TimeoutStartSec", "TimeoutStopSec", "WatchdogSec"])
def test_no_delay_of_the_unit_is_shorter_than_reading_two_files(
    service: SectionProxy, delay: str
) -> None:
    longest_read_s = inspect.signature(Guard).parameters["longest_read_s"].default

    assert _seconds(service[delay]) > 2 * longest_read_s


def test_the_unit_stops_docgen_alone_and_starts_it_again_without_haste(
    service: SectionProxy,
) -> None:
    assert (service["Type"], service["NotifyAccess"]) == ("notify", "main")
    assert (service["KillMode"], service["KillSignal"]) == ("mixed", "SIGTERM")
    assert (service["Restart"], service["RestartPreventExitStatus"]) == ("on-failure", "2")
    assert _seconds(service["RestartSec"]) >= 30


def test_the_task_runs_once_for_ever_and_without_anybody_logged_on(task: ET.Element) -> None:
    told = {
        name: _told(task, f".//task:{name}")
        for name in ("MultipleInstancesPolicy", "ExecutionTimeLimit", "LogonType", "RunLevel")
    }

    assert told == {
        "MultipleInstancesPolicy": "IgnoreNew",
        "ExecutionTimeLimit": "PT0S",
        "LogonType": "Password",
        "RunLevel": "LeastPrivilege",
    }


def test_the_task_starts_with_the_machine_and_again_if_it_ended(task: ET.Element) -> None:
    triggers = [one.tag.partition("}")[2] for one in task.iterfind("task:Triggers/*", SPACE)]

    assert triggers == ["BootTrigger", "TimeTrigger"]
    assert _told(task, ".//task:TimeTrigger/task:Repetition/task:Interval") == "PT5M"
    assert task.find(".//task:Repetition/task:Duration", SPACE) is None


def test_the_task_names_no_encoding(task: ET.Element) -> None:
    first = TASK.read_text("ascii").splitlines()[0]

    assert first == '<?xml version="1.0"?>'
    assert "déposés" in _told(task, ".//task:Description")


def test_the_pages_speak_of_the_folders_of_the_unit_and_of_the_task(
    service: SectionProxy, task: ET.Element
) -> None:
    program, _, workspace, _ = service["ExecStart"].split()
    linux = (DEPLOY / "LISEZMOI.md").read_text("utf-8")
    windows = (DEPLOY / "windows.md").read_text("utf-8")

    assert f"{program} -C {workspace} status" in linux
    assert f"registre: /var/lib/{service['StateDirectory']}\n" in linux
    program = _told(task, ".//task:Command").removesuffix(".exe")
    option = _told(task, ".//task:Arguments").removesuffix(" watch")
    assert f"{program} {option} status" in windows


@pytest.mark.parametrize("page", ["LISEZMOI.md", "windows.md"])
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    text = (DEPLOY / page).read_text("utf-8")

    named = {*re.findall(r"`((?:deploy|requirements)/[^`]+)`", text)}

    assert len(named) == 2
    assert [one for one in named if not (DEPLOY.parent / one).is_file()] == []


def _unit() -> ConfigParser:
    unit = ConfigParser(interpolation=None, delimiters="=", comment_prefixes="#")
    unit.optionxform = str  # type: ignore[method-assign,assignment] # as its documentation says
    unit.read_string(UNIT.read_text("ascii"))
    return unit


def _seconds(delay: str) -> int:
    number, unit = cast("re.Match[str]", re.fullmatch(r"(\d+)([a-z]+)", delay)).groups()
    return int(number) * SECONDS[unit]


def _told(task: ET.Element, path: str) -> str:
    found = task.find(path, SPACE)
    assert found is not None, path
    return found.text or ""
