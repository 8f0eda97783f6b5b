"""Everything that click says is said in French."""

import ast
import inspect
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from docgen.cli.boundary import run
from docgen.cli.french import Day, ExistingFile, Folder, FrenchCommand, FrenchGroup, LazyCommand
from docgen.cli.french_errors import SENTENCES, in_french
from docgen.cli.french_help import limits_in_words

TOLD_FROM_THEIR_PARTS = {
    "Could not open file {filename!r}: {message}",
    "Did you mean {possibility}?",
    "(Did you mean one of: {possibilities}?)",
    "Error: {message}",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing {param_type}",
    "Missing parameter: {param_name}",
    "No such command {name!r}.",
    "No such option {name!r}.",
    "Try '{command} {option}' for help.",
    "unknown error",
    "Choose from:\n\t{choices}",
    # Words of the help pages and of types, replaced where they are shown.
    "Commands",
    "Options",
    "Positional arguments",
    "(dynamic)",
    "default: {default}",
    "env var: {var}",
    "file",
    "directory",
    "path",
    "Aborted!",
}
REFUSED_BY_FRENCH_GROUP = {
    "deprecated",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
}
TOLD_TO_A_DEVELOPER = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name})."
        " Did you mean to declare an argument instead? Did you mean to pass '--{name}'?"
    ),
}


KINDS_OF_ERROR: list[tuple[click.ClickException, str]] = [
    (click.ClickException("Le disque est plein."), "Le disque est plein."),
    (click.UsageError("Trop de fichiers."), "Trop de fichiers."),
    (click.UsageError("Missing command."), "Il manque le nom d'une commande."),
    (click.BadParameter("trop grand"), "Valeur refusée. trop grand"),
    (click.BadParameter("Non.", param_hint="A"), "Valeur refusée pour A.\nNon."),
    (
        click.BadParameter("Takes 2 values but 1 was given.", param_hint=["-a", "-b"]),
        "Valeur refusée pour « -a » ou « -b ».\n2 valeurs sont attendues, pas une seule.",
    ),
    (click.MissingParameter(), "Il manque un argument."),
    (
        click.MissingParameter("Lequel ?", param_hint="X", param_type="option"),
        "Il manque l'option X. Lequel ?",
    ),
    (click.NoSuchOption("--a"), "L'option « --a » n'existe pas."),
    (
        click.NoSuchCommand("chek", possibilities=["check", "chez", "status"]),
        "La commande « chek » n'existe pas. Vouliez-vous dire « check » ou « chez » ?",
    ),
    (
        click.BadOptionUsage("--a", "Option '--a' does not take a value."),
        "L'option « --a » ne prend pas de valeur.",
    ),
    (
        click.BadArgumentUsage("Argument 'a' takes 2 values."),
        "Il faut 2 valeurs à la suite.",
    ),
    (click.FileError("a.csv"), "Le fichier « a.csv » ne peut pas être ouvert."),
]


@click.group(
    cls=FrenchGroup,
    help="Écrit les documents de l'audit.",
    lazy={"later": LazyCommand("nowhere.at.all:later", "Se charge plus tard.")},
)
@click.option("-C", "--workspace", type=Folder(), help="Dossier de travail.")
@click.version_option("1.2.3")
def office(workspace: Path | None) -> None:
    click.echo(f"dossier {workspace}", err=True)


@office.command(help="Prend les fichiers déposés.")
@click.argument("files", nargs=-1, type=ExistingFile(), metavar="FICHIER", help="À prendre.")
@click.option("--as-of", type=Day(), envvar="A_DAY", show_envvar=True, help="Jour de l'état.")
@click.option("--poll", type=click.IntRange(1, 60), default=5, show_default=True, help="Secondes.")
@click.option("--kind", type=click.Choice(["court", "long"]), help="Longueur.")
@click.option("--share", type=float, help="Part.")
@click.option("--pdf", is_flag=True, default=True, show_default=True, help="En PDF aussi.")
@click.option("--size", type=int, nargs=2, help="Largeur et hauteur.")
def intake(files: tuple[Path, ...], **options: object) -> None:
    click.echo(f"{len(files)} {options['as_of']}")


@office.command(help="Explique un verdict.")
@click.argument("requirement", metavar="EXIGENCE")
@click.argument("kind", type=click.Choice(["court", "long"]))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Où écrire.")
@click.option("--from", "source", type=click.File(), help="Où lire.")
def explain(**_options: object) -> None:
    raise click.UsageError("Choisissez une seule exigence.")


