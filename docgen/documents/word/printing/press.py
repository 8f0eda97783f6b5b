"""A template made ready to print: read and compiled once, whatever the number of documents."""

import hashlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import jinja2

from docgen.documents.seal import Packed, packed
from docgen.documents.word.parts.package import Package, opened
from docgen.documents.word.parts.styles import character_styles
from docgen.documents.word.printing.bounds import BUDGET, Budget, TooMuchError
from docgen.documents.word.printing.environment import PAGE, environment, readable
from docgen.documents.word.printing.rich import Page
from docgen.documents.word.reading.draft import Draft, Mistake, draft
from docgen.documents.word.reading.misprints import misprint_of
from docgen.documents.word.reading.syntax import STATEMENTS, syntax_mistakes
from docgen.documents.word.reading.weave import Source

_TEMPLATES_KEPT = 32
_BATCH = 64  # pieces printed before they are counted
_KEPT: OrderedDict[bytes, "Press"] = OrderedDict()
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TooMuchError,
    TypeError,
    ValueError,
)


class BrokenTemplateError(Exception):
    """A template with mistakes; they are told by whoever knows its name."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__()
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """One template, compiled.

    Attributes:
        package: what stays as it is.
        computed: the properties that the template fills itself.
        styles: name of a character style → its id.
        headings: ids of the styles that make a heading.
        shown: the numbers of the pictures and charts in the parts that stay as they are.
        packed: the parts that stay as they are, as a finished file holds them.

    """

    package: Package
    sources: tuple[Source, ...]
    compiled: tuple[jinja2.Template, ...]
    computed: tuple[str, ...]
    styles: Mapping[str, str]
    headings: frozenset[str]
    shown: frozenset[str]
    packed: Mapping[str, Packed]

    def print(self, context: Mapping[str, object], page: Page) -> dict[str, str]:
        """Render each part that holds tags: its name → its XML.

        Raises:
            BrokenTemplateError: a tag does not suit the data.

        """
        budget = Budget()
        values = {**context, PAGE: page, BUDGET: budget}
        return {
            source.part: _rendered(template, source, values, budget)
            for source, template in zip(self.sources, self.compiled, strict=True)
        }


def press(template: bytes) -> Press:
    """Return a template ready to print; the same bytes are compiled once.

    Raises:
        NotWordError: it is no Word document.
        BrokenTemplateError: all the mistakes that show without data.

    """
    key = hashlib.sha256(template).digest()
    if key not in _KEPT:
        _KEPT[key] = _compiled(draft(opened(template)))
        if len(_KEPT) > _TEMPLATES_KEPT:
            _KEPT.popitem(last=False)
    _KEPT.move_to_end(key)
    return _KEPT[key]


def _compiled(read: Draft) -> Press:
    if read.mistakes or any(one.word not in ("", *STATEMENTS) for one in read.tags):
        raise BrokenTemplateError([*read.mistakes, *syntax_mistakes(read.tags)])
    made = environment()
    templates = []
    for source in read.sources:
        try:
            code = made.compile(readable(source.text), name=source.part)
        except jinja2.TemplateSyntaxError as error:
            found = syntax_mistakes(read.tags) or [misprint_of(error, source)]
            raise BrokenTemplateError(found) from error
        templates.append(jinja2.Template.from_code(made, code, made.make_globals(None)))
    kept = read.package.parts.keys() - {source.part for source in read.sources}
    return Press(
        package=read.package,
        sources=tuple(read.sources),
        compiled=tuple(templates),
        computed=read.computed,
        styles=character_styles(read.package),
        headings=read.headings,
        shown=read.shown,
        packed=packed(read.package.parts, kept),
    )


def _rendered(
    template: jinja2.Template, source: Source, values: Mapping[str, object], budget: Budget
) -> str:
    batches: list[str] = []
    try:
        printing = template.generate(values)
        while pieces := [*islice(printing, _BATCH)]:
            batches.append("".join(pieces))
            budget.write(batches[-1])
    except _FAULTS as error:
        raise BrokenTemplateError([misprint_of(error, source, tuple(values))]) from error
    return "".join(batches)
