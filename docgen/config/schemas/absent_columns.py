"""The keys of a column that may be absent."""

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.typed import OneOrMore, Text


class AbsentText(Block, title="Une colonne absente"):
    """The line `colonne_absente`: what rows say where the column is not there."""

    value: Text = Field(
        alias="valeur",
        examples=["questionnaire"],
        description="Ce que vaut alors chaque ligne : une des valeurs de la colonne.",
    )
    beside: OneOrMore[Text] = Field(
        alias="si_titre",
        examples=["[Horodateur]"],
        description="Les titres de colonne dont l'un doit être là pour que ce soit le cas.",
    )
