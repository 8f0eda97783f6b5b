"""Rows, cells and columns: repeated, chosen, merged, coloured."""

from collections.abc import Mapping

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import opened, parsed
from docgen.model.document import Told
from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import cell, p, row, table, word

SHADES: Mapping[str, Told] = {"c": "FF0000", "cs": ["FF0000", "00FF00"]}
SAME: Mapping[str, Told] = {"l": [{"c": "C", "a": 1}, {"c": "C", "a": 2}, {"c": "C", "a": 3}]}
UNEQUAL: Mapping[str, Told] = {"l": [{"c": "C", "a": 1}, {"c": "C", "a": 2}, {"c": "D", "a": 3}]}
MERGED_DOWN = table(
    row("{%tr for f in l %}", ""), row("{% vm %}{{ f.c }}", "{{ f.a }}"), row("{%tr endfor %}", "")
)


def cells(content: bytes) -> str:
    """Return each cell with its colour, how many columns it covers, what it continues."""
    package = opened(content)
    told = []
    for one in parsed(package.parts[package.main]).iter(tag("w:tc")):
        text = "".join(text.text or "" for text in one.iter(tag("w:t")))
        found = [
            f"{name}={mark.get(tag(f'w:{key}'))}"
            for name, key in (("shd", "fill"), ("gridSpan", "val"), ("vMerge", "val"))
            for mark in one.iter(tag(f"w:{name}"))
        ]
        told.append(" ".join([text, *found]))
    return " | ".join(told)


