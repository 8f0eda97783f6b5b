"""What is wrong in a measure is told where it stands, with what to write instead."""

import pytest

from tests.config.shelf import Shelf
from tests.config.trial import TRIAL, requirement, write_trial

YEAR = "nom: e, periode: {civile: 1 an}"

SLIPS = [
    # quantities that follow a fact
    (
        f"{{nombre: {{fait: tail, grande: 2}}, de: essais, {YEAR}}}",
        (
            "« fait » : « tail » n'est pas une question sous « faits » ; "
            "vouliez-vous écrire « taille » ?"
        ),
    ),
    (
        f"{{nombre: {{fait: taille, grande: 2, petit: 1}}, de: essais, {YEAR}}}",
        (
            "« petit » : « petit » n'est pas possible ici ; vouliez-vous écrire « petite » ? "
            "Valeurs possibles : grande, petite"
        ),
    ),
    (
        f"{{nombre: {{fait: taille, grande: 2}}, de: essais, {YEAR}}}",
        "« nombre » : la réponse « petite » n'a pas de quantité ici ; ajoutez-la",
    ),
    (
        f"{{nombre: {{grande: 2}}, de: essais, {YEAR}}}",
        (
            "« nombre » : dites de quel fait la quantité dépend, puis une ligne par réponse, "
            "par exemple {fait: classement, catégorie 1: 2, catégorie 2: 1}"
        ),
    ),
    (
        f"{{nombre: zéro, de: essais, {YEAR}}}",
        "« nombre » : écrivez un nombre plus grand que zéro, par exemple 150 ou 7,5",
    ),
    # sources
    (
        f"{{nombre: 1, de: [essais, {{formulaire: visites, date: commune}}], {YEAR}}}",
        "« date » : nommez ici un champ de « type: date | periode | moment »",
    ),
    (
        f"{{nombre: 1, de: {{formulaire: essais, avec: [textes]}}, {YEAR}}}",
        "« avec » : « essais » n'a pas de champ « textes » ; vouliez-vous écrire « texte » ?",
    ),
    (
        f"{{nombre: 1, de: essai, {YEAR}}}",
        "« de » : le formulaire « essai » n'existe pas ; vouliez-vous écrire « essais » ?",
    ),
    (
        f"{{dates_distinctes: 1, de: bit, {YEAR}}}",
        "« de » : « bit » n'a pas de « date: », rien n'y a de période",
    ),
    (
        f"{{nombre: 1, de: essais, par_bureau: rendus, {YEAR}}}",
        "« par_bureau » : nommez ici un champ de « type: personnes | nom | texte | choix »",
    ),
    # periods
    (
        "{nombre: 1, de: essais, nom: e, periode: plan}",
        (
            "« periode » : écrivez {glissante: 3 ans}, {civile: 1 an}, {cycle: 5 ans} ou a_ce_jour "
            "pour cette mesure"
        ),
    ),
    (
        "{chaque_semestre: 1, de: essais, nom: e, periode: a_ce_jour}",
        "« periode » : écrivez {civile: 1 an} pour cette mesure",
    ),
    (
        "{effectif: 5, periode: {civile: 1 an}}",
        "« periode » : écrivez a_ce_jour pour cette mesure",
    ),
    (
        "{nombre: 1, de: essais, nom: e, periode: {civile: 3 ans}}",
        (
            "« periode » : écrivez {civile: 1 an} : chaque année civile est jugée à part ; "
            "pour plusieurs années, {glissante: 3 ans} ou {cycle: 3 ans}"
        ),
    ),
    (
        f"{{dates_distinctes: 30, de: essais, flux: 0, {YEAR}}}",
        "« flux » : écrivez un nombre entier plus grand que zéro, par exemple 3",
    ),
    (
        "{registre: 1, volets: [], periode: a_ce_jour}",
        "« volets » : écrivez ici au moins une valeur",
    ),
    # delays
    (
        (
            "{dans_le_delai: {heures: 30}, de: essais, depuis: le, jusqu_a: fini, au_moins: 100 %, "
            f"{YEAR}}}"
        ),
        "« heures » : écrivez des jours entiers : 24, 48, 72 ou 96 heures",
    ),
    (
        (
            "{dans_le_delai: {heures: 24, jours_ouvres: 1}, de: essais, depuis: le, jusqu_a: fini, "
            f"au_moins: 100 %, {YEAR}}}"
        ),
        (
            "« dans_le_delai » : dites le délai en jours_ouvrables, jours_ouvres, heures ou "
            "heures_ouvrees, un seul"
        ),
    ),
    # shares
    (
        f"{{part: 100 %, de: essais, {YEAR}}}",
        (
            "« part » : dites ce qui convient : « remplit: {champ: [valeurs]} », "
            "ou « chiffre: » avec « au_plus: » ou « au_moins: », et rien d'autre"
        ),
    ),
    (
        f"{{part: 100 %, de: essais, chiffre: rendus, au_plus: 6, au_moins: 2, {YEAR}}}",
        (
            "« part » : dites ce qui convient : « remplit: {champ: [valeurs]} », "
            "ou « chiffre: » avec « au_plus: » ou « au_moins: », et rien d'autre"
        ),
    ),
    (
        f"{{part: 100 %, de: essais, chiffre: texte, au_plus: 6, {YEAR}}}",
        "« chiffre » : nommez ici un champ de « type: nombre | montant | duree | valeur »",
    ),
    (
        f"{{part: 100 %, de: essais, remplit: {{resultat: o}}, {YEAR}}}",
        "« resultat » : « o » n'est pas possible ici ; valeurs possibles : conforme, non conforme",
    ),
    (
        f"{{rapport: 50 %, de: essais, dessus: rendu, dessous: remis, {YEAR}}}",
        "« dessus » : « essais » n'a pas de champ « rendu » ; vouliez-vous écrire « rendus » ?",
    ),
    # values and days
    (
        f"{{chacun_de: [conformes], champ: resultat, de: essais, {YEAR}}}",
        (
            "« chacun_de » : « conformes » n'est pas possible ici ; "
            "vouliez-vous écrire « conforme » ? Valeurs possibles : conforme, non conforme"
        ),
    ),
    (
        f"{{chacun_de: [], champ: texte, de: essais, {YEAR}}}",
        "« chacun_de » : nommez des valeurs, ou écrivez « et_les_autres: oui »",
    ),
    (
        f"{{jours_couverts: 100 %, de: essais, jours: [samdi], {YEAR}}}",
        (
            "« jours » : « samdi » n'est pas possible ici ; vouliez-vous écrire « samedi » ? "
            "Valeurs possibles : lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"
        ),
    ),
    (
        f"{{jours_couverts: 100 %, de: essais, jours: reunion, {YEAR}}}",
        "« jours » : le formulaire « reunion » n'existe pas ; vouliez-vous écrire « reunions » ?",
    ),
    (
        f"{{jours_couverts: 100 %, de: essais, jours: samedi, flux: haute saisson, {YEAR}}}",
        (
            "« flux » : office.yaml n'a pas de période de flux « haute saisson » ; "
            "vouliez-vous écrire « haute saison » ?"
        ),
    ),
    # people, offices
    (
        f"{{couverture: agent, de: essais, {YEAR}}}",
        "« de » : ajoutez « par: », le champ qui nomme la personne",
    ),
    (
        (
            "{couverture: bureau, parmi: {categorie: accueil}, "
            f"de: {{formulaire: essais, par: site}}, {YEAR}}}"
        ),
        "« parmi » : cette clé ne va qu'avec « couverture: agent » ; retirez-la",
    ),
    (
        f"{{couverture: agents, de: {{formulaire: essais, par: agent}}, {YEAR}}}",
        (
            "« couverture » : « agents » n'est pas possible ici ; vouliez-vous écrire « agent » ? "
            "Valeurs possibles : agent, bureau"
        ),
    ),
    (
        "{effectif: 5, parmi: {categorie: acceuil}, periode: a_ce_jour}",
        (
            "« categorie » : « acceuil » n'est pas possible ici ; vouliez-vous écrire « accueil » ?"
            " Valeurs possibles : accueil, autre, administratif"
        ),
    ),
    (
        f"{{permanence: langue, au_moins: 2, {YEAR}}}",
        (
            "« permanence » : « equipe » n'a pas de champ « langue » ; "
            "vouliez-vous écrire « langues » ?"
        ),
    ),
    (
        f"{{couverture: agent, de: {{formulaire: essais, par: agent}}, sauf: mot, {YEAR}}}",
        "« sauf » : cette clé ne va qu'avec « liste: » ; retirez-la",
    ),
    (
        "{arrivees: {tuteurs: un tuteur}, periode: {civile: 1 an}, au_moins: 100 %}",
        "« tuteurs » : « equipe » n'a pas de champ « tuteurs » ; vouliez-vous écrire « tuteur » ?",
    ),
    # the register
    (
        "{fraicheur: un an, de: essais, nom: e}",
        "« fraicheur » : écrivez une durée de 1 mois à 10 ans, par exemple 12 mois ou 3 ans",
    ),
    (
        "{fraicheur: 11 ans, de: essais, nom: e}",
        "« fraicheur » : écrivez une durée de 1 mois à 10 ans, par exemple 12 mois ou 3 ans",
    ),
    (
        "{fraicheur: 12 mois, de: bit, nom: e}",
        "« de » : « bit » n'a pas de « date: » ; ajoutez-en une ici, « date: un champ »",
    ),
    (
        "{registre: 1, periode: {glissante: 3 ans}}",
        "« periode » : écrivez {civile: 1 an} ou a_ce_jour pour cette mesure",
    ),
    # several together
    (
        "{ensemble: []}",
        "« ensemble » : écrivez ici au moins une valeur",
    ),
    (
        "{ensemble: [{preuves_conserves: 100 %}]}",
        (
            "« preuves_conserves » : cette mesure n'existe pas ; "
            "vouliez-vous écrire « preuves_conservees » ?"
        ),
    ),
]


