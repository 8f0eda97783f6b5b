"""Each hostile file ends in a French answer, within its bounds, and the next file is read."""

import hashlib
import inspect
import time
from collections.abc import Callable, Iterator

import pytest

from docgen.intake.guard import Guard
from docgen.intake.read_file import rank_of, read_file
from docgen.model.submission import Submission
from tests.intake.hostile import workbooks as hostile
from tests.intake.hostile.workbooks import SOUND
from tests.intake.parts import SHEET, parts_of, with_parts, without_part
from tests.intake.reading import codes, context, drop_of, settings
from tests.intake.xls import xls
from tests.intake.xlsb import xlsb

LONGEST_S = 20
HEAD = b"Date;Agents;Prestataire;Dur\xe9e\n12/03/2024;Marc Duval;"
NOISE = b"".join(hashlib.sha256(b"%d" % turn).digest() for turn in range(2000))
OLD = xls("Feuille", [["Date", "Agents"], ["12/03/2024", "Marc Duval"]])
BINARY = xlsb("Feuille", [["Date", "Agents"], ["12/03/2024", "Marc Duval"]])
FAR, LARGE, BROKEN = ["FEU_PLAGE_GEANTE"], ["FIC_TROP_GROS"], ["FIC_ABIME"]
STOPPED, KIND, EMPTY = ["FIC_ILLISIBLE"], ["FIC_FORMAT_INCONNU"], ["FIC_VIDE"]
STRAY = ["ENT_INTROUVABLE", "FEU_INCONNUE"]
TIED = ["ENT_COLONNE_MANQUANTE", "ENT_COLONNE_MANQUANTE", "FEU_CHOIX"]

