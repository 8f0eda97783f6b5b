"""`docgen templates`: what helps to write the Word templates."""

from pathlib import Path

import click

from docgen.cli.french import FrenchCommand, FrenchGroup, NewFile


@click.group(cls=FrenchGroup, help="Aide à écrire les gabarits Word des documents.")
def templates() -> None:
    """Hold the commands below."""


@templates.command(
    cls=FrenchCommand,
    help="Écrit un fichier Word de tous les champs, avec leur sens et un exemple.\n\n"
    "Sans DOCUMENT : ceux de tous les documents.",
)
@click.argument("documents", metavar="DOCUMENT", nargs=-1)
@click.option(
    "--out",
    metavar="FICHIER",
    type=NewFile(),
    help="Où l'écrire (par défaut : champs-des-gabarits.docx, dans l'espace de travail).",
)
@click.pass_obj
def fields(workspace: Path | None, documents: tuple[str, ...], out: Path | None) -> int:
    """List the fields, and say where the list lies."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.choose import known_documents  # noqa: PLC0415
    from docgen.proofreading import list_fields  # noqa: PLC0415
    from docgen.wiring.handing import hand_over  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    place = find_workspace(workspace)
    with open_rooms(place, writing=False) as rooms:
        wanted = known_documents(documents, rooms.settings)
        content = list_fields(rooms, today(), wanted)
    path = hand_over(content, out or place / "champs-des-gabarits.docx", place)
    screen.show_written("Les champs des gabarits", path)
    return 0


@templates.command(
    cls=FrenchCommand,
    help="Dit toutes les erreurs des gabarits, et où.\n\n"
    "Une copie de chaque gabarit fautif, avec les erreurs en commentaires, est posée dans "
    "templates/a-corriger. Sans DOCUMENT : les gabarits de tous les documents.",
)
@click.argument("documents", metavar="DOCUMENT", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def check(workspace: Path | None, documents: tuple[str, ...], *, as_json: bool) -> int:
    """Proofread the templates."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.choose import known_documents  # noqa: PLC0415
    from docgen.cli.proofs import show_proofs  # noqa: PLC0415
    from docgen.proofreading import proofread  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    place = find_workspace(workspace)
    with open_rooms(place, writing=False) as rooms:
        wanted = known_documents(documents, rooms.settings)
        found = list(screen.progress(proofread(rooms, today(), wanted), "Relecture des gabarits"))
    show_proofs(found, place / "templates", as_json=as_json)
    return 1 if any(proof.mistakes for proof in found) else 0
