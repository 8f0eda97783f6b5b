"""`docgen framework`: the requirements themselves, and whether their files are in order."""

from pathlib import Path

import click

from docgen.cli.french import FrenchCommand, FrenchGroup


@click.group(cls=FrenchGroup, help="Montre les exigences elles-mêmes.")
def framework() -> None:
    """Hold the commands below."""


@framework.command(
    name="list",
    cls=FrenchCommand,
    help="Liste les référentiels de l'espace de travail, chapitre par chapitre.",
)
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def list_(workspace: Path | None, *, as_json: bool) -> int:
    """List the frameworks that were read, active or not."""
    from docgen.cli.frameworks import show_frameworks  # noqa: PLC0415 - rich is slow to import
    from docgen.wiring.rooms import open_rooms  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        show_frameworks(rooms.settings, as_json=as_json)
    return 0


@framework.command(
    cls=FrenchCommand,
    help="Montre une exigence : ce qu'elle dit, ce qui est mesuré, les pièces demandées.\n\n"
    "EXIGENCE se dit par son numéro, le nôtre ou celui de la grille.",
)
@click.argument("requirement", metavar="EXIGENCE")
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def show(workspace: Path | None, requirement: str, *, as_json: bool) -> int:
    """Show one requirement, of the active frameworks first."""
    from docgen.cli.asked import asked_of  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.requirements import show_requirement  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        show_requirement(asked_of(rooms.settings, requirement), as_json=as_json)
    return 0


@framework.command(
    cls=FrenchCommand,
    help="Relit les référentiels : leurs erreurs, avec leur ligne, ou bien ce qu'ils attendent.\n\n"
    "Les faits que office.yaml ne dit pas et les tableaux jamais reçus sont signalés.",
)
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def check(workspace: Path | None, *, as_json: bool) -> int:
    """Read all frameworks; mistakes in them are told on the way."""
    from docgen.cli.awaited import awaited  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.frameworks import show_check  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        records = rooms.ledger.snapshot().records
        told = awaited(rooms.settings, frozenset(form for form, rows in records.items() if rows))
        show_check(rooms.settings, told, as_json=as_json)
    return 0
