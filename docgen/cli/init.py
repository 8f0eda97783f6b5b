"""`docgen init`: a new workspace that works at once."""

from pathlib import Path

import click

from docgen.cli.french import Folder, FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Crée un nouvel espace de travail.\n\n"
    "Il contient la configuration, les gabarits Word et une boîte de dépôt vide.",
)
@click.argument("folder", metavar="DOSSIER", type=Folder())
def init(folder: Path) -> int:
    """Make a workspace with a placeholder office."""
    from docgen.cli import screen  # noqa: PLC0415 - rich is slow to import
    from docgen.wiring.starter import make_workspace  # noqa: PLC0415

    make_workspace(folder, example=False)
    screen.show_new_workspace(folder)
    return 0
