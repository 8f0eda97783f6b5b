"""The second door of failure: a person must act before docgen can go on."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Part = TypeVar("Part")


class DocgenError(Exception):
    """What stands in the way and what to do about it, both in French.

    Args:
        message: what is wrong.
        remedy: the gesture that mends it.

    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class ConfigError(DocgenError):
    """One or several mistakes in the files of config/, all told at once."""


class TemplateError(DocgenError):
    """A Word template that cannot be filled."""


class WorkspaceError(DocgenError):
    """No workspace here, or one that another machine or another run holds."""


def all_at_once(errors: Sequence[DocgenError]) -> DocgenError:
    """Make one error of several, all told at once; what several say, only once."""
    messages = dict.fromkeys(one.message for one in errors)
    remedies = dict.fromkeys(one.remedy for one in errors)
    if len(messages) == len(remedies) == 1:
        return errors[0]
    return DocgenError("\n".join(messages), "\n".join(remedies))


@contextmanager
def kept_for_the_end(troubles: list[DocgenError]) -> Iterator[None]:
    """Keep what stands in the way of one document: it must not stop the others.

    Raises:
        WorkspaceError: at once; it concerns every part.

    """
    try:
        yield
    except WorkspaceError:
        raise
    except DocgenError as error:
        troubles.append(error)


def in_spite_of_each(parts: Iterable[Iterable[Part]]) -> Iterator[Part]:
    """Yield all of each part, although one before broke off: one file must not stop the others.

    Raises:
        WorkspaceError: at once; it concerns every part.
        DocgenError: at the end, all that broke a part off.

    """
    troubles: list[DocgenError] = []
    for part in parts:
        with kept_for_the_end(troubles):
            yield from part
    if troubles:
        raise all_at_once(troubles)
