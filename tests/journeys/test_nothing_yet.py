"""An office that has dropped nothing: every document is written, and says what it waits for."""

from docgen.config import load_settings
from tests.documents import word
from tests.journeys.conftest import Desk

_FIRST_WORD = "Ce que ce document attend"


def test_every_document_is_written_and_says_what_it_waits_for(desk: Desk) -> None:
    answer = desk("build", "--json")

    settings = load_settings(desk.workspace / "config")
    assert (answer.code, answer.err) == (0, "")
    told = {one["id"]: one["path"] for one in answer.json["documents"]}
    assert set(told) == {one.id for one in settings.documents}
    silent = [
        id_
        for id_, path in told.items()
        if _FIRST_WORD not in word.text((desk.workspace / "outbox" / path).read_bytes())
    ]
    assert silent == []


def test_what_a_report_waits_for_is_named_as_the_form_is(desk: Desk) -> None:
    desk("build")

    (report,) = [content for name, content in desk.documents().items() if "bilan-visites" in name][
        :1
    ]

    text = word.text(report)
    forms = load_settings(desk.workspace / "config").forms
    assert forms["visites"].title in text
    assert forms["visites"].one_row in text
