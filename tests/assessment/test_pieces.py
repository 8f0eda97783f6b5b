"""What the register of pieces proves, and until when."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.evidence import PieceState
from docgen.model.measure.logs import CountByYear
from docgen.model.measure.sources import Period, Span, Whom
from docgen.model.requirement import Nature
from docgen.model.snapshot import Record
from docgen.model.verdict import Verdict
from tests.assessment.marks import demand, judged, office, piece, requirement
from tests.builders import action, member

_GOOD = {Verdict.UNPROVEN: 0, Verdict.WATCH: 1, Verdict.MET: 2}


def test_a_valid_piece_proves_it_and_is_named() -> None:
    finding = judged([piece(until="02/03/2026")], requirement())

    assert finding.verdict is Verdict.MET
    assert finding.reason == "1 pièce à jour : « PRO-03 – Procédure d'accueil »"
    (one,) = finding.pieces
    assert (one.name, one.state) == ("PRO-03 – Procédure d'accueil", PieceState.READY)
    assert one.origin is not None


def test_without_any_register_it_is_still_to_be_proven() -> None:
    finding = judged([], requirement())

    assert finding.verdict is Verdict.UNPROVEN
    assert finding.reason == "aucune pièce n'est enregistrée"
    assert [one.state for one in finding.pieces] == [PieceState.MISSING]


def test_a_piece_of_another_requirement_proves_nothing() -> None:
    finding = judged([piece(cites="QT-160, QT-017")], requirement())

    assert finding.verdict is Verdict.UNPROVEN
    assert finding.reason == "aucune pièce du registre ne cite QT-016"


@pytest.mark.parametrize("cites", ["QT-016", "qt-016 et QT-017", "B.4; QT-200", "QT-069"])
def test_a_piece_may_call_it_by_any_of_its_references(cites: str) -> None:
    one = requirement(official_ref="B.4", also_known_as=("QT-069",))

    assert judged([piece(cites=cites)], one).verdict is Verdict.MET


@pytest.mark.parametrize(
    ("cites", "verdict"),
    [
        ("Critère 89", Verdict.MET),
        ("critère 88 et 89", Verdict.MET),
        ("critère 8", Verdict.UNPROVEN),
        ("89", Verdict.UNPROVEN),
    ],
)
def test_a_reference_may_be_made_of_several_words(cites: str, verdict: Verdict) -> None:
    one = requirement(official_ref="critère 89")

    assert judged([piece(cites=cites)], one).verdict is verdict


@pytest.mark.parametrize(
    ("as_of", "verdict", "state"),
    [
        ("29/02/2024", Verdict.UNPROVEN, PieceState.MISSING),  # does not exist yet
        ("01/03/2024", Verdict.MET, PieceState.READY),
        ("31/12/2024", Verdict.MET, PieceState.READY),  # 61 days before its last day
        ("01/01/2025", Verdict.WATCH, PieceState.TO_RENEW),  # 59 days before: within 60
        ("02/03/2025", Verdict.WATCH, PieceState.TO_RENEW),  # its last day
        ("03/03/2025", Verdict.UNPROVEN, PieceState.OUT_OF_DATE),
    ],
)
def test_a_piece_holds_from_its_date_to_its_last_day(
    as_of: str, verdict: Verdict, state: PieceState
) -> None:
    finding = judged([piece(on="01/03/2024", until="02/03/2025")], requirement(), as_of)

    assert (finding.verdict, finding.pieces[0].state) == (verdict, state)


def test_sixty_days_before_the_last_day_it_is_to_be_renewed() -> None:
    records = [piece(until="01/03/2025")]

    states = [judged(records, requirement(), on).verdict for on in ("30/12/2024", "31/12/2024")]

    assert states == [Verdict.MET, Verdict.WATCH]  # 61 and 60 days before


def test_what_lapses_is_told_with_its_last_day() -> None:
    late = judged([piece(until="31/12/2024")], requirement())
    soon = judged([piece(until="15/01/2026")], requirement())

    name = "la pièce « PRO-03 – Procédure d'accueil »"
    assert late.reason == f"{name} n'est plus valable (jusqu'au 31/12/2024 inclus)"
    assert soon.reason == f"{name} est valable jusqu'au 15/01/2026 inclus"


def test_another_piece_that_lasts_longer_leaves_nothing_to_renew() -> None:
    records = [piece(until="15/01/2026"), piece("AFF-01", until="31/12/2026")]

    assert judged(records, requirement()).verdict is Verdict.MET


@pytest.mark.parametrize(
    ("on", "until", "verdict"),
    [
        ("01/01/2023", None, Verdict.WATCH),  # 36 months: its last day is 01/01/2026
        ("31/12/2022", None, Verdict.WATCH),  # lapses tonight
        ("30/12/2022", None, Verdict.UNPROVEN),
        ("01/01/2025", "30/12/2025", Verdict.UNPROVEN),  # its own end comes first
        ("01/01/2025", "01/01/2040", Verdict.MET),
        (None, None, Verdict.UNPROVEN),  # counted from a date that it lacks
        (None, "01/01/2040", Verdict.MET),
    ],
)
def test_a_length_of_validity_is_counted_from_the_date_of_the_piece(
    on: str | None, until: str | None, verdict: Verdict
) -> None:
    one = requirement(pieces=demand(valid_months=36))

    assert judged([piece(on=on, until=until)], one).verdict is verdict


def test_a_piece_without_a_date_holds_from_always() -> None:
    assert judged([piece(on=None)], requirement()).verdict is Verdict.MET


def test_a_date_that_is_needed_and_lacks_is_told() -> None:
    finding = judged([piece(on=None)], requirement(pieces=demand(valid_months=12)))

    assert "n'a pas de date : sa validité ne se vérifie pas" in finding.reason


def test_of_two_versions_of_one_reference_the_latest_counts() -> None:
    old = piece(on="01/01/2024", until="31/12/2030")
    new = piece("pro-03", on="01/01/2025", until="30/06/2025")

    finding = judged([new, old], requirement())

    assert finding.verdict is Verdict.UNPROVEN
    assert len(finding.pieces) == 1


def test_each_part_must_stand_in_a_valid_piece() -> None:
    one = requirement(pieces=demand(parts=("financier", "qualitatif")))
    records = [piece(parts="Bilan financier ; annexes"), piece("B", until="01/01/2025")]

    finding = judged(records, one)

    assert finding.verdict is Verdict.UNPROVEN
    assert finding.reason == "il manque le volet « qualitatif »"
    assert finding.pieces[-1].name == "le volet « qualitatif »"


def test_parts_may_stand_in_several_pieces_and_be_written_otherwise() -> None:
    one = requirement(pieces=demand(parts=("bilan qualité", "politique")))
    records = [piece(parts="POLITIQUE\nstratégie"), piece("B", parts="qualite : bilan")]

    assert judged(records, one).verdict is Verdict.MET


def test_a_part_that_only_an_old_piece_holds_is_not_proven() -> None:
    one = requirement(pieces=demand(parts=("financier",)))

    finding = judged([piece(parts="financier", until="31/12/2024"), piece("B")], one)

    assert finding.verdict is Verdict.UNPROVEN
    assert "n'est plus valable (jusqu'au 31/12/2024 inclus)" in finding.reason


def test_everybody_present_needs_a_piece_of_their_own() -> None:
    team = [
        member("Claire Fontaine"),
        member("Marc Duval"),
        member("Léa Martin", until="30/11/2025"),
    ]
    one = requirement(pieces=demand(each=Whom.PERSON))
    records = [*team, piece(about="DUVAL Marc"), piece("FP-02")]

    finding = judged(records, one)

    assert finding.verdict is Verdict.UNPROVEN
    assert finding.reason == (
        "sans pièce à son nom : Claire Fontaine ; "
        "sans personne ni bureau dans « Concerne », ne compte pas : « FP-02 – Procédure d'accueil »"
    )
    assert [(p.about, p.state) for p in finding.pieces if p.origin is None] == [
        ("Claire Fontaine", PieceState.MISSING)
    ]


def test_one_piece_may_be_about_several_people() -> None:
    team = [member("Claire Fontaine"), member("Marc Duval")]
    one = requirement(pieces=demand(each=Whom.PERSON))

    finding = judged([*team, piece(about="Claire Fontaine et Marc Duval")], one)

    assert finding.verdict is Verdict.MET


def test_a_first_name_alone_is_not_sure_enough() -> None:
    one = requirement(pieces=demand(each=Whom.PERSON))

    assert judged([member(), piece(about="Claire")], one).verdict is Verdict.UNPROVEN


def test_nobody_in_the_team_proves_nothing() -> None:
    one = requirement(pieces=demand(each=Whom.PERSON))

    assert judged([piece(about="Claire Fontaine")], one).verdict is Verdict.UNPROVEN


def test_every_office_needs_a_piece_of_its_own() -> None:
    one = requirement(pieces=demand(each=Whom.OFFICE))
    records = [office("Le Pont"), office("Vialas"), piece(about="le pont")]

    finding = judged(records, one)

    assert finding.verdict is Verdict.UNPROVEN
    assert finding.reason == "sans pièce à son nom : Vialas"
    assert judged([*records, piece("B", about="VIALAS")], one).verdict is Verdict.MET


def test_without_any_office_described_one_piece_is_enough() -> None:
    one = requirement(pieces=demand(each=Whom.OFFICE))

    assert judged([piece()], one).verdict is Verdict.MET


_PLANNED = CountByYear(
    form="actions", years_in="years", period=Period(span=Span.CIVIL), at_least=Fraction(1)
)


def test_beside_a_measure_the_worst_of_both_counts_with_both_reasons() -> None:
    one = requirement(nature=Nature.MEASURE, measure=_PLANNED, pieces=demand())
    planned = action(2023, 2024, 2025)

    alone, both = judged([planned], one), judged([planned, piece()], one)

    assert alone.verdict is Verdict.UNPROVEN
    assert "1 action programmée ; aucune pièce n'est enregistrée" in alone.reason
    assert both.verdict is Verdict.MET


def test_a_piece_may_take_the_place_of_a_measure() -> None:
    one = requirement(nature=Nature.MEASURE, measure=_PLANNED, stands_in="outil adapté")
    rows = [action(2023), piece(parts="Outil adapté")]

    finding = judged(rows, one)

    instead = "« PRO-03 – Procédure d'accueil » tient lieu de mesure"
    assert finding.verdict is Verdict.MET
    assert [s.verdict for s in finding.subjects] == [Verdict.MET] * 3
    assert finding.reason == f"2023 : 1 action programmée ; 2024 : {instead} ; 2025 : {instead}"


@pytest.mark.parametrize(
    ("tools", "verdicts"),
    [
        ([], "unmet unmet"),
        ([piece(parts="autre chose")], "unmet unmet"),
        ([piece(parts="outil adapté", until="01/12/2025")], "met unmet"),
        ([piece(parts="outil adapté", until="31/12/2025")], "met watch"),
        ([piece(parts="outil adapté", until="01/01/2026")], "met watch"),
        ([piece(parts="outil adapté", until="30/12/2024")], "unmet unmet"),
        ([piece(parts="outil adapté", on="01/12/2025")], "unmet met"),
        ([piece(parts="outil adapté", on=None)], "met met"),
        (
            [piece(parts="outil adapté"), piece(parts="outil adapté", on="01/12/2025")],
            "met met",
        ),
    ],
)
def test_a_piece_takes_the_place_of_the_measure_in_the_periods_that_it_holds(
    tools: list[Record], verdicts: str
) -> None:
    one = requirement(nature=Nature.MEASURE, measure=_PLANNED, stands_in="outil adapté")

    subjects = judged([action(2023), *tools], one).subjects

    assert " ".join(one.verdict for one in subjects) == f"met {verdicts}"


def test_a_piece_takes_the_place_of_the_measure_while_the_year_runs() -> None:
    one = requirement(nature=Nature.MEASURE, measure=_PLANNED, stands_in="outil adapté")
    tool = piece(parts="outil adapté", until="01/12/2025")

    subjects = judged([action(2023), tool], one, "01/06/2025").subjects

    assert [one.verdict for one in subjects if one.running] == [Verdict.MET]


_ends = st.sampled_from([None, "31/12/2024", "15/01/2026", "31/12/2030"])
_parts = st.sampled_from([None, "financier", "qualitatif", "financier, qualitatif"])
_about = st.sampled_from([None, "Claire Fontaine", "Marc Duval"])
_pieces = st.lists(
    st.builds(
        piece,
        st.text("ABCD", min_size=1, max_size=3),
        until=_ends,
        parts=_parts,
        about=_about,
    ),
    max_size=6,
    unique_by=lambda one: str(one.values["reference"]),
)
_demands = st.builds(
    demand,
    each=st.sampled_from([None, Whom.PERSON]),
    parts=st.sampled_from([(), ("financier",), ("financier", "qualitatif")]),
    valid_months=st.sampled_from([None, 36]),
)
_TEAM = [member("Claire Fontaine"), member("Marc Duval")]


@given(_pieces, _demands, st.builds(piece, st.just("ZZ"), parts=_parts, about=_about))
def test_a_further_valid_piece_never_worsens(
    pieces: list[Record], wanted: object, more: Record
) -> None:
    one = requirement(pieces=wanted)

    before, after = judged([*_TEAM, *pieces], one), judged([*_TEAM, *pieces, more], one)

    assert _GOOD[before.verdict] <= _GOOD[after.verdict]


@given(_pieces, _demands, st.randoms(use_true_random=False))
def test_the_order_of_the_pieces_changes_nothing(
    pieces: list[Record], wanted: object, chance: object
) -> None:
    one = requirement(pieces=wanted)
    shuffled = list(pieces)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    assert judged([*_TEAM, *shuffled], one) == judged([*_TEAM, *pieces], one)
