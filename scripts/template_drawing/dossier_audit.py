"""The audit file of one framework: gaps first, then every requirement with its proofs."""

from docx.document import Document

from template_drawing.audit_evidence import annex, register
from template_drawing.audit_gaps import essentials, gaps
from template_drawing.audit_outlook import contradictions, forecasts, grades
from template_drawing.audit_requirements import requirements
from template_drawing.blocks import Column, each, heading, line, table, verdict, when, write
from template_drawing.charts import COUNTS, lying_bars
from template_drawing.looks import blank
from template_drawing.sections import (
    MEASURE,
    NO_DATA,
    contents,
    cover,
    files,
    page_break,
    readings,
)
from template_drawing.voices import analysis, conclusion, history

_REFERENCES = (
    "{% for e in r.exigences %}{{ e.signe }}\u00a0{{ e.ref }}"
    "{% if not loop.last %} · {% endif %}{% endfor %}"
)
"""A chapter has up to eighty requirements: their titles stand in the chapters."""


def draw() -> Document:
    """Draw the template of `dossier-audit`."""
    document = blank("Dossier d'audit")
    cover(document)
    essentials(document)
    page_break(document)
    contents(document)
    page_break(document)
    gaps(document)
    forecasts(document)
    contradictions(document)
    _duties(document)
    _readiness(document)
    _applicability(document)
    _people(document)
    requirements(document)
    grades(document)
    readings(document)
    register(document)
    analysis(document)
    _conclusion(document)
    history(document)
    files(document)
    _fingerprint(document)
    annex(document)
    return document


def _duties(document: Document) -> None:
    heading(document, 1, "Qui répond de quoi")
    with when(
        document, "responsabilites", "Personne n'est désigné : office.yaml, « responsables »."
    ):
        table(
            document,
            "Chaque personne et les exigences dont elle répond",
            [Column("Personne", 4.2), Column("Exigences dont elle répond", 12.4)],
            "{%tr for r in responsabilites %}",
            [
                line("Cellule forte", "{{ r.nom }}"),
                line("Cellule", _REFERENCES),
            ],
            "{%tr endfor %}",
        )


def _readiness(document: Document) -> None:
    heading(document, 1, "Préparation à l'audit, chapitre par chapitre")
    with when(document, "chapitres", NO_DATA):
        with when(document, "preparation.possible"):
            lying_bars(
                document,
                "Points obtenus et points possibles, par chapitre. "
                "{{ chapitres | graphique(points='Points obtenus', "
                "possible='Points possibles') }}",
                "Points obtenus, parmi ceux que l'on sait compter",
                ["Engagements en interne", "Évaluation et plan d'action"],
                {"Points obtenus": [1, 0], "Points possibles": [5, 2]},
                COUNTS,
            )
        write(
            document,
            line(
                "Annonce de tableau",
                "Une exigence conforme ou à surveiller vaut son coefficient ; une note d'audit, la "
                "part que le référentiel lui donne ; ce qui n'est pas jugé ne compte ni pour ni "
                "contre.",
            ),
        )
        _by_chapter(document)
        with when(document, "preparation.reserve"):
            write(document, line("Encart", "{{ preparation.reserve }}"), line("Espace"))
    with when(document, "preparation.seuils"):
        write(document, line("Caption", "Seuils du référentiel"))
        table(
            document,
            "Seuils du référentiel",
            [
                Column("Seuil", 8.0),
                Column("Requis", 2.6, "Cellule nombre"),
                Column("Mesuré", 2.6, "Cellule nombre"),
                Column("Atteint", 2.6, "Cellule centrée"),
            ],
            "{%tr for s in preparation.seuils %}",
            [
                [
                    "{{ s.libelle }}",
                    "{%p if s.defauts %}",
                    line(
                        "Repère", "exigences obligatoires non tenues : {{ s.defauts | join(', ') }}"
                    ),
                    "{%p endif %}",
                    "{%p if s.en_attente %}",
                    line(
                        "Repère",
                        "exigences obligatoires pas encore jugées : "
                        "{{ s.en_attente | join(', ') }}",
                    ),
                    "{%p endif %}",
                ],
                "{{ s.requis }}",
                "{{ s.mesure }}",
                "{{ s.atteint }}",
            ],
            "{%tr endfor %}",
        )


def _by_chapter(document: Document) -> None:
    table(
        document,
        "Préparation à l'audit, par chapitre",
        [
            Column("Chapitre", 6.4),
            Column("Concernent l'office", 2.4, "Cellule nombre"),
            Column("Jugées", 1.9, "Cellule nombre"),
            Column("Préparation", 6.2),
        ],
        "{%tr for c in chapitres %}",
        [
            "{{ c.id }} – {{ c.titre }}",
            "{{ c.applicables }}",
            "{{ c.jugees }}",
            [
                line("Cellule", "{{ c.texte }}"),
                "{%p if c.reserve %}",
                line("Repère", "{{ c.reserve }}"),
                "{%p endif %}",
            ],
        ],
        "{%tr endfor %}",
        [
            line("Cellule forte", "Total"),
            line("Cellule forte nombre", "{{ preparation.applicables }}"),
            line("Cellule forte nombre", "{{ preparation.jugees }}"),
            line("Cellule forte", "{{ preparation.texte }}"),
        ],
        total=True,
    )


