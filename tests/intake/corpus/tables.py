"""The clean tables: what an office would keep if it had followed the models. All is invented."""

from collections.abc import Mapping
from functools import cache

from tests.intake.corpus.book import Book, Page, drawn

_TABLES: Mapping[str, tuple[str, str]] = {
    "formations": (
        "Formations",
        """
| Agent | Date | Intitulé | Heures | Organisme | Organisme agréé | Nature | Coût |
| Claire Fontaine | @2024-03-12 | Accueil en anglais | =7.5 | Formalys | oui | formation | =1198 |
| Marc Duval | @2024-04-15 | Gestion des conflits | =3.5 | Formalys | oui | formation | =280 |
| Léa Duval | @2024-04-15 | Gestion des conflits | =3.5 | Formalys | oui | formation | =280 |
| Claire Morel | @2024-09-23 | Secourisme | =7 | Secours d'Orbelle | non | interne | =60 |
| Marc Duval | @2025-02-04 | Tableur | =10 | Formalys | oui | formation | =450 |
""",
    ),
    "stages": (
        "Stages",
        """
| Stagiaire | Début | Fin | Stage | Durée | Statut |
| Claire Fontaine | @2024-03-12 | @2024-03-14 | Langue des signes | =21 | réalisé |
| Marc Duval | @2024-02-28 | @2024-03-01 | Photographie | =21 | réalisé |
| Léa Duval | @2025-11-03 | @2025-11-07 | Comptabilité | =35 | annulé |
""",
    ),
    "visites": (
        "Visites",
        """
| Date | Agents | Prestataire | Durée | Commune | Observations |
| @2024-03-12 | Marc Duval | Cave de l'Orée | =3.5 | Orbelle | Le chai se visite le matin |
| @2024-03-13 | Léa Duval | Musée du Sel | =1.5 | Vaux | Nouvelle muséographie |
| @2024-05-21 | Claire Fontaine | Moulin des Ânes | =2 | Vaux | Accès difficile en car |
| @2024-05-21 | Claire Morel | Moulin des Ânes | =2 | Vaux | Accès difficile en car |
| @2025-06-03 | Marc Duval | Gîte de la Combe | =7 | Sainte-Orse | Classement en cours |
""",
    ),
    "equipe": (
        "Équipe",
        """
| Nom | Prénom | Catégorie | À compter du | Date de sortie | Temps de travail | Fonction |
| Fontaine | Claire | accueil | @2020-01-01 | | 80 % | Conseillère en séjour |
| Duval | Marc | autre | @2021-06-14 | @2025-08-31 | 100 % | Chargé de promotion |
| Duval | Léa | administratif | @2020-01-01 | | 50 % | Comptable |
| Duval | Léa | administratif | @2024-01-01 | | 80 % | Comptable |
""",
    ),
    "ecoute": (
        "Écoute",
        """
| Reçu le | Canal | N° | Bureau | Accueil /5 | Commentaire | Répondu le |
| @2024-07-02 | réclamation | R1 | Orbelle | =2 | Trop d'attente au comptoir | @2024-07-04 |
| @2024-07-02 | suggestion | S1 | Orbelle | =4 | Ouvrir le dimanche matin | |
| @2024-08-19 | avis en ligne | A1 | Vaux | =5 | Plan des sentiers très clair | @2024-08-20 |
| @2025-01-08 | réclamation | R1 | Vaux | =1 | Porte fermée avant l'heure | @2025-01-10 |
""",
    ),
    "questionnaires": (
        "Questionnaires",
        """
| Reçu le | Canal | Accueil | Information et conseil | Locaux | Commentaire |
| @2024-07-02 10:15 | questionnaire | Très satisfait | Satisfait | Moyen | Merci pour le plan |
| @2024-07-02 16:40 | questionnaire | Satisfait | Satisfait | Satisfait | |
| @2024-07-03 09:05 | questionnaire | Peu satisfait | Sans avis | Satisfait | Trop d'attente |
""",
    ),
    "demandes": (
        "Demandes",
        """
| Reçue le | Canal | N° de demande | Objet de la demande | Demande de documentation | Réponse le |
| @2024-03-12 09:30 | courriel | C1 | Horaires du musée | non | @2024-03-12 15:10 |
| @2024-03-12 11:00 | courrier | L1 | Plan des sentiers | oui | @2024-03-14 |
| @2024-03-15 14:45 | téléphone | T1 | Hébergement en juillet | non | |
""",
    ),
    "distributions": (
        "Remises",
        """
| Date | Bureau | Distribués | Rendus |
| @2024-07-02 | Orbelle | =42 | =17 |
| @2024-07-03 | Orbelle | =38 | =20 |
| @2024-08-05 | Vaux | =25 | =9 |
| @2024-08-06 | Vaux | =31 | |
""",
    ),
    "actions": (
        "Plan",
        """
| Axe | Objectif | Action | 2023 | 2024 | 2025 | Responsable | Budget |
| Accueillir | Langues | Former l'équipe à l'anglais | Réalisé | Réalisé | X | Claire | =1200 |
| Accueillir | Langues | Traduire le site | | En cours | X | Marc | =800.5 |
| Accueillir | Confort | Refaire le comptoir | | | X | Léa | =4500 |
| Promouvoir | Image | Photographier les sentiers | Non réalisé | X | | Marc | |
""",
    ),
    "reunions": (
        "Réunions",
        """
| Date | Type | Participants | Ordre du jour | Compte rendu |
| @2024-01-15 | équipe | Claire, Marc, Léa | Horaires d'été | CR-01 |
| @2024-02-12 | groupe qualité | Claire, Marc | Suites des réclamations | CR-02 |
| @2024-03-18 | CA | Le bureau | Comptes de l'an passé | CR-03 |
""",
    ),
    "indicateurs": (
        "Indicateurs",
        """
| Indicateur | Période | Valeur | Bureau | Unité | Source |
| Visiteurs | =2023 | =18250 | Orbelle | personnes | compteur |
| Visiteurs | mars 2024 | =1006 | Orbelle | personnes | compteur |
| Abonnés | 1er semestre 2024 | plus de 650 | | abonnés | réseau social |
| Appels | 31/12/2024 | =412.5 | Vaux | appels | standard |
""",
    ),
    "pieces": (
        "Pièces",
        """
| Référence | Titre | Exigences | Version | Date | Valable jusqu'au | Responsable |
| PR-01 | Procédure des réclamations | QT-041 | 2 | @2024-02-01 | @2027-01-31 | Claire |
| CH-02 | Charte d'accueil | QT-010, QT-011 | 1 | @2023-09-15 | | Marc |
| AF-03 | Affichage des horaires | QT-005 | 4 | @2024-11-04 | @2025-11-03 | Léa |
""",
    ),
    "audits": (
        "Audit",
        """
| Exigence | Note | Constat | Type d'audit | Date | Bureau | Auditeur |
| QT-005 | oui | Affichage lisible | audit blanc | @2024-10-08 | Orbelle | Cabinet Varenne |
| QT-010 | TS | Accueil souriant | audit blanc | @2024-10-08 | Orbelle | Cabinet Varenne |
| QT-041 | non | Deux réponses hors délai | visite mystère | @2025-05-20 | Vaux | Cabinet Varenne |
""",
    ),
    "ouvertures": (
        "Ouvertures",
        """
| Ouvert le | Bureau | Horaires | Lieu |
| @2024-07-01 | Orbelle | 9h-12h30 et 14h-18h | bureau |
| @2024-07-02 | Orbelle | 9h-12h30 et 14h-18h | bureau |
| @2024-07-06 | Vaux | 9h-13h | hors les murs |
| @2024-07-07 | Vaux | 10h-12h | bureau |
""",
    ),
    "bit": (
        "Bureaux",
        """
| Bureau | Adresse | Téléphone | Habitants | Visiteurs 2023 | Visiteurs 2024 |
| Orbelle | 2 place du Lavoir | 00 00 00 00 00 | =3120 | =18250 | =19006 |
| Vaux | 14 rue du Pressoir | 00 00 00 00 01 | =870 | =6400 | =7115 |
""",
    ),
}

NAMES = tuple(_TABLES)
OFFICES = ("Orbelle", "Vaux")


@cache
def clean(name: str, start: int = 0) -> Page:
    """Return one of the clean tables, its rows counted from `start`."""
    return drawn(*_TABLES[name], start)


def book_of(name: str) -> Book:
    """Return the workbook that holds nothing but that table."""
    return Book(pages=(clean(name),))
