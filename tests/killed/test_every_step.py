"""SIGKILL at a step that lasts, then a run that is left in peace: as if nothing had happened.

A few steps in `make test`, spread over the whole; every one of them in `make soak`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.killed.office import End, Nursery, drop_next, end_of, settled_office, twin

_PARTS = 5
_KILLS_IN_EACH = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """An office about to take in the next files, and how it ends when nobody dies."""

    nursery: Nursery
    before: Path
    ticks: int
    end: End


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """The undisturbed run."""
    folder = tmp_path_factory.mktemp("killed")
    with Nursery() as nursery:
        before = settled_office(folder / "avant", nursery)
        drop_next(before)
        calm = twin(before, folder / "calme")
        ticks = nursery.run(calm)["ticks"]
        nursery.run(calm)
        yield Story(nursery=nursery, before=before, ticks=ticks, end=end_of(calm))


def test_the_undisturbed_run_has_every_fate(story: Story) -> None:
    fates = {fate for *_, fate in story.end.fates}

    assert fates == {"accepted", "returned", "duplicate"}
    assert story.ticks > 200
    assert not [name for name in story.end.inbox if "docgen" in name]


@pytest.mark.parametrize("part", range(_PARTS))
def test_a_kill_at_a_step_changes_nothing_in_the_end(
    story: Story, tmp_path: Path, part: int
) -> None:
    steps = _PARTS * _KILLS_IN_EACH
    for kill in range(part, steps, _PARTS):
        _die_and_live_again(story, tmp_path / str(kill), 1 + kill * (story.ticks - 1) // steps)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(_PARTS))
def test_a_kill_at_any_step_changes_nothing_in_the_end(
    story: Story, tmp_path: Path, part: int
) -> None:
    for tick in range(1 + part, story.ticks + 1, _PARTS):
        _die_and_live_again(story, tmp_path / str(tick), tick)


def _die_and_live_again(story: Story, folder: Path, tick: int) -> None:
    killed = twin(story.before, folder)
    assert story.nursery.run(killed, kill_at=tick) == {"killed": True}
    story.nursery.run(killed)
    assert end_of(killed) == story.end, f"killed at tick {tick}"
