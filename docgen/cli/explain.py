"""`docgen explain`: how one verdict was reached, so that anyone recomputes it."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.french import Day, FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Explique un verdict : la règle, le calcul, chaque ligne comptée ou laissée de côté.\n\n"
    "EXIGENCE se dit par son numéro, le nôtre ou celui de la grille.",
)
@click.argument("requirement", metavar="EXIGENCE")
@click.option("--person", metavar="NOM", help="Une seule personne, ou un seul bureau.")
@click.option("--as-of", type=Day(), help="Jour auquel juger (par défaut : aujourd'hui).")
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def explain(
    workspace: Path | None,
    requirement: str,
    person: str | None,
    as_of: date | None,
    *,
    as_json: bool,
) -> int:
    """Judge, and show all that one verdict rests on."""
    from docgen.cli.explained import show_explanation  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.explanation import explanation  # noqa: PLC0415
    from docgen.pipeline import judge  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        told = explanation(judge(rooms, as_of or today()), rooms.settings, requirement, person)
    show_explanation(told, as_json=as_json)
    return 0