def test_the_help_of_a_group_is_french_to_the_last_word() -> None:
    assert (
        _help()
        == """\
Utilisation : docgen [OPTIONS] COMMANDE [ARGUMENTS]…

  Écrit les documents de l'audit.

Options :
  -C, --workspace DOSSIER  Dossier de travail.
  --version                Affiche la version.
  --help                   Affiche cette aide.

Commandes :
  later    Se charge plus tard.
  intake   Prend les fichiers déposés.
  explain  Explique un verdict.
"""
    )


def test_the_help_of_a_command_is_french_to_the_last_word() -> None:
    assert (
        _help("intake")
        == """\
Utilisation : docgen intake [OPTIONS] [FICHIER]…

  Prend les fichiers déposés.

Arguments :
  [FICHIER]…  À prendre.

Options :
  --as-of JOUR         Jour de l'état.  [variable : A_DAY]
  --poll NOMBRE        Secondes.  [par défaut : 5 ; de 1 à 60]
  --kind [court|long]  Longueur.
  --share NOMBRE       Part.
  --pdf                En PDF aussi.  [par défaut : oui]
  --size NOMBRE…       Largeur et hauteur.
  --help               Affiche cette aide.
"""
    )


def test_what_is_required_is_said_to_be() -> None:
    assert "--out CHEMIN    Où écrire.  [obligatoire]" in _help("explain")


def test_an_argument_never_shows_its_name_in_the_code() -> None:
    command = FrenchCommand("x", params=[click.Argument(["rows"]), click.Argument(["when"])])
    command.params[1].type = Day()

    assert command.get_usage(click.Context(command, info_name="x")).endswith("TEXTE JOUR")


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ("x>=1", "au moins 1"),
        ("x>0", "plus de 0"),
        ("x<=9", "au plus 9"),
        ("x<9", "moins de 9"),
        ("1<=x<=9", "de 1 à 9"),
        ("0<x<9", "plus de 0, moins de 9"),
        ("0<=x<9", "au moins 0, moins de 9"),
        ("-1.5<=x<=1.5", "de -1.5 à 1.5"),
        ("x", "x"),
    ],
)
def test_limits_are_told_in_words(limits: str, words: str) -> None:
    assert limits_in_words(limits) == words


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("biuld", "La commande « biuld » n'existe pas."),
        ("intak", "La commande « intak » n'existe pas. Vouliez-vous dire « intake » ?"),
        ("laterr", "La commande « laterr » n'existe pas. Vouliez-vous dire « later » ?"),
        ("-C .", "Il manque le nom d'une commande."),
        ("-z", "L'option « -z » n'existe pas."),
        ("intake --pfd", "L'option « --pfd » n'existe pas. Vouliez-vous dire « --pdf » ?"),
        (
            "intake -C .",
            "L'option « -C » n'existe pas ici : placez-la juste après « docgen ».",
        ),
        ("intake --as-of", "L'option « --as-of » attend une valeur."),
        ("intake --size 1", "L'option « --size » attend 2 valeurs."),
        ("intake --pdf=oui", "L'option « --pdf » ne prend pas de valeur."),
        (
            "intake --as-of 31/02/2026",
            (
                "Valeur refusée pour « --as-of ».\n« 31/02/2026 » n'est pas une date : "
                "écrivez par exemple 31/10/2026 ou 2026-10-31."
            ),
        ),
        ("intake --poll un", "Valeur refusée pour « --poll ».\n« un » n'est pas un nombre entier."),
        (
            "intake --poll 0",
            "Valeur refusée pour « --poll ».\n0 ne convient pas : il faut de 1 à 60.",
        ),
        ("intake --share un", "Valeur refusée pour « --share ».\n« un » n'est pas un nombre."),
        (
            "intake --kind moyen",
            (
                "Valeur refusée pour « --kind ».\n"
                "« moyen » n'est pas possible : choisissez « court » ou « long »."
            ),
        ),
        (
            "intake l'été.xlsx",
            "Valeur refusée pour FICHIER.\nLe fichier « l'été.xlsx » n'existe pas.",
        ),
        (
            "intake .",
            "Valeur refusée pour FICHIER.\n« . » est un dossier : indiquez un fichier.",
        ),
        ("explain", "Il manque EXIGENCE."),
        ("explain A", "Il manque court|long. Choisissez « court » ou « long »."),
        ("explain A long", "Il manque l'option « --out »."),
        ("explain A long x --out y", "« x » est en trop."),
        ("explain A long integer 'x' --out y", "« integer 'x' » sont en trop."),
        (
            "explain A long --out y --from nulle.part",
            "Valeur refusée pour « --from ».\nLe fichier « nulle.part » ne peut pas être ouvert.",
        ),
        ("explain A long --out y", "Choisissez une seule exigence."),
    ],
)
def test_a_wrong_command_line_is_explained_in_french(
    line: str, message: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code = run(office, line.split(), log_folder=tmp_path)

    told, usage = capsys.readouterr().err.removeprefix("dossier None\n").split("\n\n")
    assert code == 2
    assert told == message
    assert usage.startswith("Utilisation : docgen")
    assert usage.endswith(" --help » pour l'aide.\n")


def test_the_usage_line_and_the_help_are_those_of_the_command_called(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(office, ["explain"], log_folder=tmp_path)

    assert capsys.readouterr().err.endswith(
        "Utilisation : docgen explain [OPTIONS] EXIGENCE court|long\n"
        "Essayez « docgen explain --help » pour l'aide.\n"
    )


def test_a_folder_that_is_a_file_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "note.txt").touch()

    run(office, ["-C", str(tmp_path / "note.txt"), "intake"], log_folder=tmp_path)

    assert "note.txt » est un fichier : indiquez un dossier." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "message"),
    KINDS_OF_ERROR,
    ids=lambda case: type(case).__name__ if isinstance(case, Exception) else "",
)
def test_each_kind_of_error_has_its_french(error: click.ClickException, message: str) -> None:
    french = in_french(error)

    assert french.format_message() == message
    assert french.exit_code == (2 if isinstance(error, click.UsageError) else 3)
    assert in_french(french) is french


