"""The types of the schemas: how each is read, and what an editor of YAML is told of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator
from pydantic import WithJsonSchema as Told
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from docgen.config import quantities, texts
from docgen.config.blocks import Block, refusal
from docgen.config.words import Weekday, among
from docgen.model.colour import Colour
from docgen.model.measure.sources import Period, Span, Threshold

T = TypeVar("T")
BLOCKS, TOLD = "x-blocks", "x-told"
"""The keys of the mark that `Blocks` leaves in a JSON Schema."""


def _pattern(*patterns: str) -> JsonSchemaValue:
    return {"type": "string", "pattern": f"^({'|'.join(patterns)})$"}


_TEXT: JsonSchemaValue = {"type": ["string", "number", "boolean"]}
_NUMBER: JsonSchemaValue = {
    "anyOf": [{"type": "number", "exclusiveMinimum": 0}, _pattern(quantities.NUMBER)]
}
_FIGURE: JsonSchemaValue = {
    "anyOf": [{"type": "number", "minimum": 0}, _pattern(quantities.NUMBER)]
}
_SHARE = _pattern(rf"{quantities.NUMBER}[ \u00a0\u202f]*%")
_RANK: JsonSchemaValue = {
    "anyOf": [{"type": "integer", "minimum": 0, "maximum": 99}, _pattern(r"\d{1,2}")]
}
_COUNT: JsonSchemaValue = {
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 99}, _pattern(r"[1-9]\d?")]
}


def _with_length(span: Span) -> JsonSchemaValue:
    length = quantities.ONE_YEAR if span is Span.CIVIL else quantities.YEARS
    return {
        "type": "object",
        "properties": {span.value: _pattern(length)},
        "required": [span.value],
        "additionalProperties": False,
    }


_PERIOD: JsonSchemaValue = {
    "anyOf": [
        {"enum": [Span.PLAN.value, Span.NOW.value]},
        *(_with_length(span) for span in (Span.ROLLING, Span.CIVIL, Span.CYCLE)),
    ]
}


def _threshold(quantity: JsonSchemaValue) -> JsonSchemaValue:
    by_fact = {
        "type": "object",
        "properties": {quantities.FACT: {"type": "string"}},
        "required": [quantities.FACT],
        "minProperties": 2,
        "additionalProperties": quantity,
    }
    return {"anyOf": [quantity, by_fact]}


Text = Annotated[str, PlainValidator(texts.read_text), Told(_TEXT)]
Id = Annotated[str, PlainValidator(texts.read_id), Told(_pattern(texts.ID))]
FieldName = Annotated[str, PlainValidator(texts.read_field), Told(_pattern(texts.FIELD))]
ColourText = Annotated[
    Colour, PlainValidator(texts.read_colour), Told(_pattern("#?[0-9A-Fa-f]{6}"))
]
FontName = Annotated[str, PlainValidator(texts.read_font), Told({"type": "string"})]
PictureName = Annotated[str, PlainValidator(texts.read_picture), Told(_pattern(texts.PICTURE))]
YesNo = Annotated[bool, PlainValidator(texts.read_yes_no), Told({"enum": ["oui", "non"]})]
Day = Annotated[
    date, PlainValidator(texts.read_day), Told(_pattern(texts.ISO_DAY, texts.FRENCH_DAY))
]
DayOfYear = Annotated[
    tuple[int, int], PlainValidator(texts.read_day_of_year), Told(_pattern(texts.DAY_OF_YEAR))
]
Quantity = Annotated[Fraction, PlainValidator(quantities.read_quantity), Told(_NUMBER)]
FigureLimit = Annotated[Fraction, PlainValidator(quantities.read_figure), Told(_FIGURE)]
Share = Annotated[Fraction, PlainValidator(quantities.read_share), Told(_SHARE)]
PartOfPoints = Annotated[Fraction, PlainValidator(quantities.read_part), Told(_SHARE)]
Rank = Annotated[int, PlainValidator(quantities.read_rank), Told(_RANK)]
Count = Annotated[int, PlainValidator(quantities.read_count), Told(_COUNT)]
Months = Annotated[
    int,
    PlainValidator(quantities.read_months),
    Told(_pattern(quantities.MONTHS, quantities.YEARS)),
]
PeriodText = Annotated[Period, PlainValidator(quantities.read_period), Told(_PERIOD)]
QuantityNeeded = Annotated[
    Threshold,
    PlainValidator(quantities.threshold(quantities.read_quantity)),
    Told(_threshold(_NUMBER)),
]
ShareNeeded = Annotated[
    Threshold,
    PlainValidator(quantities.threshold(quantities.read_share)),
    Told(_threshold(_SHARE)),
]


@dataclass(frozen=True)
class OneOf:
    """Reads one word of a closed list."""

    words: type[StrEnum]

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Read with our own reader, which refuses in French."""
        return core_schema.no_info_plain_validator_function(among(self.words))

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell an editor the words."""
        return {"enum": [str(word) for word in self.words]}


def one_of(words: type[StrEnum]) -> OneOf:
    """Read one word of a closed list."""
    return OneOf(words)


class _OrOne:
    """Tells an editor that a single value may stand for a list."""

    def __init__(self, at_least: int = 0) -> None:
        self.at_least = at_least

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Allow the list, or one of its items."""
        several = handler(core)
        if self.at_least:
            several["minItems"] = self.at_least
        return {"anyOf": [several, several["items"]]}


class Blocks:
    """Tells an editor what is read later, one by one.

    Attributes:
        blocks: what the value is one of.
        told: other forms that it may take.

    """

    def __init__(self, *blocks: type[Block], told: tuple[JsonSchemaValue, ...] = ()) -> None:
        self.blocks = blocks
        self.told = told

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave a mark, which `json_schemas` replaces: blocks stand once in a schema."""
        return {BLOCKS: [*self.blocks], TOLD: [*self.told]}


def _as_list(value: object) -> object:
    """Accept a single value where several may stand, and nothing as an empty list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _bracketed(given: object) -> object:
    """Several writings on one line want brackets, or they would be one strange word."""
    if isinstance(given, str) and "," in given:
        raise refusal("mettez la liste entre crochets, par exemple [Durée, Nb d'heures]")
    return _as_list(given)


def _not_empty(value: object) -> object:
    if not (found := _as_list(value)):
        raise refusal("écrivez ici au moins une valeur")
    return found


Several = Annotated[tuple[T, ...], BeforeValidator(_as_list), _OrOne()]
Writings = Annotated[tuple[T, ...], BeforeValidator(_bracketed), _OrOne()]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(_not_empty), _OrOne(at_least=1)]
Where = dict[str, OneOrMore[Text]]
"""Field → values that let a record in."""
WeekdayName = Annotated[Weekday, one_of(Weekday)]
