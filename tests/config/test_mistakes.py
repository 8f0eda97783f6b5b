"""Each kind of mistake, with its file, its line, its key and what to write instead."""

from dataclasses import dataclass

import pytest

from tests.config.shelf import ACTIONS, MARK, TEAM, TRAINING, VISITS, Shelf

OFFICE, DOCUMENTS = "office.yaml", "documents.yaml"


@dataclass(frozen=True)
class Slip:
    """`old` becomes `new` in a file; the mistake is told `below` lines under the change."""

    file: str
    old: str
    new: str
    told: str
    below: int = 0


def name_of(slip: Slip) -> str:
    """What pytest calls the case."""
    return f"{slip.file}: {slip.new.strip() or 'nothing'}"


KEYS = (
    Slip(
        TRAINING,
        "    type: personnes",
        "    typ: personnes",
        "« typ » : cette clé n'existe pas ; vouliez-vous écrire « type » ?",
    ),
    Slip(
        TRAINING,
        "    type: personnes",
        "    type: personnes\n    couleur: bleu",
        "« couleur » : cette clé n'existe pas ; clés possibles : champ, code, titre, type, requis,"
        " synonymes, valeurs, par_defaut, par_annee, debut, plan, reprend_au_dessus,"
        " tient_lieu_de…",
        below=1,
    ),
    Slip(
        MARK,
        "    source: référentiel OTF",
        "    couleur:\n    source: référentiel OTF",
        "« couleur » : cette clé n'existe pas ; clés possibles : id, reference_officielle,"
        " chapitre, rubrique, titre, enonce, source, nature, concerne_si, partie_de, coefficient,"
        " obligatoire…",
    ),
    Slip(
        TRAINING,
        "    type: personnes\n",
        "",
        "« type » : cette clé manque ; écrivez par exemple « type: texte »",
        below=-3,
    ),
    Slip(
        TRAINING,
        "    type: personnes",
        "    type:",
        "« type » : cette clé est vide ; écrivez par exemple « type: texte »",
    ),
    Slip(
        TRAINING,
        "titre: Heures de formation",
        "titre: Heures\ntitre: Formations",
        "« titre » : cette clé est déjà écrite ligne 3 ; gardez-en une seule",
        below=1,
    ),
    Slip(
        MARK,
        "au_moins: 85 %",
        "au_moins: 85 %, nom: a",
        "« nom » : cette clé n'existe pas ; clés possibles : id, libelle, pilier, au_moins,"
        " obligatoires",
    ),
    Slip(
        MARK,
        "      somme: heures\n      de: [",
        "      some: heures\n      de: [",
        "« some » : cette mesure n'existe pas ; vouliez-vous écrire « somme » ?",
    ),
    Slip(
        MARK,
        "      nombre_par_annee: annees\n",
        "",
        "« mesure » : une mesure dit l'un de ces mots : somme, nombre, dates_distinctes,"
        " nombre_par_annee, completude, chaque_mois, chaque_semestre, part, rapport, chacun_de…",
        below=-1,
    ),
    Slip(
        DOCUMENTS,
        "{de: actions, sans: action}",
        "{de: actions, sans: action, manque: action}",
        "« manque » : cette clé n'existe pas ; clés possibles : de, ou, sans, quand, annee,"
        " reportees, absents_de, expire",
    ),
)

