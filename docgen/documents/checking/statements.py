"""What a statement opens, closes and names: loops, conditions, settings. Pure."""

import re
from collections.abc import Callable
from typing import cast

from jinja2 import nodes

from docgen.documents.checking.expressions import Reader
from docgen.documents.checking.scopes import ANYTHING, Known, Scopes, loop_names
from docgen.documents.shapes import Kind, Leaf, Series
from docgen.documents.word.reading.tags import Tag

_OPENERS = ("for", "with", "macro", "call", "filter")
_CLOSERS = ("endfor", "endwith", "endmacro", "endcall", "endfilter", "endset")
_LOOP = re.compile(r"(?:for\s+|\w+\s+(?=\w+\s+(?:in|dans)\b))(\w+(?:\s*,\s*\w+)*)")
"""A loop, even badly written: « for f on fiches », « pour f dans fiches »."""
_SILENT = ("else", "endif")
_Opening = Callable[[nodes.Node], None]
_TEXT = Leaf(kind=Kind.TEXT, meaning="")


def stay_in_step(one: Tag, scopes: Scopes) -> None:
    """A loop that cannot be read still opens and closes."""
    named = _LOOP.match(one.inside)
    if one.word in _OPENERS or named:
        scopes.enter(dict.fromkeys(re.findall(r"\w+", named[1]) if named else (), ANYTHING))
    elif one.word in _CLOSERS:
        scopes.leave()


class Statement:
    """Reads one statement, which stands alone."""

    def __init__(self, word: str, scopes: Scopes, reader: Reader) -> None:
        self._word = word
        self._scopes = scopes
        self._reader = reader

    def read(self, alone: nodes.Template) -> None:
        """Read every name of the statement, and give those that it gives."""
        if self._word in _CLOSERS:
            self._scopes.leave()
        elif self._word not in _SILENT:
            for node in alone.body:
                self._open(node)

    def _open(self, node: nodes.Node) -> None:
        openings: dict[type[nodes.Node], object] = {
            nodes.For: self._loop,
            nodes.If: self._condition,
            nodes.Assign: self._setting,
            nodes.AssignBlock: self._long_setting,
            nodes.Macro: self._macro,
            nodes.With: self._with,
        }
        opening = openings.get(type(node), self._other)
        cast("_Opening", opening)(node)

    def _loop(self, node: nodes.For) -> None:
        item = self._reader.items(node.iter)
        self._scopes.enter({**loop_names(item), **_targets(node.target, item)})
        if node.test is not None:
            self._reader.read(node.test)

    def _condition(self, node: nodes.If) -> None:
        self._reader.read(node.elif_[0].test if self._word == "elif" else node.test)

    def _setting(self, node: nodes.Assign) -> None:
        for name, known in _targets(node.target, self._reader.read(node.node)).items():
            self._scopes.give(name, known)

    def _long_setting(self, node: nodes.AssignBlock) -> None:
        for name in _targets(node.target, _TEXT):
            self._scopes.give(name, _TEXT)
        self._scopes.enter({})

    def _macro(self, node: nodes.Macro) -> None:
        self._scopes.give(node.name, ANYTHING)
        names = [argument.name for argument in node.args]
        self._scopes.enter(dict.fromkeys((*names, "varargs", "kwargs", "caller"), ANYTHING))

    def _with(self, node: nodes.With) -> None:
        pairs = zip(node.targets, map(self._reader.read, node.values), strict=True)
        given = [_targets(target, value) for target, value in pairs]
        self._scopes.enter({name: known for names in given for name, known in names.items()})

    def _other(self, node: nodes.Node) -> None:
        for child in node.iter_child_nodes():
            self._reader.read(child)
        if self._word in _OPENERS:
            self._scopes.enter({})


def _targets(target: nodes.Node, known: Known) -> dict[str, Known]:
    """Return the names that a loop or a setting gives, and what they stand for."""
    if isinstance(target, nodes.Name):
        return {target.name: known}
    inner = known.item if isinstance(known, Series) else ANYTHING
    return {one.name: inner for one in target.find_all(nodes.Name)}
