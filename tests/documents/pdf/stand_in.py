"""A tiny program in the place of LibreOffice: it copies a PDF made here, and has whims.

It is a real process, called as the true one is; it only knows no Word.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter

_NOBODY = "0" * 64
_SHELL = '#!/bin/sh\nexec "{python}" -S -E "{program}" "$@"\n'
_PROGRAM = """
import hashlib, json, os, pathlib, sys, time

here = pathlib.Path(__file__).parent
whims = json.loads((here / "whims.json").read_text())
names = [one for one in sys.argv[1:] if one.endswith(".docx")]
with (here / "calls.txt").open("a") as calls:
    calls.write(" ".join(names) + "\\n")
with (here / "profiles.txt").open("a") as profiles:
    profiles.write(sys.argv[1] + "\\n")
for name in names:
    whim = next((whim for part, whim in whims.items() if part in name), "")
    if whim == "crash":
        os.abort()
    if whim == "hang":
        time.sleep(600)
    if whim == "refuse":
        continue
    content = hashlib.sha256(pathlib.Path(name).read_bytes()).hexdigest().encode()
    pdf = (here / "canned.pdf").read_bytes().replace(b"0" * 64, content)
    pathlib.Path(name).with_suffix(".pdf").write_bytes(pdf[:99] if whim == "cut" else pdf)
"""


@dataclass(frozen=True, slots=True)
class StandIn:
    """A folder for the PATH that holds a program named soffice."""

    folder: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that lead to it, and to it alone."""
        return {"PATH": os.fspath(self.folder)}

    def whims(self, **whims: str) -> None:
        """Let it crash, hang, refuse or cut short the files whose name holds a word."""
        (self.folder / "whims.json").write_text(json.dumps(whims))

    def calls(self) -> list[list[str]]:
        """The names of the files of each call."""
        path = self.folder / "calls.txt"
        return [line.split() for line in path.read_text().splitlines()] if path.exists() else []


def make_stand_in(folder: Path, pages: Mapping[str, int] | None = None, count: int = 1) -> StandIn:
    """Make the program; its PDF has `count` pages, and bookmarks on some, counted from 1."""
    folder.mkdir(parents=True)
    places = {bookmark.replace("_", "5F"): page for bookmark, page in (pages or {}).items()}
    (folder / "canned.pdf").write_bytes(canned(places, count))
    program = folder / "soffice.py"
    program.write_text(_PROGRAM, "utf-8")
    shell = folder / "soffice"
    shell.write_text(_SHELL.format(python=sys.executable, program=program), "utf-8")
    shell.chmod(0o755)
    made = StandIn(folder)
    made.whims()
    return made


def canned(pages: Mapping[str, int], count: int) -> bytes:
    """A PDF of blank pages, with named places."""
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    for bookmark, page in pages.items():
        writer.add_named_destination(bookmark, page - 1)
    writer.add_metadata({"/Subject": _NOBODY})
    content = BytesIO()
    writer.write(content)
    return content.getvalue()
