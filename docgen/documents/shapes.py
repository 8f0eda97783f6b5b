"""What a template may meet, before there is any data: names, kinds, meanings. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What one field holds; the words are those that a referent reads."""

    TEXT = "texte"
    NUMBER = "nombre"
    HOURS = "heures"
    SHARE = "part"
    MONEY = "montant"
    DATE = "date"
    YES_NO = "oui ou non"
    PICTURE = "image"
    ANY = "selon la ligne"
    """A number or a text, or rows of several forms that do not agree on this field."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """One value; it may always be absent, and is then written « — ».

    Attributes:
        kind: what filters it suits.
        meaning: what it tells, in French, for the person who writes a template.
        confidential: it may quote a visitor: no listing of fields shows a sample of it.

    """

    kind: Kind
    meaning: str
    confidential: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Several fields under one name: `document.titre`.

    Attributes:
        fields: name → what stands there.
        optional: the whole group may be absent: `personne` in a report on a year.

    """

    fields: Mapping[str, "Shape"]
    meaning: str
    optional: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """A list, for a loop; each item has the same shape."""

    item: "Shape"
    meaning: str
    optional: bool = False


Shape = Leaf | Group | Series
