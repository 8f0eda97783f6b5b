"""A receipt as text and back, for the answer that a power cut may have prevented."""

import json
from dataclasses import fields

from docgen.model.problem import Problem, Severity
from docgen.model.receipt import Outcome, Receipt, SheetReceipt

_RECEIPT, _SHEET, _PROBLEM = (
    tuple(one.name for one in fields(kind)) for kind in (Receipt, SheetReceipt, Problem)
)


def to_text(receipt: Receipt) -> str:
    """Write a whole receipt."""
    told = _told(receipt, _RECEIPT) | {
        "sheets": [
            _told(one, _SHEET) | {"columns": dict(one.columns), "given": dict(one.given)}
            for one in receipt.sheets
        ],
        "problems": [_told(one, _PROBLEM) for one in receipt.problems],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Receipt:
    """Read back what `to_text` wrote."""
    raw = json.loads(text)
    return Receipt(
        file=raw["file"],
        sha256=raw["sha256"],
        outcome=Outcome(raw["outcome"]),
        reason=raw["reason"],
        sheets=tuple(
            SheetReceipt(**one | {"headers": tuple(one.get("headers", ()))})
            for one in raw["sheets"]
        ),
        problems=tuple(
            Problem(**one | {"severity": Severity(one["severity"])}) for one in raw["problems"]
        ),
    )


def _told(one: object, names: tuple[str, ...]) -> dict[str, object]:
    """Return what it holds as it is: thousands of remarks need not be copied first."""
    return {name: getattr(one, name) for name in names}
