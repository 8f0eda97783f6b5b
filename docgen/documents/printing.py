"""The one Jinja environment: always escaped, strict, closed, in French, the same at each run.

Nothing of it is an option of a template: text can never become XML, an unknown field is never an
empty place, and nothing that a template may call reads a clock or draws at random.
"""

import re
from collections.abc import Collection, Mapping

from jinja2 import StrictUndefined, Undefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup, escape

from docgen.documents.filters import FILTERS, as_text

# The braces of the data, in disguise until the part is checked: what then still looks like a tag is
# the template's own. No spreadsheet holds these: Unicode keeps them from ever being letters.
_MASKS = {"{": "\ufdd0", "}": "\ufdd1"}
_LINE_ENDS = re.compile("\r\n|[\r\v\x85\u2028\u2029]")
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufdd0\ufdd1]")
# They make markup out of text, or differ from one run to the next.
_CLOSED_FILTERS = ("safe", "urlize", "xmlattr", "tojson", "random")
_CLOSED_GLOBALS = ("lipsum",)


class UnknownFieldError(UndefinedError):
    """A template names a field that the data do not have.

    Attributes:
        field: the name as the template writes it.
        among: the names it could have written there.

    """

    def __init__(self, field: str, among: tuple[str, ...]) -> None:
        super().__init__(field)
        self.field = field
        self.among = among


def environment(names: Collection[str]) -> ImmutableSandboxedEnvironment:
    """Make the environment of one filling.

    Args:
        names: what a tag may start with; read when a name is unknown, so it may still grow.

    """
    made = ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=_undefined_among(names),
        finalize=_written,
        optimized=False,  # folding constants takes longer than it saves: there are none
    )
    for name in _CLOSED_FILTERS:
        del made.filters[name]
    for name in _CLOSED_GLOBALS:
        del made.globals[name]
    made.filters.update(FILTERS)
    return made


def unmask(xml: str) -> str:
    """Give the texts of the data their braces back, once the part has been checked."""
    for brace, mask in _MASKS.items():  # a translation table takes ten times longer
        xml = xml.replace(mask, brace)
    return xml


def legal(text: str) -> str:
    """Write a text so that XML accepts it: no control characters, one kind of line end."""
    if text.isprintable():
        return text
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", text))


def _written(value: object) -> Markup:
    if isinstance(value, Markup):  # from a macro or a set block: written once already
        return value
    return escape(_masked(legal(as_text(value))))


def _masked(text: str) -> str:
    for brace, mask in _MASKS.items():
        text = text.replace(brace, mask)
    return text


def _undefined_among(names: Collection[str]) -> type[StrictUndefined]:
    """Make an undefined that says what could have been written instead of it."""

    def message(self: Undefined) -> str:
        if self._undefined_exception is not UndefinedError:
            return self._undefined_hint or ""
        owner = self._undefined_obj
        among = owner if isinstance(owner, Mapping) else names if owner is missing else ()
        raise UnknownFieldError(str(self._undefined_name), tuple(map(str, among)))

    return type("Unknown", (StrictUndefined,), {"_undefined_message": property(message)})
