"""The keys of the measures of people and offices, and of the register."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.sources import AmongText, OneSource
from docgen.config.typed import (
    Count,
    FieldName,
    Id,
    Months,
    OneOrMore,
    PeriodText,
    QuantityNeeded,
    Several,
    Share,
    Text,
    one_of,
)
from docgen.model.measure.sources import Threshold, Whom

_PERIOD = "Sur quelle période, par exemple {civile: 1 an} ou a_ce_jour."
_AMONG = "Qui est concerné ; sans cette ligne, tout le personnel."
_ONE = Threshold(always=Fraction(1))


class CoverageText(Block, title="Chaque personne, ou chaque bureau"):
    """The measure `couverture`."""

    each: Annotated[Whom, one_of(Whom)] = Field(
        alias="couverture", examples=["agent"], description="Qui doit l'être : agent ou bureau."
    )
    among: AmongText | None = Field(None, alias="parmi", description=_AMONG)
    sources: OneOrMore[OneSource] = Field(
        alias="de",
        examples=["{formulaire: entretiens, par: agent}"],
        description="Le ou les formulaires, avec « par: », qui nomme la personne ou le bureau.",
    )
    at_least: QuantityNeeded = Field(
        _ONE, alias="au_moins", description="Combien pour chacun ; une fiche si rien n'est dit."
    )
    listed_in: FieldName | None = Field(
        None,
        alias="liste",
        description="Le champ dont on compte les mots (« anglais, espagnol »), et non les fiches.",
    )
    except_for: Several[Text] = Field(
        (),
        alias="sauf",
        examples=["[français]"],
        description="Les mots de la liste qui ne comptent pas : la langue d'ici, par exemple.",
    )
    noun: Text = Field(
        alias="nom", examples=["entretien"], description="Ce que l'on compte, au singulier."
    )
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)


class HeadcountText(Block, title="Effectif, en équivalents temps plein"):
    """The measure `effectif`."""

    at_least: QuantityNeeded = Field(
        alias="effectif",
        examples=["5"],
        description="Combien d'équivalents temps plein, ou combien selon un fait de l'office.",
    )
    among: AmongText | None = Field(None, alias="parmi", description=_AMONG)
    period: PeriodText = Field(
        alias="periode", examples=["a_ce_jour"], description="Le jour du jugement."
    )


class StandingText(Block, title="Chaque jour, assez de langues"):
    """The measure `permanence`."""

    listed_in: FieldName = Field(
        alias="permanence",
        examples=["langues"],
        description="Le champ de l'équipe dont on compte les mots différents.",
    )
    among: AmongText | None = Field(None, alias="parmi", description=_AMONG)
    at_least: QuantityNeeded = Field(
        alias="au_moins", examples=["2"], description="Combien de mots différents chaque jour."
    )
    except_for: Several[Text] = Field(
        (),
        alias="sauf",
        examples=["[français]"],
        description="Les mots de la liste qui ne comptent pas : la langue d'ici, par exemple.",
    )
    noun: Text = Field(alias="nom", examples=["langue"], description="Ce qu'est un mot.")
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)


class ArrivalsText(Block, title="Arrivées dans l'équipe"):
    """The measure `arrivees`."""

    fields: dict[str, Text] = Field(
        alias="arrivees",
        examples=["{tuteur: un tuteur}"],
        description="Champ de l'équipe → comment l'appeler lorsqu'il manque.",
    )
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"], description=_PERIOD)
    at_least: Share = Field(
        alias="au_moins", examples=["100 %"], description="La part requise, en pourcentage."
    )


class FreshnessText(Block, title="Fraîcheur"):
    """The measure `fraicheur`."""

    months: Months = Field(
        alias="fraicheur",
        examples=["12 mois"],
        description="Quel âge peut avoir la dernière date, à ce jour.",
    )
    source: OneSource = Field(
        alias="de", examples=["editions"], description="Le formulaire, et lesquelles de ses fiches."
    )
    each: FieldName | None = Field(
        None,
        alias="par",
        description="Le champ qui nomme la chose ; sans lui, la dernière date de toutes compte.",
    )
    noun: Text = Field(
        alias="nom", examples=["édition"], description="Ce qu'est cette chose, au singulier."
    )


class InRegisterText(Block, title="Pièces du registre"):
    """The measure `registre`."""

    at_least: Count = Field(
        alias="registre", examples=["1"], description="Combien de pièces doivent la prouver."
    )
    parts: OneOrMore[Text] = Field((), alias="volets", description="Ce que ces pièces contiennent.")
    valid_months: Months | None = Field(
        None,
        alias="validite",
        description="Combien de temps une pièce vaut depuis sa date : 36 mois, 3 ans.",
    )
    period: PeriodText = Field(
        alias="periode", examples=["a_ce_jour"], description="{civile: 1 an} ou a_ce_jour."
    )


class KeptProofsText(Block, title="Preuves conservées"):
    """The measure `preuves_conservees`."""

    at_least: Share = Field(
        alias="preuves_conservees",
        examples=["100 %"],
        description="La part des exigences qui ont une fiche, une pièce ou une note.",
    )


class SynthesesText(Block, title="Synthèses approuvées"):
    """The measure `syntheses_approuvees`."""

    document: Id = Field(
        alias="syntheses_approuvees",
        examples=["bilan-ecoute"],
        description="Le document dont les approbations comptent.",
    )
    at_least: Count = Field(
        alias="au_moins", examples=["2"], description="Combien de semestres chaque année."
    )
    period: PeriodText = Field(
        alias="periode", examples=["{civile: 1 an}"], description="Par année civile."
    )
