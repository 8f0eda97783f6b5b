"""As much of JSON Schema as ours use: enough to hold a YAML file against one of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

Schema = Mapping[str, Any]

_TYPES = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}
KNOWN = {
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "description",
    "enum",
    "exclusiveMinimum",
    "items",
    "maximum",
    "minItems",
    "minProperties",
    "minimum",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
}
"""The keywords that are understood here; a test sees that ours use no others."""


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: numbers are numbers, « oui », « on » and dates are texts."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _firsts in (
    ("null", r"^(~|null|)$", ["~", "n", ""]),
    ("bool", r"^(true|false)$", ["t", "f"]),
    ("int", r"^[-+]?\d+$", [*"-+0123456789"]),
    ("float", r"^[-+]?\d+\.\d+$", [*"-+0123456789"]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _firsts)


def faults(value: object, schema: Schema, whole: Schema, where: str = "") -> list[str]:
    """Return what a value has that its schema does not allow; [] when it is valid."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return faults(value, whole["$defs"][name], whole, where)
    return [
        *_wrong_ways(value, schema, whole, where),
        *(f"{where}: {value!r} against {key}" for key in _wrong_scalars(value, schema)),
        *(_wrong_keys(value, schema, whole, where) if isinstance(value, dict) else ()),
        *(_wrong_items(value, schema, whole, where) if isinstance(value, list) else ()),
    ]


def _wrong_ways(value: object, schema: Schema, whole: Schema, where: str) -> Iterator[str]:
    for key in ("anyOf", "oneOf"):
        if key not in schema:
            continue
        told = [faults(value, one, whole, where) for one in schema[key]]
        fitting = sum(not one for one in told)
        if not fitting:
            yield from min(told, key=len)
        elif key == "oneOf" and fitting > 1:
            yield f"{where}: {fitting} ways fit"


def _wrong_scalars(value: object, schema: Schema) -> Iterator[str]:
    types = schema.get("type", [*_TYPES])
    allowed = [
        kind for one in ([types] if isinstance(types, str) else types) for kind in _TYPES[one]
    ]
    if type(value) not in allowed:
        yield "type"
    if "enum" in schema and value not in schema["enum"]:
        yield "enum"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield "pattern"
    if isinstance(value, int | float) and not _fits(value, schema):
        yield "limits"


def _fits(value: float, schema: Schema) -> bool:
    least, most = schema.get("minimum", value), schema.get("maximum", value)
    return bool(least <= value <= most and value > schema.get("exclusiveMinimum", value - 1))


def _wrong_keys(
    value: Mapping[str, object], schema: Schema, whole: Schema, where: str
) -> Iterator[str]:
    yield from (f"{where}: lacks {key}" for key in schema.get("required", ()) if key not in value)
    if len(value) < schema.get("minProperties", 0):
        yield f"{where}: too few keys"
    for key, one in value.items():
        known = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
        if known is False:
            yield f"{where}: unknown {key}"
        else:
            yield from faults(one, known, whole, f"{where}/{key}")


def _wrong_items(value: list[object], schema: Schema, whole: Schema, where: str) -> Iterator[str]:
    if len(value) < schema.get("minItems", 0):
        yield f"{where}: too few items"
    for place, one in enumerate(value):
        yield from faults(one, schema.get("items", {}), whole, f"{where}/{place}")
