"""The Word templates of a workspace. Owns templates/."""

import hashlib
from pathlib import Path

from docgen.documents.fill import fill
from docgen.errors import TemplateError
from docgen.model.document import Document, DocumentPlan


class Shelf:
    """The folder where the referent edits the templates."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def template(self, name: str) -> bytes:
        """Return the bytes of one template; TemplateError when it cannot be read."""
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            raise TemplateError(
                f"Le gabarit « {name} » ne peut pas être lu dans le dossier templates/.",
                "Remettez-le à sa place, ou fermez-le s'il est ouvert dans Word.",
            ) from error

    def write(self, plan: DocumentPlan) -> Document:
        """Fill the template of a plan."""
        content = fill(self.template(plan.template), plan)
        return Document(plan=plan, content=content, sha256=hashlib.sha256(content).hexdigest())
