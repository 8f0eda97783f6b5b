"""Write the expected texts of the example documents anew: `python scripts/approve_goldens.py`.

It refuses while tests/golden/expected holds changes that are not committed: what was approved
last must stay in the history.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.golden.produce import EXPECTED, produced


def main() -> None:
    """Approve what the program writes today."""
    changed = subprocess.run(  # noqa: S603 - fixed words
        ["git", "status", "--porcelain", "--untracked-files=no", "--", str(EXPECTED)],  # noqa: S607 - the git of the developer
        check=True,
        capture_output=True,
        text=True,
    )
    if changed.stdout.strip():
        sys.exit("tests/golden/expected holds changes that are not committed: look at them first.")
    EXPECTED.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in produced(Path(folder) / "office").items():
            (EXPECTED / f"{name}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
