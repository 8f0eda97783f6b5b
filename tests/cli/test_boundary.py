"""What happened becomes an exit code, and words that a person can use."""

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import docgen
from docgen import __version__
from docgen.cli.boundary import run
from docgen.cli.french import FrenchGroup
from docgen.errors import ConfigError, DocgenError

ROOT = Path(docgen.__file__).parents[1]


@pytest.mark.parametrize(("outcome", "code"), [(None, 0), (0, 0), (1, 1)])
def test_the_exit_code_is_the_answer_of_the_command(
    outcome: int | None, code: int, tmp_path: Path
) -> None:
    assert run(_group(lambda: outcome), ["work"], log_folder=tmp_path) == code


def test_a_command_may_leave_early_with_its_code(tmp_path: Path) -> None:
    def leave() -> None:
        click.get_current_context().exit(1)

    assert run(_group(leave), ["work"], log_folder=tmp_path) == 1
    assert run(_group(lambda: sys.exit(1)), ["work"], log_folder=tmp_path) == 1


def test_the_command_line_of_the_process_is_taken_when_none_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["docgen", "work"])

    assert run(_group(lambda: 1), log_folder=tmp_path) == 1


def test_what_a_person_must_mend_is_told_whole_with_its_remedy(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    error = ConfigError("Deux fautes dans office.yaml :\n  ligne 3\n  ligne 7", "Corrigez-les.")

    code = run(_group(_raising(error)), ["work"], log_folder=tmp_path)

    assert code == 3
    assert capsys.readouterr() == (
        "",
        "Deux fautes dans office.yaml :\n  ligne 3\n  ligne 7\nCorrigez-les.\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_click_cannot_open_is_for_a_person_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(_group(_raising(click.FileError("a.csv"))), ["work"], log_folder=tmp_path)

    assert code == 3
    assert capsys.readouterr().err == "Le fichier « a.csv » ne peut pas être ouvert.\n"


def test_a_plain_group_of_click_is_answered_in_french_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(click.Group("docgen"), ["work"], log_folder=tmp_path)

    assert code == 2
    assert capsys.readouterr().err.startswith("La commande « work » n'existe pas.")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()], ids=["ctrl-c", "abort"])
def test_an_interruption_is_said_in_one_word(
    error: BaseException, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(_group(_raising(error)), ["work"], log_folder=tmp_path)

    assert code == 130
    assert capsys.readouterr().err.strip() == "Interrompu."
    assert list(tmp_path.iterdir()) == []


def test_a_bug_is_two_lines_on_the_screen_and_a_whole_log(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(_group(_raising(KeyError("été\udce9"))), ["work"], log_folder=tmp_path)

    [log] = tmp_path.iterdir()
    story = log.read_text(encoding="utf-8")
    assert code == 4
    assert re.fullmatch(r"docgen-erreur-[0-9a-f]{8}\.log", log.name)
    assert capsys.readouterr() == (
        "",
        (
            "docgen s'est arrêté sur une erreur imprévue : elle vient du programme, pas de vous.\n"
            f"Transmettez ce fichier à la personne qui s'occupe de docgen : {log}\n"
        ),
    )
    assert story.startswith(f"docgen {__version__}\nPython {sys.version}\n")
    assert "\ndocgen work\n" in story
    assert "Traceback (most recent call last):" in story
    assert "KeyError: 'été\\udce9'" in story


def test_the_same_bug_twice_is_one_log(tmp_path: Path) -> None:
    for _time in range(2):
        run(_group(_raising(KeyError("x"))), ["work"], log_folder=tmp_path)

    assert len(list(tmp_path.iterdir())) == 1


def test_the_end_of_a_file_read_too_soon_is_a_bug_and_no_interruption(tmp_path: Path) -> None:
    """Click takes an EOFError for the end of a dialogue, but docgen holds none."""
    assert run(_group(_raising(EOFError())), ["work"], log_folder=tmp_path) == 4
    assert len(list(tmp_path.iterdir())) == 1


def test_a_command_that_answers_with_words_has_a_bug(tmp_path: Path) -> None:
    assert run(_group(lambda: "fini"), ["work"], log_folder=tmp_path) == 4


def test_the_folder_of_the_log_is_asked_for_only_when_there_is_a_bug(tmp_path: Path) -> None:
    asked: list[Path] = []

    def folder() -> Path:
        asked.append(tmp_path / "logs")
        return asked[-1]

    run(_group(lambda: 0), ["work"], log_folder=folder)
    assert asked == []

    run(_group(_raising(KeyError("x"))), ["work"], log_folder=folder)
    assert len(list((tmp_path / "logs").iterdir())) == 1


def test_a_bug_without_a_place_for_its_log_is_told_on_the_screen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()

    code = run(_group(_raising(KeyError("x"))), ["work"], log_folder=tmp_path / "a file")

    assert code == 4
    told = capsys.readouterr().err
    assert "Transmettez ces lignes à la personne qui s'occupe de docgen :" in told
    assert "KeyError: 'x'" in told


def test_a_console_without_a_sign_shows_a_question_mark(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="cp1252") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)

    def tick() -> None:
        click.echo("✓ été")
        raise DocgenError("✗ œuvre", "→ voyez")

    code = run(_group(tick), ["work"], log_folder=tmp_path)

    assert code == 3
    assert _written(out) == "? été\n"
    assert _written(err) == "? œuvre\n? voyez\n"


@pytest.mark.parametrize("lines", [1, 100_000], ids=["at the end", "on the way"])
def test_a_reader_who_leaves_early_hears_no_complaint(lines: int) -> None:
    program = f"""
import sys, time
from pathlib import Path
from docgen.cli.boundary import run
from docgen.cli.french import FrenchGroup

def work():
    sys.stdin.read()
    for number in range({lines}):
        sys.stdout.write("une ligne\\n")

group = FrenchGroup("docgen")
group.command("work")(work)
sys.exit(run(group, ["work"], log_folder=Path("never")))
"""
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _none, told = process.communicate()

    assert told == b""
    assert process.returncode == 1


def test_speaking_french_imports_nothing_heavy() -> None:
    """`docgen --help` may cost at most twice the import of click."""
    heavy = "rich pydantic yaml openpyxl docx rapidfuzz babel tempfile traceback typing_extensions"
    program = f"""
import sys
import docgen.cli.boundary, docgen.cli.french
sys.exit(" ".join(set({heavy.split()}) & set(sys.modules)))
"""
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True
    )

    assert result.stderr.strip() == ""


def test_a_child_process_that_imports_the_door_pays_nothing_for_it() -> None:
    program = "import sys, docgen.__main__; sys.exit('click' in sys.modules)"

    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

    assert result.returncode == 0


def _group(work: Callable[[], object]) -> FrenchGroup:
    group = FrenchGroup("docgen")
    group.command("work", help="Travaille.")(work)
    return group


def _raising(error: BaseException) -> Callable[[], object]:
    def work() -> None:
        raise error

    return work


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("cp1252")
