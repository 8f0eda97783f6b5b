"""Every measure of the catalogue, as a framework writes it and as it is kept."""

from fractions import Fraction

import pytest

from docgen.model.measure import Measure, Together
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
    Ratio,
    Share,
    Step,
)
from docgen.model.measure.register import Freshness, InRegister, KeptProofs, Syntheses
from docgen.model.measure.sources import Period, Source, Span, Threshold, Whom
from docgen.model.measure.team import Arrivals, Coverage, Headcount, Standing
from tests.config.shelf import Shelf
from tests.config.trial import measure_written, requirement, trial_of, write_trial

YEAR = Period(span=Span.CIVIL, years=1)
NOW = Period(span=Span.NOW)
ALL = Fraction(1)
ROWS = Source(form="essais")

LOGS: list[tuple[str, Measure]] = [
    (
        "{nombre: 2, de: essais, nom: essai, flux: 2, par_bureau: site, periode: {civile: 1 an}}",
        Count(
            counted=Counted.ROWS,
            sources=(ROWS,),
            spread=2,
            by_office="office",
            noun="essai",
            period=YEAR,
            at_least=Threshold(always=Fraction(2)),
        ),
    ),
    (
        (
            "{dates_distinctes: 30, nom: jour, periode: {cycle: 5 ans},"
            " de: [essais, {formulaire: visites, avec: commune, date: date, par: agent}]}"
        ),
        Count(
            counted=Counted.DATES,
            sources=(
                ROWS,
                Source(form="visites", filled=("town",), dated_by="date", who="people"),
            ),
            spread=0,
            by_office=None,
            noun="jour",
            period=Period(span=Span.CYCLE, years=5),
            at_least=Threshold(always=Fraction(30)),
        ),
    ),
    (
        (
            "{completude: {texte: un texte}, de: essais, nommer_par: le, nom: essai,"
            " periode: a_ce_jour, au_moins: 90 %}"
        ),
        Completeness(
            form="essais",
            where={},
            fields={"words": "un texte"},
            named_by=("day",),
            plan_in=None,
            noun="essai",
            period=NOW,
            at_least=Fraction(9, 10),
        ),
    ),
    (
        (
            "{dans_le_delai: {heures_ouvrees: 48}, de: essais, depuis: le, jusqu_a: fini,"
            " nom: essai, periode: {civile: 1 an}, au_moins: 100 %}"
        ),
        InTime(
            form="essais",
            where={},
            since="day",
            until=("ended",),
            otherwise=None,
            clock=Clock.OFFICE_HOURS,
            length=48,
            noun="essai",
            period=YEAR,
            at_least=ALL,
            times={"day": "clock"},
        ),
    ),
    (
        (
            "{chaque_semestre: 1, de: {formulaire: essais, ou: {resultat: conforme}}, nom: essai,"
            " periode: {civile: 1 an}}"
        ),
        Each(
            form="essais",
            where={"result": ("conforme",)},
            at_least=1,
            noun="essai",
            period=YEAR,
            step=Step.HALF_YEAR,
        ),
    ),
    (
        (
            "{part: 100 %, de: essais, remplit: {resultat: [conforme]}, nom: essai,"
            " periode: a_ce_jour}"
        ),
        Share(
            source=ROWS,
            fulfils={"result": ("conforme",)},
            bound=None,
            noun="essai",
            period=NOW,
            at_least=ALL,
        ),
    ),
    (
        (
            "{part: 95 %, de: essais, chiffre: rendus, au_plus: 6, nom: essai,"
            " periode: {civile: 1 an}}"
        ),
        Share(
            source=ROWS,
            fulfils={},
            bound=Bound(field="returned", at_most=Fraction(6)),
            noun="essai",
            period=YEAR,
            at_least=Fraction(95, 100),
        ),
    ),
    (
        (
            "{rapport: 50 %, de: essais, dessus: rendus, dessous: remis, nom: questionnaire,"
            " periode: {glissante: 2 ans}}"
        ),
        Ratio(
            source=ROWS,
            over="returned",
            under="handed_out",
            noun="questionnaire",
            period=Period(span=Span.ROLLING, years=2),
            at_least=Fraction(1, 2),
        ),
    ),
    (
        (
            "{chacun_de: [conforme], champ: resultat, de: essais, et_les_autres: oui,"
            " nom: résultat, periode: {civile: 1 an}}"
        ),
        EachValue(
            source=ROWS,
            field="result",
            values=("conforme",),
            and_others=True,
            noun="résultat",
            period=YEAR,
        ),
    ),
    (
        (
            "{jours_couverts: 100 %, de: essais, jours: [dimanche, samedi], flux: haute saison,"
            " nom: essai, periode: {civile: 1 an}}"
        ),
        DaysCovered(
            source=ROWS,
            days_of=None,
            weekdays=(5, 6),
            flow=("haute saison",),
            noun="essai",
            period=YEAR,
            at_least=ALL,
        ),
    ),
    (
        (
            "{jours_couverts: 100 %, de: essais, jours: {formulaire: reunions, ou: {type: équipe}},"
            " nom: essai, periode: {civile: 1 an}}"
        ),
        DaysCovered(
            source=ROWS,
            days_of=Source(form="reunions", where={"kind": ("équipe",)}),
            weekdays=(),
            flow=(),
            noun="essai",
            period=YEAR,
            at_least=ALL,
        ),
    ),
]
TEAM: list[tuple[str, Measure]] = [
    (
        (
            "{couverture: agent, parmi: {categorie: accueil}, nom: essai, periode: {civile: 1 an},"
            " de: {formulaire: essais, par: agent}}"
        ),
        Coverage(
            each=Whom.PERSON,
            categories=("accueil",),
            sources=(Source(form="essais", who="people"),),
            at_least=Threshold(always=Fraction(1)),
            listed_in=None,
            noun="essai",
            period=YEAR,
        ),
    ),
    (
        (
            "{couverture: bureau, nom: mot, periode: a_ce_jour, liste: texte, sauf: [ici],"
            " au_moins: 2, de: {formulaire: essais, par: site}}"
        ),
        Coverage(
            each=Whom.OFFICE,
            categories=(),
            sources=(Source(form="essais", who="office"),),
            at_least=Threshold(always=Fraction(2)),
            listed_in="words",
            noun="mot",
            period=NOW,
            except_for=("ici",),
        ),
    ),
    (
        "{effectif: 5, parmi: {categorie: accueil}, periode: a_ce_jour}",
        Headcount(categories=("accueil",), at_least=Threshold(always=Fraction(5)), period=NOW),
    ),
    (
        (
            "{permanence: langues, au_moins: {fait: taille, grande: 2, petite: 1}, nom: langue,"
            " sauf: français, periode: {civile: 1 an}}"
        ),
        Standing(
            listed_in="languages",
            categories=(),
            noun="langue",
            period=YEAR,
            at_least=Threshold(
                fact="taille", by_value={"grande": Fraction(2), "petite": Fraction(1)}
            ),
            except_for=("français",),
        ),
    ),
    (
        "{arrivees: {tuteur: un tuteur}, periode: {civile: 1 an}, au_moins: 100 %}",
        Arrivals(fields={"tutor": "un tuteur"}, period=YEAR, at_least=ALL),
    ),
]
REGISTER: list[tuple[str, Measure]] = [
    (
        "{fraicheur: 12 mois, de: essais, par: site, nom: bureau}",
        Freshness(source=ROWS, each="office", months=12, noun="bureau", period=NOW),
    ),
    (
        "{registre: 1, volets: [financier, qualitatif], validite: 3 ans, periode: a_ce_jour}",
        InRegister(
            cites=("T-1",),
            parts=("financier", "qualitatif"),
            valid_months=36,
            period=NOW,
            at_least=1,
        ),
    ),
    ("{preuves_conservees: 100 %}", KeptProofs(period=NOW, at_least=ALL)),
    (
        "{syntheses_approuvees: bilan-ecoute, au_moins: 2, periode: {civile: 1 an}}",
        Syntheses(document="bilan-ecoute", at_least=2, period=YEAR),
    ),
    (
        (
            "{ensemble: [{preuves_conservees: 50 %}, {nombre_par_annee: annees, de: actions,"
            " periode: {civile: 1 an}, au_moins: 1}]}"
        ),
        Together(
            measures=(
                KeptProofs(period=NOW, at_least=Fraction(1, 2)),
                CountByYear(form="actions", years_in="years", period=YEAR, at_least=Fraction(1)),
            )
        ),
    ),
]


