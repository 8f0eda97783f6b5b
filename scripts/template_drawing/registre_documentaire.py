"""The register of all documents: revisions, papers and how long they hold, records kept."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Content,
    each,
    heading,
    line,
    table,
    when,
    write,
)
from template_drawing.looks import blank
from template_drawing.pictured import key_figures
from template_drawing.sections import contents, cover, files
from template_drawing.voices import MARK, awaited, history

_REFERENCES = "map(attribute='reference') | list"
_FILES = "map(attribute='source.fichier') | unique | list"
_ROW = (
    "{% if origins | length > 1 %}{{ p.source.lieu }}{% else %}"
    "feuille {{ p.source.feuille }}, ligne\u00a0{{ p.source.ligne }}{% endif %}"
)
# What each spreadsheet proves; its rows and files are counted where it is a form of the document.
_RECORDS = (
    ("equipe", "Équipe", "qui travaille, depuis quand, à quel poste"),
    ("bit", "Bureaux d'information", "adresses, services, fréquentation"),
    ("formations", "Formations", "les heures de formation de chacun"),
    ("visites", "Visites de prestataires", "qui a visité qui, et combien de temps"),
    ("besoins", "Besoins de formation", "ce que chacun demande à apprendre"),
    ("reunions", "Réunions", "les réunions tenues et leurs comptes rendus"),
    ("ecoute", "Écoute des visiteurs", "avis, réclamations, réponses (confidentiel)"),
    ("dispositifs", "Dispositifs d'écoute", "comment les avis sont recueillis"),
    ("ameliorations", "Améliorations", "ce que les avis ont fait changer"),
    ("actions", "Plan d'actions", "les actions, leurs responsables, leur état"),
    ("indicateurs", "Indicateurs", "les chiffres suivis d'année en année"),
    ("partenaires", "Prestataires du territoire", "ceux que l'office doit connaître"),
    ("gouvernance", "Gouvernance", "les membres des instances"),
    ("transmissions", "Transmissions", "quel document est parti, quand, à qui"),
    ("analyses", "Analyses", "les mots du référent sur chaque bilan"),
    ("pieces", "Pièces", "ce registre même"),
)


def draw() -> Document:
    """Draw the template of `registre-documentaire`."""
    document = blank("Registre documentaire")
    cover(document)
    contents(document)
    _in_short(document)
    awaited(document)
    _documents(document)
    _papers(document)
    _records(document)
    history(document)
    files(document)
    return document


def _in_short(document: Document) -> None:
    heading(document, 1, "En bref")
    key_figures(
        document,
        [
            ("{{ documents | length }}", "Documents écrits"),
            ("{{ fiches.pieces | length }}", "Pièces au registre"),
            ("{{ listes.perimees | length }}", "Pièces périmées"),
            ("{{ listes.a_renouveler | length }}", "À renouveler sous 60 jours"),
        ],
    )
    write(
        document,
        "Ce registre dit quels documents existent, dans quelle révision, où ils sont et qui les "
        "tient. Une version qui n'y figure pas n'a plus cours."
        "{% if document.revision %} Lui-même en est à sa révision {{ document.revision }}."
        "{% endif %}",
    )
    for rows, title in (
        ("perimees", "Pièces périmées, à renouveler sans attendre"),
        ("a_renouveler", "Pièces à renouveler dans les 60 jours"),
        ("sans_date", "Pièces sans date"),
    ):
        with when(document, f"listes.{rows}"):
            write(document, line("Sujet", f"{title} : {{{{ listes.{rows} | length }}}}"))
            with each(document, f"p in listes.{rows}"):
                write(
                    document,
                    line(
                        "List Bullet",
                        ("{{ p.reference }}", "Verdict"),
                        " {{ p.titre }}{% if p.concerne %}, {{ p.concerne }}{% endif %}"
                        "{% if p.valable_jusqu_au %} : valable jusqu'au {{ p.valable_jusqu_au }}"
                        "{% endif %}{% if p.responsable %} ({{ p.responsable }}){% endif %}",
                    ),
                )


def _documents(document: Document) -> None:
    heading(document, 1, "Les documents de la démarche")
    write(
        document,
        "Chaque document porte sa révision sur sa couverture, et l'histoire de ses révisions à la "
        "fin. Les révisions passées sont gardées.",
    )
    with when(document, "documents", "Aucun document n'est encore écrit."):
        table(
            document,
            "Documents de la démarche et leur révision",
            [
                Column("Document", 5.6),
                Column("Révision", 1.9, "Cellule centrée"),
                Column("Arrêté au", 2.3),
                Column("État", 3.8),
                Column("Destinataires", 3.2),
            ],
            "{%tr for d in documents %}",
            [
                [
                    line(
                        "Cellule",
                        ("{{ d.titre }}", "Verdict"),
                        "{% if d.periode %}, {{ d.periode }}{% endif %}",
                    ),
                    "{%p if d.fichier %}",
                    line("Repère", "{{ d.fichier }}"),
                    "{%p endif %}",
                ],
                "{{ d.revision }}",
                "{{ d.arrete }}",
                "{{ d.etat or 'sans approbation' }}",
                "{{ d.destinataires | liste }}",
            ],
            "{%tr endfor %}",
        )


def _papers(document: Document) -> None:
    heading(document, 1, "Le registre des pièces")
    write(
        document,
        f"{{%p set out = listes.perimees | {_REFERENCES} %}}",
        f"{{%p set origins = fiches.pieces | {_FILES} %}}",
        f"{{%p set soon = listes.a_renouveler | {_REFERENCES} %}}",
    )
    with when(document, "fiches.pieces", "Aucune pièce n'est encore au registre."):
        table(
            document,
            "Registre des pièces",
            [
                Column("Réf., version", 2.5),
                Column("Pièce", 5.0),
                Column("Date et validité", 3.2),
                Column("Exigences", 2.1),
                Column("Qui la tient, où", 4.0),
            ],
            "{%tr for p in fiches.pieces %}",
            [
                [
                    line("Cellule forte", "{{ p.reference }}"),
                    "{%p if p.version %}",
                    line("Repère", "version {{ p.version }}"),
                    "{%p endif %}",
                ],
                [
                    "{{ p.titre }}",
                    *_if("p.concerne", "{{ p.concerne }}"),
                    *_if("p.volets", "{{ p.volets }}"),
                    line("Repère", _ROW),
                ],
                _validity(),
                [
                    "{%p for one in (p.exigences or '—').split(',') %}",
                    "{{ one | trim }}",
                    "{%p endfor %}",
                ],
                [
                    "{{ p.responsable }}",
                    *_if("p.emplacement", "{{ p.emplacement }}"),
                    *_if("p.fichier", "{{ p.fichier }}"),
                ],
            ],
            "{%tr endfor %}",
        )
        write(
            document,
            line(
                "Repère",
                "✓ valable · ! à renouveler dans les 60 jours · ✗ périmée · – sans terme",
            ),
        )


def _validity() -> Content:
    """Say whether a paper holds, by a sign and a word."""
    states = (
        ("if p.reference in out", "✗", "périmée"),
        ("elif p.reference in soon", "!", "à renouveler"),
        ("elif p.valable_jusqu_au", "✓", "valable"),
        ("else", "–", "sans terme"),
    )
    return [
        "{%p if p.date %}",
        "{{ p.date }}",
        "{%p else %}",
        line("Cellule", ("date à compléter", MARK)),
        "{%p endif %}",
        *(
            one
            for tag, sign, word in states
            for one in (
                f"{{%p {tag} %}}",
                line("Cellule", (sign, "Signe"), (f"\u00a0{word}", "Verdict")),
            )
        ),
        "{%p endif %}",
        *_if("p.valable_jusqu_au", "jusqu'au {{ p.valable_jusqu_au }}"),
    ]


def _if(field: str, told: str) -> Content:
    return [f"{{%p if {field} %}}", line("Repère", told), "{%p endif %}"]


def _records(document: Document) -> None:
    heading(document, 1, "Les enregistrements conservés")
    write(
        document,
        "Les tableaux de l'équipe sont les preuves. Chaque fichier reçu est gardé tel quel, avec "
        "son empreinte ; une correction donne un nouveau fichier, l'ancien reste.",
    )
    table(
        document,
        "Enregistrements conservés : ce qu'ils prouvent, leurs lignes, leurs fichiers",
        [
            Column("Tableau", 3.6),
            Column("Ce qu'il prouve", 6.4),
            Column("Lignes", 1.6, "Cellule nombre"),
            Column("Fichiers", 5.4),
        ],
        *(
            [
                line("Cellule forte", title),
                proves,
                f"{{{{ fiches.{form} | length }}}}",
                f"{{{{ fiches.{form} | {_FILES} | liste }}}}",
            ]
            for form, title, proves in _RECORDS
        ),
    )
