"""The slip of what is sent: for each recipient, what is ready, what is not, what went before."""

from docx.document import Document

from template_drawing.blocks import Column, Content, each, heading, line, source, table, when, write
from template_drawing.looks import blank
from template_drawing.sections import cover, files, page_break
from template_drawing.voices import awaited, history, to_complete

_READY = "(not d.etat or d.etat.startswith('Approuvé'))"
_THIS_YEAR = "(t.date | date_courte)[-4:] == document.arrete_court[-4:]"
# Whatever the article: « l'équipe » in « Équipe des trois bureaux ».
_WHO = """(r | lower | replace("l'", '') | replace('les ', '') | replace('le ', '') \
| replace('la ', ''))"""
_TO_THEM = f"({_WHO} in (t.destinataire | lower) or (t.destinataire | lower) in (r | lower))"


def draw() -> Document:
    """Draw the template of `bordereau`."""
    document = blank("Bordereau d'envoi")
    cover(document)
    _in_short(document)
    awaited(document)
    with each(document, "r in to.all | unique"):
        page_break(document)
        _recipient(document)
    page_break(document)
    _sent(document)
    history(document)
    files(document)
    return document


def _in_short(document: Document) -> None:
    heading(document, 1, "Ce qui part, et ce qui attend")
    write(
        document,
        "Une page par destinataire, à joindre à l'envoi. Seul un document approuvé, ou qui n'a pas "
        "à l'être, est prêt à partir ; un projet se relit d'abord.",
        "{%p set to = namespace(all=[], drafts=0) %}",
        "{%p for d in documents %}",
        "{%p set to.all = to.all + d.destinataires %}",
        "{%p endfor %}",
    )
    with when(document, "documents", "Aucun document n'est encore écrit : rien ne peut partir."):
        table(
            document,
            "Documents et destinataires",
            [
                Column("Document", 6.0),
                Column("Révision", 1.9, "Cellule centrée"),
                Column("État", 5.0),
                Column("Destinataires", 3.8),
            ],
            "{%tr for d in documents %}",
            [
                _name(),
                "{{ d.revision }}",
                _state(),
                "{{ d.destinataires | liste }}",
            ],
            "{%tr endfor %}",
        )
        with when(document, "not to.all"):
            write(
                document,
                to_complete(
                    "à qui chaque document est remis (« destinataires: » de config/documents.yaml)."
                ),
            )


def _name() -> Content:
    return [
        line("Cellule forte", "{{ d.titre }}"),
        "{%p if d.periode %}",
        line("Repère", "{{ d.periode }}"),
        "{%p endif %}",
    ]


def _state() -> Content:
    """Say whether a document may leave, by a sign and words."""
    return [
        f"{{%p if {_READY} %}}",
        line("Cellule", ("✓", "Signe"), ("\u00a0prêt", "Verdict")),
        "{%p else %}",
        line("Cellule", ("✗", "Signe"), ("\u00a0projet : ne pas envoyer", "Verdict")),
        "{%p endif %}",
        "{%p if d.etat %}",
        line("Repère", "{{ d.etat }}"),
        "{%p endif %}",
    ]


def _recipient(document: Document) -> None:
    heading(document, 1, "Pour : {{ r }}")
    write(
        document,
        line(
            "Normal",
            "Expéditeur : {{ office.nom }}. Documents arrêtés au plus tard au "
            "{{ document.arrete_le }}.",
        ),
    )
    table(
        document,
        "Documents remis à ce destinataire",
        [
            Column("Document", 6.0),
            Column("Révision", 1.9, "Cellule centrée"),
            Column("Arrêté au", 2.4),
            Column("État", 4.6),
            Column("Remis", 1.7, "Cellule centrée"),
        ],
        "{%tr for d in documents if r in d.destinataires %}",
        [
            _name(),
            "{{ d.revision }}",
            "{{ d.arrete }}",
            _state(),
            f"{{% if {_READY} %}}☐{{% else %}}—{{% endif %}}",
        ],
        "{%tr endfor %}",
    )
    write(document, line("Sujet", "Déjà remis à ce destinataire cette année"))
    write(
        document,
        f"{{%p for t in fiches.transmissions if {_THIS_YEAR} and {_TO_THEM} %}}",
        line(
            "List Bullet",
            "{{ t.date }} : {{ t.document }}{% if t.version %}, révision {{ t.version }}{% endif %}"
            "{% if t.mode %} ({{ t.mode }}){% endif %}",
        ),
        "{%p else %}",
        line("Absence", "Aucun envoi n'est noté cette année."),
        "{%p endfor %}",
    )
    write(document, line("Espace"))
    table(
        document,
        "Remise et réception",
        [Column("Remise", 3.6), Column("Remis par", 6.5), Column("Reçu par", 6.5)],
        *(
            [line("Cellule forte", one), *(["", *[line("Espace")] * room] for _ in range(2))]
            for one, room in (("Nom et qualité", 1), ("Date", 1), ("Signature", 9))
        ),
    )
    write(
        document,
        line(
            "Repère",
            "Après l'envoi, notez-le dans le tableau « Transmission des documents » : la preuve en "
            "est gardée.",
        ),
    )


def _sent(document: Document) -> None:
    heading(document, 1, "Tous les envois de l'année")
    chosen = f"t in fiches.transmissions if {_THIS_YEAR}"
    with when(document, "fiches.transmissions", "Aucun envoi n'est encore noté."):
        table(
            document,
            "Envois de l'année",
            [
                Column("Date", 2.4),
                Column("Document", 5.6),
                Column("Destinataire", 4.2),
                Column("Mode", 2.6),
                Column("Version", 1.8, "Cellule centrée"),
            ],
            f"{{%tr for {chosen} %}}",
            [
                "{{ t.date }}",
                ["{{ t.document }}", source("t")],
                "{{ t.destinataire }}",
                "{{ t.mode }}",
                "{{ t.version }}",
            ],
            "{%tr else %}",
            ["—", "Aucun envoi cette année.", "—", "—", "—"],
            "{%tr endfor %}",
        )
