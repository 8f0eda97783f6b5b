"""The quality manual: how the office welcomes, where it is heading, with whom, by which means."""

from docx.document import Document

from template_drawing.blocks import (
    Column,
    Content,
    Line,
    each,
    heading,
    line,
    source,
    table,
    when,
    write,
)
from template_drawing.manual_words import bullets, by_year, members, own_words, wanting

_PLANS = "fiches.actions | map(attribute='plan') | select | unique | sort | list"
_JOURNEY = (
    (
        "Ce que cherche le visiteur",
        ("s'informer et comparer", "se projeter, choisir ses dates"),
        ("être reçu, orienté, conseillé", "vivre ce qu'on lui a promis"),
        ("garder un souvenir", "raconter, conseiller, revenir"),
    ),
    (
        "Notre stratégie",
        ("être visible et à jour partout", "répondre vite, donner envie"),
        ("aller vers le visiteur", "écouter, conseiller sur mesure", "faire découvrir et rester"),
        ("demander son avis", "remercier, corriger, garder le lien"),
    ),
    (
        "Nos outils",
        ("site et réseaux sociaux", "éditions, salons, presse", "téléphone, courriel, courrier"),
        ("bureaux et accueil mobile", "cartes, guides, programme", "affichage hors horaires"),
        ("questionnaires et avis en ligne", "réponses aux réclamations", "lettre d'information"),
    ),
)


def welcome(document: Document) -> None:
    """Tell the welcome strategy: before, during and after the stay."""
    heading(document, 1, "La stratégie d'accueil")
    write(
        document,
        line(
            "Annonce de tableau",
            "Le séjour commence bien avant l'arrivée et se poursuit après le départ. À chaque "
            "moment : ce que le visiteur cherche, ce que l'office veut lui apporter, par quels "
            "outils.",
        ),
    )
    table(
        document,
        "Stratégie d'accueil : avant, pendant et après le séjour",
        [
            Column("Moment du séjour", 3.4),
            Column("Avant le séjour", 4.4),
            Column("Pendant le séjour", 4.4),
            Column("Après le séjour", 4.4),
        ],
        *([line("Cellule forte", title), *map(_lines, moments)] for title, *moments in _JOURNEY),
    )
    own_words(
        document,
        "Stratégie d'accueil",
        "les clientèles que l'office accueille, ses points d'accueil hors les murs, et ce que la "
        "convention d'objectifs demande",
    )


def _lines(texts: tuple[str, ...]) -> Content:
    return [line("Cellule", f"– {text}") for text in texts]


def tourism(document: Document) -> None:
    """Tell the strategy for the territory, and the axes of the latest plan."""
    heading(document, 1, "La stratégie touristique")
    own_words(
        document,
        "Stratégie touristique",
        "les enjeux du territoire, les orientations retenues avec la collectivité, le rôle de "
        "l'office et sa place dans les commissions",
        "L'office inscrit son travail dans la politique touristique de sa collectivité et de ses "
        "partenaires. Il apporte ce que les visiteurs disent et ce que les chiffres montrent.",
    )
    heading(document, 2, "Les axes et les objectifs du plan d'actions")
    write(document, f"{{%p set plans = {_PLANS} %}}")
    mine = "(not plans or a.plan == plans[-1])"
    with when(document, "fiches.actions", "Aucun plan d'actions n'est encore connu."):
        write(
            document,
            "{%p if plans %}",
            "Plan {{ plans[-1] }}. Le bilan du plan d'actions dit où en est chaque action.",
            "{%p endif %}",
            "{%p set axes = namespace(all=[]) %}",
            f"{{%p for a in fiches.actions if {mine} %}}",
            "{%p set axes.all = axes.all + [a.axe] %}",
            "{%p endfor %}",
        )
        table(
            document,
            "Axes, objectifs et nombre d'actions du plan",
            [
                Column("Axe", 5.6),
                Column("Objectifs", 8.6),
                Column("Actions", 2.0, "Cellule nombre"),
            ],
            "{%tr for axe in axes.all | unique %}",
            [
                line("Cellule forte", "{{ axe }}"),
                [
                    "{%p set seen = namespace(all=[]) %}",
                    f"{{%p for a in fiches.actions if a.axe == axe and {mine} %}}",
                    "{%p if a.objectif not in seen.all %}",
                    "– {{ a.objectif }}",
                    "{%p endif %}",
                    "{%p set seen.all = seen.all + [a.objectif] %}",
                    "{%p endfor %}",
                ],
                "{{ axes.all | select('equalto', axe) | list | length }}",
            ],
            "{%tr endfor %}",
        )


