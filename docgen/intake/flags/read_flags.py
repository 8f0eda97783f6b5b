"""The flags of a spreadsheet that calamine has read, whatever its kind."""

import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import BinaryIO

from docgen.intake.flags.flagged import flagged
from docgen.intake.flags.ods import flags_of_ods
from docgen.intake.flags.package import Package
from docgen.intake.flags.sheet_flags import SheetFlags
from docgen.intake.flags.xls import flags_of_xls
from docgen.intake.flags.xlsb import flags_of_xlsb
from docgen.intake.flags.xlsx import flags_of_xlsx
from docgen.intake.grid import Sheet

_ZIP = b"PK\x03\x04"

_Flags = Mapping[str, SheetFlags]


def with_flags(sheets: Iterable[Sheet], flags: _Flags) -> tuple[Sheet, ...]:
    """Return the sheets with what their file says of each cell; hidden ones as they are."""
    return tuple(one if one.hidden else flagged(one, flags.get(one.name)) for one in sheets)


@contextmanager
def flags_beside(content: bytes, sheets: Sequence[str]) -> Iterator[Callable[[], _Flags]]:
    """Read flags while calamine reads values, which leaves our threads at work.

    They are asked for before the block ends. One that fails stops the look: of a file that is
    refused, nobody asks what its cells show.
    """
    if not content.startswith(_ZIP):
        yield partial(read_flags, content, sheets)
        return
    with ThreadPoolExecutor(1) as beside, io.BytesIO(content) as source:
        yield beside.submit(_flags_in, source, sheets).result


def read_flags(content: bytes, sheets: Iterable[str]) -> _Flags:
    """Return the flags of the sheets of these names; a sheet that could not be checked is absent.

    Never raises: the values are read already, whatever these parts hold.
    """
    return _flags_in(io.BytesIO(content), sheets)


def _flags_in(source: BinaryIO, sheets: Iterable[str]) -> _Flags:
    try:
        return _read(source, tuple(sheets))
    except Exception:  # noqa: BLE001 - no look is worth a file
        return {}


def _read(source: BinaryIO, wanted: Collection[str]) -> _Flags:
    if source.read(len(_ZIP)) != _ZIP:
        source.seek(0)
        return flags_of_xls(source.read(), wanted)
    package = Package(source)
    if package.holds("content.xml"):
        return flags_of_ods(package, wanted)
    read = flags_of_xlsb if package.book().casefold().endswith(".bin") else flags_of_xlsx
    return read(package, wanted)
