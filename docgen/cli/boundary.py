"""The one place that turns what happens into an exit code, and failures into words.

0 done · 1 done, but something needs attention · 2 wrong usage · 3 a person must act first ·
4 a bug of docgen · 130 interrupted.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import click

from docgen.cli.french_errors import in_french
from docgen.errors import DocgenError

_ATTENTION = 1
_PERSON_FIRST = 3
_BUG = 4
_INTERRUPTED = 130


def run(
    group: click.Group,
    arguments: Sequence[str] | None = None,
    *,
    log_folder: Path | Callable[[], Path],
) -> int:
    """Run a command line and give its exit code; never a traceback on the screen.

    Args:
        group: the commands; each returns an exit code, or None for 0.
        arguments: the words after « docgen »; those of the process when None.
        log_folder: where the account of a bug goes; a function is called only if there is one.

    """
    _survive_poor_encodings()
    try:
        outcome = group.main(args=arguments, prog_name="docgen", standalone_mode=False)
        code = 0 if outcome is None else int(outcome)
        for stream in _text_streams():
            stream.flush()
    except (Exception, KeyboardInterrupt, SystemExit) as error:  # noqa: BLE001 - the last catch
        words = sys.argv[1:] if arguments is None else arguments
        return _answer(error, words, log_folder)
    return code


def _answer(
    error: BaseException, arguments: Sequence[str], log_folder: Path | Callable[[], Path]
) -> int:
    """Tell the person what happened and choose the exit code."""
    match error:
        case click.ClickException():
            code = _refuse(error)
        case DocgenError():
            _tell(f"{error.message}\n{error.remedy}")
            code = _PERSON_FIRST
        case BrokenPipeError():
            _forget_the_closed_pipe()
            code = _ATTENTION
        case SystemExit(code=int(chosen)):
            code = chosen
        case _ if _is_interruption(error):
            _tell("Interrompu.")
            code = _INTERRUPTED
        case _:
            _report_bug(error, arguments, log_folder)
            code = _BUG
    return code


def _refuse(error: click.ClickException) -> int:
    french = in_french(error)
    with suppress(OSError):
        french.show()
    return french.exit_code


def _is_interruption(error: BaseException) -> bool:
    """Click makes an interruption of every EOFError, but docgen asks nothing: that one is a bug."""
    if isinstance(error, click.Abort):
        return not isinstance(error.__cause__, EOFError)
    return isinstance(error, KeyboardInterrupt)


def _report_bug(
    error: BaseException, arguments: Sequence[str], log_folder: Path | Callable[[], Path]
) -> None:
    # Imported here: the way to a traceback is long, and almost never walked.
    from docgen.wiring.bug_log import write_log  # noqa: PLC0415

    folder = log_folder() if callable(log_folder) else log_folder
    _tell("docgen s'est arrêté sur une erreur imprévue : elle vient du programme, pas de vous.")
    try:
        path = write_log(error, arguments, folder)
    except OSError:
        _tell_whole(error)
    else:
        _tell(f"Transmettez ce fichier à la personne qui s'occupe de docgen : {path}")


def _tell_whole(error: BaseException) -> None:
    """Where no log can be written, the screen is the last place for the account."""
    import traceback  # noqa: PLC0415 - as above

    _tell("Transmettez ces lignes à la personne qui s'occupe de docgen :")
    _tell("".join(traceback.format_exception(error)))


def _tell(text: str) -> None:
    with suppress(OSError):
        click.echo(text, err=True)


def _survive_poor_encodings() -> None:
    """A Windows console or pipe in cp1252 has no « ✓ »: better a « ? » than no document."""
    for stream in _text_streams():
        stream.reconfigure(errors="replace")


def _text_streams() -> Iterator[io.TextIOWrapper]:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            yield stream


def _forget_the_closed_pipe() -> None:
    """Whoever read our output left (« docgen check | head »): let Python close in silence too."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