TYPES = (
    Slip(
        TRAINING,
        "synonymes: [Date de fin, Date fin, Au, Finit le]",
        "synonymes: Date de fin, Date fin",
        "« synonymes » : mettez la liste entre crochets, par exemple [Durée, Nb d'heures]",
    ),
    Slip(
        TRAINING,
        "requis: oui",
        "requis: yes",
        "« requis » : écrivez oui ou non, en minuscules et sans guillemets",
    ),
    Slip(
        MARK,
        "2026-12-31",
        "fin 2026",
        "« valable_jusqu_au » : ce n'est pas une date ; écrivez par exemple 2026-12-31",
    ),
    Slip(
        MARK,
        "2026-12-31",
        "31/02/2026",
        "« valable_jusqu_au » : « 31/02/2026 » n'existe pas ; écrivez par exemple 2026-12-31",
    ),
    Slip(
        MARK,
        "au_moins: 85 %",
        "au_moins: 0.85",
        "« au_moins » : écrivez un pourcentage de 1 % à 100 %, par exemple 85 %",
    ),
    Slip(
        MARK,
        "au_moins: 150",
        "au_moins: beaucoup",
        "« au_moins » : écrivez un nombre plus grand que zéro, par exemple 150 ou 7,5",
    ),
    Slip(
        MARK,
        "{glissante: 3 ans}",
        "3 ans",
        "« periode » : écrivez {glissante: 3 ans}, {civile: 1 an}, {cycle: 5 ans}, plan"
        " ou a_ce_jour",
    ),
    Slip(
        TRAINING,
        "titre: Heures de formation",
        "titre: [Heures, Formations]",
        "« titre » : écrivez ici un seul texte, sans tirets ni crochets",
    ),
    Slip(
        TEAM,
        "rang: 1 ",
        "rang: un ",
        "« rang » : écrivez un nombre entier, par exemple 5",
    ),
    Slip(
        OFFICE,
        "  B: Hélène Marquès\n  QT-022: Inès Carpentier\n  H: Yanis Benhaddou\n",
        "  - B\n",
        "« responsables » : écrivez ici des lignes « clé: valeur »",
        below=-1,
    ),
    Slip(
        VISITS,
        "champ: commune",
        "champ: Commune visitée",
        "« champ » : « Commune visitée » : écrivez des minuscules sans accent, des chiffres,"
        " des « _ »",
    ),
    Slip(
        DOCUMENTS,
        "id: bilan-formation",
        "id: bilan/formation",
        "« id » : « bilan/formation » : écrivez des lettres sans accent, des chiffres, des tirets",
    ),
    Slip(
        DOCUMENTS,
        "gabarit: bilan-formation.docx",
        "gabarit: ../bilan-formation",
        "« gabarit » : écrivez le nom d'un fichier Word de templates, par exemple bilan.docx",
    ),
    Slip(
        DOCUMENTS,
        "par_axe:",
        "Par axe:",
        "« Par axe » : nommez-le en minuscules sans accent, chiffres et « _ », par exemple par_axe",
    ),
    Slip(
        TRAINING,
        "identite: [agent, fin, intitule]",
        "identite: []",
        "« identite » : écrivez ici au moins une valeur",
    ),
)

CLOSED_LISTS = (
    Slip(
        DOCUMENTS,
        "portee: annee",
        "portee: année",
        "« portee » : « année » n'est pas possible ici ; vouliez-vous écrire « annee » ?"
        " Valeurs possibles : office, annee, plan, referentiel, personne",
    ),
    Slip(
        OFFICE,
        "personnes: noms",
        "personnes: matricules",
        "« personnes » : « matricules » n'est pas possible ici ;"
        " valeurs possibles : noms, initiales",
    ),
    Slip(
        MARK,
        "du: requis",
        "du: realise",
        "« du » : « realise » n'est pas possible ici ; valeurs possibles : requis",
    ),
    Slip(
        TRAINING,
        "par_defaut: formation",
        "par_defaut: Formations",
        "« par_defaut » : « Formations » n'est pas possible ici ; vouliez-vous écrire"
        " « formation » ? Valeurs possibles : formation, interne, éductour, visite",
    ),
    Slip(
        TRAINING,
        "fait: [réalisé]",
        "fait: [réalisée]",
        "« fait » : « réalisée » n'est pas possible ici ; vouliez-vous écrire « réalisé » ?"
        " Valeurs possibles : prévu, réalisé, annulé",
    ),
    Slip(
        ACTIONS,
        "etats: [en cours]",
        "etats: [en cour]",
        "« etats » : « en cour » n'est pas possible ici ; vouliez-vous écrire « en cours » ?"
        " Valeurs possibles : prévu, réalisé, en cours, non réalisé cause COVID, non réalisé",
    ),
    Slip(
        MARK,
        "parmi: {categorie: accueil}",
        "parmi: {categorie: acceuil}",
        "« categorie » : « acceuil » n'est pas possible ici ; vouliez-vous écrire « accueil » ?"
        " Valeurs possibles : accueil, autre, administratif",
    ),
    Slip(
        MARK,
        "{formulaire: formations, ou: {nature: visite}}",
        "{formulaire: formations, ou: {nature: visites}}",
        "« nature » : « visites » n'est pas possible ici ; vouliez-vous écrire « visite » ?"
        " Valeurs possibles : formation, interne, éductour, visite",
    ),
    Slip(
        MARK,
        "ou: {organisme_agree: oui, nature",
        "ou: {organisme_agree: o, nature",
        "« organisme_agree » : « o » n'est pas possible ici ; valeurs possibles : oui, non",
    ),
)

