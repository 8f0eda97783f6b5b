"""Numbers and errors as binary spreadsheets pack them. Pure."""

import struct

_ERRORS = {
    0x00: "#NUL!",
    0x07: "#DIV/0!",
    0x0F: "#VALEUR!",
    0x17: "#REF!",
    0x1D: "#NOM?",
    0x24: "#NOMBRE!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
_HUNDREDTHS, _WHOLE = 0b01, 0b10


def error_text(code: int) -> str:
    """Return what a cell in error shows, as in a French Excel."""
    return _ERRORS.get(code, "#N/A")


def packed(body: bytes, at: int) -> float:
    """Read a number packed on four bytes: thirty bits, and what they are."""
    (bits,) = struct.unpack_from("<I", body, at)
    if bits & _WHOLE:
        value = float(struct.unpack_from("<i", body, at)[0] >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (bits & ~0b11) << 32))[0]
    return value / 100 if bits & _HUNDREDTHS else value
