"""Requirements, repetitions, pieces, grades, pillars: what a framework says beside measures."""

from fractions import Fraction

import pytest

from docgen.model.measure.sources import Threshold, Whom
from docgen.model.requirement import Gate, Mark, PieceDemand, Question, Repetition
from tests.config.shelf import Shelf
from tests.config.trial import TRIAL, requirement, trial_of, write_trial

HEAD = """\
referentiel: {id: essai, titre: Essai, version: "1", reserves: Partiel.}
faits:
  taille: {question: "De quelle taille ?", reponses: [grande, petite]}
notes:
  TS: {part: 100 %, tenu: oui}
  TI: {part: 0 %, tenu: non}
  non mesuré: {tenu: non}
piliers: [{id: p, titre: Un pilier}]
seuils:
  - {id: s, pilier: p, au_moins: {fait: taille, grande: 80 %, petite: 60 %}, obligatoires: oui}
chapitres: [{id: A, titre: Un chapitre, pilier: p}]
"""


def test_a_framework_says_its_grades_pillars_gates_and_questions(shelf: Shelf) -> None:
    write_trial(shelf, requirement("source: ici", "observation"), HEAD)

    framework = trial_of(shelf)

    assert framework.caution == "Partiel."
    assert framework.marks == {
        "TS": Mark(share=Fraction(1), holds=True),
        "TI": Mark(share=Fraction(0), holds=False),
        "non mesuré": Mark(share=None, holds=False),
    }
    assert (framework.pillars, framework.pillar_of) == ({"p": "Un pilier"}, {"A": "p"})
    assert framework.questions == {
        "taille": Question(text="De quelle taille ?", answers=("grande", "petite"))
    }
    shares = {"grande": Fraction(4, 5), "petite": Fraction(3, 5)}
    at_least = Threshold(fact="taille", by_value=shares)
    assert framework.gates == (
        Gate(id="s", title="s", at_least=at_least, pillar="p", mandatory=True),
    )


def test_a_requirement_keeps_what_surrounds_its_measure(shelf: Shelf) -> None:
    said = (
        "rubrique: Une rubrique, coefficient: 3, obligatoire: oui, a_defaut: note, "
        "remplacee_par: outil adapté, pieces: {pour_chaque: agent, volets: [a], validite: 2 ans}, "
        "mesure: {preuves_conservees: 100 %}"
    )
    part = requirement("partie_de: T-1", "observation", "T-2")
    write_trial(shelf, requirement(said) + part)

    whole, detail = trial_of(shelf).requirements

    assert (whole.section, whole.weight, whole.mandatory) == ("Une rubrique", Fraction(3), True)
    assert (whole.or_graded, whole.stands_in) == (True, "outil adapté")
    assert whole.pieces == PieceDemand(each=Whom.PERSON, parts=("a",), valid_months=24)
    assert (detail.part_of, detail.pieces, detail.weight) == ("T-1", None, Fraction(1))


def test_a_requirement_proven_by_a_piece_asks_for_one(shelf: Shelf) -> None:
    write_trial(shelf, requirement("source: ici", "piece"))

    (one,) = trial_of(shelf).requirements

    assert one.pieces == PieceDemand()


def test_a_repetition_is_no_requirement_but_another_name_of_one(shelf: Shelf) -> None:
    repetition = "  - {id: T-2, chapitre: A, reprend: T-1, source: là}\n"
    write_trial(shelf, requirement("reference_officielle: 4.2", "observation") + repetition)

    framework = trial_of(shelf)

    assert [one.id for one in framework.requirements] == ["T-1"]
    assert framework.requirements[0].references == ("T-1", "4.2", "T-2")
    assert framework.repetitions == (Repetition(id="T-2", chapter="A", repeats="T-1", source="là"),)


ONE = requirement("source: ici", "observation")
PART = requirement("partie_de: T-1", "observation", "T-2")


