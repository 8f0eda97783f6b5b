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
    "kind": (
        "FIC_FORMAT_INCONNU",
        "Ce fichier n'est pas un tableau que nous savons lire.",
        "Enregistrez-le en « Classeur Excel (.xlsx) » puis déposez-le à nouveau.",
    ),
    "aborted": (
        "FIC_ILLISIBLE",
        "La lecture a échoué : une valeur isolée se trouve sans doute très loin du tableau.",
        "Recopiez les données dans un classeur neuf et déposez-le.",
    ),
    "slow": (
        "FIC_TROP_GROS",
        "Ce fichier est trop long à lire ; vos autres fichiers ne sont pas touchés.",
        "Supprimez les feuilles et les images inutiles, ou partagez-le en plusieurs fichiers.",
    ),
}


def why_unopened(why: str, name: str) -> Remark:
    """Say why a file was not opened. `why` is one of `Unopened.why`."""
    code, message, remedy = _ANSWERS[why]
    if why == "kind" and "." in name:
        message = f"Nous ne savons pas lire les fichiers « .{name.rsplit('.', 1)[1][:20]} »."
    return error(code, message, remedy)
