"""Where records come from, and who is judged: what measures and contradictions share."""

from typing import Annotated

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from docgen.config.blocks import Block
from docgen.config.typed import FieldName, FigureLimit, Id, OneOrMore, Several, Text, Where


class RecordsText(Block, title="Des fiches"):
    """A form, or a form and the values that let its records in."""

    form: Id = Field(
        alias="formulaire",
        examples=["formations"],
        description="Le formulaire dont viennent les fiches.",
    )
    where: Where = Field(
        default_factory=dict,
        alias="ou",
        description="Champ → valeurs : seules comptent les fiches qui en portent une.",
    )

    @model_validator(mode="before")
    @classmethod
    def _read_bare_name(cls, content: object) -> object:
        return {"formulaire": content} if isinstance(content, str) else content


class SourceText(RecordsText, title="Des fiches"):
    """Records that may have to be filled in, with a date and a person of their own."""

    filled: Several[FieldName] = Field(
        (), alias="avec", description="Champs qui doivent être remplis."
    )
    dated_by: FieldName | None = Field(
        None, alias="date", description="La date qui compte, si ce n'est pas celle du formulaire."
    )
    at_least: dict[str, FigureLimit] = Field(
        default_factory=dict,
        alias="minimum",
        description="Champ → le plus petit nombre qui compte ; une case vide compte aussi.",
    )
    who: FieldName | None = Field(
        None, alias="par", description="Le champ qui nomme la personne ou le bureau."
    )


class _OrName:
    """Tells an editor that the name of the form alone will do."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(core)]}


Records = Annotated[RecordsText, _OrName()]
OneSource = Annotated[SourceText, _OrName()]


class AmongText(Block, title="Parmi qui"):
    """The line `parmi`: who is judged."""

    categories: OneOrMore[Text] = Field(
        alias="categorie",
        examples=["accueil"],
        description="Les catégories de personnel concernées.",
    )
