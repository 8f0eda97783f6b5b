"""A week at the office: files are edited, renamed, returned, mended; what counts is their end."""

from collections.abc import Callable

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
_SEASONAL = f"{_TEAM}| Lenoir   | Zoé    | Accueil   | 01/05/2026   |\n"

_HEAD = "| Agent | Date | Intitulé | Heures |"
_TRAININGS = (
    ("| Claire Fontaine | 02/02/2026 | Accueil | 7 |",),
    ("| Claire Fontaine | 02/02/2026 | Accueil | 7 |", "| Hélène Marquès | 03/02/2026 | Tri | 3 |"),
    ("| Claire Fontaine | 02/02/2026 | Accueil | 6 |", "| Hélène Marquès | 03/02/2026 | Tri | 3 |"),
    (
        "| Claire Fontaine | 02/02/2026 | Accueil | 6 |",
        "| Hélène Marquès | 03/02/2026 | Tri | 3h30 |",
    ),
    (
        "| Claire Fontaine | 02/02/2026 | Accueil | 6 |",
        "| Hélène Marquès | 03/02/2026 | Tri | 3h30 |",
        "| Claire Fontaine | 05/02/2026 | Conte | 2 |",
        "| Zoé Lenoir | 04/05/2026 | Caisse | 4 |",
    ),
)

_LOG = "| N° | Reçu le | Canal | Objet | Thème | Détail | Répondu le | Suite donnée |"
_JANUARY = "| 1 | 05/01/2026 | Réclamation | OT | Accueil | Attente | | |"
_ANSWERED = "| 1 | 05/01/2026 | Réclamation | OT | Accueil | Attente | 07/01/2026 | Excuses |"
_FEBRUARY = "| 2 | 09/02/2026 | Réclamation | OT | Horaires | Fermé | | |"
_MARCH = "| 3 | 02/03/2026 | Remarque orale | OT | Locaux | Froid | | Chauffage revu |"

_VISITS = "| Date | Agents | Prestataire | Durée |"
_FAULTY = "| 31/02/2026 | Hélène Marquès | Moulin | 2 |"
_MENDED = "| 27/02/2026 | Hélène Marquès | Moulin | 2 |"


def _trainings(day: int) -> bytes:
    return workbook(Formations="\n".join([_HEAD, *_TRAININGS[day]]))


def _log(*rows: str) -> bytes:
    return workbook(Registre="\n".join([_LOG, *rows]))


def _visits(row: str) -> bytes:
    return workbook(Visites=f"{_VISITS}\n{row}")


def _season() -> bytes:
    return workbook(Formations=f"{_HEAD}\n| Zoé Lenoir | 11/05/2026 | Vélo | 3 |")


def test_after_a_week_the_records_are_those_of_the_final_files_alone(
    desk: Desk,
    another_desk: Callable[[], Desk],
) -> None:
    week: tuple[dict[str, bytes], ...] = (
        {
            "Équipe.xlsx": workbook(Equipe=_TEAM),
            "suivis/Formations.xlsx": _trainings(0),
            "Réclamations janvier.xlsx": _log(_JANUARY),
        },
        {"suivis/Formations.xlsx": _trainings(1), "Visites.xlsx": _visits(_FAULTY)},
        {"suivis/Formations.xlsx": _trainings(2), "Saison.xlsx": _season()},
        {
            "suivis/Formations.xlsx": _trainings(3),
            "Réclamations février.xlsx": _log(_ANSWERED, _FEBRUARY),
            "a-corriger/Visites.xlsx": _visits(_MENDED),
        },
        {"suivis/Formations.xlsx": _trainings(4)},
        {"Équipe.xlsx": workbook(Equipe=_SEASONAL)},
        {"Registre des réclamations - mars.xlsx": _log(_ANSWERED, _FEBRUARY, _MARCH)},
    )
    codes = [_day(desk, files) for files in week]

    final = another_desk()
    final.drop({"Équipe.xlsx": workbook(Equipe=_SEASONAL)})
    final.drop({"suivis/Formations.xlsx": _trainings(4), "Saison.xlsx": _season()})
    final.drop({"Visites.xlsx": _visits(_MENDED)})
    final.drop({"Registre des réclamations - mars.xlsx": _log(_ANSWERED, _FEBRUARY, _MARCH)})
    assert final("watch", "--once").code == 0

    assert desk.snapshot() == final.snapshot()
    assert codes == [0, 1, 1, 0, 1, 0, 0]
    assert _lying(desk) == ["LISEZMOI.txt", "suivis/Formations.xlsx"]


def test_after_a_week_the_ledger_can_be_made_anew(desk: Desk) -> None:
    for files in (
        {"Équipe.xlsx": workbook(Equipe=_TEAM), "suivis/Formations.xlsx": _trainings(0)},
        {"suivis/Formations.xlsx": _trainings(1), "Réclamations.xlsx": _log(_JANUARY, _FEBRUARY)},
        {"suivis/Formations.xlsx": _trainings(0), "Réclamations.xlsx": _log(_ANSWERED)},
        {"Visites.xlsx": _visits(_FAULTY)},
    ):
        _day(desk, files)
    assert desk("confirm", "--withdraw").code == 0
    desk("build")
    before, documents = desk.snapshot(), desk.documents()
    (desk.workspace / "var" / "ledger.sqlite3").unlink()

    rebuilt = desk("rebuild")

    assert (rebuilt.code, rebuilt.err) == (0, "")
    assert desk.snapshot() == before
    assert not any(one["changed"] for one in desk("build", "--json").json["documents"])
    assert desk.documents() == documents
    assert desk("intake", "--json").json["receipts"] == []


def _day(desk: Desk, files: dict[str, bytes]) -> int:
    """Save files as people do, and let docgen look once."""
    for name, content in files.items():
        path = desk.workspace / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return desk("watch", "--once").code


def _lying(desk: Desk) -> list[str]:
    """What still lies in the inbox, but for what docgen laid there itself."""
    inbox = desk.workspace / "inbox"
    paths = (path.relative_to(inbox).as_posix() for path in inbox.rglob("*") if path.is_file())
    return sorted(one for one in paths if not one.startswith("acceptes/") and " - " not in one)
