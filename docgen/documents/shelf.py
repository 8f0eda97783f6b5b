"""The Word templates of a workspace. Owns templates/."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from docgen import durable
from docgen.documents.checking.proof import found_in, told, tried_on
from docgen.documents.fill import fill, shown
from docgen.documents.scribes import Scribes
from docgen.documents.shapes import Group
from docgen.documents.unread import missing
from docgen.documents.word.comments.commented import commented
from docgen.errors import TemplateError
from docgen.model.document import Document, DocumentPlan, Proof, TemplateMistake

Write = Callable[[DocumentPlan], Document]

_PICTURES, _TO_MEND = "images", "a-corriger"
_PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif")


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
        path = self._folder / name
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            lying = sorted(one.name for one in path.parent.glob("*.docx"))
            raise missing(name, lying) from error
        except OSError as error:
            raise TemplateError(
                f"Le gabarit « {name} » ne peut pas être lu dans le dossier templates/.",
                "Remettez-le à sa place, ou fermez-le s'il est ouvert dans Word.",
            ) from error

    def pictures(self) -> Mapping[str, bytes]:
        """Return the pictures that templates may show: those of templates/images."""
        folder = self._folder / _PICTURES
        try:
            lying = sorted(folder.iterdir()) if folder.is_dir() else []
            return {
                one.name: one.read_bytes()
                for one in lying
                if one.suffix.lower() in _PICTURE_ENDINGS
            }
        except OSError as error:
            raise TemplateError(
                "Une image du dossier templates/images ne peut pas être lue.",
                "Fermez-la si elle est ouverte ailleurs, ou retirez-la.",
            ) from error

    def marks(self, name: str) -> bytes:
        """Return what changes when a template or one of the pictures does."""
        told = [
            f"{picture} {hashlib.sha256(content).hexdigest()}"
            for picture, content in self.pictures().items()
        ]
        return self.template(name) + "\n".join(told).encode()

    def write(self, plan: DocumentPlan) -> Document:
        """Fill the template of a plan."""
        return _document(plan, fill(self.template(plan.template), plan, self.pictures()))

    def shown(self, plan: DocumentPlan) -> str:
        """Make a fingerprint of what a document prints, its own series aside."""
        return shown(self.template(plan.template), plan, self.pictures())

    def proof(
        self,
        name: str,
        shapes: Iterable[Group],
        plans: Iterable[DocumentPlan],
    ) -> Proof:
        """Find all the mistakes of a template; a copy says them as comments, or goes.

        Args:
            name: the file.
            shapes: what each document made with it may tell.
            plans: documents to try it on, once nothing else is wrong.

        """
        try:
            template = self.template(name)
            found = found_in(template, shapes, name)
            found = found or tried_on(template, plans, self.pictures())
        except TemplateError as error:
            return Proof(template=name, mistakes=(_unread(error),), copy=None)
        return Proof(
            template=name,
            mistakes=tuple(map(told, found)),
            copy=self._lay_copy(name, commented(template, found) if found else None),
        )

    def _lay_copy(self, name: str, content: bytes | None) -> str | None:
        """Lay the copy that says what is wrong with a template; a good one has none."""
        path = self._folder / _TO_MEND / f"{Path(name).stem} - à corriger.docx"
        try:
            if content is None:
                path.unlink(missing_ok=True)
                return None
            durable.write(path, content)
        except OSError:
            return None  # open in Word: what is wrong is told on screen all the same
        return f"{_TO_MEND}/{path.name}"

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
        pictures = self.pictures()
        for plan, content in self._scribes.ahead(plans, self._template_of, is_due, pictures):
            yield plan, lambda one, content=content: _document(one, content())  # type: ignore[misc] # mypy sees no default of a lambda

    def _template_of(self, plan: DocumentPlan) -> bytes:
        """Return the template of a plan; nothing when it has just gone, which filling will tell."""
        try:
            return self.template(plan.template)
        except TemplateError:
            return b""


def _unread(error: TemplateError) -> TemplateMistake:
    return TemplateMistake(where="", what=error.message, remedy=error.remedy)


def _document(plan: DocumentPlan, content: bytes) -> Document:
    return Document(plan=plan, content=content, sha256=hashlib.sha256(content).hexdigest())
