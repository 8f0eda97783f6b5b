"""The keys of the measure `somme`: hours of each person."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.sources import AmongText, Records
from docgen.config.typed import (
    FieldName,
    OneOrMore,
    PeriodText,
    Quantity,
    Several,
    Share,
    Text,
    Where,
    one_of,
)
from docgen.config.words import Prorata, ShareOf


class PartText(Block, title="Une partie des heures"):
    """One entry of `dont`."""

    label: Text = Field(
        alias="libelle",
        examples=["dont organismes agréés"],
        description="Comment nommer cette partie dans les documents.",
    )
    where: Where = Field(
        alias="ou",
        examples=["{organisme_agree: oui}"],
        description="Champ → valeurs : les fiches qui la remplissent.",
    )
    share: Share = Field(
        alias="au_moins", examples=["50 %"], description="Sa part des heures, en pourcentage."
    )
    share_of: Annotated[ShareOf, one_of(ShareOf)] = Field(
        ShareOf.REQUIRED,
        alias="du",
        description="De quoi elle est une part : des heures requises.",
    )


class SumText(Block, title="Somme d'heures par personne"):
    """The measure `somme`."""

    sum_of: FieldName = Field(
        alias="somme", examples=["heures"], description="Le champ de durée que l'on additionne."
    )
    sources: OneOrMore[Records] = Field(
        alias="de",
        examples=["[formations, visites]"],
        description="Le ou les formulaires dont les fiches comptent.",
    )
    who: FieldName = Field(
        alias="par", examples=["agent"], description="Le champ qui nomme la personne."
    )
    among: AmongText | None = Field(
        None, alias="parmi", description="Qui est concerné ; sans cette ligne, tout le personnel."
    )
    period: PeriodText = Field(
        alias="periode",
        examples=["{glissante: 3 ans}"],
        description="Sur quelle période : {glissante: 3 ans}, {civile: 1 an} ou {cycle: 3 ans}.",
    )
    prorata: Several[Annotated[Prorata, one_of(Prorata)]] = Field(
        (), alias="prorata", description="Ce qui abaisse les heures requises d'une personne."
    )
    at_least: Quantity = Field(
        alias="au_moins", examples=["150"], description="Les heures requises de chaque personne."
    )
    parts: Several[PartText] = Field(
        (), alias="dont", description="Parts que seules certaines fiches remplissent."
    )
    once: Several[Records] = Field(
        (),
        alias="compter_une_fois",
        description="Formulaires qui peuvent dire le même événement : il compte une fois.",
    )
