"""What a careful reader of any figure must know: rows that count for nobody, rows that wait."""

from collections import Counter
from collections.abc import Iterator

from docgen.assessment.facts import Facts
from docgen.model.roster import Match
from docgen.model.value import text_of
from docgen.wording import lists


def warnings(facts: Facts) -> Iterator[str]:
    """Yield French sentences, the most serious first; nothing when all is well."""
    for form in facts.forms.values():
        people = next((column for column in form.columns if column.one_record_each), None)
        if people is None:
            continue
        unknown = Counter(
            name
            for record in facts.snapshot.of(form.id)
            if (name := text_of(record.values, people.code))
            and facts.roster.recognise(name, None).match is not Match.EXACT
        )
        for name, count in sorted(unknown.items()):
            rows = lists.plural(count, "ligne")
            yield (
                f"« {form.title} » : « {name} » n'est pas dans l'équipe ; {rows} sans effet. "
                "Si ce nom a changé, ajoutez l'ancien aux « Autres noms » de la personne."
            )
    yield from _held(facts)


def _held(facts: Facts) -> Iterator[str]:
    for form in facts.forms.values():
        held = [record for record in facts.snapshot.of(form.id) if record.awaits]
        if held:
            files = lists.and_list(sorted({f"« {record.origin.file} »" for record in held}))
            gone = lists.plural(len(held), "ligne disparue", "lignes disparues")
            yield (
                f"« {form.title} » : {gone} de {files}, en attente de la décision du référent "
                "(toujours dans les totaux)."
            )
