"""Documents of a small office, told by the engine itself, with everything that is awkward."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from docgen.assessment.assess import assess
from docgen.documents.orders import Order, orders
from docgen.documents.tell import tell
from docgen.model.document import DocumentPlan
from docgen.model.settings import Settings
from docgen.model.snapshot import Record
from tests.builders import day, feedback, member, record, settings, snapshot, training, visit

if TYPE_CHECKING:
    from docgen.model.value import Value

AWKWARD = "Dupont & Fils <sarl>"
COMPLAINT = "Mme Martin, 06 00 00 00 00, ne reviendra pas"
_OTHERS = ("2025", "Marc Duval")


def plan(id_: str, *, full: bool = True) -> DocumentPlan:
    """Plan one of the shipped documents, with all it may tell or with nothing to tell."""
    told = plans(ROWS if full else ())
    return next(one for one in told.values() if one.id == id_ and one.period not in _OTHERS)


def plans(
    records: Iterable[Record],
    as_of: str = "31/10/2026",
    config: Settings | None = None,
    template: bytes = b"template",
) -> dict[str, DocumentPlan]:
    """Tell every document."""
    known, chosen = snapshot(records), config or settings()

    def told(order: Order) -> DocumentPlan:
        return tell(order, known, assess(known, chosen, order.as_of), chosen, template)

    return {order.name: told(order) for order in orders(chosen, known, day(as_of))}


def _seen(hours: str, on: str, town: str | None, category: str | None) -> Record:
    one = visit(hours, on, to=AWKWARD)
    more = {"town": town, "category": category, "remarks": "Nouvelle salle" if town else None}
    return replace(one, values={**one.values, **{k: v for k, v in more.items() if v}})


def _complaint(number: str, on: str, answered: str | None = None, **more: str) -> Record:
    return feedback(
        on, answered=answered, number=number, comment=COMPLAINT, office="Orbelle", **more
    )


def _rated(one: Record) -> Record:
    more: dict[str, Value] = {
        "theme": "Qualité",
        "cost": Fraction(720),
        "funder": "OPCO",
        "provider": AWKWARD,
    }
    return replace(one, values={**one.values, **more, "evaluation": "utile & concret"})


def _need(need: str, year: str, **more: str) -> Record:
    return record("besoins", people="Claire Fontaine", need=need, year=year, **more)


def _improved(theme: str, **more: str) -> Record:
    return record("ameliorations", theme=theme, year="2026", **more)


ROWS = (
    replace(
        (team := member("Claire Fontaine")),
        values={**team.values, "job": "Conseillère en séjour & boutique"},
    ),
    member("Marc Duval", "01/07/2024", category="autre"),
    training("60", "10/03/2025", accredited=True),
    training("7", "12/12/2026", state="prévu"),
    _rated(training("14", "08/02/2026", who="Marc Duval", accredited=True)),
    training("3.5", "21/05/2026", who="Marc Duval", state="annulé"),
    _need("Désamorcer une réclamation", "2026", follow_up="inscrite en novembre"),
    _need("Italien au comptoir", "2027"),
    training("3", "12/06/2026", kind="visite"),
    _seen("5", "12/05/2026", "Orbelle", "Hébergement"),
    _seen("3", "13/05/2026", None, None),
    _seen("4", "12/05/2025", "Vernède", "Hébergement"),
    _complaint("1", "02/03/2026", "04/03/2026", concerns="OT", theme="Attente"),
    _complaint("2", "02/04/2026", "30/04/2026", concerns="prestataire", theme=AWKWARD),
    _complaint("3", "29/10/2026"),
    _complaint("1", "03/03/2025", "04/03/2025", theme="Attente"),
    feedback("05/03/2026", channel="remarque orale", theme="Vélo", follow_up="pompe & rustines"),
    feedback("06/03/2026", channel="suggestion", office="Vernède"),
    feedback(
        "07/03/2026",
        channel="questionnaire",
        office="Vernède",
        rating_welcome=Fraction(4, 5),
        rating_overall=Fraction(3, 4),
    ),
    feedback("08/03/2026", channel="questionnaire", office="Vernède"),
    feedback(
        "09/03/2026",
        channel="avis en ligne",
        office="Orbelle",
        comment="Fermé entre midi & deux",
        rating_overall=Fraction(2, 5),
    ),
    feedback("10/03/2026", channel="remarque orale", theme="Attente", comment="Trop de monde"),
    feedback("11/03/2026", channel="suggestion", theme="Vélo", comment="Une pompe, une !"),
    _improved(
        "Attente", cause="un seul agent", action="former un second agent", effect="deux files"
    ),
    record("partenaires", partner=AWKWARD, town="Orbelle"),
    record("partenaires", partner="Spa du Parc", town="Vernède", category="Loisirs"),
    record(
        "analyses",
        document="bilan-formation",
        period="2026",
        heading="ce qui a marché",
        text="Les stages à deux & le tutorat.",
        author="Inès Carpentier",
    ),
    record("ecoute", received=day("01/01/2026"), channel="avis en ligne", nothing=True),
)
