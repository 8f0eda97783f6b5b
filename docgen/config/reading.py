"""One page being read by the schemas, and the mistakes met on the way."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docgen.config.blocks import Block, keys_of
from docgen.config.mistakes import Mistake, suggest
from docgen.config.nodes import Page, Spot
from docgen.overriding import override
from docgen.wording.nearest import nearest

B = TypeVar("B", bound=Block)

_NOT_LINES = "écrivez ici des lignes « clé: valeur »"


class Reading:
    """Collects every mistake of one page.

    Attributes:
        page: what is read.
        mistakes: all those found so far.

    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.mistakes = list(page.mistakes)

    @property
    def is_hopeless(self) -> bool:
        """Whether the page cannot be read at all, so that nothing more can be said of it."""
        return self.page.content is None and bool(self.mistakes)

    def take(self, block: type[B], spot: Spot = ()) -> B | None:
        """Read what stands at a spot as a block; None, and its mistakes, when it is not one."""
        try:
            return block.model_validate(self.page.at(spot))
        except ValidationError as error:
            self.mistakes += _translate(self.page, block, spot, error)
            return None

    def refuse_word(self, spot: Spot, text: str) -> None:
        """Add a mistake about a word that is none of a closed list."""
        self.refuse(spot, text)

    def refuse(self, spot: Spot, text: str) -> None:
        """Add a mistake about the value at a spot."""
        self.mistakes.append(_at_value(self.page, spot, text))

    def refuse_unknown(self, spot: Spot, what: str, word: str, among: Iterable[str]) -> None:
        """Add a mistake about a name that means nothing; `what` is « ce champ n'existe pas »."""
        self.refuse(spot, f"{what} ; {suggest(word, among, otherwise='noms possibles')}")


class DraftReading(Reading):
    """Tells, of a block with mistakes, the names and the words that mean nothing besides.

    Attributes:
        told: receives those mistakes.
        is_stood_in: whether what stands at a spot is not what the page says.

    """

    def __init__(self, told: Reading, is_stood_in: Callable[[Spot], bool]) -> None:
        super().__init__(told.page)
        self.told = told
        self.is_stood_in = is_stood_in

    @override
    def refuse(self, spot: Spot, text: str) -> None:
        """Say nothing: how keys go together cannot be judged."""

    @override
    def refuse_word(self, spot: Spot, text: str) -> None:
        """Add a mistake about a word that the page does say."""
        if not self.is_stood_in(spot):
            self.told.refuse_word(spot, text)

    @override
    def refuse_unknown(self, spot: Spot, what: str, word: str, among: Iterable[str]) -> None:
        """Add a mistake about a name that the page does say."""
        if not self.is_stood_in(spot):
            self.told.refuse_unknown(spot, what, word, among)


def _translate(
    page: Page,
    block: type[Block],
    spot: Spot,
    error: ValidationError,
) -> list[Mistake]:
    """Turn the errors of pydantic into mistakes; a mistyped key is not also a missing one."""
    found = error.errors(include_url=False)
    meant: set[Spot] = set()
    mistakes = []
    for one in found:
        if one["type"] == "extra_forbidden":
            *around, key = one["loc"]
            allowed = keys_of(_block_at(block, around))
            near = _meant(page, (*spot, *around), str(key), allowed)
            meant.add((*around, near or ""))
            mistakes.append(_unknown_key(page, (*spot, *one["loc"]), near, allowed))
    rest = [one for one in found if one["type"] != "extra_forbidden"]
    return mistakes + [
        _mistake(page, block, spot, one)
        for one in rest
        if not (one["type"] == "missing" and one["loc"] in meant)
    ]


def _meant(page: Page, around: Spot, key: str, allowed: Sequence[str]) -> str | None:
    """Return the nearest key that is not written yet."""
    written = page.at(page.around(around))
    taken = written if isinstance(written, dict) else {}
    return nearest(key, [name for name in allowed if taken.get(name) is None])


def _unknown_key(page: Page, spot: Spot, near: str | None, allowed: Sequence[str]) -> Mistake:
    key = str(spot[-1])
    hint = suggest(key, (near,) if near else allowed, otherwise="clés possibles")
    if key[:1].isdigit():
        hint = "entre accolades une virgule sépare deux clés, écrivez par exemple 7.5"
    return Mistake(
        file=page.name,
        line=page.key_line(spot),
        key=key,
        text=f"cette clé n'existe pas ; {hint}",
    )


def _mistake(page: Page, block: type[Block], spot: Spot, error: ErrorDetails) -> Mistake:
    where = (*spot, *error["loc"])
    match error["type"]:
        case "missing":
            return _missing(page, where, _example(block, error["loc"]))
        case "french":
            return _at_value(page, where, error["ctx"]["text"])
        case "model_type" | "model_attributes_type" | "dict_type":
            return _at_value(page, where, _NOT_LINES)
        case _:
            return _at_value(page, where, "cette valeur n'est pas possible ici")


def _missing(page: Page, spot: Spot, example: str) -> Mistake:
    key, line = str(spot[-1]), page.key_line(spot)
    said = "cette clé manque" if line is None else "cette clé est vide"
    return Mistake(
        file=page.name,
        line=line or page.line(spot[:-1]),
        key=key,
        text=f"{said} ; écrivez par exemple « {key}: {example} »",
    )


def _at_value(page: Page, spot: Spot, text: str) -> Mistake:
    """A single value stands for a list of one: its spot is the nearest that was written."""
    keys = [step for step in page.around(spot) if isinstance(step, str)]
    return Mistake(
        file=page.name,
        line=page.line(spot),
        key=keys[-1] if keys else "",
        text=text,
    )


def _block_at(block: type[Block], steps: Iterable[str | int]) -> type[Block]:
    """Follow an error's way down the schema; places in lists and free keys stay in the block."""
    for step in steps:
        inner = (
            below
            for name, field in block.model_fields.items()
            if (field.alias or name) == step
            for below in _blocks_in(field.annotation)
        )
        block = next(inner, block)
    return block


def _blocks_in(annotation: object) -> Iterator[type[Block]]:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        yield annotation
    for part in get_args(annotation):
        yield from _blocks_in(part)


def _example(block: type[Block], spot: Spot) -> str:
    *around, key = spot
    fields = _block_at(block, around).model_fields.items()
    examples = next((f.examples for name, f in fields if (f.alias or name) == key), None)
    return str(examples[0]) if examples else "…"