FILES: dict[str, tuple[str, Callable[[], bytes], list[str]]] = {
    "the last cell of all": ("a.xlsx", lambda: hostile.far_cell("XFD1048576"), FAR),
    "the last row, 26 columns": ("a.xlsx", lambda: hostile.far_cell("Z1048576"), FAR),
    "the thousandth column": ("a.xlsx", lambda: hostile.far_cell("ALL100000"), FAR),
    "the last row, 4 columns": ("a.xlsx", lambda: hostile.far_cell("D1048576"), STRAY),
    "the last cell, unnamed": ("a.xlsx", hostile.deadly, STOPPED),
    "a million formatted rows": ("a.xlsx", lambda: hostile.blank_rows(1_000_000), STRAY),
    "a million rows of styled blanks": (
        "a.xlsx",
        lambda: hostile.styled_blanks(1_000_000),
        STRAY,
    ),
    "16 384 columns": ("a.xlsx", lambda: hostile.wide(16_384), STRAY),
    "a million letters in a cell": ("a.xlsx", lambda: hostile.long_cell(1_000_000), STRAY),
    "a million nested tags": ("a.xlsx", lambda: hostile.deep(1_000_000), EMPTY),
    "a billion laughs": ("a.xlsx", hostile.laughs, BROKEN),
    "600 MB in 3": ("a.xlsx", lambda: hostile.swollen(600), LARGE),
    "600 MB that say 1000 bytes": ("a.xlsx", lambda: hostile.lying(600), BROKEN),
    "six thousand parts": ("a.xlsx", lambda: hostile.crowded(6_000), LARGE),
    "four thousand parts": ("a.xlsx", lambda: hostile.crowded(4_000), TIED),
    "parts named as paths": ("a.xlsx", hostile.sly, TIED),
    "an archive in an archive": ("a.zip", hostile.doll, KIND),
    "a sheet cut short": (
        "a.xlsx",
        lambda: with_parts(SOUND, {SHEET: parts_of(SOUND)[SHEET][:-60]}),
        BROKEN,
    ),
    "a sheet that is missing": ("a.xlsx", lambda: without_part(SOUND, SHEET), BROKEN),
    "texts that are missing": ("a.xlsx", hostile.without_texts, BROKEN),
    "a cut archive": ("a.xlsx", lambda: SOUND[: len(SOUND) // 2], BROKEN),
    "noise after the mark of an archive": ("a.xlsx", lambda: b"PK\x03\x04" + NOISE, BROKEN),
    "noise after the mark of an old workbook": (
        "a.xls",
        lambda: b"\xd0\xcf\x11\xe0" + NOISE,
        BROKEN,
    ),
    "noise": ("a.xlsx", lambda: NOISE, KIND),
    "noise without zeros": ("a.csv", lambda: NOISE.replace(b"\0", b""), KIND),
    "nothing": ("a.xlsx", lambda: b"", EMPTY),
    "a text named .xlsx": (
        "a.xlsx",
        lambda: b"a;b\n1;2\n",
        ["ENT_INTROUVABLE", "FIC_EXTENSION"],
    ),
    "a page named .xls": ("a.xls", lambda: b"<html><table>", KIND),
    "one tag for every cell of an .ods": (
        "a.ods",
        lambda: hostile.repeated(1_048_576, 16_384),
        LARGE,
    ),
    "a value after a million blank rows of an .ods": ("a.ods", hostile.far_in_ods, FAR),
    "the last cell of a binary workbook": (
        "a.xlsb",
        lambda: xlsb("Feuille", [["Date", "Agents"]], lone=(1_048_575, 16_383)),
        FAR,
    ),
    "an old workbook that runs in circles": ("a.xls", lambda: hostile.looping(OLD), STOPPED),
    "a cut old workbook": ("a.xls", lambda: OLD[:3000], BROKEN),
    "a cut binary workbook": ("a.xlsb", lambda: BINARY[:-300], BROKEN),
    "a binary sheet cut short": ("a.xlsb", lambda: hostile.halved(BINARY), BROKEN),
    "a line of 100 MB": ("a.csv", lambda: b"a;" * (50 * 1024**2), LARGE),
    "a word of 100 MB": ("a.csv", lambda: b"a" * (100 * 1024**2), LARGE),
    "ten million lines": ("a.csv", lambda: b"a;b\n" * 10_000_000, LARGE),
    "a quote over ten million lines": (
        "a.csv",
        lambda: HEAD + b'"' + b"a;b\n" * 10_000_000,
        ["FIC_GUILLEMETS"],
    ),
    "a line of a hundred thousand cells": ("a.csv", lambda: HEAD + b"a;" * 100_000, LARGE),
    "a hundred thousand columns in an .xlsb": (
        "a.xlsb",
        lambda: xlsb("Feuille", [["Date", "Agents"]], lone=(9, 100_000)),
        BROKEN,
    ),
    "a value in the last column of a table": (
        "a.xlsx",
        lambda: hostile.far_cell("XFD200"),
        STRAY,
    ),
    "zeros in a text": ("a.csv", lambda: HEAD + b"\0;2\n", KIND),
    "two million letters in a cell of a text": (
        "a.csv",
        lambda: HEAD + b"a" * 2_000_000 + b";2\n",
        LARGE,
    ),
    "a number of a million digits": (
        "a.csv",
        lambda: HEAD + b"Cave;" + b"1" * 1_000_000 + b"\n",
        ["DUREE_ILLISIBLE"],
    ),
}


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    """The processor bounds it as ever; the clock does not, for others may share the machine."""
    with Guard(longest_read_s=100.0) as one:
        yield one


@pytest.mark.parametrize("what", FILES)
def test_a_hostile_file_ends_in_a_french_answer(guard: Guard, what: str) -> None:
    name, make, expected = FILES[what]
    content = make()
    guard.open(SOUND)
    busy = time.process_time()

    submission = _read(guard, content, name)

    assert codes(submission) == expected
    assert time.process_time() - busy + _longest_in_the_child() < LONGEST_S
    assert all(len(one.message) <= 240 and len(one.remedy) <= 240 for one in submission.problems)
    assert submission.is_returned
    assert isinstance(guard.open(SOUND), tuple)


def test_the_child_is_bounded_in_memory(guard: Guard) -> None:
    """One cell of 20 MB lies within the bounds; two hundred such cells do not."""
    answers = [_read(guard, hostile.shared(20, times)) for times in (1, 200)]

    assert codes(answers[0]) == STRAY
    assert codes(answers[1])[0] in {"FIC_TROP_GROS", "FIC_ILLISIBLE"}


def _read(guard: Guard, content: bytes, name: str = "a.xlsx") -> Submission:
    opened = guard.open(content)
    rank_of(opened, settings().forms.values())
    return read_file(drop_of(content, name), opened, context())


def _longest_in_the_child() -> float:
    longest: float = inspect.signature(Guard).parameters["longest_read_s"].default
    return longest
