"""The same thing dropped twice, and versions of the same file."""

from importlib.resources import files

from tests.journeys.conftest import Desk
from tests.sheets import workbook

_TEAM = """
| Nom      | Prénom | Catégorie | À compter du |
| Fontaine | Claire | Accueil   | 01/01/2020   |
"""


def examples() -> dict[str, bytes]:
    """The example spreadsheets that are taken whole."""
    folder = files("docgen") / "example"
    names = [one for one in folder.iterdir() if "reprendre" not in one.name]
    return {one.name: one.read_bytes() for one in names}


def trainings(*rows: str) -> bytes:
    """A training sheet."""
    head = "| Agent | Date | Intitulé | Heures |"
    return workbook(Formations="\n".join([head, *rows]))


def row(number: int, hours: str = "7") -> str:
    """One training of Claire."""
    return f"| Claire Fontaine | {number:02}/03/2024 | Formation {number} | {hours} |"


def test_the_same_files_in_another_order_under_other_names_change_not_a_byte(desk: Desk) -> None:
    first = examples()
    desk.drop(first)
    assert desk("intake").code == 0
    assert desk("build").code == 0
    records, documents = desk.snapshot(), desk.documents()

    desk.drop({f"copie {n} de {name}": first[name] for n, name in enumerate(sorted(first))})
    again = desk("intake", "--json")
    rebuilt = desk("build", "--json")

    assert again.code == 0
    assert {one["outcome"] for one in again.json["receipts"]} == {"duplicate"}
    assert desk.snapshot() == records
    assert not any(one["changed"] for one in rebuilt.json["documents"])
    assert desk.documents() == documents


def test_another_office_that_drops_them_in_another_order_gets_the_same_documents(
    desk: Desk,
) -> None:
    first = examples()
    one_by_one = sorted(first, reverse=True)
    one_by_one.sort(key=lambda name: not name.startswith("Équipe"))
    for name in one_by_one:
        desk.drop({name: first[name]})
        assert desk("intake").code == 0
    desk("build", "--as-of", "31/10/2026")
    in_turn = desk.documents()

    other = Desk(workspace=desk.workspace.with_name("autre"), capsys=desk.capsys)
    other.run("init", str(other.workspace))
    other.hurry()
    other.drop(first)
    assert other("intake").code == 0
    other("build", "--as-of", "31/10/2026")

    assert other.documents() == in_turn


def test_a_longer_copy_counts_only_what_it_adds(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(row(1), row(2))})
    desk("intake")

    desk.drop({"formations (1).xlsx": trainings(row(1), row(2), row(3))})
    (receipt,) = desk("intake", "--json").json["receipts"]

    (sheet,) = receipt["sheets"]
    assert (sheet["added"], sheet["changed"], sheet["unchanged"]) == (1, 0, 2)
    assert len(desk.snapshot().of("formations")) == 3


def test_a_corrected_row_replaces_the_old_one_and_the_receipt_says_so(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(row(1, "7"))})
    desk("intake")

    desk.drop({"Formations v2.xlsx": trainings(row(1, "14"))})
    (receipt,) = desk("intake", "--json").json["receipts"]

    assert receipt["sheets"][0]["changed"] == 1
    (record,) = desk.snapshot().of("formations")
    assert record.values["hours"] == 14


def test_rows_that_vanish_are_withdrawn_and_many_at_once_wait(desk: Desk) -> None:
    many = [row(n) for n in range(1, 21)]
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(*many)})
    desk("intake")

    desk.drop({"formations (1).xlsx": trainings(*many[:-2])})
    (few,) = desk("intake", "--json").json["receipts"]
    left = len(desk.snapshot().of("formations"))
    desk.drop({"formations (2).xlsx": trainings(*many[:10])})
    (lots,) = desk("intake", "--json").json["receipts"]

    assert few["sheets"][0]["withdrawn"] == 2
    assert left == 18
    assert lots["sheets"][0]["withdrawn"] == 0
    assert "RETRAIT_EN_ATTENTE" in {one["code"] for one in lots["problems"]}
    assert len(desk.snapshot().of("formations")) == 18
    assert sum(1 for one in desk.snapshot().of("formations") if one.awaits) == 8


def test_a_mended_file_saved_in_place_is_taken(desk: Desk) -> None:
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(row(1, "?"))})
    assert desk("intake").code == 1
    assert desk("intake").code == 0, "an answer is given once, as long as nobody mends the file"

    desk.drop({"a-corriger/formations.xlsx": trainings(row(1, "7"))})
    answer = desk("intake", "--json")

    (receipt,) = answer.json["receipts"]
    assert (answer.code, receipt["outcome"]) == (0, "accepted")
    assert list((desk.workspace / "inbox" / "a-corriger").iterdir()) == []


def test_the_referent_decides_about_rows_that_wait(desk: Desk) -> None:
    many = [row(n) for n in range(1, 11)]
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(*many)})
    desk("intake")
    desk.drop({"formations (1).xlsx": trainings(*many[:5])})
    desk("intake")

    listed = desk("confirm")
    decided = desk("confirm", "--withdraw")

    assert "5 lignes en attente" in listed.out
    assert decided.out == "C'est noté (5 lignes) : elles ne comptent plus.\n"
    assert len(desk.snapshot().of("formations")) == 5
    assert desk("confirm").out == "Aucune ligne n'attend de décision.\n"
    journal = (desk.workspace / "var" / "journal.jsonl").read_text("utf-8")
    assert '"event": "confirmation"' in journal.splitlines()[-1]


def test_the_referent_may_keep_rows_that_have_gone(desk: Desk) -> None:
    many = [row(n) for n in range(1, 11)]
    desk.drop({"equipe.xlsx": workbook(Equipe=_TEAM), "formations.xlsx": trainings(*many)})
    desk("intake")
    desk.drop({"formations (1).xlsx": trainings(*many[:5])})
    desk("intake")

    desk("confirm", "--keep")

    records = desk.snapshot().of("formations")
    assert (len(records), any(one.awaits for one in records)) == (10, False)
    assert desk("confirm", "--keep", "--withdraw").code == 2
