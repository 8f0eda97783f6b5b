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
    """Make one error of several, all told at once; a gesture that several ask for, only once."""
    if len(errors) == 1:
        return errors[0]
    messages, remedies = ([one.message for one in errors], [one.remedy for one in errors])
    return DocgenError("\n".join(messages), "\n".join(dict.fromkeys(remedies)))


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
        DocgenError: at the end, the first that broke a part off.

    """
    first: DocgenError | None = None
    for part in parts:
        try:
            yield from part
        except WorkspaceError:
            raise
        except DocgenError as error:
            first = first or error
    if first:
        raise first
