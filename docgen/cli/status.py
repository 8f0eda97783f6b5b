"""`docgen status`: what came in, what went back, what waits, and whether docgen is well."""

from pathlib import Path

import click

from docgen.cli.french import FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Dit où en est la boîte de dépôt et si docgen va bien.\n\n"
    "Termine par 1 si docgen lui-même a besoin de quelqu'un.",
)
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def status(workspace: Path | None, *, as_json: bool) -> int:
    """Show how things stand, without changing anything."""
    from docgen.cli.standing import show_status  # noqa: PLC0415 - rich is slow to import
    from docgen.watcher import status as standing  # noqa: PLC0415
    from docgen.wiring.post import free_bytes, holder, is_watched  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, seeing  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        var = rooms.ledger.folder
        post = standing.Post(
            is_watched=is_watched(var), holder=holder(var), free_bytes=free_bytes(var)
        )
        told = standing.status(rooms, seeing(rooms.inbox), post)
    show_status(told, as_json=as_json)
    return 0 if told.is_well else 1