@pytest.mark.parametrize(("written", "kept"), [*LOGS, *TEAM, *REGISTER])
def test_a_measure_is_kept_as_it_is_written(shelf: Shelf, written: str, kept: Measure) -> None:
    assert measure_written(shelf, written) == kept


@pytest.mark.parametrize(
    ("delay", "clock", "length"),
    [
        ("jours_ouvrables: 3", Clock.WORKING_DAYS, 3),
        ("jours_ouvres: 2", Clock.OFFICE_DAYS, 2),
        ("heures: 24", Clock.HOURS, 24),
        ("heures_ouvrees: 72", Clock.OFFICE_HOURS, 72),
    ],
)
def test_a_delay_is_counted_in_one_of_four_ways(
    shelf: Shelf, delay: str, clock: Clock, length: int
) -> None:
    written = (
        f"{{dans_le_delai: {{{delay}}}, de: essais, depuis: le, jusqu_a: fini, nom: essai,"
        " periode: {civile: 1 an}, au_moins: 100 %}"
    )

    kept = measure_written(shelf, written)

    assert isinstance(kept, InTime)
    assert (kept.clock, kept.length) == (clock, length)


@pytest.mark.parametrize(
    ("written", "months"), [("1 mois", 1), ("12 mois", 12), ("1 an", 12), ("10 ans", 120)]
)
def test_an_age_is_written_in_months_or_years(shelf: Shelf, written: str, months: int) -> None:
    kept = measure_written(shelf, f"{{fraicheur: {written}, de: essais, nom: essai}}")

    assert isinstance(kept, Freshness)
    assert kept.months == months


