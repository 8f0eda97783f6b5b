"""The information offices: those that their own form lists, and those that records name."""

from collections.abc import Iterable, Mapping

from docgen.assessment.facts import Facts
from docgen.model.value import text_of
from docgen.wording.letters import same_words

_NAMED_IN = "office"
"""Code of the name in the form that describes offices."""


def offices_of(facts: Facts, named: Iterable[str] = ()) -> Mapping[str, str]:
    """Return a name for each office, by its `same_words`, in the order of the names.

    An office is called as its own form calls it; else as the first of its writings.
    """
    listed = [
        text_of(record.values, _NAMED_IN)
        for form in facts.forms.values()
        if form.describes_offices
        for record in facts.snapshot.of(form.id)
    ]
    names: dict[str, str] = {}
    for name in (*sorted(listed), *sorted(named)):
        if same_words(name):
            names.setdefault(same_words(name), name)
    return dict(sorted(names.items(), key=lambda one: one[1]))
