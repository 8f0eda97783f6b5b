"""A template that asks for too much, or for what is none of its business, is refused."""

import pytest

from docgen.documents.fill import fill
from docgen.errors import TemplateError
from docgen.model.document import Told
from tests.documents import word
from tests.documents.constructs.cases import CONTEXT
from tests.documents.constructs.drawn import word as drawn
from tests.documents.constructs.outline import outline

RECORDS: list[Told] = [{"nom": f"Visiteur {n}", "liste": ["a", "b"]} for n in range(5000)]
HUGE = "{% for a in range(99999) %}{% for b in range(99999) %}"
ENDS = "{% endfor %}{% endfor %}"
DOUBLE = "{% set t = namespace(x=BEGIN) %}{% for i in range(200) %}DO{% endfor %}{{ t.x | length }}"


@pytest.mark.parametrize(
    "tag",
    [
        f"{HUGE}{ENDS}",
        f"{HUGE}x{ENDS}",
        "{% for a in range(99999) %}{{ range(99999) | sum }}{% endfor %}",
        "{% for a in range(99999) %}{% set x = mots * 2 %}{% endfor %}",
        "{{ range(99999) | join('x' ~ nom ~ '                    ') }}",
        "{{ 'x' * 1000000000 }}",
        "{{ [1] * 1000000000 }}",
        "{{ 10 ** 1000000 }}",
        "{{ ('a' ~ nom) | replace('', nom | replace('n', nom)) | replace('', 'x' ~ mots) * 2 }}",
        DOUBLE.replace("BEGIN", "'a'").replace("DO", "{% set t.x = t.x ~ t.x %}"),
        DOUBLE.replace("BEGIN", "'a'").replace("DO", "{% set t.x = t.x + t.x %}"),
        DOUBLE.replace("BEGIN", "[1]").replace("DO", "{% set t.x = t.x + t.x %}"),
        DOUBLE.replace("BEGIN", "[1]").replace("DO", "{% set t.x = [t.x, t.x] %}"),
        DOUBLE.replace("BEGIN", "[1]").replace("DO", "{% set t.x = (t.x, {'a': t.x}) %}"),
        DOUBLE.replace("BEGIN", "'a'").replace("DO", "{% set t.x = (t.x | gras) ~ t.x %}"),
        DOUBLE.replace("BEGIN", "'a'").replace("DO", "{% set t.x %}{{ t.x }}{{ t.x }}{% endset %}"),
        DOUBLE.replace("BEGIN", "10").replace("DO", "{% set t.x = t.x * t.x %}"),
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{{ m(n - 1) ~ m(n - 1) if n else 'x' }}{% endmacro %}{{ m(40) }}",
        "{% for a in [40] recursive %}{{ loop([a - 1, a - 1]) if a }}{% endfor %}",
    ],
)
def test_what_never_ends_is_refused_soon(tag: str) -> None:
    with pytest.raises(TemplateError, match="une boucle ou un calcul n'en finit pas"):
        fill(drawn(tag), word.plan(**CONTEXT))


def test_what_is_long_but_ends_is_written() -> None:
    template = drawn(
        "{% macro m(x) %}[{{ x | upper }}]{% endmacro %}"
        "{% for r in l | sort(attribute='nom') %}{{ m(r.nom) }}{{ r.liste | join }} {% endfor %}"
    )

    told = outline(fill(template, word.plan(l=RECORDS)))

    assert told.startswith("[VISITEUR 0]ab [VISITEUR 1]ab ")
    assert told.count("]ab") == 5000


@pytest.mark.parametrize(
    "tag",
    [
        "{{ nom.__class__ }}",
        "{{ nom['__class__'] }}",
        "{{ nom['__cl' ~ 'ass__'] }}",
        "{{ nom | attr('__class__') }}",
        "{{ [nom] | map(attribute='__class__') | list }}",
        "{{ [nom] | map('attr', '__class__') | list }}",
        "{{ [nom] | selectattr('__class__') | list }}",
        "{{ [nom] | groupby('__class__') }}",
        "{{ [nom] | sum(attribute='__class__') }}",
        "{{ '{0.__class__}'.format(nom) }}",
        "{{ '{a.__class__}'.format_map({'a': nom}) }}",
        "{{ '%s' % nom }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ nom.ljust(99999999) }}",
        "{{ nom.encode() }}",
        "{{ mots.append('x') }}",
        "{{ o.update({}) }}",
        "{{ o.pop('k') }}",
        "{{ lipsum() }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ namespace.__init__ }}",
        "{% set t = namespace(a=1) %}{{ t._Namespace__attrs }}",
        "{{ range.__class__ }}",
        "{{ (mots | map('upper')).gi_frame }}",
        "{% for m in mots %}{{ loop._iterator }}{% endfor %}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ self[' page'] }}",
        "{{ environment }}",
        "{{ _context }}",
        "{% include 'x' %}",
        "{% import 'os' as x %}",
        "{% extends 'x' %}",
        "{{ nom | random }}",
        "{{ nom | tojson }}",
        "{{ nom | docgen_taken }}",
    ],
)
def test_what_a_template_has_no_business_with_is_refused(tag: str) -> None:
    with pytest.raises(TemplateError):
        fill(drawn(tag), word.plan(**CONTEXT))
