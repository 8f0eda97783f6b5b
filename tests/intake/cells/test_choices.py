import pytest

from docgen.intake.cells.choices import read_choice, read_yes_no
from docgen.intake.cells.read import BLANK, Raw
from tests.intake.cells.readings import is_refusal, is_told

_STATES = {
    "prévu": ("X", "✓", "✗", "✔", "Oui", "Prévue", "À faire"),
    "réalisé": ("Réalisée", "Fait", "R"),
    "non réalisé cause COVID": ("Annulé COVID",),
    "non réalisé": ("NR", "1"),
}


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("prévu", "prévu"),
        ("  PREVUS ", "prévu"),
        ("a faire", "prévu"),
        ("x", "prévu"),
        ("✓", "prévu"),
        ("✗", "prévu"),
        (True, "prévu"),
        ("Realisee", "réalisé"),
        ("r", "réalisé"),
        ("Non  réalisé\ncause Covid", "non réalisé cause COVID"),
        ("non réalisé", "non réalisé"),
        (1.0, "non réalisé"),
    ],
)
def test_a_choice_is_known_in_all_its_writings(raw: Raw, value: str) -> None:
    read = read_choice(raw, _STATES)

    assert (read.value, read.remarks) == (value, ())


def test_a_slip_gets_the_nearest_value_and_the_list() -> None:
    read = read_choice("réalsé", _STATES)

    assert is_refusal(read, "LISTE_INCONNUE")
    assert read.remarks[0].message == "« réalsé » n'est pas dans la liste."
    assert read.remarks[0].remedy == (
        "Vouliez-vous écrire « réalisé » ? Choisissez en {cell} parmi : "
        "prévu, réalisé, non réalisé cause COVID, non réalisé."
    )


@pytest.mark.parametrize("raw", ["bof", "✘", "!", "de la", 12.0, "mot " * 2_500])
def test_what_is_not_in_the_list_is_refused(raw: Raw) -> None:
    """Neither a sign nor a small word may match for want of letters."""
    assert is_refusal(read_choice(raw, _STATES), "LISTE_INCONNUE")


def test_a_blank_choice_is_blank() -> None:
    assert read_choice(" / ", _STATES) == BLANK


def test_a_long_list_is_cut() -> None:
    read = read_choice("z", {f"valeur {number} {'x' * 50}": () for number in range(30)})

    assert "(et 18 autres)" in read.remarks[0].remedy
    assert len(read.remarks[0].remedy) < 700


@pytest.mark.parametrize(
    "raw",
    [
        "oui",
        "OUI",
        "o",
        "x",
        "✓",
        "✔",
        "Vrai",
        "yes",
        1,
        1.0,
        True,
        "1",
        "Qualiopi",
        "certifié",
        "Agréée",
        "certifié Qualiopi",
        "Oui (Qualiopi)",
    ],
)
def test_yes_in_its_many_writings(raw: Raw) -> None:
    read = read_yes_no(raw, number_means_yes=False)

    assert (read.value, read.remarks) == (True, ())


@pytest.mark.parametrize(
    "raw", ["non", "N", "no", "faux", 0, False, "0", "non agréé", "Non certifié"]
)
def test_no_in_its_many_writings(raw: Raw) -> None:
    read = read_yes_no(raw, number_means_yes=True)

    assert (read.value, read.remarks) == (False, ())


@pytest.mark.parametrize(
    "raw",
    [
        "11755555555",
        "11 75 55555 55",
        "11.75.55555.55",
        "NDA 11755555555",
        "oui, n° 11755555555",
        11755555555.0,
        11755555555,
        "12345678",
    ],
)
def test_a_registration_number_is_a_yes_where_the_form_says_so(raw: Raw) -> None:
    read = read_yes_no(raw, number_means_yes=True)

    assert read.value is True
    assert is_told(read, "NUMERO_VAUT_OUI")
    assert is_refusal(read_yes_no(raw, number_means_yes=False), "LISTE_INCONNUE")


@pytest.mark.parametrize("raw", ["?", "??", "oui ?", "nsp", "inconnu", "En cours"])
def test_what_the_person_does_not_know_is_blank_and_said(raw: str) -> None:
    """An accreditation that nobody has checked is neither a yes nor a no."""
    read = read_yes_no(raw, number_means_yes=True)

    assert read.value is None
    assert is_told(read, "REPONSE_INCONNUE")


@pytest.mark.parametrize("raw", ["peut-être", "o/n", "oui/non", "✗", "1234567", 2, "oui mais non"])
def test_what_is_neither_yes_nor_no_is_refused(raw: Raw) -> None:
    assert is_refusal(read_yes_no(raw, number_means_yes=True), "LISTE_INCONNUE")


def test_a_blank_answer_is_blank() -> None:
    assert read_yes_no(None, number_means_yes=True) == BLANK
