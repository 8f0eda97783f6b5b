"""Conditions and loops in the text, and the paragraphs that they leave."""

from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import p, row, table, word

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'
MARK = '<w:bookmarkStart w:id="1" w:name="s"/>', '<w:bookmarkEnd w:id="1"/>'

CASES = (
    Case(name="if", template=word("a{% if oui %}b{% endif %}{% if non %}c{% endif %}"), says="ab"),
    Case(
        name="if, elif, else",
        template=word("x{% if n == 1 %}un{% elif n == 3 %}trois{% else %}autre{% endif %}y"),
        says="xtroisy",
    ),
    Case(
        name="a loop",
        template=word(
            "x{% for m in mots %}{{ loop.index }}/{{ loop.length }} {{ m }}"
            "{{ ', ' if not loop.last }}{% endfor %}y"
        ),
        says="x1/3 un, 2/3 deux, 3/3 troisy",
    ),
    Case(
        name="the turns of a loop",
        template=word(
            "{% for m in mots %}{% if loop.first %}«{% endif %}{{ loop.cycle('a', 'b') }}"
            "{{ loop.revindex }}{{ loop.previtem if not loop.first }}{% endfor %}"
        ),
        says="«a3b2una1deux",
    ),
    Case(
        name="a loop over nothing",
        template=word("x{% for m in aucun %}{{ m }}{% else %}aucun{% endfor %}y"),
        says="xaucuny",
    ),
    Case(
        name="a loop over nothing that is absent",
        template=word("x{% for m in rien or [] %}{{ m }}{% endfor %}y"),
        says="xy",
    ),
    Case(
        name="a loop that chooses",
        template=word("{% for m in mots if m != 'deux' %}{{ loop.index }}{{ m }}{% endfor %}"),
        says="1un2trois",
    ),
    Case(
        name="a loop over keys and values",
        template=word("{% for k, v in o.p.items() %}{{ k }}={{ v }}{% endfor %}"),
        says="t=u",
    ),
    Case(
        name="loops in loops",
        template=word(
            "{% for f in fiches %}{{ f.a }}:{% for s in f.s %}{{ s }}{{ loop.index0 }}"
            "{% endfor %};{% endfor %}"
        ),
        says="x:p0q1;y:r0;",
    ),
    Case(
        name="a loop that calls itself",
        template=word(
            "{% for e in [[1, [[2, []]]]] recursive %}({{ e[0] }}{{ loop(e[1]) }}){% endfor %}"
        ),
        says="(1(2))",
    ),
    Case(
        name="paragraphs repeated",
        template=word("a", "{%p for m in mots %}", "- {{ m }}", "{%p endfor %}", "b"),
        says="a\n- un\n- deux\n- trois\nb",
    ),
    Case(
        name="paragraphs chosen",
        template=word(
            "a",
            "{%p if non %}",
            "1",
            "{%p elif oui %}",
            "2",
            "{%p else %}",
            "3",
            "{%p endif %}",
            "b",
        ),
        says="a\n2\nb",
    ),
    Case(
        name="paragraphs repeated in paragraphs repeated",
        template=word(
            "{%p for f in fiches %}",
            "{{ f.a }}",
            "{%p for s in f.s %}",
            "- {{ s }}",
            "{%p endfor %}",
            "{%p endfor %}",
        ),
        says="x\n- p\n- q\ny\n- r",
    ),
    Case(
        name="tables repeated",
        template=word(
            "{%p for f in fiches %}", table(row("{{ f.a }}", "{{ f.b }}")), "{%p endfor %}", "z"
        ),
        says="x | 1\ny | 2\nz",
    ),
    Case(
        name="runs repeated",
        template=word("x{%r for m in mots %}{{ m }}{%r endfor %}y"),
        says="xundeuxtroisy",
    ),
    Case(name="a note in its own paragraph", template=word("a", "{#p note #}", "b"), says="a\nb"),
    Case(
        name="a variable in its own paragraph",
        template=word("a", "{%p set x = 1 %}", "{{ x }}"),
        says="a\n1",
    ),
    Case(
        name="a loop without a prefix",
        template=word("a", "{% for m in mots %}", "- {{ m }}", "{% endfor %}", "b"),
        says="a\n- un\n- deux\n- trois\nb",
        differs="blank lines",
    ),
    Case(
        name="a loop without a prefix in a numbered list",
        template=word(
            *(p(t, properties=NUMBERED) for t in ("{% for m in mots %}", "{{ m }}", "{% endfor %}"))
        ),
        says="un\ndeux\ntrois",
        differs="blank lines",
    ),
    Case(
        name="a value that is empty in its own paragraph",
        template=word("a", "{{ vide }}", "b"),
        says="a\nb",
        differs="blank lines",
    ),
    Case(
        name="a condition that leaves nothing of its paragraph",
        template=word("a", "{% if non %}peut-être{% endif %}", "b"),
        says="a\nb",
        differs="blank lines",
    ),
    Case(
        name="a variable set in its own paragraph, without a prefix",
        template=word("a", "{% set x = 1 %}", "{{ x }}"),
        says="a\n1",
        differs="blank lines",
    ),
    Case(
        name="an empty paragraph that somebody wants",
        template=word("a", p(), "{%p if oui %}", "b", "{%p endif %}", p(), "c"),
        says="a\n\nb\n\nc",
    ),
    Case(
        name="a loop over several paragraphs that begins in a sentence",
        template=word("a {% for m in mots %}", "- {{ m }}", "{% endfor %} b"),
        says="a \n- un\n- deux\n- trois\n b",
        differs="blank lines",
    ),
    Case(
        name="paragraphs drawn together",
        template=word(
            "Ma maison",
            "{%- if oui -%}",
            " en ville",
            "{%- else -%}",
            " aux champs",
            "{%- endif -%}",
            " est belle.",
        ),
        says="Ma maison en ville est belle.",
    ),
    Case(
        name="paragraphs drawn together, the tag at the end of a sentence",
        template=word("a", "{%- if oui %} b {% endif -%}", "c"),
        says="a b c",
    ),
    Case(
        name="a tag drawn near what stands before it in its paragraph",
        template=word("a", "b {%- if oui %}c{% endif %}"),
        says="a\nbc",
        differs="paragraphs drawn together",
    ),
    Case(
        name="a tag drawn near what stands after it in its paragraph",
        template=word("{% if oui %}a{% endif -%} b", "c"),
        says="ab\nc",
        differs="paragraphs drawn together",
    ),
    Case(name="a value drawn near", template=word("a {{- nom -}} b"), says="aInèsb"),
    Case(
        name="a prefix at the beginning of a paragraph that says more",
        template=word("{%p if oui %}a", "b", "c{%p endif %}"),
        says="a\nb\nc",
        differs="prefixes with neighbours",
    ),
    Case(
        name="a prefix in the middle of a sentence",
        template=word("a {%p if oui %} b", "c", "{%p endif %}"),
        refused="doit être seule dans son paragraphe",
        differs="prefixes with neighbours",
    ),
    Case(
        name="a prefix at the beginning, and none at the end",
        template=word("{%p for m in mots %}", "{{ m }}", "{% endfor %}"),
        says="un\ndeux\ntrois",
        differs="prefixes that do not match",
    ),
    Case(
        name="a prefix at the end, and none at the beginning",
        template=word("{% for m in mots %}", "{{ m }}", "{%p endfor %}"),
        says="un\ndeux\ntrois",
        differs="prefixes that do not match",
    ),
    Case(
        name="a prefix at the end of what begins in a sentence",
        template=word("a {% for m in mots %}", "{{ m }}", "{%p endfor %}"),
        refused="cette boucle finit ailleurs",
        differs="prefixes that do not match",
    ),
    Case(
        name="a page break beside a condition",
        template=word("a", p("{% if oui %}", PAGE, "{% endif %}"), "b"),
        says="a\n\n\nb",
    ),
    Case(
        name="a page break in the paragraph of a prefix",
        template=word("a", p("{%p if oui %}", PAGE), "b", "{%p endif %}", "c"),
        says="a\n\n\nb\nc",
        differs="breaks beside tags",
    ),
    Case(
        name="a section break in the paragraph of a prefix",
        template=word("a", "{%p if oui %}", "b", p("{%p endif %}", properties="<w:sectPr/>"), "c"),
        says="a\nb\n\nc",
        differs="breaks beside tags",
    ),
    Case(
        name="a bookmark around a tag",
        template=word(p("a {{", MARK[0], " nom", MARK[1], " }} b")),
        says="a Inès b",
    ),
    Case(
        name="a bookmark that a loop repeats",
        template=word("{%p for m in mots %}", p(MARK[0], "{{ m }}", MARK[1]), "{%p endfor %}"),
        says="un\ndeux\ntrois",
    ),
    Case(
        name="a bookmark around a prefix",
        template=word("a", p(MARK[0], "{%p if oui %}", MARK[1]), "b", "{%p endif %}"),
        says="a\nb",
    ),
    Case(
        name="a page that Word has cut once",
        template=word(
            p("<w:r><w:lastRenderedPageBreak/></w:r>", "{%p if oui %}"), "a", "{%p endif %}"
        ),
        says="a",
    ),
    Case(
        name="a tag that ends in another paragraph",
        template=word("a {{ nom", "}} b"),
        refused="une balise n'est pas refermée",
        differs="tags over several paragraphs",
    ),
    Case(
        name="a tag that ends in another cell",
        template=word(table(row("a {{ nom", "}} b"))),
        refused="tableau 1, ligne 1, colonne 1, près de « {{ nom »",
        differs="tags over several paragraphs",
    ),
    Case(
        name="a closing sign alone",
        template=word("a nom }} b"),
        refused="« }} » ferme une balise qui n'est pas ouverte",
        differs="closing signs alone",
    ),
)
