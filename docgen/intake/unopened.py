"""What to answer when a file cannot be opened at all. Pure."""

from docgen.intake.cells.read import Remark
from docgen.intake.places import error

_ANSWERS = {
    "empty": (
        "FIC_VIDE",
        "Ce fichier ne contient aucune donnée.",
        "Vérifiez que vous avez enregistré avant de le déposer.",
    ),
    "password": (
        "FIC_MOT_DE_PASSE",
        "Ce fichier demande un mot de passe : nous ne pouvons pas le lire.",
        "Ouvrez-le, retirez le mot de passe (Fichier > Informations), puis enregistrez.",
    ),
    "damaged": (
        "FIC_ABIME",
        "Ce fichier est abîmé ou incomplet.",
        "Ouvrez-le, enregistrez-le sous un autre nom et déposez cette nouvelle copie.",
    ),
    "quotes": (
        "FIC_GUILLEMETS",
        "Un guillemet ouvert ligne {line} n'est pas refermé : on ne sait où finit la case.",
        "Retirez ce guillemet, ou enregistrez en .xlsx, puis déposez-le à nouveau.",
    ),
    "kind": (
        "FIC_FORMAT_INCONNU",
        "Ce fichier n'est pas un tableau que nous savons lire.",
        "Si c'est un tableau, enregistrez-le en « Classeur Excel (.xlsx) » ; sinon, ôtez-le d'ici.",
    ),
    "large": (
        "FIC_TROP_GROS",
        "Ce fichier est trop volumineux une fois ouvert.",
        "Effacez les feuilles inutiles et les valeurs loin du tableau, ou partagez le fichier.",
    ),
    "aborted": (
        "FIC_ILLISIBLE",
        "La lecture a échoué : une valeur isolée se trouve sans doute très loin du tableau.",
        "Recopiez les données dans un classeur neuf et déposez-le.",
    ),
    "surprise": (
        "FIC_IMPREVU",
        "docgen n'a pas su lire ce fichier : l'erreur vient du programme, pas de vous.",
        "Prévenez la personne qui s'occupe de docgen ; vos autres fichiers ne sont pas touchés.",
    ),
    "slow": (
        "FIC_TROP_LONG",
        "Ce fichier est trop long à lire ; vos autres fichiers ne sont pas touchés.",
        "Supprimez les feuilles et les images inutiles, ou partagez-le en plusieurs fichiers.",
    ),
}
_ENDINGS = frozenset(["xlsx", "xlsm", "xls", "xlsb", "ods", "csv"])
_LONGEST_ENDING = 20


def why_unopened(why: str, name: str, line: int = 0) -> Remark:
    """Say why a file was not opened.

    Args:
        why: one of `Unopened.why`.
        name: of the file, with its ending.
        line: for `quotes`, from 1.

    """
    code, message, remedy = _ANSWERS[why]
    if why == "kind" and "." in name:
        message = _wrong_kind(name.rsplit(".", 1)[1][:_LONGEST_ENDING])
    return error(code, message.format(line=line), remedy)


def _wrong_kind(ending: str) -> str:
    """A page of the web named « .xls » is no .xls."""
    shown = ending.translate({ord("{"): None, ord("}"): None})
    if ending.casefold() in _ENDINGS:
        return f"Ce fichier s'appelle « .{shown} » mais contient autre chose qu'un tableau."
    return f"Nous ne savons pas lire les fichiers « .{shown} »."
