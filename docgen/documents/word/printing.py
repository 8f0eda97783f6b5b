"""The one Jinja environment: always escaped, strict, closed, in French, the same at each run.

Nothing of it is an option of a template: text can never become XML, an unknown field is never an
empty place, and nothing that a template may call reads a clock, draws at random or runs for ever.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from jinja2 import StrictUndefined, Undefined, UndefinedError, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from docgen.documents.filters import as_text
from docgen.documents.word.bounds import LONGEST_TEXT, Budget, Paced, TooMuchError, bounded
from docgen.documents.word.jinja_filters import ALLOWED
from docgen.documents.word.legal import is_plain, printed
from docgen.documents.word.rich import Drawn, Lines, Page, Piece, Rich
from docgen.documents.word.rich_filters import RICH_FILTERS
from docgen.model.document import Picture
from docgen.overriding import override

PAGE, BUDGET = " page", " budget"
"""Where a template cannot look: no name holds a space."""
_CLOSED_GLOBALS = ("lipsum",)
_OPEN_METHODS = frozenset(
    ("items", "keys", "values", "upper", "lower", "strip", "startswith", "endswith", "split")
)
_OF_RECORDS = frozenset(dir(dict))
_PACED, _JOINED = "docgen_paced", "docgen_joined"


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
        if isinstance(made, list | tuple) and len(made) > LONGEST_TEXT:
            raise TooMuchError
        return bounded(made) if isinstance(made, str) else made

    @override
    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Read a field; the methods of a record come first, as everywhere in Jinja."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_RECORDS:
            return obj[attribute]  # nearly all: Jinja would first look for such a method
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
    made.filters = {**ALLOWED, **RICH_FILTERS, _PACED: _paced, _JOINED: _joined}
    return made


def readable(source: str) -> nodes.Template:
    """Read a source, and put bounds on its loops and on the texts that it joins.

    Raises:
        jinja2.TemplateSyntaxError: a tag is wrong.

    """
    read = environment().parse(source)
    _Bounding().visit(read)
    return read


class _Bounding(NodeTransformer):
    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's own name
        self.generic_visit(node)
        node.iter = _filtered(node.iter, _PACED)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's own name
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _JOINED)


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(cast("nodes.Expr", node), name, [], [], None, None, lineno=node.lineno)


@pass_context
def _written(context: Context, value: object) -> str:
    if type(value) is str:  # nearly all: the rest of this function is for the others
        return value if is_plain(value) else printed(value)
    if isinstance(value, Markup):  # from a macro or a set block: written once already
        return value
    if isinstance(value, Picture):
        value = Drawn(content=value.content, alt=value.alt, width_mm=value.width_mm)
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


def _joined(parts: list[object]) -> str | Rich:
    """Join what « ~ » joins: an absent value is a dash here too, never « None »."""
    if not any(isinstance(one, Rich) for one in parts):
        return bounded("".join(as_text(one) for one in parts))
    pieces: list[Piece] = []
    for one in parts:
        pieces += one.pieces if isinstance(one, Rich) else (Piece(text=as_text(one)),)
    return Rich(tuple(pieces))


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
