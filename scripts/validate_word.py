"""Ask two validators whether Word would open documents.

`python scripts/validate_word.py VALIDATOR FILE_OR_FOLDER…`, where VALIDATOR is the program of the
Open XML SDK. One line for each document; the first error of each kind below it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

_OFFICE = "Microsoft365"
_SLOWEST_S = 120
_LONGEST = 300  # characters: the SDK lists all that could stand there instead


def main() -> None:
    """Validate all, on every core, the largest first; exit 1 when a document has an error."""
    validator, *places = sys.argv[1:]
    documents = sorted({one for place in places for one in _documents(Path(place))}, key=_size)
    if not documents:
        sys.exit("no document to validate")
    failed = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(partial(_errors, Path(validator).resolve()), documents)
        for document, errors in zip(documents, found, strict=True):
            print("ERROR" if errors else "ok   ", document, flush=True)
            for kind, told in errors.items():
                print(f"      {kind}: {told}")
            failed += bool(errors)
    print(f"{len(documents) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


def _documents(place: Path) -> Iterator[Path]:
    """Yield the documents of a folder that Word itself has not locked, or the document itself."""
    found = [place] if place.is_file() else place.rglob("*.docx")
    yield from (one for one in found if not one.name.startswith("~$"))


def _size(document: Path) -> tuple[int, str]:
    return -document.stat().st_size, str(document)


def _errors(validator: Path, document: Path) -> dict[str, str]:
    """Return the first error of each kind."""
    told = [*_by_sdk(validator, document), *_by_audit(document)]
    return dict(reversed(told))


def _by_sdk(validator: Path, document: Path) -> Iterator[tuple[str, str]]:
    done = subprocess.run(  # noqa: S603 - the program that the script has installed
        (str(validator), str(document.resolve()), _OFFICE),
        check=False,
        capture_output=True,
        text=True,
        timeout=_SLOWEST_S,
    )
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = {"ok": False, "errors": [{"id": "no answer", "description": done.stderr}]}
    for one in answer["errors"]:
        where = f"{one.get('path')} {one.get('xPath')}"
        yield str(one["id"] or one["errorType"]), f"{where}: {one['description'][:_LONGEST]}"
    if not (answer["ok"] or answer["errors"]):
        yield "SDK", "refused without a reason"


def _by_audit(document: Path) -> Iterator[tuple[str, str]]:
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(document)
    yield from ((f"audit, {one.error_type}", str(one)) for one in audit.errors)


if __name__ == "__main__":
    main()
