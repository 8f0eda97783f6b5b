"""A file that crashes, hangs or swells costs one bounded try, and the next file is read."""

import multiprocessing
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from docgen.intake.guard import Guard
from docgen.intake.unopened import why_unopened
from docgen.intake.workbook import Unopened
from tests.intake.hostile.workbooks import again_and_again, deadly, far_cell
from tests.intake.reading import ROOT
from tests.sheets import workbook

SOUND = workbook(F="| Date | Agents |\n| @2024-03-12 | Marc Duval |")


@pytest.fixture
def guard() -> Iterator[Guard]:
    with Guard() as one:
        yield one


def test_a_file_that_ends_the_child_ends_nothing_else(guard: Guard) -> None:
    """Four kilobytes that make the reader ask for half a terabyte, and abort."""
    before = guard.open(SOUND)

    answers = [guard.open(deadly()) for _ in range(2)]

    assert answers == [Unopened(why="aborted")] * 2
    assert guard.open(SOUND) == before
    assert isinstance(before, tuple)


def test_a_lone_value_far_away_is_named_and_costs_no_child(guard: Guard) -> None:
    guard.open(SOUND)
    (child,) = multiprocessing.active_children()

    answers = [guard.open(far_cell(cell)) for cell in ("XFD1048576", "GR50000")]

    assert answers == [
        Unopened(why="far", sheet="Sheet", cell="XFD1048576"),
        Unopened(why="far", sheet="Sheet", cell="GR50000"),
    ]
    assert multiprocessing.active_children() == [child]


def test_a_file_that_keeps_the_processor_busy_is_stopped() -> None:
    """A hundred tabs that show one long sheet: many seconds of work."""
    with Guard(longest_work_s=0) as guard:
        answer = guard.open(again_and_again(100_000, 100))
        after = guard.open(b"a;b")

    assert answer == Unopened(why="slow")
    assert isinstance(after, tuple)


def test_a_read_that_lasts_is_stopped() -> None:
    started = time.monotonic()

    with Guard(longest_read_s=0.0) as guard:
        answer = guard.open(SOUND)

    assert answer == Unopened(why="slow")
    assert time.monotonic() - started < 20


def test_a_child_that_died_between_two_files_blames_neither(guard: Guard) -> None:
    before = guard.open(SOUND)
    (child,) = multiprocessing.active_children()
    child.kill()
    child.join()

    assert guard.open(SOUND) == before


def test_the_next_child_starts_before_the_next_file_comes(guard: Guard) -> None:
    guard.open(SOUND)
    (first,) = multiprocessing.active_children()

    guard.open(deadly())

    (second,) = multiprocessing.active_children()
    assert second is not first
    assert isinstance(guard.open(SOUND), tuple)
    assert multiprocessing.active_children() == [second]


def test_no_child_is_left_behind() -> None:
    with Guard() as guard:
        guard.open(SOUND)
        guard.open(deadly())
        guard.open(SOUND)
        assert len(multiprocessing.active_children()) == 1

    assert multiprocessing.active_children() == []


def test_a_parent_that_is_killed_leaves_no_orphan() -> None:
    """An orphan would hold the parent's standard output open, and the wait would not end."""
    script = """
from docgen.intake.guard import Guard
guard = Guard()
guard.open(b"a;b")
print("ready", flush=True)
input()
"""
    command = (sys.executable, "-c", script)
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as parent:
        assert parent.stdout
        ready = parent.stdout.readline()

        parent.kill()
        rest, _ = parent.communicate(timeout=30)

    assert (ready.strip(), rest) == (b"ready", b"")


def test_an_ordinary_workbook_loads_nothing_that_only_rare_ones_need() -> None:
    script = """
import sys
from docgen.intake.workbook import open_workbook
assert open_workbook(sys.stdin.buffer.read())
print(sorted({"cryptography", "msoffcrypto", "olefile", "openpyxl"} & set(sys.modules)))
"""
    command = (sys.executable, "-c", script)

    done = subprocess.run(command, cwd=ROOT, input=SOUND, capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"


def test_every_reason_has_its_own_answer() -> None:
    reasons = ("empty", "password", "damaged", "quotes", "large", "far", "aborted", "slow")

    answers = [why_unopened(Unopened(why=why, line=3), "visites.xlsx") for why in reasons]

    assert [answer.code for answer in answers] == [
        "FIC_VIDE",
        "FIC_MOT_DE_PASSE",
        "FIC_ABIME",
        "FIC_GUILLEMETS",
        "FIC_TROP_GROS",
        "FEU_PLAGE_GEANTE",
        "FIC_ILLISIBLE",
        "FIC_TROP_LONG",
    ]
    assert all(answer.remedy for answer in answers)