REFERENCES = (
    Slip(
        OFFICE,
        "QT-022: Inès",
        "QT-22: Inès",
        "« QT-22 » : aucun chapitre et aucune exigence ne s'appelle « QT-22 » ;"
        " vouliez-vous écrire « QT-022 » ?",
    ),
    Slip(
        OFFICE,
        "du: 01/04, au: 30/06",
        "du: 01/04, au: 31/06",
        "« au » : « 31/06 » n'existe pas ; écrivez par exemple 31/08",
    ),
    Slip(
        OFFICE,
        "du: 01/04, au: 30/06",
        "du: avril, au: 30/06",
        "« du » : écrivez le jour et le mois, par exemple 31/08",
    ),
    Slip(
        OFFICE,
        "du: 01/04, au: 30/06",
        "du: 01/04, au: 01/07",
        "« periodes_de_flux » : « moyenne saison » et « haute saison » ont des jours en commun ;"
        " changez les dates de l'une des deux",
    ),
    Slip(
        OFFICE,
        "[qualite-tourisme]",
        "[qualite-tourism]",
        "« referentiels » : le référentiel « qualite-tourism » n'existe pas ;"
        " vouliez-vous écrire « qualite-tourisme » ?",
    ),
    Slip(
        MARK,
        "de: [formations, visites]",
        "de: [formation, visites]",
        "« de » : le formulaire « formation » n'existe pas ; vouliez-vous écrire « formations » ?",
    ),
    Slip(
        MARK,
        "chapitre: H",
        "chapitre: Z",
        "« chapitre » : le chapitre « Z » n'existe pas ;"
        " noms possibles : A, B, C, D, E, F, G, H, I, J",
    ),
    Slip(
        MARK,
        "{formulaire: visites, champ: justificatif}",
        "{formulaire: visites, champ: observation}",
        "« champ » : « visites » n'a pas de champ « observation » ;"
        " vouliez-vous écrire « observations » ?",
    ),
    Slip(
        MARK,
        "        moyens: les moyens",
        "        moyen: les moyens",
        "« moyen » : « actions » n'a pas de champ « moyen » ; vouliez-vous écrire « moyens » ?",
    ),
    Slip(
        MARK,
        "ou: {organisme_agree: oui, nature",
        "ou: {organisme_agre: oui, nature",
        "« organisme_agre » : ce champ n'existe pas ; vouliez-vous écrire « organisme_agree » ?",
    ),
    Slip(
        MARK,
        "  - id: QT-010",
        "  - concerne_si: {statu: association}\n    id: QT-010",
        "« statu » : « statu » n'est pas une question sous « faits » ; vouliez-vous écrire"
        " « statut » ?",
    ),
    Slip(
        MARK,
        "Inscrire {manque} avant",
        "Inscrire {manques} avant",
        "« si_non » : « {manques} » ne peut pas être rempli ; vouliez-vous écrire « manque » ?",
    ),
    Slip(
        MARK,
        "avant le {echeance}.\n  - id: QT-023",
        "avant le {echeance.\n  - id: QT-023",
        "« si_non » : une accolade est seule ; écrivez {manque} ou {echeance}",
    ),
    Slip(
        TRAINING,
        "[agent, fin, intitule]",
        "[agent, fin, intitul]",
        "« identite » : « formations » n'a pas de champ « intitul » ;"
        " vouliez-vous écrire « intitule » ?",
    ),
    Slip(
        TRAINING,
        "    tient_lieu_de: fin\n    synonymes: [Dates",
        "    tient_lieu_de: fine\n    synonymes: [Dates",
        "« tient_lieu_de » : « formations » n'a pas de champ « fine » ;"
        " vouliez-vous écrire « fin » ?",
    ),
    Slip(
        DOCUMENTS,
        "[QT-022, QT-023, QT-077]",
        "[QT-022, QT-23, QT-077]",
        "« exigences » : l'exigence « QT-23 » n'existe pas ; vouliez-vous écrire « QT-023 » ?",
    ),
    Slip(
        DOCUMENTS,
        "fiches: [formations, visites]",
        "fiches: [formations, visite]",
        "« fiches » : le formulaire « visite » n'existe pas ; vouliez-vous écrire « visites » ?",
    ),
    Slip(
        DOCUMENTS,
        "sans: moyens",
        "sans: moyen",
        "« sans » : « actions » n'a pas de champ « moyen » ; vouliez-vous écrire « moyens » ?",
    ),
    Slip(
        DOCUMENTS,
        "colonnes: annees",
        "colonnes: axe",
        "« colonnes » : nommez ici un autre champ que « lignes »",
    ),
)

