"""A small picture, drawn by hand."""

import struct
import zlib


def png(width: int = 4, height: int = 3, colour: tuple[int, int, int] = (200, 0, 0)) -> bytes:
    """Draw a rectangle of one colour."""
    line = b"\0" + bytes(colour) * width
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(line * height)),
            (b"IEND", b""),
        )
    )


PNG = png()
