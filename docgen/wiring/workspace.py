"""Where the workspace is, and which machine holds its ledger."""

import os
import platform
from contextlib import suppress
from pathlib import Path

from docgen import durable
from docgen.errors import WorkspaceError
from docgen.model.office import Office

Stamps = tuple[tuple[str, int, int, int], ...]

_MARK = Path("config", "office.yaml")
_HOLDER = "registre-tenu-par.txt"
_LEDGER = "ledger.sqlite3"
_READ = (".yaml", ".yml", ".docx")


def find_workspace(told: Path | None) -> Path:
    """Return the workspace: told, from DOCGEN_WORKSPACE, or the nearest folder upward."""
    named = told or os.environ.get("DOCGEN_WORKSPACE")
    if named:
        return _checked(Path(named).expanduser())
    here = Path.cwd()
    for folder in (here, *here.parents):
        if is_workspace(folder):
            return folder
    raise WorkspaceError(
        "Il n'y a pas d'espace de travail docgen ici.",
        "Placez-vous dans son dossier, indiquez-le avec -C DOSSIER, ou créez-en un : "
        "docgen init DOSSIER.",
    )


def is_workspace(folder: Path) -> bool:
    """Whether a folder holds config/office.yaml."""
    return (folder / _MARK).is_file()


def settings_stamp(workspace: Path) -> Stamps:
    """Return what changes when a file that docgen reads in config/ or templates/ does.

    Not what Word or an editor lays beside one that is open.
    """
    found = []
    for place in ("config", "templates"):
        for root, _, names in os.walk(workspace / place):
            for name in names:
                if name.startswith((".", "~$")) or not name.casefold().endswith(_READ):
                    continue
                path = Path(root, name)
                with suppress(OSError):
                    told = path.stat()
                    found.append((str(path), told.st_size, told.st_mtime_ns, told.st_ctime_ns))
    return tuple(sorted(found))


def var_of(workspace: Path, office: Office) -> Path:
    """Return the folder of the ledger, which office.yaml may move."""
    return workspace / Path(office.ledger or "var").expanduser()


def check_machine(workspace: Path, var: Path, *, ledger_may_be_lost: bool = False) -> None:
    """Refuse to work on a ledger that another machine holds, or that has left its place.

    Two machines on one ledger would damage it; a second ledger would know nothing, and its empty
    documents would take the place of the true ones.
    """
    note = workspace / _HOLDER
    holder = _named(note)
    if not holder:
        return
    found = (var / _LEDGER).exists()
    if not _is_this_machine(holder):
        raise WorkspaceError(
            f"Le registre de cet espace est tenu par le poste « {holder} », et vous êtes sur "
            f"« {_machine()} ».",
            _taken_over(note) if found else _started_anew(note),
        )
    if not (found or ledger_may_be_lost):
        raise WorkspaceError(
            f"Le registre de cet espace n'est pas à sa place, dans « {var} ».",
            "Branchez ce disque, ou remettez-y le dossier du registre. Si le journal y est encore, "
            "lancez docgen rebuild. Si tout est perdu, supprimez "
            f"« {note} » et déposez à nouveau les tableaux rangés dans inbox/acceptes.",
        )


def note_machine(workspace: Path) -> None:
    """Write beside the ledger's workspace which machine holds it, once it does.

    Raises:
        WorkspaceError: when the workspace cannot be written.

    """
    note = workspace / _HOLDER
    if _named(note):
        return
    text = f"Le registre de cet espace est tenu par le poste :\r\n{_machine()}\r\n"
    try:
        durable.write(note, text.encode())
    except OSError as error:
        raise WorkspaceError(
            f"docgen ne peut pas écrire dans « {workspace} » : {durable.why_not(error)}.",
            "Vérifiez vos droits sur ce dossier, puis recommencez.",
        ) from error


def _taken_over(note: Path) -> str:
    return (
        "Lancez docgen sur ce poste. Si cet espace a été déplacé ici pour de bon, supprimez "
        f"« {note} » : le registre sera repris tel quel."
    )


def _started_anew(note: Path) -> str:
    return (
        "Lancez docgen sur ce poste. S'il n'existe plus, remettez son dossier var à sa place et "
        f"supprimez « {note} » ; si ce dossier est perdu, déposez aussi à nouveau les tableaux "
        "rangés dans inbox/acceptes."
    )


def _machine() -> str:
    return platform.node() or "ce poste"


def _is_this_machine(holder: str) -> bool:
    """Whether it is this very machine: its domain changes with the network it is on."""
    return _bare(holder) == _bare(_machine())


def _bare(machine: str) -> str:
    return machine.split(".", 1)[0].casefold()


def _named(note: Path) -> str:
    """Return the machine that a note names; "" without a note, or when it was emptied."""
    try:
        lines = note.read_text("utf-8-sig", errors="replace").splitlines()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise WorkspaceError(
            f"« {note} » ne peut pas être lu : {durable.why_not(error)}.",
            "Vérifiez vos droits sur ce fichier, puis recommencez.",
        ) from error
    return lines[1].strip() if len(lines) > 1 else ""


def _checked(folder: Path) -> Path:
    if is_workspace(folder):
        return folder
    raise WorkspaceError(
        f"« {folder} » n'est pas un espace de travail docgen (config/office.yaml n'y est pas).",
        "Vérifiez le dossier, ou créez l'espace : docgen init DOSSIER.",
    )
