"""The measures of logs: rows dealt with in time, rows that lack nothing, rows each month."""

from fractions import Fraction

import pytest

from docgen.model.measure import Measure
from docgen.model.measure.logs import Clock, Completeness, Each, InTime, Otherwise
from docgen.model.measure.sources import Period, Span
from docgen.model.office import HolidayCalendar
from tests.config.shelf import MARK, Shelf

_YEAR = Period(span=Span.CIVIL, years=1)


def measure_of(shelf: Shelf, name: str) -> Measure | None:
    (framework,) = shelf.load().frameworks
    return next(one.measure for one in framework.requirements if one.id == name)


def test_complaints_are_a_delay_with_other_dates_for_the_anonymous(shelf: Shelf) -> None:
    assert measure_of(shelf, "QT-035") == InTime(
        form="ecoute",
        where={"channel": ("réclamation",)},
        since="received",
        until=("answered",),
        otherwise=Otherwise(where={"anonymous": ("oui",)}, until=("followed_up", "closed")),
        clock=Clock.WORKING_DAYS,
        length=3,
        noun="réclamation",
        period=_YEAR,
        at_least=Fraction(1),
        times={"received": "time"},
    )


def test_remarks_are_complete_by_civil_year(shelf: Shelf) -> None:
    assert measure_of(shelf, "QT-034") == Completeness(
        form="ecoute",
        where={"channel": ("remarque orale", "suggestion")},
        fields={"theme": "le thème", "follow_up": "la suite donnée"},
        named_by=("theme", "number"),
        plan_in=None,
        noun="remarque",
        period=_YEAR,
        at_least=Fraction(1),
    )


def test_meetings_of_the_team_are_counted_each_month(shelf: Shelf) -> None:
    assert measure_of(shelf, "QT-028") == Each(
        form="reunions",
        where={"kind": ("équipe",)},
        at_least=1,
        noun="réunion",
        period=_YEAR,
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("{jours_ouvrables: 3}", "{jours: 3}", "« jours » : cette clé n'existe pas"),
        ("{jours_ouvrables: 3}", "{jours_ouvrables: trois}", "écrivez un nombre entier"),
        ("dans_le_delai:", "dans_les_delais:", "vouliez-vous écrire « dans_le_delai » ?"),
        ("depuis: recu", "depuis: recue", "vouliez-vous écrire « recu » ?"),
        ("depuis: recu", "depuis: canal", "nommez ici un champ de « type: date »"),
        ("jusqu_a: repondu", "jusqu_a: suite", "nommez ici un champ de « type: date »"),
        ("si: {anonyme: oui}", "si: {anonyme: vrai}", "« vrai » n'est pas possible ici"),
        ("champs: [suite_le", "champs: [suites_le", "vouliez-vous écrire « suite_le » ?"),
        ("ou: {canal: réclamation}", "ou: {canal: reclamation}", "« réclamation »"),
        ("de: {formulaire: reunions, ou", "de: {formulaire: reunion, ou", "« reunions » ?"),
        ("chaque_mois: 1", "chaque_mois: 0", "écrivez un nombre entier"),
        ("ou: {type: équipe}", "ou: {type: equipes}", "« équipe »"),
        ("        suite: la suite donnée", "        suites: la suite donnée", "« suite » ?"),
        ("nom: remarque\n      periode: {civile: 1 an}", "periode: plan", "{civile: 1 an}"),
    ],
)
def test_a_mistake_is_told_where_it_stands(shelf: Shelf, old: str, new: str, told: str) -> None:
    shelf.change(MARK, old, new)

    mistakes = shelf.mistakes()

    assert any(told in one for one in mistakes), mistakes


def test_a_timeless_form_has_no_civil_year(shelf: Shelf) -> None:
    shelf.change(MARK, "de: {formulaire: reunions, ou: {type: équipe}}", "de: bit")

    assert any("« bit » n'a pas de « date: »" in one for one in shelf.mistakes())


def test_the_office_says_which_holidays_it_keeps(shelf: Shelf) -> None:
    before = shelf.load().office.holidays
    shelf.change("office.yaml", "jours_feries: france ", "jours_feries: alsace-moselle ")

    assert (before, shelf.load().office.holidays) == (
        HolidayCalendar.FRANCE,
        HolidayCalendar.ALSACE_MOSELLE,
    )


def test_other_holidays_are_refused(shelf: Shelf) -> None:
    shelf.change("office.yaml", "jours_feries: france ", "jours_feries: alsace ")

    (mistake,) = shelf.mistakes()

    assert mistake.endswith("valeurs possibles : france, alsace-moselle")
