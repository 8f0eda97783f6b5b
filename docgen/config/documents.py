"""From documents.yaml to the kinds of documents."""

import re
from dataclasses import dataclass

from docgen.config.citations import read_citations
from docgen.config.lists import Lists
from docgen.config.marks.requirements import told_repetition
from docgen.config.mistakes import quoted
from docgen.config.nodes import Spot
from docgen.config.outlines import Names
from docgen.config.reading import Reading
from docgen.config.references import find_form
from docgen.config.schemas.documents import AnalysesText, DocumentsText, DocumentText
from docgen.config.tables import Tables
from docgen.config.twins import Claim, refuse_twins
from docgen.model.document import Analyses, DocumentKind, Scope

_TEMPLATE = re.compile(r"[^/\\:]+\.docx")


@dataclass(frozen=True, kw_only=True)
class DocumentsFile:
    """What documents.yaml says."""

    kinds: tuple[DocumentKind, ...] = ()
    analyses: Analyses | None = None


def read_documents(reading: Reading, names: Names) -> DocumentsFile:
    """Read all documents and check every name in them."""
    if reading.is_hopeless:
        return DocumentsFile()
    whole = reading.take(DocumentsText)
    spots = reading.page.items(("documents",))
    taken = [(spot, reading.take(DocumentText, spot)) for spot in spots]
    texts = [(spot, text) for spot, text in taken if text is not None]
    refuse_twins(Claim(name=text.id, reading=reading, spot=(*spot, "id")) for spot, text in texts)
    cites = read_citations(reading, texts, all_read=len(texts) == len(spots))
    return DocumentsFile(
        kinds=tuple(
            _Document(reading, spot, names).build(text, cites.get(text.id, ()))
            for spot, text in texts
        ),
        analyses=_analyses(reading, names, whole.analyses if whole else None),
    )


def _analyses(reading: Reading, names: Names, text: AnalysesText | None) -> Analyses | None:
    if text is None:
        return None
    form = find_form(reading, names, ("analyses", "formulaire"), text.form)
    return Analyses(
        form=text.form,
        document=form.code(("analyses", "document"), text.document),
        period=form.code(("analyses", "periode"), text.period),
        heading=form.code(("analyses", "rubrique"), text.heading),
        text=form.code(("analyses", "texte"), text.text),
        author=form.code(("analyses", "auteur"), text.author),
        day=form.code(("analyses", "date"), text.day),
    )


class _Document:
    """Builds one document."""

    def __init__(self, reading: Reading, spot: Spot, names: Names) -> None:
        self.reading = reading
        self.spot = spot
        self.names = names

    def build(self, text: DocumentText, cites: tuple[str, ...]) -> DocumentKind:
        """Translate the text, checking every name on the way."""
        self._check_template(text.template)
        self._check_requirements(text.requirements or ())
        tables = Tables(reading=self.reading, names=self.names, scope=text.scope)
        lists = Lists(reading=self.reading, names=self.names, scope=text.scope)
        for place, form in enumerate(text.forms):
            spot = (*self.spot, "fiches", place)
            tables.check_names_people(spot, find_form(self.reading, self.names, spot, form))
        return DocumentKind(
            id=text.id,
            title=text.title,
            template=text.template,
            scope=text.scope,
            plan_in=self._plan(text),
            needs_approval=text.needs_approval,
            recipients=text.recipients,
            cites=cites,
            requirements=text.requirements,
            forms=text.forms,
            tables=tables.tables((*self.spot, "tableaux"), text.tables),
            lists=lists.lists((*self.spot, "listes"), text.lists),
        )

    def _check_template(self, template: str) -> None:
        if not _TEMPLATE.fullmatch(template):
            said = "écrivez le nom d'un fichier Word de templates, par exemple bilan.docx"
            self.reading.refuse((*self.spot, "gabarit"), said)

    def _check_requirements(self, ids: tuple[str, ...]) -> None:
        """A document may speak of a framework that is not active today."""
        if not self.names.all_requirements:
            return
        for place, name in enumerate(ids):
            spot = (*self.spot, "exigences", place)
            if name in self.names.repeats:
                self.reading.refuse(spot, told_repetition(name, self.names.repeats[name]))
            elif name not in self.names.requirements:
                said = f"l'exigence {quoted(name)} n'existe pas"
                self.reading.refuse_unknown(spot, said, name, self.names.requirements)

    def _plan(self, text: DocumentText) -> tuple[str, str] | None:
        is_by_plan = text.scope is Scope.PLAN
        if is_by_plan and text.plan is None:
            said = "ajoutez « plan: {formulaire: actions, champ: plan} »"
            self.reading.refuse((*self.spot, "portee"), said)
        if text.plan is None:
            return None
        spot = (*self.spot, "plan")
        if not is_by_plan:
            self.reading.refuse(spot, "cette clé ne va qu'avec « portee: plan » ; retirez-la")
        form = find_form(self.reading, self.names, (*spot, "formulaire"), text.plan.form)
        return text.plan.form, form.code((*spot, "champ"), text.plan.field)
