"""What the shipped config/ says, read as it is."""

import time
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import PurePath

import pytest
import yaml

from docgen.config import load_settings
from docgen.model.document import Scope
from docgen.model.form import Kind, Progress, Registered, TotalRow
from docgen.model.measure import Measure
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.logs import Completeness, CountByYear
from docgen.model.measure.sources import Period, Source, Span
from docgen.model.requirement import Proof
from docgen.model.settings import Settings
from docgen.model.table import Breakdown, CrossTable, Figure, Reckoning, Selection
from tests.config.shelf import SHIPPED, Shelf


@pytest.fixture(scope="module")
def settings() -> Settings:
    return load_settings(SHIPPED)


def measure_of(settings: Settings, name: str) -> Measure | None:
    (framework,) = settings.frameworks
    return next(one.measure for one in framework.requirements if one.id == name)


def test_the_office_is_read_with_its_choices(settings: Settings) -> None:
    office = settings.office

    assert office.name == "Office de tourisme du Val d'Orbelle"
    assert office.phone == "00 00 00 00 00"
    assert office.since == date(2024, 1, 1)
    assert office.hours_per_day == 7
    assert office.full_time_hours == 35
    assert not office.initials_only
    assert not office.absences_neutral
    assert office.frameworks == ("qualite-tourisme",)
    assert office.ledger is None
    assert office.facts["statut"] == "association"
    assert office.awarded is None
    assert office.open_weekdays == frozenset(range(5))


def test_the_office_says_its_seasons_and_who_answers_for_what(settings: Settings) -> None:
    office = settings.office

    assert office.flow_period_of(date(2026, 7, 14)) == "haute saison"
    assert office.flow_period_of(date(2026, 4, 1)) == "moyenne saison"
    assert office.flow_period_of(date(2025, 12, 31)) == "basse saison"
    assert office.flow_period_of(date(2024, 2, 29)) == "basse saison"
    assert office.answerable["QT-022"] == "Inès Carpentier"


def test_forms_speak_in_codes_where_the_files_speak_french(settings: Settings) -> None:
    form = settings.forms["formations"]

    assert form.identity == ("people", "end", "title")
    assert form.dated_by == "end"
    assert form.column("date").starts == "start"
    assert form.column("date").stands_for == "end"
    assert form.progress == Progress(
        field="state",
        done=("réalisé",),
        planned=("prévu",),
        cancelled=("annulé",),
    )


def test_a_column_keeps_everything_its_file_says(settings: Settings) -> None:
    kind = settings.forms["formations"].column("kind")
    people = settings.forms["formations"].column("people")

    assert (kind.field, kind.title, kind.kind) == ("nature", "Nature", Kind.CHOICE)
    assert kind.default == "formation"
    assert list(kind.choices) == ["formation", "interne", "éductour", "visite"]
    assert "Educ-tour" in kind.choices["éductour"]
    assert people.required
    assert people.one_record_each
    assert settings.forms["formations"].column("accredited").number_means_yes


def test_a_form_names_its_rows_to_count_them(settings: Settings) -> None:
    nouns = {one.noun for one in settings.forms.values()}

    assert settings.forms["formations"].noun == "une formation"
    assert len(nouns) == len(settings.forms)
    assert all(one.startswith(("une ", "un ")) for one in nouns)


def test_indicators_are_dated_by_a_moment_and_hold_a_number_or_words(settings: Settings) -> None:
    form = settings.forms["indicateurs"]

    assert form.identity == ("indicator", "period", "office", "breakdown")
    assert form.dated_by == "period"
    assert form.column("period").kind is Kind.MOMENT
    assert form.column("value").kind is Kind.VALUE


def test_the_plan_of_actions_receives_its_years(settings: Settings) -> None:
    form = settings.forms["actions"]

    assert form.identity == ("plan", "axis", "objective", "commitment", "action")
    assert form.column("years").by_year
    assert form.column("years").plan == "plan"
    assert form.column("axis").fills_down
    assert form.totals[2] == TotalRow(
        labels=("En cours de réalisation", "En cours"),
        state=("en cours",),
    )


