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

_GROUPS = {"framework": ("list", "show", "check"), "templates": ("check", "fields")}
_ASKED = {"as_json": True}
_AS_JSON = {
    name: dict.fromkeys(_GROUPS[name], _ASKED) if name in _GROUPS else _ASKED for name in _COMMANDS
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
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, si la commande le peut.")
@click.version_option(__version__)
@click.pass_context
def docgen(context: click.Context, workspace: Path | None, *, as_json: bool) -> None:
    """Remember the workspace, and how to answer, for the command that follows."""
    context.obj = workspace
    if as_json:
        context.default_map = _AS_JSON
