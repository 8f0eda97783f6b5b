"""What a document says, and when it has something new to say."""

from collections.abc import Iterable
from dataclasses import replace

from docgen.assessment.assess import assess
from docgen.documents.orders import orders
from docgen.documents.tell import tell
from docgen.model.document import DocumentPlan
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import action, day, member, settings, snapshot, training, visit

_ROWS = (
    member("Claire Fontaine"),
    member("Marc Duval", "01/07/2024"),
    training("60", "10/03/2025", accredited=True),
    training("7", "12/03/2025", who="Marc Duval"),
    visit("14", "12/05/2025"),
    action(2024, 2025, columns=(2024, 2025, 2026)),
    action(columns=(2024, 2025, 2026), complete=False, title=None),
)


def plans(
    records: Iterable[Record] = _ROWS,
    as_of: str = "31/10/2026",
    config: Settings | None = None,
    template: bytes = b"template",
) -> dict[str, DocumentPlan]:
    """Tell every document."""
    known, chosen = snapshot(records), config or settings()
    return {
        one.name: tell(one, known, assess(known, chosen, one.as_of), chosen, template)
        for one in orders(chosen, known, day(as_of))
    }


def changed(before: dict[str, DocumentPlan], after: dict[str, DocumentPlan]) -> set[str]:
    """Names of the documents that have something new to say."""
    return {name for name in before if before[name].says != after[name].says}


def test_the_calendar_alone_says_nothing_new() -> None:
    october, november = plans(as_of="31/10/2026"), plans(as_of="30/11/2026")

    assert changed(october, november) == set()


def test_a_new_row_is_news_to_the_documents_that_tell_it() -> None:
    more = (*_ROWS, training("7", "12/06/2026"))

    assert changed(plans(), plans(more)) == {
        "bilan-formation-2026",
        "dossier-audit-qualite-tourisme",
    }


def test_a_change_in_the_team_is_news_wherever_hours_are_judged() -> None:
    other = (member("Claire Fontaine", share="4/5"), *_ROWS[1:])

    news = changed(plans(), plans(other))

    assert "bilan-plan-actions-2024-2026" not in news
    assert {"bilan-formation-2026", "dossier-audit-qualite-tourisme"} <= news


def test_a_new_template_or_configuration_is_news_everywhere() -> None:
    base = settings()
    everything = set(plans())

    assert changed(plans(), plans(template=b"edited")) == everything
    assert changed(plans(), plans(config=replace(base, print="other"))) == everything


def test_staff_appear_by_initials_where_the_office_says_so() -> None:
    base = settings()
    shy = replace(base, office=replace(base.office, initials_only=True))

    for name, plan in plans(config=shy).items():
        assert "Fontaine" not in repr(plan.context), name
        assert "Duval" not in repr(plan.context), name
    assert "C. F." in repr(plans(config=shy)["bilan-formation-2025"].context)


def test_a_row_that_names_several_people_is_told_once() -> None:
    together = visit("3", "12/05/2026")
    same_row = replace(together, values={**together.values, "people": "Marc Duval"})

    told = plans((*_ROWS, together, same_row))["bilan-formation-2026"].context["fiches"]

    assert isinstance(told, dict)
    assert isinstance(told["visites"], list)
    (row,) = told["visites"]
    assert isinstance(row, dict)
    assert row["agent"] == "Claire Fontaine, Marc Duval"


def test_gaps_come_first_and_what_is_missing_is_told() -> None:
    context = plans()["dossier-audit-qualite-tourisme"].context

    gaps = context["ecarts"]
    assert isinstance(gaps, list)
    first = gaps[0]
    assert isinstance(first, dict)
    assert (first["id"], first["verdict"]) == ("QT-010", "non conforme")
    assert first["action"] == ("Compléter 1 action du plan (moyens, responsable, échéance).")


def test_lists_of_what_is_missing_are_declared_in_data() -> None:
    context = plans()["bilan-plan-actions-2024-2026"].context

    lists = context["listes"]
    assert isinstance(lists, dict)
    counts = {name: len(rows) for name, rows in lists.items() if isinstance(rows, list)}
    assert counts == {
        "sans_intitule": 1,
        "jamais_programmees": 1,
        "sans_responsable": 1,
        "sans_moyens": 1,
        "sans_echeance": 1,
    }
