"""The keys of the measures of delays, and of days that must have a record."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.sources import OneSource, Records, SourceText
from docgen.config.typed import (
    Blocks,
    Count,
    FieldName,
    OneOrMore,
    PeriodText,
    Several,
    Share,
    Text,
    Where,
)
from docgen.config.words import Weekday

_FORM = "Le formulaire dont les fiches comptent, et lesquelles."
_NOUN = "Comment appeler une fiche, au singulier."
_SHARE = "La part requise, en pourcentage."


class DelayText(Block, title="Un délai"):
    """The line `dans_le_delai`: exactly one of these."""

    working_days: Count | None = Field(
        None,
        alias="jours_ouvrables",
        description="Du lundi au samedi, sans les jours fériés.",
    )
    office_days: Count | None = Field(
        None,
        alias="jours_ouvres",
        description="Les jours_ouvres de office.yaml, sans les jours fériés.",
    )
    hours: Count | None = Field(
        None, alias="heures", description="D'horloge, tous les jours : 24, 48 ou 72."
    )
    office_hours: Count | None = Field(
        None,
        alias="heures_ouvrees",
        description="24 heures sont un jour ouvré, à la même heure : 24, 48 ou 72.",
    )


class OtherwiseText(Block, title="D'autres dates, pour certaines fiches"):
    """The line `sinon`: other dates, for some records."""

    where: Where = Field(
        alias="si", examples=["{anonyme: oui}"], description="Champ → valeurs de ces fiches."
    )
    until: OneOrMore[FieldName] = Field(
        alias="champs",
        examples=["[suite_le]"],
        description="Les dates qui arrêtent aussi le délai.",
    )


class InTimeText(Block, title="Dans le délai"):
    """The measure `dans_le_delai`."""

    delay: DelayText = Field(
        alias="dans_le_delai",
        examples=["{jours_ouvrables: 3}"],
        description="Le délai : jours_ouvrables, jours_ouvres, heures ou heures_ouvrees.",
    )
    source: Records = Field(alias="de", examples=["ecoute"], description=_FORM)
    since: FieldName = Field(
        alias="depuis", examples=["recu"], description="La date d'où part le délai."
    )
    until: OneOrMore[FieldName] = Field(
        alias="jusqu_a", examples=["repondu"], description="La ou les dates qui l'arrêtent."
    )
    otherwise: OtherwiseText | None = Field(
        None, alias="sinon", description="D'autres dates, pour certaines fiches."
    )
    noun: Text = Field(alias="nom", examples=["réclamation"], description=_NOUN)
    period: PeriodText = Field(
        alias="periode", examples=["{civile: 1 an}"], description="Par année civile."
    )
    at_least: Share = Field(alias="au_moins", examples=["100 %"], description=_SHARE)


_WEEKDAY = {"enum": [str(day) for day in Weekday]}
_WEEKDAYS = {"type": "array", "minItems": 1, "items": _WEEKDAY}


class DaysText(Block, title="Jours couverts"):
    """The measure `jours_couverts`."""

    at_least: Share = Field(alias="jours_couverts", examples=["100 %"], description=_SHARE)
    source: OneSource = Field(alias="de", examples=["controles"], description=_FORM)
    days: Annotated[object, Blocks(SourceText, told=(_WEEKDAYS, {"type": "string"}))] = Field(
        alias="jours",
        examples=["[samedi, dimanche]"],
        description="Les jours à couvrir : jours de la semaine, ou dates d'un formulaire.",
    )
    flow: Several[Text] = Field(
        (),
        alias="flux",
        description="Noms de periodes_de_flux : seuls comptent les jours qui y tombent.",
    )
    noun: Text = Field(alias="nom", examples=["relevé"], description=_NOUN)
    period: PeriodText = Field(
        alias="periode", examples=["{civile: 1 an}"], description="Par année civile."
    )
