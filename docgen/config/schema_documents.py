"""The keys of documents.yaml."""

from typing import Annotated

from pydantic import Field

from docgen.config.typed import Block, FieldName, Id, OneOrMore, Several, Text, one_of
from docgen.model.document import Scope


class PlanText(Block):
    """The line `plan`: where a record says which plan it belongs to."""

    form: Id = Field(alias="formulaire", examples=["actions"])
    field: FieldName = Field(alias="champ", examples=["plan"])


class CrossTableText(Block):
    """One entry of `tableaux`."""

    form: Id = Field(alias="de", examples=["actions"])
    rows: FieldName = Field(alias="lignes", examples=["axe"])
    years_in: FieldName = Field(alias="colonnes", examples=["annees"])


class LackingText(Block):
    """One entry of `listes`."""

    form: Id = Field(alias="de", examples=["actions"])
    lacks: FieldName = Field(alias="sans", examples=["responsable"])


class DocumentText(Block):
    """One entry of `documents`."""

    id: Id = Field(alias="id", examples=["bilan-formation"])
    title: Text = Field(alias="titre", examples=["Bilan de la formation"])
    template: Text = Field(alias="gabarit", examples=["bilan-formation.docx"])
    scope: Annotated[Scope, one_of(Scope)] = Field(alias="portee", examples=["annee"])
    plan: PlanText | None = Field(None, alias="plan")
    requirements: Several[Id] = Field((), alias="exigences")
    forms: Several[Id] = Field((), alias="fiches")
    tables: dict[str, CrossTableText] = Field(default_factory=dict, alias="tableaux")
    lists: dict[str, LackingText] = Field(default_factory=dict, alias="listes")


class DocumentsText(Block):
    """The whole file; documents are read one by one."""

    documents: OneOrMore[object] = Field(alias="documents", examples=["un document par tiret"])
