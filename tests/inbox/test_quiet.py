"""Which files are ready, look after look: two seconds of quiet, on a clock of whole seconds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.inbox.quiet import Quiet, Ready
from docgen.inbox.scan import Sighting

QUIET_S = 2
LONGER_S = 6
"""For files without a proof that they are whole."""


def saw(name: str, stamp: int = 1, *, by: str | None = None) -> Sighting:
    """A file as a look found it."""
    return Sighting(
        where=name,
        folder="",
        inside=True,
        stamp=(stamp, stamp, stamp),
        open_by=by,
    )


def names(ready: Iterable[Ready]) -> list[str]:
    """What is ready."""
    return [one.sighting.path.name for one in ready]


def test_a_file_is_ready_at_the_second_look_once_it_has_been_quiet() -> None:
    quiet = Quiet(QUIET_S)

    looks = [names(quiet.look([saw("a.xlsx")], now)) for now in (0, 1, 2)]

    assert looks == [[], [], ["a.xlsx"]]


def test_one_look_is_never_enough_however_old_the_file_is() -> None:
    assert Quiet(QUIET_S).look([saw("a.xlsx")], 1_000_000) == []


def test_it_is_told_for_how_long_the_file_was_still() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx")], 10)

    (ready,) = quiet.look([saw("a.xlsx")], 17)

    assert ready.still_s == 7


@pytest.mark.parametrize(
    ("name", "seconds"),
    [
        ("a.xlsx", QUIET_S),
        ("a.XLSM", QUIET_S),
        ("a.xltx", QUIET_S),
        ("a.xlsb", QUIET_S),
        ("a.ods", QUIET_S),
        ("a.xls", LONGER_S),
        ("a.csv", LONGER_S),
        ("a.xlsx.pdf", LONGER_S),
        ("a", LONGER_S),
        (".xlsx ", LONGER_S),
    ],
)
def test_a_file_that_cannot_prove_to_be_whole_waits_longer(name: str, seconds: int) -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw(name)], 0)

    before, after = quiet.look([saw(name)], seconds - 1), quiet.look([saw(name)], seconds)

    assert (names(before), names(after)) == ([], [name])


def test_any_change_starts_again() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx", 1)], 0)
    quiet.look([saw("a.xlsx", 2)], 2)

    looks = [names(quiet.look([saw("a.xlsx", 2)], now)) for now in (3, 4)]

    assert looks == [[], ["a.xlsx"]]


def test_a_file_that_had_gone_starts_again() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx")], 0)
    quiet.look([], 1)

    looks = [names(quiet.look([saw("a.xlsx")], now)) for now in (2, 4)]

    assert looks == [[], ["a.xlsx"]]


def test_what_was_answered_is_left_alone_until_it_changes() -> None:
    quiet = _answered(saw("a.xlsx", 1))

    still = quiet.look([saw("a.xlsx", 1)], 100)
    quiet.look([saw("a.xlsx", 2)], 101)
    changed = quiet.look([saw("a.xlsx", 2)], 103)

    assert (names(still), names(changed)) == ([], ["a.xlsx"])


def test_an_answer_to_a_version_says_nothing_of_the_next() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx", 1)], 0)
    (ready,) = quiet.look([saw("a.xlsx", 1)], 2)
    quiet.look([saw("a.xlsx", 2)], 3)

    quiet.answer(ready.sighting)

    assert names(quiet.look([saw("a.xlsx", 2)], 5)) == ["a.xlsx"]


def test_everything_may_be_asked_again() -> None:
    quiet = _answered(saw("a.xlsx", 1))

    quiet.ask_again()

    assert names(quiet.look([saw("a.xlsx", 1)], 3)) == ["a.xlsx"]


def test_files_dropped_together_are_taken_together() -> None:
    together = [saw("équipe.csv"), saw("formations.xlsx")]
    quiet = Quiet(QUIET_S)

    looks = [names(quiet.look(together, now)) for now in (0, 2, 5, 6)]

    assert looks == [[], [], [], ["équipe.csv", "formations.xlsx"]]


def test_a_file_that_never_stops_changing_delays_the_others_for_a_while_only() -> None:
    quiet = Quiet(QUIET_S)

    looks = {now: names(quiet.look([saw("a.xlsx"), saw("b.xlsx", now)], now)) for now in range(9)}

    assert looks[QUIET_S + LONGER_S] == ["a.xlsx"]
    assert [now for now, ready in looks.items() if ready] == [QUIET_S + LONGER_S]


def test_a_file_that_somebody_has_open_waits_and_keeps_nobody_waiting() -> None:
    quiet = Quiet(QUIET_S)
    files = [saw("a.xlsx", by="Inès"), saw("b.xlsx")]

    looks = [names(quiet.look(files, now)) for now in (0, 2)]
    closed = names(quiet.look([saw("a.xlsx")], 4))

    assert looks == [[], ["b.xlsx"]]
    assert closed == ["a.xlsx"], "it had been the same since the first look"


def test_a_file_that_is_put_off_waits_and_keeps_nobody_waiting() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx")], 0)
    (ready,) = quiet.look([saw("a.xlsx")], 2)
    quiet.put_off(ready.sighting, 10)
    files = [saw("a.xlsx"), saw("b.xlsx")]

    looks = {now: names(quiet.look(files, now)) for now in (3, 5, 9, 10)}

    assert looks == {
        3: [],
        5: ["b.xlsx"],
        9: ["b.xlsx"],
        10: ["a.xlsx", "b.xlsx"],
    }


def test_a_file_that_was_put_off_is_ready_sooner_when_it_changes() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.xlsx", 1)], 0)
    (ready,) = quiet.look([saw("a.xlsx", 1)], 2)
    quiet.put_off(ready.sighting, 1000)

    looks = [names(quiet.look([saw("a.xlsx", 2)], now)) for now in (3, 5)]

    assert looks == [[], ["a.xlsx"]]


def test_the_next_look_is_when_a_file_may_be_ready() -> None:
    quiet = Quiet(QUIET_S)
    quiet.look([saw("a.csv"), saw("b.xlsx")], 0)

    first = quiet.next_look_s()
    quiet.look([saw("a.csv"), saw("b.xlsx")], 2)

    assert (first, quiet.next_look_s()) == (2, 6)


def test_nothing_comes_by_itself_when_all_is_answered_or_open() -> None:
    quiet = _answered(saw("a.xlsx"))

    quiet.look([saw("a.xlsx"), saw("b.xlsx", by="Inès")], 3)

    assert quiet.next_look_s() is None
    assert [one.path.name for one in quiet.unanswered()] == ["b.xlsx"]


def _answered(sighting: Sighting) -> Quiet:
    """A file that was answered at second 2."""
    quiet = Quiet(QUIET_S)
    quiet.look([sighting], 0)
    (ready,) = quiet.look([sighting], 2)
    quiet.answer(ready.sighting)
    return quiet


# Laws: whatever comes, changes, goes, is opened or put off, in looks at any times.

_FILES = ("a.xlsx", "b.ods", "c.csv", "d.xls")
_SEEN = st.one_of(
    st.none(),
    st.builds(lambda stamp, by: (stamp, by), st.integers(1, 2), st.sampled_from([None, "Inès"])),
    st.just((1, None)),
    st.just((1, None)),
)
_GESTURES = ("answer", "answer", "put off", "nothing")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Look:
    """What lies there `after_s` seconds after the look before, and what is done with the ready."""

    after_s: int
    files: Mapping[str, tuple[int, str | None] | None]
    gesture: str
    ask_again: bool

    def seen(self) -> list[Sighting]:
        """What the look finds."""
        return [saw(name, one[0], by=one[1]) for name, one in self.files.items() if one]


_LOOKS = st.lists(
    st.builds(
        _Look,
        after_s=st.integers(0, 5),
        files=st.fixed_dictionaries(dict.fromkeys(_FILES, _SEEN)),
        gesture=st.sampled_from(_GESTURES),
        ask_again=st.sampled_from([False, False, False, True]),
    ),
    max_size=25,
)


@dataclass(kw_only=True, slots=True)
class _Known:
    """What a person who keeps every look in mind knows of one file."""

    stamp: int
    since_s: int
    answered: bool = False
    not_before_s: int = 0


class _Memory:
    """All looks so far, in the plainest way."""

    def __init__(self) -> None:
        self.now_s = 0
        self.files: dict[str, _Known] = {}

    def look(self, look: _Look) -> None:
        """Remember one more."""
        self.now_s += look.after_s
        for name, one in look.files.items():
            known = self.files.get(name)
            if one is None:
                self.files.pop(name, None)
            elif known is None or known.stamp != one[0]:
                self.files[name] = _Known(stamp=one[0], since_s=self.now_s)

    def due_s(self, name: str) -> int:
        """When the file may be taken at the earliest."""
        wait_s = QUIET_S if name.endswith((".xlsx", ".ods")) else LONGER_S
        known = self.files[name]
        return max(known.since_s + wait_s, known.not_before_s)


def _play(
    looks: Sequence[_Look],
    *,
    done: bool = False,
) -> Iterable[tuple[_Look, _Memory, list[str], Quiet]]:
    """Play every look; hand over what is ready, before anything is done with it or after."""
    quiet, memory = Quiet(QUIET_S), _Memory()
    for look in looks:
        memory.look(look)
        ready = quiet.look(look.seen(), memory.now_s)
        if not done:
            yield look, memory, names(ready), quiet
        _act(look, ready, memory, quiet)
        if done:
            yield look, memory, names(ready), quiet


def _act(look: _Look, ready: list[Ready], memory: _Memory, quiet: Quiet) -> None:
    """Do with the ready what a look is followed by, and keep it in mind."""
    for one in ready:
        known = memory.files[one.sighting.path.name]
        assert one.still_s == memory.now_s - known.since_s
        if look.gesture == "answer":
            quiet.answer(one.sighting)
            known.answered = True
        elif look.gesture == "put off":
            known.not_before_s = memory.now_s + 4
            quiet.put_off(one.sighting, known.not_before_s)
    if look.ask_again:
        quiet.ask_again()
        for known in memory.files.values():
            known.answered = False


@settings(deadline=None)
@given(_LOOKS)
def test_nothing_is_ever_ready_before_two_looks_far_enough_apart_saw_it_the_same(
    looks: list[_Look],
) -> None:
    for _, memory, ready, _ in _play(looks):
        assert all(memory.now_s >= memory.due_s(name) for name in ready)


@settings(deadline=None)
@given(_LOOKS)
def test_what_was_answered_or_is_open_is_never_ready(looks: list[_Look]) -> None:
    for look, memory, ready, _ in _play(looks):
        assert not any(memory.files[name].answered for name in ready)
        assert not any(one and one[1] for name, one in look.files.items() if name in ready)


@settings(deadline=None)
@given(_LOOKS)
def test_nothing_waits_for_others_longer_than_a_while(looks: list[_Look]) -> None:
    for look, memory, ready, _ in _play(looks):
        overdue = {
            name
            for name, one in look.files.items()
            if one and not one[1] and not memory.files[name].answered
            if memory.now_s >= memory.due_s(name) + LONGER_S
        }
        assert overdue <= set(ready)


@settings(deadline=None)
@given(_LOOKS)
def test_a_due_file_waits_for_nothing_but_a_file_that_still_changes(looks: list[_Look]) -> None:
    for look, memory, ready, _ in _play(looks):
        free = [
            name
            for name, one in look.files.items()
            if one and not one[1] and not memory.files[name].answered
        ]
        due = [name for name in free if memory.now_s >= memory.due_s(name)]
        coming = [name for name in set(free) - set(due) if not memory.files[name].not_before_s]
        if not coming:
            assert ready == due, "in the order of the look"


@settings(deadline=None)
@given(_LOOKS)
def test_at_the_next_look_something_is_ready_or_nearer(looks: list[_Look]) -> None:
    """Else docgen would look again and again without a pause, or sleep for ever."""
    for look, memory, _, quiet in _play(looks, done=True):
        next_s = quiet.next_look_s()
        if next_s is not None:
            now_s = max(next_s, memory.now_s)
            ahead = Quiet(QUIET_S)
            ahead.__dict__.update(quiet.__dict__)
            ready = ahead.look(look.seen(), now_s)
            later_s = ahead.next_look_s()
            assert ready or (later_s is not None and later_s > now_s)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(_FILES), min_size=1, unique=True),
    st.lists(st.integers(0, 4), min_size=8, max_size=12),
)
def test_files_that_come_together_and_lie_still_are_taken_together(
    together: list[str],
    waits: list[int],
) -> None:
    quiet, now_s, taken = Quiet(QUIET_S), 0, []
    for wait_s in waits:
        now_s += wait_s
        ready = quiet.look([saw(name) for name in together], now_s)
        taken += [names(ready)] if ready else []
        for one in ready:
            quiet.answer(one.sighting)

    assert taken in ([together], [])
    assert taken or now_s - waits[0] < LONGER_S
