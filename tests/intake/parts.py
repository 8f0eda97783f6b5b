"""Takes a package of parts apart and puts it together again, some of them changed."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return each part of a package, by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def package(parts: Mapping[str, bytes]) -> bytes:
    """Write a package; its checksums are right whatever the parts hold."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return file.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Replace or add some parts of a package."""
    return package({**parts_of(content), **parts})


def without_part(content: bytes, name: str) -> bytes:
    """Take one part out of a package."""
    return package({one: part for one, part in parts_of(content).items() if one != name})


def sheet_xml(rows: bytes) -> bytes:
    """Write the part of a sheet around its rows."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + rows + b"</sheetData></worksheet>"
