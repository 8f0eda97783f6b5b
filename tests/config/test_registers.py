"""The forms that docgen itself looks into, and the yes-or-no columns held against a register."""

import pytest

from docgen.model.form import Registered
from tests.config.shelf import Shelf
from tests.config.trial import FORM, REGISTERED, requirement, write_trial

PIECES = "formulaires/pieces.yaml"


@pytest.fixture
def trial(shelf: Shelf) -> Shelf:
    """The trial form, beside the shipped ones."""
    write_trial(shelf, requirement("source: ici", "observation"))
    return shelf


def test_a_yes_names_the_register_that_it_is_held_against(trial: Shelf) -> None:
    trial.change(FORM, "type: oui_non}", f"type: oui_non, {REGISTERED}}}")

    column = trial.load().forms["essais"].column("accredited")

    assert column.registered == Registered(
        form="equipe",
        named_in="words",
        names=("person", "aliases"),
        first="from",
        last="to",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "formulaire: equipe",
            "formulaire: equipes",
            (
                "« formulaire » : le formulaire « equipes » n'existe pas ;"
                " vouliez-vous écrire « equipe » ?"
            ),
        ),
        (
            "nom: texte",
            "nom: textes",
            "« nom » : « essais » n'a pas de champ « textes » ; vouliez-vous écrire « texte » ?",
        ),
        (
            "nom: texte",
            "nom: le",
            "« nom » : nommez ici un champ de « type: texte | nom | choix »",
        ),
        (
            "[personne, autres_noms]",
            "[personnes]",
            (
                "« noms » : « equipe » n'a pas de champ « personnes » ;"
                " vouliez-vous écrire « personne » ?"
            ),
        ),
        (
            "du: a_compter_du",
            "du: langues",
            "« du » : nommez ici un champ de « type: date »",
        ),
        (
            ", au: date_de_sortie",
            "",
            "« au » : cette clé manque ; écrivez par exemple « au: au »",
        ),
    ],
)
def test_a_slip_in_a_register_is_told(trial: Shelf, old: str, new: str, told: str) -> None:
    line = trial.change(FORM, "type: oui_non}", f"type: oui_non, {REGISTERED}}}")
    trial.change(FORM, old, new)

    assert trial.mistakes() == [f"{FORM}, ligne {line}, {told}"]


def test_only_a_yes_or_no_is_held_against_a_register(trial: Shelf) -> None:
    line = trial.change(FORM, "type: personnes}", f"type: personnes, {REGISTERED}}}")

    assert trial.mistakes() == [
        (
            f"{FORM}, ligne {line}, « verifie_par » : cette clé ne va qu'avec « type: oui_non » ;"
            " retirez-la"
        )
    ]


def test_one_form_is_the_register_of_pieces_and_one_holds_the_audits(trial: Shelf) -> None:
    columns = "".join(
        f"  - {{champ: {code}, titre: {code} x, type: texte}}\n"
        for code in ("requirement", "grade", "kind", "date", "office")
    )
    trial.write(
        "formulaires/audits.yaml",
        "formulaire: audits\ntitre: Audits\nune_ligne: une note\ndecrit_les_audits: oui\n"
        f"identite: [requirement]\ncolonnes:\n{columns}",
    )
    say_pieces(trial)

    forms = trial.load().forms

    assert [one.id for one in forms.values() if one.describes_pieces] == ["pieces"]
    assert [one.id for one in forms.values() if one.describes_audits] == ["audits"]


def say_pieces(shelf: Shelf) -> None:
    """Let the shipped form say that it is the register, where it does not yet."""
    text = (shelf.folder / PIECES).read_text("utf-8")
    if "decrit_les_pieces" not in text:
        shelf.change(PIECES, "identite:", "decrit_les_pieces: oui\nidentite:")


@pytest.mark.parametrize(
    ("key", "what", "codes"),
    [
        ("pieces", "pièces", "reference, title, requirements, date, valid_until, about, parts"),
        ("audits", "audits", "requirement, grade, kind, date, office"),
    ],
)
def test_a_form_that_describes_something_has_its_columns(
    trial: Shelf, key: str, what: str, codes: str
) -> None:
    (trial.folder / "formulaires" / f"{key}.yaml").unlink(missing_ok=True)
    trial.change("documents.yaml", "fiches: [pieces, audits, organismes] ", "fiches: [bit] ")
    trial.change(FORM, "identite:", f"decrit_les_{key}: oui\nidentite:")

    told = trial.mistakes()

    said = f"pour décrire les {what}, il faut une colonne avec « code: "
    told_of_form = [one.split(said)[1].removesuffix(" »") for one in told if said in one]
    wanted = [code for code in codes.split(", ") if code != "office" or key == "pieces"]
    assert sorted(told_of_form) == sorted(wanted)


def test_two_forms_cannot_both_be_the_register(trial: Shelf) -> None:
    say_pieces(trial)
    text = (trial.folder / PIECES).read_text("utf-8")
    line = text[: text.index("decrit_les_pieces")].count("\n") + 1
    other = text.replace("formulaire: pieces", "formulaire: rangement")
    trial.write("formulaires/rangement.yaml", other)

    assert trial.mistakes() == [
        (
            f"formulaires/rangement.yaml, ligne {line}, « decrit_les_pieces » : {PIECES},"
            f" ligne {line}, décrit déjà les pièces ; gardez-en un"
        )
    ]


def test_the_office_says_when_its_mark_was_awarded_and_which_days_it_works(shelf: Shelf) -> None:
    before = shelf.load().office
    text = (shelf.folder / "office.yaml").read_text("utf-8")
    new = "marque_obtenue_le: 15/03/2024\njours_ouvres: [mardi, samedi, dimanche]\n"
    shelf.write("office.yaml", f"{new}{text}")

    office = shelf.load().office

    assert (before.awarded, before.open_weekdays) == (None, frozenset(range(5)))
    assert str(office.awarded) == "2024-03-15"
    assert office.open_weekdays == {1, 5, 6}


def test_a_day_that_is_none_is_told(shelf: Shelf) -> None:
    text = (shelf.folder / "office.yaml").read_text("utf-8")
    shelf.write("office.yaml", f"jours_ouvres: [lundi, mard]\n{text}")

    assert shelf.mistakes() == [
        (
            "office.yaml, ligne 1, « jours_ouvres » : « mard » n'est pas possible ici ;"
            " vouliez-vous écrire « mardi » ? Valeurs possibles : lundi, mardi, mercredi, jeudi,"
            " vendredi, samedi, dimanche"
        )
    ]