SENSE = (
    Slip(
        TRAINING,
        "    type: duree",
        "    type: duree\n    valeurs: {a: [b]}",
        "« valeurs » : les valeurs ne vont qu'avec « type: choix » ; retirez-les"
        " ou changez le type",
        below=1,
    ),
    Slip(
        VISITS,
        "type: texte, synonymes: [Ville",
        "type: choix, synonymes: [Ville",
        "« type » : une colonne de type choix a besoin de « valeurs: », une par ligne",
    ),
    Slip(
        VISITS,
        "type: heure, tient_lieu_de: heures, synonymes: [Début",
        "type: heure, par_annee: oui, tient_lieu_de: heures, synonymes: [Début",
        "« par_annee » : seuls vont par année les types choix, nombre, montant et texte",
    ),
    Slip(
        VISITS,
        "    une_fiche_par_personne: oui",
        "    numero_vaut_oui: oui",
        "« numero_vaut_oui » : cette clé ne va qu'avec « type: oui_non » ; retirez-la",
    ),
    Slip(
        VISITS,
        "date: date",
        "date: commune",
        "« date » : nommez ici une colonne de type date, periode ou moment",
    ),
    Slip(
        TRAINING,
        "synonymes: [Dates,",
        "synonymes: [Le stage, Dates,",
        "« synonymes » : le titre « Stage » désigne déjà la colonne « date » (ligne 24),"
        " il ne peut pas désigner aussi « intitule » ; changez-le",
        below=18,
    ),
    Slip(
        TRAINING,
        "      interne: [",
        "      interne: [Externe, ",
        "« interne » : « Externe » veut déjà dire « formation »,"
        " cela ne peut pas vouloir dire aussi « interne » ; retirez-le",
    ),
    Slip(
        TRAINING,
        "code: provider",
        "code: people",
        "« code » : « people » est déjà pris ligne 11 ; changez de nom",
    ),
    Slip(
        VISITS,
        "formulaire: visites",
        "formulaire: formations",
        "« formulaire » : « formations » est déjà pris dans formulaires/formations.yaml, ligne 2 ;"
        " changez de nom",
    ),
    Slip(
        TEAM,
        "    code: from\n",
        "    code: since\n",
        "« decrit_les_personnes » : pour décrire les personnes,"
        " il faut une colonne avec « code: from »",
        below=-31,
    ),
    Slip(
        MARK,
        "nature: mesure\n    mesure:\n      nombre",
        "nature: piece\n    mesure:\n      nombre",
        "« mesure » : retirez la mesure, ou écrivez « nature: mesure »",
        below=1,
    ),
    Slip(
        MARK,
        "plan: plan\n      periode: plan",
        "plan: plan\n      periode: {civile: 1 an}",
        "« periode » : écrivez plan pour cette mesure",
        below=1,
    ),
    Slip(
        MARK,
        "- {id: H, titre",
        "- {id: B, titre: a}\n  - {id: H, titre",
        "« id » : « B » est déjà pris ligne 39 ; changez de nom",
    ),
    Slip(
        MARK,
        "par: agent\n      parmi",
        "par: heures\n      parmi",
        "« par » : nommez ici un champ de « type: personnes »",
    ),
    Slip(
        DOCUMENTS,
        "portee: plan ",
        "portee: office ",
        "« plan » : cette clé ne va qu'avec « portee: plan » ; retirez-la",
        below=1,
    ),
    Slip(
        DOCUMENTS,
        "    plan: {formulaire: actions, champ: plan}\n",
        "",
        "« portee » : ajoutez « plan: {formulaire: actions, champ: plan} »",
        below=-1,
    ),
)


@pytest.mark.parametrize("slip", [*KEYS, *TYPES, *CLOSED_LISTS, *REFERENCES, *SENSE], ids=name_of)
def test_a_slip_is_told_with_its_line_and_what_to_write(shelf: Shelf, slip: Slip) -> None:
    line = shelf.change(slip.file, slip.old, slip.new) + slip.below

    told = shelf.mistakes()

    assert told == [f"{slip.file}, ligne {line}, {slip.told}"]
