"""Every problem that docgen may tell has its line in docs/problems.md, and the reverse."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "problems.md"
ROOMS = ("intake", "ledger")
CODE = re.compile(r"[A-Z]{3,}(?:_[A-Z]+)*")
TELLERS = {"error", "warning", "info", "refused", "understood", "_at", "_interpreted"}
LINE = re.compile(r"^\| `([A-Z_]+)` \| (.+) \| (.+) \|$", re.MULTILINE)


def test_every_problem_that_may_be_told_is_explained() -> None:
    told = {code for path in _modules() for code in _codes(ast.parse(path.read_text("utf-8")))}

    explained = [found[1] for found in LINE.finditer(PAGE.read_text("utf-8"))]

    assert sorted(told) == sorted(explained)


def test_every_line_says_what_happens_and_what_to_do() -> None:
    lines = LINE.findall(PAGE.read_text("utf-8"))

    empty = [code for code, why, gesture in lines if len(why) < 10 or len(gesture) < 10]

    assert lines
    assert empty == []


def _modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / "docgen" / room).rglob("*.py"))


def _codes(tree: ast.AST) -> Iterator[str]:
    """Codes stand as `code=`, as an argument of the functions that tell, or in a table."""
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="code", value=ast.Constant(value=str(text))):
                yield from _if_code(text)
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in TELLERS:
                yield from _constants(arguments)
            case ast.Tuple(elts=[ast.Constant() as first, *_]):
                yield from _constants([first])
            case _:
                pass


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _if_code(node.value)


def _if_code(text: str) -> Iterator[str]:
    if CODE.fullmatch(text):
        yield text
