"""What a revision changes, in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents.changes import UNTOLD, changes
from docgen.model.revision import CITED, Gist
from tests.builders import settings

FORMS = settings().forms
ROWS = st.dictionaries(
    st.text("abc", min_size=1, max_size=3),
    st.sampled_from(["2025:True:x", "2025:True:y", "2026:False:x", "::x"]),
)


def gist(form: str = "formations", **rows: str) -> Gist:
    return Gist(rows={form: rows}, since=date(2023, 1, 1))


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ({}, {"a": "2025:True:x"}, "1 formation ajoutée"),
        ({}, dict.fromkeys("abc", "2025:True:x"), "3 formations ajoutées"),
        ({"a": "2025:True:x"}, {"a": "2025:True:y"}, "1 formation modifiée"),
        ({"a": "2025:True:x", "b": "2025:True:x"}, {}, "2 formations retirées"),
        ({"a": "2026:False:x"}, {"a": "2026:True:x"}, "1 formation arrivée à sa date"),
        (
            {"a": "2026:False:x", "b": "2026:False:x"},
            {"a": "2026:True:x", "b": "2026:True:x"},
            "2 formations arrivées à leur date",
        ),
        (
            {"a": "2025:True:x", "b": "2025:True:x"},
            {"a": "2025:True:y", "c": "2025:True:x", "d": "2025:True:x"},
            "2 formations ajoutées, 1 modifiée, 1 retirée",
        ),
        # A row of 2022 is out of sight since the window moved: nobody has withdrawn it.
        ({"a": "2022:True:x"}, {}, UNTOLD),
        ({"a": "::x"}, {}, "1 formation retirée"),
    ],
)
def test_rows_are_counted_by_what_became_of_them(
    before: dict[str, str], now: dict[str, str], told: str
) -> None:
    assert changes(gist(**before), gist(**now), FORMS) == told


def test_the_words_agree_with_the_name_of_the_rows() -> None:
    before, now = gist("ecoute"), gist("ecoute", a="2025:True:x", b="2025:True:x")

    assert changes(before, now, FORMS) == "2 retours ajoutés"


def test_verdicts_that_move_are_told_after_the_rows() -> None:
    before = Gist(verdicts={"QT-022": "non conforme", "QT-077": "conforme"})
    now = Gist(
        rows={"formations": dict.fromkeys("abc", "2025:True:x")},
        verdicts={"QT-022": "conforme", "QT-077": "conforme"},
    )

    assert changes(before, now, FORMS) == "3 formations ajoutées, QT-022 passe à conforme"


def test_many_verdicts_are_summed_up() -> None:
    ids = [f"QT-{n:03}" for n in range(1, 8)]
    before, now = (Gist(verdicts=dict.fromkeys(ids, one)) for one in ("en cours", "conforme"))

    told = changes(before, now, FORMS)

    assert told.endswith("QT-004 passe à conforme, 3 autres verdicts changent")


def test_a_year_whose_verdict_moves_alone_is_named() -> None:
    before = Gist(
        verdicts={"QT-028": "non conforme"},
        details={"QT-028 (2025)": "non conforme|", "QT-028 (2026)": "en cours|"},
    )
    now = Gist(
        verdicts={"QT-028": "non conforme"},
        details={"QT-028 (2025)": "non conforme|", "QT-028 (2026)": "non conforme|"},
    )

    assert changes(before, now, FORMS) == "QT-028 (2026) passe à non conforme"


def test_delays_that_run_out_are_told_where_no_verdict_moves() -> None:
    before, now = (
        Gist(verdicts={"QT-035": "en cours"}, details={"QT-035 (2026)": f"en cours|{late}"})
        for late in (1, 2)
    )

    assert changes(before, now, FORMS) == "QT-035 (2026) : délais mis à jour"


def test_requirements_that_come_and_go_are_named() -> None:
    before, now = Gist(verdicts={"QT-001": "conforme"}), Gist(verdicts={"QT-002": "conforme"})

    assert changes(before, now, FORMS) == "exigence ajoutée : QT-002, exigence retirée : QT-001"


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("template", "gabarit modifié"),
        ("settings", "réglages modifiés"),
        ("over", "l'année est close"),
        ("unheard of", UNTOLD),
    ],
)
def test_what_is_no_row_is_told_too(mark: str, told: str) -> None:
    assert changes(Gist(marks={mark: "a"}), Gist(marks={mark: "b"}), FORMS) == told


def test_the_documents_that_it_lists_are_named_with_how_they_stand() -> None:
    before = Gist(marks={f"{CITED}bilan-2025": "révision 1", f"{CITED}manuel": "révision 3"})
    now = Gist(marks={f"{CITED}bilan-2025": "révision 1 approuvée", f"{CITED}manuel": "révision 3"})

    assert changes(before, now, FORMS) == "bilan-2025 révision 1 approuvée"


def test_a_revision_whose_past_is_lost_says_that_its_content_changed() -> None:
    assert changes(None, gist(a="2025:True:x"), FORMS) == UNTOLD


@given(ROWS, ROWS)
def test_every_row_is_told_once_at_most(before: dict[str, str], now: dict[str, str]) -> None:
    told = changes(gist(**before), gist(**now), FORMS)

    counted = sum(int(word) for word in told.replace(",", "").split() if word.isdigit())
    moved = [k for k in {*before, *now} if before.get(k) != now.get(k)]
    assert counted == len(moved)


@given(ROWS)
def test_the_same_rows_are_no_news(rows: dict[str, str]) -> None:
    assert changes(gist(**rows), gist(**rows), FORMS) == UNTOLD
