"""What to answer when a file cannot be opened at all. Pure."""

from docgen.intake.cells.read import Remark
from docgen.intake.opening.kinds import Kind
from docgen.intake.opening.refusal import Unopened
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
    "kind": ("FIC_FORMAT_INCONNU", "", ""),
    "large": (
        "FIC_TROP_GROS",
        "Ce fichier est trop volumineux une fois ouvert.",
        "Effacez les feuilles inutiles et les valeurs loin du tableau, ou partagez le fichier.",
    ),
    "far": (
        "FEU_PLAGE_GEANTE",
        "Une valeur isolée de la feuille « {sheet} » se trouve très loin du tableau, en {cell}.",
        "Effacez-la si elle est là par erreur, enregistrez, puis déposez à nouveau le fichier.",
    ),
    "aborted": (
        "FIC_ILLISIBLE",
        "La lecture de ce fichier a échoué ; vos autres fichiers ne sont pas touchés.",
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
_KINDS = {
    Kind.WORD: (
        "Ce fichier est un document de texte (Word …), pas un tableau.",
        "Copiez le tableau qu'il contient dans un classeur Excel (.xlsx) et déposez celui-ci.",
    ),
    Kind.SLIDES: (
        "Ce fichier est un diaporama, pas un tableau.",
        "Déposez le classeur Excel (.xlsx) qui contient le tableau.",
    ),
    Kind.PDF: (
        "Ce fichier est un PDF : nous ne pouvons pas y lire de tableau.",
        "Déposez plutôt le classeur (.xlsx) à partir duquel il a été fait.",
    ),
    Kind.IMAGE: (
        "Ce fichier est une image : nous ne pouvons pas y lire de tableau.",
        "Déposez plutôt le classeur Excel (.xlsx) d'origine.",
    ),
    Kind.ARCHIVE: (
        "Ce fichier est une archive (.zip …) : nous ne l'ouvrons pas.",
        "Sortez-en les tableaux, puis déposez-les un par un.",
    ),
    Kind.MAIL: (
        "Ce fichier est un courriel : nous ne l'ouvrons pas.",
        "Enregistrez la pièce jointe, puis déposez-la seule.",
    ),
    Kind.NUMBERS: (
        "Ce fichier vient de Numbers, que nous ne savons pas lire.",
        "Dans Numbers : Fichier > Exporter vers > Excel, puis déposez le fichier .xlsx.",
    ),
    Kind.SHORTCUT: (
        "Ce fichier n'est qu'un raccourci vers un tableau en ligne : les données n'y sont pas.",
        "Ouvrez le tableau : Fichier > Télécharger > Microsoft Excel (.xlsx), puis déposez-le.",
    ),
    Kind.WEB: (
        "Ce fichier{name} contient une page web, pas un classeur.",
        "Ouvrez-le dans Excel : Fichier > Enregistrer sous > « Classeur Excel (.xlsx) ».",
    ),
    Kind.OTHER: (
        "Ce fichier{name} contient autre chose qu'un tableau que nous savons lire.",
        "Si c'est un tableau, enregistrez-le en « Classeur Excel (.xlsx) », puis déposez-le.",
    ),
}
_LONGEST_ENDING = 20
_LONGEST_SHEET = 60


def why_unopened(answer: Unopened, name: str) -> Remark:
    """Say why a file was not opened.

    Args:
        answer: of whoever tried.
        name: of the file, with its ending.

    """
    code, message, remedy = _ANSWERS[answer.why]
    if answer.kind:
        message, remedy = _KINDS[Kind(answer.kind)]
    told = {"{line}": str(answer.line), "{cell}": answer.cell, "{name}": _named(name)}
    for place, value in (*told.items(), ("{sheet}", answer.sheet[:_LONGEST_SHEET])):
        message = message.replace(place, value)
    return error(code, message, remedy)


def _named(name: str) -> str:
    ending = name.rpartition(".")[2][:_LONGEST_ENDING] if "." in name else ""
    return f" « .{ending} »" if ending else ""
