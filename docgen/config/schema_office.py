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


class FlowPeriodText(Block):
    """One entry of `periodes_de_flux`."""

    name: Text = Field(alias="nom", examples=["haute saison"])
    first: DayOfYear = Field(alias="du", examples=["01/07"])
    last: DayOfYear = Field(alias="au", examples=["31/08"])


class BrandText(Block):
    """What makes the documents look like the office."""

    logo: PictureName | None = Field(None, alias="logo")
    colour: ColourText | None = Field(None, alias="couleur")
    second_colour: ColourText | None = Field(None, alias="couleur_secondaire")
    font: FontName | None = Field(None, alias="police")
    title_font: FontName | None = Field(None, alias="police_titres")


class OfficeText(Block):
    """The whole file. What is not said takes the usual value of a French office."""

    name: Text = Field(alias="nom", examples=["Office de tourisme du Val d'Orbelle"])
    address: Text = Field("", alias="adresse")
    phone: Text = Field("", alias="telephone")
    email: Text = Field("", alias="courriel")
    website: Text = Field("", alias="site")
    referent: Text = Field("", alias="referent")
    brand: BrandText | None = Field(None, alias="marque")
    since: Day | None = Field(None, alias="demarche_depuis")
    awarded: Day | None = Field(None, alias="marque_obtenue_le")
    open_weekdays: OneOrMore[WeekdayName] = Field(
        tuple(Weekday)[:5],
        alias="jours_ouvres",
    )
    hours_per_day: Quantity = Field(Fraction(7), alias="heures_par_jour")
    full_time_hours: Quantity = Field(Fraction(35), alias="temps_plein")
    staff_names: Annotated[StaffNames, one_of(StaffNames)] = Field(
        StaffNames.NAMES,
        alias="personnes",
    )
    long_absences: Annotated[LongAbsences, one_of(LongAbsences)] = Field(
        LongAbsences.COUNTED,
        alias="absences_longues",
    )
    holidays: Annotated[HolidayCalendar, one_of(HolidayCalendar)] = Field(
        HolidayCalendar.FRANCE,
        alias="jours_feries",
    )
    frameworks: OneOrMore[Id] = Field(alias="referentiels", examples=["[qualite-tourisme]"])
    ledger: Text | None = Field(None, alias="registre")
    quiet_s: Quantity = Field(Fraction(1), alias="secondes_de_calme")
    flow_periods: Several[FlowPeriodText] = Field((), alias="periodes_de_flux")
    answerable: dict[str, Text | None] = Field(default_factory=dict, alias="responsables")
    facts: dict[str, Text | None] = Field(default_factory=dict, alias="faits")
