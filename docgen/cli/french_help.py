"""The help pages of click, in French: headings, words for values, remarks in brackets."""

import re

import click
from click.formatting import join_options

from docgen.overriding import override

_HELP_OF_CLICK = {
    "Show this message and exit.": "Affiche cette aide.",
    "Show the version and exit.": "Affiche la version.",
    "Confirm the action without prompting.": "Confirme sans poser de question.",
}
_VALUE_WORDS = {
    "text": "TEXTE",
    "integer": "NOMBRE",
    "integer range": "NOMBRE",
    "float": "NOMBRE",
    "float range": "NOMBRE",
    "boolean": "0|1",
    "datetime": "DATE",
    "filename": "FICHIER",
    "file": "FICHIER",
    "directory": "DOSSIER",
    "path": "CHEMIN",
    "uuid": "UUID",
}
_DEFAULT_WORDS = {"True": "oui", "False": "non", "(dynamic)": "calculé"}
# Compiled when needed: `docgen --help` must stay quick.
_LIMITS = r"(?:(?P<low>[^<>=]+)(?P<above><=?))?x(?:(?P<sign>[<>]=?)(?P<bound>.+))?"


class FrenchFormatter(click.HelpFormatter):
    """Writes the usage line and the headings as French typography wants them."""

    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write « Utilisation : docgen … »."""
        super().write_usage(prog, args, prefix or "Utilisation : ")

    @override
    def write_heading(self, heading: str) -> None:
        """Write a heading with a space before its colon."""
        self.write(f"{'':>{self.current_indent}}{heading} :\n")


class FrenchContext(click.Context):
    """A context whose help pages are written by `FrenchFormatter`."""

    formatter_class = FrenchFormatter


def argument_row(argument: click.Argument, ctx: click.Context) -> tuple[str, str]:
    """Give the two columns of an argument in a help page."""
    return argument_piece(argument, ctx), argument.help or ""


def argument_piece(argument: click.Argument, ctx: click.Context) -> str:
    """Write an argument as the usage line shows it: « [FICHIER]… »."""
    piece = bare_word(argument, ctx)
    if not argument.required:
        piece = f"[{piece}]"
    return piece if argument.nargs == 1 else f"{piece}…"


def option_row(option: click.Option, ctx: click.Context) -> tuple[str, str]:
    """Give the two columns of an option in a help page: how to write it, what it does."""
    said = _HELP_OF_CLICK.get(option.help or "", option.help or "")
    remarks = " ; ".join(_remarks(option, ctx))
    return _spelling(option, ctx), f"{said}  [{remarks}]".strip() if remarks else said


def bare_word(param: click.Parameter, ctx: click.Context | None) -> str:
    """Give the word that stands for the value of an option or argument, without brackets or dots.

    Own types say it by their name; the types of click have English names, replaced here. An
    argument never shows its name in the code.
    """
    if param.metavar is not None:
        return param.metavar.strip("[].…")
    if isinstance(param.type, click.Choice):
        return "|".join(param.type.normalize_choice(one, ctx) for one in param.type.choices)
    name = param.type.name
    if type(param.type).__module__.startswith("click."):
        return _VALUE_WORDS.get(name, "VALEUR")
    return _VALUE_WORDS.get(name, name.upper())


def limits_in_words(limits: str) -> str:
    """Tell the limits of a number, « x>=1 » or « 1<=x<=31 » for click, in words."""
    match = re.fullmatch(_LIMITS, limits)
    if match is None:
        return limits
    if match["above"] == match["sign"] == "<=":
        return f"de {match['low']} à {match['bound']}"
    words = {">=": "au moins", ">": "plus de", "<=": "au plus", "<": "moins de"}
    low = match["low"] and f"{words[match['above'].replace('<', '>')]} {match['low']}"
    bound = match["bound"] and f"{words[match['sign']]} {match['bound']}"
    return ", ".join(part for part in (low, bound) if part) or limits


def _spelling(option: click.Option, ctx: click.Context) -> str:
    ways = [join_options(names)[0] for names in (option.opts, option.secondary_opts) if names]
    if not option.is_flag and not option.count:
        word = bare_word(option, ctx)
        if isinstance(option.type, click.Choice):
            word = f"[{word}]"
        ways[0] += f" {word}" if option.nargs == 1 else f" {word}…"
    return " / ".join(ways)


def _remarks(option: click.Option, ctx: click.Context) -> list[str]:
    extra = option.get_help_extra(ctx)
    remarks: list[str] = []
    if "envvars" in extra:
        remarks.append(f"variable : {', '.join(extra['envvars'])}")
    if "default" in extra:
        remarks.append(f"par défaut : {_default(extra['default'])}")
    if "range" in extra:
        remarks.append(limits_in_words(extra["range"]))
    if "required" in extra:
        remarks.append("obligatoire")
    return remarks


def _default(text: str) -> str:
    return _DEFAULT_WORDS.get(text, text)
