"""Which names are drops, and how answers are named."""

import unicodedata

import pytest

from docgen.inbox.arrivals import (
    aside_name,
    beside,
    home_folder,
    is_drop,
    is_entered,
    numbered,
    readable,
)


@pytest.mark.parametrize(
    "name",
    [
        "~$Suivi.xlsx",
        ".~lock.Suivi.ods#",
        "suivi.tmp",
        "~WRL0003.tmp",
        "~WRL1234",
        "A1B2C3D4",
        "suivi.xlsx.crdownload",
        "suivi.xlsx.part",
        "suivi.xlsx.partial",
        "suivi.xlsx.filepart",
        "suivi.xlsx.download",
        "._Suivi.xlsx",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        "Desktop.ini",
        ".syncthing.suivi.xlsx.tmp",
        "~syncthing~suivi.xlsx.tmp",
        ".smbdelete12ab",
        ".nfs0000000012345678",
        ".goutputstream-X1Y2Z3",
        "suivi.xlsx.sb-1a2b3c4d-e5f6G7",
        "suivi.xlsx~",
        "Icon\r",
        "lien.lnk",
        "site.url",
        "LISEZMOI.txt",
        "suivi.xlsx - à corriger.txt",
        "suivi.xlsx - reçu.txt",
        unicodedata.normalize("NFD", "suivi.xlsx - à corriger.txt"),
        "suivi.xlsx.docgen-tmp",
        "suivi.xlsx.docgen-pris",
    ],
)
def test_locks_parts_and_answers_are_never_drops(name: str) -> None:
    assert not is_drop(name)


@pytest.mark.parametrize(
    "name",
    [
        "Umsatz ~ März (1).XLSX",
        "suivi.xlsx",
        "SUIVI.XLSX",
        unicodedata.normalize("NFC", "Été de l’équipe « à corriger ».xlsx"),
        unicodedata.normalize("NFD", "Été de l’équipe « à corriger ».xlsx"),
        "a" * 200 + ".xlsx",
        "é" * 125 + ".xlsx",
        "suivi.xlsx.",
        "suivi.xlsx ",
        " suivi.xlsx",
        "formations...",
        "20240312.xlsx",
        "tmp.xlsx",
        "download.csv",
        "sans ending",
        "formations_\udce9t\udce9.csv",
    ],
)
def test_whatever_people_name_their_files_they_are_drops(name: str) -> None:
    assert is_drop(name)


@pytest.mark.parametrize(
    ("folder", "entered"),
    [
        ("", True),
        ("marie", True),
        ("a-corriger", True),
        ("20240312", True),
        ("acceptes", False),
        ("Acceptes/2026-03", False),
        ("suivis/marie", True),
        ("marie/acceptes", True),
        ("marie/.cache", False),
        ("@eaDir", False),
        ("#recycle", False),
    ],
)
def test_people_drop_in_any_folder_but_those_kept_for_docgen(folder: str, entered: bool) -> None:  # noqa: FBT001 - a table
    assert is_entered(folder) is entered


@pytest.mark.parametrize(
    ("folder", "home"),
    [
        ("", ""),
        ("marie", "marie"),
        ("a-corriger", ""),
        ("A-Corriger/marie", "marie"),
        ("a-corriger/a-corriger", "a-corriger"),
        ("marie/a-corriger", "marie/a-corriger"),
    ],
)
def test_a_mended_file_belongs_where_it_was_dropped(folder: str, home: str) -> None:
    assert home_folder(folder) == home


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("formations_\udce9t\udce9.csv", "formations_été.csv"),
        (unicodedata.normalize("NFD", "Équipe.xlsx"), unicodedata.normalize("NFC", "Équipe.xlsx")),
        ("suivi.xlsx", "suivi.xlsx"),
    ],
)
def test_a_name_is_written_in_one_way_only(written: str, read: str) -> None:
    assert readable(written) == read


@pytest.mark.parametrize(
    "name", ["suivi.xlsx", "é" * 125 + ".xlsx", "日" * 83 + ".xlsx", "a" * 255]
)
def test_an_answer_has_a_name_that_a_disk_takes(name: str) -> None:
    answer = beside(name, " - à corriger.txt")

    assert len(answer.encode()) <= 255
    assert answer.endswith(" - à corriger.txt")
    assert answer.startswith(name[:10])
    assert not is_drop(answer)


def test_two_long_names_have_two_answers() -> None:
    one, other = "é" * 120 + "1.xlsx", "é" * 120 + "2.xlsx"

    assert beside(one, " - reçu.txt") != beside(other, " - reçu.txt")


@pytest.mark.parametrize(
    ("name", "second"),
    [
        ("suivi.xlsx", "suivi (2).xlsx"),
        ("sans point", "sans point (2)"),
        ("suivi 2.0.ods", "suivi 2.0 (2).ods"),
        ("M. le maire et les autres", "M. le maire et les autres (2)"),
    ],
)
def test_a_second_file_of_one_name_is_numbered(name: str, second: str) -> None:
    assert numbered(name, 2) == second


@pytest.mark.parametrize("name", ["n" * 250 + ".xlsx", "é" * 125 + ".xlsx", f"a.{'n' * 253}"])
def test_a_long_name_is_numbered_or_set_aside_in_what_a_disk_takes(name: str) -> None:
    for made in (numbered(name, 2), aside_name(name)):
        assert len(made.encode()) <= 255
        assert made.startswith(name[:2])
    assert not is_drop(aside_name(name))
    assert aside_name("suivi.xlsx") == "suivi.xlsx.docgen-pris"
