"""How `docgen framework list` and `check` look on the screen, and as JSON."""

from collections.abc import Iterator, Sequence

import click
from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.cli.as_json_frameworks import check_object, frameworks_object
from docgen.cli.asked import active_first
from docgen.cli.awaited import Awaited
from docgen.cli.screen import print_parts
from docgen.cli.tallies import how_many, tally
from docgen.cli.verdict_words import NATURES
from docgen.model.requirement import Framework, Nature
from docgen.model.settings import Settings
from docgen.wording import dates, lists

_COLUMNS = {
    Nature.MEASURE: "Mesurées",
    Nature.PIECE: "Pièces",
    Nature.OBSERVATION: "Observées",
}


def show_frameworks(settings: Settings, *, as_json: bool) -> None:
    """List every framework that was read, its chapters and how many requirements each has."""
    if as_json:
        click.echo(json_of.text(frameworks_object(settings)))
        return
    print_parts(_listed(settings))


def show_check(settings: Settings, told: Sequence[Awaited], *, as_json: bool) -> None:
    """Say that all files can be read, and what they still await of the office."""
    if as_json:
        click.echo(json_of.text(check_object(settings, told)))
        return
    print_parts(_checked(settings, told))


def _listed(settings: Settings) -> Iterator[RenderableType]:
    for place, framework in enumerate(active_first(settings)):
        if place:
            yield Text("")
        yield from _head(framework, is_active=framework in settings.frameworks)
        yield Padding(_chapters(framework), (0, 0, 0, 2), expand=False)


def _checked(settings: Settings, told: Sequence[Awaited]) -> Iterator[Text]:
    yield Text("Tout est en ordre dans les référentiels :", style="green")
    for framework in active_first(settings):
        active = "" if framework in settings.frameworks else " (inactif)"
        yield Text(f"  ✓ {framework.title}{active} : {how_many(framework)}")
    if told:
        waits = lists.plural(len(told), "point reste", "points restent")
        yield Text(f"\n{waits} à compléter par l'office :", style="bold")
    yield from (Text(f"  ! {one.sentence}", style="yellow") for one in told)


def _head(framework: Framework, *, is_active: bool) -> Iterator[Text]:
    state = ("actif", "green") if is_active else ("inactif", "dim")
    yield Text.assemble((framework.title, "bold"), f" ({framework.id}), ", state)
    until = framework.valid_until
    told = [f"version {framework.version}", framework.status]
    told += [f"valable jusqu'au {dates.short(until)}"] if until else []
    yield Text(f"  {', '.join(one for one in told if one)}")
    if framework.caution:
        yield Text(f"  ! {framework.caution}", style="yellow")
    by_nature = tally(framework.requirements).by_nature
    natures = [lists.plural(many, NATURES[nature]) for nature, many in by_nature.items() if many]
    yield Text(f"  {how_many(framework)} : {lists.and_list(natures)}")


def _chapters(framework: Framework) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("", no_wrap=True)
    table.add_column("Chapitre")
    for title in ("Total", *(_COLUMNS[nature] for nature in Nature), "Reprises"):
        table.add_column(title, justify="right", no_wrap=True)
    for chapter, title in framework.chapters.items():
        own = tally(one for one in framework.requirements if one.chapter == chapter)
        again = sum(one.chapter == chapter for one in framework.repetitions)
        figures = (own.total, *own.by_nature.values(), again)
        table.add_row(chapter, title, *(str(one) if one else "—" for one in figures))
    return table
