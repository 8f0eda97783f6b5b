"""Each way in which Word engines lose text without a word has its template in the suite."""

import pytest

from tests.documents.constructs.test_constructs import CASES

LOSSES = {
    "« & » and « < » in the data cut the text short": ["signs of XML", "awkward words with looks"],
    "an unknown name prints nothing": ["an unknown name", "an unknown field"],
    "tags that Word has split": ["a tag cut in runs", "a prefix of a row cut in runs"],
    "quotes and spaces that Word has changed": [
        "French quotes",
        "spaces that do not break, in a tag",
    ],
    "what shares the row of a prefix": [
        "a prefix that shares its row with what it repeats",
        "a prefix with other content in its row",
    ],
    "prefixes that do not match": [
        "a prefix of a row, and none at the end",
        "a prefix at the end, and none at the beginning",
    ],
    "blank lines that loops leave": [
        "a loop without a prefix",
        "a loop without a prefix in a numbered list",
    ],
    "merged cells in loops": ["unequal cells merged down", "unequal cells merged along"],
    "pictures in headers, the same one twice, their alternative texts": [
        "a picture in the header",
        "the same picture several times",
        "a picture without an alternative text",
    ],
    "a cell that Word refuses": ["paragraphs repeated in a cell, over nothing"],
    "looks of the template": ["words with looks in a run that has its own"],
    "control characters": ["control characters"],
    "endnotes": ["an endnote"],
    "the address of a link": ["a tag in the address of a link"],
    "a chart that a loop repeats": ["the title of a chart that a loop repeats"],
    "properties escaped twice": ["the title of the file with signs of XML"],
    "rich text in a plain tag": ["words with looks, without the prefix"],
    "a loop across two cells": ["a loop from the first to the last cell of a row"],
    "a loop across two tables": ["a loop across two tables"],
    "an absent value printed as None": ["values as they are", "an absent value in a text"],
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_known_loss_has_its_template(loss: str) -> None:
    names = {case.name for case in CASES}

    assert set(LOSSES[loss]) <= names
