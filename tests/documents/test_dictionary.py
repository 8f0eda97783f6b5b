"""What a template may meet is known before there is any data, and it is what it meets."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.dictionary import shape_of
from docgen.documents.shapes import Group, Kind, Leaf, Series, Shape
from docgen.model.document import DocumentKind, DocumentPlan, Told
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import action, day, feedback, meeting, member, record, settings
from tests.documents import odd, told
from tests.documents.conforming import mismatches

_MINIMAL = (
    member(),
    record("formations", people="Claire Fontaine", end=day("01/06/2026")),
    record("visites", people="Claire Fontaine", date=day("01/06/2026")),
    record("actions"),
    feedback("01/06/2026", channel=None),
)
_LIVELY = (
    *told.ROWS,
    action(2025, 2026, columns=(2024, 2025, 2026)),
    action(),
    meeting("05/05/2026"),
)
_OFFICES = {"empty": (), "minimal": _MINIMAL, "lively": _LIVELY, "odd": (*_LIVELY, *odd.rows())}


@pytest.mark.parametrize("as_of", ["31/12/2025", "31/10/2026"])
@pytest.mark.parametrize("office", _OFFICES)
def test_each_document_meets_the_fields_of_the_dictionary_and_no_other(
    office: str, as_of: str
) -> None:
    config = odd.settings() if office == "odd" else settings()

    told_by_engine = told.plans(_OFFICES[office], as_of, config)

    assert list(_mismatches(told_by_engine.values(), config)) == []


@given(st.lists(odd.any_row(), max_size=6))
def test_whatever_a_row_says_or_leaves_out_its_fields_are_those_of_the_dictionary(
    rows: list[Record],
) -> None:
    config = replace(odd.settings(), documents=(_kind("tout", odd.settings()),))

    told_by_engine = told.plans(rows, config=config)

    assert list(_mismatches(told_by_engine.values(), config)) == []


def test_the_law_sees_a_field_that_only_one_side_knows() -> None:
    told_by_engine = told.plans(_LIVELY)["bilan-visites-2026"].context
    shape = shape_of(_kind("bilan-visites"), settings())
    fewer: dict[str, Told] = {**told_by_engine, "neants": [{"quoi": 7}], "nouveau": "?"}
    del fewer["resume"]

    found = set(mismatches(fewer, shape))

    assert {".nouveau: unknown", ".resume: never told", ".neants[0].lieu: never told"} <= found
    assert ".neants[0].quoi: 7 is no TEXT" in found


def test_the_odd_office_tells_delays_of_several_forms() -> None:
    plan = told.plans((*_LIVELY, *odd.rows()), config=odd.settings())["tout-2026"]

    fiche = _at(
        shape_of(_kind("tout", odd.settings()), odd.settings()),
        "exigences",
        "sujets",
        "delais",
        "fiche",
    )

    assert isinstance(fiche, Group)
    assert {"numero", "envoi", "prix", "ventes"} <= fiche.fields.keys()
    assert "'fiche'" in repr(plan.context)
    assert _leaf(fiche, "theme").kind is Kind.TEXT
    assert _leaf(fiche, "bureau").kind is Kind.ANY


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("fin", Kind.DATE),
        ("heures", Kind.HOURS),
        ("cout", Kind.MONEY),
        ("organisme_agree", Kind.YES_NO),
        ("intitule", Kind.TEXT),
    ],
)
def test_a_column_is_met_as_what_its_form_says_it_holds(field: str, kind: Kind) -> None:
    row = _at(shape_of(_kind("bilan-formation"), settings()), "fiches", "formations")

    assert _leaf(row, field).kind is kind


def test_a_field_means_what_its_header_says_and_a_closed_list_names_its_values() -> None:
    row = _at(shape_of(_kind("bilan-formation"), settings()), "fiches", "formations")

    assert _leaf(row, "organisme").meaning == "Organisme"
    assert _leaf(row, "statut").meaning == "Statut : prévu, réalisé, annulé"


def test_only_what_visitors_may_have_written_themselves_is_confidential() -> None:
    row = _at(shape_of(_kind("bilan-ecoute"), settings()), "fiches", "ecoute")

    secret = {name for name in _names(row) if _is_secret(row, name)}

    assert {"commentaire", "theme", "suite", "nom"} <= secret
    assert secret.isdisjoint({"canal", "recu", "accueil", "satisfaction", "anonyme"})


def test_what_may_be_missing_as_a_whole_says_so() -> None:
    shape = shape_of(_kind("dossier-audit"), settings())

    counts = _at(shape, "exigences", "sujets", "comptes")

    assert isinstance(counts, Group)
    assert counts.optional
    assert not _group(shape.fields["personne"]).optional


def test_two_dates_have_no_difference_and_other_figures_do() -> None:
    line = _at(
        shape_of(_kind("tout", odd.settings()), odd.settings()), "tableaux", "par_nom", "lignes"
    )

    assert _names(_group(_group(line).fields["ecart"])) == {"fiches", "prix", "noms"}
    assert _names(_group(_group(line).fields["avant"])) == {"fiches", "prix", "vu", "noms"}


def _kind(id_: str, config: Settings | None = None) -> DocumentKind:
    return next(kind for kind in (config or settings()).documents if kind.id == id_)


def _at(shape: Shape, *names: str) -> Shape:
    """Walk down; a list is passed through to its items."""
    for name in names:
        shape = _group(shape).fields[name]
        if isinstance(shape, Series):
            shape = shape.item
    return shape


def _group(shape: Shape) -> Group:
    assert isinstance(shape, Group)
    return shape


def _leaf(shape: Shape, name: str) -> Leaf:
    leaf = _group(shape).fields[name]
    assert isinstance(leaf, Leaf)
    return leaf


def _names(shape: Shape) -> set[str]:
    return set(_group(shape).fields)


def _is_secret(shape: Shape, name: str) -> bool:
    field = _group(shape).fields[name]
    return isinstance(field, Leaf) and field.confidential


def _mismatches(plans: Iterable[DocumentPlan], config: Settings) -> Iterator[str]:
    kinds = {kind.id: kind for kind in config.documents}
    for plan in plans:
        yield from mismatches(plan.context, shape_of(kinds[plan.id], config), plan.name)
