"""One construct, in one small template, and what it must say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final

from docgen.model.document import Told
from tests.documents.constructs.oracle import Theirs
from tests.documents.constructs.outline import outline

CONTEXT: Final[Mapping[str, Told]] = {
    "nom": "Inès",
    "ville": "Aix & <Vars>",
    "n": 3,
    "oui": True,
    "non": False,
    "rien": None,
    "vide": "",
    "aucun": [],
    "mots": ["un", "deux", "trois"],
    "fiches": [{"a": "x", "b": 1, "s": ["p", "q"]}, {"a": "y", "b": 2, "s": ["r"]}],
    "o": {"k": "v", "p": {"t": "u"}},
    "jour": date(2026, 3, 1),
    "heures": Fraction(15, 2),
    "lignes": "haut\nbas\tdroite",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One construct.

    Attributes:
        says: what docgen's document must read as, in the writing of `outline`.
        refused: what docgen says instead of writing a document; "" when it writes it.
        differs: how docs/word-differences.md calls what docxtpl does otherwise; "" for nothing.
        theirs: what of the context is another object for docxtpl.
        reading: how both documents are read.

    """

    name: str
    template: bytes = field(repr=False)
    says: str = ""
    refused: str = ""
    differs: str = ""
    context: Mapping[str, Told] = field(default_factory=lambda: CONTEXT)
    theirs: Theirs | None = None
    reading: Callable[[bytes], str] = outline
