"""What stands in the way of several things is told of each, once."""

from collections.abc import Iterator

import pytest

from docgen.errors import DocgenError, TemplateError, in_spite_of_each


def _broken(message: str) -> Iterator[str]:
    yield "écrit"
    raise TemplateError(message, "Corrigez cette balise.")


def test_each_broken_part_is_told_and_the_others_are_done() -> None:
    parts = [_broken("Gabarit « a »"), iter(["écrit"]), _broken("Gabarit « b »")]
    done: list[str] = []

    with pytest.raises(DocgenError) as raised:
        done.extend(in_spite_of_each(parts))

    assert raised.value.message.splitlines() == ["Gabarit « a »", "Gabarit « b »"]
    assert raised.value.remedy == "Corrigez cette balise."


def test_what_stands_in_the_way_of_several_parts_is_told_once_and_keeps_its_kind() -> None:
    parts = [_broken("Gabarit « a »"), _broken("Gabarit « a »")]

    with pytest.raises(TemplateError) as raised:
        list(in_spite_of_each(parts))

    assert raised.value.message == "Gabarit « a »"
