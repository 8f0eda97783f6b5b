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


def read(content: bytes) -> dict[str, Line]:
    """Read a manifest: document name → line. What is no line is left out."""
    try:
        raw = json.loads(content.decode())["documents"].items()
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: line for name, one in raw if (line := _line(one))}


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


def _line(raw: object) -> Line | None:
    match raw:
        case {
            "sha256": str(sha256),
            "says": str(says),
            "revision": int(revision),
            "as_of": str(day),
        }:
            try:
                as_of = date.fromisoformat(day)
            except ValueError:
                return None
            return Line(sha256=sha256, says=says, revision=revision, as_of=as_of)
        case _:
            return None
