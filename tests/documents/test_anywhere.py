"""The same documents on any machine: another time zone, another locale, another hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from tests.documents import sample

_ROOT = Path(__file__).parents[2]
_FILL = """
import hashlib
from docgen.documents.fill import fill
from tests.documents import sample, word
from tests.documents.charts.test_in_documents import TABLE, with_chart
for name in sample.NAMES:
    print(hashlib.sha256(fill(sample.template(name), sample.plan(name))).hexdigest())
print(hashlib.sha256(fill(with_chart(), word.plan(table=TABLE))).hexdigest())
"""


def _filled(**environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", _FILL],
        cwd=_ROOT,
        env={**os.environ, **environment},  # noqa: TID251 - another process, with a few changes
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_documents_and_charts_are_the_same_bytes_everywhere() -> None:
    here = _filled(TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="1")

    there = _filled(TZ="America/New_York", LC_ALL="C.UTF-8", PYTHONHASHSEED="987")

    assert len(here.split()) == len(sample.NAMES) + 1
    assert here == there
