"""What a person named on the command line, held against what there is."""

from collections.abc import Iterable
from dataclasses import replace

import click

from docgen.model.assessment import Assessment, FrameworkResult
from docgen.model.settings import Settings
from docgen.wording import lists
from docgen.wording.nearest import nearest


def chosen(
    assessment: Assessment,
    requirements: Iterable[str],
    framework: str | None,
) -> Assessment:
    """Keep the requirements and the framework asked for; a usage error when there is none such."""
    wanted = [one.upper() for one in requirements]
    results = assessment.results
    if framework is not None:
        _known(framework, [result.framework.id for result in results], "référentiel")
        results = tuple(result for result in results if result.framework.id == framework)
    for one in wanted:
        _known(one, assessment.findings(), "exigence")
    return replace(assessment, results=tuple(_only(result, wanted) for result in results))


def known_documents(asked: Iterable[str], settings: Settings) -> frozenset[str]:
    """Check the ids of documents asked for; a usage error when there is none such."""
    ids = [kind.id for kind in settings.documents]
    for one in asked:
        _known(one, ids, "document")
    return frozenset(asked)


def _only(result: FrameworkResult, wanted: list[str]) -> FrameworkResult:
    if not wanted:
        return result
    kept = tuple(f for f in result.findings if f.requirement.id in wanted)
    return replace(result, findings=kept)


def _known(name: str, among: Iterable[str], kind: str) -> None:
    names = list(among)
    if name in names:
        return
    close = nearest(name, names)
    guess = f" Vouliez-vous dire « {close} » ?" if close else f" Connus : {lists.capped(names, 8)}."
    raise click.UsageError(f"Nous ne connaissons pas « {name} » ({kind}).{guess}")
