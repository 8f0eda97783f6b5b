"""Mistakes in the tables and lists of documents.yaml, each with what to write instead."""

from fractions import Fraction

import pytest

from docgen.model.table import Averages, Breakdown, Selection, When
from tests.config.shelf import Shelf

_HEAD = """documents:
  - id: bilan-ecoute
    titre: Bilan
    gabarit: bilan.docx
    portee: {scope}
    {key}:
      essai: {{{line}}}
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("de: visites, lignes: ville", "« lignes » : « visites » n'a pas de champ « ville »"),
        ("de: visite, lignes: commune", "« de » : le formulaire « visite » n'existe pas"),
        ("de: visites, lignes: heures", "« lignes » : nommez ici un champ de « type: texte"),
        ("de: visites, lignes: commune, colonnes: commune", "un autre champ que « lignes »"),
        (
            "de: visites, lignes: commune, calculs: {h: {total: heures}}",
            "« total » : cette clé n'existe pas",
        ),
        (
            "de: visites, lignes: commune, calculs: {h: {somme: commune}}",
            "« somme » : nommez ici un champ de « type: duree | nombre | montant »",
        ),
        (
            "de: visites, lignes: commune, calculs: {h: {somme: heures, dernier: date}}",
            "« h » : un calcul dit somme, somme_par_ligne, distincts ou dernier, et rien d'autre",
        ),
        (
            "de: visites, lignes: commune, calculs: {fiches: {somme: heures}}",
            "chaque ligne a déjà « fiches »",
        ),
        (
            "de: visites, lignes: commune, colonnes: categorie, calculs: {h: {somme: heures}}",
            "« calculs » : « colonnes » compte des fiches ; retirez « calculs »",
        ),
        (
            "de: actions, lignes: axe, colonnes: annees, annee_precedente: oui",
            "« annee_precedente » : cette clé ne va pas avec une colonne par année ; retirez-la",
        ),
        (
            "de: actions, lignes: axe, annee_precedente: oui",
            "« actions » n'a pas de « date: »",
        ),
        (
            "de: visites, lignes: commune, trier_par: taille",
            "« taille » n'est pas possible ici ; valeurs possibles : valeur, nombre",
        ),
        (
            "de: ecoute, moyennes: [accueil, theme], sur: 10",
            "« moyennes » : nommez ici un champ de « type: note »",
        ),
        ("de: ecoute, moyennes: accueil", "« sur » : cette clé manque ; écrivez par exemple"),
        (
            "de: visites, lignes: commune, par: mois",
            "« lignes » : nommez ici un champ de « type: date »",
        ),
        (
            "de: visites, lignes: date, par: trimestre",
            "« trimestre » n'est pas possible ici ; valeurs possibles : annee, semestre",
        ),
        (
            "de: visites, lignes: date, par: mois, trier_par: nombre",
            "« trier_par » : « par » suit le calendrier ; retirez cette clé",
        ),
        (
            "de: visites, lignes: commune, calculs: {h: {somme_par_ligne: agent}}",
            "« somme_par_ligne » : nommez ici un champ de « type: duree | nombre | montant »",
        ),
        (
            "de: visites, lignes: commune, au_moins: 0",
            "« au_moins » : écrivez un nombre entier plus grand que zéro",
        ),
        (
            "de: actions, lignes: axe, colonnes: annees, au_moins: 2",
            "« au_moins » : cette clé ne va pas avec une colonne par année ; retirez-la",
        ),
        (
            "de: actions, etats: axe",
            "« etats » : nommez ici un champ de « type: choix », avec « par_annee: oui »",
        ),
        (
            "de: bit, evolution: visiteur, lignes: bureau",
            "« bit » n'a pas de champ « visiteur » ; vouliez-vous écrire « visiteurs » ?",
        ),
        (
            "de: bit, evolution: services, lignes: bureau",
            "« evolution » : nommez ici un champ de « type: nombre | montant | duree | valeur »",
        ),
        ("de: bit, evolution: habitants, lignes: bureau", "« bit » n'a pas de « date: »"),
        (
            "de: bit, evolution: visiteurs, lignes: bureau, groupe: bureau",
            "« groupe » : cette clé n'existe pas ; vouliez-vous écrire « groupes » ?",
        ),
        (
            "de: ecoute, lignes: theme, rapprocher: {de: actions, champ: axes}",
            "« champ » : « actions » n'a pas de champ « axes » ; vouliez-vous écrire « axe » ?",
        ),
        (
            "de: ecoute, lignes: recu, par: mois, rapprocher: {de: actions, champ: axe}",
            "« rapprocher » : « par » suit le calendrier, rien ne s'en rapproche",
        ),
        (
            "de: ecoute, ou: {canal: lettre}, lignes: theme",
            "« canal » : « lettre » n'est pas possible ici",
        ),
    ],
)
def test_a_mistake_in_a_table_says_what_to_write(shelf: Shelf, line: str, told: str) -> None:
    shelf.write("documents.yaml", _HEAD.format(scope="annee", key="tableaux", line=line))

    (mistake,) = shelf.mistakes()

    assert "documents.yaml, ligne 7, " in mistake
    assert told in mistake


@pytest.mark.parametrize(
    ("scope", "key", "line", "told"),
    [
        (
            "office",
            "tableaux",
            "de: visites, lignes: commune, annee_precedente: oui",
            "« annee_precedente » : cette clé ne va qu'avec « portee: annee » ; retirez-la",
        ),
        ("annee", "listes", "de: visites, sans: [commune, pays]", "pas de champ « pays »"),
        ("annee", "listes", "de: actions, quand: prevu", "« actions » n'a pas de « date: »"),
        ("annee", "listes", "de: visites, quand: bientot", "valeurs possibles : fait, prevu"),
        ("annee", "listes", "de: visites, quand: annule", "« visites » n'a pas d'« avancement: »"),
        ("annee", "listes", "de: visites, annee: prochaine", "valeurs possibles : suivante"),
        (
            "office",
            "listes",
            "de: visites, annee: suivante",
            "« annee » : cette clé ne va qu'avec « portee: annee » ; retirez-la",
        ),
        (
            "office",
            "listes",
            "de: actions, reportees: axe",
            "« reportees » : nommez ici un champ de « type: choix », avec « par_annee: oui »",
        ),
        (
            "office",
            "listes",
            "de: bit, absents_de: {de: visites, champ: prestatire, par: bureau}",
            "« champ » : « visites » n'a pas de champ « prestatire » ; vouliez-vous écrire",
        ),
        (
            "office",
            "listes",
            "de: bit, absents_de: {de: actions, champ: axe, par: bureau, annees: 3}",
            "« annees » : « actions » n'a pas de « date: »",
        ),
        (
            "annee",
            "listes",
            "de: actions, reportees: annees, absents_de: {de: reunions, champ: type, par: axe}",
            "« absents_de » : cette clé ne va pas avec",
        ),
        (
            "office",
            "listes",
            "de: pieces, expire: {champ: version}",
            "« champ » : nommez ici un champ de « type: date »",
        ),
        (
            "office",
            "listes",
            "de: ecoute, quand: fait, expire: {champ: recu}",
            "« expire » : cette clé ne va pas avec",
        ),
        (
            "personne",
            "listes",
            "de: reunions",
            "« de » : « reunions » ne nomme personne ; une fiche individuelle ne peut rien y lire",
        ),
    ],
)
def test_a_mistake_about_the_scope_says_so(
    shelf: Shelf, scope: str, key: str, line: str, told: str
) -> None:
    shelf.write("documents.yaml", _HEAD.format(scope=scope, key=key, line=line))

    (mistake,) = shelf.mistakes()

    assert told in mistake


def test_a_table_that_is_no_list_of_lines_is_refused(shelf: Shelf) -> None:
    text = _HEAD.format(scope="annee", key="tableaux", line="de: visites")
    shelf.write("documents.yaml", text.replace("{de: visites}", "visites"))

    (mistake,) = shelf.mistakes()

    assert "« essai » : écrivez ici des lignes « clé: valeur »" in mistake


def test_what_is_not_said_takes_the_usual_value(shelf: Shelf) -> None:
    shelf.write(
        "documents.yaml",
        _HEAD.format(scope="annee", key="tableaux", line="de: ecoute, moyennes: accueil, sur: 20")
        + "      autre: {de: ecoute, lignes: theme}\n"
        + "    listes:\n      a_venir: {de: visites, quand: prevu}\n",
    )

    (document,) = shelf.load().documents

    averages, breakdown = document.tables["essai"], document.tables["autre"]
    assert isinstance(averages, Averages)
    assert (averages.few, averages.out_of, averages.year_before) == (5, Fraction(20), False)
    assert breakdown == Breakdown(of=Selection(form="ecoute"), rows="theme")
    assert document.lists["a_venir"] == Selection(form="visites", when=When.PLANNED)
    assert document.requirements is None
