"""`docgen check`: where the office stands on each requirement."""

from datetime import date
from pathlib import Path

import click

from docgen.cli.french import Day, FrenchCommand


@click.command(
    cls=FrenchCommand,
    help="Dit où en est l'office sur chaque exigence.\n\n"
    "Sans EXIGENCE : toutes. Termine par 1 si l'une d'elles est non conforme ou non évaluable.",
)
@click.argument("requirements", metavar="EXIGENCE", nargs=-1)
@click.option("--as-of", type=Day(), help="Jour auquel juger (par défaut : aujourd'hui).")
@click.option("--framework", metavar="RÉFÉRENTIEL", help="Un seul référentiel, par son nom court.")
@click.option("--json", "as_json", is_flag=True, help="Répond en JSON, pour un programme.")
@click.pass_obj
def check(
    workspace: Path | None,
    requirements: tuple[str, ...],
    as_of: date | None,
    framework: str | None,
    *,
    as_json: bool,
) -> int:
    """Judge, and show the verdicts."""
    from docgen.cli.choose import chosen  # noqa: PLC0415 - rich is slow to import
    from docgen.cli.verdicts import show_assessment  # noqa: PLC0415
    from docgen.model.verdict import Verdict  # noqa: PLC0415
    from docgen.pipeline import judge  # noqa: PLC0415
    from docgen.wiring.rooms import open_rooms, today  # noqa: PLC0415
    from docgen.wiring.workspace import find_workspace  # noqa: PLC0415

    with open_rooms(find_workspace(workspace), writing=False) as rooms:
        inactive = {one.id for one in rooms.settings.inactive_frameworks}
        assessment = chosen(judge(rooms, as_of or today()), requirements, framework, inactive)
    show_assessment(assessment, detailed=bool(requirements), as_json=as_json)
    troubling = {Verdict.UNMET, Verdict.NOT_ASSESSABLE}
    return int(any(one.verdict in troubling for one in assessment.findings().values()))
