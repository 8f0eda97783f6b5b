"""The documents of the example office, built as of a fixed day, as text."""

from pathlib import Path

from docgen.pipeline import publish
from docgen.watcher.rounds import Rounds
from docgen.wiring.rooms import open_rooms, seeing
from docgen.wiring.starter import drop_examples, make_workspace
from tests.builders import day
from tests.outline import outline

EXPECTED = Path(__file__).parent / "expected"
_AS_OF = day("31/10/2026")


def produced(folder: Path) -> dict[str, str]:
    """Make the example office in a folder and build its documents: name → outline."""
    return {name: outline(content) for name, content in built(folder).items()}


def built(folder: Path) -> dict[str, bytes]:
    """Make the example office in a folder and build its documents: name → Word file."""
    make_workspace(folder, example=True)
    list(drop_examples(folder))
    with open_rooms(folder, writing=True) as rooms:
        list(Rounds(rooms, seeing(rooms.inbox)).take_all())
        told = list(publish(rooms, today=_AS_OF, as_of=_AS_OF))
    return {Path(one.path).stem: (folder / "outbox" / one.path).read_bytes() for one in told}
