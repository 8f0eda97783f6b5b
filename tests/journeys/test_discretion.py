"""What names a visitor, wherever the log of feedback holds it, is in no document and no answer."""

import io
import zipfile
from collections.abc import Iterator

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_HEAD = (
    "| N° | Reçu le | Canal | Bureau | Thème | Commentaire | Suite donnée | Mode | Répondu le "
    "| Nom du visiteur | Prénom | Courriel | Téléphone | Adresse |"
)
_ROWS = (
    (
        "| 1 | 12/03/2025 | Réclamation | Orbelle | Attente | zéphirin attend | Appel "
        "| Courrier | 14/03/2025 | Zéphirin | Ludwina | ludwina.zephirin@poste.example "
        "| 06 11 22 33 44 | 17 rue des Ormeaux 48999 Villeperdue |"
    ),
    (
        "| 2 | 13/03/2025 | Réclamation | Orbelle | Plainte de M. Quesnoy | Mme Fargeot boude "
        "| Client Tavernost au 07.22.33.44.55 | qfargeot@orange.example | 14/03/2025 | | | | | |"
    ),
    (
        "| 3 | 14/03/2025 | Suggestion | Orbelle | Bancs | Au 23 bis, avenue des Charmilles "
        "svp | Écrit à Jean-Luc Bersac | | | | | | | |"
    ),
    (
        "| 4 | 15/03/2025 | Remarque orale | Orbelle | Bus | Je m'appelle Odilon Vasseur et le bus "
        "manque | Noté par DELORT Sophie | | | | | | | |"
    ),
    (
        "| 5 | 16/03/2025 | Avis en ligne | Orbelle | Avis de Kevin Trubert | Merci. Karine "
        "Mazel | | '@kmazel48 | | | | | | |"
    ),
    (
        "| 6 | 17/03/2025 | Remarque orale | Orbelle | Clés | Courrier à BP 4477 Bourgneuf, 48888 "
        "Hautlieu | +33 6 99 88 77 66 | 0033699001122 | | | | | | |"
    ),
    (
        "| 7 | 18/06/2025 | Réclamation | Orbelle | Prix | Famille Courbevaix, époux "
        "Ganivard | Fini | 0466554433 | | Montbrisset | | | 612398745 | |"
    ),
)
_SURVEY = """
| Date | Canal | Satisfaction globale /5 | Commentaire | Client |
| 12/05/2025 | questionnaire | 5 | Très bien. Cordialement, Pellegrinat | |
| 13/05/2025 | questionnaire | 4 | Mlle Estevenon ravie, j.estevenon@poste.example | |
| 14/05/2025 | questionnaire | 1 | brissaud reviendra | BRISSAUD Léonie |
| 15/05/2025 | Mme Sauvagnac | 3 | Bien | |
"""
_SECRETS = (
    *("zephirin", "zéphirin", "ludwina", "06 11 22 33 44", "ormeaux", "48999", "villeperdue"),
    *("quesnoy", "fargeot", "tavernost", "07.22.33.44.55", "charmilles", "bersac", "odilon"),
    *("vasseur", "delort", "trubert", "mazel", "4477", "48888", "hautlieu", "6 99 88 77 66"),
    *("0033699001122", "courbevaix", "ganivard", "0466554433", "montbrisset", "612398745"),
    *("pellegrinat", "estevenon", "brissaud", "sauvagnac"),
)
_CITING = {
    "Registre": {"F2", "E3", "F3", "G3", "H3", "F4", "G4", "F5", "G5"}
    | {"E6", "F6", "H6", "F7", "G7", "H7", "F8", "H8"},
    "Enquête": {"D2", "D3", "D4", "B5"},
}


def test_no_secret_of_a_visitor_reaches_any_document_or_answer(desk: Desk) -> None:
    told = _dropped(desk)

    told += [desk(*command).out for command in _COMMANDS]

    names = [(name, s) for name, text in _texts(desk, told) for s in _SECRETS if s in text]
    assert len(_SECRETS) >= 30
    assert [name for name in desk.documents() if name.endswith(".docx")]
    assert names == []
    assert _cites_nobody_yet_speaks(desk)


def test_each_text_that_cites_a_visitor_is_told_with_its_cell(desk: Desk) -> None:
    desk.drop({"Écoute.xlsx": _log(_SURVEY.replace("Mme Sauvagnac", "questionnaire"))})

    (receipt,) = desk("intake", "--json").json["receipts"]

    cited = [one for one in receipt["problems"] if one["code"] == "VISITEUR_CITE"]
    assert receipt["outcome"] == "accepted"
    assert {(one["sheet"], one["cell"]) for one in cited} == {
        (sheet, cell) for sheet, cells in _CITING.items() for cell in cells if cell != "B5"
    }
    assert {(one["severity"], one["value"]) for one in cited} == {("warning", None)}


_COMMANDS = (
    ("build", "--json"),
    ("build", "--json", "--as-of", "31/12/2025"),
    ("check", "--json", "--as-of", "31/12/2025"),
    ("explain", "QT-035"),
    ("status",),
    ("templates", "fields"),
    ("templates", "check", "--json"),
)


def _cites_nobody_yet_speaks(desk: Desk) -> bool:
    """Whether the free texts do reach a document, with stand-ins for the visitors."""
    parts = (
        part for name, content in desk.documents().items() for _, part in _parts(name, content)
    )
    return any("[nom]" in part.decode("utf-8", "replace") for part in parts)


def _dropped(desk: Desk) -> list[str]:
    """Drop a log that is taken, and one that goes back for a visitor in a closed list."""
    kept = _SURVEY.replace("Mme Sauvagnac", "questionnaire")
    desk.drop({"Écoute.xlsx": _log(kept), "Enquête à revoir.xlsx": _log(_SURVEY)})
    told = desk("intake", "--json").out
    assert '"accepted"' in told
    assert '"returned"' in told
    return [told]


def _log(survey: str) -> bytes:
    return workbook(Registre="\n".join([_HEAD, *_ROWS]), Enquête=survey)


def _texts(desk: Desk, told: list[str]) -> Iterator[tuple[str, str]]:
    """Every text that docgen wrote, in lower case, with a name for it."""
    for number, one in enumerate(told):
        yield f"answer {number}", one.encode().decode("unicode_escape", "replace").lower()
        yield f"answer {number} as printed", one.lower()
    files = {path: path.read_bytes() for path in desk.workspace.rglob("*") if path.is_file()}
    for path, content in files.items():
        where = path.relative_to(desk.workspace).parts[0]
        is_answer = where == "inbox" and path.suffix == ".txt"
        if where in {"outbox", "templates"} or is_answer or path.parent.name == "var":
            for name, part in _parts(path.name, content):
                yield name, part.decode("utf-8", "replace").lower()


def _parts(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and what it holds when it is a zip, however deep: embedded workbooks too."""
    yield name, content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from _parts(f"{name}/{inner}", archive.read(inner))
