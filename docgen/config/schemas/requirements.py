"""The keys of `exigences` in referentiels/*.yaml."""

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.catalogue import AnyMeasure
from docgen.config.typed import (
    FieldName,
    Id,
    Months,
    OneOrMore,
    Quantity,
    Several,
    Text,
    Where,
    YesNo,
    one_of,
)
from docgen.config.words import Fallback
from docgen.model.measure.sources import Whom
from docgen.model.requirement import Nature


class ProofText(Block, title="Une preuve"):
    """One entry of `preuves`."""

    form: Id = Field(
        alias="formulaire", examples=["formations"], description="Le formulaire des fiches."
    )
    field: FieldName = Field(
        alias="champ",
        examples=["justificatif"],
        description="Le champ qui nomme le document derrière chaque fiche.",
    )


class PiecesText(Block, title="Les pièces du registre"):
    """The line `pieces`."""

    each: Annotated[Whom, one_of(Whom)] | None = Field(
        None,
        alias="pour_chaque",
        description="Une pièce pour chaque agent, ou pour chaque bureau ; sinon une en tout.",
    )
    parts: OneOrMore[Text] = Field((), alias="volets", description="Ce que les pièces contiennent.")
    valid_months: Months | None = Field(
        None,
        alias="validite",
        description="Combien de temps une pièce vaut depuis sa date : 36 mois, 3 ans.",
    )


class RequirementText(Block, title="Une exigence"):
    """One entry of `exigences`, but for its measure."""

    id: Id = Field(
        alias="id", examples=["QT-022"], description="Son numéro, pour toujours ; jamais réutilisé."
    )
    official_ref: Text = Field(
        "", alias="reference_officielle", description="Son numéro dans la grille officielle."
    )
    chapter: Id = Field(alias="chapitre", examples=["B"], description="Son chapitre.")
    section: Text = Field("", alias="rubrique", description="Son intertitre dans le chapitre.")
    title: Text = Field(
        alias="titre", examples=["Visites de prestataires"], description="Son titre, court."
    )
    statement: Text = Field(
        alias="enonce",
        examples=["L'office établit un plan d'actions."],
        description="Ce qu'elle demande, avec nos propres mots.",
    )
    source: Text = Field("", alias="source", description="Où elle a été lue : chapitre et ligne.")
    nature: Annotated[Nature, one_of(Nature)] = Field(
        alias="nature",
        examples=["mesure"],
        description="Comment elle se prouve : une mesure, une pièce, ou l'œil d'un auditeur.",
    )
    applies_if: Where = Field(
        default_factory=dict,
        alias="concerne_si",
        description="Fait de l'office → réponses pour lesquelles elle s'applique.",
    )
    part_of: Id | None = Field(
        None, alias="partie_de", description="L'exigence dont celle-ci est un détail."
    )
    weight: Quantity = Field(
        Fraction(1), alias="coefficient", description="Son poids dans le score ; 1 d'ordinaire."
    )
    mandatory: YesNo = Field(
        default=False, alias="obligatoire", description="Sans elle, pas de marque."
    )
    measure: AnyMeasure = Field(
        None, alias="mesure", description="Ce que docgen mesure ; avec nature: mesure seulement."
    )
    pieces: PiecesText | None = Field(
        None, alias="pieces", description="Ce que le registre des pièces doit contenir."
    )
    fallback: Annotated[Fallback, one_of(Fallback)] | None = Field(
        None,
        alias="a_defaut",
        description="Sans aucune fiche pour la mesurer, la note d'un audit répond.",
    )
    stands_in: Text = Field(
        "",
        alias="remplacee_par",
        description="Le volet d'une pièce qui la prouve à la place de la mesure.",
    )
    proofs: Several[ProofText] = Field(
        (), alias="preuves", description="Les champs qui nomment les documents de preuve."
    )
    readings: Several[Text] = Field(
        (), alias="lectures", description="Comment nous lisons le texte là où il se tait."
    )
    remedy: Text = Field(
        "",
        alias="si_non",
        description="Que faire si elle n'est pas tenue ; {manque} et {echeance} se remplissent.",
    )


class RepetitionText(Block, title="Une exigence qui en reprend une autre"):
    """One entry of `exigences` that another one answers."""

    id: Id = Field(alias="id", examples=["QT-069"], description="Son numéro, pour toujours.")
    chapter: Id = Field(alias="chapitre", examples=["G"], description="Son chapitre.")
    repeats: Id = Field(
        alias="reprend", examples=["QT-068"], description="L'exigence qu'elle répète."
    )
    source: Text = Field("", alias="source", description="Où elle a été lue : chapitre et ligne.")