def test_the_team_is_read_before_the_rest(settings: Settings) -> None:
    ranks = {form.id: form.rank for form in settings.forms.values()}

    assert {name for name, rank in ranks.items() if rank != 5} == {"equipe", "bit"}
    assert (ranks["equipe"], ranks["bit"]) == (1, 2)
    assert [one.id for one in settings.forms.values() if one.describes_people] == ["equipe"]


def test_the_mark_is_read_with_its_chapters_and_gate(settings: Settings) -> None:
    (framework,) = settings.frameworks

    assert framework.version == "2016"
    assert framework.valid_until == date(2026, 12, 31)
    assert framework.gates[0].at_least.always == Fraction(85, 100)
    assert list(framework.chapters) == list("ABCDEFGHIJ")
    assert [one.id for one in framework.requirements][:2] == ["QT-001", "QT-002"]
    assert framework.requirements[0].applies_if == {}
    assert framework.requirements[0].official_ref == ""


def test_150_hours_over_three_years_are_a_sum_with_a_share(settings: Settings) -> None:
    measure = measure_of(settings, "QT-022")

    assert measure == SumPerPerson(
        sum_of="hours",
        sources=(Source(form="formations", where={}), Source(form="visites", where={})),
        who="people",
        categories=("accueil",),
        period=Period(span=Span.ROLLING, years=3),
        by_presence=True,
        by_working_time=True,
        at_least=Fraction(150),
        parts=(
            Part(
                label="dont organismes agréés",
                where={"accredited": ("oui",), "kind": ("formation", "interne")},
                share=Fraction(1, 2),
            ),
        ),
        once=(
            Source(form="visites", where={}),
            Source(form="formations", where={"kind": ("visite",)}),
        ),
    )


def test_75_hours_count_accredited_training_alone(settings: Settings) -> None:
    measure = measure_of(settings, "QT-023")

    assert isinstance(measure, SumPerPerson)
    assert measure.sources == (
        Source(form="formations", where={"accredited": ("oui",), "kind": ("formation",)}),
    )
    assert measure.categories == ("autre", "administratif")


def test_14_hours_of_visits_ignore_working_time(settings: Settings) -> None:
    measure = measure_of(settings, "QT-077")

    assert isinstance(measure, SumPerPerson)
    assert (measure.by_presence, measure.by_working_time) == (True, False)
    assert measure.period == Period(span=Span.CIVIL, years=1)
    assert measure.at_least == 14


def test_the_plan_is_counted_by_year_and_checked_for_gaps(settings: Settings) -> None:
    assert measure_of(settings, "QT-009") == CountByYear(
        form="actions",
        years_in="years",
        period=Period(span=Span.CIVIL, years=1),
        at_least=Fraction(1),
    )
    assert measure_of(settings, "QT-010") == Completeness(
        form="actions",
        where={},
        fields={"means": "les moyens", "owner": "un responsable", "deadline": "une échéance"},
        named_by=("action", "commitment", "objective"),
        plan_in="plan",
        noun="action",
        period=Period(span=Span.PLAN),
        at_least=Fraction(1),
    )


def test_every_question_of_the_mark_has_an_answer_in_the_example(settings: Settings) -> None:
    (framework,) = settings.frameworks

    assert set(framework.questions) == set(settings.office.facts)


def test_one_form_is_the_register_of_pieces_and_one_holds_the_audits(settings: Settings) -> None:
    forms = settings.forms.values()

    assert [one.id for one in forms if one.describes_pieces] == ["pieces"]
    assert [one.id for one in forms if one.describes_audits] == ["audits"]
    assert [one.id for one in forms if one.describes_offices] == ["bit"]


def test_training_bodies_decide_what_is_accredited(settings: Settings) -> None:
    column = settings.forms["formations"].column("accredited")

    assert column.registered == Registered(
        form="organismes",
        named_in="provider",
        names=("provider", "aliases"),
        first="from",
        last="to",
        shown_by=("from", "number", "qualiopi"),
    )


