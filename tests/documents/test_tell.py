"""What a document says, and when it has something new to say."""

from dataclasses import replace

from docgen.model.document import DocumentPlan, Told
from tests.builders import action, feedback, member, settings, training, visit
from tests.documents.told import plans as told

_ROWS = (
    member("Claire Fontaine"),
    member("Marc Duval", "01/07/2024"),
    training("60", "10/03/2025", accredited=True),
    training("7", "12/03/2025", who="Marc Duval"),
    visit("14", "12/05/2025"),
    action(2024, 2025, columns=(2024, 2025, 2026)),
    action(columns=(2024, 2025, 2026), complete=False, title=None),
)


def changed(before: dict[str, DocumentPlan], after: dict[str, DocumentPlan]) -> set[str]:
    """Names of the documents that have something new to say."""
    return {name for name in before if before[name].says != after[name].says}


def test_the_calendar_alone_says_nothing_new() -> None:
    october, november = told(_ROWS, as_of="31/10/2026"), told(_ROWS, as_of="30/11/2026")

    assert changed(october, november) == set()


def test_a_new_row_is_news_to_the_documents_that_tell_it() -> None:
    more = (*_ROWS, training("7", "12/06/2026"))

    assert changed(told(_ROWS), told(more)) == {
        "bilan-formation-2026",
        "bilan-visites-2026",
        "dossier-audit-qualite-tourisme",
        "fiche-agent-claire-fontaine",
        "manuel-qualite",
        "registre-documentaire",
    }


def test_a_change_in_the_team_is_news_wherever_hours_are_judged() -> None:
    other = (member("Claire Fontaine", share="4/5"), *_ROWS[1:])

    news = changed(told(_ROWS), told(other))

    assert "bilan-plan-actions-2024-2026" not in news
    assert {"bilan-formation-2026", "dossier-audit-qualite-tourisme"} <= news


def test_a_new_template_or_configuration_is_news_everywhere() -> None:
    base = settings()
    everything = set(told(_ROWS))

    assert changed(told(_ROWS), told(_ROWS, template=b"edited")) == everything
    assert changed(told(_ROWS), told(_ROWS, config=replace(base, print="other"))) == everything


def test_staff_appear_by_initials_where_the_office_says_so() -> None:
    base = settings()
    shy = replace(base, office=replace(base.office, initials_only=True))

    for name, plan in told(_ROWS, config=shy).items():
        assert "Fontaine" not in repr(plan.context), name
        assert "Duval" not in repr(plan.context), name
    assert "C. F." in repr(told(_ROWS, config=shy)["bilan-formation-2025"].context)


def test_the_row_of_a_person_names_them_whole_so_that_initials_are_found() -> None:
    base = settings()
    shy = replace(base, office=replace(base.office, initials_only=True))

    rows = told(_ROWS, config=shy)["manuel-qualite"].context["fiches"]

    assert isinstance(rows, dict)
    assert isinstance(rows["equipe"], list)
    names = [one["nom"] for one in rows["equipe"] if isinstance(one, dict)]
    assert names == ["C. F.", "M. D."]


def test_a_row_that_names_several_people_is_told_once() -> None:
    together = visit("3", "12/05/2026")
    same_row = replace(together, values={**together.values, "people": "Marc Duval"})

    rows = told((*_ROWS, together, same_row))["bilan-formation-2026"].context["fiches"]

    assert isinstance(rows, dict)
    assert isinstance(rows["visites"], list)
    (row,) = rows["visites"]
    assert isinstance(row, dict)
    assert row["agent"] == "Claire Fontaine, Marc Duval"


def test_gaps_come_first_and_what_is_missing_is_told() -> None:
    context = told(_ROWS)["dossier-audit-qualite-tourisme"].context

    gaps = context["ecarts"]
    assert isinstance(gaps, list)
    first = gaps[0]
    assert isinstance(first, dict)
    assert (first["id"], first["verdict"]) == ("QT-010", "non conforme")
    assert first["action"] == ("Compléter 1 action du plan (moyens, responsable, échéance).")


def test_lists_of_what_is_missing_are_declared_in_data() -> None:
    context = told(_ROWS)["bilan-plan-actions-2024-2026"].context

    lists = context["listes"]
    assert isinstance(lists, dict)
    counts = {name: len(rows) for name, rows in lists.items() if isinstance(rows, list)}
    assert counts == {
        "sans_intitule": 1,
        "jamais_programmees": 1,
        "sans_responsable": 1,
        "sans_moyens": 1,
        "sans_echeance": 1,
        "sans_budget": 2,
        "sans_resultat": 2,
        "sans_efficacite": 2,
        "reportees": 1,
    }