def test_no_kind_of_error_of_click_is_forgotten() -> None:
    """A click with a new class of error must not bring English in unseen."""
    kinds = {
        kind
        for kind in vars(click.exceptions).values()
        if isinstance(kind, type) and issubclass(kind, click.ClickException)
    }

    tried = {type(error) for error, _message in KINDS_OF_ERROR}

    assert kinds == tried | {click.exceptions.NoArgsIsHelpError}


def test_no_sentence_of_click_is_forgotten() -> None:
    """A click that words a mistake otherwise must not bring English in unseen."""
    modules = (click.core, click.exceptions, click.parser, click.types)

    sentences = {text for module in modules for text in _sentences(inspect.getsource(module))}

    silent = TOLD_FROM_THEIR_PARTS | REFUSED_BY_FRENCH_GROUP | TOLD_TO_A_DEVELOPER
    assert sentences - silent - set(SENTENCES) == set()
    assert set(SENTENCES) - sentences == {"'{filename}': {reason}"}


def test_each_sentence_is_recognised_with_its_parts() -> None:
    for english, french in SENTENCES.items():
        told = in_french(click.UsageError(_filled(english))).format_message()

        assert told != _filled(english)
        assert "{" not in told
        assert french.split("{")[0] in told


@pytest.mark.parametrize(
    ("type_", "value", "message"),
    [
        (
            click.BOOL,
            "peut-être",
            "« peut-être » n'est pas compris : écrivez 1 pour oui, 0 pour non.",
        ),
        (click.UUID, "7", "« 7 » n'est pas un identifiant UUID."),
        (click.DateTime(["%Y"]), "x", "« x » n'a pas la forme attendue, « %Y »."),
        (click.Choice(["un"]), "d'eux", "« d'eux » n'est pas possible : écrivez « un »."),
        (click.FloatRange(min=0, min_open=True), "-1", "-1.0 ne convient pas : il faut plus de 0."),
        (click.Path(exists=True), 'C:\\é"x', "Le chemin « C:\\é\"x » n'existe pas."),
    ],
)
def test_a_type_of_click_refuses_in_french(
    type_: click.ParamType[object], value: str, message: str
) -> None:
    with pytest.raises(click.BadParameter) as caught:
        type_.convert(value, None, None)

    assert in_french(caught.value).format_message() == f"Valeur refusée. {message}"


