"""Spoilt files: whatever was spoilt, the answer is records or problems in French, nothing else.

Two hundred in `make test`, five thousand in `make soak`. A file that fails is made again from the
name and the turn that the failure shows.
"""

from collections.abc import Iterator

import pytest

from docgen.intake.guard import Guard
from docgen.intake.read_file import rank_of, read_file
from docgen.intake.workbook import Unopened
from docgen.model.problem import Severity
from docgen.model.submission import Submission
from tests.intake.hostile.dice import Dice
from tests.intake.hostile.mutations import mutated
from tests.intake.hostile.sound import sound_files
from tests.intake.reading import context, drop_of, settings

LONGEST_TEXT = 240
ENGLISH = ("Error", "error", "invalid", "None", "Traceback", "unexpected", "Kind.")


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    """The processor bounds it as ever; the clock does not, for others may share the machine."""
    with Guard(longest_read_s=100.0) as one:
        yield one


@pytest.mark.parametrize("name", sorted(sound_files()))
def test_a_sound_file_is_recognised_before_it_is_spoilt(guard: Guard, name: str) -> None:
    submission = _read(guard, sound_files()[name], name)

    assert submission.sheets
    assert not {one.code for one in submission.problems} & {"FIC_ENCODAGE", "FIC_EXTENSION"}


@pytest.mark.parametrize("part", range(10))
def test_two_hundred_spoilt_files(guard: Guard, part: int) -> None:
    for turn in range(part * 20, part * 20 + 20):
        _spoil_and_read(guard, turn)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(50))
def test_five_thousand_spoilt_files(guard: Guard, part: int) -> None:
    for turn in range(200 + part * 100, 200 + part * 100 + 100):
        _spoil_and_read(guard, turn)


def _spoil_and_read(guard: Guard, turn: int) -> None:
    dice = Dice(str(turn))
    name = dice.pick(sorted(sound_files()))
    content = mutated(sound_files()[name], dice)

    submission = _read(guard, content, name)

    what = f"turn {turn}, {name}"
    assert submission.problems or submission.entries or submission.sheets, what
    for one in submission.problems:
        assert one.message, what
        assert len(one.message) <= LONGEST_TEXT, what
        assert len(one.remedy) <= LONGEST_TEXT, what
        assert one.severity is not Severity.ERROR or one.remedy, what
    if not submission.sheets:
        assert submission.is_returned, what


def _read(guard: Guard, content: bytes, name: str) -> Submission:
    opened = guard.open(content)
    if isinstance(opened, Unopened):
        assert opened.why != "surprise"
    rank_of(opened, settings().forms.values())
    return read_file(drop_of(content, name), opened, context())
