"""A file is taken once nothing is missing from it, as far as its kind can tell."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen.inbox import whole
from docgen.inbox.whole import is_whole
from tests.sheets import csv_file, ods, workbook

_ROWS = "\n".join(f"| Claire Fontaine | {day:02}/03/2026 | Accueil {day} |" for day in range(1, 29))
TABLE = f"| Agent | Date | Intitulé |\n{_ROWS}"
XLSX = workbook(Mars=TABLE, Avril=TABLE)
ODS = ods(Mars=TABLE)
XLS = (Path(__file__).parents[1] / "intake" / "fixtures" / "visites.xls").read_bytes()
CSV = csv_file(TABLE)
PACKAGES = [pytest.param("s.xlsx", XLSX, id="xlsx"), pytest.param("s.ods", ODS, id="ods")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("s.xlsx", XLSX),
        ("s.ods", ODS),
        ("s.xls", XLS),
        ("s.csv", CSV),
        ("sans point", XLSX),
        ("s.xlsx", XLS),
        ("s.pdf", b"%PDF-1.7"),
        ("s.bin", b"\x00\x01"),
        ("s.xls", b"<html><table></table></html>"),
        ("s.xlsx", CSV),
        ("s.ods", "Agent;Heures\n".encode("utf-16")),
        ("s.xls", b"Pr\xe9nom\tHeures"),
    ],
)
def test_a_file_that_lacks_nothing_is_whole(name: str, content: bytes) -> None:
    assert is_whole(name, content)


@pytest.mark.parametrize("name", ["s.xlsx", "S.XLSM", "s.ods"])
@pytest.mark.parametrize("content", [b"%PDF-1.7", b"Agent;Date", b"\0\0\0\0" + XLSX[4:] + b"\n"])
def test_a_package_that_begins_as_none_is_given_time(name: str, content: bytes) -> None:
    assert not is_whole(name, content)


@pytest.mark.parametrize("name", ["s.xlsx", "s.xls", "s.csv", "s.pdf", "sans point"])
@pytest.mark.parametrize("content", [b"", b"\0", b"\0" * 10_000])
def test_an_empty_place_is_no_file(name: str, content: bytes) -> None:
    assert not is_whole(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [*PACKAGES, pytest.param("s.xls", XLS, id="xls")],
)
def test_no_beginning_of_a_spreadsheet_is_whole(name: str, content: bytes) -> None:
    taken = [size for size in range(len(content)) if is_whole(name, content[:size])]

    assert taken == []


@pytest.mark.parametrize(("name", "content"), PACKAGES)
def test_no_beginning_followed_by_zeros_is_whole(name: str, content: bytes) -> None:
    """A copy on Windows or on a share has its final size from the start."""
    filled = (content[:size].ljust(len(content), b"\0") for size in range(len(content)))

    taken = [one for one in filled if one != content and is_whole(name, one)]

    assert taken == []


@pytest.mark.parametrize("size", [64, 100, 128, 256, 511, 512])
@pytest.mark.parametrize(("name", "content"), PACKAGES)
def test_no_spreadsheet_with_a_hole_is_whole(name: str, content: bytes, size: int) -> None:
    holes = range(0, len(content) - size, 7)

    taken = [at for at in holes if is_whole(name, _with_hole(content, at, size))]

    assert taken == []


@pytest.mark.parametrize(("name", "content"), PACKAGES)
def test_no_spreadsheet_with_a_part_of_another_version_is_whole(name: str, content: bytes) -> None:
    """Saved in place, a file is for a while half the old one and half the new one."""
    other = ods(Mars=f"{TABLE}\n| a | b | c |") if name == "s.ods" else workbook(Mars=TABLE)

    mixed = [content[:at] + other[at:] for at in range(0, len(other), 11)]

    taken = {_parts(one) for one in mixed if is_whole(name, one)}
    assert taken <= {_parts(content), _parts(other)}


@pytest.mark.parametrize(
    "last",
    ["12/03/2026;1", "12/03/2026;", "12/03/2026", ""],
)
def test_a_text_is_whole_once_its_last_line_ends(last: str) -> None:
    cut = f"Date;Heures\r\n11/03/2026;7\r\n{last}"

    assert is_whole("s.csv", cut.encode()) is (last == "")
    assert is_whole("S.CSV", f"{cut}4\r\n".encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-be", "mac-roman"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_may_end_in_any_way_and_alphabet(encoding: str, end: str) -> None:
    content = f"Prénom;Âge{end}Inès;7{end}".encode(encoding)

    assert is_whole("s.csv", content)
    assert not is_whole("s.csv", content.rstrip(b"\0\r\n"))


def test_a_text_whose_place_is_reserved_is_not_whole() -> None:
    assert not is_whole("s.csv", b"Agent;Heures\r\n" + b"\0" * 4096)


def test_a_package_with_a_password_passes_on_to_the_reader() -> None:
    """Its parts cannot be checked: who reads it says that it needs a password."""
    locked = bytearray(XLSX)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := XLSX.find(mark, at + 1)) >= 0:
            locked[at + offset] |= 1

    assert is_whole("s.xlsx", bytes(locked))
    assert not is_whole("s.xlsx", bytes(locked[:-1]))


def test_a_workbook_with_a_password_is_whole_once_all_its_sectors_are_there() -> None:
    """Excel wraps it as an old .xls, whatever its name."""
    locked = _sectors(20)

    assert is_whole("s.xlsx", locked)
    assert not any(is_whole("s.xlsx", locked[:size]) for size in range(len(locked)))


def test_sectors_that_are_free_at_the_end_may_lack() -> None:
    assert is_whole("s.xls", _sectors(20, free=8)[: 22 * 512])


def test_a_package_packed_in_an_unknown_way_passes_on_to_the_reader() -> None:
    odd = bytearray(XLSX)
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        odd[XLSX.find(mark) + offset] = 97

    assert is_whole("s.xlsx", bytes(odd))


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_packed_in_another_way_is_checked_all_the_same(packing: int) -> None:
    content = _package({"a.xml": b"content " * 100, "b.xml": bytes(range(256))}, packing)

    taken = [
        at for at in range(0, len(content) - 64, 3) if is_whole("s.xlsx", _hole64(content, at))
    ]

    assert is_whole("s.xlsx", content)
    assert taken == []


def test_what_is_too_large_to_be_checked_passes_on_to_the_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bomb = _package({"a.xml": b"\0" * 1_000_000}, zipfile.ZIP_DEFLATED)
    many = _package({f"{n}.xml": b"" for n in range(20)}, zipfile.ZIP_STORED)
    monkeypatch.setattr(whole, "_MOST_UNPACKED_BYTES", 999_999)
    monkeypatch.setattr(whole, "_MOST_PARTS", 19)

    def refuse(*_: object) -> None:
        raise AssertionError("it must not be unpacked")

    monkeypatch.setattr(whole, "_check", refuse)

    assert is_whole("s.xlsx", bomb)
    assert is_whole("s.xlsx", many)


def test_a_package_that_lies_about_its_size_is_not_unpacked_further() -> None:
    bomb = bytearray(_package({"a.xml": b"\0" * 10_000_000}, zipfile.ZIP_DEFLATED))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = bomb.find(mark) + offset
        bomb[at : at + 4] = (10).to_bytes(4, "little")

    assert not is_whole("s.xlsx", bytes(bomb))


_NAMES = st.sampled_from(["s.xlsx", "s.xls", "s.ods", "s.csv", "sans point"])


@settings(deadline=None)
@given(_NAMES, st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", XLS[:8]]), st.binary())
def test_no_bytes_break_the_check(name: str, begin: bytes, rest: bytes) -> None:
    assert is_whole(name, begin + rest) in {True, False}


@settings(deadline=None)
@given(
    st.sampled_from([XLSX, ODS, XLS]),
    st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=8)), max_size=4),
)
@example(XLS, [(30, b"\xff\xff")])
def test_no_change_of_a_real_file_breaks_the_check(
    content: bytes,
    changes: list[tuple[int, bytes]],
) -> None:
    changed = bytearray(content)
    for place, put in changes:
        at = place % len(changed)
        changed[at : at + len(put)] = put

    assert is_whole("s.xlsx", bytes(changed)) in {True, False}


@settings(deadline=None)
@given(st.sampled_from([zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]), st.integers(0, 255), st.data())
def test_no_change_of_a_package_packed_in_another_way_breaks_the_check(
    packing: int,
    put: int,
    data: st.DataObject,
) -> None:
    changed = bytearray(_package({"a.xml": bytes(range(256)) * 4}, packing))
    changed[data.draw(st.integers(0, len(changed) - 1))] = put

    assert is_whole("s.xlsx", bytes(changed)) in {True, False}


def _parts(content: bytes) -> tuple[bytes, ...]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return tuple(package.read(name) for name in sorted(package.namelist()))


def _with_hole(content: bytes, at: int, size: int) -> bytes:
    return content[:at] + bytes(size) + content[at + size :]


def _hole64(content: bytes, at: int) -> bytes:
    return _with_hole(content, at, 64)


def _package(parts: dict[str, bytes], packing: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 3, 2, 12, 0, 0)), part, packing)
    return file.getvalue()


def _sectors(used: int, free: int = 0) -> bytes:
    """A compound file: its header, the table of its sectors, the sectors."""
    numbers = (0).to_bytes(4, "little") + b"\xff" * 4 * 108
    header = XLS[:76] + numbers
    chain = b"".join((n + 2).to_bytes(4, "little") for n in range(used - 1)) + b"\xfe\xff\xff\xff"
    table = (b"\xfd\xff\xff\xff" + chain).ljust(512, b"\xff")
    return header + table + bytes(range(256)) * 2 * (used + free)