def test_a_group_run_by_click_itself_speaks_french_too() -> None:
    result = CliRunner().invoke(office, ["nothing"])

    assert result.exit_code == 2
    assert result.stderr.startswith("La commande « nothing » n'existe pas.")


def test_docgen_alone_shows_its_help(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code = run(office, [], log_folder=tmp_path)

    assert code == 2
    assert capsys.readouterr().err == _help()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code = run(office, ["--version"], log_folder=tmp_path)

    assert code == 0
    assert capsys.readouterr().out == "docgen, version 1.2.3\n"


@given(st.dates())
def test_a_day_is_read_as_the_french_and_as_machines_write_it(day: date) -> None:
    french = f"{day.day}/{day.month:02}/{day.year:04}"

    assert Day().convert(f" {french} ", None, None) == day
    assert Day().convert(day.isoformat(), None, None) == day
    assert Day().convert(day, None, None) == day


@pytest.mark.parametrize("text", ["", "31/02/2026", "31/10/26", "20261031", "2026-W44-6", "hier"])
def test_what_is_not_a_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(click.BadParameter, match="écrivez par exemple 31/10/2026 ou 2026-10-31"):
        Day().convert(text, None, None)


def test_a_folder_may_be_still_to_make_unless_it_must_exist(tmp_path: Path) -> None:
    assert Folder().convert(tmp_path / "new", None, None) == tmp_path / "new"

    with pytest.raises(click.BadParameter):
        Folder(exists=True).convert(tmp_path / "new", None, None)


def test_a_lazy_command_is_imported_when_it_is_called(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = """
        import click
        from docgen.cli.french import FrenchCommand

        @click.command(cls=FrenchCommand, help="Compte.")
        @click.argument("words", nargs=-1)
        def count(words):
            return len(words)
    """
    (tmp_path / "late_count.py").write_text(inspect.cleandoc(source), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    group = FrenchGroup("docgen", lazy={"count": LazyCommand("late_count:count", "Compte.")})

    code = run(group, ["count", "a", "b", "c"], log_folder=tmp_path)
    helped = run(group, ["count", "--help"], log_folder=tmp_path)

    assert (code, helped) == (3, 0)
    assert capsys.readouterr().out.startswith("Utilisation : docgen count [OPTIONS] [TEXTE]…")


def test_a_group_inside_a_group_speaks_french(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    outer = FrenchGroup("docgen")
    inner = outer.group("framework", help="Référentiels.")(lambda: None)
    inner.command("show", help="Montre.")(lambda: None)

    code = run(outer, ["framework", "shwo"], log_folder=tmp_path)

    assert code == 2
    assert capsys.readouterr().err == (
        "La commande « shwo » n'existe pas. Vouliez-vous dire « show » ?\n\n"
        "Utilisation : docgen framework [OPTIONS] COMMANDE [ARGUMENTS]…\n"
        "Essayez « docgen framework --help » pour l'aide.\n"
    )


@pytest.mark.parametrize(
    "command",
    [
        click.Command("plain"),
        FrenchCommand("old", deprecated=True),
        FrenchCommand("worn", params=[click.Option(["--worn"], deprecated=True)]),
        FrenchCommand("asking", params=[click.Option(["--name"], prompt=True)]),
    ],
    ids=lambda command: command.name,
)
def test_a_command_that_would_speak_english_is_not_let_in(command: click.Command) -> None:
    with pytest.raises(TypeError, match="English"):
        FrenchGroup("docgen").add_command(command)


def _help(*words: str) -> str:
    result = CliRunner().invoke(office, [*words, "--help"], prog_name="docgen")
    return result.stdout


def _sentences(source: str) -> Iterator[str]:
    """Find what click holds ready for translation: the texts in `_("…")` and `ngettext("…")`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if node.func.id in {"_", "ngettext"}:
                yield from (text for text in texts if isinstance(text, str))


def _filled(english: str) -> str:
    lists = dict.fromkeys(["choice", "choices", "format", "formats"], "'a', 'b'")
    parts = {"name": "x", "value": "x", "filename": "x", "number_type": "float", "range": "x>1"}
    numbers = dict.fromkeys(["nargs", "len", "len_type", "len_value"], "3")
    rest = {"args": "x", "states": "0, 1", "reason": "No such file"}
    return english.format(**parts, **lists, **numbers, **rest)
