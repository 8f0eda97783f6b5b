"""Warm children fill documents ahead: the same bytes, in the same order, whatever befalls them."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace

import pytest

from docgen.documents.fill import fill
from docgen.documents.scribes import Scribes
from docgen.errors import TemplateError
from docgen.model.document import DocumentPlan
from tests.documents.sample import NAMES, TEMPLATES, plan

PLANS = tuple(plan(name) for name in NAMES)


@pytest.fixture(scope="module")
def scribes() -> Iterator[Scribes]:
    """Two children for all tests of this module."""
    with Scribes(2) as ready:
        yield ready


def template(of: DocumentPlan) -> bytes:
    """A shipped template."""
    return (TEMPLATES / of.template).read_bytes()


def test_documents_filled_ahead_are_those_filled_here(scribes: Scribes) -> None:
    expected = [(one.name, fill(template(one), one)) for one in PLANS]

    ahead = scribes.ahead(iter(PLANS), template, lambda _: True)

    assert [(one.name, content()) for one, content in ahead] == expected


def test_a_document_that_is_not_due_may_still_be_asked_for(scribes: Scribes) -> None:
    ahead = scribes.ahead(PLANS[:2], template, lambda _: False)

    assert [content() for _, content in ahead] == [fill(template(one), one) for one in PLANS[:2]]


def test_a_mistake_in_a_template_is_met_by_whoever_asks(scribes: Scribes) -> None:
    poor = replace(PLANS[0], context={})

    ((_, content),) = scribes.ahead([poor], template, lambda _: True)

    with pytest.raises(TemplateError, match=poor.template):
        content()


@pytest.mark.parametrize("count", [0, 1])
def test_without_children_all_is_filled_here(count: int) -> None:
    with Scribes(count) as nobody:
        ((_, content),) = nobody.ahead(PLANS[:1], template, lambda _: True)

        assert content() == fill(template(PLANS[0]), PLANS[0])


def test_a_child_that_dies_costs_nothing_but_time() -> None:
    expected = [fill(template(one), one) for one in PLANS]
    with Scribes(2) as ready:
        for scribe in ready._idle:  # noqa: SLF001 - nobody else knows the children
            os.kill(scribe._process.pid or 0, signal.SIGKILL)  # noqa: SLF001 - as above

        ahead = ready.ahead(PLANS, template, lambda _: True)

        assert [content() for _, content in ahead] == expected


def test_whoever_leaves_early_leaves_the_children_free(scribes: Scribes) -> None:
    before = len(scribes._idle)  # noqa: SLF001 - nobody else knows the children
    ahead = scribes.ahead(PLANS, template, lambda _: True)
    _, content = next(ahead)
    content()

    ahead.close()

    assert len(scribes._idle) == before  # noqa: SLF001 - as above
