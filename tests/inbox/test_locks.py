"""Who has a file open, from the lock that Excel or LibreOffice lays beside it."""

import os
from pathlib import Path

import pytest

from docgen.inbox.scan import look
from tests.inbox.office import NOON, lay

NOW_S = NOON.timestamp()


def excel(owner: str) -> bytes:
    """A lock of Excel: 55 bytes in the letters of Windows, then the name again in UTF-16."""
    name = owner.encode("cp1252")
    again = owner.ljust(54).encode("utf-16-le")
    return bytes([len(name)]) + name.ljust(54) + len(owner).to_bytes(2, "little") + again


def libreoffice(owner: str, user: str = "ines") -> bytes:
    """A lock of LibreOffice: name, user, machine, date and profile."""
    return f"{owner},{user},ACCUEIL-1,02.03.2026 11:58,file:///C:/profil/4;".encode()


def _open_by(inbox: Path, lock: str, content: bytes, ago_s: float = 60) -> str | None:
    """Who has « suivi.xlsx » open, when a lock lies beside it since so many seconds."""
    lay(inbox, "suivi.xlsx")
    path = inbox / lock
    path.write_bytes(content)
    os.utime(path, (NOW_S - ago_s, NOW_S - ago_s))
    found, *_ = look(inbox, NOW_S)
    return found.open_by


@pytest.mark.parametrize(
    ("lock", "content", "owner"),
    [
        ("~$suivi.xlsx", excel("Inès Carpentier"), "Inès Carpentier"),
        ("~$ivi.xlsx", excel("Inès Carpentier"), "Inès Carpentier"),
        ("~$suivi.xlsx", excel("Hélène"), "Hélène"),
        ("~$suivi.xlsx", excel("œuvre d’été €"), "œuvre d’été €"),
        ("~$suivi.xlsx", excel("x" * 54), "x" * 54),
        ("~$suivi.xlsx", excel(""), "quelqu'un"),
        ("~$suivi.xlsx", b"", "quelqu'un"),
        ("~$suivi.xlsx", b"\xff", "quelqu'un"),
        ("~$suivi.xlsx", b"\x05\x01\x02\x03\x04\x05", "quelqu'un"),
        (".~lock.suivi.xlsx#", libreoffice("Inès Carpentier"), "Inès Carpentier"),
        (".~lock.suivi.xlsx#", libreoffice(""), "ines"),
        (".~lock.suivi.xlsx#", libreoffice("  "), "ines"),
        (".~lock.suivi.xlsx#", libreoffice("", ""), "quelqu'un"),
        (".~lock.suivi.xlsx#", b"", "quelqu'un"),
        (".~lock.suivi.xlsx#", b"\xff\xfe\x00", "\ufffd\ufffd"),
    ],
)
def test_a_lock_tells_who_has_the_file_open(
    tmp_path: Path,
    lock: str,
    content: bytes,
    owner: str,
) -> None:
    assert _open_by(tmp_path, lock, content) == owner


@pytest.mark.parametrize(
    ("ago_s", "held"),
    [(0, True), (1, True), (599, True), (600, False), (86_400, False), (-599, True), (-600, False)],
)
@pytest.mark.parametrize("lock", ["~$suivi.xlsx", ".~lock.suivi.xlsx#"])
def test_a_lock_holds_a_file_back_for_ten_minutes_whichever_clock_is_late(
    tmp_path: Path,
    lock: str,
    ago_s: float,
    held: bool,  # noqa: FBT001 - a table
) -> None:
    owner = _open_by(tmp_path, lock, excel("Inès"), ago_s)

    assert (owner is not None) is held


def test_a_fresh_lock_counts_beside_a_stale_one(tmp_path: Path) -> None:
    _open_by(tmp_path, "~$suivi.xlsx", excel("Inès"), ago_s=86_400)

    assert _open_by(tmp_path, ".~lock.suivi.xlsx#", libreoffice("Hélène")) == "Hélène"


@pytest.mark.parametrize("lock", ["~$autre.xlsx", ".~lock.suivi.ods#", "suivi.xlsx~", "~$"])
def test_the_lock_of_another_file_holds_nothing_back(tmp_path: Path, lock: str) -> None:
    assert _open_by(tmp_path, lock, excel("Inès")) is None


def test_a_lock_whose_file_has_gone_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "~$suivi.xlsx").write_bytes(excel("Inès"))
    (tmp_path / ".~lock.suivi.ods#").write_bytes(libreoffice("Inès"))

    assert look(tmp_path, NOW_S) == []


def test_a_lock_holds_back_the_file_of_its_own_folder(tmp_path: Path) -> None:
    lay(tmp_path, "marie/suivi.xlsx")
    _open_by(tmp_path, "~$suivi.xlsx", excel("Inès"))

    told = {one.folder: one.open_by for one in look(tmp_path, NOW_S)}

    assert told == {"": "Inès", "marie": None}


def test_a_lock_that_nobody_may_read_holds_its_file_back_all_the_same(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Excel keeps its lock to itself while it has the file open."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    lay(tmp_path, "suivi.xlsx")
    lock = tmp_path / "~$suivi.xlsx"
    lock.write_bytes(excel("Inès"))
    os.utime(lock, (NOW_S, NOW_S))
    monkeypatch.setattr(Path, "open", refuse)

    (found,) = look(tmp_path, NOW_S)

    assert found.open_by == "quelqu'un"


def test_a_broken_link_named_like_a_lock_does_no_harm(tmp_path: Path) -> None:
    lay(tmp_path, "suivi.xlsx")
    (tmp_path / "~$suivi.xlsx").symlink_to(tmp_path / "gone")

    (found,) = look(tmp_path, NOW_S)

    assert found.open_by is None
