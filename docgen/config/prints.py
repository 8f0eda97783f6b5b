"""Fingerprints of what the configuration says: a comment or a moved key changes nothing."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePath


def fingerprint(*values: object) -> str:
    """Return the SHA-256 of model values, 64 hexadecimal digits, the same on every machine."""
    told = json.dumps([_tell(value) for value in values], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _tell(value: object) -> object:
    """Write a value as JSON; a list keeps its order, a mapping does not."""
    if is_dataclass(value):
        return {field.name: _tell(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _tell(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tell(one) for one in value]
    if isinstance(value, PurePath):
        return value.as_posix()
    return value if value is None or isinstance(value, bool | int) else str(value)
