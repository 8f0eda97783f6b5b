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

from docgen.intake.read_file import read_file
from docgen.intake.workbook import Unopened
from docgen.ledger.store import Ledger
from docgen.model.problem import Problem
from tests.intake.reading import NOBODY, context, drop_of, form, read, settings, with_hidden
from tests.sheets import workbook

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
_SECOND_TABLE = """
| Agent           | Date       | Intitulé        | Heures     |
| Claire Fontaine | 12/03/2024 | Accueil         | 7          |

| Date            | Agent      | Heures          | Intitulé   |
| 12/03/2024      | Marc Duval | 7               | Langues    |
"""
_NOT_A_SUM = f"{table(TRAINING)}\n| Total | | | =12 |"
_SUM = f"{table(TRAINING, TRAINING | {'Date': '13/03/2024'})}\n| Total | | | =14 |"
_NOTE = f"{table(TRAINING)}\n\n| Source : classeur de 2024 | | | |"
_PLAIN_TEXT = b"bonjour;tout le monde\n"
_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 40
_OPEN_QUOTE = (
    "Date;Agents;Prestataire;Durée;Observations\n12/03/2024;Marc Duval;Cave;2;bien\n"
    '13/03/2024;Marc Duval;Cave;2;"très bien\n14/03/2024;Marc Duval;Cave;2;bien\n'
).encode()
_FIGURE = {"Indicateur": "Visites", "Période": "2025", "Valeur": "12"}
_HAND_OUT = {"Date": "12/03/2026", "Distribués": "10", "Rendus": "4"}

FAULTS: Mapping[str, Provoked] = {
    # the file
    "FIC_VIDE": content(b""),
    "FIC_MOT_DE_PASSE": content(_ENCRYPTED),
    "FIC_ABIME": content(b"PK\x03\x04 and then nothing"),
    "FIC_FORMAT_INCONNU": content(b"%PDF-1.7 ...", "rapport.pdf"),
    "FIC_GUILLEMETS": content(_OPEN_QUOTE, "visites.csv"),
    "FIC_TROP_GROS": lambda: read(_too_large()).problems,
    "FIC_TROP_LONG": unopened("slow"),
    "FIC_ILLISIBLE": unopened("aborted"),
    "FIC_IMPREVU": unopened("surprise"),
    "FEU_TOUTES_MASQUEES": _all_hidden,
    "FEU_DEUX_TABLEAUX": drawn(_SECOND_TABLE),
    "EQUIPE_ABSENTE": lambda: read(workbook(Feuille=table(TRAINING)), NOBODY).problems,
    # the headers
    "ENT_INTROUVABLE": content(_PLAIN_TEXT, "mots.csv"),
    "ENT_COLONNE_MANQUANTE": drawn(
        "| Agent | Date | Organisme | Heures |\n| Claire Fontaine | 12/03/2024 | CCI | 7 |"
    ),
    "ENT_DOUBLE": training(Durée="7"),
    "LIG_AVANT_TITRES": drawn(_SORTED_HEADERS),
    # the cells
    "CEL_VIDE": training(Intitulé=""),
    "CEL_FORMULE_ERREUR": training(Heures="#N/A"),
    "COHERENCE": training(Début="14/03/2024", Date="", Fin="12/03/2024"),
    "DATE_ILLISIBLE": training(Date="après Pâques"),
    "DATE_IMPOSSIBLE": training(Date="31/02/2024"),
    "DATE_SANS_ANNEE": training(Date="12 mars"),
    "DATE_HORS_PERIODE": training(Date="12/03/0204"),
    "DUREE_ILLISIBLE": training(Heures="trois"),
    "DUREE_DATE": training(Heures="03-mai"),
    "DUREE_FUSIONNEE": drawn(_HOURS_MERGED),
    "HEURE_ILLISIBLE": feedback(Heure="vers midi"),
    "NOTE_ILLISIBLE": feedback(Accueil="bof"),
    "NOTE_SANS_ECHELLE": _without_scale,
    "MOMENT_ILLISIBLE": drawn(table(_FIGURE | {"Période": "l'hiver"})),
    "NOMBRE_ILLISIBLE": drawn(table(_HAND_OUT | {"Distribués": "une pile"})),
    "NOMBRE_HORS_BORNES": training(Heures="0"),
    "TEMPS_DE_TRAVAIL_ILLISIBLE": member(Temps_de_travail="souvent"),
    "LISTE_INCONNUE": training(Statut="réalysé"),
    "PERSONNE_INCONNUE": training(Agent="Claire Fontane"),
    "PERSONNE_AMBIGUE": training(Agent="Claire"),
    # to check
    "FEU_VIDE": drawn("| Agent | Date | Intitulé | Heures |"),
    "ENT_SANS_TITRE": drawn(
        "| Agent | Date | Intitulé | Heures | |\n| Claire Fontaine | 12/03/2024 | a | 7 | b |"
    ),
    "CEL_FUSIONNEE": drawn(_MERGED),
    "LIG_TOTAL_FAUX": drawn(_NOT_A_SUM),
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
    "ENT_INCONNUE": training(Couleur="rouge"),
    "LIG_NOTE": drawn(_NOTE),
    "LIG_TITRE": drawn(_PLAN),
    "LIG_TOTAL": drawn(_SUM),
    "LIG_NEANT": drawn(table(FEEDBACK, {"Reçu le": "2025", "Commentaire": "Néant"})),
    "NOTE_ECHELLE": feedback(Accueil="4"),
    "DATE_DOUTEUSE": training(Date="12/03/24"),
    "DUREE_UNITE": training(Heures="1 j"),
    "NOMBRE_TEXTE": drawn(table(TRAINING | {"Heures": "=3"}, TRAINING)),
    "MONTANT_TAXES": training(Coût="960 € TTC"),
    "NUMERO_VAUT_OUI": training(Agréé="11 75 12345 75"),
    "REPONSE_INCONNUE": training(Agréé="NSP"),
    "TEMPS_DE_TRAVAIL_UNITE": member(Temps_de_travail="80"),
    "PERSONNE_DEDUITE": training(Agent="Léa"),
}