def _applicability(document: Document) -> None:
    heading(document, 1, "Déclaration d'applicabilité")
    with when(document, "exigences", NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                "Les {{ exigences | length }} exigences suivies à ce jour ; celles qui ne "
                "concernent pas l'office, avec la raison.",
            ),
        )
        table(
            document,
            "Chaque exigence : si elle s'applique, son verdict et sa raison",
            [
                Column("Réf.", 1.8),
                Column("Exigence", 4.4),
                Column("S'applique", 2.3, "Cellule centrée"),
                Column("Verdict, mesure", 3.8),
                Column("Raison", 4.6),
            ],
            "{%tr for e in exigences %}",
            [
                line("Cellule forte", "{{ e.ref }}"),
                "{{ e.titre }}",
                "{{ 'non' if e.verdict == 'non concerné' else 'oui' }}",
                [
                    line("Cellule", *verdict("e")),
                    "{%p if e.mesure not in ('', '—') %}",
                    line("Repère", MEASURE),
                    "{%p endif %}",
                ],
                line("Repère", "{{ e.raison if e.verdict == 'non concerné' else '' }}"),
            ],
            "{%tr endfor %}",
        )
    _framework(document)


def _framework(document: Document) -> None:
    """Tell what the framework itself asks a reader to know: its limits, what it says twice."""
    with each(document, "r in referentiels"):
        write(
            document,
            line(
                "Annonce de tableau",
                "{{ r.titre }} ({{ r.id }}), version {{ r.version }}"
                "{% if r.statut %}, {{ r.statut }}{% endif %}.",
            ),
        )
        with when(document, "r.reserves"):
            write(document, line("Encart", "{{ r.reserves }}"), line("Espace"))
        with when(document, "r.repetitions"):
            write(
                document,
                line(
                    "Annonce de tableau",
                    "Le référentiel dit deux fois la même chose : "
                    "{% for d in r.repetitions %}{{ d.id }} reprend {{ d.reprend }}"
                    "{% if not loop.last %}, {% endif %}{% endfor %}. Chacune est jugée une fois.",
                ),
            )


def _people(document: Document) -> None:
    """List who has which figure: whoever holds a figure and a name finds its page from here."""
    heading(document, 1, "Index des personnes et de leurs chiffres")
    with when(document, "personnes", NO_DATA):
        write(
            document,
            line(
                "Annonce de tableau",
                "Le calcul de chaque chiffre est au chapitre de l'exigence, « Comment chaque "
                "chiffre est obtenu » ; ses lignes sont en annexe, à la même référence et au même "
                "nom.",
            ),
        )
        table(
            document,
            "Les chiffres de chaque personne",
            [
                Column("Personne", 2.7),
                Column("Exigence, période", 5.0),
                Column("Requis", 2.2, "Cellule nombre"),
                Column("Retenu", 2.2, "Cellule nombre"),
                Column("Reste", 2.2, "Cellule nombre"),
                Column("Verdict", 2.7),
            ],
            "{%tr for p in personnes %}",
            "{%tr for c in p.chiffres %}",
            [
                line("Cellule forte", "{{ p.nom }}"),
                [
                    "{{ c.ref }} – {{ c.titre }}",
                    line(
                        "Repère",
                        "{{ c.periode }}{% if c.en_cours %} (en\u00a0cours){% endif %}",
                    ),
                ],
                "{{ c.requis }}",
                line("Cellule forte nombre", "{{ c.valeur }}"),
                "{{ c.manque }}",
                line("Cellule", *verdict("c")),
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
        )


def _conclusion(document: Document) -> None:
    told = (
        "Au {{ document.arrete_le }}, {% if preparation.possible %}{{ preparation.texte }} : c'est "
        "la part des exigences prêtes.{% else %}aucune exigence ne se juge encore.{% endif %}"
        "{% if ecarts %} {{ ecarts | length | pluriel('exigence') }} "
        "{{ 'reste' if ecarts | length == 1 else 'restent' }} à traiter, d'abord "
        "{{ ecarts[0].ref }} ({{ ecarts[0].titre }}).{% elif exigences %} Aucun écart n'est "
        "ouvert.{% endif %}"
    )
    conclusion(document, [told])


def _fingerprint(document: Document) -> None:
    with when(document, "document.empreinte"):
        write(
            document,
            line(
                "Normal",
                ("Empreinte de l'ensemble : ", "Étiquette"),
                ("{{ document.empreinte }}", "Verdict"),
                ". Les mêmes fichiers donnent la même ; un seul caractère changé en donne une "
                "autre.",
            ),
        )
