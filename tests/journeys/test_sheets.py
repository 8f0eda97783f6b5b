"""One sheet for each person, from the spreadsheet to the outbox."""

from tests.journeys.conftest import Desk
from tests.outline import outline
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du | Sortie |
| Fontaine | Claire | Accueil   | 01/01/2020   | {left} |
| Duval    | Noémie | Accueil   | 01/01/2020   |        |
"""


def team(left: str = "") -> dict[str, bytes]:
    """The team form."""
    return {"equipe.xlsx": workbook(Equipe=_TEAM.format(left=left))}


def test_each_person_present_gets_a_sheet_told_under_their_name(desk: Desk) -> None:
    desk.drop(team())
    desk("intake")

    answer = desk("build", "fiche-agent", "--json")

    told = {one["period"]: one["path"] for one in answer.json["documents"]}
    assert told == {
        "Noémie Duval": "fiche-agent-noemie-duval.docx",
        "Claire Fontaine": "fiche-agent-claire-fontaine.docx",
    }


def test_the_sheet_of_somebody_who_leaves_goes_among_the_earlier_documents(desk: Desk) -> None:
    desk.drop(team())
    desk("intake")
    desk("build")

    desk.drop(team(left="30/06/2021"))
    desk("intake")
    desk("build")

    names = desk.documents()
    assert "fiche-agent-claire-fontaine.docx" not in names
    assert "revisions/fiche-agent-claire-fontaine-r1.docx" in names
    assert "fiche-agent-noemie-duval.docx" in names


def test_where_staff_appear_by_initials_nothing_of_a_name_is_left(desk: Desk) -> None:
    path = desk.workspace / "config" / "office.yaml"
    choices = path.read_text("utf-8").replace("personnes: noms", "personnes: initiales")
    path.write_text(choices, "utf-8")
    desk.drop(team())
    desk("intake")

    answer = desk("build", "--json")

    assert {one["period"] for one in answer.json["documents"]} >= {"C. F.", "N. D."}
    assert "fontaine" not in answer.out.casefold()
    for name, content in desk.documents().items():
        told = outline(content) if name.endswith(".docx") else ""
        assert "fontaine" not in f"{name} {told}".casefold(), name


def test_a_second_build_writes_no_sheet_again(desk: Desk) -> None:
    desk.drop(team())
    desk("intake")
    desk("build")

    answer = desk("build", "--json")

    assert [one["id"] for one in answer.json["documents"] if one["changed"]] == []
