"""A small framework and a form with every kind of field, beside the shipped ones."""

from docgen.model.coherence import Check
from docgen.model.measure import Measure
from docgen.model.requirement import Framework
from tests.config.shelf import Shelf

TRIAL = "referentiels/essai.yaml"
FORM = "formulaires/essais.yaml"

REGISTERED = (
    "verifie_par: {formulaire: equipe, nom: texte, noms: [personne, autres_noms],"
    " du: a_compter_du, au: date_de_sortie}"
)
_FORM = """\
formulaire: essais
titre: Essais
une_ligne: un essai
identite: [le, agent]
date: le
colonnes:
  - {champ: le, code: day, titre: Fait le, type: date, heure: a}
  - {champ: a, code: clock, titre: Heure, type: heure}
  - {champ: fini, code: ended, titre: Fini le, type: date}
  - {champ: agent, code: people, titre: Agent, type: personnes}
  - {champ: site, code: office, titre: Bureau, type: texte}
  - {champ: rendus, code: returned, titre: Rendus, type: nombre}
  - {champ: remis, code: handed_out, titre: Remis, type: nombre}
  - champ: resultat
    code: result
    titre: Résultat
    type: choix
    valeurs: {conforme: [], non conforme: []}
  - {champ: texte, code: words, titre: Texte, type: texte}
  - {champ: agree, code: accredited, titre: Agréé, type: oui_non}
"""
_HEAD = """\
referentiel: {id: essai, titre: Essai, version: "1"}
faits:
  taille: {question: "De quelle taille ?", reponses: [grande, petite]}
  ville: {question: "Dans quelle ville ?"}
chapitres: [{id: A, titre: Un chapitre}]
"""


def write_trial(shelf: Shelf, entries: str, head: str = _HEAD, form: str = _FORM) -> None:
    """Put the small framework there, with these entries, and make it active."""
    shelf.write(FORM, form)
    shelf.write(TRIAL, f"{head}exigences:\n{entries}")
    shelf.change("office.yaml", "[qualite-tourisme]", "[qualite-tourisme, essai]")


def requirement(more: str, nature: str = "mesure", name: str = "T-1") -> str:
    """Write one requirement, with more keys."""
    said = f"chapitre: A, titre: Un titre, enonce: Un énoncé., nature: {nature}"
    return f"  - {{id: {name}, {said}, {more}}}\n"


def trial_of(shelf: Shelf) -> Framework:
    """Read the small framework."""
    return next(one for one in shelf.load().frameworks if one.id == "essai")


def measure_written(shelf: Shelf, measure: str) -> Measure | None:
    """Read one measure."""
    write_trial(shelf, requirement(f"mesure: {measure}"))
    return trial_of(shelf).requirements[0].measure


def coherence_written(shelf: Shelf, said: str) -> Check:
    """Read one contradiction."""
    write_coherence(shelf, said)
    return trial_of(shelf).coherences[0].check


def write_coherence(shelf: Shelf, said: str) -> None:
    """Put one contradiction there."""
    entry = f"coherences:\n  - {{id: c, titre: Un titre, si_non: Un geste., {said}}}\n"
    write_trial(shelf, requirement("reference_officielle: 4.2", "observation") + entry)