def test_a_quantity_may_follow_a_fact_in_the_answers_that_concern_it(shelf: Shelf) -> None:
    measure = "{nombre: {fait: taille, grande: 7.5}, de: essais, nom: e, periode: a_ce_jour}"
    write_trial(shelf, requirement(f"concerne_si: {{taille: grande}}, mesure: {measure}"))

    kept = trial_of(shelf).requirements[0].measure

    assert isinstance(kept, Count)
    assert kept.at_least.under({"taille": "grande"}) == Fraction(15, 2)
    assert kept.at_least.under({}) is None


def test_pieces_are_looked_up_under_every_name_of_the_requirement(shelf: Shelf) -> None:
    fresh = "{fraicheur: 1 an, nom: e, de: {formulaire: pieces, date: date}}"
    measure = f"{{ensemble: [{fresh}, {{registre: 2, periode: a_ce_jour}}]}}"
    repetition = "  - {id: T-2, chapitre: A, reprend: T-1}\n"
    text = (shelf.folder / "formulaires/pieces.yaml").read_text("utf-8")
    if "decrit_les_pieces" not in text:
        shelf.write("formulaires/pieces.yaml", f"decrit_les_pieces: oui\n{text}")
    write_trial(shelf, requirement(f"reference_officielle: 4.2, mesure: {measure}") + repetition)

    kept = trial_of(shelf).requirements[0].measure

    assert isinstance(kept, Together)
    freshness, register = kept.measures
    assert isinstance(freshness, Freshness)
    assert isinstance(register, InRegister)
    assert freshness.source.cites == register.cites == ("T-1", "4.2", "T-2")
