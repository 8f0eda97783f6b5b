"""What can be read of a block that holds mistakes: the rest is stood in for by examples."""

from collections.abc import Container
from copy import deepcopy
from typing import TypeVar

import yaml
from pydantic import ValidationError

from docgen.config.blocks import Block
from docgen.config.nodes import Plain, Spot

B = TypeVar("B", bound=Block)


def draft(block: type[B], content: Plain) -> tuple[B, frozenset[str]] | None:
    """Read a block with an example in place of each key that is wrong; None when none will do.

    Returns:
        The block, and its keys that are not what the page says.

    """
    if not isinstance(content, dict):
        return None
    told = deepcopy(content)
    try:
        return block.model_validate(told), frozenset()
    except ValidationError as error:
        wrong = {str(one["loc"][0]) for one in error.errors() if one["loc"]}
    kept = {key: value for key, value in told.items() if key not in wrong}
    try:
        return block.model_validate(kept | _examples(block, wrong)), frozenset(wrong)
    except ValidationError:
        return None


def _examples(block: type[Block], keys: Container[str]) -> dict[str, Plain]:
    """Return the example of each key that a block cannot do without."""
    fields = ((field.alias or name, field) for name, field in block.model_fields.items())
    return {
        key: yaml.load(str(field.examples[0]), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
        for key, field in fields
        if key in keys and field.is_required() and field.examples
    }


def is_stood_in(spot: Spot, within: Spot, keys: frozenset[str]) -> bool:
    """Whether what stands at a spot of a draft is not what the page says."""
    below = spot[len(within) :]
    return spot[: len(within)] == within and bool(below) and below[0] in keys
