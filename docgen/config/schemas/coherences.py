"""The keys of `coherences`: contradictions to look for between the records."""

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.sources import OneSource
from docgen.config.typed import FieldName, Id, OneOrMore, Quantity, Several, Text


class LackingText(Block, title="Champs vides"):
    """The line `incomplet`."""

    source: OneSource = Field(
        alias="de", examples=["actions"], description="Le formulaire, et lesquelles de ses fiches."
    )
    fields: dict[str, Text] = Field(
        alias="champs",
        examples=["{responsable: un responsable}"],
        description="Champ → comment l'appeler lorsqu'il manque.",
    )


class ToldTwiceText(Block, title="Un même événement noté deux fois"):
    """The line `deux_fois`."""

    sources: OneOrMore[OneSource] = Field(
        alias="de",
        examples=["[{formulaire: visites, par: agent}]"],
        description="Le ou les formulaires, avec « par: », qui nomme la personne.",
    )
    alike: Several[FieldName] = Field(
        (),
        alias="memes",
        description="Champs qui disent la même chose, outre la personne et le jour.",
    )


class OutOfContractText(Block, title="Personne absente ce jour-là"):
    """The line `hors_presence`."""

    sources: OneOrMore[OneSource] = Field(
        alias="de",
        examples=["[{formulaire: formations, par: agent}]"],
        description="Le ou les formulaires, avec « par: », qui nomme la personne.",
    )


class UnregisteredText(Block, title="Un oui que le registre ne confirme pas"):
    """The line `non_enregistre`."""

    source: OneSource = Field(
        alias="de",
        examples=["formations"],
        description="Le formulaire, et lesquelles de ses fiches.",
    )
    said_in: FieldName = Field(
        alias="champ",
        examples=["organisme_agree"],
        description="Le champ oui ou non, qui a « verifie_par: » dans son formulaire.",
    )


class AnnouncedText(Block, title="Une promesse en deçà d'une exigence"):
    """The line `annonce`."""

    source: OneSource = Field(
        alias="de",
        examples=["dispositifs"],
        description="Le formulaire, et lesquelles de ses fiches.",
    )
    field: FieldName = Field(
        alias="champ", examples=["suivi"], description="Le texte où la promesse est écrite."
    )
    about: Text = Field(
        "", alias="a_propos_de", description="Un mot que le texte doit contenir pour en parler."
    )
    requirement: Id = Field(
        alias="exigence", examples=["QT-039"], description="L'exigence qui demande davantage."
    )
    at_least_a_year: Quantity | None = Field(
        None, alias="par_an", description="Combien de fois par an sont exigées."
    )
    at_most_days: Quantity | None = Field(
        None, alias="sous_jours", description="Combien de jours sont permis."
    )
    words: dict[str, Quantity] = Field(
        alias="mots",
        examples=["{annuelle: 1, semestrielle: 2}"],
        description="Ce que vaut chaque promesse : fois par an, ou jours.",
    )


class CoherenceText(Block, title="Une contradiction à chercher"):
    """One entry of `coherences`: exactly one of the last five lines."""

    id: Id = Field(alias="id", examples=["plan-incomplet"], description="Son nom, pour toujours.")
    title: Text = Field(
        alias="titre", examples=["Actions incomplètes"], description="Ce que c'est, en français."
    )
    remedy: Text = Field(
        alias="si_non",
        examples=["Compléter ces actions."],
        description="Ce qu'il faut faire alors.",
    )
    lacking: LackingText | None = Field(
        None, alias="incomplet", description="Des fiches où il manque un champ."
    )
    told_twice: ToldTwiceText | None = Field(
        None, alias="deux_fois", description="Des fiches qui disent deux fois le même événement."
    )
    out_of_contract: OutOfContractText | None = Field(
        None,
        alias="hors_presence",
        description="Des fiches d'une personne qui n'était pas là ce jour-là.",
    )
    unregistered: UnregisteredText | None = Field(
        None, alias="non_enregistre", description="Un oui que le registre ne confirme pas."
    )
    announced: AnnouncedText | None = Field(
        None, alias="annonce", description="Une promesse en deçà d'une exigence."
    )
