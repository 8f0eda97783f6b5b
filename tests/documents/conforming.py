"""What a document tells, held against the dictionary of fields in both directions."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape
from docgen.model.document import Told

_NUMBERS = (int, Fraction)
_HOLDS: Mapping[Kind, tuple[type, ...]] = {
    Kind.TEXT: (str,),
    Kind.NUMBER: _NUMBERS,
    Kind.HOURS: _NUMBERS,
    Kind.SHARE: _NUMBERS,
    Kind.MONEY: _NUMBERS,
    Kind.DATE: (date,),
    Kind.YES_NO: (bool,),
}


def mismatches(told: Told | Mapping[str, Told], shape: Shape, path: str = "") -> Iterator[str]:
    """Yield each place where the two disagree, whichever of them lacks the name."""
    match shape:
        case Leaf(kind=kind) if told is not None and not _is(told, kind):
            yield f"{path}: {told!r} is no {kind.name}"
        case Series(item=item):
            yield from _in_list(told, item, path)
        case Group() if not (told is None and shape.optional):
            yield from _in_group(told, shape, path)
        case _:
            pass


def _in_list(told: object, item: Shape, path: str) -> Iterator[str]:
    if not isinstance(told, list):
        yield f"{path}: {told!r} is no list"
        return
    for index, one in enumerate(told):
        yield from mismatches(one, item, f"{path}[{index}]")


def _in_group(told: object, shape: Group, path: str) -> Iterator[str]:
    if not isinstance(told, Mapping):
        yield f"{path}: {told!r} is no group"
        return
    yield from (f"{path}.{name}: unknown" for name in told if name not in shape.fields)
    yield from (f"{path}.{name}: never told" for name in shape.fields if name not in told)
    for name in shape.fields.keys() & told.keys():
        yield from mismatches(told[name], shape.fields[name], f"{path}.{name}")


def _is(told: object, kind: Kind) -> bool:
    if kind is Kind.ANY:
        return True
    return isinstance(told, _HOLDS[kind]) and (kind is Kind.YES_NO or not isinstance(told, bool))
