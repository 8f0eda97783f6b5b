"""What click says of a wrong command line, told in French.

Click hands over some mistakes with their parts (the option, the names close to it) and others as
an English sentence only. The sentences of click are listed here once, each with its translation;
a test compares the list with the installed click, so that a new sentence cannot slip through.
"""

import re
from ast import literal_eval
from collections.abc import Iterable
from functools import cache
from typing import IO, Any, ClassVar

import click

from docgen.cli.french_help import bare_word, limits_in_words
from docgen.overriding import override

SENTENCES = {
    "Missing command.": "Il manque le nom d'une commande.",
    "Got unexpected extra argument ({args})": "« {args} » est en trop.",
    "Got unexpected extra arguments ({args})": "« {args} » sont en trop.",
    "Option {name!r} requires an argument.": "L'option {name} attend une valeur.",
    "Option {name!r} requires {nargs} arguments.": "L'option {name} attend {nargs} valeurs.",
    "Option {name!r} does not take a value.": "L'option {name} ne prend pas de valeur.",
    "Argument {name!r} takes {nargs} values.": "Il faut {nargs} valeurs à la suite.",
    "Takes {nargs} values but 1 was given.": "{nargs} valeurs sont attendues, pas une seule.",
    "Takes {nargs} values but {len} were given.": "{nargs} valeurs sont attendues, et non {len}.",
    "{len_type} values are required, but {len_value} was given.": (
        "{len_type} valeurs sont attendues, pas une seule."
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "{len_type} valeurs sont attendues, et non {len_value}."
    ),
    "Value must be an iterable.": "Plusieurs valeurs sont attendues.",
    "{value!r} is not {choice}.": "{value} n'est pas possible : écrivez {choice}.",
    "{value!r} is not one of {choices}.": "{value} n'est pas possible : choisissez {choices}.",
    "{value!r} does not match the format {format}.": "{value} n'a pas la forme attendue, {format}.",
    "{value!r} does not match the formats {formats}.": (
        "{value} n'a pas la forme attendue : {formats}."
    ),
    # Before the numbers, whose sentence would fit it as well.
    "{value!r} is not a valid UUID.": "{value} n'est pas un identifiant UUID.",
    "{value!r} is not a valid {number_type}.": "{value} n'est pas un nombre{number_type}.",
    "{value} is not in the range {range}.": "{value} ne convient pas : il faut {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value} n'est pas compris : écrivez 1 pour oui, 0 pour non."
    ),
    "{name} {filename!r} does not exist.": "{name} {filename} n'existe pas.",
    "{name} {filename!r} is a file.": "{filename} est un fichier : indiquez un dossier.",
    "{name} {filename!r} is a directory.": "{filename} est un dossier : indiquez un fichier.",
    "{name} {filename!r} is not readable.": "{name} {filename} ne peut pas être lu.",
    "{name} {filename!r} is not writable.": "{name} {filename} ne peut pas être modifié.",
    "{name} {filename!r} is not executable.": "{name} {filename} ne peut pas être exécuté.",
    # Not for translation in click itself: the reason is the system's own, often in English.
    "'{filename}': {reason}": "Le fichier « {filename} » ne peut pas être ouvert.",
}
_WORDS = {
    "File": "Le fichier",
    "Directory": "Le dossier",
    "Path": "Le chemin",
    "integer": " entier",
    "integer range": " entier",
    "float": "",
    "float range": "",
}
_PLACE = r"\{(\w+(?:!r)?)\}"
_QUOTED = r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
_ALL_QUOTED = rf"{_QUOTED}(?:, {_QUOTED})*"
_QUOTED_LISTS = {"choice", "choices", "format", "formats"}


class WrongUsage(click.UsageError):
    """A command line that docgen cannot obey: what is wrong, then how the command is written."""

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """Write the mistake, the usage line and where to find help."""
        lines = [self.message]
        if self.ctx is not None:
            lines += ["", self.ctx.get_usage(), *_where_to_find_help(self.ctx)]
        click.echo("\n".join(lines), file=file, err=file is None)


class Refusal(click.ClickException):
    """Something outside the command line that click could not do, such as opening a file."""

    exit_code: ClassVar[int] = 3

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """Write what could not be done."""
        click.echo(self.message, file=file, err=file is None)


