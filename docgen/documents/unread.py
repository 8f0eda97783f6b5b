"""Why a file of templates/ cannot be read as a Word document, and what to do about it. Pure."""

from collections.abc import Iterable
from typing import Final

from docgen.errors import TemplateError
from docgen.wording.nearest import nearest

_OLD: Final = bytes.fromhex("D0CF11E0A1B11AE1")  # a file of Word 97, or one that is encrypted
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
_SAVE: Final = "Ouvrez-le dans Word et enregistrez-le au format .docx"


def unreadable(template: str, content: bytes) -> TemplateError:
    """Tell that a file is no Word document, and what it seems to be."""
    if not content:
        why, remedy = "est vide", "Enregistrez-le à nouveau dans Word, ou remettez celui d'origine."
    elif content.startswith(_OLD) and _LOCKED in content:
        why = "est protégé par un mot de passe"
        remedy = (
            "Ouvrez-le dans Word et retirez le mot de passe : Fichier, Informations, "
            "Protéger le document."
        )
    elif content.startswith(_OLD):
        why, remedy = "est dans l'ancien format de Word (.doc)", f"{_SAVE}."
    elif _OPEN_DOCUMENT in content[:200]:
        why, remedy = "est un document LibreOffice (.odt)", f"{_SAVE}."
    else:
        why = "n'est pas un document Word (.docx), ou il est abîmé"
        remedy = f"{_SAVE}, ou remettez celui d'origine."
    return TemplateError(f"Le gabarit « {template} » {why}.", remedy)


def missing(template: str, lying: Iterable[str]) -> TemplateError:
    """Tell that no file has the name of a template, and which one may have been renamed.

    Args:
        template: the name that config/documents.yaml gives.
        lying: names of the files that are there.

    """
    other = nearest(template, (one for one in lying if not one.startswith("~$")))
    told = f"S'il s'appelle maintenant « {other} », rendez-lui son nom. Sinon, r" if other else "R"
    return TemplateError(
        f"Le gabarit « {template} » n'est pas dans le dossier templates/.",
        f"{told}emettez-le à sa place, ou corrigez « gabarit » dans config/documents.yaml.",
    )
