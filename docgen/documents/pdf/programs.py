"""Where LibreOffice is on this machine."""

import re
import shutil
from pathlib import Path

from docgen.errors import DocgenError

_NAMES = ("soffice.com", "soffice", "libreoffice")  # the first one waits for its end, on Windows
USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/snap/bin/libreoffice",
)
"""Where its own installers put it; a star stands for a version, the latest of which is taken."""


def find_libreoffice(path: str) -> Path:
    """Return the program of LibreOffice: on the PATH, else where it is usually put.

    Args:
        path: folders where programs are, as the environment variable PATH gives them.

    Raises:
        DocgenError: there is none.

    """
    found = (shutil.which(name, path=path) for name in _NAMES)
    program = next(filter(None, found), None)
    if program:
        return Path(program).absolute()  # it is called from another folder
    for place in USUAL_PLACES:
        matches = _matches(Path(place))
        if matches:
            return matches[-1]
    raise DocgenError(
        "LibreOffice est introuvable sur ce poste : les PDF n'ont pas été faits. "
        "Les documents Word, eux, sont à jour.",
        "Installez LibreOffice (gratuit, fr.libreoffice.org), puis relancez docgen build --pdf.",
    )


def _matches(place: Path) -> list[Path]:
    """Return what lies in a usual place, the latest version last."""
    if not place.is_absolute():  # the places of another system
        return []
    anchor = Path(place.anchor)
    found = (one for one in anchor.glob(str(place.relative_to(anchor))) if one.is_file())
    return sorted(found, key=_version)


def _version(program: Path) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", str(program))]
