"""The whole watch: it outlives a broken config/, takes up a mended one, and minds its ledger."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import docx
import pytest

from docgen.errors import DocgenError
from docgen.rooms import Rooms
from docgen.watcher import watch as watching
from docgen.watcher.service import Voice
from tests.killed.office import lay, trainings
from tests.killed.watching import new_office, snapshot, until

_LONGEST_S = 60.0


@dataclass(kw_only=True)
class _Heard:
    """What a watch told, and how often it began."""

    begun: int = 0
    told: list[str] = field(default_factory=list)
    alive: int = 0
    ends: bool = False
    at_begin: Callable[[], None] = lambda: None

    def voice_in(self, rooms: Rooms) -> Voice:
        """What a command would give."""
        del rooms
        self.begun += 1
        self.at_begin()
        return Voice(
            receipt=lambda one: self.told.append(f"{one.outcome.value} {one.file}"),
            delivery=lambda one: self.told.append(f"écrit {one.path}"),
            trouble=lambda one: self.told.append(f"! {one.message}"),
            alive=self._live,
        )

    def troubles(self) -> list[str]:
        """What went wrong."""
        return [said for said in self.told if said.startswith("!")]

    def written(self) -> list[str]:
        """The documents written."""
        return [said for said in self.told if said.startswith("écrit")]

    def _live(self) -> None:
        self.alive += 1


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one document, where nobody waits for long."""
    monkeypatch.setattr(watching, "_SLICES_BEFORE_AGAIN", 2)
    return new_office(tmp_path / "office")


@contextmanager
def _watched(
    place: Path,
    heard: _Heard | None = None,
    poll_s: float | None = 0.1,
) -> Iterator[_Heard]:
    heard = heard or _Heard()
    failed: list[BaseException] = []

    def keep() -> None:
        try:
            watching.watch(place, heard.voice_in, lambda: heard.ends, poll_s)
        except BaseException as error:  # noqa: BLE001 - told to the test
            failed.append(error)

    thread = threading.Thread(target=keep)
    thread.start()
    try:
        until(lambda: bool(heard.written()), _LONGEST_S)
        yield heard
    finally:
        heard.ends = True
        thread.join(_LONGEST_S)
    assert failed == []
    assert not thread.is_alive()


def _drop_and_wait(place: Path, heard: _Heard, name: str) -> None:
    lay(place, name, trainings(f"| Claire Fontaine | 02/02/2026 | {name} | 7 |"))
    until(lambda: f"accepted {name}" in heard.told, _LONGEST_S)


def _office(place: Path, change: Callable[[str], str]) -> None:
    path = place / "config" / "office.yaml"
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def test_a_broken_config_is_told_once_and_a_mended_one_taken_up(place: Path) -> None:
    good = (place / "config" / "office.yaml").read_text("utf-8")
    with _watched(place) as heard:
        _office(place, lambda text: f"{text}\ntemp_plein: 35\n")
        until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
        alive = heard.alive
        time.sleep(2.5)  # two more tries
        broken = list(heard.troubles())
        still_alive = heard.alive
        _office(place, lambda _: good.replace("secondes_de_calme: 0,05", "secondes_de_calme: 0,04"))
        _drop_and_wait(place, heard, "après.xlsx")

    assert len(broken) == 1
    assert "temp_plein" in broken[0]
    assert still_alive > alive
    assert (heard.begun, len(heard.troubles())) == (2, 1)
    assert len(snapshot(place).of("formations")) == 1


def test_a_config_that_was_held_elsewhere_is_taken_up_without_any_change(place: Path) -> None:
    """On Windows a file in use cannot be opened; freed, it looks as before."""
    path = place / "config" / "office.yaml"
    kept = path.with_name("kept")
    with _watched(place) as heard:
        path.rename(kept)
        until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
        kept.rename(path)
        until(lambda: heard.begun == 2, _LONGEST_S)
        _drop_and_wait(place, heard, "après.xlsx")

    assert len(heard.troubles()) == 1


def test_a_config_saved_while_the_watch_begins_is_not_missed(place: Path) -> None:
    heard = _Heard()

    def save() -> None:
        if heard.begun == 1:
            _office(place, lambda text: f"{text}# saved meanwhile\n")

    heard.at_begin = save
    with _watched(place, heard):
        until(lambda: heard.begun == 2, _LONGEST_S)