@pytest.mark.parametrize(("measure", "told"), SLIPS)
def test_a_slip_in_a_measure_is_told(shelf: Shelf, measure: str, told: str) -> None:
    write_trial(shelf, requirement(f"mesure: {measure}"))

    assert shelf.mistakes() == [f"{TRIAL}, ligne 7, {told}"]


@pytest.mark.parametrize("applies", ["{taille: grande}", "{taille: []}"])
def test_a_mistake_beside_a_measure_leaves_no_answer_without_quantity(
    shelf: Shelf, applies: str
) -> None:
    measure = f"mesure: {{nombre: {{fait: taille, grande: 2}}, de: essais, {YEAR}}}"
    write_trial(shelf, requirement(f"concerne_si: {applies}, {measure}", nature="mesur"))

    assert not [one for one in shelf.mistakes() if "n'a pas de quantité" in one]


def test_names_are_checked_in_a_measure_that_cannot_be_read(shelf: Shelf) -> None:
    measure = (
        "{somme: heurs, de: [formation, visites], par: agent, parmi: {categorie: acceuil}, "
        "periode: {civile: 3 ans}, au_moins: cent}"
    )
    write_trial(shelf, requirement(f"mesure: {measure}"))

    keys = [one.split(", ")[2].split(" : ")[0] for one in shelf.mistakes()]
    assert keys == ["« au_moins »", "« categorie »", "« de »", "« periode »", "« somme »"]


