"""Sentences as visitors and staff write them, and what may be repeated of them."""

from functools import cache

import pytest

from docgen.intake.discretion.known import Known, Own, known_of
from docgen.intake.discretion.mask import mask, secrets_in
from docgen.intake.discretion.spans import Secret
from tests.intake.reading import settings, team


@cache
def known() -> Known:
    """The team of five, the office of the Val d'Orbelle, its place in Saint-Aubrac."""
    premises = ("Saint-Aubrac", "4 place du Foirail, 99120 Saint-Aubrac", "05 00 00 00 12")
    return known_of(settings().office, team(), premises)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Écrire à jean.dupont@free.fr svp", "Écrire à [courriel] svp"),
        ("JEAN_DUPONT48@GMAIL.COM", "[courriel]"),
        ("Contact : a.b+c@sous.domaine.example.", "Contact : [courriel]."),
        ("mail jdupont @ orange.fr", "mail [courriel]"),
        ("jdupont(at)orange.fr attend", "[courriel] attend"),
        ("jdupont arobase orange point fr", "[courriel]"),
        ("avis de @jeannot48 sur la file", "avis de [courriel] sur la file"),
    ],
)
def test_an_e_mail_address_is_not_repeated(said: str, kept: str) -> None:
    assert mask(said, known()) == kept


@pytest.mark.parametrize(
    "number",
    [
        "06 12 34 56 78",
        "0612345678",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "06 1234 5678",
        "0612 345 678",
        "06\u00a012\u00a034\u00a056\u00a078",
        "06\u202f12\u202f34\u202f56\u202f78",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "0033 6 12 34 56 78",
        "00 33 6 12 34 56 78",
        "33 6 12 34 56 78",
        "(04) 66 12 34 56",
        "+32 475 12 34 56",
        "+41 79 123 45 67",
        "0475 12 34 56",
        "+49 171 1234567",
        "0171 1234567",
        "+44 7911 123456",
        "+1 (555) 123-4567",
        "(555) 123-4567",
    ],
)
def test_a_phone_number_is_not_repeated_in_any_writing(number: str) -> None:
    said = f"Rappeler le {number} dès lundi"

    assert mask(said, known()) == "Rappeler le [téléphone] dès lundi"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Tél:0612345678", "Tél:[téléphone]"),
        ("tel 12 34 56 78", "tel [téléphone]"),
        ("06 12 34 56 78 ou 04 66 00 00 01", "[téléphone] ou [téléphone]"),
        ("le 12/03/2025 06 12 34 56 78", "le 12/03/2025 [téléphone]"),
    ],
)
def test_a_phone_number_is_told_from_what_stands_beside_it(said: str, kept: str) -> None:
    assert mask(said, known()) == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Envoyer au 12 rue des Lilas", "Envoyer au [adresse]"),
        ("12 rue des lilas, merci", "[adresse], merci"),
        ("12 bis, av. Foch", "[adresse]"),
        ("3ter chemin du Vieux Moulin est en panne", "[adresse] est en panne"),
        ("n° 7, place de l'Église", "[adresse]"),
        ("14-16 boulevard du Général de Gaulle", "[adresse]"),
        ("5 rue du 8 mai 1945", "[adresse]"),
        ("rue des Lilas n° 12", "[adresse]"),
        ("J'habite rue des Lilas", "J'habite [adresse]"),
        ("à 48000 Mende", "à [adresse]"),
        ("F-75011 Paris", "[adresse]"),
        ("12 rue des Lilas, 48000 Mende", "[adresse]"),
        ("12 rue des Lilas\n48000 Mende", "[adresse]"),
        ("BP 12, 48001 Mende Cedex 2", "[adresse]"),
        ("B.P. 412", "[adresse]"),
        ("12, lotissement Les Genêts", "[adresse]"),
        ("8 hameau du Bas", "[adresse]"),
    ],
)
def test_a_postal_address_is_not_repeated(said: str, kept: str) -> None:
    assert mask(said, known()) == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("M. Dupont attend", "M. [nom] attend"),
        ("M.Dupont attend", "M.[nom] attend"),
        ("Mr DUPONT attend", "Mr [nom] attend"),
        ("mme dupont attend", "mme [nom] attend"),
        ("mr jean dupont attend", "mr [nom] attend"),
        ("Mme Dupont-Martin attend", "Mme [nom] attend"),
        ("Mlle de La Tour attend", "Mlle [nom] attend"),
        ("Mme J. Dupont attend", "Mme [nom] attend"),
        ("M. Le Gall est venu", "M. [nom] est venu"),
        ("M. et Mme Dupont attendent", "M. et Mme [nom] attendent"),
        ("Monsieur Jean-Pierre Martin a écrit", "Monsieur [nom] a écrit"),
        ("Madame O'Brien a écrit", "Madame [nom] a écrit"),
        ("le docteur Martin a écrit", "le docteur [nom] a écrit"),
        ("la famille Dubois est ravie", "la famille [nom] est ravie"),
        ("Les époux Garnier sont ravis", "Les époux [nom] sont ravis"),
        ("Je m'appelle Dupont", "Je m'appelle [nom]"),
        ("je m’appelle jean dupont et je suis déçu", "je m’appelle [nom] et je suis déçu"),
        ("Mon nom est Garcia", "Mon nom est [nom]"),
        ("Nom : GARCIA", "Nom : [nom]"),
        ("Signé : Garcia", "Signé : [nom]"),
        ("signé garcia", "signé [nom]"),
        ("de la part de Lopez", "de la part de [nom]"),
        ("au nom de Jeanne Lopez", "au nom de [nom]"),
        ("Rappeler Dupuis", "Rappeler [nom]"),
        ("Jean Dupont nous remercie", "[nom] nous remercie"),
        ("d'après Jean Dupont, la carte est fausse", "d'après [nom], la carte est fausse"),
        ("Marie-Claude de La Tour", "[nom]"),
        ("JEAN DUPONT EST DECU", "[nom] EST DECU"),
        ("John Smith likes it", "[nom] likes it"),
        ("Wolfgang von Berg", "[nom]"),
        ("Jean et Marie Dupont sont ravis", "[nom] sont ravis"),
        ("Avis de Julie B. du 3 mai", "Avis de [nom]. du 3 mai"),
        ("J. Dupont a téléphoné", "[nom] a téléphoné"),
        ("J.-P. Dupont a téléphoné", "[nom] a téléphoné"),
        ("DUPONT Jean a téléphoné", "[nom] a téléphoné"),
        ("vu avec Dupont Jean hier", "vu avec [nom] hier"),
        ("Pierre Durand est déçu", "[nom] est déçu"),
        ("Rose Morin est déçue", "[nom] est déçue"),
        ("Très bon accueil. Cordialement, Dupuis", "Très bon accueil. Cordialement, [nom]"),
        ("Très bon accueil, merci\nPaul Morin", "Très bon accueil, merci\n[nom]"),
        ("Très bon accueil. Julie", "Très bon accueil. [nom]"),
        ("Bon séjour — Dupuis", "Bon séjour — [nom]"),
    ],
)
def test_the_name_of_a_visitor_is_not_repeated(said: str, kept: str) -> None:
    assert mask(said, known()) == kept


