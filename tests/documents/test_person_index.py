"""Whoever knows a name finds that person's figures, whatever the requirement."""

from collections.abc import Mapping

from docgen.model.document import Told
from docgen.model.snapshot import Record
from tests.builders import member, training
from tests.documents.sample import texts
from tests.documents.told import plans

_IN_HOURS = ("QT-022", "QT-023", "QT-077")
_TEAM = (member("Zoé Amiel"), member("Élise Brun"), member("Marc Duval", category="autre"))


def people(*records: Record) -> dict[str, list[Mapping[str, Told]]]:
    """Return the figures of each person of the audit file, by name."""
    index = plans((*_TEAM, *records))["dossier-audit-qualite-tourisme"].context["personnes"]
    assert isinstance(index, list)
    told = [one for one in index if isinstance(one, dict)]
    return {
        str(one["nom"]): [f for f in figures if isinstance(f, dict) and f["ref"] in _IN_HOURS]
        for one in told
        if isinstance(figures := one["chiffres"], list)
    }


def test_names_stand_in_alphabetical_order_accents_aside() -> None:
    assert [*people()] == ["Élise Brun", "Marc Duval", "Zoé Amiel"]


def test_a_person_has_each_figure_with_the_requirement_that_counts_it() -> None:
    (own, *visits) = people(training("101.75", "10/03/2025", who="Zoé Amiel"))["Zoé Amiel"]

    figures = [str(own[one]).replace("\u00a0", " ") for one in ("valeur", "requis", "declare")]
    assert own["ref"] == "QT-022"
    assert figures == ["75 h", "150 h", "101 h 45"]
    assert {one["ref"] for one in visits} == {"QT-077"}
    assert [one["periode"] for one in visits] == ["2024", "2025", "2026"]


def test_what_concerns_the_whole_office_is_nobodys() -> None:
    index = plans(_TEAM)["dossier-audit-qualite-tourisme"].context["personnes"]

    told = {text for text in texts(index) if text.startswith("QT-")}

    # Job descriptions, interviews, hours, visits, languages: each person has one of their own.
    assert told == {"QT-015", "QT-020", "QT-022", "QT-023", "QT-077", "QT-156"}