@pytest.mark.parametrize("source", ["{formulaire: formations, ou: 3}", "[{formulair: visites}]"])
def test_names_of_a_form_that_cannot_be_read_are_not_guessed(shelf: Shelf, source: str) -> None:
    measure = f"{{somme: duree, de: {source}, par: qui, periode: {{civile: 1 an}}, au_moins: 1}}"
    write_trial(shelf, requirement(f"mesure: {measure}"))

    assert len(shelf.mistakes()) == 1


def test_measures_put_together_tell_all_their_slips_at_once(shelf: Shelf) -> None:
    measures = [
        f"{{nombre: 0, de: essais, {YEAR}}}",
        f"{{rapport: 50 %, de: essais, dessus: texte, dessous: texte, {YEAR}}}",
        "{registre: 1, periode: plan}",
        "{ensemble: [{preuves_conservees: 100 %}]}",
    ]
    write_trial(shelf, requirement(f"mesure: {{ensemble: [{', '.join(measures)}]}}"))

    told = shelf.mistakes()

    keys = [one.split(", ")[2].split(" : ")[0] for one in told]
    assert keys == ["« dessous »", "« dessus »", "« ensemble »", "« nombre »", "« periode »"]


def test_without_a_form_for_the_team_nobody_can_be_judged(shelf: Shelf) -> None:
    shelf.change("formulaires/equipe.yaml", "decrit_les_personnes: oui", "")
    write_trial(shelf, requirement("mesure: {effectif: 5, periode: a_ce_jour}"))

    told = shelf.mistakes()

    said = "« effectif » : aucun formulaire ne dit « decrit_les_personnes: oui »"
    assert f"{TRIAL}, ligne 7, {said}" in told


def test_without_a_form_for_the_offices_none_can_be_judged(shelf: Shelf) -> None:
    shelf.change("formulaires/bit.yaml", "identite: [bureau]", "identite: [bureau, adresse]")
    covered = f"couverture: bureau, de: {{formulaire: essais, par: site}}, {YEAR}"
    write_trial(shelf, requirement(f"mesure: {{{covered}}}"))

    (told,) = shelf.mistakes()

    said = "aucun formulaire n'a « identite: [bureau] » ; il en faut un pour les bureaux"
    assert told == f"{TRIAL}, ligne 7, « couverture » : {said}"


def test_a_form_that_cannot_be_read_makes_no_measure_mistaken(shelf: Shelf) -> None:
    write_trial(shelf, requirement(f"mesure: {{nombre: 1, de: essais, {YEAR}}}"))
    shelf.change("formulaires/essais.yaml", "titre: Essais", "titre: Essais: tous")

    (told,) = shelf.mistakes()

    assert told.startswith("formulaires/essais.yaml, ligne 2 : ")


def test_a_requirement_with_a_mistake_has_its_other_names_looked_up(shelf: Shelf) -> None:
    said = "concerne_si: {taile: [grande]}, partie_de: T-9, si_non: 'Écrire {manqe}'"
    write_trial(shelf, requirement(said, nature="mesur"))

    told = "\n".join(shelf.mistakes())

    assert "« mesur » n'est pas possible ici" in told
    assert "« taile »" in told
    assert "« T-9 »" in told
    assert "« {manqe} » ne peut pas être rempli" in told
