"""Habits that a linter cannot see: sizes, names, notices, locks, paths."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "docgen").rglob("*.py"))
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
VAGUE_NAMES = {"common", "data", "handler", "helpers", "manager", "misc", "utils"}
MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40
PINNED = re.compile(r"^([a-z0-9.-]+)==\S+", re.MULTILINE)
PATH_OF_A_MACHINE = re.compile(rb"(?<![\w.])/(?:root|home|work|Users)/\w")


def test_no_file_is_longer_than_a_few_screens() -> None:
    lengths = {_relative(path): len(_text(path).splitlines()) for path in MODULES}

    too_long = {path: lines for path, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE}

    assert too_long == {}


def test_every_function_fits_on_one_screen() -> None:
    lengths = {name: lines for path in MODULES for name, lines in _functions(path)}

    too_long = {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION}

    assert too_long == {}


def test_every_module_is_named_after_what_it_is_about() -> None:
    names = {_relative(path): set(path.relative_to(ROOT).with_suffix("").parts) for path in MODULES}

    vague = [path for path, parts in names.items() if parts & VAGUE_NAMES]

    assert vague == []


@pytest.mark.parametrize("folder", ["inbox", "outbox"])
def test_a_data_folder_is_tracked_with_its_notice_alone(folder: str) -> None:
    tracked = {path for path in _tracked() if path.parts[0] == folder}

    assert {path.name for path in tracked} <= {".gitignore", "LISEZMOI.txt"}
    assert _text(ROOT / folder / "LISEZMOI.txt").strip()
    assert _text(ROOT / folder / ".gitignore").splitlines()[-3:] == [
        "*",
        "!.gitignore",
        "!LISEZMOI.txt",
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_says_which_bytes_and_never_from_where(lock: Path) -> None:
    lines = _text(lock).splitlines()

    addresses = [line for line in lines if re.search(r"://|--(?!hash=)\S|file:|@", line)]

    assert addresses == []
    assert sum("--hash=sha256:" in line for line in lines) >= len(_pins(lock))


def test_the_locks_pin_all_that_docgen_runs_and_is_built_with() -> None:
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))
    wanted = project["project"]["dependencies"] + project["build-system"]["requires"]
    names = {re.split(r"[^\w.-]", one)[0].lower().replace("_", "-") for one in wanted}

    run, dev = (_pins(ROOT / "requirements" / lock) for lock in ("run.lock", "dev.lock"))

    assert names <= {pin.split("==")[0] for pin in run}
    assert run <= dev


def test_docgen_imports_nothing_that_its_installation_lacks() -> None:
    sources = packages_distributions()
    imported = {name for path in MODULES for name in _imported(path)} - sys.stdlib_module_names
    pinned = {pin.split("==")[0] for pin in _pins(ROOT / "requirements" / "run.lock")}

    lacking = {
        name
        for name in imported - {"docgen"}
        if not pinned & {source.lower().replace("_", "-") for source in sources.get(name, ())}
    }

    assert {"click", "yaml"} <= imported
    assert lacking == set()


def test_no_file_speaks_of_the_machine_it_was_written_on() -> None:
    tracked = {path: (ROOT / path).read_bytes() for path in _tracked()}

    speaking = [path for path, content in tracked.items() if PATH_OF_A_MACHINE.search(content)]

    assert speaking == []


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(_text(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            yield f"{_relative(path)}:{node.name}", last - node.lineno + 1


def _imported(path: Path) -> Iterator[str]:
    """First names of the modules that a file imports, at its top or later."""
    for node in ast.walk(ast.parse(_text(path))):
        match node:
            case ast.Import(names=names):
                yield from (one.name.partition(".")[0] for one in names)
            case ast.ImportFrom(module=str(module)):
                yield module.partition(".")[0]
            case _:
                pass


def _pins(lock: Path) -> set[str]:
    return {match.group(0) for match in PINNED.finditer(_text(lock))}


def _tracked() -> list[Path]:
    """Files of the repository: those known to git and those about to be, but not ignored."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    paths = (Path(name) for name in listing.stdout.split("\0") if name)
    return [path for path in paths if (ROOT / path).is_file()]


def _relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
