"""The quality manual: what it is, who the office is, who works there, what it promises."""

from docx.document import Document

from template_drawing.blocks import Column, Line, each, heading, line, source, table, when, write
from template_drawing.manual_words import bullets, by_year, fact, facts, own_words, wanting
from template_drawing.pictured import key_figures, org_chart
from template_drawing.sections import page_break
from template_drawing.voices import MARK

_PUBLICS = (
    (
        "Les socio-professionnels",
        (
            "les connaître, les visiter et tenir leurs informations à jour",
            "les conseiller, les former et les mettre en relation",
            "faire connaître leur offre sans en préférer une",
            "leur donner une place dans les instances de l'office",
        ),
    ),
    (
        "Les visiteurs",
        (
            "un accueil disponible, aimable et adapté à chacun",
            "une information vérifiée, complète et personnelle",
            "une réponse à chaque demande et à chaque réclamation, dans un délai annoncé",
            "des services qui s'améliorent grâce à leurs avis",
        ),
    ),
    (
        "Les institutions",
        (
            "remplir les missions que la collectivité a confiées à l'office, et en rendre compte",
            "faire remonter ce que les visiteurs et les prestataires attendent",
            "partager les chiffres de fréquentation et tenir à jour les bases communes",
            "prendre part aux projets touristiques du territoire",
        ),
    ),
    (
        "Le personnel",
        (
            "des missions écrites, connues de tous",
            "le temps et les moyens de se former",
            "une écoute régulière, en réunion comme en entretien",
            "un travail reconnu et un lieu de travail où l'on est bien",
        ),
    ),
)


def introduction(document: Document) -> None:
    """Say what a quality manual is, and how to read this one."""
    heading(document, 1, "À propos de ce manuel")
    write(
        document,
        "Ce manuel dit comment l'office accueille, écoute, fait connaître son territoire et "
        "s'améliore. Il s'adresse à l'équipe, aux élus, aux partenaires et à l'auditeur : chacun "
        "doit pouvoir y trouver qui fait quoi, pour qui, et comment on le vérifie.",
        "Il vit avec l'office. Les faits et les chiffres viennent des tableaux tenus par l'équipe, "
        "cités à la fin ; chacun porte son année. Ce que l'office n'a pas encore écrit est marqué "
        "« à compléter » : un manuel incomplet, qui le dit, vaut mieux qu'un manuel qui se tait.",
        line("Encart titre", "Comment le compléter"),
        line(
            "Encart",
            "Un chiffre ou un nom se corrige dans son tableau. Un texte s'écrit dans le tableau "
            "« Analyses », avec « Manuel qualité » pour document et la rubrique indiquée. Une "
            "règle qui vaut toujours s'écrit dans le gabarit.",
        ),
        line("Espace"),
    )


def identity(document: Document) -> None:
    """Tell who the office is, then each of its information offices."""
    heading(document, 1, "Carte d'identité")
    heading(document, 2, "L'office")
    key_figures(
        document,
        [
            ("{{ fiches.bit | length or '—' }}", "Bureaux d'information"),
            ("{{ organigramme | length or '—' }}", "Personnes présentes"),
            ("{{ fiches.partenaires | length or '—' }}", "Prestataires connus"),
            ("{{ fiches.dispositifs | length or '—' }}", "Dispositifs d'écoute"),
        ],
    )
    facts(
        document,
        "Carte d'identité de l'office",
        [
            ("Nom", line("Cellule", "{{ office.nom }}")),
            ("Adresse", fact("office.adresse")),
            ("Téléphone", fact("office.telephone")),
            ("Courriel", fact("office.courriel")),
            ("Site", fact("office.site")),
            ("Référent qualité", fact("office.referent")),
        ],
    )
    own_words(
        document,
        "Statut et missions",
        "le statut de l'office, son territoire, son classement, ses marques et les missions que la "
        "collectivité lui confie",
    )
    heading(document, 2, "Les bureaux d'information touristique")
    with when(document, "fiches.bit", "Aucun bureau n'est encore décrit."):
        _in_figures(document)
        with each(document, "b in fiches.bit"):
            _card(document)


