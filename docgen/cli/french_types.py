"""What may stand behind an option: a day, a file that exists, a folder."""

import math
import re
from datetime import date
from pathlib import Path

import click

from docgen.overriding import override

_ISO = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_FRENCH = r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"


class Day(click.ParamType[date]):
    """A civil day, written 31/10/2026 or 2026-10-31."""

    name = "jour"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read the day, or refuse it with an example of what is read."""
        if isinstance(value, date):
            return value
        day = _read(str(value).strip())
        if day is None:
            self.fail(
                f"« {value} » n'est pas une date : écrivez par exemple 31/10/2026 ou 2026-10-31.",
                param,
                ctx,
            )
        return day


class ExistingFile(click.Path[Path]):
    """The path of a file that is there."""

    def __init__(self) -> None:
        super().__init__(exists=True, dir_okay=False, path_type=Path)


class NewFile(click.Path[Path]):
    """The path of a file to write; one that is there is replaced."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)


class Folder(click.Path[Path]):
    """The path of a folder.

    Args:
        exists: whether the folder must be there already; otherwise it may be still to make.

    """

    def __init__(self, *, exists: bool = False) -> None:
        super().__init__(exists=exists, file_okay=False, path_type=Path)


class Seconds(click.FloatRange):
    """A span of time, « 0,5 » or « 0.5 », within limits."""

    @override
    def convert(
        self,
        value: float | str,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Read it as French people write it; « nan » is no span."""
        try:
            seconds = float(str(value).replace(",", "."))
        except ValueError:
            seconds = math.nan
        if math.isnan(seconds):
            self.fail(f"« {value} » n'est pas un nombre.", param, ctx)
        return super().convert(seconds, param, ctx)


def _read(text: str) -> date | None:
    match = re.fullmatch(_ISO, text) or re.fullmatch(_FRENCH, text)
    if match is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
