"""Which files are versions of one another."""

import unicodedata

import pytest

from docgen.ledger.lineages import lineage_of, must_wait

NAME = "Formations équipe.xlsx"


@pytest.mark.parametrize(
    "version",
    [
        NAME,
        "Formations équipe (1).xlsx",
        "Formations équipe (12).xlsx",
        "formations equipe - copie.xlsx",
        "Formations équipe - Copie (2).xlsx",
        "Copie de Formations équipe.xlsx",
        "Copy of Formations équipe.xlsx",
        "Formations équipe - à corriger.xlsx",
        "Formations_équipe_v2.xlsx",
        "Formations équipe version 3.xlsx",
        "Formations équipe.csv",
        unicodedata.normalize("NFD", NAME),
    ],
)
def test_a_mark_of_version_makes_no_other_file(version: str) -> None:
    assert lineage_of("marie", version) == lineage_of("marie", NAME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Formations 2024.xlsx", "Formations 2025.xlsx"),
        ("v1.xlsx", "copie.xlsx"),
        ("Ξενάγηση.xlsx", "Экскурсия.xlsx"),
    ],
)
def test_other_names_are_other_files(one: str, other: str) -> None:
    assert lineage_of("", one) != lineage_of("", other)


def test_one_name_in_two_folders_is_two_files() -> None:
    assert lineage_of("marie", NAME) != lineage_of("théo", NAME)


def test_a_folder_is_the_same_however_its_accents_are_written() -> None:
    composed, apart = (unicodedata.normalize(form, "équipe") for form in ("NFC", "NFD"))

    assert lineage_of(composed, NAME) == lineage_of(apart, NAME)


def test_a_tenth_may_go_and_no_more() -> None:
    assert not must_wait(gone=2, held=20)
    assert must_wait(gone=3, held=20)
    assert not must_wait(gone=0, held=0)
