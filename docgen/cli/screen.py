"""The only place that prints: tables and sentences for people, JSON for programs."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.text import Text

from docgen.cli import as_json as json_of
from docgen.model.cause import causes
from docgen.model.cause_words import told
from docgen.model.document import Delivery
from docgen.model.problem import Severity
from docgen.model.receipt import Outcome, Receipt
from docgen.model.settings import Settings
from docgen.model.snapshot import Snapshot
from docgen.model.value import Value
from docgen.watcher.rebuild import Replayed
from docgen.wording import dates, lists

Item = TypeVar("Item")

OUTCOMES = {
    Outcome.ACCEPTED: ("pris en compte", "green"),
    Outcome.RETURNED: ("à corriger", "red"),
    Outcome.DUPLICATE: ("déjà reçu", "dim"),
    Outcome.WAITING: ("en attente", "yellow"),
}
_NARROWEST_PIPE = 100
_MOST_TOLD = 20


def progress(items: Iterable[Item], doing: str) -> Iterator[Item]:
    """Show on a terminal that work goes on, item after item; nothing when piped."""
    with counting(doing) as tick:
        for item in items:
            yield item
            tick()


@contextmanager
def counting(doing: str) -> Iterator[Callable[[], None]]:
    """Show on a terminal that work goes on, and how often it was told to have; or nothing."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:.0f}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(f"{doing} :")
        yield lambda: shown.advance(task)


def show_receipts(
    receipts: list[Receipt],
    settings: Settings,
    *,
    as_json: bool = False,
) -> None:
    """Tell what became of each file."""
    if as_json:
        click.echo(json_of.receipts(receipts))
        return
    console = make_console()
    if not receipts:
        console.print("Rien n'attend dans la boîte de dépôt.")
    for receipt in receipts:
        print_receipt(console, receipt, settings)


def print_receipt(
    console: Console,
    receipt: Receipt,
    settings: Settings,
    before: str = "",
) -> None:
    """Tell what became of one file."""
    word, colour = OUTCOMES[receipt.outcome]
    console.print(Text.assemble(before, (f"{word:>14}", colour), "  ", (receipt.file, "bold")))
    for line in _details(receipt, settings):
        console.print(Text(f"{'':{16 + len(before)}}{line}"))


def show_deliveries(given: list[Delivery], outbox: Path, *, as_json: bool = False) -> None:
    """Say which documents were written, and where they lie."""
    if as_json:
        click.echo(json_of.deliveries(given))
        return
    console = make_console()
    for one in given:
        state = ("écrit", "green") if one.changed else ("inchangé", "dim")
        day = dates.short(one.as_of)
        console.print(Text.assemble((f"{state[0]:>14}", state[1]), f"  {one.path} (au {day})"))
        if one.changed and one.changes and one.revision > 1:
            console.print(Text(f"{'':16}révision {one.revision} : {one.changes}", "dim"))
    written = sum(1 for one in given if one.changed)
    done = lists.plural(written, "document écrit", "documents écrits")
    place = outbox / Path(given[0].path).parent if given else outbox
    console.print(Text(f"{done} dans {place}."))


def show_written(what: str, path: Path) -> None:
    """Say where a file that was asked for lies."""
    make_console().print(Text(f"{what} : {path}"))


def show_awaiting(snapshot: Snapshot, settings: Settings) -> None:
    """List the rows that have gone from their file and await a decision."""
    console = make_console()
    held = [one for records in snapshot.records.values() for one in records if one.awaits]
    if not held:
        console.print("Aucune ligne n'attend de décision.")
        return
    for one in held:
        title, origin = settings.forms[one.form].title, one.origin
        said = ", ".join(text for value in one.values.values() if (text := _said(value)))
        console.print(Text(f"{title}, « {origin.file} », ligne {origin.row} : {said}"))
    console.print(
        Text(
            f"\n{lists.plural(len(held), 'ligne')} en attente. Pour ne plus compter ces lignes : "
            "docgen confirm --withdraw ; pour les garder : docgen confirm --keep.",
        ),
    )


