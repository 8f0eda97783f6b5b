"""The keys of office.yaml."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.typed import (
    ColourText,
    Day,
    DayOfYear,
    FontName,
    Id,
    OneOrMore,
    PictureName,
    Quantity,
    Several,
    Text,
    WeekdayName,
    one_of,
)
from docgen.config.words import LongAbsences, StaffNames, Weekday
from docgen.model.office import HolidayCalendar


class FlowPeriodText(Block, title="Une saison"):
    """One entry of `periodes_de_flux`."""

    name: Text = Field(
        alias="nom",
        description="Son nom ; deux saisons peuvent le partager.",
        examples=["haute saison"],
    )
    first: DayOfYear = Field(
        alias="du", description="Son premier jour, chaque année : 01/07.", examples=["01/07"]
    )
    last: DayOfYear = Field(
        alias="au", description="Son dernier jour, chaque année : 31/08.", examples=["31/08"]
    )


class BrandText(Block, title="L'apparence des documents"):
    """What makes the documents look like the office."""

    logo: PictureName | None = Field(
        None, alias="logo", description="Une image du dossier templates/images."
    )
    colour: ColourText | None = Field(
        None, alias="couleur", description="Des titres et des bandeaux, entre guillemets."
    )
    second_colour: ColourText | None = Field(
        None,
        alias="couleur_secondaire",
        description="Des repères et des autres séries, entre guillemets.",
    )
    font: FontName | None = Field(None, alias="police", description="La police du texte.")
    title_font: FontName | None = Field(
        None,
        alias="police_titres",
        description="La police des titres ; celle du texte, si rien n'est dit.",
    )


class OfficeText(Block, title="L'office de tourisme"):
    """The whole file. What is not said takes the usual value of a French office."""

    name: Text = Field(
        alias="nom",
        description="Le nom de l'office.",
        examples=["Office de tourisme du Val d'Orbelle"],
    )
    address: Text = Field("", alias="adresse", description="Son adresse.")
    phone: Text = Field("", alias="telephone", description="Son téléphone.")
    email: Text = Field("", alias="courriel", description="Son adresse électronique.")
    website: Text = Field("", alias="site", description="Son site internet.")
    referent: Text = Field("", alias="referent", description="La personne qui suit la qualité.")
    brand: BrandText | None = Field(
        None, alias="marque", description="Ce qui donne aux documents l'apparence de l'office."
    )
    since: Day | None = Field(
        None,
        alias="demarche_depuis",
        description="Le premier jour de la démarche qualité : rien n'est jugé avant.",
    )
    awarded: Day | None = Field(
        None,
        alias="marque_obtenue_le",
        description="Le jour où la marque a été obtenue ; ses cycles se comptent de là.",
    )
    open_weekdays: OneOrMore[WeekdayName] = Field(
        tuple(Weekday)[:5],
        alias="jours_ouvres",
        description="Les jours où l'office travaille ; du lundi au vendredi, si rien n'est dit.",
    )
    hours_per_day: Quantity = Field(
        Fraction(7), alias="heures_par_jour", description="Ce que vaut « 1 j » dans un tableau."
    )
    full_time_hours: Quantity = Field(
        Fraction(35), alias="temps_plein", description="Les heures par semaine d'un temps plein."
    )
    staff_names: Annotated[StaffNames, one_of(StaffNames)] = Field(
        StaffNames.NAMES,
        alias="personnes",
        description="Comment les documents nomment le personnel.",
    )
    long_absences: Annotated[LongAbsences, one_of(LongAbsences)] = Field(
        LongAbsences.COUNTED,
        alias="absences_longues",
        description="Si elles comptent, ou abaissent les heures requises.",
    )
    holidays: Annotated[HolidayCalendar, one_of(HolidayCalendar)] = Field(
        HolidayCalendar.FRANCE,
        alias="jours_feries",
        description="Le calendrier des jours fériés.",
    )
    frameworks: OneOrMore[Id] = Field(
        alias="referentiels",
        description="Les référentiels qui s'appliquent à l'office.",
        examples=["[qualite-tourisme]"],
    )
    ledger: Text | None = Field(
        None,
        alias="registre",
        description="Le dossier du registre de docgen ; var, si rien n'est dit.",
    )
    quiet_s: Quantity = Field(
        Fraction(1),
        alias="secondes_de_calme",
        description="Combien de temps un fichier déposé reste sans changer avant d'être lu.",
    )
    flow_periods: Several[FlowPeriodText] = Field(
        (), alias="periodes_de_flux", description="Les saisons que comparent les documents."
    )
    answerable: dict[str, Text | None] = Field(
        default_factory=dict,
        alias="responsables",
        description="Chapitre ou exigence → qui en répond ; sinon le référent.",
    )
    facts: dict[str, Text | None] = Field(
        default_factory=dict,
        alias="faits",
        description="Ce que demandent les conditions et les quantités des référentiels.",
    )
