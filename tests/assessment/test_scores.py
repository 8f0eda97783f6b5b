"""The score with coefficients and grades, the gates of each pillar, several measures at once."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from docgen.assessment.roll_up import sum_up
from docgen.model.assessment import GateResult
from docgen.model.finding import Subject
from docgen.model.measure import Together
from docgen.model.measure.logs import CountByYear, Each
from docgen.model.measure.register import InRegister, KeptProofs
from docgen.model.measure.sources import Period, Span, Threshold, Whom
from docgen.model.requirement import Gate, Nature, Requirement
from docgen.model.snapshot import Record
from docgen.model.verdict import Days, Verdict
from tests.assessment.marks import MARKS, config, demand, grade, judged, piece, requirement, result
from tests.builders import action, day, meeting

_CIVIL = Period(span=Span.CIVIL)
_PLANNED = CountByYear(form="actions", years_in="years", period=_CIVIL, at_least=Fraction(1))
_MEETINGS = Each(form="reunions", where={}, at_least=1, noun="réunion", period=_CIVIL)


def seen(reference: str, weight: int = 1, **changes: object) -> Requirement:
    return requirement(reference, Nature.OBSERVATION, weight=Fraction(weight), **changes)


def gate(**changes: object) -> Gate:
    at_least = Threshold(always=Fraction(85, 100))
    return replace(
        Gate(id="qualite", title="Qualité", at_least=at_least),
        **changes,  # type: ignore[arg-type] # any field of a gate
    )


def only_gate(
    records: list[Record],
    *requirements: Requirement,
    **framework: Any,  # noqa: ANN401 - any field of a framework
) -> GateResult:
    (one,) = result(records, config(*requirements, **framework)).gates
    return one


def test_coefficients_and_the_share_of_a_grade_make_the_points() -> None:
    rows = [grade("S", of="A-1"), grade("I", of="A-2"), grade("oui", of="A-3")]

    score = result(rows, config(seen("A-1", 3), seen("A-2"), seen("A-3"), seen("A-4"))).score

    # 3 × 2/3 + 1/3 + 1 = 10/3 of 5; A-4 is not observed
    assert (score.points, score.possible) == (Decimal("3.33"), Decimal("5.00"))
    assert (score.judged, score.applicable) == (3, 4)
    assert not score.is_half_empty


def test_what_is_to_be_proven_counts_and_brings_nothing() -> None:
    score = result([piece(cites="A-1")], config(requirement("A-1"), requirement("A-2"))).score

    assert (score.points, score.possible) == (Decimal(1), Decimal(2))


def test_a_grade_counts_by_its_share_only_where_it_answers() -> None:
    graded = requirement("A-1", Nature.MEASURE, measure=_PLANNED, or_graded=True)
    note = grade("S", of="A-1")

    alone, beside = (
        result(rows, config(graded)).score for rows in ([note], [note, action(2023, 2024, 2025)])
    )

    assert (alone.points, beside.points) == (Decimal("0.67"), Decimal(1))


def test_an_observation_without_its_piece_brings_nothing() -> None:
    one = seen("A-1", pieces=demand())

    assert result([grade("S", of="A-1")], config(one)).score.points == 0


def test_a_chapter_with_nothing_applicable_has_no_ratio() -> None:
    aside = requirement("A-1", applies_if={"statut": ("régie",)})

    (chapter,) = result([], config(aside, facts={"statut": "association"})).chapters

    assert chapter.score.ratio is None
    assert chapter.score.applicable == 0
    assert chapter.requirements == ("A-1",)


def test_a_gate_of_a_pillar_looks_at_its_chapters_alone() -> None:
    chapters = {"B": "Qualité", "C": "Durable"}
    pillars = {"B": "qualite", "C": "eco"}
    rows = [grade("oui", of="A-1"), grade("non", of="A-2")]

    one = only_gate(
        rows,
        seen("A-1"),
        replace(seen("A-2"), chapter="C"),
        chapters=chapters,
        pillar_of=pillars,
        gates=(gate(pillar="qualite"),),
    )

    assert (one.measured, one.passed) == (Decimal("1.0000"), True)


def test_a_gate_may_ask_for_more_as_the_office_says() -> None:
    follows = Threshold(
        fact="attribution",
        by_value={"première": Fraction(60, 100), "renouvellement": Fraction(80, 100)},
    )
    rows = [grade("S", of="A-1")]  # 66,67 %
    told = {"gates": (gate(at_least=follows),)}

    first = only_gate(rows, seen("A-1"), facts={"attribution": "première"}, **told)
    again = only_gate(rows, seen("A-1"), facts={"attribution": "renouvellement"}, **told)
    unsaid = only_gate(rows, seen("A-1"), **told)

    assert (first.required, first.passed) == (Decimal("0.6000"), True)
    assert (again.required, again.passed) == (Decimal("0.8000"), False)
    assert (unsaid.required, unsaid.passed) == (None, None)


def test_a_mandatory_requirement_that_fails_closes_the_gate_and_is_named() -> None:
    rows = [grade("oui", of="A-1"), grade("non", of="A-2")]
    told = {"gates": (gate(mandatory=True),)}

    one = only_gate(rows, seen("A-1", 99), seen("A-2", mandatory=True), **told)

    assert one.measured == Decimal("0.9900")
    assert (one.passed, one.lacking) == (False, ("A-2",))


def test_a_mandatory_requirement_that_is_not_judged_leaves_the_gate_open() -> None:
    told = {"gates": (gate(mandatory=True),)}
    both = (seen("A-1"), seen("A-2", mandatory=True))

    enough = only_gate([grade("oui", of="A-1")], *both, **told)
    short = only_gate([grade("non", of="A-1")], *both, **told)

    assert (enough.passed, enough.lacking, enough.waiting) == (None, (), ("A-2",))
    assert short.passed is False


def test_a_share_is_rounded_down_only_where_it_would_look_enough() -> None:
    rows = [grade("oui", of="A-1"), grade("non", of="A-2")]
    weights = (seen("A-1", 2), seen("A-2"))  # two thirds

    far = only_gate(rows, *weights, gates=(gate(),))
    near = only_gate(
        rows, *weights, gates=(gate(at_least=Threshold(always=Fraction(6667, 10000))),)
    )

    assert (far.measured, far.passed) == (Decimal("0.6667"), False)
    assert (near.measured, near.passed) == (Decimal("0.6666"), False)


def test_a_mandatory_requirement_that_does_not_concern_the_office_closes_nothing() -> None:
    aside = seen("A-2", mandatory=True, applies_if={"statut": ("régie",)})
    told = {"gates": (gate(mandatory=True),), "facts": {"statut": "association"}}

    assert only_gate([grade("oui", of="A-1")], seen("A-1"), aside, **told).passed is True


def test_with_nothing_judged_a_gate_says_nothing() -> None:
    one = only_gate([], seen("A-1"), gates=(gate(),))

    assert (one.measured, one.passed) == (None, None)


def test_several_measures_of_one_requirement_must_all_hold() -> None:
    measure = Together(measures=(_PLANNED, _MEETINGS))
    one = requirement("A-1", Nature.MEASURE, measure=measure)
    rows = [action(2023, 2024, 2025), meeting("12/03/2025")]

    finding = judged(rows, one)

    assert finding.verdict is Verdict.UNMET
    assert (finding.value, finding.required, finding.unit) == (Decimal(1), Decimal(2), "volets")
    assert finding.reason.startswith("actions : 2023 : 1 action programmée ; 2024 : ")
    assert " ; réunion : 2023 : " in finding.reason
    assert {one.label for one in finding.subjects} == {"actions", "réunion"}


def test_two_measures_of_one_noun_have_labels_of_their_own() -> None:
    measure = Together(measures=(_MEETINGS, replace(_MEETINGS, at_least=2)))

    finding = judged([meeting("12/03/2025")], requirement("A-1", Nature.MEASURE, measure=measure))

    assert {one.label for one in finding.subjects} == {"réunion", "réunion (2)"}


_PROOFS = requirement(
    "A-9",
    Nature.MEASURE,
    measure=KeptProofs(period=Period(span=Span.NOW), at_least=Fraction(1)),
)


def test_proofs_are_counted_over_all_other_requirements_that_apply() -> None:
    others = (
        requirement("A-1"),
        seen("A-2"),
        requirement("A-3", Nature.MEASURE, measure=_PLANNED),
        requirement("A-4"),
        requirement("A-5", applies_if={"statut": ("régie",)}),
    )
    rows = [
        piece(cites="A-1"),
        grade("non", of="A-2"),
        action(2025),
        piece("B", "A-4", until="01/01/2025"),
    ]

    told = result(rows, config(_PROOFS, *others, facts={"statut": "association"}))

    (finding, *_) = told.findings
    (subject,) = finding.subjects
    assert finding.requirement.id == "A-9"
    assert finding.verdict is Verdict.UNMET
    assert (subject.value, subject.required) == (Decimal(3), Decimal(4))
    assert subject.missing == Decimal(1)
    assert (finding.reason, subject.unit) == ("1 exigence sans preuve", "exigences")
    assert subject.formula == ("Exigences avec une ligne, une pièce valable ou une note : 3 sur 4.")
    assert subject.left_out == ()


def test_all_proofs_kept_meet_it() -> None:
    told = result([piece(cites="A-1")], config(requirement("A-1"), _PROOFS))

    assert [one.verdict for one in told.findings] == [Verdict.MET, Verdict.MET]


def test_an_empty_workspace_keeps_no_proof_and_breaks_no_rule() -> None:
    told = result([], config(requirement("A-1"), _PROOFS))

    assert told.findings[1].verdict is Verdict.NOT_ASSESSABLE
    assert told.findings[1].reason == "aucune preuve n'est enregistrée"


_MEASURES = (
    _PLANNED,
    _MEETINGS,
    Together(measures=(_PLANNED, _MEETINGS)),
    InRegister(cites=("A-1",), parts=(), valid_months=None, period=_CIVIL, at_least=1),
    InRegister(
        cites=("A-1",), parts=("a",), valid_months=12, period=Period(span=Span.NOW), at_least=1
    ),
)
_natures = st.one_of(
    st.builds(
        lambda measure, graded, instead: {
            "nature": Nature.MEASURE,
            "measure": measure,
            "or_graded": graded,
            "stands_in": instead,
        },
        st.sampled_from(_MEASURES),
        st.booleans(),
        st.sampled_from(["", "a"]),
    ),
    st.builds(
        lambda nature, pieces: {"nature": nature, "pieces": pieces},
        st.sampled_from([Nature.PIECE, Nature.OBSERVATION]),
        st.sampled_from(
            [None, demand(parts=("a",)), demand(each=Whom.PERSON), demand(each=Whom.OFFICE)]
        ),
    ),
)
_requirements = st.lists(st.tuples(_natures, st.integers(0, 5), st.booleans()), max_size=5).map(
    lambda told: [
        requirement(f"A-{n}", weight=Fraction(weight), mandatory=mandatory, **nature)
        for n, (nature, weight, mandatory) in enumerate(told)
    ]
)
_cited = st.sampled_from([f"A-{n}" for n in range(5)])
_records = st.lists(
    st.one_of(
        st.builds(grade, st.sampled_from(list(MARKS)), of=_cited),
        st.builds(piece, _cited.map(lambda one: f"P-{one}"), _cited, parts=st.just("a")),
        st.just(meeting("12/03/2025")),
        st.just(action(2025)),
    ),
    max_size=8,
)


@given(_requirements, _records, st.randoms(use_true_random=False))
@profile(max_examples=60)
def test_a_score_is_between_nothing_and_all_whatever_the_order(
    requirements: list[Requirement], records: list[Record], chance: object
) -> None:
    told = config(*requirements, gates=(gate(mandatory=True),))
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own Random

    before, after = result(records, told), result(shuffled, told)

    assert 0 <= before.score.points <= before.score.possible
    assert before.score.judged <= before.score.applicable
    assert (before.score, before.gates, before.chapters) == (
        after.score,
        after.gates,
        after.chapters,
    )


@given(_requirements)
@profile(max_examples=40)
def test_nothing_is_met_in_an_empty_workspace(requirements: list[Requirement]) -> None:
    told = result([], config(*requirements, _PROOFS))

    met = {Verdict.MET, Verdict.WATCH, Verdict.UNMET}
    assert not [one.requirement.id for one in told.findings if one.verdict in met]
    assert not told.score.points


def office(name: str, verdict: Verdict) -> Subject:
    days = Days(first=day("01/01/2025"), last=day("31/12/2025"))
    return Subject(
        kind="office",
        name=name,
        period=days,
        running=False,
        verdict=verdict,
        reason="1 jour sur 30",
        unit="jours de remise",
    )


def test_offices_are_counted_by_their_names() -> None:
    offices = [
        office("Le Pont", Verdict.MET),
        office("Florac", Verdict.MET),
        office("Vialas", Verdict.UNMET),
    ]

    finding = sum_up(requirement("A-1"), offices)

    assert (finding.value, finding.required, finding.unit) == (Decimal(2), Decimal(3), "bureaux")
    assert finding.reason == "il manque encore des jours de remise à Vialas"


def test_all_offices_that_meet_it_are_told_as_one() -> None:
    finding = sum_up(requirement("A-1"), [office("Le Pont", Verdict.MET)])

    assert finding.reason == "1 bureau en règle"