CASES = (
    Case(
        name="rows repeated",
        template=word(
            table(
                row("A", "B"),
                row("{%tr for f in fiches %}", ""),
                row("{{ f.a }}", "{{ f.b }}"),
                row("{%tr endfor %}", ""),
                row("Z", ""),
            )
        ),
        says="A | B\nx | 1\ny | 2\nZ | ",
    ),
    Case(
        name="rows chosen",
        template=word(
            table(
                row("{%tr if non %}", ""),
                row("1", "2"),
                row("{%tr else %}", ""),
                row("3", "4"),
                row("{%tr endif %}", ""),
            )
        ),
        says="3 | 4",
    ),
    Case(
        name="rows repeated over nothing",
        template=word(
            table(row("A"), row("{%tr for f in aucun %}"), row("{{ f }}"), row("{%tr endfor %}"))
        ),
        says="A",
    ),
    Case(
        name="a table that repeats nothing but rows, over nothing",
        template=word(
            "a", table(row("{%tr for f in aucun %}"), row("{{ f }}"), row("{%tr endfor %}")), "b"
        ),
        says="a\nb",
    ),
    Case(
        name="cells repeated",
        template=word(table(row("A", "{%tc for m in mots %}", "{{ m }}", "{%tc endfor %}", "Z"))),
        says="A | un | deux | trois | Z",
    ),
    Case(
        name="cells repeated in rows repeated",
        template=word(
            table(
                row("A", "{%tc for m in mots %}", "{{ m }}", "{%tc endfor %}"),
                row("{%tr for f in fiches %}", "", "", ""),
                row("{{ f.a }}", "{%tc for m in mots %}", "{{ m }}{{ f.b }}", "{%tc endfor %}"),
                row("{%tr endfor %}", "", "", ""),
            )
        ),
        says="A | un | deux | trois\nx | un1 | deux1 | trois1\ny | un2 | deux2 | trois2",
    ),
    Case(
        name="paragraphs repeated in a cell",
        template=word(table(row("A", cell("{%p for m in mots %}", "{{ m }}", "{%p endfor %}")))),
        says="A | un / deux / trois",
    ),
    Case(
        name="paragraphs repeated in a cell, over nothing",
        template=word(table(row("A", cell("{%p for m in aucun %}", "{{ m }}", "{%p endfor %}")))),
        says="A | ",
        differs="cells without a paragraph",
        reading=lambda content: " | ".join(
            "" if len(one) and one[-1].tag == tag("w:p") else "no paragraph"
            for one in parsed(opened(content).parts["word/document.xml"]).iter(tag("w:tc"))
        ).replace(" | ", "A | "),
    ),
    Case(
        name="a loop in a cell",
        template=word(table(row("{% for m in mots %}{{ m }} {% endfor %}", "b"))),
        says="un deux trois  | b",
    ),
    Case(
        name="a table in a table",
        template=word(
            table(
                row(
                    cell(
                        table(
                            row("{%tr for f in fiches %}"), row("{{ f.a }}"), row("{%tr endfor %}")
                        ),
                        p("fin"),
                    ),
                    "z",
                )
            )
        ),
        says="x / y / fin | z",
    ),
    Case(
        name="a table in each row",
        template=word(
            table(
                row("{%tr for f in fiches %}"),
                row(
                    cell(
                        table(row("{%tr for s in f.s %}"), row("{{ s }}"), row("{%tr endfor %}")),
                        p("{{ f.a }}"),
                    )
                ),
                row("{%tr endfor %}"),
            )
        ),
        says="p / q / x\nr / y",
    ),
    Case(
        name="a note in its own row",
        template=word(table(row("A"), row("{#tr note #}"), row("B"))),
        says="A\nB",
    ),
    Case(
        name="a loop from the first to the last cell of a row",
        template=word(
            table(row("A", "B"), row("{% for f in fiches %}{{ f.a }}", "{{ f.b }}{% endfor %}"))
        ),
        says="A | B\nx | 1\ny | 2",
        differs="loops along a row",
    ),
    Case(
        name="a condition from the first to the last cell of a row",
        template=word(table(row("{% if non %}a", "b{% endif %}"), row("x", "y"))),
        says="x | y",
        differs="loops along a row",
    ),
    Case(
        name="a loop from the middle of a cell to another",
        template=word(table(row("z{% if non %}a", "b{% endif %}", "c"))),
        refused="cette condition finit ailleurs que dans la case où elle commence",
        differs="loops along a row",
    ),
    Case(
        name="a loop over two rows, without a prefix",
        template=word(
            table(row("{% for f in fiches %}{{ f.a }}", "1"), row("{{ f.b }}", "2{% endfor %}"))
        ),
        says="x | 1\n1 | 2\ny | 1\n2 | 2",
        differs="loops along a row",
    ),
    Case(
        name="a loop in rows of its own, without a prefix",
        template=word(
            table(
                row("{% for f in fiches %}", ""),
                row("{{ f.a }}", "{{ f.b }}"),
                row("{% endfor %}", ""),
            )
        ),
        says="x | 1\ny | 2",
        differs="loops along a row",
    ),
    Case(
        name="a prefix that shares its row with what it repeats",
        template=word(table(row("{%tr for f in fiches %}{{ f.a }}", "{{ f.b }}{%tr endfor %}"))),
        says="x | 1\ny | 2",
        differs="prefixes with neighbours",
    ),
    Case(
        name="a prefix that shares its cell with what it repeats",
        template=word(table(row("{%tc for m in mots %}{{ m }}{%tc endfor %}", "b"))),
        says="un | deux | trois | b",
        differs="prefixes with neighbours",
    ),
    Case(
        name="a prefix with other content in its row",
        template=word(
            table(
                row("A {%tr for f in fiches %}", "gardé"),
                row("{{ f.a }}", "{{ f.b }}"),
                row("{%tr endfor %}", ""),
            )
        ),
        refused="doit être seule dans sa ligne",
        differs="prefixes with neighbours",
    ),
    Case(
        name="a prefix of a row, and none at the end",
        template=word(table(row("{%tr for f in fiches %}"), row("{{ f.a }}"), row("{% endfor %}"))),
        refused="n'a pas son préfixe : écrivez « {%tr endfor %} »",
        differs="prefixes that do not match",
    ),
    Case(
        name="a prefix of a row that ends as one of a paragraph",
        template=word(
            table(row("{%tr for f in fiches %}"), row("{{ f.a }}"), row("{%p endfor %}"))
        ),
        refused="n'a pas son préfixe : écrivez « {%tr endfor %} »",
        differs="prefixes that do not match",
    ),
    Case(
        name="a prefix of a row at the end, and none at the beginning",
        template=word(table(row("{% for f in fiches %}"), row("{{ f.a }}"), row("{%tr endfor %}"))),
        refused="n'a pas le préfixe de sa fin : écrivez « {%tr for f in fiches %} »",
        differs="prefixes that do not match",
    ),
    Case(
        name="a loop across two tables",
        template=word(
            table(row("{%tr for f in fiches %}"), row("{{ f.a }}")),
            p("milieu"),
            table(row("{{ f.b }}"), row("{%tr endfor %}")),
        ),
        refused="cette boucle finit ailleurs que dans le tableau où elle commence",
        differs="loops that end elsewhere",
    ),
    Case(
        name="a loop that begins in a table and ends below it",
        template=word(table(row("{% for f in fiches %}{{ f.a }}")), "{% endfor %}"),
        refused="cette boucle finit ailleurs que dans la case où elle commence",
        differs="loops that end elsewhere",
    ),
    Case(
        name="equal cells merged down",
        template=word(MERGED_DOWN),
        context=SAME,
        says="C | 1\n | 2\n | 3",
    ),
    Case(
        name="unequal cells merged down",
        template=word(MERGED_DOWN),
        context=UNEQUAL,
        says="C | 1\n | 2\nD | 3",
        differs="unequal cells merged",
    ),
    Case(
        name="how cells are merged down",
        template=word(MERGED_DOWN),
        context=SAME,
        reading=cells,
        says="C vMerge=restart | 1 |  vMerge=continue | 2 |  vMerge=continue | 3",
    ),
    Case(
        name="equal cells merged along",
        template=word(
            table(
                row("{%tc for m in mots %}", "{% hm %}titre", "{%tc endfor %}"),
                row("{%tc for m in mots %}", "{{ m }}", "{%tc endfor %}"),
            )
        ),
        says="titre\nun | deux | trois",
    ),
    Case(
        name="how cells are merged along",
        template=word(
            table(
                row("{%tc for m in mots %}", "{% hm %}titre", "{%tc endfor %}"),
                row("{%tc for m in mots %}", "{{ m }}", "{%tc endfor %}"),
            )
        ),
        reading=cells,
        says="titre gridSpan=3 | un | deux | trois",
    ),
    Case(
        name="unequal cells merged along",
        template=word(table(row("{%tc for m in mots %}", "{% hm %}{{ m }}", "{%tc endfor %}"))),
        says="un | deux | trois",
        differs="unequal cells merged",
    ),
    Case(
        name="a cell over several columns",
        template=word(table(row("{% colspan n %}titre"), row("a", "b", "c"))),
        reading=cells,
        says="titre gridSpan=3 | a | b | c",
    ),
    Case(
        name="coloured cells",
        template=word(
            table(
                row("{% cellbg c %}a", "b"),
                row("{%tr for c in cs %}", ""),
                row("{% cellbg c %}{{ c }}", ""),
                row("{%tr endfor %}", ""),
            )
        ),
        context=SHADES,
        reading=cells,
        says="a shd=FF0000 | b | FF0000 shd=FF0000 |  | 00FF00 shd=00FF00 | ",
    ),
    Case(
        name="a colour that is none",
        template=word(table(row("{% cellbg c %}a"))),
        context={"c": "rouge"},
        refused="« rouge » n'est pas une couleur",
        differs="colours that are none",
    ),
    Case(
        name="a merge without a loop",
        template=word(table(row("{% vm %}a"))),
        refused="le champ « loop » n'existe pas",
    ),
)
