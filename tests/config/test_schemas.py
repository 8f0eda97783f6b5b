"""The JSON Schemas say what docgen reads: they are made from it, and the shipped files fit them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen.config.json_schemas import json_schemas
from tests.config.schema_check import KNOWN, EditorLoader, faults
from tests.config.shelf import SHIPPED, Shelf
from tests.config.test_catalogue import LOGS, REGISTER, TEAM
from tests.config.trial import TRIAL, requirement, write_trial

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"
SCHEMAS = json_schemas()
OF_FOLDER = {"formulaires": "formulaire.json", "referentiels": "referentiel.json"}
FILES = sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.yaml"))
ENGLISH = re.compile(r"\b(the|of|one|field|value|record|which|that)\b")


def schema_of(file: str) -> dict[str, Any]:
    """Return the schema of a file of config/."""
    folder, _, name = file.rpartition("/")
    return SCHEMAS[OF_FOLDER.get(folder, name.replace(".yaml", ".json"))]


def test_the_schemas_in_docs_are_those_of_the_code() -> None:
    """Run `python scripts/make_schemas.py` when they are not."""
    kept = {path.name: json.loads(path.read_text("utf-8")) for path in FOLDER.iterdir()}

    assert kept == SCHEMAS


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("loader", [yaml.BaseLoader, EditorLoader])
def test_a_shipped_file_fits_its_schema(file: str, loader: type[yaml.SafeLoader]) -> None:
    said = yaml.load((SHIPPED / file).read_bytes(), Loader=loader)  # noqa: S506 - both are safe
    schema = schema_of(file)

    assert faults(said, schema, schema) == []


@pytest.mark.parametrize("written", [written for written, _ in (*LOGS, *TEAM, *REGISTER)])
def test_a_measure_that_is_read_fits_the_schema(shelf: Shelf, written: str) -> None:
    write_trial(shelf, requirement(f"mesure: {written}"))
    said = yaml.load((shelf.folder / TRIAL).read_bytes(), Loader=EditorLoader)  # noqa: S506
    schema = schema_of(TRIAL)

    assert faults(said, schema, schema) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "at_fault"),
    [
        ("office.yaml", "personnes: noms", "personnes: matricules", "/personnes"),
        ("office.yaml", "nom: Office", "nomm: Office", "lacks nom"),
        ("office.yaml", "demarche_depuis: 2024-01-01", "demarche_depuis: hier", "/demarche_depuis"),
        ("documents.yaml", "portee: annee", "portee: année", "/portee"),
        ("formulaires/bit.yaml", "type: texte", "type: texto", "/type"),
        ("referentiels/essai.yaml", "nature: mesure", "nature: mesures", "/nature"),
        ("referentiels/essai.yaml", "rapport: 50 %", "rapports: 50 %", "/exigences/0/mesure"),
        ("referentiels/essai.yaml", "{civile: 1 an}", "{civil: 1 an}", "/periode"),
    ],
)
def test_what_docgen_refuses_in_one_file_does_not_fit(
    shelf: Shelf, file: str, old: str, new: str, at_fault: str
) -> None:
    ratio = "rapport: 50 %, de: essais, dessus: rendus, dessous: remis, nom: q"
    write_trial(shelf, requirement(f"mesure: {{{ratio}, periode: {{civile: 1 an}}}}"))
    shelf.change(file, old, new)
    said = yaml.load((shelf.folder / file).read_bytes(), Loader=EditorLoader)  # noqa: S506
    schema = schema_of(file)

    told = faults(said, schema, schema)

    assert any(at_fault in one for one in told), told


def test_every_block_has_a_title_and_every_key_a_description_in_french() -> None:
    blocks = [block for schema in SCHEMAS.values() for block in (schema, *schema["$defs"].values())]

    titles = [block["title"] for block in blocks]
    described = [one["description"] for block in blocks for one in block["properties"].values()]

    assert not [one for one in (*titles, *described) if ENGLISH.search(one) or one == "None"]
    assert all(len(one) <= 160 for one in described)


def test_our_schemas_use_no_keyword_that_the_check_does_not_know() -> None:
    used = {key for schema in SCHEMAS.values() for key in _keywords(schema)}

    assert used - KNOWN == set()


def _keywords(schema: dict[str, Any]) -> Iterator[str]:
    for key, value in schema.items():
        yield key
        named = value.values() if key in {"properties", "$defs"} else [value]
        for one in named:
            for inner in one if isinstance(one, list) else [one]:
                if isinstance(inner, dict):
                    yield from _keywords(inner)
