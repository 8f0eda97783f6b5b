"""Everybody can read the documents: those who see badly, in black and white, or not at all."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from docgen.documents.fill import fill
from docgen.model.colour import Colour
from docgen.model.office import UNBRANDED, Brand
from tests.documents import sample, told
from tests.documents.accessibility.reading import Reading
from tests.golden.produce import built

LEGIBLE = 4.5
BRANDS = {
    "as drawn": UNBRANDED,
    "as pale as may be": Brand(colour=Colour.read("#767676"), second_colour=Colour.read("#949494")),
    "dark": Brand(colour=Colour.read("#14213D"), second_colour=Colour.read("#7A1F3D")),
}
SIGNS = "✓✗!…?∅○–"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Reading]:
    files = built(tmp_path_factory.mktemp("accessible") / "office")
    return {name: Reading(content) for name, content in files.items()}


def test_the_language_of_every_document_is_french(example: Mapping[str, Reading]) -> None:
    languages = set().union(*(one.languages for one in example.values()))

    assert languages == {"fr-FR"}


def test_headings_go_down_one_level_at_a_time(example: Mapping[str, Reading]) -> None:
    jumps = [
        (name, above, below)
        for name, one in example.items()
        for above, below in pairwise([0, *one.levels])
        if below > above + 1
    ]

    assert all(one.levels for one in example.values())
    assert jumps == []


def test_every_table_has_a_header_row_and_a_name(example: Mapping[str, Reading]) -> None:
    headless = {name: one.headless for name, one in example.items() if one.headless}
    unnamed = {name for name, one in example.items() if one.unnamed_tables}

    assert (headless, unnamed) == ({}, set())


def test_every_picture_and_chart_is_told_in_words(example: Mapping[str, Reading]) -> None:
    untold = {name: one.untold for name, one in example.items() if one.untold}

    assert untold == {}


def test_every_text_stands_out_from_what_is_behind_it(example: Mapping[str, Reading]) -> None:
    pale = {
        (name, words.style, words.ink.hexadecimal, words.paper.hexadecimal)
        for name, one in example.items()
        for words in one.words
        if words.contrast < LEGIBLE
    }

    assert pale == set()


@pytest.mark.parametrize("brand", BRANDS.values(), ids=BRANDS)
@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
@pytest.mark.parametrize("id_", sample.NAMES)
def test_so_it_does_in_every_template_whatever_the_brand(
    id_: str, brand: Brand, *, full: bool
) -> None:
    plan = replace(told.plan(id_, full=full), brand=brand)

    read = Reading(fill(sample.template(id_), plan))

    assert {(one.style, one.text) for one in read.words if one.contrast < LEGIBLE} == set()


def test_no_verdict_is_told_by_its_colour(example: Mapping[str, Reading]) -> None:
    painted = {name for name, one in example.items() if one.painted_by_hand}
    signs = {
        (words.text, words.ink.hexadecimal)
        for one in example.values()
        for words in one.words
        if words.style == "Signe"
    }

    assert painted == set()
    assert {sign for sign, _ in signs} <= set(SIGNS)
    assert len({ink for _, ink in signs}) == 1