def test_a_document_that_names_no_requirement_on_purpose_tells_none() -> None:
    base = settings()
    kinds = tuple(replace(one, requirements=()) for one in base.documents)

    context = told(_ROWS, config=replace(base, documents=kinds))["bilan-visites-2026"].context

    assert (context["exigences"], context["chapitres"]) == ([], [])


def test_what_happened_the_year_before_is_news_to_a_report_that_compares_with_it() -> None:
    later = (*_ROWS, feedback("12/12/2025"))

    news = changed(told(_ROWS), told(later))

    assert {"bilan-ecoute-2025", "bilan-ecoute-2026"} <= news
    assert "bilan-formation-2026" not in news


def test_what_another_person_did_is_no_news_to_a_sheet() -> None:
    rows = (*_ROWS, visit("3", "12/05/2026", who="Marc Duval"))
    more = (*rows, visit("3", "12/06/2026", who="Marc Duval"))

    news = changed(told(rows), told(more))

    assert "fiche-agent-marc-duval" in news
    assert "fiche-agent-claire-fontaine" not in news


def test_a_deadline_that_passes_is_news_and_the_same_complaint_later_is_none() -> None:
    rows = (*_ROWS, feedback("29/10/2026"))
    october, november, december = (
        told(rows, as_of=end)["bilan-ecoute-2026"].says
        for end in ("31/10/2026", "30/11/2026", "31/12/2026")
    )

    assert october != november
    assert told(rows, as_of="29/11/2026")["bilan-ecoute-2026"].says == november
    assert december != november


def test_a_sheet_judges_its_person_alone() -> None:
    rows = (*_ROWS, training("80", "10/03/2026", accredited=True))

    sheet = told(rows)["fiche-agent-claire-fontaine"]

    verdicts = {one["id"]: one["verdict"] for one in _list(sheet, "exigences")}
    assert verdicts["QT-022"] == "conforme"
    assert "QT-023" not in verdicts
    assert {s["nom"] for one in _list(sheet, "exigences") for s in _rows(one["sujets"])} == {
        "Claire Fontaine",
    }


def test_a_sheet_follows_a_person_whose_name_has_changed() -> None:
    renamed = member("Claire Roy")
    renamed = replace(renamed, values={**renamed.values, "aliases": "Claire Fontaine"})

    sheet = told((renamed, *_ROWS[1:]))["fiche-agent-claire-roy"]

    lists = sheet.context["listes"]
    assert isinstance(lists, dict)
    assert len(_rows(lists["formations_faites"])) == 1


def test_a_row_says_what_it_was_counted_for() -> None:
    sheet = told(_ROWS)["fiche-agent-claire-fontaine"]

    lists = sheet.context["listes"]
    assert isinstance(lists, dict)
    (seen,) = _rows(lists["visites_faites"])
    assert seen["compte_pour"] == ["QT-022", "QT-077"]


def test_hours_by_person_and_year_add_up_to_their_totals() -> None:
    rows = (*_ROWS, visit("22/3", "12/05/2026"), visit("22/3", "13/05/2026", who="Marc Duval"))

    (visits,) = _list(told(rows)["bilan-visites-2026"], "exigences")

    table = visits["par_periode"]
    assert isinstance(table, dict)
    assert table["colonnes"] == ["2024", "2025", "2026 (en cours)"]
    assert [line["titre"] for line in _rows(table["lignes"])] == ["Marc Duval", "Claire Fontaine"]
    total = table["total"]
    assert isinstance(total, dict)
    assert [v["texte"] for v in _rows(total["valeurs"])] == [
        "—",
        "14\u00a0h",
        "14\u00a0h\u00a040",
    ]
    assert total["total"] == "28\u00a0h\u00a040"


def test_a_nil_return_covers_what_it_speaks_of_and_nothing_else() -> None:
    nil = feedback("01/01/2024", nothing=True)
    rows = (nil, feedback("12/05/2025", theme="Attente"))

    tables = told(rows)["bilan-ecoute-2025"].context["tableaux"]

    assert isinstance(tables, dict)
    assert [_total_before(tables[one]) for one in ("reclamations_par_theme", "par_bureau")] == [
        0,
        None,
    ]


def _total_before(table: Told) -> Told:
    assert isinstance(table, dict)
    total = table["total"]
    assert isinstance(total, dict)
    before = total["avant"]
    assert isinstance(before, dict)
    return before["fiches"]


def _list(plan: DocumentPlan, field: str) -> list[dict[str, Told]]:
    return _rows(plan.context[field])


def _rows(told: Told) -> list[dict[str, Told]]:
    assert isinstance(told, list)
    return [one for one in told if isinstance(one, dict)]
