"""What lies in the outbox, and what each document says. Pure but for its text form."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One document: its fingerprints (of its bytes, of what it says) and its revision."""

    sha256: str
    says: str
    revision: int
    as_of: date


def read(text: str) -> dict[str, Line]:
    """Read a manifest: document name → line. A text that is none gives no line."""
    try:
        raw = json.loads(text)
        return {name: _line(one) for name, one in raw["documents"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def write(lines: Mapping[str, Line]) -> str:
    """Write a manifest, the same text for the same lines."""
    documents = {
        name: {
            "sha256": line.sha256,
            "says": line.says,
            "revision": line.revision,
            "as_of": line.as_of.isoformat(),
        }
        for name, line in sorted(lines.items())
    }
    return json.dumps({"documents": documents}, ensure_ascii=False, indent=2) + "\n"


def _line(raw: Mapping[str, object]) -> Line:
    return Line(
        sha256=str(raw["sha256"]),
        says=str(raw["says"]),
        revision=int(str(raw["revision"])),
        as_of=date.fromisoformat(str(raw["as_of"])),
    )
