"""The Word templates of a workspace. Owns templates/."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from docgen.documents.fill import fill
from docgen.documents.scribes import Scribes
from docgen.errors import TemplateError
from docgen.model.document import Document, DocumentPlan

Write = Callable[[DocumentPlan], Document]


class Shelf:
    """The folder where the referent edits the templates.

    Args:
        folder: templates/.
        scribes: warm children that fill documents ahead; None to fill each one when asked.

    """

    def __init__(self, folder: Path, scribes: Scribes | None = None) -> None:
        self._folder = folder
        self._scribes = scribes

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
        return _document(plan, fill(self.template(plan.template), plan))

    def ahead(
        self,
        plans: Iterable[DocumentPlan],
        is_due: Callable[[DocumentPlan], bool],
    ) -> Iterator[tuple[DocumentPlan, Write]]:
        """Yield each plan with how to write it; those that are due are begun ahead.

        Args:
            plans: what to write.
            is_due: whether a plan will be written.

        """
        if self._scribes is None:
            yield from ((plan, self.write) for plan in plans)
            return
        for plan, content in self._scribes.ahead(plans, self._template_of, is_due):
            yield plan, lambda one, content=content: _document(one, content())  # type: ignore[misc] # mypy sees no default of a lambda

    def _template_of(self, plan: DocumentPlan) -> bytes:
        """Return the template of a plan; nothing when it has just gone, which filling will tell."""
        try:
            return self.template(plan.template)
        except TemplateError:
            return b""


def _document(plan: DocumentPlan, content: bytes) -> Document:
    return Document(plan=plan, content=content, sha256=hashlib.sha256(content).hexdigest())
