"""What a person named on the command line, held against what there is."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

import click

from docgen.assessment.touching import touching
from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.requirement import Framework, Requirement
from docgen.model.settings import Settings
from docgen.wording import letters, lists
from docgen.wording.nearest import nearest


def chosen(
    assessment: Assessment,
    requirements: Iterable[str],
    framework: str | None,
    inactive: Collection[str] = (),
) -> Assessment:
    """Keep the requirements and the framework asked for; a usage error when there is none such.

    `inactive` are the ids of the frameworks that were read and are not judged by.
    """
    kept = assessment
    if framework is not None:
        kept = _of_framework(kept, framework, inactive)
    known = references(result.framework for result in assessment.results)
    wanted = [known_requirement(one, known).id for one in requirements]
    return _of_requirements(kept, wanted) if wanted else kept


def references(frameworks: Iterable[Framework]) -> Mapping[str, Requirement]:
    """Return each requirement by all that it may be called, in capitals; the first one wins."""
    found: dict[str, Requirement] = {}
    for framework in frameworks:
        by_id = {one.id: one for one in framework.requirements}
        names = {name: one for one in framework.requirements for name in one.references}
        again = {one.id: by_id[one.repeats] for one in framework.repetitions}
        for name, requirement in {**again, **names, **by_id}.items():
            found.setdefault(name.upper(), requirement)
    return found


def known_requirement(asked: str, known: Mapping[str, Requirement]) -> Requirement:
    """Return the requirement that goes by a name; a usage error when there is none such."""
    check_known(asked.upper(), known, "exigence")
    return known[asked.upper()]


def known_documents(asked: Iterable[str], settings: Settings) -> frozenset[str]:
    """Check the ids of documents asked for; a usage error when there is none such."""
    ids = [kind.id for kind in settings.documents]
    for one in asked:
        check_known(one, ids, "document")
    return frozenset(asked)


def known_person(asked: str, names: Iterable[str]) -> str:
    """Return the one that a name means, in any order and without accents, or a part of it.

    A usage error when nobody, or more than one, is meant.
    """
    by_words = {letters.same_words(name): name for name in names}
    words = letters.same_words(asked)
    if words in by_words:
        return by_words[words]
    meant = [name for known, name in by_words.items() if set(words.split()) <= set(known.split())]
    if words and len(meant) == 1:
        return meant[0]
    if words and meant:
        raise click.UsageError(f"« {asked} » peut être {lists.capped(meant, 8)} : précisez.")
    close = nearest(words, by_words)
    raise _unknown(asked, "personne", by_words[close] if close else None, by_words.values())


def _of_framework(assessment: Assessment, framework: str, inactive: Collection[str]) -> Assessment:
    if framework in inactive:
        raise click.UsageError(
            f"« {framework} » n'est pas actif ici. Pour juger d'après lui, ajoutez-le sous "
            "« referentiels » dans config/office.yaml."
        )
    check_known(framework, [result.framework.id for result in assessment.results], "référentiel")
    results = tuple(one for one in assessment.results if one.framework.id == framework)
    own = {one.id for result in results for one in result.framework.coherences}
    told = tuple(one for one in assessment.contradictions if one.coherence in own)
    return replace(assessment, results=results, contradictions=told)


def _of_requirements(assessment: Assessment, wanted: list[str]) -> Assessment:
    results = tuple(_only(result, wanted) for result in assessment.results)
    kept = replace(assessment, results=results)
    about = [touching(finding, assessment) for finding in kept.findings().values()]
    told = tuple(one for one in assessment.contradictions if any(one in own for own in about))
    return replace(kept, contradictions=told)


def _only(result: FrameworkResult, wanted: list[str]) -> FrameworkResult:
    kept = tuple(f for f in result.findings if f.requirement.id in wanted)
    return replace(result, findings=kept)


def check_known(name: str, among: Iterable[str], kind: str) -> None:
    """Check that a name is one of those there are; else a usage error with the nearest one."""
    names = list(among)
    if name not in names:
        raise _unknown(name, kind, nearest(name, names), names)


def _unknown(name: str, kind: str, close: str | None, names: Iterable[str]) -> click.UsageError:
    known = lists.capped(names, 8)
    others = f" Connus : {known}." if known else ""
    guess = f" Vouliez-vous dire « {close} » ?" if close else others
    return click.UsageError(f"Nous ne connaissons pas « {name} » ({kind}).{guess}")
