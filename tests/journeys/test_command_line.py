"""Exit codes, help and mistakes of the command line, all in French."""

import pytest

from tests.journeys.conftest import Desk


@pytest.mark.parametrize(
    "command",
    ["demo", "init", "intake", "check", "explain", "framework", "build", "confirm"],
)
def test_every_command_explains_itself_in_french(desk: Desk, command: str) -> None:
    answer = desk.run(command, "--help")

    assert answer.code == 0
    assert answer.out.startswith("Utilisation :")
    for english in ("Usage", "Options:", "Show this", "Arguments:"):
        assert english not in answer.out


def test_help_lists_the_commands(desk: Desk) -> None:
    answer = desk.run("--help")

    names = ["demo", "init", "intake", "check", "explain", "framework", "build"]
    assert [name for name in names if f"\n  {name} " in answer.out] == names


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Vouliez-vous dire"),
        (["check", "QT-999"], "Nous ne connaissons pas « QT-999 » (exigence)"),
        (["explain", "QT-999"], "Nous ne connaissons pas « QT-999 » (exigence)"),
        (["framework", "lst"], "Vouliez-vous dire"),
        (["check", "--as-of", "31/02/2026"], "n'est pas une date"),
        (["check", "--framework", "qualite"], "(référentiel)"),
        (["build", "bilan"], "(document)"),
        (["intake", "nulle-part.xlsx"], "nulle-part.xlsx"),
    ],
)
def test_a_wrong_command_is_told_in_french_with_exit_code_2(
    desk: Desk,
    arguments: list[str],
    said: str,
) -> None:
    answer = desk(*arguments)

    assert answer.code == 2
    assert said in answer.err


def test_without_a_workspace_a_person_must_act_first(desk: Desk) -> None:
    answer = desk.run("-C", str(desk.workspace.parent), "check")

    assert answer.code == 3
    assert "n'est pas un espace de travail docgen" in answer.err
    assert "docgen init" in answer.err


def test_a_mistake_in_the_configuration_names_its_line(desk: Desk) -> None:
    path = desk.workspace / "config" / "office.yaml"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, "temp_plein: 35"]) + "\n", "utf-8")

    answer = desk("check")

    assert answer.code == 3
    assert f"office.yaml, ligne {len(lines) + 1}" in answer.err
    assert "temps_plein" in answer.err


def test_check_ends_with_1_while_something_is_not_met(desk: Desk) -> None:
    assert desk("check").code == 1
    assert desk("check", "QT-009").code == 1


def test_an_empty_inbox_is_no_trouble(desk: Desk) -> None:
    answer = desk("intake")

    assert answer.code == 0
    assert answer.out == "Rien n'attend dans la boîte de dépôt.\n"


def test_the_json_answers_have_the_promised_keys(desk: Desk) -> None:
    checked = desk("check", "--json").json
    built = desk("build", "--json").json

    assert {"as_of", "frameworks", "requirements"} <= set(checked)
    assert {"id", "version", "score", "gates", "chapters"} <= set(checked["frameworks"][0])
    assert {
        "framework",
        "id",
        "official_ref",
        "title",
        "chapter",
        "nature",
        "verdict",
        "reason",
    } <= (set(checked["requirements"][0]))
    assert set(built["documents"][0]) == {
        "id",
        "period",
        "path",
        "sha256",
        "revision",
        "as_of",
        "changed",
        "changes",
        "state",
        "pdf",
    }
