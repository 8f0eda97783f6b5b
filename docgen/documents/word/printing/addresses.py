"""Where a click leads, checked before it stands in a file. Pure."""

import re
from urllib.parse import quote, urlsplit

from docgen.documents.word.parts.legal import legal
from docgen.documents.word.printing.rich import UnsuitableError

_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"\x00-\x1f\x7f]+|mailto:[^\s<>\"\x00-\x1f\x7f]+", re.IGNORECASE
)
_MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+")
_NO_SIGN = re.compile(r"[\\^`{|}]|%(?![0-9A-Fa-f]{2})")
"""What an address may only say in its own code: « %7B »."""


def address(text: str) -> str:
    """Write an address so that a click opens it; a mail address gets its « mailto: ».

    Raises:
        UnsuitableError: it is no address of the web or of a mailbox.

    """
    told = text.strip()
    if _MAIL.fullmatch(told):
        told = f"mailto:{told}"
    if re.match(r"www\.", told, re.IGNORECASE):
        told = f"https://{told}"
    if not (_ADDRESS.fullmatch(told) and _has_host(told)):
        raise UnsuitableError(f"« {legal(told)} » n'est pas une adresse de site ou de courriel")
    return _NO_SIGN.sub(lambda found: quote(found[0], safe=""), told)


def _has_host(told: str) -> bool:
    try:
        parts = urlsplit(told)
        return parts.scheme.lower() == "mailto" or bool(parts.hostname and parts.port != 0)
    except ValueError:  # an unclosed bracket, a port that is no number
        return False
