"""JSON Schemas of the files of config/, made of the blocks that read them.

An editor of YAML that is given one of them helps the referent while they type: it proposes keys
and values, explains each in French, underlines what docgen would refuse. It knows one file only:
what depends on another one (names of forms, of fields, of requirements) docgen alone can check.
"""

from collections.abc import Iterator, Mapping

from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from docgen.config.blocks import Block
from docgen.config.schemas.documents import DocumentsText
from docgen.config.schemas.forms import FormText
from docgen.config.schemas.frameworks import FrameworkText
from docgen.config.schemas.office import OfficeText
from docgen.config.typed import BLOCKS, TOLD
from docgen.overriding import override

_FILES: Mapping[str, type[Block]] = {
    "documents.json": DocumentsText,
    "formulaire.json": FormText,
    "office.json": OfficeText,
    "referentiel.json": FrameworkText,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_IN_PROSE = "par tiret"
_OURS = ("title", "description", "examples")


def json_schemas() -> dict[str, JsonSchemaValue]:
    """Return the JSON Schema of each kind of file, by the name it is kept under."""
    return {name: _whole(block) for name, block in _FILES.items()}


def _whole(block: type[Block]) -> JsonSchemaValue:
    """Describe a block, and once each block that may stand in it, however deep."""
    told: dict[str, JsonSchemaValue] = {}
    ahead = [block]
    while ahead:
        one = ahead.pop()
        if one.__name__ not in told:
            schema = one.model_json_schema(schema_generator=_InFrench)
            for name, inner in {**schema.pop("$defs", {}), one.__name__: schema}.items():
                ahead.extend(_marked(inner))
                told[name] = _unmarked(inner)
    whole = told.pop(block.__name__)
    return {"$schema": _DIALECT, **whole, "$defs": dict(sorted(told.items()))}


def _marked(schema: object) -> Iterator[type[Block]]:
    """Yield the blocks of the marks that `Blocks` left."""
    if isinstance(schema, list):
        for one in schema:
            yield from _marked(one)
    elif isinstance(schema, dict):
        yield from schema.get(BLOCKS, ())
        for one in schema.values():
            yield from _marked(one)


def _unmarked(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema with references in the place of marks."""
    told = {key: _below(one) for key, one in schema.items() if key not in (BLOCKS, TOLD)}
    if BLOCKS not in schema:
        return told
    refs = [{"$ref": f"#/$defs/{one.__name__}"} for one in schema[BLOCKS]]
    ways = [*refs, *schema[TOLD]]
    return {**told, **(ways[0] if len(ways) == 1 else {"oneOf": ways})}


def _below(value: object) -> object:
    if isinstance(value, list):
        return [_below(one) for one in value]
    return _unmarked(value) if isinstance(value, dict) else value


class _InFrench(GenerateJsonSchema):
    """Tells what a referent needs: no English of ours, no default that YAML writes otherwise."""

    @override
    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        told = super().model_schema(schema)
        told.pop("description", None)
        needed = told.get("required", ())
        fields = {field.alias: field for field in schema["cls"].model_fields.values()}
        told["properties"] = {
            key: _described(one, fields[key], may_be_blank=key not in needed)
            for key, one in told["properties"].items()
        }
        return told

    @override
    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    @override
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _described(told: JsonSchemaValue, field: FieldInfo, *, may_be_blank: bool) -> JsonSchemaValue:
    """Say what a key is for; where it is not needed, it may be left blank."""
    rest = {key: one for key, one in told.items() if key not in _OURS}
    if may_be_blank:
        ways = rest["anyOf"] if set(rest) == {"anyOf"} else [rest]
        rest = {"anyOf": [*ways, {"type": "null"}]}
    example = str(field.examples[0]) if field.examples else ""
    given = f" Par exemple : {example}" if example and _IN_PROSE not in example else ""
    return {"description": f"{field.description}{given}", **rest}
