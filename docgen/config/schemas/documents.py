"""The keys of documents.yaml. Documents and tables are read one by one."""

from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.schemas.lists import ListText
from docgen.config.schemas.tables import AnyTable
from docgen.config.typed import (
    Blocks,
    FieldName,
    Id,
    OneOrMore,
    Several,
    Text,
    YesNo,
    one_of,
)
from docgen.model.document import Scope


class PlanText(Block, title="Le plan d'une fiche"):
    """The line `plan`: where a record says which plan it belongs to."""

    form: Id = Field(
        alias="formulaire", description="Le formulaire des actions.", examples=["actions"]
    )
    field: FieldName = Field(
        alias="champ",
        description="Le champ qui dit à quel plan une fiche appartient.",
        examples=["plan"],
    )


class DocumentText(Block, title="Un document"):
    """One entry of `documents`."""

    id: Id = Field(
        alias="id",
        description="Son nom dans les commandes et les fichiers.",
        examples=["bilan-formation"],
    )
    title: Text = Field(alias="titre", description="Son titre.", examples=["Bilan de la formation"])
    template: Text = Field(
        alias="gabarit",
        description="Le fichier Word du dossier templates.",
        examples=["bilan-formation.docx"],
    )
    scope: Annotated[Scope, one_of(Scope)] = Field(
        alias="portee",
        description="Son sujet : l'office, une année, un plan, un référentiel ou une personne.",
        examples=["annee"],
    )
    plan: PlanText | None = Field(
        None,
        alias="plan",
        description="Avec portee: plan, où une fiche dit à quel plan elle appartient.",
    )
    needs_approval: YesNo = Field(
        default=False, alias="a_approuver", description="Il est un projet jusqu'à son approbation."
    )
    recipients: Several[Text] = Field((), alias="destinataires", description="À qui il est remis.")
    cites: Several[Id] = Field(
        (),
        alias="documents_cites",
        description="Les documents dont il donne les révisions ; tous, ou leurs noms.",
    )
    requirements: Several[Id] | None = Field(
        None,
        alias="exigences",
        description="Les exigences qu'il raconte ; toutes, si rien n'est dit.",
    )
    forms: Several[Id] = Field(
        (), alias="fiches", description="Les formulaires dont il raconte les fiches."
    )
    tables: dict[str, AnyTable] = Field(
        default_factory=dict,
        alias="tableaux",
        description="Nom → tableau que le gabarit peut montrer.",
    )
    lists: dict[str, ListText] = Field(
        default_factory=dict, alias="listes", description="Nom → liste que le gabarit peut montrer."
    )


class AnalysesText(Block, title="Les mots du référent"):
    """The line `analyses`: the form that holds the referent's own words, and its fields."""

    form: Id = Field(
        alias="formulaire", description="Le formulaire qui les porte.", examples=["analyses"]
    )
    document: FieldName = Field(
        alias="document", description="Le champ du document.", examples=["document"]
    )
    period: FieldName = Field(
        alias="periode", description="Le champ de la période.", examples=["periode"]
    )
    heading: FieldName = Field(
        alias="rubrique", description="Le champ de la rubrique.", examples=["rubrique"]
    )
    text: FieldName = Field(alias="texte", description="Le champ du texte.", examples=["texte"])
    author: FieldName = Field(
        alias="auteur", description="Le champ de l'auteur.", examples=["auteur"]
    )
    day: FieldName = Field(alias="date", description="Le champ de la date.", examples=["date"])


class DocumentsText(Block, title="Les documents"):
    """The whole file; documents are read one by one."""

    documents: OneOrMore[Annotated[object, Blocks(DocumentText)]] = Field(
        alias="documents",
        description="Les documents, un par tiret.",
        examples=["un document par tiret"],
    )
    analyses: AnalysesText | None = Field(
        None, alias="analyses", description="Où le référent écrit ses propres mots."
    )