def show_decided(count: int, *, withdraw: bool) -> None:
    """Say what was decided."""
    done = "ne comptent plus" if withdraw else "comptent pour de bon"
    rows = lists.plural(count, "ligne")
    make_console().print(f"C'est noté ({rows}) : elles {done}." if count else "Rien n'attendait.")


def make_console() -> Console:
    """A console that never cuts a sentence when its output goes to a file."""
    if sys.stdout.isatty():
        return Console(highlight=False)
    return Console(highlight=False, width=_NARROWEST_PIPE, soft_wrap=True)


def print_parts(parts: Iterable[RenderableType]) -> None:
    """Print lines and tables, one below the other; a wrapped line keeps its indent."""
    console = make_console()
    for part in parts:
        if isinstance(part, Text) and not console.soft_wrap:
            console.print(_hanging(part))
        else:
            console.print(part)


def _hanging(line: Text) -> RenderableType:
    indent = len(line.plain) - len(line.plain.lstrip(" "))
    return Padding(line[indent:], (0, 0, 0, indent)) if indent else line


def _said(value: Value) -> str:
    if isinstance(value, date):
        return dates.short(value)
    return value if isinstance(value, str) else ""


def show_rebuilt(replayed: list[Replayed], records: int, *, differ: bool | None) -> None:
    """Say how the ledger was made anew, and what could not be."""
    console = make_console()
    files = lists.plural(len(replayed), "fichier relu", "fichiers relus")
    console.print(Text(f"Le registre est refait : {files}, {lists.plural(records, 'fiche')}."))
    if differ is not None:
        same = "Il dit la même chose que l'ancien."
        other = "Il ne dit pas tout à fait la même chose que l'ancien, qui est gardé à côté."
        console.print(Text(other if differ else same))
    for one in replayed:
        if one.trouble:
            console.print(Text(f"! {one.name} : {one.trouble}", style="yellow"))


def show_new_workspace(folder: Path) -> None:
    """Say what to do with a workspace that was just made."""
    make_console().print(
        Text(
            f"L'espace de travail est prêt : {folder}\n"
            f"  1. Complétez {folder / 'config' / 'office.yaml'}.\n"
            f"  2. Déposez vos tableaux dans {folder / 'inbox'}, l'équipe d'abord.\n"
            f'  3. Lancez : docgen -C "{folder}" intake, puis check, puis build.',
        ),
    )


def show_demo(folder: Path, dropped: int) -> None:
    """Say where to look."""
    make_console().print(
        Text(
            f"\n{dropped} tableaux d'exemple ont été déposés. À regarder :\n"
            f"  les documents        {folder / 'outbox'}\n"
            f"  le tableau rendu     {folder / 'inbox' / 'a-corriger'}\n"
            f'  les verdicts         docgen -C "{folder}" check',
        ),
    )


def _details(receipt: Receipt, settings: Settings) -> Iterator[str]:
    if receipt.outcome is not Outcome.ACCEPTED:
        yield receipt.reason
    for sheet in receipt.sheets:
        title = settings.forms[sheet.form].title
        counts = (
            (sheet.added, "ajoutée"),
            (sheet.changed, "modifiée"),
            (sheet.unchanged, "inchangée"),
            (sheet.withdrawn, "retirée"),
        )
        said = [lists.plural(n, f"fiche {word}", f"fiches {word}s") for n, word in counts if n]
        yield f"{title} : {lists.and_list(said) or 'aucune fiche'}"
    yield from _problems(receipt)


def _problems(receipt: Receipt) -> Iterator[str]:
    found = causes(receipt.problems)
    serious = [cause for cause in found if cause.first.severity is not Severity.INFO]
    for cause in serious[:_MOST_TOLD]:
        head, *values = told(cause)
        yield f"- {head}"
        yield from (f"  {line}" for line in values)
    if (left := len(serious) - _MOST_TOLD) > 0:
        others = lists.plural(left, "autre remarque", "autres remarques")
        yield f"… et {others}, dans le message à côté du fichier."
    if remarks := len(found) - len(serious):
        count = lists.plural(remarks, "remarque")
        yield f"({count} de lecture, dans le message à côté du fichier)"
