"""What holds for every text and for every template."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.documents.fill import fill
from docgen.documents.word.package import opened, parsed
from docgen.documents.word.rules import broken_rules
from docgen.errors import TemplateError
from docgen.model.document import Told
from tests.documents import word
from tests.documents.constructs.drawn import (
    box,
    call,
    control,
    head,
    link,
    notes,
    p,
    r,
    row,
    table,
)
from tests.documents.constructs.drawn import word as drawn
from tests.documents.constructs.outline import outline
from tests.documents.constructs.pages import SHAPE, title
from tests.documents.constructs.soups import Soup, soups, values

X = "[{{ x }}]"
EVERYWHERE = drawn(
    X,
    p(r(X, "<w:b/>"), call(1), call(1, end=True)),
    p(SHAPE.format(X, "")),
    p("[{{ x | gras }}]", "[{{ x | lien('https://a.fr') }}]", link("L1", X)),
    table(row(X, "{% set y %}{{ x }}{% endset %}[{{ y }}]"), row("[{{ x ~ '' }}]", "z")),
    p(box(p(X))),
    control(p(X)),
    "{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(x) }}",
    "{% filter trim %}[{{ x }}]{% endfilter %}",
    parts=(head(X), head(X, foot=True), notes(X), notes(X, end=True)),
    links={"L1": "https://a.fr"},
    core=f"<dc:title>{X}</dc:title>",
)
SAID = """\
[{x}]
[{x}]¹¹
‹[{line}]›
[{x}][[{x}](https://a.fr)][[{x}]](https://a.fr)
[{x}] | [{x}]
[{x}] | z
‹Encadré›⟨[{x}]⟩⟨[{x}]⟩
[{x}]
[{x}]
[{x}]
# endnotes
[{x}]
# footer1
[{x}]
# footnotes
[{x}]
# header1
[{x}]"""
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
CONTEXT: Mapping[str, Told] = {"oui": True, "n": 3, "deux": ["a", "b"], "paires": [["a", "b"]]}


def as_xml_can_hold(text: str) -> str:
    """Return a text with one kind of line end, without what XML forbids or docgen keeps for it."""
    kept = LINE_ENDS.sub("\n", text)
    return "".join(
        sign
        for sign in kept
        if sign in "\t\n"
        or (
            (sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff")
            and not "\ufdd0" <= sign <= "\ufdef"
        )
    )


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(), max_size=40))
def test_any_text_stands_everywhere_as_it_is(told: str) -> None:
    filled = fill(EVERYWHERE, word.plan(x=told))

    kept = as_xml_can_hold(told)
    on_one_line = re.sub("[\t\n]", " ", kept)
    assert outline(filled) == SAID.format(x=kept, line=on_one_line)
    assert title(filled) == f"[{kept}]"


@settings(deadline=None, max_examples=100)
@given(soups())
def test_nothing_vanishes_from_any_template(soup: Soup) -> None:
    _read_or_refused(soup)


@pytest.mark.soak
@settings(deadline=None, max_examples=20_000)
@given(soups())
def test_nothing_vanishes_from_any_of_many_templates(soup: Soup) -> None:
    _read_or_refused(soup)


def _read_or_refused(soup: Soup) -> None:
    try:
        filled = fill(soup.template, word.plan(**CONTEXT, **values(soup)))
    except TemplateError:
        return

    told = outline(filled)
    assert [one for one in soup.words if one not in told] == []
    package = opened(filled)
    text = package.parts[package.main]
    pages, texts = {package.main: parsed(text)}, {package.main: text.decode()}
    assert [*broken_rules(package, pages, texts)] == []
