"""Spoils sound files in the ways that disks, mails, scripts and bad programs do."""

import re
import struct
from collections.abc import Callable

from docgen.intake.opening.kinds import OLE, ZIP
from tests.intake.hostile.dice import Dice
from tests.intake.parts import package, parts_of

Mutation = Callable[[bytes, Dice], bytes]

_NUMBER = re.compile(rb"(?<=[\">])-?[0-9.]+(?=[\"<])")
_PLACE = re.compile(rb"(?<=\")[A-Z]{1,3}[0-9]{1,7}(?=\")")
_VALUE = re.compile(rb'(?<==")[^"]*(?=")')
_TAG = re.compile(rb"<[^<>]+>")
_NUMBERS = [b"0", b"-1", b"1e308", b"NaN", b"99999999999", b"2958466", b"0.5", b"", b"x"]
_PLACES = [b"A1", b"XFD1048576", b"A0", b"ZZZ9", b"B1048577", b"A99999999", b"C3"]
_NOISE = [b'"', b";", b"\t", b"\r", b"\n", b"\0", b"\xff", b"\x81", b"\xe9", b",", b"|" * 99]
_STREAM = 1536


def mutated(content: bytes, dice: Dice) -> bytes:
    """Spoil a file one to three times."""
    for _ in range(1 + dice.below(3)):
        content = dice.pick(_mutations(content))(content, dice)
    return content


def _mutations(content: bytes) -> list[Mutation]:
    if content.startswith(ZIP):
        try:
            parts_of(content)
        except Exception:  # noqa: BLE001 - spoilt before
            return [_flip, _cut]
        return [_flip, _cut, _without, _twice, *[_within] * 8]
    if content.startswith(OLE):
        return [_flip, _cut, _length, _length, _sector, _overwrite]
    return [_flip, _cut, _insert, _insert, _overwrite, _doubled]


def _flip(content: bytes, dice: Dice) -> bytes:
    spoilt = bytearray(content)
    for _ in range(1 + dice.below(8)):
        if spoilt:
            spoilt[dice.below(len(spoilt))] ^= 1 << dice.below(8)
    return bytes(spoilt)


def _cut(content: bytes, dice: Dice) -> bytes:
    start, end = sorted(dice.below(len(content)) for _ in range(2))
    return content[:end] if dice.below(2) else content[:start] + content[end:]


def _insert(content: bytes, dice: Dice) -> bytes:
    at = dice.below(len(content))
    return content[:at] + dice.pick(_NOISE) + content[at:]


def _overwrite(content: bytes, dice: Dice) -> bytes:
    at, size = dice.below(len(content)), 1 + dice.below(16)
    return content[:at] + bytes(dice.below(256) for _ in range(size)) + content[at + size :]


def _doubled(content: bytes, dice: Dice) -> bytes:
    lines = content.split(b"\n")
    at = dice.below(len(lines))
    return b"\n".join([*lines[:at], lines[at], *lines[at:]])


def _without(content: bytes, dice: Dice) -> bytes:
    parts = parts_of(content)
    if parts:
        del parts[dice.pick(sorted(parts))]
    return package(parts)


def _twice(content: bytes, dice: Dice) -> bytes:
    """Give the content of one part to another."""
    parts = parts_of(content)
    names = sorted(parts)
    return package({**parts, dice.pick(names): parts[dice.pick(names)]} if names else parts)


def _within(content: bytes, dice: Dice) -> bytes:
    """Spoil one part; the checksums of the archive are right."""
    parts = parts_of(content)
    name = dice.pick(sorted(parts) or [""])
    told = parts.get(name, b"")
    change = dice.pick(_IN_XML if told.lstrip().startswith(b"<") else [_flip, _cut, _overwrite])
    return package({**parts, name: change(told, dice)})


def _number(xml: bytes, dice: Dice) -> bytes:
    return _replaced(xml, dice, _NUMBER, _NUMBERS)


def _place(xml: bytes, dice: Dice) -> bytes:
    return _replaced(xml, dice, _PLACE, _PLACES)


def _swapped(xml: bytes, dice: Dice) -> bytes:
    return _replaced(xml, dice, _VALUE, [one[0] for one in _VALUE.finditer(xml)] or [b""])


def _tagged(xml: bytes, dice: Dice) -> bytes:
    return _replaced(xml, dice, _TAG, [b"", *(one[0] for one in _TAG.finditer(xml))])


def _replaced(xml: bytes, dice: Dice, what: re.Pattern[bytes], by: list[bytes]) -> bytes:
    found = list(what.finditer(xml))
    if not found:
        return xml
    one = dice.pick(found)
    return xml[: one.start()] + dice.pick(by) + xml[one.end() :]


def _length(content: bytes, dice: Dice) -> bytes:
    """Change the length of one record of an .xls."""
    places, at = [], _STREAM
    while at + 4 <= len(content):
        places.append(at + 2)
        at += 4 + struct.unpack_from("<H", content, at + 2)[0]
    at = dice.pick(places or [0])
    return content[:at] + struct.pack("<H", dice.below(9_000)) + content[at + 2 :]


def _sector(content: bytes, dice: Dice) -> bytes:
    """Make one sector of an .xls follow another than its own."""
    at = 512 + 4 * dice.below(128)
    return content[:at] + struct.pack("<I", dice.below(64)) + content[at + 4 :]


_IN_XML: list[Mutation] = [_number, _place, _swapped, _tagged, _number, _place, _flip, _cut]
