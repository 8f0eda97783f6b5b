"""Documents that list others: all of them, some of them, never themselves."""

import pytest

from docgen.config import load_settings
from tests.config.shelf import Shelf

_ONE = "{{id: {id}, titre: T, gabarit: {id}.docx, portee: office{more}}}"


def _documents(**cites: str) -> str:
    told = [
        _ONE.format(id=id_, more=f", documents_cites: {one}" if one else "")
        for id_, one in cites.items()
    ]
    return "documents:\n" + "".join(f"  - {one}\n" for one in told)


def test_all_is_all_the_others(shelf: Shelf) -> None:
    shelf.write("documents.yaml", _documents(bilan="", registre="tous", fiche=""))

    kinds = {one.id: one.cites for one in load_settings(shelf.folder).documents}

    assert kinds == {"bilan": (), "registre": ("bilan", "fiche"), "fiche": ()}


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        ({"bilan": "[bilam]", "fiche": ""}, "le document « bilam » n'existe pas"),
        ({"bilan": "[bilan]"}, "ce document finirait par se citer lui-même"),
        ({"bilan": "tous", "registre": "tous"}, "ce document finirait par se citer lui-même"),
        ({"a": "[b]", "b": "[c]", "c": "[a]"}, "ce document finirait par se citer lui-même"),
    ],
)
def test_a_circle_and_an_unknown_document_are_refused(
    shelf: Shelf, cites: dict[str, str], told: str
) -> None:
    shelf.write("documents.yaml", _documents(**cites))

    assert any(told in one for one in shelf.mistakes())
