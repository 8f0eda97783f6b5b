"""The documents of the example office, built as of a fixed day, as text."""

from pathlib import Path

from docgen.inbox.collect import waiting_in
from docgen.pipeline import publish, take_in, team_first
from docgen.wiring.rooms import open_rooms
from docgen.wiring.starter import drop_examples, make_workspace
from tests.builders import day
from tests.outline import outline

EXPECTED = Path(__file__).parent / "expected"
_AS_OF = day("31/10/2026")


def produced(folder: Path) -> dict[str, str]:
    """Make the example office in a folder and build its documents: name → outline."""
    make_workspace(folder, example=True)
    list(drop_examples(folder))
    with open_rooms(folder, writing=True) as rooms:
        for lying in team_first(waiting_in(rooms.inbox), rooms):
            take_in(lying, rooms)
        told = list(publish(rooms, today=_AS_OF, as_of=_AS_OF))
    return {
        Path(one.path).stem: outline((folder / "outbox" / one.path).read_bytes()) for one in told
    }
