"""Another mark altogether, served by data alone: an invented label for welcoming bicycles.

A form of its own, a framework of four requirements, a report: three files and a template.
"""

import pytest

from tests.documents import word
from tests.journeys.conftest import Desk
from tests.sheets import workbook

_FORM = """
formulaire: velos
titre: Registre des vélos
une_ligne: un vélo contrôlé
nom: un contrôle de vélo
identite: [velo, date]
date: date
colonnes:
  - {champ: velo, code: bicycle, titre: Vélo, type: texte, requis: oui}
  - {champ: date, code: date, titre: Révisé le, type: date, requis: oui}
  - champ: etat
    code: state
    titre: État du vélo
    type: choix
    valeurs: {bon: [ok], à réparer: [HS]}
  - {champ: minutes, code: minutes, titre: Minutes passées, type: nombre}
"""
_LABEL = """
referentiel: {id: bienvenue-velo, titre: Bienvenue à vélo, version: "1"}
seuils: [{id: label, libelle: Obtention du label, au_moins: 75 %, obligatoires: oui}]
notes: {oui: {part: 100 %, tenu: oui}, non: {part: 0 %, tenu: non}}
chapitres: [{id: V, titre: Les vélos}, {id: L, titre: Les lieux}]
exigences:
  - id: BV-1
    chapitre: V
    titre: Vélos révisés
    enonce: Chaque mois, un vélo au moins est révisé.
    nature: mesure
    mesure: {chaque_mois: 1, de: velos, nom: révision, periode: {civile: 1 an}}
    si_non: Réviser un vélo chaque mois.
  - id: BV-2
    chapitre: V
    titre: Vélos en bon état
    enonce: Neuf vélos sur dix sont rendus en bon état.
    nature: mesure
    coefficient: 3
    obligatoire: oui
    mesure: {part: 90 %, de: velos, remplit: {etat: bon}, nom: révision, periode: {civile: 1 an}}
    si_non: Réparer les vélos.
  - id: BV-3
    chapitre: L
    titre: Plan des pistes
    enonce: Un plan des pistes de moins de deux ans est remis.
    nature: piece
    pieces: {validite: 24 mois}
    si_non: Inscrire le plan au registre.
  - id: BV-4
    chapitre: L
    titre: Arceaux devant la porte
    enonce: Des arceaux se voient de la porte.
    nature: observation
"""
_REPORT = """\
  - id: bilan-velos
    titre: Bilan des vélos
    gabarit: bilan-velos.docx
    portee: annee
    exigences: [BV-1, BV-2]
    fiches: [velos]
"""
_TEMPLATE = (
    "{{ document.titre }} {{ document.periode }}",
    "{%p for e in exigences %}",
    "{{ e.ref }} : {{ e.verdict }}, {{ e.raison }}",
    "{%p endfor %}",
    "{{ fiches.velos | length | pluriel('révision') }}",
)
_BICYCLES = """
| Vélo    | Révisé le   | État du vélo | Minutes passées  |
| Vélo 1  | @2025-01-12 | ok           | =30              |
| Vélo 2  | @2025-02-12 | ok           | =30              |
| Vélo 3  | @2025-03-12 | HS           | =30              |
| Vélo 4  | @2025-04-12 | ok           | =30              |
| Vélo 5  | @2025-05-12 | ok           | =30              |
| Vélo 6  | @2025-06-12 | ok           | =30              |
| Vélo 7  | @2025-07-12 | ok           | =30              |
| Vélo 8  | @2025-08-12 | ok           | =30              |
| Vélo 9  | @2025-09-12 | ok           | =30              |
| Vélo 10 | @2025-10-12 | ok           | =30              |
| Vélo 11 | @2025-11-12 | ok           | =30              |
| Vélo 12 | @2025-12-12 | ok           | =30              |
"""
_PIECES = """
| Référence | Titre           | Exigences | Date        |
| PLAN-1    | Plan des pistes | BV-3      | @2025-02-10 |
"""
_AUDITS = """
| Exigence | Note | Type d'audit | Date        | Bureau  |
| BV-4     | oui  | Audit blanc  | @2025-06-12 | Orbelle |
"""


@pytest.fixture
def office(desk: Desk) -> Desk:
    """An office that knows the label, and nothing of Qualité Tourisme."""
    config = desk.workspace / "config"
    (config / "formulaires" / "velos.yaml").write_text(_FORM, "utf-8")
    (config / "referentiels" / "bienvenue-velo.yaml").write_text(_LABEL, "utf-8")
    settings = config / "office.yaml"
    chosen = settings.read_text("utf-8").replace("[qualite-tourisme]", "[bienvenue-velo]")
    settings.write_text(f"{chosen}demarche_depuis: 2025-01-01\n", "utf-8")
    (config / "documents.yaml").write_text(f"documents:\n{_REPORT}", "utf-8")
    (desk.workspace / "templates" / "bilan-velos.docx").write_bytes(word.template(*_TEMPLATE))
    return desk


def test_a_label_of_its_own_is_judged_and_told(office: Desk) -> None:
    office.drop(
        {
            "vélos.xlsx": workbook(Vélos=_BICYCLES),
            "pièces.xlsx": workbook(Pièces=_PIECES),
            "audits.xlsx": workbook(Audits=_AUDITS),
        }
    )
    assert office("intake").code == 0

    answer = office("check", "--as-of", "31/12/2025", "--json")

    told = {one["id"]: (one["verdict"], one["value"]) for one in answer.json["requirements"]}
    # 12 months of 12; 11 good of 12 is 91,67 %; a plan ten months old; bars that were seen.
    assert {id_: verdict for id_, (verdict, _) in told.items()} == {
        "BV-1": "met",
        "BV-2": "met",
        "BV-3": "met",
        "BV-4": "met",
    }
    (label,) = answer.json["frameworks"]
    assert (label["score"]["points"], label["score"]["possible"]) == (6, 6)
    assert label["gates"][0]["passed"] is True

    built = office("build", "--as-of", "31/12/2025", "--json")

    assert built.code == 0
    (path,) = [one["path"] for one in built.json["documents"] if "2025" in one["path"]]
    text = word.text((office.workspace / "outbox" / path).read_bytes())
    assert "Bilan des vélos 2025" in text
    assert "BV-2 : conforme" in text
    assert "12 révisions" in text
