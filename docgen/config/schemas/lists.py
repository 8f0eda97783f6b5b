"""The keys of `listes` in documents.yaml."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.counted import CountedText
from docgen.config.typed import Count, FieldName, Id, Several, one_of
from docgen.model.table import When


class NextYear(StrEnum):
    """Which year a list tells, when it is not that of the document."""

    NEXT = "suivante"


class AbsenceText(Block, title="Ce qui manque ailleurs"):
    """The line `absents_de`."""

    form: Id = Field(alias="de", description="L'autre formulaire.", examples=["visites"])
    field: FieldName = Field(
        alias="champ",
        description="Son champ qui devrait porter la valeur.",
        examples=["prestataire"],
    )
    own: FieldName = Field(
        alias="par", description="Le champ d'ici qui la porte.", examples=["partenaire"]
    )
    years: Count | None = Field(
        None,
        alias="annees",
        description="Sur combien d'années ; depuis toujours, si rien n'est dit.",
    )


class LapseText(Block, title="Une échéance"):
    """The line `expire`."""

    field: FieldName = Field(
        alias="champ", description="La date de fin.", examples=["valable_jusqu_au"]
    )
    within_days: Count | None = Field(
        None, alias="sous_jours", description="Passée, ou dans ce nombre de jours."
    )


class ListText(CountedText, title="Une liste"):
    """One entry of `listes`."""

    lacks: Several[FieldName] = Field(
        (), alias="sans", description="Les fiches où l'un de ces champs est vide."
    )
    when: Annotated[When, one_of(When)] | None = Field(
        None, alias="quand", description="Les fiches faites, prévues ou annulées."
    )
    year: Annotated[NextYear, one_of(NextYear)] | None = Field(
        None, alias="annee", description="L'année suivante, au lieu de celle du document."
    )
    carried_over: FieldName | None = Field(
        None, alias="reportees", description="Le champ d'états par année : ce qui n'est pas fini."
    )
    absent_from: AbsenceText | None = Field(
        None,
        alias="absents_de",
        description="Celles dont la valeur n'est pas dans un autre formulaire.",
    )
    lapse: LapseText | None = Field(
        None, alias="expire", description="Celles dont l'échéance est passée ou proche."
    )
