"""The keys of `tableaux` in documents.yaml; what one holds says which kind it is."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.counted import CountedText
from docgen.config.typed import (
    Blocks,
    Count,
    FieldName,
    Id,
    OneOrMore,
    Quantity,
    Rank,
    YesNo,
    one_of,
)
from docgen.model.table import Calendar

_FEW_ANSWERS = 5


class FigureText(Block, title="Un calcul"):
    """One entry of `calculs`: exactly one of these lines."""

    sum_of: FieldName | None = Field(
        None, alias="somme", description="Le champ que l'on additionne."
    )
    distinct: FieldName | None = Field(
        None, alias="distincts", description="Le champ dont on compte les valeurs différentes."
    )
    latest: FieldName | None = Field(
        None, alias="dernier", description="Le champ dont on prend la dernière date."
    )
    sum_per_row: FieldName | None = Field(
        None,
        alias="somme_par_ligne",
        description="Le champ que l'on additionne une fois par ligne de tableau déposé.",
    )


class Order(StrEnum):
    """In which order the lines of a table come."""

    BY_VALUE = "valeur"
    BY_COUNT = "nombre"


class JoinText(Block, title="Un rapprochement"):
    """The line `rapprocher`."""

    form: Id = Field(
        alias="de", description="Le formulaire que l'on rapproche.", examples=["ameliorations"]
    )
    field: FieldName = Field(
        alias="champ", description="Son champ qui porte la même valeur.", examples=["theme"]
    )


class TableText(CountedText, title="Un tableau"):
    """One entry of `tableaux`."""

    rows: FieldName = Field(
        alias="lignes", description="Le champ dont chaque valeur fait une ligne.", examples=["axe"]
    )
    by: Annotated[Calendar, one_of(Calendar)] | None = Field(
        None,
        alias="par",
        description="Pour un champ de date : une ligne par mois, semestre ou saison.",
    )
    columns: FieldName | None = Field(
        None, alias="colonnes", description="Le champ dont chaque valeur fait une colonne."
    )
    figures: dict[str, FigureText] = Field(
        default_factory=dict,
        alias="calculs",
        description="Nom → ce qui est calculé pour chaque ligne.",
    )
    order: Annotated[Order, one_of(Order)] | None = Field(
        None, alias="trier_par", description="Par valeur, ou les plus nombreuses d'abord."
    )
    year_before: YesNo | None = Field(
        None, alias="annee_precedente", description="Comparer à l'année d'avant."
    )
    at_least: Count | None = Field(
        None, alias="au_moins", description="Seules les lignes qui ont ce nombre de fiches."
    )
    join: JoinText | None = Field(
        None,
        alias="rapprocher",
        description="Les fiches d'un autre formulaire qui portent la même valeur.",
    )


class AveragesText(CountedText, title="Des moyennes"):
    """One entry of `tableaux` that says `moyennes`."""

    fields: OneOrMore[FieldName] = Field(
        alias="moyennes",
        description="Les champs de note, un par ligne du tableau.",
        examples=["[accueil, locaux]"],
    )
    out_of: Quantity = Field(alias="sur", description="L'échelle du tableau.", examples=["10"])
    few: Rank = Field(
        _FEW_ANSWERS,
        alias="peu_en_dessous_de",
        description="Moins de réponses que cela : la moyenne est marquée.",
    )
    year_before: YesNo = Field(
        default=False, alias="annee_precedente", description="Comparer à l'année d'avant."
    )


class StatesText(CountedText, title="Des états par année"):
    """One entry of `tableaux` that says `etats`."""

    states: FieldName = Field(
        alias="etats", description="Le champ qui a un état par année.", examples=["annees"]
    )


class EvolutionText(CountedText, title="Une évolution"):
    """One entry of `tableaux` that says `evolution`."""

    value: FieldName = Field(
        alias="evolution", description="Le champ du chiffre.", examples=["valeur"]
    )
    rows: FieldName = Field(
        alias="lignes",
        description="Le champ dont chaque valeur fait une ligne.",
        examples=["indicateur"],
    )
    groups: FieldName | None = Field(
        None, alias="groupes", description="Le champ qui regroupe les lignes."
    )
    years: Count | None = Field(None, alias="annees", description="Combien d'années.")


AnyTable = Annotated[object, Blocks(TableText, AveragesText, StatesText, EvolutionText)]
"""Any table; the key that only its kind has says which one it is."""
