"""What a tag prints, and how it is computed."""

from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import p, word

LONG = "Été à Aix, 10 000 lettres. " * 400
AWKWARD = "<w:t>&lt; ]]> <?xml?> <!-- --> &amp; \" ' \\ % { } # §"
FAR = "👩‍👩‍👧‍👦 e\u0301 שָׁלוֹם \u202eabc\u202c ﷺ 𝔘 ﬁ \u00a0|\u202f|\u2009|\u00ad|"

CASES = (
    Case(name="a value", template=word("Bonjour {{ nom }}."), says="Bonjour Inès."),
    Case(
        name="an attribute", template=word("{{ o.k }} {{ o.p.t }} {{ fiches[1].a }}"), says="v u y"
    ),
    Case(
        name="an index",
        template=word("{{ o['k'] }} {{ mots[0] }} {{ mots[-1] }} {{ nom[:2] }}"),
        says="v un trois In",
    ),
    Case(
        name="a filter",
        template=word("{{ nom | upper }} {{ mots|join('-') }} {{ mots | length }} {{ mots|last }}"),
        says="INÈS un-deux-trois 3 trois",
    ),
    Case(
        name="a French filter",
        template=word("{{ heures | heures }} {{ jour|date_longue }} {{ 3 | pluriel('mot') }}"),
        says="7\u00a0h\u00a030 1er mars 2026 3 mots",
    ),
    Case(
        name="a test",
        template=word("{{ 'a' if n is odd else 'b' }}{{ 'c' if nom is defined }}"),
        says="ac",
    ),
    Case(
        name="a choice in a tag",
        template=word("[{{ 'oui' if oui else 'non' }}] [{{ nom if non }}] [{{ nom if oui }}]"),
        says="[oui] [] [Inès]",
    ),
    Case(
        name="arithmetic",
        template=word("{{ n + 1 }} {{ n * 2 }} {{ n - 1 }} {{ 7 // 2 }} {{ n % 2 }} {{ n ** 2 }}"),
        says="4 6 2 3 1 9",
    ),
    Case(name="joining", template=word("{{ nom ~ '-' ~ n }} {{ 'a' + 'b' }}"), says="Inès-3 ab"),
    Case(
        name="comparisons",
        template=word("{% if 1 < n <= 3 and nom >= 'A' and 'x' not in mots %}vrai{% endif %}"),
        says="vrai",
    ),
    Case(name="a variable", template=word("{% set x = nom ~ '!' %}{{ x }}"), says="Inès!"),
    Case(
        name="a block kept for later",
        template=word("{% set x %}de {{ ville }}{% endset %}[{{ x }}] [{{ x }}]"),
        says="[de Aix & <Vars>] [de Aix & <Vars>]",
    ),
    Case(
        name="a block kept for later, through a filter",
        template=word("{% set x %}{{ ville }}{% endset %}{{ x | upper }} {{ x | length }}"),
        says="AIX & <VARS> 12",
        differs="markup of blocks",
    ),
    Case(
        name="a filter over a block",
        template=word("{% filter upper %}a{{ ville }}{% endfilter %}"),
        says="AAIX & <VARS>",
        differs="markup of blocks",
    ),
    Case(
        name="a filter over a block that brings data in",
        template=word("{% filter replace('x', ville) %}[x]{% endfilter %}"),
        says="[Aix & <Vars>]",
    ),
    Case(
        name="a sum over a loop",
        template=word(
            "{% set t = namespace(n=0) %}{% for f in fiches %}{% set t.n = t.n + f.b %}"
            "{% endfor %}{{ t.n }}"
        ),
        says="3",
    ),
    Case(
        name="a macro",
        template=word(
            "{% macro m(a, b='z') %}<{{ a }}{{ b }}>{% endmacro %}{{ m(nom) }}{{ m(ville, 1) }}"
        ),
        says="<Inèsz><Aix & <Vars>1>",
    ),
    Case(
        name="a macro that is called around a text",
        template=word(
            "{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}{{ ville }}{% endcall %}"
        ),
        says="[Aix & <Vars>]",
    ),
    Case(
        name="an ampersand in a tag",
        template=word("{{ 'Dupont & Fils <sarl>' }}{% if ville == 'Aix & <Vars>' %}!{% endif %}"),
        says="Dupont & Fils <sarl>!",
        differs="ampersands in tags",
    ),
    Case(name="with", template=word("{% with a = nom %}{{ a }}{% endwith %}"), says="Inès"),
    Case(name="a note", template=word("a{# {{ perdu }} #}b"), says="ab"),
    Case(
        name="braces to be shown",
        template=word("x {_{ nom }_} {_% if %_} y"),
        says="x {{ nom }} {% if %} y",
    ),
    Case(
        name="braces to be shown beside a tag",
        template=word("{{ nom }} {_{ nom }_}"),
        says="Inès {{ nom }}",
    ),
    Case(name="single braces", template=word("a { nom } {} % }{ #"), says="a { nom } {} % }{ #"),
    Case(
        name="spaces count",
        template=word("[{{ x }}]"),
        says="[  a   b  ]",
        context={"x": "  a   b  "},
    ),
    Case(
        name="signs of XML", template=word("[{{ x }}]"), says=f"[{AWKWARD}]", context={"x": AWKWARD}
    ),
    Case(
        name="signs from far away", template=word("[{{ x }}]"), says=f"[{FAR}]", context={"x": FAR}
    ),
    Case(name="a long text", template=word("[{{ x }}]"), says=f"[{LONG}]", context={"x": LONG}),
    Case(name="lines and tabs", template=word("a {{ lignes }} b"), says="a haut\nbas\tdroite b"),
    Case(
        name="a tag in the data",
        template=word("{{ x }}"),
        says="{{ nom }} {% if %} {# #}",
        context={"x": "{{ nom }} {% if %} {# #}"},
    ),
    Case(
        name="escaped braces in the data",
        template=word("{{ x }}"),
        says="{_{ a }_} {_% b %_}",
        context={"x": "{_{ a }_} {_% b %_}"},
        differs="escaped braces in the data",
    ),
    Case(
        name="control characters",
        template=word("{{ x }}"),
        says="ab\nc\nd\ne\nf\ng\nh",
        context={"x": "a\x00\x07b\x0bc\x0cd\x85e\u2028f\r\ng\rh\x1f\ufffe"},
        differs="control characters",
    ),
    Case(
        name="values as they are",
        template=word(
            "{{ rien }} {{ oui }} {{ non }} {{ heures }} {{ jour }} {{ mots }} {{ 7 / 2 }}"
        ),
        says="— oui non 7,5 01/03/2026 un, deux et trois 3,5",
        differs="values in French",
    ),
    Case(
        name="an absent value in a text",
        template=word("{{ rien ~ '!' }} {{ rien | upper }} {{ [rien, 'a'] | join('/') }}"),
        says="—! — —/a",
        differs="values in French",
    ),
    Case(
        name="an unknown name",
        template=word("a {{ perdu }} b"),
        refused="le champ « perdu » n'existe pas",
        differs="unknown names",
    ),
    Case(
        name="an unknown name with a default",
        template=word("a {{ perdu | default('x') }} b"),
        refused="le champ « perdu » n'existe pas",
        differs="unknown names",
    ),
    Case(
        name="an unknown field",
        template=word("a {{ o.perdu }} b"),
        refused="le champ « perdu » n'existe pas",
        differs="unknown names",
    ),
    Case(
        name="an unknown name in a condition",
        template=word("a {% if perdu %}b{% endif %}"),
        refused="le champ « perdu » n'existe pas",
        differs="unknown names",
    ),
    Case(
        name="an absent value with a default",
        template=word("{{ rien | default('x') }} {{ vide | default('y') }}"),
        says="x y",
        differs="defaults",
    ),
    Case(
        name="a record",
        template=word("a {{ o }} b"),
        refused="ne convient pas à la valeur",
        differs="records",
    ),
    Case(
        name="a field named like a method of Python",
        template=word("{{ f.items }} {{ f.values }} {{ f.copy }}"),
        says="1 2 3",
        context={"f": {"items": 1, "values": 2, "copy": 3}},
        differs="fields named like methods",
    ),
    Case(
        name="markup that a filter lets through",
        template=word("{{ x | safe }}"),
        refused="le filtre « safe » n'existe pas",
        context={"x": "a<w:tab/>b"},
        differs="filters that make markup",
    ),
    Case(
        name="a block left raw",
        template=word("{% raw %}{{ nom }}{% endraw %}"),
        refused="« raw » n'est pas une balise",
        differs="statements that do not exist",
    ),
    Case(
        name="escaping switched off",
        template=word("{% autoescape false %}{{ nom }}{% endautoescape %}"),
        refused="« autoescape » n'est pas une balise",
        differs="statements that do not exist",
    ),
    Case(
        name="a tag's end between quotes",
        template=word("{{ '}}' }}"),
        refused="« }} » ferme une balise qui n'est pas ouverte",
        differs="ends of tags between quotes",
    ),
    Case(
        name="a formula",
        template=word(p("a ", "<w:r/><m:oMath><m:r><m:t>{{ n }}</m:t></m:r></m:oMath>")),
        says="a 3",
    ),
)
