"""What `docgen build` costs when nothing has changed, against a build that writes everything."""

import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measure import Measure, seconds

_PAIRS = 5


def nothing_changed() -> Measure:
    """Whole processes on the example office: a build after a build, against the first one."""
    with TemporaryDirectory() as folder:
        office = Path(folder, "office")
        command = (sys.executable, "-m", "docgen", "-C", str(office), "build")
        subprocess.run((*command[:3], "demo", str(office)), check=True, capture_output=True)
        taken = []
        for _ in range(_PAIRS):
            shutil.rmtree(office / "outbox")
            taken.append((seconds(command), seconds(command)))
    first, again = zip(*taken, strict=True)
    return Measure(
        name="build, nothing changed / first build",
        ours=statistics.median(again),
        theirs=statistics.median(first),
        goal=0.9,
    )
