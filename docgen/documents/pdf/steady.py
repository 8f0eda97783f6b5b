"""The same PDF for the same document: neither the hour of its making nor chance stays in it. Pure.

Every replacement has the length of what it replaces: a PDF counts the bytes before each object.
"""

import hashlib
import re
from datetime import date

_DATE = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}([^)]{0,7})(?=\))")
_ISO = re.compile(
    rb"(<xmp:(?:Create|Modify|Metadata)Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^<]{0,6})(?=<)"
)
_ZONES = {1: b"Z", 2: b"Z'", 6: b"+00'00", 7: b"+00'00'"}
_ISO_ZONES = {1: b"Z", 6: b"+00:00"}
_HEX = rb"[0-9A-Fa-f]"
_PAIR = re.compile(rb"(/ID\s*\[\s*<)" + _HEX + rb"{32}(>\s*<)" + _HEX + rb"{32}(?=>)")
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)" + _HEX + rb"{32}\b")
_UUID = re.compile(rb"(uuid:)" + rb"-".join(_HEX + rb"{%d}" % n for n in (8, 4, 4, 4, 12)))
_NOBODY = b"0" * 32


def steady(pdf: bytes, day: date) -> bytes:
    """Return a PDF of LibreOffice as if made at midnight of a day, named after what it holds."""
    dated = _dated(pdf, day)
    anonymous = _named(dated, _NOBODY)
    digest = hashlib.sha256(anonymous).hexdigest().upper()[:32]
    return _named(dated, digest.encode())


def _dated(pdf: bytes, day: date) -> bytes:
    compact, iso = f"{day:%Y%m%d}000000".encode(), f"{day.isoformat()}T00:00:00".encode()
    pdf = _DATE.sub(lambda at: at[1] + compact + _ZONES.get(len(at[2]), at[2]), pdf)
    return _ISO.sub(lambda at: at[1] + iso + _ISO_ZONES.get(len(at[2]), at[2]), pdf)


def _named(pdf: bytes, name: bytes) -> bytes:
    """Give a PDF a name of 32 hexadecimal digits."""
    low = name.lower()
    uuid = b"-".join((low[:8], low[8:12], low[12:16], low[16:20], low[20:]))
    pdf = _PAIR.sub(lambda at: at[1] + name + at[2] + name, pdf)
    pdf = _CHECKSUM.sub(lambda at: at[1] + name, pdf)
    return _UUID.sub(lambda at: at[1] + uuid, pdf)
