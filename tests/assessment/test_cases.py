"""Every hand-worked case of `cases/*.yaml`, one file for each measure.

A file holds what its cases share, then the cases; a case may say any of it again, for itself:

    mesure:                          # a class of docgen.model.measure, and its parameters
      Count:
        counted: dates_distinctes    # an enum: its French word
        sources: [distributions]     # a Source: a form, or {form: …, where: {kind: [visite]}, …}
        spread: 2                    # left out is nothing (0, None, (), {}); a period: civile: 1
        noun: jour de remise
        period: {civile: 1}          # {glissante: 3}, {cycle: 5}, a_ce_jour, plan
        at_least: 30                 # a number, « 85 % », « 1/2 »; for a Threshold also
                                     # {classement: {catégorie 1: 2, catégorie 2: 1}}
      # Together: {measures: [{Count: {…}}, {Share: {…}}]}
    formulaires:                     # beside those of config/formulaires, and in place of them
      distributions:
        title: Distributions
        dated_by: date
        identity: [date]             # [office]: the form describes the offices
        nil: {field: nothing, words: [Néant], within: []}
        columns:                     # code: kind, as config/formulaires writes it
          date: date
          handed_out: nombre
          kind: {kind: choix, choices: [a, b], default: a, title: Nature}
    au: 2025-12-31                   # the as-of date
    office: {since: 2024-01-01, awarded: 2022-03-15, facts: {statut: association},
             open_weekdays: [0, 1], flow_periods: [{nom: été, du: 01/07, au: 31/08}]}

    cas:
      - nom: trente jours suffisent  # a sentence, the name of the test
        parametres: {at_least: 20}   # in place of those of `mesure`
        donnees:                     # form: one row, or several; code: value
          - distributions: {date: 2025-03-01, handed_out: 12}
          - distributions: [{date: 2025-03-02}, {date: 2025-03-03, handed_out: une pile}]
          - distributions: {date: {jours: 28, depuis: 2025-03-04, tous_les: 7}}   # 28 rows
          - distributions: {date: 2025-03-01, office: {chacun: [Nord, Sud]}}      # 2 rows
          - equipe: {person: Claire Fontaine}    # accueil, full time, since 2015 if not said
        attendu:                     # one subject, or a list
          periode: 2025              # a year, or [first, last]; the latest period if not said
          nom: L'office              # where several share the period
          verdict: met
          value: 30
          required: 30
          missing: 0
          unit: jours
          formula: "…"
          reason: "…"
          evidence: 30               # how many rows counted
          left_out: ["…"]            # the reasons, in the order of the rows
          notes: ["…"]
          kind: team
          running: false
          label: ""
          forecast: {at: 2025-12-31, if_nothing: [10, 30, 20], as_planned: [12, 30, 18],
                     sentence: "…"}  # value, required, missing; null for none
        sujets: 3                    # how many in all; optional
        approbations:                # of the report on what visitors said
          - {arrete_au: 2025-06-30, analyse: true}
        autres: [prouvee, sans preuve, sans objet]   # the other requirements, for KeptProofs

A number in a column of numbers is exact, a text there that is no number stays a text (unreadable).
A null field is absent. By-year values: {2024: 5, 2025: null}.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen.assessment.proofs.kept_proofs import judge_proofs
from docgen.model.finding import Subject
from docgen.model.forecast import Forecast, Outlook
from docgen.model.measure.register import KeptProofs
from docgen.model.verdict import Days
from tests.assessment.marks import subjects_of
from tests.assessment.reading_cases import Told, facts_of, measure_of, others_of

_FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
_SHARED = ("mesure", "formulaires", "office", "au", "donnees")


def _cases() -> list[Any]:
    return [
        pytest.param(_whole(told, case), id=f"{file.stem}: {case['nom']}")
        for file in _FILES
        for told in [yaml.safe_load(file.read_text(encoding="utf-8"))]
        for case in told["cas"]
    ]


def _whole(file: Told, case: Told) -> Told:
    """Give a case what its file says for all."""
    none: Told = {"formulaires": {}, "office": {}, "donnees": [], "approbations": [], "autres": []}
    shared = {key: file[key] for key in _SHARED if key in file}
    whole = {**none, **shared, **case}
    ((name, parameters),) = whole["mesure"].items()
    whole["mesure"] = {name: {**parameters, **case.get("parametres", {})}}
    whole["office"] = {**file.get("office", {}), **case.get("office", {})}
    whole["formulaires"] = {**file.get("formulaires", {}), **case.get("formulaires", {})}
    return whole


@pytest.mark.parametrize("case", _cases())
def test_a_hand_worked_case_comes_out_as_worked(case: Told) -> None:
    measure, facts = measure_of(case["mesure"]), facts_of(case)

    subjects = (
        judge_proofs(measure, facts, others_of(case))
        if isinstance(measure, KeptProofs)
        else subjects_of(measure, facts)
    )

    assert len(subjects) == case.get("sujets", len(subjects))
    expected = case["attendu"] if isinstance(case["attendu"], list) else [case["attendu"]]
    found = [_shown(_chosen(subjects, one), one) for one in expected]
    assert found == [_readable(one) for one in expected]


def _chosen(subjects: Sequence[Subject], told: Told) -> Subject:
    latest = max((one.period.last for one in subjects), default=date.min)
    chosen = [
        one
        for one in subjects
        if (_is_of(one.period, told["periode"]) if "periode" in told else one.period.last == latest)
        if told.get("nom", one.name) == one.name
        if told.get("label", one.label) == one.label
    ]
    assert len(chosen) == 1, [(one.period, one.name, one.verdict) for one in subjects]
    return chosen[0]


def _is_of(period: Days, told: int | list[date]) -> bool:
    if isinstance(told, int):
        return (period.first, period.last) == (date(told, 1, 1), date(told, 12, 31))
    return [period.first, period.last] == told


def _shown(subject: Subject, told: Told) -> dict[str, Any]:
    """What a subject says of everything that is expected of it."""
    shown: dict[str, Any] = {
        "evidence": len(subject.evidence),
        "left_out": [one.reason for one in subject.left_out],
        "notes": list(subject.notes),
        "forecast": _foretold(subject.forecast),
    }
    same = ("periode", "nom")
    named = {key: told[key] for key in same if key in told}
    rest = [key for key in told if key not in same]
    return named | {
        key: _figure(shown[key] if key in shown else getattr(subject, key)) for key in rest
    }


def _foretold(forecast: Forecast | None) -> dict[str, Any] | None:
    if forecast is None:
        return None
    return {
        "at": forecast.at,
        "if_nothing": _outlook(forecast.if_nothing),
        "as_planned": _outlook(forecast.as_planned),
        "sentence": forecast.sentence,
    }


def _outlook(outlook: Outlook) -> list[Any]:
    return [_figure(one) for one in (outlook.value, outlook.required, outlook.missing)]


def _readable(told: Any) -> Any:  # noqa: ANN401 - as YAML has it
    if isinstance(told, Mapping):
        same = ("periode", "nom")
        return {key: one if key in same else _readable(one) for key, one in told.items()}
    if isinstance(told, list):
        return [_readable(one) for one in told]
    return _figure(told)


def _figure(told: Any) -> Any:  # noqa: ANN401 - likewise
    """Write numbers alike, with their decimals, and no-break spaces as spaces."""
    if isinstance(told, str):
        return str(told).replace("\u00a0", " ").replace("\u202f", " ")
    if isinstance(told, bool | date | list | Mapping) or told is None:
        return _spaces(told)
    return f"{told:f}".rstrip("0").rstrip(".") if "." in f"{told:f}" else f"{told:f}"


def _spaces(told: Any) -> Any:  # noqa: ANN401 - likewise
    if isinstance(told, list):
        return [_figure(one) for one in told]
    if isinstance(told, Mapping):
        return {key: _figure(one) for key, one in told.items()}
    return told
