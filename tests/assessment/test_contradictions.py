"""Two things that cannot both be true, and promises that are too low."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pytest

from docgen.assessment.assess import assess
from docgen.model.assessment import Contradiction
from docgen.model.coherence import (
    Announced,
    Check,
    Coherence,
    Lacking,
    OutOfContract,
    ToldTwice,
    Unregistered,
)
from docgen.model.measure.sources import Source
from docgen.model.snapshot import Record
from tests.assessment.registering import body, training_by, with_register
from tests.builders import action, day, member, record, snapshot, training, visit

VISITS = Source(form="visites", who="people")
TRAININGS = Source(form="formations", who="people")
AS_VISIT = replace(TRAININGS, where={"kind": ("visite",)})
TWICE = ToldTwice(sources=(VISITS, AS_VISIT), alike=("provider",))
PRESENT = OutOfContract(sources=(VISITS, TRAININGS))
REGISTER = Unregistered(source=Source(form="formations"), said_in="accredited")
PLAN = Lacking(
    source=Source(form="actions"),
    fields={"owner": "un responsable", "means": "les moyens", "deadline": "une échéance"},
)
A_YEAR = Announced(
    source=Source(form="dispositifs"),
    field="follow_up",
    about="synthèse",
    requirement="QT-039",
    words={"annuelle": Fraction(1), "semestrielle": Fraction(2), "mensuelle": Fraction(12)},
    at_least_a_year=Fraction(2),
)
DAYS = Announced(
    source=Source(form="dispositifs"),
    field="announced_delay",
    about="",
    requirement="QT-035",
    words={"3 jours": Fraction(3), "8 jours": Fraction(8), "une semaine": Fraction(7)},
    at_most_days=Fraction(3),
)


def found(check: Check, records: Iterable[Record]) -> tuple[Contradiction, ...]:
    """Look for one contradiction, on 31/12/2025."""
    one = Coherence(id="essai", title="Essai", remedy="Corriger.", check=check)
    config = with_register([one])
    return assess(snapshot(records), config, day("31/12/2025")).contradictions


def sentences(check: Check, records: Iterable[Record]) -> list[str]:
    """Return what is said of them."""
    return [one.sentence.replace("\u00a0", " ") for one in found(check, records)]


def place(row: Record) -> str:
    """Name the row of a record."""
    return f"{row.origin.file}, « Feuille1 », ligne {row.origin.row}"


def test_an_action_lacks_what_the_office_promised_to_keep() -> None:
    whole, bare = action(2024), action(2025, complete=False, title="Éditer le guide")

    (told,) = found(PLAN, [whole, bare])

    assert told.sentence == (
        f"« Éditer le guide » ({place(bare)}) : "
        "il manque un responsable, les moyens et une échéance."
    )
    assert (told.coherence, told.title, told.remedy) == ("essai", "Essai", "Corriger.")
    assert told.origins == (bare.origin,)


def test_the_same_visit_in_two_forms_is_told_with_both_places() -> None:
    one = visit("3", "12/03/2024", to="Grotte des Fées")
    other = training("3", "12/03/2024", kind="visite")
    other = replace(other, values={**other.values, "provider": "grotte des fees"})

    assert sentences(TWICE, [member(), one, other]) == [
        f"Claire Fontaine, le 12/03/2024, noté 2 fois : {place(other)} et {place(one)}."
    ]


@pytest.mark.parametrize(
    ("other", "is_told"),
    [
        (visit("2", "12/03/2024"), True),
        (visit("3", "12/03/2024", to="GROTTE"), True),
        (visit("3", "12/03/2024", to="Moulin"), False),
        (visit("3", "13/03/2024"), False),
        (visit("3", "12/03/2024", who="Marc Duval"), False),
        (training("3", "12/03/2024", kind="visite"), True),  # its body is blank
        (training("3", "12/03/2024", kind="formation"), False),
        (training("3", "12/03/2024", kind="visite", state="annulé"), False),
        (training("3", "12/03/2024", kind="visite", state="prévu"), False),
    ],
)
def test_what_is_alike_decides(other: Record, is_told: bool) -> None:  # noqa: FBT001
    rows = [member(), member("Marc Duval"), visit("3", "12/03/2024"), other]

    assert bool(found(TWICE, rows)) is is_told


def test_what_has_not_happened_yet_is_not_told_twice() -> None:
    rows = [member(), visit("3", "12/03/2026"), visit("2", "12/03/2026")]

    assert found(TWICE, rows) == ()


def test_a_row_before_the_contract_after_it_or_on_leave_is_out_of_contract() -> None:
    team = member(since="01/01/2022", until="30/09/2025", leave=("01/02/2024", "30/04/2024"))
    before = visit("3", "31/12/2021")
    away = training("7", "30/04/2024")
    planned = training("7", "10/02/2026", state="prévu")
    fine = [visit("3", "01/01/2022"), visit("3", "30/09/2025"), training("7", "01/05/2024")]

    assert sentences(PRESENT, [team, before, away, planned, *fine]) == [
        (
            f"Claire Fontaine, le 30/04/2024 ({place(away)}) : absence longue, du 01/02/2024 au "
            "30/04/2024."
        ),
        (
            f"Claire Fontaine, le 31/12/2021 ({place(before)}) : n'est pas dans l'équipe ce "
            "jour-là, arrivée le 01/01/2022."
        ),
        (
            f"Claire Fontaine, prévu le 10/02/2026 ({place(planned)}) : n'est pas dans l'équipe ce "
            "jour-là, sortie le 30/09/2025."
        ),
    ]


def test_a_row_of_nobody_known_or_called_off_is_not_out_of_contract() -> None:
    rows = [
        member(until="30/09/2025"),
        visit("3", "01/11/2025", who="Zoé Personne"),
        training("7", "01/11/2025", state="annulé"),
    ]

    assert found(PRESENT, rows) == ()


def test_a_yes_that_the_register_does_not_confirm_is_a_contradiction() -> None:
    unknown = training_by("Autre", "7", "10/03/2024", accredited=True)
    late = training_by("Cap Tourisme", "7", "10/03/2025", accredited=True)
    modest = training_by("Cap Tourisme", "7", "10/03/2024", accredited=False)
    fine = [
        training_by("Cap Tourisme", "7", "11/03/2024", accredited=True),
        training_by("Cap Tourisme", "7", "12/03/2024", accredited=None),
        training_by("Autre", "7", "12/03/2024", accredited=False),
        training_by(None, "7", "13/03/2024", accredited=True),
    ]

    assert sentences(REGISTER, [member(), body(), unknown, late, modest, *fine]) == sorted(
        [
            (
                f"{place(unknown)} : « Organisme agréé » dit oui ; « Organismes » ne connaît pas "
                "« Autre »."
            ),
            (
                f"{place(late)} : « Organisme agréé » dit oui ; « Organismes » ne retient pas "
                "« Cap Tourisme » le 10/03/2025."
            ),
            (
                f"{place(modest)} : « Organisme agréé » dit non ; « Organismes » retient "
                "« Cap Tourisme » le 10/03/2024."
            ),
        ],
    )


def test_nothing_contradicts_a_register_that_nobody_keeps() -> None:
    rows = [member(), training_by("Autre", "7", "10/03/2024", accredited=True)]

    assert found(REGISTER, rows) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Une SYNTHESE annuelle", "« synthèse annuelle » (1 par an) ; QT-039 en demande 2."),
        ("Synthèses annuelles", "« synthèse annuelle » (1 par an) ; QT-039 en demande 2."),
        ("Synthèse semestrielle", None),
        ("Synthèse mensuelle", None),
        ("Synthèse bisannuelle", None),
        ("Réunion annuelle", None),
        ("Synthèse de temps en temps", None),
        (None, None),
    ],
)
def test_a_promise_a_year_is_held_against_what_is_asked(text: str | None, told: str | None) -> None:
    rows = [record("dispositifs", method="Questionnaires", follow_up=text)]

    expected = [f"« Questionnaires » annonce {told}"] if told else []
    assert sentences(A_YEAR, rows) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Réponse sous 8 jours", "« 8 jours » (8 jours) ; QT-035 en demande 3 au plus."),
        ("dans une semaine", "« une semaine » (7 jours) ; QT-035 en demande 3 au plus."),
        ("3 jours", None),
        ("18 jours", None),
    ],
)
def test_a_promise_in_days_is_held_against_what_is_allowed(text: str, told: str | None) -> None:
    rows = [record("dispositifs", method="Courriers", announced_delay=text)]

    expected = [f"« Courriers » annonce {told}"] if told else []
    assert sentences(DAYS, rows) == expected


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Lecture mensuelle, synthèse annuelle", True),
        ("Lecture mensuelle ; synthèse annuelle", True),
        ("Synthèse annuelle. Affichage mensuelle", True),
        ("Lecture annuelle, synthèse semestrielle", False),
        ("Synthèse annuelle ou mensuelle selon la saison", False),
        ("Lecture annuelle, puis synthèse", False),
    ],
)
def test_the_promise_is_the_word_that_follows_what_it_is_about(text: str, *, is_told: bool) -> None:
    rows = [record("dispositifs", method="Questionnaires", follow_up=text)]

    told = ["« Questionnaires » annonce « synthèse annuelle » (1 par an) ; QT-039 en demande 2."]
    assert sentences(A_YEAR, rows) == (told if is_told else [])


def test_two_delays_that_disagree_promise_nothing() -> None:
    rows = [record("dispositifs", method="Courriers", announced_delay="3 jours, 8 jours en été")]

    assert found(DAYS, rows) == ()


def test_the_longest_word_of_a_text_is_the_promise() -> None:
    check = replace(DAYS, words={"semaine": Fraction(7), "demi-semaine": Fraction(3)})
    rows = [record("dispositifs", method="Courriers", announced_delay="Une demi-semaine")]

    assert found(check, rows) == ()


def test_a_contradiction_that_two_frameworks_name_is_told_once() -> None:
    one = Coherence(id="plan", title="Plan", remedy="", check=PLAN)
    config = with_register([one])
    both = replace(config, frameworks=(*config.frameworks, replace(config.frameworks[0], id="b")))

    told = assess(snapshot([action(2025, complete=False)]), both, day("31/12/2025"))

    assert len(told.contradictions) == 1
