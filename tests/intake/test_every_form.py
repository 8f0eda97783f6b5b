"""Each form is known by its own headers, and none takes the sheets of another."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.intake.grid import Sheet
from docgen.intake.recognise import recognise
from docgen.model.form import Column
from tests.intake.reading import form, settings, sheet, values

FORMS = sorted(settings().forms)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_known_by_its_own_titles(name: str) -> None:
    titles = [_by_year(one, one.title) for one in _own(name)]

    assert _recognised(titles) == name


@pytest.mark.parametrize("name", FORMS)
@given(data=st.data())
def test_a_form_is_known_by_any_of_its_synonyms_in_any_order(
    name: str, data: st.DataObject
) -> None:
    """The columns it needs and some of the others, over a row: closed lists may break a tie."""
    needed = [one for one in _own(name) if one.required]
    others = [one for one in _own(name) if not one.required]
    some = st.lists(st.sampled_from(others), min_size=len(others) // 2, unique_by=_code)
    kept = [*needed, *(data.draw(some) if others else ())]
    drawn = data.draw(st.permutations(kept))
    titles = [data.draw(st.sampled_from((one.title, *one.synonyms))) for one in drawn]
    headers = [_by_year(one, title) for one, title in zip(drawn, titles, strict=True)]

    assert _recognised(headers, [next(iter(one.choices), None) for one in drawn]) == name


@given(st.permutations([one.title for one in form("partenaires").columns]))
def test_the_order_of_headers_says_nothing(titles: list[str]) -> None:
    assert _recognised(titles) == "partenaires"


def test_two_columns_and_a_note_make_a_list_of_partners() -> None:
    submission = sheet("""
    | Nos prestataires 2026 | < | < |
    | Établissement | Ville | Téléphone |
    | Cave | Orbelle | 00 |
    """)

    assert [entry.form for entry in submission.entries] == ["partenaires"]
    assert values(submission, "partner") == ["Cave"]


def test_indicators_say_numbers_words_and_moments() -> None:
    submission = sheet("""
    | Indicateur | Mois ou année | BIT | Chiffre | En |
    | Visiteurs | =2025 | Orbelle | =22318 | visites |
    | Visiteurs | mars 2026 | Orbelle | 1 204* | visites |
    | Abonnés à la lettre | S1 2026 | | plus de 650 | |
    """)

    assert values(submission, "period") == ["2025", "2026-03", "2026-S1"]
    assert values(submission, "value") == [22318, 1204, "plus de 650"]
    assert submission.sheets[0].years == (2025, 2026)


def test_one_wish_of_two_people_makes_two_records() -> None:
    submission = sheet("""
    | Qui | Formation souhaitée | Pour | Durée |
    | Marc Duval et Léa Duval | Anglais | 2027 | 2 j |
    """)

    assert values(submission, "people") == ["Marc Duval", "Léa Duval"]
    assert values(submission, "year") == ["2027", "2027"]


def test_a_wish_for_the_year_somebody_leaves_is_no_doubt() -> None:
    submission = sheet("""
    | Agent | Besoin | Pour l'année |
    | Yann Le Guen | Anglais | 2022 |
    """)

    assert values(submission, "people") == ["Yann Le Guen"]
    assert submission.problems == ()


def test_a_moment_that_cannot_be_read_sends_the_sheet_back() -> None:
    submission = sheet("""
    | Indicateur | Période | Valeur |
    | Visiteurs | bientôt | =12 |
    """)

    (problem,) = submission.problems
    assert (problem.code, problem.cell) == ("MOMENT_ILLISIBLE", "B2")
    assert "mars 2025" in problem.remedy
    assert submission.is_returned


def _recognised(headers: list[str], row: Iterable[str | None] = ()) -> str | None:
    drawn = Sheet(name="F", rows=(tuple(headers), tuple(row)))
    layout = recognise(drawn, settings().forms.values())
    return layout.form.id if layout else None


def _own(name: str) -> list[Column]:
    return [one for one in form(name).columns if not one.stands_for]


def _code(column: Column) -> str:
    return column.code


def _by_year(column: Column, title: str) -> str:
    return f"{title} 2025" if column.by_year else title
