"""Numbers as binary spreadsheets pack them. Pure."""

import struct

_HUNDREDTHS, _WHOLE = 0b01, 0b10


def packed(body: bytes, at: int) -> float:
    """Read a number packed on four bytes: thirty bits, and what they are."""
    (bits,) = struct.unpack_from("<I", body, at)
    if bits & _WHOLE:
        value = float(struct.unpack_from("<i", body, at)[0] >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (bits & ~0b11) << 32))[0]
    return value / 100 if bits & _HUNDREDTHS else value
