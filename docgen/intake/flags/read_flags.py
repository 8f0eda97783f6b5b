"""The flags of a spreadsheet that calamine has read, whatever its kind."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from docgen.intake.flags.flagged import flagged
from docgen.intake.flags.ods import flags_of_ods
from docgen.intake.flags.package import Package
from docgen.intake.flags.sheet_flags import SheetFlags
from docgen.intake.flags.xls import flags_of_xls
from docgen.intake.flags.xlsb import flags_of_xlsb
from docgen.intake.flags.xlsx import flags_of_xlsx
from docgen.intake.grid import Sheet

_ZIP = b"PK\x03\x04"


def with_flags(content: bytes, sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """Return the sheets with what their file says of each cell; hidden ones as they are."""
    flags = read_flags(content, [one.name for one in sheets if not one.hidden])
    return tuple(one if one.hidden else flagged(one, flags.get(one.name)) for one in sheets)


def read_flags(content: bytes, sheets: Iterable[str]) -> Mapping[str, SheetFlags]:
    """Return the flags of the sheets of these names; a sheet that could not be checked is absent.

    Never raises: the values are read already, whatever these parts hold.
    """
    try:
        return _read(content, tuple(sheets))
    except Exception:  # noqa: BLE001 - no look is worth a file
        return {}


def _read(content: bytes, wanted: Collection[str]) -> Mapping[str, SheetFlags]:
    if not content.startswith(_ZIP):
        return flags_of_xls(content, wanted)
    package = Package(content)
    if package.holds("content.xml"):
        return flags_of_ods(package, wanted)
    read = flags_of_xlsb if package.book().casefold().endswith(".bin") else flags_of_xlsx
    return read(package, wanted)
