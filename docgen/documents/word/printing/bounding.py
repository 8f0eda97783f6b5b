"""A template as Jinja has read it, rewritten so that it ends and never takes markup for a text.

Jinja escapes what it prints, but a block that is set, filtered or made by a macro is markup
already: a filter would then count « &amp; » for five letters, or write it in capitals.
"""

from typing import Final, TypeVar, cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from docgen.documents.filters import FILTERS

PACED: Final = " paced"
JOINED: Final = " joined"
TURNED: Final = " turned"
TAKEN: Final = " taken"
WEIGHED: Final = " weighed"
"""Filters of ours that no template can ask for: no name holds a space."""
_BLOCK: Final = "docgen_block"
_Body = TypeVar("_Body", nodes.For, nodes.Macro, nodes.CallBlock)
_Nest = TypeVar("_Nest", nodes.List, nodes.Tuple, nodes.Dict)


class Bounding(NodeTransformer):
    """Visits a template and changes it."""

    def __init__(self) -> None:
        self._held = 0  # how many blocks around keep their text back until they end

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's own name
        """Count the turns; those of a loop that calls itself go past its list."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, PACED)
        return _counted(node) if self._held or node.recursive else node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802 - Jinja's own name
        """Count the calls."""
        self._hold(node)
        return _counted(node)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802 - Jinja's own name
        """Count the calls; what is called must stay a call."""
        call, node.call = node.call, nodes.Call(nodes.Const(""), [], [], None, None)
        self._hold(node)
        node.call = cast("nodes.Call", self.generic_visit(call))
        return _counted(node)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> list[nodes.Node]:  # noqa: N802 - Jinja's own name
        """Set what a block says as a text, when it is no more than one."""
        chain, node.filter = node.filter, None
        target, node.target = node.target, nodes.Name(_BLOCK, "store", lineno=node.lineno)
        self._hold(node)
        return [node, nodes.Assign(target, self._of_block(chain, node), lineno=node.lineno)]

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> list[nodes.Node]:  # noqa: N802 - Jinja's own name
        """Print what a filter makes of a block like any other value: Jinja would not escape it."""
        target = nodes.Name(_BLOCK, "store", lineno=node.lineno)
        block = nodes.AssignBlock(target, None, node.body, lineno=node.lineno)
        self._hold(block)
        told = self._of_block(node.filter, node)
        return [block, nodes.Output([told], lineno=node.lineno)]

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.CondExpr:  # noqa: N802 - Jinja's own name
        """Print nothing where « {{ a if b }} » does not say what else."""
        self.generic_visit(node)
        node.expr2 = node.expr2 or nodes.Const("")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's own name
        """Join values the way they are printed."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), JOINED)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:  # noqa: N802 - Jinja's own name
        """Count what a filter makes, but for those that write one value."""
        self.generic_visit(node)
        return node if node.name in FILTERS else _filtered(node, TAKEN)

    def visit_Call(self, node: nodes.Call) -> nodes.Filter:  # noqa: N802 - Jinja's own name
        """Take what a macro says as a text, when it is no more than one."""
        self.generic_visit(node)
        return _filtered(node, TAKEN)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:  # noqa: N802 - Jinja's own name
        """Count the copies that « liste[1:] » makes."""
        self.generic_visit(node)
        return _filtered(node, TAKEN) if isinstance(node.arg, nodes.Slice) else node

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802 - Jinja's own name
        """Weigh a list: one that holds itself twice, again and again, has no end."""
        return self._weighed(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802 - Jinja's own name
        """Weigh it too, unless it is the names « for a, b in … » gives."""
        return self._weighed(node) if node.ctx == "load" else node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802 - Jinja's own name
        """Weigh it too."""
        return self._weighed(node)

    def _weighed(self, node: _Nest) -> nodes.Expr:
        self.generic_visit(node)
        flat = all(isinstance(one, nodes.Const) for one in node.iter_child_nodes())
        return node if flat else _filtered(node, WEIGHED)

    def _hold(self, node: nodes.Node) -> None:
        self._held += 1
        self.generic_visit(node)
        self._held -= 1

    def _of_block(self, chain: nodes.Filter | None, node: nodes.Node) -> nodes.Expr:
        """Return what a chain of filters makes of a block."""
        block = _filtered(nodes.Name(_BLOCK, "load", lineno=node.lineno), TAKEN)
        if chain is None:
            return block
        first = chain
        while isinstance(first.node, nodes.Filter):
            first = first.node
        first.node = block
        return cast("nodes.Expr", self.visit(chain))


def _counted(node: _Body) -> _Body:
    """Count each passage through a body, and the text that it holds."""
    length = sum(len(one.data) for one in node.find_all(nodes.TemplateData))
    told = _filtered(nodes.Const(length, lineno=node.lineno), TURNED)
    node.body.insert(0, nodes.ExprStmt(told, lineno=node.lineno))
    return node


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(cast("nodes.Expr", node), name, [], [], None, None, lineno=node.lineno)
