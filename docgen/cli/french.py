"""Commands and groups of click that speak French, and groups that load their commands late.

Click has no French: the help pages are written by `french_help`, the mistakes are told by
`french_errors`. `docgen --help` must stay quick, hence `LazyCommand`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from docgen.cli.french_errors import in_french
from docgen.cli.french_help import FrenchContext, argument_piece, argument_row, option_row
from docgen.cli.french_types import Day, ExistingFile, Folder, NewFile, Seconds
from docgen.overriding import override

__all__ = [
    "Day",
    "ExistingFile",
    "Folder",
    "FrenchCommand",
    "FrenchGroup",
    "LazyCommand",
    "NewFile",
    "Seconds",
]

_WHOLE_SENTENCE = 1000


@dataclass(frozen=True, slots=True)
class LazyCommand:
    """A command whose module is imported only when somebody calls it.

    Args:
        target: where it is, « docgen.cli.build:build ».
        summary: its line in the help of its group, in French.

    """

    target: str
    summary: str


class FrenchCommand(click.Command):
    """A command whose help page and mistakes are in French."""

    context_class = FrenchContext

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; a mistake is raised in French."""
        with _told_in_french(ctx):
            return super().parse_args(ctx, args)

    @override
    def invoke(self, ctx: click.Context) -> object:
        """Do the work; a mistake found on the way is raised in French."""
        with _told_in_french(ctx):
            return super().invoke(ctx)

    @override
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words of the usage line after the command's name."""
        options = [self.options_metavar] if self.options_metavar else []
        return [*options, *(argument_piece(one, ctx) for one in _arguments(self, ctx))]

    @override
    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the arguments of the help page, if one of them is explained."""
        arguments = _arguments(self, ctx)
        if any(argument.help for argument in arguments):
            with formatter.section("Arguments"):
                formatter.write_dl([argument_row(argument, ctx) for argument in arguments])

    @override
    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of the help page."""
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        rows = [option_row(option, ctx) for option in options if not option.hidden]
        if rows:
            with formatter.section("Options"):
                formatter.write_dl(rows)


class FrenchGroup(FrenchCommand, click.Group):
    """A group of French commands, listed in the order in which they are given.

    Args:
        lazy: commands by name, imported only when called.

    Raises:
        TypeError: when a command is added that would speak English, even in part.

    """

    command_class = FrenchCommand
    group_class = type

    def __init__(
        self,
        name: str | None = None,
        *,
        lazy: Mapping[str, LazyCommand] | None = None,
        **settings: Any,  # noqa: ANN401 - the settings of click, handed on as they come
    ) -> None:
        settings.setdefault("subcommand_metavar", "COMMANDE [ARGUMENTS]…")
        super().__init__(name, **settings)
        self._lazy = dict(lazy or {})

    @override
    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, once sure that it speaks French."""
        if not isinstance(cmd, FrenchCommand):
            raise TypeError(f"{name or cmd.name} is not a FrenchCommand: it would speak English.")
        if cmd.deprecated or any(_speaks_english(param) for param in cmd.params):
            raise TypeError(f"{name or cmd.name}: click words deprecations, prompts in English.")
        super().add_command(cmd, name)

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Give the names of the commands, in their order and without importing any."""
        return [*self._lazy, *(name for name in self.commands if name not in self._lazy)]

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a command, imported now if it is a lazy one."""
        if cmd_name in self._lazy and cmd_name not in self.commands:
            module, _, name = self._lazy[cmd_name].target.partition(":")
            self.add_command(getattr(import_module(module), name), cmd_name)
        return super().get_command(ctx, cmd_name)

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command called; the nearest names count the lazy ones too."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            names = self.list_commands(ctx)
            raise click.NoSuchCommand(error.command_name, possibilities=names, ctx=ctx) from None

    @override
    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words of the usage line, the name of a command last."""
        return [*super().collect_usage_pieces(ctx), self.subcommand_metavar]

    @override
    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options of the help page, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands of the help page, one line each."""
        rows = [row for name in self.list_commands(ctx) for row in self._rows(ctx, name)]
        if rows:
            with formatter.section("Commandes"):
                formatter.write_dl(rows)

    def _rows(self, ctx: click.Context, name: str) -> Iterator[tuple[str, str]]:
        if name in self._lazy:
            yield name, self._lazy[name].summary
            return
        command = self.get_command(ctx, name)
        if command is not None and not command.hidden:
            # Cut short, a help line would end with the dots of click in mid-sentence.
            yield name, command.get_short_help_str(_WHOLE_SENTENCE)


@contextmanager
def _told_in_french(ctx: click.Context) -> Iterator[None]:
    try:
        yield
    except click.ClickException as error:
        french = in_french(error, ctx)
        if french is error:
            raise
        raise french from error


def _arguments(command: click.Command, ctx: click.Context) -> list[click.Argument]:
    return [one for one in command.get_params(ctx) if isinstance(one, click.Argument)]


def _speaks_english(param: click.Parameter) -> bool:
    return bool(param.deprecated) or (isinstance(param, click.Option) and param.prompt is not None)
