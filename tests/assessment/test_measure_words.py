"""Whoever reads what is measured knows what to count, in the words of the forms."""

from fractions import Fraction

import pytest

from docgen.assessment.sentences.measure_words import in_words, pieces_in_words
from docgen.model.measure import Measure, OneMeasure, Together
from docgen.model.measure.hours import Part, SumPerPerson
from docgen.model.measure.logs import (
    Bound,
    Clock,
    Completeness,
    Count,
    CountByYear,
    Counted,
    DaysCovered,
    Each,
    EachValue,
    InTime,
    Otherwise,
    Ratio,
    Share,
    Step,
)
from docgen.model.measure.register import Freshness, InRegister, KeptProofs, Syntheses
from docgen.model.measure.sources import Period, Source, Span, Threshold, Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from docgen.model.requirement import PieceDemand
from tests.builders import settings

_YEAR = Period(span=Span.CIVIL)
_NOW = Period(span=Span.NOW)
_ALL = Fraction(1)
_MEETINGS = Source(form="reunions", where={"kind": ("CA", "AG")})

SENTENCES: list[tuple[Measure, str]] = [
    (
        SumPerPerson(
            sum_of="hours",
            sources=(
                Source(form="visites"),
                Source(form="formations", where={"kind": ("visite",)}),
            ),
            who="people",
            categories=("accueil", "autre"),
            period=Period(span=Span.ROLLING, years=3),
            by_presence=True,
            by_working_time=True,
            at_least=Fraction(150),
            parts=(
                Part(
                    label="dont organismes agréés",
                    where={"accredited": ("oui",)},
                    share=Fraction(1, 2),
                ),
            ),
        ),
        (
            "Somme des heures de « Visites de prestataires » et « Heures de formation » "
            "(nature : visite), par agent (catégorie : accueil ou autre), sur 3 ans "
            "glissants, au prorata de la présence et du temps de travail : au moins 150 h, "
            "dont organismes agréés pour 50 % au moins des heures requises."
        ),
    ),
    (
        CountByYear(form="actions", years_in="years", period=_YEAR, at_least=_ALL),
        "Lignes de « Plan d'actions » remplies pour l'année, par année civile : au moins 1 ligne.",
    ),
    (
        Count(
            counted=Counted.DATES,
            sources=(_MEETINGS,),
            spread=2,
            by_office="office",
            noun="jour de remise",
            period=_YEAR,
            at_least=Threshold(always=Fraction(30)),
        ),
        (
            "Nombre de jours de remise (dates différentes) dans « Réunions » (type : CA ou "
            "AG), pour chaque bureau, par année civile : au moins 30 jours de remise, sur au "
            "moins 2 périodes de flux."
        ),
    ),
    (
        Count(
            counted=Counted.ROWS,
            sources=(Source(form="reunions", filled=("minutes",)),),
            spread=0,
            by_office=None,
            noun="édition",
            period=_YEAR,
            at_least=Threshold(
                fact="classement", by_value={"catégorie 1": Fraction(2), "catégorie 2": _ALL}
            ),
        ),
        (
            "Nombre d'éditions dans « Réunions » (avec compte rendu), par année civile : "
            "au moins 2 éditions (classement : catégorie 1) ou 1 édition (classement : "
            "catégorie 2)."
        ),
    ),
    (
        Completeness(
            form="actions",
            where={},
            fields={"owner": "un responsable", "means": "les moyens"},
            named_by=("action",),
            plan_in="plan",
            noun="action",
            period=Period(span=Span.PLAN),
            at_least=_ALL,
        ),
        (
            "Part des actions de « Plan d'actions » où l'on trouve un responsable et les "
            "moyens, pour chaque plan : 100 %."
        ),
    ),
    (
        Share(
            source=_MEETINGS,
            fulfils={"minutes": ("oui",)},
            bound=Bound(field="agenda", at_most=Fraction(6)),
            noun="réunion",
            period=_YEAR,
            at_least=Fraction(9, 10),
        ),
        (
            "Part des réunions de « Réunions » (type : CA ou AG) où « compte rendu » est « "
            "oui » et « ordre du jour » est au plus 6, par année civile : au moins 90 %."
        ),
    ),
    (
        Ratio(
            source=Source(form="visites"),
            over="hours",
            under="town",
            noun="questionnaire",
            period=_YEAR,
            at_least=Fraction(1, 2),
        ),
        (
            "Total de « durée » sur total de « commune » (questionnaires de « Visites de "
            "prestataires »), par année civile : au moins 50 %."
        ),
    ),
    (
        EachValue(
            source=Source(form="reunions"),
            field="kind",
            values=("CA", "AG"),
            and_others=True,
            noun="instance",
            period=_YEAR,
        ),
        (
            "Pour chaque instance, au moins une ligne dans « Réunions », par année civile (« "
            "type » : « CA » et « AG » ; toute valeur déjà inscrite auparavant)."
        ),
    ),
    (
        Each(
            form="reunions",
            where={"kind": ("équipe",)},
            at_least=1,
            noun="réunion",
            period=_YEAR,
            step=Step.HALF_YEAR,
        ),
        (
            "Pour chaque semestre civil, au moins 1 réunion dans « Réunions » (type : "
            "équipe), par année civile."
        ),
    ),
    (
        DaysCovered(
            source=Source(form="reunions"),
            days_of=None,
            weekdays=(5, 6),
            flow=("haute saison",),
            noun="relevé",
            period=_YEAR,
            at_least=_ALL,
        ),
        (
            "Part des samedis et dimanches (haute saison) qui ont au moins 1 relevé dans « "
            "Réunions », par année civile : 100 %."
        ),
    ),
    (
        InTime(
            form="ecoute",
            where={"channel": ("réclamation",)},
            since="received",
            until=("answered",),
            otherwise=Otherwise(where={"anonymous": ("oui",)}, until=("closed",)),
            clock=Clock.OFFICE_HOURS,
            length=48,
            noun="réclamation",
            period=_YEAR,
            at_least=_ALL,
        ),
        (
            "Part des réclamations de « Écoute des visiteurs » (canal : réclamation) où, de « "
            "reçu le » à « répondu le » (ou « clos le » si anonyme : oui), il passe 48 heures "
            "ouvrées au plus, par année civile : 100 %."
        ),
    ),
    (
        Freshness(
            source=Source(form="pieces", dated_by="date"),
            each="title",
            months=12,
            noun="édition",
            period=_NOW,
        ),
        (
            "Pour chaque édition, la date la plus récente (date) de « Registre des pièces » a "
            "12 mois au plus, à ce jour."
        ),
    ),
    (
        InRegister(
            cites=("QT-011",),
            parts=("financier", "qualitatif"),
            valid_months=36,
            period=Period(span=Span.CYCLE, years=5),
            at_least=1,
        ),
        (
            "Au moins 1 pièce à jour au registre citant QT-011, avec les volets « financier » "
            "et « qualitatif », valable 36 mois à partir de sa date, par cycle de 5 ans "
            "depuis l'obtention de la marque."
        ),
    ),
    (
        KeptProofs(period=_NOW, at_least=_ALL),
        (
            "Part des exigences qui concernent l'office et dont une ligne, une pièce ou une "
            "note est conservée, à ce jour : 100 %."
        ),
    ),
    (
        Syntheses(document="bilan-ecoute", at_least=2, period=_YEAR),
        (
            "Au moins 2 semestres avec un document « bilan-ecoute » approuvé qui contient "
            "l'analyse du référent, par année civile."
        ),
    ),
    (
        Coverage(
            each=Whom.PERSON,
            categories=(),
            sources=(Source(form="formations", who="people"),),
            at_least=Threshold(always=_ALL),
            listed_in=None,
            noun="entretien",
            period=_YEAR,
        ),
        (
            "Pour chaque personne présente, au moins 1 entretien dans « Heures de formation "
            "», par année civile."
        ),
    ),
    (
        Headcount(categories=("accueil",), at_least=Threshold(always=Fraction(5, 2)), period=_NOW),
        (
            "Temps de travail réuni des personnes présentes (catégorie : accueil), à ce jour "
            ": au moins 2,5 postes à temps plein."
        ),
    ),
    (
        Standing(
            listed_in="languages",
            categories=("accueil",),
            noun="langue",
            period=_YEAR,
            at_least=Threshold(always=Fraction(2)),
        ),
        (
            "Chaque jour, par année civile, les personnes présentes (catégorie : accueil) ont "
            "à « langues » au moins 2 langues."
        ),
    ),
    (
        Arrivals(fields={"tutor": "un tuteur"}, period=_YEAR, at_least=_ALL),
        (
            "Part des personnes arrivées dans l'équipe, ou revenues, qui ont un tuteur, par "
            "année civile : 100 %."
        ),
    ),
]


