"""File names that every disk takes. Pure."""

import hashlib
import re

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$|^\.')
_LONGEST_BYTES = 150


def file_name(name: str) -> str:
    """Name the file of a document; a name no disk takes is mended, and stays unlike any other.

    « 2024-2026 » stays as it is; « 2024/2026 », which somebody wrote in a spreadsheet, may not
    become a folder.
    """
    mended = _REFUSED.sub("-", name).encode()[:_LONGEST_BYTES].decode(errors="ignore")
    if mended == name:
        return name
    return f"{mended}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
