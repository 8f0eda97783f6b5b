"""The one Jinja environment: always escaped, strict, closed, in French, the same at each run.

Nothing of it is an option of a template: text can never become XML, an unknown field is never an
empty place, and nothing that a template may call reads a clock, draws at random or runs for ever.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from jinja2 import StrictUndefined, Undefined, UndefinedError, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from docgen.documents.filters import as_text
from docgen.documents.word.parts.legal import is_plain, printed
from docgen.documents.word.printing.bounding import JOINED, PACED, TAKEN, TURNED, WEIGHED, Bounding
from docgen.documents.word.printing.bounds import (
    BUDGET,
    LONGEST_TEXT,
    Budget,
    Paced,
    TooMuchError,
    weight,
)
from docgen.documents.word.printing.jinja_filters import ALLOWED
from docgen.documents.word.printing.plain import plain, text_again
from docgen.documents.word.printing.rich import Drawn, Lines, Page, Piece, Rich
from docgen.documents.word.printing.rich_filters import RICH_FILTERS
from docgen.model.document import Picture
from docgen.overriding import override

PAGE = " page"
"""Where a template cannot look: no name holds a space."""
_CLOSED_GLOBALS = ("lipsum",)
_CALL_COST = 20
"""What a call of a macro takes, in turns of a loop."""
_PIECE_COST = 1000
"""What looks take beside the letters that have them."""
_Held = TypeVar("_Held", bound="str | list[Any] | tuple[Any, ...] | range | Rich")
_COUNTED = (str, list, tuple, range, Rich)
_OPEN_METHODS = frozenset(
    ("items", "keys", "values", "upper", "lower", "strip", "startswith", "endswith", "split")
)


class UnknownFieldError(UndefinedError):
    """A template names a field that the data do not have.

    Attributes:
        field: the name as the template writes it.
        among: the names it could have written there; None for the first name of a path.

    """

    def __init__(self, field: str, among: tuple[str, ...] | None) -> None:
        super().__init__(field)
        self.field = field
        self.among = among


class _Writer(CodeGenerator):
    """Writes what `_written` returns as it is: it is escaped, whatever a template asks for."""

    @override
    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - Jinja's own, private
        self.write(finalize.src)

    @override
    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:  # noqa: ANN401 - likewise
        self.write(")")


class Environment(ImmutableSandboxedEnvironment):
    """Jinja's own sandbox, with bounds on what an expression can make."""

    code_generator_class = _Writer
    intercepted_binops = frozenset(("*", "**", "+", "%"))

    @override
    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Compute what could make a text or a number of any length."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError
        if operator in ("*", "**") and not all(map(_is_small, (left, right))):
            raise TooMuchError
        if operator == "**" and abs(right) > 100:  # noqa: PLR2004 - what an office computes
            raise TooMuchError
        made = super().call_binop(context, operator, left, right)
        if isinstance(made, list | tuple | str):
            _hold(context, made)
        return made

    @override
    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Read a field, whatever it is called: « fiche.items » is no method of Python."""
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    @override
    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja's own signature
        """Let a template read fields, and call what neither changes nor hides anything."""
        if callable(value) and not isinstance(value, Undefined) and attr not in _OPEN_METHODS:
            return type(obj).__module__.startswith("jinja2.")  # loop.cycle, loop.changed
        return super().is_safe_attribute(obj, attr, value)


@cache
def environment() -> Environment:
    """Return the environment of all fillings."""
    made = Environment(
        autoescape=True,
        undefined=_Unknown,
        finalize=_written,
        optimized=False,  # folding constants takes longer than it saves: there are none
        keep_trailing_newline=True,
    )
    for name in _CLOSED_GLOBALS:
        del made.globals[name]
    made.filters = {
        **ALLOWED,
        **RICH_FILTERS,
        PACED: _paced,
        JOINED: _joined,
        TURNED: _turned,
        TAKEN: _taken,
        WEIGHED: _weighed,
    }
    return made


def readable(source: str) -> nodes.Template:
    """Read a source, and put bounds on its loops and on the texts that it joins.

    Raises:
        jinja2.TemplateSyntaxError: a tag is wrong.

    """
    read = environment().parse(source)
    Bounding().visit(read)
    return read


@pass_context
def _written(context: Context, value: object) -> str:
    if type(value) is str:  # nearly all: the rest of this function is for the others
        context.parent[BUDGET].hold(len(value))
        return value if is_plain(value) else printed(value)
    if isinstance(value, Markup):  # a block that is more than a text: written once already
        context.parent[BUDGET].hold(len(value))
        return value
    if isinstance(value, Picture):
        content = value.content or context[PAGE].picture(value.file)
        value = Drawn(content=content, alt=value.alt, width_mm=value.width_mm)
    if isinstance(value, Rich | Lines | Drawn):
        page: Page = context[PAGE]
        page.specials.append(value)
        return f"\ufdd4{len(page.specials) - 1}\ufdd5"
    text = as_text(value)
    return text if is_plain(text) else printed(text)


@pass_context
def _paced(context: Context, items: object) -> Paced:
    budget: Budget = context[BUDGET]
    match items:
        case None:
            return Paced((), budget)
        case list() | tuple():
            return Paced(items, budget)
        case str() | int():
            raise TypeError(items)
        case _:
            return Paced(_at_most(items, budget), budget)


def _at_most(items: Any, budget: Budget) -> list[object]:  # noqa: ANN401 - whatever Jinja loops over
    taken = []
    for item in items:
        budget.turn()
        taken.append(item)
    return taken


@pass_context
def _joined(context: Context, parts: list[object]) -> str | Rich:
    """Join what « ~ » joins: an absent value is a dash here too, never « None »."""
    if not any(isinstance(one, Rich) for one in parts):
        return _hold(context, "".join(plain(one) for one in parts))
    pieces: list[Piece] = []
    for one in parts:
        pieces += one.pieces if isinstance(one, Rich) else (Piece(text=plain(one)),)
    return _hold(context, Rich(tuple(pieces)))


@pass_context
def _turned(context: Context, length: int) -> None:
    budget: Budget = context[BUDGET]
    budget.turn(_CALL_COST)
    budget.hold(length)


@pass_context
def _taken(context: Context, value: object) -> object:
    if isinstance(value, Markup):
        return text_again(value)
    return _hold(context, value) if isinstance(value, _COUNTED) else value


@pass_context
def _weighed(context: Context, value: object) -> object:
    budget: Budget = context[BUDGET]
    budget.hold(weight(value, {}))
    return value


def _hold(context: Context, value: _Held) -> _Held:
    """Count what a template has made out of other things."""
    budget: Budget = context[BUDGET]
    if isinstance(value, Rich):
        budget.hold(sum(_PIECE_COST + len(one.text) for one in value.pieces))
    elif len(value) > LONGEST_TEXT:
        raise TooMuchError
    else:
        budget.hold(len(value))
    return value


def _is_small(factor: object) -> bool:
    return not isinstance(factor, str | list | tuple) and (
        not isinstance(factor, int) or abs(factor) < LONGEST_TEXT**2
    )


class _Unknown(StrictUndefined):
    """An undefined that says what could have been written instead of it."""

    @property
    @override
    def _undefined_message(self) -> str:
        if self._undefined_exception is not UndefinedError:
            return self._undefined_hint or ""
        owner = self._undefined_obj
        among = tuple(map(str, owner)) if isinstance(owner, Mapping) else ()
        name = str(self._undefined_name)
        raise UnknownFieldError(name, None if owner is missing else among)