@pytest.mark.parametrize(("measure", "sentence"), SENTENCES, ids=lambda one: type(one).__name__)
def test_a_measure_is_told_in_a_sentence(measure: Measure, sentence: str) -> None:
    told = in_words(measure, settings().forms)

    assert told.replace("\u00a0", " ") == sentence


def test_every_measure_of_the_catalogue_is_told() -> None:
    told = {type(measure) for measure, _ in SENTENCES}

    assert told == set(OneMeasure.__args__)


def test_measures_put_together_have_a_sentence_each() -> None:
    first, second = (m for m, _ in SENTENCES[1:3] if not isinstance(m, Together))

    told = in_words(Together(measures=(first, second)), settings().forms)

    assert told.replace("\u00a0", " ") == f"{SENTENCES[1][1]} {SENTENCES[2][1]}"


def test_what_two_forms_may_both_tell_counts_once_and_it_is_said() -> None:
    requirements = settings().frameworks[0].requirements
    visits = next(one.measure for one in requirements if one.id == "QT-077")

    told = in_words(visits, settings().forms) if visits else ""

    assert told.endswith("compte une seule fois.")


def test_pieces_are_asked_for_in_a_sentence() -> None:
    demand = PieceDemand(each=Whom.OFFICE, parts=("plan",), valid_months=12)

    told = pieces_in_words(demand)

    assert told == (
        "Pour chaque bureau, une pièce à jour au registre, avec le volet « plan », valable 12 mois "
        "à partir de sa date."
    )


def test_a_document_is_called_by_its_title() -> None:
    measure = Syntheses(document="bilan-ecoute", at_least=2, period=_YEAR)

    told = in_words(measure, settings().forms, settings().documents)

    assert "un document « Bilan de l'écoute des visiteurs » approuvé" in told
