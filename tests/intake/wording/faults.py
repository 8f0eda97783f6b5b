"""For each code of docs/problems.md, a small file that provokes it. A new code is a new line.

    "DUREE_ILLISIBLE": training(Heures="trois"),

Cells are drawn as in tests.sheets. What cannot be provoked by a file alone (a reader that dies, two
files that disagree) is provoked by what comes closest.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile  # type: ignore[import-untyped]
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.intake.read_file import read_file
from docgen.intake.workbook import Unopened
from docgen.ledger.store import Ledger
from docgen.model.problem import Problem
from tests.intake.hostile.workbooks import far_cell
from tests.intake.parts import parts_of, with_parts
from tests.intake.reading import NOBODY, context, drop_of, form, read, settings, with_hidden
from tests.sheets import csv_file, workbook

Provoked = Callable[[], Iterable[Problem]]

TRAINING = {
    "Agent": "Claire Fontaine",
    "Date": "12/03/2024",
    "Intitulé": "Accueil",
    "Heures": "7",
}
FEEDBACK = {"Reçu le": "12/03/2026", "Canal": "réclamation", "Commentaire": "Trop de bruit"}
MEMBER = {
    "Nom": "Fontaine",
    "Prénom": "Claire",
    "Catégorie": "accueil",
    "À compter du": "01/01/2020",
}


def table(*rows: Mapping[str, str]) -> str:
    """Draw rows below the headers of all of them."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    lines = [headers, *([row.get(header, "") for header in headers] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def drawn(*tables: str, name: str = "essai.xlsx") -> Provoked:
    """Draw a workbook with these sheets: « Feuille », « Feuille 2 » and so on."""
    titles = ["Feuille", *(f"Feuille {n}" for n in range(2, len(tables) + 1))]
    sheets = dict(zip(titles, tables, strict=True))
    return lambda: read(workbook(**sheets), name=name).problems


def training(**cells: str) -> Provoked:
    """Draw one training, sound but for these cells."""
    return drawn(table(TRAINING | cells))


def feedback(**cells: str) -> Provoked:
    """Draw one piece of feedback, sound but for these cells."""
    return drawn(table(FEEDBACK | {key.replace("_", " "): text for key, text in cells.items()}))


def member(**cells: str) -> Provoked:
    """Draw one person of the team, sound but for these cells."""
    return drawn(table(MEMBER | {key.replace("_", " "): text for key, text in cells.items()}))


def crosses(claire: str, marc: str) -> Provoked:
    """Draw two trainings with a column for each of two persons; the second holds these cells."""
    training = {"Date": "12/03/2024", "Intitulé": "Accueil", "Durée": "7"}
    sound = training | {"Claire Fontaine": "X", "Marc Duval": ""}
    other = training | {"Date": "13/03/2024", "Claire Fontaine": claire, "Marc Duval": marc}
    return drawn(table(sound, other))


def content(bytes_: bytes, name: str = "essai.xlsx") -> Provoked:
    """Drop these bytes."""
    return lambda: read(bytes_, name=name).problems


def unopened(why: str, name: str = "essai.xlsx") -> Provoked:
    """Drop a file that the child process could not open, for that reason."""
    return lambda: read_file(drop_of(b"x", name), Unopened(why=why), context()).problems


def one_after_the_other(*versions: tuple[str, str]) -> Provoked:
    """Take files in, named and drawn, one after the other, and look at the last answer."""

    def provoke() -> Iterable[Problem]:
        problems: tuple[Problem, ...] = ()
        with tempfile.TemporaryDirectory() as folder:
            ledger = Ledger(Path(folder))
            for name, drawing in versions:
                drop = drop_of(workbook(Feuille=drawing), name)
                said = read(drop.content, name=name)
                problems = ledger.record(drop, said, "f", settings().forms).problems
            ledger.close()
        return problems

    return provoke


def _hidden() -> Iterable[Problem]:
    book = workbook(Visible=table(TRAINING), Cachée=table(TRAINING))
    return read(with_hidden(book, "Cachée")).problems


def _all_hidden() -> Iterable[Problem]:
    book = workbook(Vide="| |", Cachée=table(TRAINING))
    return read(with_hidden(book, "Cachée")).problems


def _without_scale() -> Iterable[Problem]:
    """No form that is shipped leaves its marks without a scale; one of an office may."""
    columns = tuple(replace(one, out_of=None) for one in form("ecoute").columns)
    book = workbook(Feuille=table(FEEDBACK | {"Accueil": "4"}))
    return read(book, forms=[replace(form("ecoute"), columns=columns)]).problems


