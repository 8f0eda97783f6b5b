"""Tables of another shape: titles on two rows, a sheet each, people across, a form's answers."""

from tests.intake.corpus.around import stacked, titled
from tests.intake.corpus.case import ALL, BOTH, Case, refused
from tests.intake.corpus.reshaped import (
    a_sheet_a_month,
    a_sheet_each,
    as_form_answers,
    on_two_rows,
    people_across,
)

_TWO_ROWS = (
    Case(
        table="stages",
        name="with « Dates » over « Début » and « Fin »",
        mess=on_two_rows({"Dates": {"Début": "Début", "Fin": "Fin"}}),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with « Formation » over four titles",
        mess=on_two_rows(
            {
                "Formation": {
                    "Intitulé": "Intitulé",
                    "Heures": "Heures",
                    "Organisme": "Organisme",
                    "Organisme agréé": "Agréé",
                },
            },
        ),
        writers=ALL,
    ),
    Case(
        table="actions",
        name="with « Années » over the years",
        mess=on_two_rows({"Années": {"2023": "2023", "2024": "2024", "2025": "2025"}}),
        writers=BOTH,
    ),
    Case(
        table="bit",
        name="with « Visiteurs » over the years",
        mess=on_two_rows({"Visiteurs": {"Visiteurs 2023": "2023", "Visiteurs 2024": "2024"}}),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with « La visite » over its titles, nothing merged",
        mess=on_two_rows(
            {"La visite": {"Prestataire": "Prestataire", "Durée": "Durée", "Commune": "Commune"}},
            merged=False,
        ),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with units under the titles",
        mess=on_two_rows({"Heures": {"Heures": "(h)"}, "Coût": {"Coût": "(€)"}}, merged=False),
    ),
    Case(
        table="formations",
        name="under a title, with titles on two rows",
        mess=stacked(
            on_two_rows({"Formation": {"Intitulé": "Intitulé", "Heures": "Heures"}}),
            titled("Formations de l'équipe"),
        ),
    ),
)
_PEOPLE = (
    Case(
        table="formations",
        name="with a sheet for each person",
        mess=a_sheet_each("Agent"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with a sheet for each person, in capitals",
        mess=a_sheet_each("Agents", lambda who: " ".join(reversed(who.split(" "))).upper()),
    ),
    Case(
        table="formations",
        name="with a sheet for each person, named above",
        mess=a_sheet_each("Agent", lambda who: who[:12], lambda who: f"Agent : {who}"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a sheet for each person, the name alone above",
        mess=a_sheet_each("Agent", lambda who: f"Fiche {who[:3]}{len(who)}", lambda who: who),
    ),
    Case(
        table="formations",
        name="with a sheet for each person, in a sentence above",
        mess=a_sheet_each(
            "Agent", lambda who: who[:14], lambda who: f"Formations suivies par {who}"
        ),
    ),
)
_OFFICES = (
    Case(
        table="ouvertures",
        name="with a sheet for each office",
        mess=a_sheet_each("Bureau"),
        writers=BOTH,
    ),
    Case(
        table="ouvertures",
        name="with a sheet for each office, named above",
        mess=a_sheet_each(
            "Bureau", lambda office: f"BIT {office}", lambda office: f"Bureau : {office}"
        ),
        writers=BOTH,
    ),
    Case(
        table="distributions",
        name="with a sheet for each office, named above",
        mess=a_sheet_each("Bureau", lambda office: office, lambda office: f"Bureau : {office}"),
    ),
)
_MONTHS = (
    Case(
        table="visites",
        name="with a sheet for each month",
        mess=a_sheet_a_month("Date"),
        writers=ALL,
    ),
    Case(table="formations", name="with a sheet for each month", mess=a_sheet_a_month("Date")),
    Case(
        table="distributions",
        name="with a sheet for each month, its days alone",
        mess=a_sheet_a_month("Date", days_alone=True),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with a sheet for each month, its days alone",
        mess=a_sheet_a_month("Date", days_alone=True),
    ),
)
_ACROSS = (
    Case(
        table="visites",
        name="with people across and a cross for each",
        mess=people_across("Agents"),
        writers=ALL,
    ),
    Case(
        table="visites",
        name="with people across and a tick for each",
        mess=people_across("Agents", "✓"),
    ),
    Case(
        table="visites",
        name="with people across and « oui » for each",
        mess=people_across("Agents", "oui"),
    ),
    refused(
        "visites",
        "with people across and « 1 », a cross or an hour, for each",
        people_across("Agents", "=1"),
        *(("PRESENCE_DOUTEUSE", cell) for cell in ("F2", "F5", "G3", "H4", "I4")),
    ),
    Case(
        table="formations",
        name="with people across and a cross for each",
        mess=people_across("Agent"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with people across and their hours",
        mess=people_across("Agent", None, "Heures"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with people across and their hours",
        mess=people_across("Agents", None, "Durée"),
    ),
)
_PLAIN = {"Reçu le": "Horodateur"}
_ASKED = {
    "Reçu le": "Horodateur",
    "Accueil": "Êtes-vous satisfait de : [Accueil]",
    "Information et conseil": "Êtes-vous satisfait de : [Information et conseil]",
    "Locaux": "Êtes-vous satisfait de : [Locaux]",
    "Commentaire": "Remarques et suggestions",
}
_FORMS = (
    Case(
        table="questionnaires",
        name="as a Google form answers, one column a theme",
        mess=as_form_answers(_PLAIN),
        writers=("Google Sheets", "csv of Google Sheets", "Excel", "LibreOffice"),
    ),
    Case(
        table="questionnaires",
        name="as a grid of a Google form answers",
        mess=as_form_answers(_ASKED),
        writers=("Google Sheets", "csv of Google Sheets"),
    ),
)

SHAPES = (*_TWO_ROWS, *_PEOPLE, *_OFFICES, *_MONTHS, *_ACROSS, *_FORMS)