def in_french(
    error: click.ClickException, ctx: click.Context | None = None
) -> click.ClickException:
    """Give the French twin of an error of click; one that is French already comes back as it is.

    Args:
        error: what click, or a command, raised.
        ctx: the command line at hand, for the errors that do not know theirs.

    """
    match error:
        case WrongUsage() | Refusal() | click.exceptions.NoArgsIsHelpError():
            return error
        case click.UsageError():
            error.ctx = error.ctx or ctx
            return WrongUsage(_mistake(error), error.ctx)
        case click.FileError():
            return Refusal(f"Le fichier « {error.ui_filename} » ne peut pas être ouvert.")
        case _:
            return Refusal(error.message)


def _where_to_find_help(ctx: click.Context) -> Iterable[str]:
    names = ctx.command.get_help_option_names(ctx)
    if names and ctx.command.add_help_option:
        yield f"Essayez « {ctx.command_path} {max(names, key=len)} » pour l'aide."


def _mistake(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return _no_such_option(error)
        case click.NoSuchCommand():
            said = f"La commande « {error.command_name} » n'existe pas."
            return said + _nearest(error.possibilities)
        case click.MissingParameter():
            return " ".join(_missing(error))
        case click.BadParameter():
            return _bad_value(error)
        case _:
            return _translated(error.message)


def _no_such_option(error: click.NoSuchOption) -> str:
    said = f"L'option « {error.option_name} » n'existe pas"
    above = error.ctx and error.ctx.parent
    while above is not None:
        if any(error.option_name in param.opts for param in above.command.params):
            return f"{said} ici : placez-la juste après « {above.command_path} »."
        above = above.parent
    return f"{said}.{_nearest(error.possibilities)}"


def _missing(error: click.MissingParameter) -> Iterable[str]:
    param = error.param
    what = "l'option " if isinstance(param, click.Option) or error.param_type == "option" else ""
    yield f"Il manque {what}{_hint(error) or 'un argument'}."
    if error.message:
        yield error.message
    if param is not None and isinstance(param.type, click.Choice):
        choices = [param.type.normalize_choice(one, error.ctx) for one in param.type.choices]
        yield f"Choisissez {_either(choices)}."
    elif param is not None:
        yield from filter(None, [param.type.get_missing_message(param=param, ctx=error.ctx)])


def _bad_value(error: click.BadParameter) -> str:
    said = _translated(error.message)
    hint = _hint(error)
    return f"Valeur refusée pour {hint}.\n{said}" if hint else f"Valeur refusée. {said}"


def _hint(error: click.BadParameter) -> str:
    """Name the option by its longest name, the argument by the word of the usage line."""
    if isinstance(error.param_hint, str):
        return error.param_hint
    if error.param_hint:
        return _either(error.param_hint)
    if error.param is None:
        return ""
    if isinstance(error.param, click.Option):
        return f"« {max(error.param.opts or error.param.secondary_opts, key=len)} »"
    return bare_word(error.param, error.ctx)


def _nearest(names: Iterable[str] | None) -> str:
    return f" Vouliez-vous dire {_either(names)} ?" if names else ""


def _either(names: Iterable[str]) -> str:
    quoted = [f"« {name} »" for name in names]
    return " ou ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


def _translated(sentence: str) -> str:
    """Translate a sentence of click; any other is a command's own, hence French."""
    for pattern, french in _patterns():
        if match := pattern.fullmatch(sentence):
            parts = match.groupdict()
            return french.format(**{name: _in_words(name, part) for name, part in parts.items()})
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(english), french) for english, french in SENTENCES.items())


def _pattern(english: str) -> re.Pattern[str]:
    literal, *rest = re.split(_PLACE, english)
    pieces = [re.escape(literal)]
    for place, text in zip(rest[::2], rest[1::2], strict=True):
        name, _, quoted = place.partition("!")
        pieces.append(f"(?P<{name}>{_shape(name, quoted)}){re.escape(text)}")
    return re.compile("".join(pieces), re.DOTALL)


def _shape(name: str, quoted: str) -> str:
    """Say what may stand in a place of a sentence; a value that came from code has no quotes."""
    if name in _QUOTED_LISTS:
        return _ALL_QUOTED
    return rf"{_QUOTED}|[^\s'\"]+" if quoted else ".+"


def _in_words(name: str, part: str) -> str:
    """Tell a part of a sentence of click: limits, quoted names, a kind of value, a number."""
    if name == "args":
        return part
    if name == "range":
        return limits_in_words(part)
    if re.fullmatch(_ALL_QUOTED, part):
        return _either(literal_eval(one) for one in re.findall(_QUOTED, part))
    return _WORDS.get(part, part)
