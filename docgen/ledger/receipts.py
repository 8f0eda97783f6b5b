"""A receipt as text and back, for the answer that a power cut may have prevented."""

import json
from dataclasses import asdict

from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt


def to_text(receipt: Receipt) -> str:
    """Write a whole receipt."""
    return json.dumps(asdict(receipt), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Receipt:
    """Read back what `to_text` wrote."""
    raw = json.loads(text)
    return Receipt(
        file=raw["file"],
        sha256=raw["sha256"],
        outcome=Outcome(raw["outcome"]),
        reason=raw["reason"],
        sheets=tuple(SheetReceipt(**one) for one in raw["sheets"]),
        problems=tuple(
            Problem(**one | {"severity": Severity(one["severity"])}) for one in raw["problems"]
        ),
    )
