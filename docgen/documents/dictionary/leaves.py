"""Short ways to write shapes down. Pure."""

from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape


def text(meaning: str, *, confidential: bool = False) -> Leaf:
    """Describe a text, in French already."""
    return Leaf(kind=Kind.TEXT, meaning=meaning, confidential=confidential)


def number(meaning: str) -> Leaf:
    """Describe a number, whole or not."""
    return Leaf(kind=Kind.NUMBER, meaning=meaning)


def share(meaning: str) -> Leaf:
    """Describe a share of one: 0.8 for 80 %."""
    return Leaf(kind=Kind.SHARE, meaning=meaning)


def day(meaning: str) -> Leaf:
    """Describe a date."""
    return Leaf(kind=Kind.DATE, meaning=meaning)


def picture(meaning: str) -> Leaf:
    """Describe a picture, which may be absent."""
    return Leaf(kind=Kind.PICTURE, meaning=meaning)


def yes_no(meaning: str) -> Leaf:
    """Describe an answer."""
    return Leaf(kind=Kind.YES_NO, meaning=meaning)


def texts(meaning: str) -> Series:
    """Describe a list of texts; the meaning is that of the whole list."""
    return Series(item=text(meaning), meaning=meaning)


def series(meaning: str, /, **fields: Shape) -> Series:
    """Describe a list of groups."""
    return Series(item=Group(fields=fields, meaning=meaning), meaning=meaning)


def group(meaning: str, /, **fields: Shape) -> Group:
    """Describe several fields under one name."""
    return Group(fields=fields, meaning=meaning)
