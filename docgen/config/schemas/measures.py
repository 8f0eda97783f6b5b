"""The keys of the measures of logs, one class for each."""

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.sources import OneSource, Records
from docgen.config.typed import (
    Count,
    FieldName,
    FigureLimit,
    Id,
    OneOrMore,
    PeriodText,
    Quantity,
    QuantityNeeded,
    Rank,
    Several,
    Share,
    Text,
    Where,
    YesNo,
)

_PERIOD = "Sur quelle période, par exemple {civile: 1 an} ou a_ce_jour."
_FORM = "Le formulaire dont les fiches comptent, et lesquelles."
_NOUN = "Comment appeler une fiche, au singulier."
_SHARE = "La part requise, en pourcentage."


class CountByYearText(Block, title="Nombre de fiches par année"):
    """The measure `nombre_par_annee`."""

    years_in: FieldName = Field(
        alias="nombre_par_annee",
        examples=["annees"],
        description="Le champ qui a une colonne par année.",
    )
    form: Id = Field(alias="de", examples=["actions"], description="Le formulaire.")
    period: PeriodText = Field(
        alias="periode", examples=["{civile: 1 an}"], description="Par année civile."
    )
    at_least: Quantity = Field(
        alias="au_moins", examples=["1"], description="Combien de fiches chaque année."
    )


class _CountingText(Block):
    """What both ways to count say beside their number."""

    sources: OneOrMore[OneSource] = Field(
        alias="de",
        examples=["[reunions]"],
        description="Le ou les formulaires dont les fiches comptent.",
    )
    noun: Text = Field(alias="nom", examples=["réunion"], description=_NOUN)
    spread: Count = Field(
        0, alias="flux", description="Sur combien de periodes_de_flux différentes, au moins."
    )
    by_office: FieldName | None = Field(
        None,
        alias="par_bureau",
        description="Le champ qui nomme le bureau : chacun est alors jugé à part.",
    )
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)


class CountText(_CountingText, title="Nombre de fiches"):
    """The measure `nombre`."""

    at_least: QuantityNeeded = Field(
        alias="nombre",
        examples=["1"],
        description="Combien de fiches, ou combien selon un fait de l'office.",
    )


class DatesText(_CountingText, title="Nombre de dates distinctes"):
    """The measure `dates_distinctes`."""

    at_least: QuantityNeeded = Field(
        alias="dates_distinctes",
        examples=["30"],
        description="Combien de dates, ou combien selon un fait de l'office.",
    )


class CompletenessText(Block, title="Fiches complètes"):
    """The measure `completude`."""

    fields: dict[str, Text] = Field(
        alias="completude",
        examples=["{responsable: un responsable}"],
        description="Champ → comment l'appeler lorsqu'il manque.",
    )
    source: Records = Field(alias="de", examples=["actions"], description=_FORM)
    named_by: OneOrMore[FieldName] = Field(
        alias="nommer_par",
        examples=["[action]"],
        description="Les champs qui nomment une fiche ; le premier rempli est pris.",
    )
    plan_in: FieldName | None = Field(
        None,
        alias="plan",
        examples=["plan"],
        description="Le champ qui dit à quel plan appartient une fiche (periode: plan).",
    )
    grace: Rank = Field(
        0,
        alias="delai_de_grace",
        description="Jours ouvrables, depuis sa date, pendant lesquels une fiche incomplète n'est "
        "comptée ni pour ni contre.",
    )
    noun: Text = Field("action", alias="nom", examples=["action"], description=_NOUN)
    period: PeriodText = Field(
        alias="periode", examples=["plan"], description="plan, {civile: 1 an} ou a_ce_jour."
    )
    at_least: Share = Field(alias="au_moins", examples=["100 %"], description=_SHARE)


class _EachText(Block):
    """What both steps of a year say beside their number."""

    source: Records = Field(alias="de", examples=["reunions"], description=_FORM)
    noun: Text = Field(alias="nom", examples=["réunion"], description=_NOUN)
    period: PeriodText = Field(
        alias="periode", examples=["{civile: 1 an}"], description="Par année civile."
    )


class EachMonthText(_EachText, title="Chaque mois"):
    """The measure `chaque_mois`."""

    at_least: Count = Field(
        alias="chaque_mois", examples=["1"], description="Combien de fiches chaque mois civil."
    )


class EachHalfYearText(_EachText, title="Chaque semestre"):
    """The measure `chaque_semestre`."""

    at_least: Count = Field(
        alias="chaque_semestre", examples=["1"], description="Combien de fiches chaque semestre."
    )


class ShareText(Block, title="Part de fiches"):
    """The measure `part`: by values, or by a figure."""

    at_least: Share = Field(alias="part", examples=["100 %"], description=_SHARE)
    source: OneSource = Field(alias="de", examples=["controles"], description=_FORM)
    fulfils: Where = Field(
        default_factory=dict,
        alias="remplit",
        description="Champ → valeurs d'une fiche qui convient.",
    )
    figure: FieldName | None = Field(
        None, alias="chiffre", description="Ou le chiffre qui décide, avec au_plus ou au_moins."
    )
    figure_at_most: FigureLimit | None = Field(
        None, alias="au_plus", description="Le chiffre convient jusque-là."
    )
    figure_at_least: FigureLimit | None = Field(
        None, alias="au_moins", description="Le chiffre convient à partir de là."
    )
    noun: Text = Field(alias="nom", examples=["relevé"], description=_NOUN)
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)


class RatioText(Block, title="Rapport de deux chiffres"):
    """The measure `rapport`."""

    at_least: Share = Field(alias="rapport", examples=["50 %"], description=_SHARE)
    source: OneSource = Field(alias="de", examples=["distributions"], description=_FORM)
    over: FieldName = Field(
        alias="dessus", examples=["rendus"], description="Le chiffre additionné au-dessus."
    )
    under: FieldName = Field(
        alias="dessous", examples=["distribues"], description="Le chiffre additionné en dessous."
    )
    noun: Text = Field(
        alias="nom", examples=["questionnaire"], description="Ce que comptent ces chiffres."
    )
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)


class EachValueText(Block, title="Chacune des valeurs"):
    """The measure `chacun_de`."""

    values: Several[Text] = Field(
        alias="chacun_de",
        examples=["[collectivité, personnel]"],
        description="Les valeurs dont chacune doit avoir une fiche.",
    )
    field: FieldName = Field(
        alias="champ", examples=["public"], description="Le champ qui porte la valeur."
    )
    source: OneSource = Field(alias="de", examples=["transmissions"], description=_FORM)
    and_others: YesNo = Field(
        default=False,
        alias="et_les_autres",
        description="Aussi toute valeur qu'une fiche a déjà portée.",
    )
    noun: Text = Field(alias="nom", examples=["public"], description="Ce qu'est une valeur.")
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)
