"""The keys of referentiels/*.yaml. Requirements and measures are read one by one."""

from typing import Annotated

from pydantic import Field, model_validator

from docgen.config.typed import (
    Block,
    Count,
    Day,
    FieldName,
    Id,
    OneOrMore,
    PeriodText,
    Prorata,
    Quantity,
    Several,
    Share,
    ShareOf,
    Text,
    Where,
    one_of,
)
from docgen.model.requirement import Nature


class HeadText(Block):
    """The line `referentiel`."""

    id: Id = Field(alias="id", examples=["qualite-tourisme"])
    title: Text = Field(alias="titre", examples=["Qualité Tourisme"])
    version: Text = Field(alias="version", examples=["2016"])
    status: Text = Field("", alias="statut")
    valid_until: Day | None = Field(None, alias="valable_jusqu_au")


class GateText(Block):
    """One entry of `seuils`."""

    id: Id = Field(alias="id", examples=["global"])
    title: Text = Field("", alias="libelle")
    at_least: Share = Field(alias="au_moins", examples=["85 %"])


class ChapterText(Block):
    """One entry of `chapitres`."""

    id: Id = Field(alias="id", examples=["B"])
    title: Text = Field(alias="titre", examples=["Engagements en interne"])


class FrameworkText(Block):
    """The whole file, but for its requirements."""

    head: HeadText = Field(alias="referentiel", examples=["{id: …, titre: …, version: …}"])
    gates: Several[GateText] = Field((), alias="seuils")
    chapters: OneOrMore[ChapterText] = Field(alias="chapitres", examples=["- {id: B, titre: …}"])
    requirements: OneOrMore[object] = Field(alias="exigences", examples=["une par tiret"])


class ProofText(Block):
    """One entry of `preuves`."""

    form: Id = Field(alias="formulaire", examples=["formations"])
    field: FieldName = Field(alias="champ", examples=["justificatif"])


class RequirementText(Block):
    """One entry of `exigences`, but for its measure."""

    id: Id = Field(alias="id", examples=["QT-022"])
    official_ref: Text = Field("", alias="reference_officielle")
    chapter: Id = Field(alias="chapitre", examples=["B"])
    title: Text = Field(alias="titre", examples=["Visites de prestataires"])
    statement: Text = Field(alias="enonce", examples=["L'office établit un plan d'actions."])
    source: Text = Field("", alias="source")
    nature: Annotated[Nature, one_of(Nature)] = Field(alias="nature", examples=["mesure"])
    applies_if: Where = Field(default_factory=dict, alias="concerne_si")
    measure: object = Field(None, alias="mesure")
    proofs: Several[ProofText] = Field((), alias="preuves")
    readings: Several[Text] = Field((), alias="lectures")
    remedy: Text = Field("", alias="si_non")


class SourceText(Block):
    """A form, or a form and the values that let its records in."""

    form: Id = Field(alias="formulaire", examples=["formations"])
    where: Where = Field(default_factory=dict, alias="ou")

    @model_validator(mode="before")
    @classmethod
    def _read_bare_name(cls, content: object) -> object:
        return {"formulaire": content} if isinstance(content, str) else content


class PartText(Block):
    """One entry of `dont`."""

    label: Text = Field(alias="libelle", examples=["dont organismes agréés"])
    where: Where = Field(alias="ou", examples=["{organisme_agree: oui}"])
    share: Share = Field(alias="au_moins", examples=["50 %"])
    share_of: Annotated[ShareOf, one_of(ShareOf)] = Field(ShareOf.REQUIRED, alias="du")


class AmongText(Block):
    """The line `parmi`: who is judged."""

    categories: OneOrMore[Text] = Field(alias="categorie", examples=["accueil"])


class SumText(Block):
    """The measure `somme`."""

    sum_of: FieldName = Field(alias="somme", examples=["heures"])
    sources: OneOrMore[SourceText] = Field(alias="de", examples=["[formations, visites]"])
    who: FieldName = Field(alias="par", examples=["agent"])
    among: AmongText | None = Field(None, alias="parmi")
    period: PeriodText = Field(alias="periode", examples=["{glissante: 3 ans}"])
    prorata: Several[Annotated[Prorata, one_of(Prorata)]] = Field((), alias="prorata")
    at_least: Quantity = Field(alias="au_moins", examples=["150"])
    parts: Several[PartText] = Field((), alias="dont")
    once: Several[SourceText] = Field((), alias="compter_une_fois")


class CountText(Block):
    """The measure `nombre_par_annee`."""

    years_in: FieldName = Field(alias="nombre_par_annee", examples=["annees"])
    form: Id = Field(alias="de", examples=["actions"])
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"])
    at_least: Quantity = Field(alias="au_moins", examples=["1"])


class CompletenessText(Block):
    """The measure `completude`."""

    fields: dict[str, Text] = Field(alias="completude", examples=["{responsable: un responsable}"])
    source: SourceText = Field(alias="de", examples=["actions"])
    named_by: OneOrMore[FieldName] = Field(alias="nommer_par", examples=["[action]"])
    plan_in: FieldName | None = Field(None, alias="plan", examples=["plan"])
    noun: Text = Field("action", alias="nom", examples=["action"])
    period: PeriodText = Field(alias="periode", examples=["plan"])
    at_least: Share = Field(alias="au_moins", examples=["100 %"])


class DelayText(Block):
    """The line `dans_le_delai`."""

    working_days: Count = Field(alias="jours_ouvrables", examples=["3"])


class OtherwiseText(Block):
    """The line `sinon`: other dates, for some records."""

    where: Where = Field(alias="si", examples=["{anonyme: oui}"])
    until: OneOrMore[FieldName] = Field(alias="champs", examples=["[suite_le]"])


class InTimeText(Block):
    """The measure `dans_le_delai`."""

    delay: DelayText = Field(alias="dans_le_delai", examples=["{jours_ouvrables: 3}"])
    source: SourceText = Field(alias="de", examples=["ecoute"])
    since: FieldName = Field(alias="depuis", examples=["recu"])
    until: OneOrMore[FieldName] = Field(alias="jusqu_a", examples=["repondu"])
    otherwise: OtherwiseText | None = Field(None, alias="sinon")
    noun: Text = Field(alias="nom", examples=["réclamation"])
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"])
    at_least: Share = Field(alias="au_moins", examples=["100 %"])


class EachMonthText(Block):
    """The measure `chaque_mois`."""

    at_least: Count = Field(alias="chaque_mois", examples=["1"])
    source: SourceText = Field(alias="de", examples=["reunions"])
    noun: Text = Field(alias="nom", examples=["réunion"])
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"])


class SynthesesText(Block):
    """The measure `syntheses_approuvees`."""

    document: Id = Field(alias="syntheses_approuvees", examples=["bilan-ecoute"])
    at_least: Count = Field(alias="au_moins", examples=["2"])
    period: PeriodText = Field(alias="periode", examples=["{civile: 1 an}"])