@pytest.mark.parametrize(
    "said",
    [
        "Claire Fontaine nous a très bien conseillés",
        "Merci à Mme Fontaine et à Marc Duval",
        "DUVAL Marc a rappelé",
        "Monsieur Le Guen était absent",
        "Très bon accueil. Claire",
        "Merci à Marco",
        "Office de tourisme du Val d'Orbelle",
        "Écrire à accueil@valdorbelle.example",
        "L'office, 2 place du Lavoir, 99100 Orbelle-le-Pont",
        "Le bureau de Saint-Aubrac, 4 place du Foirail, 99120 Saint-Aubrac",
        "Le 05 00 00 00 12 sonne dans le vide",
        "Saint-Aubrac est mal indiqué",
        "Sur la place Victor-Hugo",
        "La rue Jean Jaurès est en travaux",
        "Le musée Pierre Fabre et la salle Georges Brassens",
        "Col de la Croix, Val Fleuri, Mont Aigoual",
        "Ouvert de 9 h à 12 h 30 et de 14h00 à 18h00",
        "Ouvert du 01/04/2025 au 30/09/2025, de 10:00 à 18:00",
        "12,50 € au lieu de 10 € en 2024",
        "1 200 visiteurs en 2025, soit 15 % de plus",
        "15000 visiteurs et 12000 Euros",
        "Plaque AA-123-BB, agrément 76 48 01234 48",
        "SIRET 123 456 789 00012, dossier 2025-0012",
        "2 places de parking, 3 rues plus loin",
        "Le 8 mai 2025 à 10 heures",
        "Monsieur le Maire et Madame la Directrice",
        "Madame, Monsieur, votre accueil est parfait",
        "un monsieur très aimable, une dame aussi",
        "Mme Votre conseillère est compétente",
        "Attente trop longue. Dommage",
        "Horaires affichés : FAUX. PORTE FERMEE",
        "à 30 m. environ du Bureau",
        "Je me réjouis, je m'appelle à y revenir",
        "Bonjour, Merci Beaucoup",
        "TRES BON ACCUEIL A L OFFICE",
        "[nom] rappellera M. [nom] au [téléphone], [adresse], [courriel]",
        "Pierre tombale, rose fanée, val perdu",
        "4/5, note A, 10 sur 10",
        "",
    ],
)
def test_what_names_no_visitor_stays_as_it_is(said: str) -> None:
    assert mask(said, known()) == said


@pytest.mark.parametrize(
    ("said", "own", "kept"),
    [
        ("dupont est déçu", Own(names=frozenset({"dupont"})), "[nom] est déçu"),
        ("DUPONT est déçu", Own(names=frozenset({"dupont"})), "[nom] est déçu"),
        ("Le gîte de Lépine", Own(names=frozenset({"lepine"})), "Le gîte de [nom]"),
        ("le 612345678", Own(phones=frozenset({"612345678"})), "le [téléphone]"),
        ("aux Genêts, 48230", Own(addresses=frozenset({"genets", "48230"})), "aux [adresse]"),
        ("Durand est déçu", Own(names=frozenset({"dupont"})), "Durand est déçu"),
    ],
)
def test_what_the_rest_of_the_row_says_of_the_visitor_is_not_repeated(
    said: str, own: Own, kept: str
) -> None:
    assert mask(said, known(), own) == kept


def test_the_kinds_of_secrets_are_told_once_in_a_fixed_order() -> None:
    masked = mask("Jean Dupont, 0612345678, a@b.fr, Paul Morin, 3 rue Basse", known())

    assert secrets_in(masked) == (Secret.NAME, Secret.MAIL, Secret.PHONE, Secret.ADDRESS)
