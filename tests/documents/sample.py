"""An invented office's documents, with everything that is awkward to print."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

from docgen.model.document import DocumentPlan, Told
from tests.documents import told as told_by_engine

TEMPLATES = Path(__file__).parents[2] / "templates"
NAMES = (
    "bilan-activite",
    "bilan-formation",
    "bilan-visites",
    "bilan-ecoute",
    "bilan-plan-actions",
    "dossier-audit",
    "fiche-agent",
    "manuel-qualite",
    "bordereau",
    "registre-documentaire",
)
AWKWARD = "Dupont & Fils <sarl>"
LONG = (
    "Accueillir et conseiller les visiteurs en situation de handicap, du premier appel au départ, "
    "« sans jamais les faire attendre » : repérer le besoin, choisir les mots, adapter le lieu, "
    "connaître l'offre labellisée du territoire, mesurer la satisfaction, tenir à jour les fiches "
    "des prestataires & leurs horaires d'ouverture 🙂."
)
_TITLES = {
    "bilan-plan-actions": ("Bilan du plan d'actions", "2023-2025"),
    "dossier-audit": ("Dossier d'audit", "Qualité Tourisme – version 2016"),
}
_OFFICE: dict[str, Told] = {
    "nom": "Office de tourisme du Val d'Orbelle & des Trois-Vallées",
    "adresse": "2 place du Lavoir, 99100 Orbelle-le-Pont",
    "telephone": "00 00 00 00 00",
    "courriel": "accueil@valdorbelle.example",
    "referent": "Inès Carpentier",
    "site": "",
    "logo": None,
}
_PEOPLE = ("Inès Carpentier", "Théo d'Alençon", "Marie-Émilienne Bartholomé-Saint-Georges")
_AXES = (
    "Promotion et communication",
    "Numérique et réseaux sociaux : sites, applications, « stories » et e-réputation",
    "Socio-professionnels",
    "Développement touristique",
    "Qualité et classement",
)
_BOOK = "formations et visites 2025 (v2).xlsx"
_PLAN_BOOK = "plan-actions.xlsx"


def plan(id_: str, *, full: bool = True, years: int = 3) -> DocumentPlan:
    """Plan one of the shipped documents, with all it may tell or with nothing to tell."""
    if id_ not in _TITLES:
        return told_by_engine.plan(id_, full=full)
    title, period = _TITLES[id_]
    told = context(id_, years) if full else empty(id_)
    return DocumentPlan(
        id=id_,
        name=f"{id_}-{period}",
        title=title,
        period=period,
        template=f"{id_}.docx",
        as_of=date(2026, 10, 31),
        context=told,
        says="",
    )


def template(id_: str) -> bytes:
    """Read a shipped template."""
    return (TEMPLATES / f"{id_}.docx").read_bytes()


def empty(id_: str) -> dict[str, Told]:
    """Every key, and nothing to tell."""
    title, period = _TITLES[id_]
    nothing: list[Told] = []
    known = told_by_engine.plan(id_, full=False).context
    document, tables, lists = (_group(known, one) for one in ("document", "tableaux", "listes"))
    return {
        **known,
        "office": _OFFICE,
        "document": {
            **document,
            "id": id_,
            "titre": title,
            "periode": period,
            "arrete_le": "31 octobre 2026",
            "arrete_court": "31/10/2026",
            "revision": 2,
            "etat": "Projet à relire et à approuver",
            "destinataires": ["la collectivité", "le personnel"],
        },
        **dict.fromkeys(("exigences", "ecarts", "resume", "chapitres"), nothing),
        "preparation": {
            "points": 0,
            "possible": 0,
            "jugees": 0,
            "applicables": 0,
            "reserve": None,
            "texte": "aucune exigence jugée",
            "seuils": nothing,
        },
        "fiches": dict.fromkeys(("formations", "visites", "actions", "pieces"), nothing),
        "tableaux": {**tables, "par_axe": _by_axis([], [])},
        "listes": {**lists}
        | dict.fromkeys(
            (
                "sans_intitule",
                "jamais_programmees",
                "sans_responsable",
                "sans_moyens",
                "sans_echeance",
            ),
            nothing,
        ),
        "referentiels": nothing,
        "contradictions": nothing,
        "previsions": nothing,
        "fichiers": nothing,
        "avertissements": nothing,
    }


def context(id_: str, years: int = 3) -> dict[str, Told]:
    """Everything that one document may tell."""
    actions = _actions(years)
    told = [*_requirements(id_)]
    blank = empty(id_)
    return {
        **blank,
        "attendus": [],
        "exigences": [*told],
        "ecarts": [one for one in told if isinstance(one, dict) and one["verdict"] != "conforme"],
        "resume": [
            {"signe": "✓", "verdict": "conforme", "nombre": 1},
            {"signe": "!", "verdict": "à surveiller", "nombre": 1},
            {"signe": "✗", "verdict": "non conforme", "nombre": 2},
            {"signe": "…", "verdict": "en cours", "nombre": 1},
            {"signe": "?", "verdict": "à prouver", "nombre": 1},
            {"signe": "∅", "verdict": "non évaluable", "nombre": 1},
            {"signe": "○", "verdict": "non mesuré", "nombre": 1},
            {"signe": "–", "verdict": "non concerné", "nombre": 1},
        ],
        "preparation": {
            "points": 3,
            "possible": 5,
            **_judged(5, 14),
            "texte": "3 sur 5 (60 %)",
            "seuils": [
                {
                    "libelle": "Ensemble",
                    "requis": "85 %",
                    "mesure": "60 %",
                    "atteint": "non",
                    "defauts": ["critère 88"],
                    "en_attente": ["critère 90"],
                },
            ],
        },
        "chapitres": [
            {
                "id": "B",
                "titre": "Engagements en interne",
                "points": 2,
                "possible": 3,
                **_judged(3, 4),
                "texte": "2 sur 3 (67 %)",
                "exigences": told[:2],
            },
            {
                "id": "H",
                "titre": "Relations avec les socio-professionnels",
                "points": 1,
                "possible": 2,
                **_judged(2, 10),
                "texte": "1 sur 2 (50 %)",
                "exigences": told[2:],
            },
        ],
        "fiches": {
            "formations": _trainings(),
            "visites": _visits(),
            "actions": [*actions],
            "pieces": [_piece("PRO-1", date(2026, 3, 31)), _piece("PRO-2", None)],
        },
        "tableaux": {
            **_group(blank, "tableaux"),
            "par_axe": _by_axis(actions, [*range(2023, 2023 + years)]),
            "par_etat": _by_state(actions, [*range(2023, 2023 + years)]),
            "budget": _budget(actions),
        },
        "listes": {
            **_group(blank, "listes"),
            "sans_intitule": _lacking(actions, "action"),
            "jamais_programmees": [a for a in actions if not _programmed(a)],
            "sans_responsable": [*actions],
            "sans_moyens": _lacking(actions, "moyens"),
            "sans_echeance": [],
        },
        "referentiels": [
            {
                "id": "qualite-tourisme",
                "titre": "Qualité Tourisme",
                "version": "2016",
                "statut": "partiel",
                "reserves": f"Seuls les critères lus chez {AWKWARD} y sont.",
                "repetitions": [{"id": "QT-069", "reprend": "QT-068"}],
            }
        ],
        "previsions": [
            {
                "ref": "l. 150",
                "titre": "Formation des conseillers en séjour",
                "nom": _PEOPLE[1],
                "libelle": "heures agréées",
                "le": date(2026, 12, 31),
                "phrase": f"Il manquera 12 h à {_PEOPLE[1]} le 31/12/2026.",
            }
        ],
        "contradictions": [
            {
                "titre": "Visites notées deux fois",
                "si_non": "Retirer l'une des deux lignes.",
                "cas": [
                    {
                        "phrase": f"La visite chez {AWKWARD} du 12/03/2025 est notée deux fois.",
                        "lignes": [_place(_BOOK, "2025", 4), _place(_BOOK, "2025", 9)],
                    }
                ],
            }
        ],
        "fichiers": [
            {
                "nom": _BOOK,
                "feuilles": "2025, Visites",
                "lignes": 1234,
                "empreinte": "9f86d081884c",
            },
            {
                "nom": _PLAN_BOOK,
                "feuilles": "Plan d'actions",
                "lignes": 47,
                "empreinte": "60303ae22b99",
            },
        ],
        "avertissements": [
            "La formation du 12/03/2025 est écrite deux fois ; elle compte une fois.",
            f"« {AWKWARD} » n'a pas de justificatif.",
        ],
    }


def texts(told: Told | Mapping[str, Told]) -> Iterator[str]:
    """Every text of a context, whatever its depth."""
    match told:
        case str():
            yield told
        case list():
            for item in told:
                yield from texts(item)
        case Mapping():
            for item in told.values():
                yield from texts(item)
        case _:
            pass


def _requirements(id_: str) -> Iterator[Told]:
    if id_ == "bilan-plan-actions":
        yield _plan_requirement("QT-009", "Plan d'actions annuel", met=True)
        yield _plan_requirement("QT-010", "Moyens, responsables et délais", met=False)
        return
    yield _requirement("QT-022", "Formation des conseillers en séjour", hours=150)
    yield _requirement("QT-023", "Formation des autres services", hours=75)
    yield _requirement("QT-077", "Visites de prestataires", hours=14)
    yield _observed()


def _judged(judged: int, applicable: int) -> dict[str, Told]:
    few = f"{judged} exigences jugées sur {applicable} : moins de la moitié."
    return {
        "jugees": judged,
        "applicables": applicable,
        "reserve": few if 2 * judged < applicable else None,
    }


def _observed() -> Told:
    asked = _requirement("QT-084", "Signalétique d'accès", hours=14)
    assert isinstance(asked, dict)
    return {
        **asked,
        "ref": "critère 12",
        "nature": "observée",
        "enonce": "On trouve l'office sans le chercher.",
        "verdict": "à prouver",
        "signe": "?",
        "raison": "Un panneau manque à l'entrée du bourg.",
        "mesure": "—",
        "lectures": [],
        "action": "",
        "pour_le": None,
        "declare": "—",
        "justifie": "—",
        "pieces": [
            {
                "nom": f"SIG-01 – Plan des panneaux, {AWKWARD}",
                "concerne": "Orbelle-le-Pont",
                "etat": "à renouveler",
                "signe": "!",
                "date": date(2024, 1, 15),
                "jusqu_au": date(2026, 12, 15),
                "lieu": f"{_BOOK}, feuille « Pièces », ligne 7",
            }
        ],
        "notes_audit": [
            {
                "bureau": "Orbelle-le-Pont",
                "audit": "audit blanc",
                "date": date(2026, 3, 12),
                "note": "TS",
                "tenu": True,
                "constat": f"Vu avec {AWKWARD}",
                "note_avant": "TI",
                "date_avant": date(2024, 3, 12),
                "lieu": f"{_BOOK}, feuille « Audits », ligne 9",
            }
        ],
        "sujets": [],
        "echantillon": [],
    }


def _requirement(id_: str, title: str, hours: int) -> Told:
    met = hours == 75
    return {
        "nature": "mesurée",
        "rubrique": None,
        "obligatoire": False,
        "coefficient": Fraction(1),
        "pieces": [],
        "notes_audit": [],
        "id": id_,
        "ref": f"l. {hours}",
        "titre": title,
        "chapitre": "B",
        "chapitre_titre": "Engagements en interne",
        "enonce": f"Chaque personne suit {hours} heures de formation sur 3 ans, dont la moitié au "
        "moins auprès d'organismes agréés, au prorata de son temps de travail.",
        "source": "référentiel OTF, chapitre « Engagements en interne », ligne 75",
        "verdict": "conforme" if met else "non conforme",
        "signe": "✓" if met else "✗",
        "raison": "Toutes les personnes ont leurs heures."
        if met
        else "2 personnes sur 3 n'ont pas toutes leurs heures.",
        "mesure": "3 personnes sur 3" if met else "1 personne sur 3",
        "lectures": [
            "La moitié agréée se calcule sur les heures requises, non sur les heures réalisées.",
            "Les heures comptent si elles sont datées d'un jour où la personne est présente.",
        ],
        "action": "" if met else "Inscrire 48 h 15 avant le 31/12/2026.",
        "responsable": "Inès Carpentier",
        "pour_le": None if met else date(2026, 12, 31),
        "declare": "250 h",
        "justifie": "101 h 45",
        "echantillon": [
            {
                "sujet": _PEOPLE[1],
                "quoi": f"12/03/2025 – {AWKWARD}",
                "quantite": "7 h",
                "piece": "attestation & émargement",
                "cellules": "B4, D4",
                **_place(_BOOK, "2025", 4),
            }
        ],
        "sujets": [
            _subject(_PEOPLE[0], "✓", "conforme", hours),
            _subject(_PEOPLE[1], "✓" if met else "✗", "conforme" if met else "non conforme", hours),
            _subject(_PEOPLE[2], "–", "non concerné", hours),
        ],
        "par_periode": {"colonnes": ["du 1er novembre 2023 au 31 octobre 2026"]},
    }


def _subject(name: str, sign: str, verdict: str, hours: int) -> Told:
    unmet = sign == "✗"
    return {
        "nom": name,
        "periode": "du 1er novembre 2023 au 31 octobre 2026",
        "en_cours": unmet,
        "verdict": verdict,
        "signe": sign,
        "raison": {
            "✓": "Les heures y sont.",
            "✗": "Il manque 48 h 15 en tout, dont 12 h auprès d'organismes agréés.",
            "–": "Parti(e) le 30 juin 2025.",
        }[sign],
        "valeur": "101 h 45" if unmet else f"{hours} h 30",
        "requis": f"{hours} h",
        "manque": "48 h 15" if unmet else "—",
        "declare": "110 h",
        "justifie": "95 h",
        "nombres": {
            "valeur": Fraction(407, 4) if unmet else hours + Fraction(1, 2),
            "requis": Fraction(hours),
        },
        "formule": f"{hours} h × 1096 jours présents ÷ 1096 jours = {hours} h ; retenu : 81 h 45 "
        "d'organismes agréés + 20 h d'autres heures.",
        "parties": [
            {
                "libelle": "dont organismes agréés",
                "valeur": "81 h 45",
                "requis": "75 h",
                "manque": "—",
            },
        ],
        "libelle": None,
        "prevision": "Il manquera 12 h le 31/12/2026." if unmet else None,
        "delais": [],
        "notes": ["Selon l'autre lecture (heures réalisées), la part agréée serait de 80 %."],
        "preuves": [
            {
                "quoi": f"12/03/2025 – {LONG[:90]}",
                "quantite": "7 h",
                "piece": "attestation",
                "fichier": _BOOK,
                "feuille": "2025",
                "ligne": row,
                "cellules": f"B{row}, D{row}",
            }
            for row in range(4, 4 + (9 if unmet else 3))
        ],
        "ecartees": [
            {
                "quoi": f"Éductour chez {AWKWARD}",
                "raison": "Prévu, pas encore réalisé le 31/10/2026.",
                "fichier": _BOOK,
                "feuille": "2025",
                "ligne": 31,
            },
        ]
        if unmet
        else [],
    }


def _plan_requirement(id_: str, title: str, *, met: bool) -> Told:
    one = _requirement(id_, title, 75 if met else 150)
    assert isinstance(one, dict)
    subject: dict[str, Told] = {
        "nom": "Équipe",
        "periode": "2023-2025",
        "en_cours": False,
        "verdict": one["verdict"],
        "signe": one["signe"],
        "raison": "38 actions programmées." if met else "Aucune action n'est complète.",
        "valeur": "38 actions" if met else "0 %",
        "requis": "1 action" if met else "100 %",
        "manque": "—" if met else "47 actions",
        "declare": "—",
        "justifie": "—",
        "formule": "0 action complète ÷ 47 actions",
        "parties": [],
        "notes": [],
        "delais": [],
        "preuves": [],
        "ecartees": [],
    }
    return {
        **one,
        "declare": "—",
        "justifie": "—",
        "echantillon": [],
        "enonce": "Chaque année, l'office établit un plan d'actions.",
        "raison": "Chaque année a ses actions." if met else "47 actions sont incomplètes.",
        "mesure": "3 années sur 3" if met else "0 action complète sur 47",
        "action": "" if met else "Compléter le plan d'actions : 47 actions sont incomplètes.",
        "lectures": ["Une année a son plan dès qu'une action y est programmée."],
        "sujets": [subject],
    }


def _trainings() -> list[Told]:
    return [
        {
            "agent": _PEOPLE[n % 3],
            "debut": date(2025, 3, 10) if n % 2 else None,
            "fin": date(2025, 3, 12),
            "intitule": LONG if n == 1 else f"Anglais de l'accueil, niveau B{n}",
            "heures": Fraction(15, 2) + n,
            "organisme": AWKWARD if n % 3 else None,
            "organisme_agree": (True, False, None)[n % 3],
            "nature": ("formation", "interne", "éductour")[n % 3],
            "statut": "réalisé" if n % 2 else None,
            "justificatif": "attestation n° 12" if n % 2 else None,
            "theme": None,
            "modalite": None,
            "cout": Fraction(1198),
            "financeur": None,
            "source": _place(_BOOK, "2025", 4 + n),
        }
        for n in range(14)
    ]


def _visits() -> list[Told]:
    return [
        {
            "date": date(2025, 4, 1 + n),
            "agent": _PEOPLE[n % 3],
            "prestataire": AWKWARD if n else "Gîte du « Vieux Moulin »",
            "heures": Fraction(2 * n + 1, 4),
            "heure_debut": None,
            "heure_fin": None,
            "commune": "Orbelle-le-Pont",
            "categorie": None if n % 2 else "Hébergement",
            "observations": None if n else "Bon accueil.\nHoraires d'hiver à mettre à jour.",
            "source": _place(_BOOK, "Visites", 2 + n),
        }
        for n in range(6)
    ]


def _actions(years: int) -> list[dict[str, Told]]:
    return [_action(n, years) for n in range(47)]


def _action(n: int, years: int) -> dict[str, Told]:
    title = (
        None if n == 8 else LONG if n == 3 else f"Action {n + 1} : éditer la brochure & la carte"
    )
    engagement = "Mutualisation avec le pays voisin" if n == 8 else None
    states: tuple[Told, ...] = ("prévu", "réalisé", "en cours", "non réalisé cause COVID", None)
    never = n == 31
    return {
        "axe": _AXES[n * len(_AXES) // 47],
        "objectif": f"Objectif {n // 3 + 1} : mieux se faire connaître",
        "engagement": engagement,
        "action": title,
        "annees": [
            {"annee": 2023 + y, "etat": None if never else states[(n + y) % 5]}
            for y in range(years)
        ],
        "plan": "2023-2025",
        "responsable": None,
        "moyens": "2 jours, 500 €" if n % 2 else None,
        "echeance": "31/12/2025",
        "indicateur": "exemplaires & téléchargements" if n == 4 else None,
        "resultat": "13 200" if n == 4 else None,
        "depense": Fraction(2150) if n == 5 else None,
        "etat": None,
        "origine": None,
        "budget": Fraction(2400) if n == 5 else None,
        "efficacite": None,
        "remarques": "Voir avec l'outil du département" if n == 6 else None,
        "nom": title or engagement,
        "source": _place(_PLAN_BOOK, "Plan d'actions", 3 + n),
    }


def _by_axis(actions: list[dict[str, Told]], years: list[int]) -> Told:
    lines = [
        _axis_line(axis, [a for a in actions if a["axe"] == axis], years)
        for axis in (_AXES if actions else ())
    ]
    return {
        "colonnes": [str(year) for year in years],
        "lignes": [*lines],
        "total": _axis_line("Total", actions, years),
    }


def _axis_line(title: str, actions: list[dict[str, Told]], years: list[int]) -> Told:
    return {
        "titre": title,
        "fiches": len(actions),
        "valeurs": [sum(year in _programmed(a) for a in actions) for year in years],
    }


def _programmed(action: dict[str, Told]) -> list[Told]:
    years = action["annees"]
    assert isinstance(years, list)
    return [y["annee"] for y in years if isinstance(y, dict) and y["etat"] is not None]


def _by_state(actions: list[dict[str, Told]], years: list[int]) -> Told:
    """The table of where the actions stand, a line for each state."""
    states = ("prévu", "réalisé", "en cours", "non réalisé cause COVID")
    counts = [[_in_state(actions, year, state) for year in years] for state in states]
    lines: list[Told] = [
        {"titre": state, "valeurs": [*told]} for state, told in zip(states, counts, strict=True)
    ]
    return {
        "titre": "État",
        "colonnes": [str(year) for year in years],
        "lignes": lines,
        "total": {"titre": "Objectifs", "valeurs": [sum(one) for one in zip(*counts, strict=True)]},
    }


def _in_state(actions: list[dict[str, Told]], year: int, state: str) -> int:
    cells = [cell for action in actions if isinstance(cell := action["annees"], list)]
    return sum({"annee": year, "etat": state} in one for one in cells)


def _budget(actions: list[dict[str, Told]]) -> Told:
    """The table of what was meant to be spent and what was, all axes in one line."""
    amounts: dict[str, Told] = {"budget": Fraction(2400), "depense": Fraction(2150)}
    line: dict[str, Told] = {"titre": _AXES[0], "fiches": len(actions), **amounts}
    return {"titre": "Axe", "lignes": [line], "total": {**line, "titre": "Total"}}


def _piece(reference: str, until: date | None) -> dict[str, Told]:
    """One paper of the register."""
    return {
        "reference": reference,
        "titre": f"Procédure de {AWKWARD}",
        "exigences": "QT-022",
        "version": "2",
        "date": None,
        "valable_jusqu_au": until,
        "concerne": None,
        "volets": None,
        "responsable": "Inès Carpentier",
        "fichier": None,
        "emplacement": "classeur qualité",
    }


def _group(context: Mapping[str, Told], name: str) -> dict[str, Told]:
    """Return a group of the context as such."""
    told = context[name]
    assert isinstance(told, dict)
    return told


def _lacking(actions: list[dict[str, Told]], field: str) -> list[Told]:
    return [action for action in actions if action[field] is None]


def _place(file: str, sheet: str, row: int) -> dict[str, Told]:
    """Where a record was read."""
    told = f"{file}, feuille « {sheet} », ligne\u00a0{row}"
    return {"fichier": file, "feuille": sheet, "ligne": row, "lieu": told}
