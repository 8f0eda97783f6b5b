"""What lies in the outbox, and what each document says. Pure but for its text form."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Pdf:
    """The PDF of a document: its fingerprint, and that of the Word document it was printed from."""

    sha256: str
    of: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One document: its fingerprints (of its bytes, of what it says) and its revision.

    Attributes:
        shown: fingerprint of what it prints, its revision and approval aside; "" when not known.
        state: what it says of its approval; "" for nothing.
        unnumbered: fingerprint of its bytes before page numbers were written into its contents;
            None when none were.
        pdf: None when it was never printed.

    """

    sha256: str
    says: str
    revision: int
    as_of: date
    shown: str = ""
    state: str = ""
    unnumbered: str | None = None
    pdf: Pdf | None = None

    def tells(self, says: str, shown: str) -> bool:
        """Whether it is a document that says this, or prints it."""
        return self.says == says or bool(shown and self.shown == shown)

    def is_own(self, sha256: str | None) -> bool:
        """Whether docgen wrote these bytes: with page numbers, or a moment before they came."""
        return sha256 is not None and sha256 in (self.sha256, self.unnumbered)


def read(content: bytes) -> dict[str, Line]:
    """Read a manifest: document name → line. What is no line is left out."""
    try:
        raw = json.loads(content.decode())["documents"].items()
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: line for name, one in raw if (line := _line(one))}


def write(lines: Mapping[str, Line]) -> str:
    """Write a manifest, the same text for the same lines."""
    documents = {name: _told(line) for name, line in sorted(lines.items())}
    return json.dumps({"documents": documents}, ensure_ascii=False, indent=2) + "\n"


def _told(line: Line) -> dict[str, object]:
    told: dict[str, object] = {
        "sha256": line.sha256,
        "says": line.says,
        "revision": line.revision,
        "as_of": line.as_of.isoformat(),
    }
    told |= {key: text for key, text in (("shown", line.shown), ("state", line.state)) if text}
    if line.unnumbered:
        told["unnumbered"] = line.unnumbered
    if line.pdf:
        told["pdf"] = {"sha256": line.pdf.sha256, "of": line.pdf.of}
    return told


def _line(raw: object) -> Line | None:
    match raw:
        case {
            "sha256": str(sha256),
            "says": str(says),
            "revision": int(revision),
            "as_of": str(day),
            **more,
        }:
            try:
                as_of = date.fromisoformat(day)
            except ValueError:
                return None
            unnumbered = more.get("unnumbered")
            shown, state = (_text(more.get(key)) for key in ("shown", "state"))
            return Line(
                sha256=sha256,
                says=says,
                revision=revision,
                as_of=as_of,
                shown=shown,
                state=state,
                unnumbered=unnumbered if isinstance(unnumbered, str) else None,
                pdf=_pdf(more.get("pdf")),
            )
        case _:
            return None


def _text(raw: object) -> str:
    return raw if isinstance(raw, str) else ""


def _pdf(raw: object) -> Pdf | None:
    match raw:
        case {"sha256": str(sha256), "of": str(of)}:
            return Pdf(sha256=sha256, of=of)
        case _:
            return None
