"""One call of LibreOffice on several files: watched while it works, ended whatever happens."""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

_LOOK_EVERY_S = 0.1
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # only Windows has it
_OPTIONS = (
    "--headless",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--convert-to",
    "pdf:writer_pdf_Export",
    "--outdir",
    ".",
)


class End(Enum):
    """How a call ended."""

    ORDERLY = auto()
    CRASHED = auto()
    SILENT = auto()
    """It made nothing for too long, and was stopped."""


def convert(
    program: Path,
    files: Sequence[Path],
    profile: Path,
    environment: Mapping[str, str],
    patience_s: float,
    tick: Callable[[], None],
) -> End:
    """Make X.pdf beside each X.docx, in one call; what could not be made is simply not there.

    Args:
        program: LibreOffice.
        files: in one folder, with names that any command line takes.
        profile: the folder of the settings to work with.
        environment: variables of the environment of the program.
        patience_s: how long it may be busy without making a file.
        tick: called as each file appears.

    """
    command = (
        os.fspath(program),
        f"-env:UserInstallation={profile.as_uri()}",
        *_OPTIONS,
        *(path.name for path in files),
    )
    process = subprocess.Popen(  # noqa: S603 - LibreOffice, and names that we made
        command,
        cwd=files[0].parent,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
        start_new_session=True,  # Ctrl-C is for us: we end it and all that it started
    )
    try:
        return _attend(process, [path.with_suffix(".pdf") for path in files], patience_s, tick)
    finally:
        _end(process)


def _attend(
    process: subprocess.Popen[bytes],
    awaited: Sequence[Path],
    patience_s: float,
    tick: Callable[[], None],
) -> End:
    made, silence_s = 0, 0.0
    while silence_s < patience_s:
        code = _wait(process)
        there = sum(path.exists() for path in awaited)
        for _ in range(made, there):
            tick()
        if code is not None:
            return End.CRASHED if code else End.ORDERLY
        silence_s = 0.0 if there > made else silence_s + _LOOK_EVERY_S
        made = there
    return End.SILENT


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    """Wait a moment; the exit code, or None while it works."""
    with suppress(subprocess.TimeoutExpired):
        return process.wait(_LOOK_EVERY_S)
    return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started: the one that works is a child of the one we called."""
    if os.name == "nt":
        if process.poll() is None:
            command = ("taskkill", "/F", "/T", "/PID", str(process.pid))
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own child
    else:
        with suppress(ProcessLookupError, PermissionError):  # gone already
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