def _in_figures(document: Document) -> None:
    for table_, title in (
        ("visiteurs", "Visiteurs accueillis, par bureau et par année"),
        ("chiffre_d_affaires", "Chiffre d'affaires, par bureau et par année"),
    ):
        with when(document, f"tableaux.{table_}.lignes"):
            write(document, line("Caption", title))
            by_year(document, title, f"tableaux.{table_}", "Bureau")


def _card(document: Document) -> None:
    """Tell the row of one office: all its figures were read there."""
    heading(document, 3, "{{ b.bureau }}")
    facts(
        document,
        "Carte d'identité du bureau",
        [
            ("Adresse", fact("b.adresse")),
            ("Téléphone", fact("b.telephone")),
            ("Services", fact("b.services")),
            ("Habitants", fact("b.habitants", "b.habitants | nombre")),
            ("Visiteurs", _years("b.visiteurs", "nombre")),
            (
                "Visiteurs par heure, en juillet et août",
                fact("b.visiteurs_par_heure", "b.visiteurs_par_heure | nombre"),
            ),
            ("Chiffre d'affaires", _years("b.chiffre_d_affaires", "euros")),
        ],
    )
    write(document, source("b", "Source de cette carte : "))


def _years(field: str, written: str) -> Line:
    """Write each year's figure: « 21 407 en 2024, 22 318 en 2025 »."""
    known = f"({field} | rejectattr('etat', 'none') | list)"
    return line(
        "Cellule",
        f"{{% if {known} %}}{{% for v in {known} %}}{{{{ v.etat | {written} }}}} en "
        "{{ v.annee }}{% if not loop.last %}, {% endif %}{% endfor %}{% else %}",
        ("à compléter", MARK),
        "{% endif %}",
    )


def team(document: Document) -> None:
    """Draw the organisation chart; tell each one's place, deputy and languages."""
    _apart(document)
    heading(document, 1, "L'équipe")
    org_chart(document)
    with when(document, "organigramme"):
        write(document, line("Caption", "Qui fait quoi, qui remplace qui"))
        table(
            document,
            "Fonctions, rôles dans la démarche qualité, suppléants et langues",
            [
                Column("Nom", 3.6),
                Column("Fonction, bureau", 4.6),
                Column("Rôle qualité", 3.2),
                Column("Suppléance", 2.8),
                Column("Langues", 2.6),
            ],
            "{%tr for o in organigramme %}",
            [
                "{{ o.nom }}",
                [
                    "{{ o.fonction }}",
                    "{%p if o.bureau %}",
                    line("Repère", "{{ o.bureau }}"),
                    "{%p endif %}",
                ],
                "{{ o.role_qualite }}",
                "{{ o.suppleant }}",
                "{{ o.langues }}",
            ],
            "{%tr endfor %}",
        )
        with when(document, "not (organigramme | selectattr('role_qualite') | list)"):
            write(document, wanting("qui porte la démarche qualité (tableau « Équipe »)."))


def policy(document: Document) -> None:
    """State the quality policy, and what is promised to each public."""
    _apart(document)
    heading(document, 1, "La politique qualité")
    own_words(
        document,
        "Politique qualité",
        "le mot de la direction : pourquoi l'office s'engage, et ce qu'il vise cette année",
        "L'office s'engage dans une démarche qualité pour que chaque visiteur soit bien reçu, où "
        "qu'il s'adresse, et pour progresser d'année en année. Il se fixe des objectifs, mesure "
        "ce qu'il fait, écoute ceux qu'il sert et corrige ce qui ne va pas.",
    )
    for public, promises in _PUBLICS:
        heading(document, 2, f"Nos engagements : {public[0].lower()}{public[1:]}")
        own_words(
            document,
            f"Engagements : {public[0].lower()}{public[1:]}",
            "ce que l'office promet en propre à ce public, et comment il le vérifie",
            *bullets(*promises),
        )


def _apart(document: Document) -> None:
    """Keep the organisation chart on a page of its own, where there is one."""
    with when(document, "organigramme"):
        page_break(document)
