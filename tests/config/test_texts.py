"""What a text of YAML means, and what it does not."""

from datetime import date
from fractions import Fraction

import pytest

from tests.config.shelf import MARK, TRAINING, VISITS, Shelf

OFFICE = "nom: Office\nreferentiels: [qualite-tourisme]\n"


@pytest.mark.parametrize("word", ["no", "on", "0110", "2016", "5e3", "~", "1_000", "2026-12-31"])
def test_a_word_stays_the_word_that_was_written(shelf: Shelf, word: str) -> None:
    shelf.change("office.yaml", "  statut: ", f"  devise: {word}\n  statut: ")

    facts = shelf.load().office.facts

    assert facts["devise"] == word


def test_a_value_named_no_or_on_is_a_value(shelf: Shelf) -> None:
    shelf.change(
        TRAINING, "      prévu: [Prévu,", "      no: [on, off, 0110]\n      prévu: [Prévu,"
    )

    column = shelf.load().forms["formations"].column("state")

    assert column.choices["no"] == ("on", "off", "0110")


@pytest.mark.parametrize(
    ("written", "read"),
    [("7,5", "15/2"), ("7.5", "15/2"), ("07", "7"), ("1 607", "1607"), ("1 607,50", "3215/2")],
)
def test_a_number_is_written_the_french_way_or_the_english(
    shelf: Shelf,
    written: str,
    read: str,
) -> None:
    shelf.change("office.yaml", "temps_plein: 35", f"temps_plein: {written}")

    assert shelf.load().office.full_time_hours == Fraction(read)


@pytest.mark.parametrize("written", ["5e3", "-3", "0", "sept", "7 h", "1 60", "9" * 30])
def test_a_doubtful_number_is_refused(shelf: Shelf, written: str) -> None:
    line = shelf.change("office.yaml", "temps_plein: 35", f"temps_plein: {written}")

    (told,) = shelf.mistakes()

    assert told.startswith(f"office.yaml, ligne {line}, « temps_plein » : écrivez un nombre")


@pytest.mark.parametrize("written", ["2023-02-01", "01/02/2023", "1/2/2023"])
def test_a_date_is_written_the_french_way_or_the_iso(shelf: Shelf, written: str) -> None:
    shelf.write("office.yaml", f"{OFFICE}demarche_depuis: {written}\n")

    assert shelf.load().office.since == date(2023, 2, 1)


@pytest.mark.parametrize("written", ["50%", "50 %", "50,0 %"])
def test_a_share_is_written_in_per_cent(shelf: Shelf, written: str) -> None:
    shelf.change(MARK, "au_moins: 85 %}", f'au_moins: "{written}"}}')

    assert shelf.load().frameworks[0].gates[0].at_least.always == Fraction(1, 2)


def test_an_empty_value_is_no_value(shelf: Shelf) -> None:
    shelf.write("office.yaml", f'{OFFICE}demarche_depuis:\nreferent: ""\n')

    office = shelf.load().office

    assert (office.since, office.referent) == (None, "")


def test_a_single_value_may_stand_for_a_list(shelf: Shelf) -> None:
    shelf.change(
        VISITS, "synonymes: [Date de visite, Date de la visite, Jour, Le]", "synonymes: Jour"
    )
    shelf.change(
        MARK,
        "- {formulaire: formations, ou: {organisme_agree: oui, nature: formation}}",
        "formations",
    )

    settings = shelf.load()

    assert settings.forms["visites"].column("date").synonyms == ("Jour",)
    assert settings.frameworks[0].requirements[22].id == "QT-023"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_saved_by_notepad_is_read(shelf: Shelf, encoding: str) -> None:
    text = "nom: Office d'Évian – été\r\nreferentiels: [qualite-tourisme]\r\n"
    shelf.write("office.yaml", text.encode(encoding))

    assert shelf.load().office.name == "Office d'Évian – été"


def test_a_form_saved_as_yml_is_read_too(shelf: Shelf) -> None:
    path = shelf.folder / VISITS
    path.rename(path.with_suffix(".yml"))

    assert "visites" in shelf.load().forms


def test_headers_that_end_on_another_little_word_are_two_headers(shelf: Shelf) -> None:
    form = shelf.load().forms["equipe"]

    assert form.column("leave_from").title == "Absence longue du"
    assert form.column("leave_to").title == "Absence longue au"