@pytest.mark.parametrize(
    ("entries", "below", "told"),
    [
        (
            ONE + "  - {id: T-2, chapitre: A, reprend: T-11}\n",
            1,
            "« reprend » : l'exigence « T-11 » n'existe pas ; vouliez-vous écrire « T-1 » ?",
        ),
        (
            (
                f"{ONE}  - {{id: T-2, chapitre: A, reprend: T-1}}\n"
                "  - {id: T-3, chapitre: A, reprend: T-2}\n"
            ),
            2,
            "« reprend » : « T-2 » reprend « T-1 » ; nommez « T-1 »",
        ),
        (
            ONE + "  - {id: T-2, chapitre: A, reprend: T-1, titre: Un titre}\n",
            1,
            "« titre » : cette clé n'existe pas ; clés possibles : id, chapitre, reprend, source",
        ),
        (
            ONE + PART + "  - {id: T-1, chapitre: A, reprend: T-2}\n",
            2,
            "« id » : « T-1 » est déjà pris ligne 7 ; changez de nom",
        ),
        (
            requirement("partie_de: T-1", "observation"),
            0,
            "« partie_de » : nommez ici une autre exigence que celle-ci",
        ),
        (
            ONE + PART + requirement("partie_de: T-2", "observation", "T-3"),
            2,
            "« partie_de » : « T-2 » est déjà une partie de « T-1 » ; nommez « T-1 »",
        ),
        (
            requirement("a_defaut: note", "piece"),
            0,
            "« a_defaut » : cette clé ne va qu'avec « nature: mesure » ; retirez-la",
        ),
        (
            requirement("remplacee_par: outil", "observation"),
            0,
            "« remplacee_par » : cette clé ne va qu'avec « nature: mesure » ; retirez-la",
        ),
        (
            requirement("mesure: {preuves_conservees: 100 %}", "observation"),
            0,
            "« mesure » : retirez la mesure, ou écrivez « nature: mesure »",
        ),
        (
            requirement("pieces: {pour_chaque: personne}", "piece"),
            0,
            (
                "« pour_chaque » : « personne » n'est pas possible ici ; "
                "valeurs possibles : agent, bureau"
            ),
        ),
        (
            requirement("pieces: {validite: 3 années}", "piece"),
            0,
            "« validite » : écrivez une durée de 1 mois à 10 ans, par exemple 12 mois ou 3 ans",
        ),
        (
            requirement("concerne_si: {tailles: grande}", "piece"),
            0,
            (
                "« tailles » : « tailles » n'est pas une question sous « faits » ; "
                "vouliez-vous écrire « taille » ?"
            ),
        ),
        (
            requirement("concerne_si: {taille: [grande, moyenne]}", "piece"),
            0,
            "« taille » : « moyenne » n'est pas possible ici ; valeurs possibles : grande, petite",
        ),
    ],
)
def test_a_slip_in_an_entry_is_told(shelf: Shelf, entries: str, below: int, told: str) -> None:
    write_trial(shelf, entries)

    assert shelf.mistakes() == [f"{TRIAL}, ligne {7 + below}, {told}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("part: 0 %", "part: 0.5", "ligne 6, « part » : écrivez un pourcentage de 0 % à 100 %"),
        ("tenu: non}\n  non", "tenu: jamais}\n  non", "ligne 6, « tenu » : écrivez oui ou non"),
        (
            "{tenu: non}",
            "{part: 10 %}",
            "ligne 7, « tenu » : cette clé manque ; écrivez par exemple « tenu: oui »",
        ),
        (
            "pilier: p, au",
            "pilier: q, au",
            "ligne 10, « pilier » : le pilier « q » n'existe pas ; noms possibles : p",
        ),
        (
            "titre: Un chapitre, pilier: p",
            "titre: Un chapitre, pilier: q",
            "ligne 11, « pilier » : le pilier « q » n'existe pas ; noms possibles : p",
        ),
        (
            "petite: 60 %}",
            "petit: 60 %}",
            (
                "ligne 10, « petit » : « petit » n'est pas possible ici ; vouliez-vous écrire"
                " « petite » ? Valeurs possibles : grande, petite"
            ),
        ),
        (
            "petite: 60 %}",
            "petite: 60}",
            "ligne 10, « au_moins » : écrivez un pourcentage de 1 % à 100 %, par exemple 85 %",
        ),
        (
            ", petite: 60 %}",
            "}",
            "ligne 10, « au_moins » : la réponse « petite » n'a pas de quantité ici ; ajoutez-la",
        ),
        (
            "[{id: p, titre: Un pilier}]",
            "[{id: p, titre: Un pilier}, {id: p, titre: Un autre}]",
            "ligne 8, « id » : « p » est déjà pris ligne 8 ; changez de nom",
        ),
    ],
)
def test_a_slip_in_the_head_is_told(shelf: Shelf, old: str, new: str, told: str) -> None:
    write_trial(shelf, requirement("source: ici", "observation"), HEAD)
    shelf.change(TRIAL, old, new)

    (mistake,) = shelf.mistakes()

    assert mistake.startswith(f"{TRIAL}, {told}")


@pytest.mark.parametrize("key", ["exigences", "responsables"])
def test_other_files_name_what_a_repetition_repeats(shelf: Shelf, key: str) -> None:
    write_trial(shelf, f"{ONE}  - {{id: T-2, chapitre: A, reprend: T-1}}\n")
    if key == "exigences":
        shelf.change("documents.yaml", "[QT-009, QT-010]", "[QT-009, T-2]")
    else:
        shelf.change("office.yaml", "  H: Yanis", "  T-2: Yanis")

    (mistake,) = shelf.mistakes()

    assert mistake.endswith(" : « T-2 » reprend « T-1 » ; nommez « T-1 »")
