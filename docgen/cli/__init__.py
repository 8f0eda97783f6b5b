"""Speaks with a person: the commands, and nothing else. Heavy imports wait for their command."""

from pathlib import Path

import click

from docgen import __version__
from docgen.cli.french import Folder, FrenchGroup, LazyCommand

_COMMANDS = {
    name: LazyCommand(target=f"docgen.cli.{name}:{name}", summary=summary)
    for name, summary in {
        "demo": "Fabrique un espace d'exemple et ses documents, pour voir.",
        "init": "Crée un nouvel espace de travail.",
        "intake": "Prend en compte les tableaux déposés.",
        "watch": "Surveille la boîte de dépôt, prend les tableaux et écrit les documents.",
        "status": "Dit où en est la boîte de dépôt et si docgen va bien.",
        "rebuild": "Refait le registre à partir des fichiers reçus et du journal.",
        "check": "Dit où en est l'office sur chaque exigence.",
        "explain": "Explique un verdict : la règle, le calcul, chaque ligne.",
        "framework": "Montre les exigences elles-mêmes.",
        "build": "Écrit les documents dont le contenu a changé.",
        "approve": "Approuve un document relu.",
        "templates": "Aide à écrire les gabarits Word.",
        "confirm": "Décide des lignes disparues qui attendent.",
    }.items()
}


@click.group(
    cls=FrenchGroup,
    lazy=_COMMANDS,
    help="Des tableaux de l'office aux documents Word de l'audit qualité.",
)
@click.option(
    "-C",
    "--workspace",
    metavar="DOSSIER",
    type=Folder(),
    help="Espace de travail (par défaut : le dossier parent le plus proche qui en est un).",
)
@click.version_option(__version__)
@click.pass_context
def docgen(context: click.Context, workspace: Path | None) -> None:
    """Remember the workspace for the command that follows."""
    context.obj = workspace
