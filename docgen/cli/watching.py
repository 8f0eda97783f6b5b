"""How a watch speaks: a line for each thing that happens, with its time."""

from collections.abc import Callable
from pathlib import Path

from rich.text import Text

from docgen.cli.screen import make_console, print_receipt
from docgen.errors import DocgenError
from docgen.rooms import Rooms
from docgen.watcher.service import Voice
from docgen.wiring.rooms import clock_time


def watching(workspace: Path, supervise: Callable[[str], None]) -> Callable[[Rooms], Voice]:
    """Return how to tell, line by line, what a watch does; and that it is alive."""
    begun: list[bool] = []

    def voice_in(rooms: Rooms) -> Voice:
        console = make_console()
        again = "La configuration a été relue : la veille continue."
        first = f"La veille commence sur {workspace / 'inbox'}."
        console.print(Text(f"{clock_time()}  {again if begun else first}"))
        begun.append(True)
        supervise("READY=1\nSTATUS=La veille est en marche.")
        return Voice(
            receipt=lambda one: print_receipt(console, one, rooms.settings, f"{clock_time()}  "),
            delivery=lambda one: console.print(
                Text.assemble(f"{clock_time()}  ", (f"{'écrit':>14}", "green"), f"  {one.path}")
            ),
            trouble=lambda one: console.print(
                Text(f"{clock_time()}  {_in_lines(one)}", style="yellow")
            ),
            alive=lambda: supervise("WATCHDOG=1"),
        )

    return voice_in


def _in_lines(error: DocgenError) -> str:
    """The message and the remedy, each on its lines, below one another."""
    return f"{error.message}\n{error.remedy}".rstrip().replace("\n", f"\n{'':7}")


def show_watch_over() -> None:
    """Say that the watch has ended as it was told to."""
    make_console().print("La veille est terminée.")