def _remembered() -> Iterable[Problem]:
    """A title that the office has answered once."""
    columns = tuple(
        replace(one, learned=("Stage suivi",)) if one.code == "title" else one
        for one in form("formations").columns
    )
    training = {"Stage suivi" if key == "Intitulé" else key: text for key, text in TRAINING.items()}
    book = workbook(Feuille=table(training))
    return read(book, forms=[replace(form("formations"), columns=columns)]).problems


def _changed(change: Callable[[Worksheet], None]) -> bytes:
    """Two sound trainings, then this touch by hand."""
    book = load_workbook(
        io.BytesIO(workbook(Feuille=table(TRAINING, TRAINING | {"Date": "13/03/2024"})))
    )
    change(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def _hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["D"].hidden = True


def _leave_uncalculated(sheet: Worksheet) -> None:
    sheet["D3"] = "=3.5*2"


def _contradict_the_title(sheet: Worksheet) -> None:
    sheet["D1"], sheet["D2"] = "Durée (jours)", 7.5
    sheet["D2"].number_format = '0.0" h"'


def _sealed() -> bytes:
    file = io.BytesIO()
    OOXMLFile(io.BytesIO(workbook(Feuille=table(TRAINING)))).encrypt("fontaine2024", file)
    return file.getvalue()


def _unchecked() -> bytes:
    """Styles that define entities: the values are read, and nobody follows these."""
    book = workbook(Feuille=table(TRAINING))
    styles = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts_of(book)["xl/styles.xml"]
    return with_parts(book, {"xl/styles.xml": styles})


def _named(name: str, drawing: str) -> Provoked:
    """Draw a sheet of that name."""
    return lambda: read(workbook(**{name: drawing})).problems


def _too_large() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for _ in range(401):
                part.write(b" " * 1024**2)
    return file.getvalue()


def _lines(count: int) -> str:
    return table(*(TRAINING | {"Intitulé": f"Stage {n}"} for n in range(count)))


_MERGED = """
| Agent           | Date       | Intitulé | Heures | Coût |
| Claire Fontaine | 12/03/2024 | Accueil  | 7      | 600  |
| Marc Duval      | ^          | ^        | ^      | ^    |
"""
_HOURS_MERGED = """
| Agent           | Date       | Intitulé | Heures |
| Claire Fontaine | 12/03/2024 | Accueil  | 14     |
| Claire Fontaine | 13/03/2024 | Langues  | ^      |
"""
_PLAN = """
| Axe     | Objectif     | Action      | 2024 |
| Accueil |              |             |      |
|         | Mieux servir | Des langues | X    |
"""
_SORTED_HEADERS = """
| Claire Fontaine | 12/03/2024 | Accueil  | 7      |
| Agent           | Date       | Intitulé | Heures |
| Claire Fontaine | 13/03/2024 | Langues  | 7      |
"""
_VISITS = "| Date | Prestataire | Durée |\n| 12/03/2024 | Cave | 2 |"
_BESIDE = """
| Date       | Agents     | Prestataire | Durée | | Agent      | Heures |
| 12/03/2024 | Marc Duval | Cave        | 2     | | Marc Duval | 2      |
"""
_MONTHS = """
| Agent      | Intitulé | Janvier | Février | Mars |
| Marc Duval | Anglais  | =7      | =3      |      |
"""
_NOTE_BESIDE = """
| Agent           | Date       | Intitulé | Heures | | Légende :  |       |
| Claire Fontaine | 12/03/2024 | Accueil  | 7      | | X = vu     | rouge |
| Claire Fontaine | 13/03/2024 | Accueil  | 7      | | à revoir   |       |
| Claire Fontaine | 14/03/2024 | Accueil  | 7      | |            |       |
| Claire Fontaine | 15/03/2024 | Accueil  | 7      | |            |       |
"""
_SEPARATED = """
| Agents     | Date       | Prestataire | Durée |
| Mars 2024  |            |             |       |
| Marc Duval | 12/03/2024 | Cave        | 2     |
| Marc Duval | 02/04/2024 | Moulin      | 2     |
"""
_EITHER_FORM = "| Agents | Date | Durée |\n| Marc Duval | 12/03/2024 | 2 |"
_TWO_DURATIONS = """
| Agent           | Date       | Intitulé | Durée | Heures |
| Claire Fontaine | 12/03/2024 | Accueil  |       | 7      |
"""
_FROM_A_FORM = "| Horodateur | Accueil |\n| 12/03/2024 09:41:07 | Bien |"
_AGENDA = table(*(TRAINING | {"Date": f"agenda {n}", "Intitulé": f"{n}"} for n in range(9)))
_NOT_A_SUM = f"{table(TRAINING)}\n| Total | | | =12 |"
_SUM = f"{table(TRAINING, TRAINING | {'Date': '13/03/2024'})}\n| Total | | | =14 |"
_NOTE = f"{table(TRAINING)}\n\n| Source : classeur de 2024 | | | |"
_PLAIN_TEXT = b"bonjour;tout le monde\n"
_CUT_AT_A_DECIMAL = b"Agent,Date,Titre,Heures\r\nClaire Fontaine,12/03/2024,Accueil,3,5\r\n"
_OPEN_QUOTE = (
    "Date;Agents;Prestataire;Durée;Observations\n12/03/2024;Marc Duval;Cave;2;bien\n"
    '13/03/2024;Marc Duval;Cave;2;"très bien\n14/03/2024;Marc Duval;Cave;2;bien\n'
).encode()
_FIGURE = {"Indicateur": "Visites", "Période": "2025", "Valeur": "12"}
_HAND_OUT = {"Date": "12/03/2026", "Distribués": "10", "Rendus": "4"}

FAULTS: Mapping[str, Provoked] = {
    # the file
    "FIC_VIDE": content(b""),
    "FIC_MOT_DE_PASSE": lambda: read(_sealed()).problems,
    "FIC_ABIME": content(b"PK\x03\x04 and then nothing"),
    "FIC_FORMAT_INCONNU": content(b"%PDF-1.7 ...", "rapport.pdf"),
    "FIC_GUILLEMETS": content(_OPEN_QUOTE, "visites.csv"),
    "FIC_TROP_GROS": lambda: read(_too_large()).problems,
    "FIC_TROP_LONG": unopened("slow"),
    "FIC_ILLISIBLE": unopened("aborted"),
    "FIC_IMPREVU": unopened("surprise"),
    "FEU_TOUTES_MASQUEES": _all_hidden,
    "FEU_PLAGE_GEANTE": content(far_cell("XFD1048576")),
    "FEU_DEUX_TABLEAUX": drawn(_BESIDE),
    "FEU_MOIS_EN_COLONNES": drawn(_MONTHS),
    "FEU_VALEURS_CONTRAIRES": _named("Marc Duval", f"| Agent : Claire Fontaine |\n{_VISITS}"),
    "EQUIPE_ABSENTE": lambda: read(workbook(Feuille=table(TRAINING)), NOBODY).problems,
    # the headers
    "ENT_INTROUVABLE": content(_PLAIN_TEXT, "mots.csv"),
    "ENT_COLONNE_MANQUANTE": drawn(
        "| Agent | Date | Organisme | Heures |\n| Claire Fontaine | 12/03/2024 | CCI | 7 |"
    ),
    "ENT_DOUBLE": training(Durée="7"),
    "ENT_CONTENU": drawn(_AGENDA),
    "LIG_AVANT_TITRES": drawn(_SORTED_HEADERS),
    # the cells
    "CEL_VIDE": training(Intitulé=""),
    "CEL_FORMULE_ERREUR": training(Heures="#N/A"),
    "CEL_FORMULE_NON_CALCULEE": content(_changed(_leave_uncalculated)),
    "COHERENCE": training(Début="14/03/2024", Date="", Fin="12/03/2024"),
    "DATE_ILLISIBLE": training(Date="après Pâques"),
    "DATE_IMPOSSIBLE": training(Date="31/02/2024"),
    "DATE_SANS_ANNEE": training(Date="12 mars"),
    "DATE_CONTRAIRE": _named("2023", f"| Année 2024 |\n{table(TRAINING | {'Date': '12/03'})}"),
    "DATE_HORS_PERIODE": training(Date="12/03/0204"),
    "DUREE_ILLISIBLE": training(Heures="trois"),
    "DUREE_DATE": training(Heures="03-mai"),
    "DUREE_DEUX_UNITES": content(_changed(_contradict_the_title)),
    "DUREE_FUSIONNEE": drawn(_HOURS_MERGED),
    "HEURE_ILLISIBLE": feedback(Heure="vers midi"),
    "NOTE_ILLISIBLE": feedback(Accueil="bof"),
    "NOTE_SANS_ECHELLE": _without_scale,
    "MOMENT_ILLISIBLE": drawn(table(_FIGURE | {"Période": "l'hiver"})),
    "NOMBRE_ILLISIBLE": drawn(table(_HAND_OUT | {"Distribués": "une pile"})),
    "NOMBRE_HORS_BORNES": training(Heures="0"),
    "TEMPS_DE_TRAVAIL_ILLISIBLE": member(Temps_de_travail="souvent"),
    "PRESENCE_ILLISIBLE": crosses("X", "peut-être"),
    "PRESENCE_DOUTEUSE": crosses("X", "=1"),
    "LISTE_INCONNUE": training(Statut="réalysé"),
    "PERSONNE_INCONNUE": training(Agent="Claire Fontane"),
    "PERSONNE_AMBIGUE": training(Agent="Claire"),
    # to check
    "FIC_EXTENSION": content(csv_file(table(TRAINING)), "essai.xlsx"),
    "FIC_ENCODAGE": content(csv_file(table(TRAINING), ";", "mac_roman"), "essai.csv"),
    "FIC_SANS_CONTROLE": content(_unchecked()),
    "FEU_VIDE": drawn("| Agent | Date | Intitulé | Heures |"),
    "FEU_CHOIX": drawn(_EITHER_FORM),
    "ENT_PROCHE": training(Organnisme="CCI"),
    "ENT_ECARTEE": drawn(_TWO_DURATIONS),
    "ENT_SANS_TITRE": drawn(
        "| Agent | Date | Intitulé | Heures | |\n| Claire Fontaine | 12/03/2024 | a | 7 | b |"
    ),
    "CEL_FUSIONNEE": drawn(_MERGED),
    "LIG_DECALEE": content(_CUT_AT_A_DECIMAL, "formations.csv"),
    "LIG_TOTAL_DOUTEUX": training(Intitulé="Total mars"),
    "LIG_TOTAL_FAUX": drawn(_NOT_A_SUM),
    "LIG_MASQUEE": content(_changed(_hide_row)),
    "LIG_SEPARATEUR_FAUX": drawn(_SEPARATED),
    "LIG_DOUBLON": drawn(table(TRAINING, TRAINING)),
    "LIG_PROCHE": drawn(table(TRAINING, TRAINING | {"Heures": "3"})),
    "LIG_RETIREE": one_after_the_other(("suivi.xlsx", _lines(21)), ("suivi.xlsx", _lines(20))),
    "RETRAIT_EN_ATTENTE": one_after_the_other(
        ("suivi.xlsx", _lines(40)), ("suivi.xlsx", _lines(2))
    ),
    "FICHIERS_EN_DESACCORD": one_after_the_other(
        ("suivi.xlsx", table(TRAINING)), ("agents.xlsx", table(TRAINING | {"Heures": "3"}))
    ),
    "VISITEUR_CITE": feedback(Commentaire="Mme Jeanne Valmont attend"),
    "DUREE_EXCESSIVE": training(Heures="17"),
    "DATE_LOINTAINE": training(Date="12/03/2042"),
    "PERSONNE_ABSENTE": training(Agent="Yann Le Guen"),
    # how it was read
    "FEU_INCONNUE": drawn(table(TRAINING), "| Bonjour |\n| à tous |"),
    "FEU_MASQUEE": _hidden,
    "FEU_NOTE_A_COTE": drawn(_NOTE_BESIDE),
    "FEU_PERSONNES_EN_COLONNES": crosses("X", "X"),
    "FEU_VALEUR_REPRISE": _named("Claire Fontaine", _VISITS),
    "COL_MASQUEE": content(_changed(_hide_column)),
    "ENT_RETENUE": _remembered,
    "ENT_PAR_DEFAUT": drawn(_FROM_A_FORM),
    "ENT_INCONNUE": training(Couleur="rouge"),
    "LIG_SANS_PERSONNE": crosses("", ""),
    "LIG_NOTE": drawn(_NOTE),
    "LIG_TITRE": drawn(_PLAN),
    "LIG_TOTAL": drawn(_SUM),
    "LIG_NEANT": drawn(table(FEEDBACK, {"Reçu le": "2025", "Commentaire": "Néant"})),
    "NOTE_ECHELLE": feedback(Accueil="4"),
    "DATE_COMPLETEE": _named("2024", table(TRAINING | {"Date": "12/03"})),
    "DATE_DOUTEUSE": training(Date="12/03/24"),
    "DUREE_UNITE": training(Heures="1 j"),
    "NOMBRE_TEXTE": drawn(table(TRAINING | {"Heures": "=3"}, TRAINING)),
    "MONTANT_TAXES": training(Coût="960 € TTC"),
    "NUMERO_VAUT_OUI": training(Agréé="11 75 12345 75"),
    "REPONSE_INCONNUE": training(Agréé="NSP"),
    "TEMPS_DE_TRAVAIL_UNITE": member(Temps_de_travail="80"),
    "PERSONNE_DEDUITE": training(Agent="Léa"),
}