def partnership(document: Document) -> None:
    """Tell the partnership with those who live from tourism."""
    heading(document, 1, "Le partenariat avec les socio-professionnels")
    write(
        document,
        "L'office travaille avec les hébergeurs, les restaurateurs, les commerçants, les sites et "
        "les associations du territoire. Il les visite, tient leurs informations à jour, les "
        "réunit et les associe à ses décisions.",
    )
    _group(document, "partenariat", "Les adhérents, année par année", "le nombre d'adhérents")
    with when(document, "tableaux.partenaires_par_categorie.lignes"):
        write(document, line("Caption", "Prestataires connus, par catégorie"))
        table(
            document,
            "Prestataires connus, par catégorie",
            [Column("Catégorie", 12.0), Column("Prestataires", 4.0, "Cellule nombre")],
            "{%tr for l in tableaux.partenaires_par_categorie.lignes %}",
            ["{{ l.titre }}", "{{ l.fiches }}"],
            "{%tr endfor %}",
            [
                line("Cellule forte", "{{ tableaux.partenaires_par_categorie.total.titre }}"),
                line(
                    "Cellule forte nombre", "{{ tableaux.partenaires_par_categorie.total.fiches }}"
                ),
            ],
            total=True,
        )
    heading(document, 2, "Le guide du partenariat")
    own_words(
        document,
        "Guide du partenariat",
        "la date du guide, ce que chacun y promet, les tarifs et les services",
        "Le guide du partenariat dit ce que l'office apporte à ses adhérents et ce qu'il attend "
        "d'eux. Il est revu avant chaque campagne d'adhésion.",
    )


def communication(document: Document) -> None:
    """Tell the means of communication, each with its latest figure, its day and its source."""
    heading(document, 1, "Les outils de communication")
    wanted = "('communication', 'web', 'numérique', 'promotion', 'éditions')"
    write(
        document,
        "Chaque outil est cité avec le dernier chiffre connu, tel qu'il a été écrit.",
        "{%p set tools = namespace(all=[]) %}",
        f"{{%p for i in fiches.indicateurs if (i.rubrique | lower) in {wanted} %}}",
        "{%p set tools.all = tools.all + [i] %}",
        "{%p endfor %}",
    )
    nothing = "Aucun chiffre n'est noté à la rubrique « communication » ou « web »."
    with when(document, "tools.all", nothing):
        table(
            document,
            "Outils de communication : dernier chiffre connu",
            [
                Column("Outil", 5.0),
                Column("Chiffre", 3.0, "Cellule nombre"),
                Column("Période", 2.8),
                Column("Source", 5.8),
            ],
            "{%tr for name in tools.all | map(attribute='indicateur') | unique %}",
            "{%tr for i in (tools.all | selectattr('indicateur', 'equalto', name) | list)[-1:] %}",
            [
                [
                    "{{ i.indicateur }}",
                    *_if("i.ventilation", line("Repère", "{{ i.ventilation }}")),
                ],
                "{{ i.valeur | nombre }}{% if i.unite %} {{ i.unite }}{% endif %}",
                "{{ i.periode }}",
                [*_if("i.provenance", line("Cellule", "{{ i.provenance }}")), source("i")],
            ],
            "{%tr endfor %}",
            "{%tr endfor %}",
        )
    own_words(
        document,
        "Outils de communication",
        "le site, les réseaux, les éditions, la presse, les salons : à quoi sert chaque outil, qui "
        "s'en charge, à quel rythme",
    )


def ecosystem(document: Document) -> None:
    """Tell the bodies of the office and those it works with."""
    heading(document, 1, "L'écosystème")
    write(
        document,
        "L'office n'agit pas seul. Il rend compte à ses instances, et travaille avec la "
        "collectivité, les offices voisins et les réseaux départementaux, régionaux et nationaux.",
    )
    heading(document, 2, "Les instances de l'office")
    others = "m in fiches.gouvernance if 'qualité' not in (m.instance | lower)"
    with when(document, "fiches.gouvernance", "Aucune instance n'est encore décrite."):
        members(document, "Membres des instances", others)
    heading(document, 2, "Les partenaires institutionnels")
    own_words(
        document,
        "Écosystème",
        "la collectivité, les communes, les offices voisins, le département, la région, la "
        "fédération : ce que l'office fait avec chacun, et la convention qui les lie",
    )


def shop(document: Document) -> None:
    """Tell the shop: why there is one, what it sells, its figures."""
    heading(document, 1, "La boutique")
    write(
        document,
        "La boutique prolonge l'accueil : elle fait connaître les savoir-faire du territoire, "
        "ouvre la conversation et apporte une ressource à l'office.",
    )
    own_words(
        document,
        "Boutique",
        "les familles de produits, le choix des fournisseurs et ce que l'office leur garantit, la "
        "tenue des stocks et de la caisse",
        *bullets(
            "l'offre suit les ventes, les saisons et les demandes des visiteurs",
            "les fournisseurs connaissent leur interlocuteur et leurs conditions de vente",
            "les prix sont affichés, les produits locaux sont signalés",
        ),
    )
    _group(document, "boutique", "La boutique en chiffres", "les ventes de la boutique")


def _group(document: Document, section: str, title: str, what: str) -> None:
    """Tell the indicators of one section, year by year."""
    chosen = f"g in tableaux.indicateurs.groupes if (g.titre | lower) == '{section}'"
    with each(document, chosen):
        write(document, line("Caption", title))
        by_year(document, title, "g", "Indicateur")
        write(document, "{%p for l in g.lignes %}")
        write(document, *_if("l.valeurs | selectattr('source') | list", _last_source()))
        write(
            document,
            "{%p endfor %}",
            "{%p else %}",
            wanting(f"{what}, année par année (tableau « Indicateurs », rubrique « {section} »)."),
        )


def _last_source() -> Line:
    last = "(l.valeurs | selectattr('source') | list)[-1].source"
    return line("Liste de repères", f"{{{{ l.titre }}}} : {{{{ {last} }}}}")


def _if(condition: str, told: Line) -> tuple[str | Line, ...]:
    return f"{{%p if {condition} %}}", told, "{%p endif %}"
