"""The keys of documents.yaml. Tables are read one by one: what one holds says which it is."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from docgen.config.blocks import Block
from docgen.config.typed import (
    Count,
    FieldName,
    Id,
    OneOrMore,
    Quantity,
    Rank,
    Several,
    Text,
    Where,
    YesNo,
    one_of,
)
from docgen.model.document import Scope
from docgen.model.table import Calendar, When

_FEW_ANSWERS = 5


class PlanText(Block):
    """The line `plan`: where a record says which plan it belongs to."""

    form: Id = Field(alias="formulaire", examples=["actions"])
    field: FieldName = Field(alias="champ", examples=["plan"])


class FigureText(Block):
    """One entry of `calculs`: exactly one of these lines."""

    sum_of: FieldName | None = Field(None, alias="somme")
    distinct: FieldName | None = Field(None, alias="distincts")
    latest: FieldName | None = Field(None, alias="dernier")
    sum_per_row: FieldName | None = Field(None, alias="somme_par_ligne")


class Order(StrEnum):
    """In which order the lines of a table come."""

    BY_VALUE = "valeur"
    BY_COUNT = "nombre"


class JoinText(Block):
    """The line `rapprocher`."""

    form: Id = Field(alias="de", examples=["ameliorations"])
    field: FieldName = Field(alias="champ", examples=["theme"])


class TableText(Block):
    """One entry of `tableaux`."""

    form: Id = Field(alias="de", examples=["actions"])
    where: Where = Field(default_factory=dict, alias="ou")
    rows: FieldName = Field(alias="lignes", examples=["axe"])
    by: Annotated[Calendar, one_of(Calendar)] | None = Field(None, alias="par")
    columns: FieldName | None = Field(None, alias="colonnes")
    figures: dict[str, FigureText] = Field(default_factory=dict, alias="calculs")
    order: Annotated[Order, one_of(Order)] | None = Field(None, alias="trier_par")
    year_before: YesNo | None = Field(None, alias="annee_precedente")
    at_least: Count | None = Field(None, alias="au_moins")
    join: JoinText | None = Field(None, alias="rapprocher")


class AveragesText(Block):
    """One entry of `tableaux` that says `moyennes`."""

    form: Id = Field(alias="de", examples=["ecoute"])
    where: Where = Field(default_factory=dict, alias="ou")
    fields: OneOrMore[FieldName] = Field(alias="moyennes", examples=["[accueil, locaux]"])
    out_of: Quantity = Field(alias="sur", examples=["10"])
    few: Rank = Field(_FEW_ANSWERS, alias="peu_en_dessous_de")
    year_before: YesNo = Field(default=False, alias="annee_precedente")


class StatesText(Block):
    """One entry of `tableaux` that says `etats`."""

    form: Id = Field(alias="de", examples=["actions"])
    where: Where = Field(default_factory=dict, alias="ou")
    states: FieldName = Field(alias="etats", examples=["annees"])


class EvolutionText(Block):
    """One entry of `tableaux` that says `evolution`."""

    form: Id = Field(alias="de", examples=["indicateurs"])
    where: Where = Field(default_factory=dict, alias="ou")
    value: FieldName = Field(alias="evolution", examples=["valeur"])
    rows: FieldName = Field(alias="lignes", examples=["indicateur"])
    groups: FieldName | None = Field(None, alias="groupes")
    years: Count | None = Field(None, alias="annees")


class NextYear(StrEnum):
    """Which year a list tells, when it is not that of the document."""

    NEXT = "suivante"


class AbsenceText(Block):
    """The line `absents_de`."""

    form: Id = Field(alias="de", examples=["visites"])
    field: FieldName = Field(alias="champ", examples=["prestataire"])
    own: FieldName = Field(alias="par", examples=["partenaire"])
    years: Count | None = Field(None, alias="annees")


class LapseText(Block):
    """The line `expire`."""

    field: FieldName = Field(alias="champ", examples=["valable_jusqu_au"])
    within_days: Count | None = Field(None, alias="sous_jours")


class ListText(Block):
    """One entry of `listes`."""

    form: Id = Field(alias="de", examples=["actions"])
    where: Where = Field(default_factory=dict, alias="ou")
    lacks: Several[FieldName] = Field((), alias="sans")
    when: Annotated[When, one_of(When)] | None = Field(None, alias="quand")
    year: Annotated[NextYear, one_of(NextYear)] | None = Field(None, alias="annee")
    carried_over: FieldName | None = Field(None, alias="reportees")
    absent_from: AbsenceText | None = Field(None, alias="absents_de")
    lapse: LapseText | None = Field(None, alias="expire")


class DocumentText(Block):
    """One entry of `documents`."""

    id: Id = Field(alias="id", examples=["bilan-formation"])
    title: Text = Field(alias="titre", examples=["Bilan de la formation"])
    template: Text = Field(alias="gabarit", examples=["bilan-formation.docx"])
    scope: Annotated[Scope, one_of(Scope)] = Field(alias="portee", examples=["annee"])
    plan: PlanText | None = Field(None, alias="plan")
    needs_approval: YesNo = Field(default=False, alias="a_approuver")
    recipients: Several[Text] = Field((), alias="destinataires")
    cites: Several[Id] = Field((), alias="documents_cites")
    requirements: Several[Id] | None = Field(None, alias="exigences")
    forms: Several[Id] = Field((), alias="fiches")
    tables: dict[str, object] = Field(default_factory=dict, alias="tableaux")
    lists: dict[str, ListText] = Field(default_factory=dict, alias="listes")


class AnalysesText(Block):
    """The line `analyses`: the form that holds the referent's own words, and its fields."""

    form: Id = Field(alias="formulaire", examples=["analyses"])
    document: FieldName = Field(alias="document", examples=["document"])
    period: FieldName = Field(alias="periode", examples=["periode"])
    heading: FieldName = Field(alias="rubrique", examples=["rubrique"])
    text: FieldName = Field(alias="texte", examples=["texte"])
    author: FieldName = Field(alias="auteur", examples=["auteur"])
    day: FieldName = Field(alias="date", examples=["date"])


class DocumentsText(Block):
    """The whole file; documents are read one by one."""

    documents: OneOrMore[object] = Field(alias="documents", examples=["un document par tiret"])
    analyses: AnalysesText | None = Field(None, alias="analyses")