def test_a_template_that_is_changed_is_told_by_its_document(place: Path) -> None:
    template = place / "templates" / "dossier-audit.docx"
    with _watched(place) as heard:
        (place / "templates" / "~$ssier-audit.docx").write_bytes(b"\x05Marie")
        (place / "config" / ".office.yaml.swp").write_bytes(b"vim")
        time.sleep(1)
        begun = heard.begun
        word = docx.Document(str(template))
        word.add_paragraph("Un paragraphe de plus.")
        word.save(str(template))
        until(lambda: len(heard.written()) == 2, _LONGEST_S)

    assert begun == 1, "what Word and editors lay beside an open file changes nothing"
    assert heard.troubles() == []
    (path,) = (place / "outbox").glob("*.docx")
    told = docx.Document(str(path))
    assert "Un paragraphe de plus." in [paragraph.text for paragraph in told.paragraphs]


def test_a_ledger_moved_elsewhere_is_told_and_the_watch_waits_for_it(place: Path) -> None:
    good = (place / "config" / "office.yaml").read_text("utf-8")
    with _watched(place) as heard:
        _office(place, lambda text: f"{text}\nregistre: {place.parent / 'nowhere'}\n")
        until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
        _office(place, lambda _: good)
        _drop_and_wait(place, heard, "après.xlsx")

    assert "n'est pas à sa place" in heard.troubles()[0]
    assert not (place.parent / "nowhere").exists()


def test_a_ledger_taken_away_under_the_watch_is_noticed(place: Path) -> None:
    """What is written in a removed ledger is lost when the watch ends."""
    ledger = place / "var" / "ledger.sqlite3"
    with _watched(place) as heard:
        aside = place / "var" / "aside"
        ledger.rename(aside)
        until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
        aside.rename(ledger)
        _drop_and_wait(place, heard, "après.xlsx")

    assert "n'est pas à sa place" in heard.troubles()[0]
    assert len(snapshot(place).of("formations")) == 1


def test_a_second_watch_is_refused_and_told_who_keeps_the_first(place: Path) -> None:
    with _watched(place), pytest.raises(DocgenError, match=r"déjà surveillé depuis le .*processus"):
        watching.watch(place, _Heard().voice_in, lambda: False)


def test_a_watch_that_cannot_begin_says_why(place: Path) -> None:
    _office(place, lambda text: f"{text}\ntemp_plein: 35\n")

    with pytest.raises(DocgenError, match="temp_plein"):
        watching.watch(place, _Heard().voice_in, lambda: False)


def test_a_watch_begins_without_its_inbox_and_goes_on_once_it_is_there(place: Path) -> None:
    inbox, away = place / "inbox", place / "away"
    inbox.rename(away)
    heard = _Heard()

    thread = threading.Thread(
        target=watching.watch, args=(place, heard.voice_in, lambda: heard.ends)
    )
    thread.start()
    until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
    away.rename(inbox)
    _drop_and_wait(place, heard, "après.xlsx")
    heard.ends = True
    thread.join(_LONGEST_S)

    assert "Le dossier de dépôt" in heard.troubles()[0]


@pytest.mark.parametrize("poll_s", [None, 0.2], ids=["signals", "looks alone"])
def test_an_outage_ends_without_a_restart(place: Path, poll_s: float | None) -> None:
    """R5: the inbox goes for a moment, for longer, and leaves a bare mount point behind."""
    inbox, away = place / "inbox", place / "away"
    with _watched(place, poll_s=poll_s) as heard:
        inbox.rename(away)
        away.rename(inbox)
        _drop_and_wait(place, heard, "a.xlsx")
        inbox.rename(away)
        until(lambda: len(heard.troubles()) == 1, _LONGEST_S)
        away.rename(inbox)
        _drop_and_wait(place, heard, "b.xlsx")
        inbox.rename(away)
        inbox.mkdir()
        time.sleep(1)
        inbox.rmdir()
        away.rename(inbox)
        begun = time.monotonic()
        _drop_and_wait(place, heard, "c.xlsx")
        took_s = time.monotonic() - begun

    assert heard.begun == 1
    assert len(snapshot(place).of("formations")) == 3
    assert took_s < (15 if poll_s is None else 5)
