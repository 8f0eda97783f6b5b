"""A new revision when a document has something new to say; who stands by it; what it changed."""

from collections.abc import Iterable
from datetime import date

import pytest

from docgen.approving import approve, standings
from docgen.model.document import Delivery
from docgen.pipeline import publish
from docgen.wiring.rooms import open_rooms
from tests.documents import word
from tests.journeys.conftest import Desk
from tests.sheets import workbook

NOVEMBER, DECEMBER = date(2026, 11, 22), date(2026, 12, 3)
DRAFT = "Projet, à relire et à approuver"
_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
| Marquès  | Hélène | Accueil   | 01/01/2020   |
"""
_TRAININGS = """
| Agent           | Date       | Intitulé    | Heures | Organisme agréé |
| Claire Fontaine | 02/02/2025 | Accueil     | 7      | oui             |
| Hélène Marquès  | 03/02/2025 | Tri         | 3      | non             |
| Claire Fontaine | 05/03/2026 | Conte       | {hours} | oui            |
| Hélène Marquès  | 06/03/2026 | Espagnol    | 14     | oui             |
"""
_VISITS = """
| Date       | Agents          | Prestataire | Durée |
| 10/02/2026 | Claire Fontaine | Moulin      | 2     |
| 11/02/2025 | Hélène Marquès  | Musée       | 3     |
"""
_LOG = """
| N° | Reçu le    | Canal       | Objet | Thème   | Répondu le |
| 1  | 05/01/2026 | Réclamation | OT    | Accueil | 07/01/2026 |
"""
_ANALYSES = """
| Document     | Période | Rubrique | Texte                  | Auteur          |
| bilan-ecoute | 2026    | Analyse  | Les délais sont tenus. | Claire Fontaine |
"""


def _drop(desk: Desk, **sheets: str) -> None:
    desk.drop({f"{name}.xlsx": workbook(**{name: text}) for name, text in sheets.items()})
    assert desk("intake").code == 0


def _publish(
    desk: Desk, today: date = NOVEMBER, wanted: frozenset[str] = frozenset()
) -> dict[str, Delivery]:
    with open_rooms(desk.workspace, writing=True) as rooms:
        return {one.name: one for one in publish(rooms, today, wanted=wanted)}


def _new(told: dict[str, Delivery], cites: Iterable[str] = ("registre", "bordereau")) -> set[str]:
    """The documents that were written, but for those that list the others."""
    return {name for name, one in told.items() if one.changed and not name.startswith(tuple(cites))}


def _cover(desk: Desk, one: Delivery) -> str:
    return word.text((desk.workspace / "outbox" / one.path).read_bytes())


@pytest.fixture
def office(desk: Desk) -> Desk:
    """A small office whose documents are written."""
    _drop(
        desk,
        Equipe=_TEAM,
        Formations=_TRAININGS.format(hours=7),
        Visites=_VISITS,
        Registre=_LOG,
    )
    _publish(desk)
    return desk


def test_a_first_build_writes_first_versions(office: Desk) -> None:
    told = _publish(office)

    assert _new(told) == set()
    assert {one.revision for one in told.values()} == {1}


def test_a_changed_row_gives_a_revision_to_the_documents_that_mention_it_alone(
    office: Desk,
) -> None:
    _drop(office, Formations=_TRAININGS.format(hours=9))

    told = _publish(office)

    assert _new(told) == {
        "bilan-formation-2026",
        "dossier-audit-qualite-tourisme",
        "fiche-agent-claire-fontaine",
    }
    assert {told[name].changes for name in _new(told)} == {"1 formation modifiée"}
    assert {told[name].revision for name in _new(told)} == {2}
    text = _cover(office, told["bilan-formation-2026"])
    assert "1 formation modifiée" in text
    assert "première version" in text


def test_rows_that_move_in_their_file_change_no_document(office: Desk) -> None:
    head, *rows = _TRAININGS.format(hours=7).strip().split("\n")

    _drop(office, Formations="\n".join([head, *rows[::-1]]))

    assert _new(_publish(office)) == set()


def test_the_calendar_that_moves_gives_no_revision(office: Desk) -> None:
    told = _publish(office, DECEMBER)

    assert _new(told) == set()


def test_a_setting_that_no_document_prints_gives_no_revision(office: Desk) -> None:
    path = office.workspace / "config" / "formulaires" / "visites.yaml"
    path.write_text(path.read_text("utf-8").replace("[Ville, Lieu", "[Ville, Bourgade, Lieu"))

    assert _new(_publish(office)) == set()


def test_what_changes_is_told_with_the_verdicts_that_move(office: Desk) -> None:
    rows = "\n".join(f"| Réunion | {15:02}/{month:02}/2025 | Équipe |" for month in range(1, 13))
    _drop(office, Reunions=f"| Objet | Date | Type |\n{rows}")
    _publish(office)
    path = office.workspace / "config" / "office.yaml"
    path.write_text(f"{path.read_text('utf-8')}demarche_depuis: 2025-01-01\n", "utf-8")

    told = _publish(office)

    assert "QT-028 passe à conforme" in told["dossier-audit-qualite-tourisme"].changes


def test_an_approval_stands_on_the_cover_and_gives_no_new_number(office: Desk) -> None:
    before = _cover(office, _publish(office)["bilan-visites-2026"])

    answer = office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")

    told = _publish(office)["bilan-visites-2026"]
    assert (answer.code, answer.err) == (0, "")
    assert DRAFT in before
    assert (told.revision, told.changed) == (1, False)
    assert "Approuvé le" in (text := _cover(office, told))
    assert "par Hélène Marquès" in text
    assert DRAFT not in text


def test_a_later_revision_is_a_draft_again_and_remembers_who_approved_the_earlier(
    office: Desk,
) -> None:
    office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")
    _drop(office, Visites=f"{_VISITS}| 12/02/2026 | Hélène Marquès | Lac | 2 |")

    told = _publish(office)["bilan-visites-2026"]

    text = _cover(office, told)
    assert (told.revision, told.state) == (2, DRAFT)
    assert DRAFT in text
    assert "par Hélène Marquès" in text  # in its history


def test_what_the_referent_wrote_by_hand_is_approved_with_the_rest(office: Desk) -> None:
    path = office.workspace / "outbox" / "bilan-visites-2026.docx"
    path.write_bytes(word.with_paragraph(path.read_bytes(), "Une belle année."))

    office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")

    text = word.text(path.read_bytes())
    assert "Une belle année." in text
    assert "Approuvé le" in text
    assert DRAFT not in text


def test_an_earlier_draft_is_not_approved_with_the_revision_edited_by_hand(office: Desk) -> None:
    _drop(office, Visites=f"{_VISITS}| 12/02/2026 | Hélène Marquès | Lac | 2 |")
    path = office.workspace / "outbox" / _publish(office)["bilan-visites-2026"].path
    path.write_bytes(word.with_paragraph(path.read_bytes(), "Une belle année."))

    office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")

    text = word.text(path.read_bytes())
    assert "Une belle année." in text
    assert text.count("Approuvé le") == 2  # on the cover and in the history
    assert text.count(DRAFT) == 1  # revision 1 was never approved


def test_a_document_is_approved_as_it_was_read_though_the_month_is_over(office: Desk) -> None:
    name = "bilan-visites-2026"
    with open_rooms(office.workspace, writing=True) as rooms:
        (one,) = (it for it in standings(rooms) if it.latest.name == name)
        (told,) = approve(rooms, one, "Hélène Marquès", DECEMBER)

    text = _cover(office, told)
    assert told.as_of == date(2026, 10, 31)
    assert "31 octobre 2026" in text
    assert "30 novembre 2026" not in text
    assert _new(_publish(office, DECEMBER)) == set()


@pytest.mark.parametrize("by", ["helene marques", "MARQUÈS  Hélène\a\n", "Hélène Marquès\udcff"])
def test_somebody_of_the_team_approves_under_the_name_of_the_team(office: Desk, by: str) -> None:
    answer = office("approve", "bilan-visites-2026", "--by", by)

    assert answer.code == 0
    assert "par Hélène Marquès." in answer.out


def test_a_document_that_has_moved_on_is_not_approved(office: Desk) -> None:
    _drop(office, Visites=f"{_VISITS}| 12/02/2026 | Hélène Marquès | Lac | 2 |")

    answer = office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")

    assert answer.code == 3
    assert "a changé depuis que vous l'avez lu" in answer.err
    assert "Approuvé" not in _cover(office, _publish(office)["bilan-visites-2026"])


@pytest.mark.parametrize(("analysed", "counted"), [(False, "0"), (True, "1")])
def test_a_synthesis_counts_when_it_is_approved_with_an_analysis(
    office: Desk, *, analysed: bool, counted: str
) -> None:
    if analysed:
        _drop(office, Analyses=_ANALYSES)
        _publish(office)
    office("approve", "bilan-ecoute-2026", "--by", "Hélène Marquès")

    finding = office("check", "QT-039", "--as-of", "2026-12-31", "--json").json["requirements"][0]

    assert finding["subjects"][-1]["value"] == float(counted)


def test_a_rebuilt_ledger_has_the_same_history_and_approvals(office: Desk) -> None:
    _drop(office, Visites=f"{_VISITS}| 12/02/2026 | Hélène Marquès | Lac | 2 |")
    _publish(office)
    office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")
    before = office.documents()

    assert office("rebuild").code == 0
    (office.workspace / "outbox" / "bilan-visites-2026.docx").unlink()
    told = _publish(office)

    assert told["bilan-visites-2026"].revision == 2
    assert _new(told) == {"bilan-visites-2026"}
    after = office.documents()
    assert after["bilan-visites-2026.docx"] == before["bilan-visites-2026.docx"]


def test_what_is_approved_stays_so_when_all_but_the_journal_is_lost(office: Desk) -> None:
    """A row of the team stands behind the report of 2025 too, which prints nothing of it."""
    office("approve", "bilan-formation-2025", "--by", "Hélène Marquès")
    _drop(office, Equipe=f"{_TEAM}| Marquès | Hélène | Accueil | 01/02/2026 |")
    assert "bilan-formation-2025" not in _new(_publish(office))

    (office.workspace / "outbox" / "manifeste.json").unlink()
    assert office("rebuild").code == 0
    told = _publish(office)["bilan-formation-2025"]

    assert (told.revision, told.state[:8]) == (1, "Approuvé")


def test_approve_alone_says_what_waits(office: Desk) -> None:
    office("approve", "bilan-visites-2026", "--by", "Hélène Marquès")

    answer = office("approve")

    assert answer.code == 0
    assert "… bilan-visites-2025, révision 1" in answer.out
    assert "✓ bilan-visites-2026, révision 1" in answer.out


def test_a_lost_manifest_takes_no_document_out_of_the_register(office: Desk) -> None:
    path = office.workspace / "outbox" / "registre-documentaire.docx"
    before = path.read_bytes()
    (office.workspace / "outbox" / "manifeste.json").unlink()

    told = _publish(office, wanted=frozenset({"registre-documentaire"}))

    assert told["registre-documentaire"].revision == 1
    assert word.text(path.read_bytes()) == word.text(before)
    assert "bilan-visites-2026, révision 1" in office("approve").out


def test_an_unknown_document_is_named_with_the_nearest(office: Desk) -> None:
    answer = office("approve", "bilan-visite-2026")

    assert answer.code == 2
    assert "Vouliez-vous dire « bilan-visites-2026 » ?" in answer.err


def test_a_kind_of_several_years_asks_which_one(office: Desk) -> None:
    answer = office("approve", "bilan-visites")

    assert answer.code == 2
    assert "Dites lequel : bilan-visites-2025, bilan-visites-2026" in answer.err


def test_a_build_says_what_changed(office: Desk) -> None:
    _drop(office, Visites=f"{_VISITS}| 12/02/2026 | Hélène Marquès | Lac | 2 |")

    told = {one["id"]: one for one in office("build", "--json").json["documents"]}

    assert told["bilan-visites"]["changes"] == "1 visite ajoutée"
