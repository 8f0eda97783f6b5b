"""Which records a table or a list of documents.yaml tells of."""

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.typed import Id, Where


class CountedText(Block):
    """The records of one form that are counted, or listed: all, or those of some values."""

    form: Id = Field(
        alias="de", description="Le formulaire dont les fiches comptent.", examples=["actions"]
    )
    where: Where = Field(
        default_factory=dict,
        alias="ou",
        description="Champ → valeurs : seules comptent les fiches qui en portent une.",
    )
