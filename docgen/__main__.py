"""The door: `docgen …` and `python -m docgen …`."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    # Imported here: a child process that reads a spreadsheet may import this module again.
    from docgen.cli import docgen  # noqa: PLC0415
    from docgen.cli.boundary import run  # noqa: PLC0415

    sys.exit(run(docgen, log_folder=_temporary_folder))


def _temporary_folder() -> "Path":
    # Imported here: only a bug needs it.
    import tempfile  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    return Path(tempfile.gettempdir())


if __name__ == "__main__":
    main()