def test_a_request_keeps_the_time_of_day_beside_its_dates(settings: Settings) -> None:
    form = settings.forms["demandes"]

    assert form.confidential
    assert form.column("received").clock == "received_time"
    assert form.column("answered").clock == "answered_time"
    assert form.column("answered").not_before == "received"
    assert form.identity == ("number", "channel")
    assert form.identity_by_year
    assert form.identity_else == (
        "received",
        "received_time",
        "channel",
        "subject",
        "documentation",
        "nothing",
    )


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("audits", "requirement kind date office"),
        ("distributions", "date office"),
        ("ouvertures", "date office place"),
        ("controles", "date kind object office"),
        ("editions", "edition"),
        ("entretiens", "people date"),
        ("organismes", "provider from"),
        ("operations", "date operation"),
        ("main_courante", "date kind subject"),
        ("ventes", "date customer product"),
    ],
)
def test_a_log_says_what_makes_two_rows_one(name: str, identity: str, settings: Settings) -> None:
    assert settings.forms[name].identity == tuple(identity.split())


def test_proofs_name_a_field_by_its_code(settings: Settings) -> None:
    (framework,) = settings.frameworks

    proofs = {one.id: one.proofs for one in framework.requirements}

    assert proofs["QT-077"] == (Proof(form="visites", field="proof"),)


def test_documents_are_read_in_order(settings: Settings) -> None:
    by_id = {one.id: one for one in settings.documents}
    training, plan, audit = (
        by_id[id_] for id_ in ("bilan-formation", "bilan-plan-actions", "dossier-audit")
    )

    assert training.scope is Scope.YEAR
    assert training.requirements == ("QT-022", "QT-023", "QT-077")
    assert plan.plan_in == ("actions", "plan")
    assert plan.tables["par_axe"] == CrossTable(form="actions", rows="axis", years_in="years")
    assert plan.lists["sans_moyens"] == Selection(form="actions", lacks=("means",))
    assert audit.scope is Scope.FRAMEWORK
    assert audit.forms == ("pieces", "audits", "organismes")
    assert [*by_id][:2] == ["manuel-qualite", "bilan-formation"]
    assert by_id["fiche-agent"].scope is Scope.PERSON


def test_a_table_says_what_it_reckons_for_each_value_of_a_field(settings: Settings) -> None:
    visits = next(one for one in settings.documents if one.id == "bilan-visites")

    assert visits.tables["par_commune"] == Breakdown(
        of=Selection(form="visites"),
        rows="town",
        figures={
            "prestataires": Figure(reckoning=Reckoning.DISTINCT, field="provider"),
            "heures": Figure(reckoning=Reckoning.SUM, field="hours"),
        },
        year_before=True,
    )
    assert visits.lists["dans_les_formations"] == Selection(
        form="formations", where={"kind": ("visite",)}
    )


def test_reading_costs_little_more_than_reading_the_bare_yaml() -> None:
    """Three times as much, as a rule; the best of seven, in turns: both meet the same load."""
    pairs = [(_seconds(lambda: load_settings(SHIPPED)), _seconds(_read_bare)) for _ in range(7)]

    ours, bare = (min(taken) for taken in zip(*pairs, strict=True))

    assert ours / bare < 10


def _read_bare() -> None:
    for path in SHIPPED.rglob("*.yaml"):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def _seconds(read: Callable[[], object]) -> float:
    began = time.perf_counter()
    read()
    return time.perf_counter() - began


def test_what_is_not_said_takes_the_usual_value(shelf: Shelf) -> None:
    shelf.write("office.yaml", "nom: Office\nreferentiels: qualite-tourisme\nregistre: D:/docgen\n")
    shelf.change("formulaires/bit.yaml", "nom: un bureau\n", "")

    told = shelf.load()

    office = told.office
    assert told.forms["bit"].noun == "une ligne"
    assert office.hours_per_day == 7
    assert office.full_time_hours == 35
    assert (office.since, office.referent, office.facts) == (None, "", {})
    assert (office.flow_periods, office.answerable) == ((), {})
    assert office.flow_period_of(date(2026, 7, 14)) is None
    assert office.ledger == PurePath("D:/docgen")
