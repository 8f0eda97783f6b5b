"""The list of fields: what it shows can be copied, and shows nothing that visitors said."""

import re
from collections.abc import Iterable
from pathlib import Path

import jinja2
import pytest
from openxml_audit import (  # type: ignore[import-untyped]  # ships no types
    FileFormat,
    OpenXmlValidator,
)

from docgen.documents.dictionary import shape_of
from docgen.documents.dictionary.entries import Entry
from docgen.documents.dictionary.layout import Section, sections
from docgen.documents.field_list import field_list
from docgen.documents.filters import FILTERS, as_text
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import day, feedback, settings
from tests.documents import odd, told, word

NAMED = "Mme Martin"
_RECORDS = (
    *told.ROWS,
    feedback("05/05/2025", comment=told.COMPLAINT, theme=f"{NAMED} attend", office="Orbelle"),
    *odd.rows(),
)
_PREFIX = re.compile(r"\{%(?:tr|tc|p) ")


@pytest.mark.parametrize("id_", [kind.id for kind in odd.settings().documents])
def test_every_tag_can_be_copied_as_it_stands(id_: str) -> None:
    template = "\n".join(entry.tag for entry in _entries(id_))

    for plan in told.plans(_RECORDS, config=odd.settings()).values():
        if plan.id == id_:
            assert _render(template, dict(plan.context))


def test_a_list_is_a_loop_whose_fields_stand_further_to_the_right() -> None:
    rows = _section("bilan-formation", "fiches")

    first, agent, *_, last = rows.entries[: _end(rows.entries)]
    assert (first.depth, first.tag) == (0, "{%tr for f in fiches.formations %}")
    assert (first.meaning, first.kind, first.sample) == (
        "Heures de formation",
        "liste",
        "2 éléments",
    )
    assert (agent.depth, agent.tag, agent.meaning) == (1, "{{ f.agent }}", "Agent")
    assert agent.sample == "Marc Duval"
    assert (last.depth, last.tag) == (0, "{%tr endfor %}")


def test_a_value_comes_with_the_filter_it_wants_and_its_sample_is_written_so() -> None:
    rows = _section("bilan-formation", "fiches").entries
    entries = {entry.tag: entry for entry in rows[: _end(rows)]}

    assert entries["{{ f.heures | heures }}"].sample == "14\u00a0h"
    assert entries["{{ f.cout | euros }}"].sample == "720,00\u00a0€"
    assert entries["{{ f.modalite }}"].sample == "—"
    assert entries["{{ f.fin }}"].filters == ("date_courte", "date_longue")


def test_a_difference_keeps_its_sign() -> None:
    entries = {
        entry.tag: entry for entry in _section("bilan-visites", "tableaux.par_commune").entries
    }

    assert entries["{{ l.ecart.heures | ecart('heures') }}"].filters == ()
    assert "{{ l.ecart.fiches | ecart }}" in entries


def test_a_long_list_with_the_fields_of_an_earlier_one_refers_to_it() -> None:
    gaps = _section("dossier-audit", "ecarts")

    assert [entry.tag for entry in gaps.entries] == [
        "{%tr for e in ecarts %}",
        "{%tr endfor %}",
    ]
    assert gaps.entries[0].meaning.endswith("Mêmes champs que « exigences »")


def test_a_long_value_is_cut() -> None:
    entries = _section("bilan-formation", "exigences").entries

    assert max(len(entry.sample) for entry in entries) == 60
    assert any(entry.sample.endswith("…") for entry in entries)


def test_nothing_that_visitors_wrote_is_shown() -> None:
    written = word.text(_listed(_RECORDS, odd.settings()))

    assert "{{ f.commentaire }}" in written
    assert "(confidentiel)" in written
    for secret in (NAMED, told.COMPLAINT, "06 00 00 00 00", odd.VISITOR):
        assert secret not in written


def test_tags_come_out_as_they_stand_and_every_document_has_its_chapter() -> None:
    written = word.text(_listed(_RECORDS))

    for kind in settings().documents:
        assert kind.title in written
    for shown in ("{{ document.titre }}", "{%tr for f in fiches.formations %}", "| nombre(1)"):
        assert shown in written


def test_an_office_without_any_data_has_the_whole_list() -> None:
    written = word.text(_listed(()))

    assert "{{ f.intitule }}" in written
    assert "Office de tourisme" in written


def test_some_documents_alone_can_be_listed() -> None:
    written = word.text(_listed(_RECORDS, wanted=frozenset({"fiche-agent"})))

    assert "Fiche individuelle" in written
    assert "Bilan de la formation" not in written


def test_the_same_office_has_the_same_list_byte_for_byte() -> None:
    assert _listed(_RECORDS) == _listed(_RECORDS)


def test_word_opens_the_list_without_a_complaint(tmp_path: Path) -> None:
    path = tmp_path / "champs.docx"
    path.write_bytes(_listed(_RECORDS))

    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)

    assert [str(error) for error in audit.errors] == []


def _listed(
    records: Iterable[Record],
    config: Settings | None = None,
    wanted: frozenset[str] = frozenset(),
) -> bytes:
    chosen = config or settings()
    known = [one for one in records if one.form in chosen.forms]
    plans = told.plans(known, config=chosen).values()
    return field_list(chosen, plans, day("31/10/2026"), wanted)


def _section(id_: str, name: str) -> Section:
    plan = told.plan(id_)
    kind = next(kind for kind in settings().documents if kind.id == id_)
    shape = shape_of(kind, settings())
    return next(one for one in sections(shape, dict(plan.context)) if one.name == name)


def _entries(id_: str) -> list[Entry]:
    config = odd.settings()
    kind = next(kind for kind in config.documents if kind.id == id_)
    return [one for part in sections(shape_of(kind, config), None) for one in part.entries]


def _end(entries: Iterable[Entry]) -> int:
    """Return where the first loop has ended."""
    return next(n for n, one in enumerate(entries, 1) if one.tag == "{%tr endfor %}")


def _render(template: str, context: dict[str, object]) -> str:
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, finalize=as_text)  # noqa: S701 - read here, never shown
    environment.filters.update(FILTERS)
    return environment.from_string(_PREFIX.sub("{% ", template)).render(context)
