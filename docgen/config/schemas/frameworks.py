"""The keys of referentiels/*.yaml. Requirements and contradictions are read one by one."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.coherences import CoherenceText
from docgen.config.schemas.requirements import RepetitionText, RequirementText
from docgen.config.typed import (
    Blocks,
    Day,
    Id,
    OneOrMore,
    PartOfPoints,
    Several,
    ShareNeeded,
    Text,
    YesNo,
)


class HeadText(Block, title="Le référentiel"):
    """The line `referentiel`."""

    id: Id = Field(
        alias="id", examples=["qualite-tourisme"], description="Son nom dans office.yaml."
    )
    title: Text = Field(alias="titre", examples=["Qualité Tourisme"], description="Son titre.")
    version: Text = Field(
        alias="version", examples=["2016"], description="Sa version, entre guillemets."
    )
    status: Text = Field(
        "", alias="statut", description="Par exemple : en fin de validité, partiel, brouillon."
    )
    valid_until: Day | None = Field(
        None, alias="valable_jusqu_au", description="Son dernier jour de validité, compris."
    )
    caution: Text = Field(
        "", alias="reserves", description="Ce qu'un lecteur doit savoir s'il n'est pas complet."
    )


class QuestionText(Block, title="Un fait de l'office"):
    """One entry of `faits`."""

    text: Text = Field(
        alias="question",
        examples=["Quel est le statut de l'office ?"],
        description="La question posée à l'office.",
    )
    answers: Several[Text] = Field(
        (), alias="reponses", description="Ce que office.yaml peut répondre ; sans liste, tout."
    )


class MarkText(Block, title="Une note d'audit"):
    """One entry of `notes`."""

    share: PartOfPoints | None = Field(
        None, alias="part", description="Sa part des points ; sans elle, hors du score."
    )
    holds: YesNo = Field(
        alias="tenu", examples=["oui"], description="Si une exigence notée ainsi est tenue."
    )


class PillarText(Block, title="Un pilier"):
    """One entry of `piliers`."""

    id: Id = Field(alias="id", examples=["qualite"], description="Son nom dans ce fichier.")
    title: Text = Field(alias="titre", examples=["Qualité de l'accueil"], description="Son titre.")


class GateText(Block, title="Un seuil"):
    """One entry of `seuils`."""

    id: Id = Field(alias="id", examples=["global"], description="Son nom dans ce fichier.")
    title: Text = Field("", alias="libelle", description="Comment le nommer dans les documents.")
    pillar: Id | None = Field(
        None, alias="pilier", description="Le pilier qu'il regarde ; sans lui, tout."
    )
    at_least: ShareNeeded = Field(
        alias="au_moins",
        examples=["85 %"],
        description="La part des points, ou la part selon un fait de l'office.",
    )
    mandatory: YesNo = Field(
        default=False,
        alias="obligatoires",
        description="Aussi, toutes les exigences obligatoires doivent être tenues.",
    )


class ChapterText(Block, title="Un chapitre"):
    """One entry of `chapitres`."""

    id: Id = Field(alias="id", examples=["B"], description="Son nom dans ce fichier.")
    title: Text = Field(
        alias="titre", examples=["Engagements en interne"], description="Son titre."
    )
    pillar: Id | None = Field(None, alias="pilier", description="Le pilier où il se range.")


class FrameworkText(Block, title="Un référentiel"):
    """The whole file, but for its requirements and contradictions."""

    head: HeadText = Field(
        alias="referentiel",
        examples=["{id: …, titre: …, version: …}"],
        description="Ce qu'est ce référentiel.",
    )
    questions: dict[str, QuestionText] = Field(
        default_factory=dict,
        alias="faits",
        description="Les faits de office.yaml que demandent conditions et quantités.",
    )
    marks: dict[str, MarkText] = Field(
        default_factory=dict, alias="notes", description="Ce que vaut chaque note d'un audit."
    )
    pillars: Several[PillarText] = Field((), alias="piliers", description="Ses piliers.")
    gates: Several[GateText] = Field(
        (),
        alias="seuils",
        description="Les parts des points sous lesquelles il n'y a pas de marque.",
    )
    chapters: OneOrMore[ChapterText] = Field(
        alias="chapitres",
        examples=["- {id: B, titre: …}"],
        description="Ses chapitres, dans l'ordre.",
    )
    requirements: OneOrMore[Annotated[object, Blocks(RequirementText, RepetitionText)]] = Field(
        alias="exigences",
        examples=["une par tiret"],
        description="Ses exigences, une par tiret.",
    )
    coherences: Several[Annotated[object, Blocks(CoherenceText)]] = Field(
        (), alias="coherences", description="Les contradictions à chercher entre les fiches."
    )
