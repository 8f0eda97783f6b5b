"""Tags that Word has cut in pieces, or whose signs it has changed while they were typed."""

from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import cut, link, p, r, row, table, word
from tests.documents.word import parts

CASES = (
    Case(
        name="a tag cut in runs",
        template=word(p("a", cut("{", "{ n", "om }", "}"), "b")),
        says="aInèsb",
    ),
    Case(
        name="a tag cut at its signs",
        template=word(p("a", cut("{{", "nom", "}}"), "b")),
        says="aInèsb",
    ),
    Case(
        name="a condition cut in runs",
        template=word(p("{%", cut(" if o", "ui %"), "}vrai{% en", cut("dif", " %}"))),
        says="vrai",
    ),
    Case(
        name="a prefix cut in runs",
        template=word(
            p(cut("{%", "p for m in ", "mots %}")), "{{ m }}", p(cut("{%p", " endfor ", "%}"))
        ),
        says="un\ndeux\ntrois",
    ),
    Case(
        name="a prefix of a row cut in runs",
        template=word(
            table(
                row(p(cut("{%t", "r for m in", " mots %}"))),
                row(p(cut("{{ ", "m", " }}"))),
                row(p(cut("{%", "tr endfor %}"))),
            )
        ),
        says="un\ndeux\ntrois",
    ),
    Case(name="a tab in a tag", template=word("a {{\tnom }} b"), says="a Inès b"),
    Case(name="a line break in a tag", template=word("a {{\nnom }} b"), says="a Inès b"),
    Case(
        name="a line break between two words of a tag",
        template=word("a {% if\noui\nand\tn == 3 %}b{% endif %}"),
        says="a b",
        differs="breaks in tags",
    ),
    Case(
        name="a tag that Word has made smart",
        template=word(p("a ", f'<w:smartTag w:element="x">{r("{{ no")}</w:smartTag>', "m }} b")),
        says="a Inès b",
    ),
    Case(
        name="a tag that somebody has inserted while changes were tracked",
        template=word(p("a {{ ", f'<w:ins w:id="5" w:author="x">{r("nom")}</w:ins>', " }} b")),
        says="a Inès b",
    ),
    Case(
        name="letters that somebody has deleted from a tag while changes were tracked",
        template=word(
            p(
                "a {{ nom",
                '<w:del w:id="5" w:author="x"><w:r><w:delText>bre</w:delText></w:r></w:del>',
                " }} b",
            )
        ),
        says="a Inès b",
    ),
    Case(
        name="a tag that somebody has deleted while changes were tracked",
        template=word(
            p(
                "a",
                '<w:del w:id="5" w:author="x"><w:r><w:delText>{{ nom }}</w:delText></w:r></w:del>',
                "b",
            )
        ),
        says="False",
        differs="deleted tags",
        reading=lambda content: str("Inès".encode() in parts(content)["word/document.xml"]),
    ),
    Case(
        name="a tag half in a link",
        template=word(p("a {{ ", link("L1", "nom }} c"), " b"), links={"L1": "https://a.fr"}),
        says="a Inès[ c](https://a.fr) b",
        differs="tags half in a link",
    ),
    Case(
        name="a soft hyphen in a tag",
        template=word(p("{{ no", "<w:r><w:softHyphen/></w:r>", "m }}")),
        says="Inès",
    ),
    Case(
        name="a hyphen that does not break, in a tag",
        template=word(p("{{ n ", "<w:r><w:noBreakHyphen/></w:r>", " 1 }}")),
        says="2",
        differs="signs that Word has changed",
    ),
    Case(
        name="English curled quotes",
        template=word("{{ o[“k”] }} {{ o[‘k’] }} {{ o[’k’] }}{% if nom == ’Inès’ %}!{% endif %}"),
        says="v v v!",
    ),
    Case(
        name="French quotes",
        template=word(
            "{{ o[« k »] }} {{ o[«\u00a0k\u00a0»] }} {{ o[«\u202fk\u202f»] }}"
            "{% if nom == «Inès» %}!{% endif %}"
        ),
        says="v v v!",
        differs="signs that Word has changed",
    ),
    Case(
        name="an apostrophe between quotes",
        template=word('{{ « l’office » }} {{ "l\'office" }} {{ “l’office” }}'),
        says="l’office l'office l’office",
        differs="signs that Word has changed",
    ),
    Case(
        name="spaces that do not break, in a tag",
        template=word(
            "{{\u00a0nom\u00a0}} {{ nom\u202f|\u2009upper }} {%\u00a0if oui\u00a0%}x{% endif %}"
        ),
        says="Inès INÈS x",
    ),
    Case(
        name="signs without a width, in a tag",
        template=word("{{ no\u200bm }} {{ no\u00adm }} {{\ufeffnom }} {{ nom\u200e }}"),
        says="Inès Inès Inès Inès",
        differs="signs that Word has changed",
    ),
    Case(
        name="dashes for a minus",
        template=word("{{ n – 1 }} {{ n — 1 }} {{ n − 1 }}"),
        says="2 2 2",
        differs="signs that Word has changed",
    ),
    Case(
        name="three dots that Word has made one",
        template=word("{{ nom… }}"),
        refused="le signe « … » n'a pas sa place",
    ),
    Case(
        name="a quote that is never closed",
        template=word("{{ « nom }}"),
        refused="le signe « « » n'a pas sa place",
    ),
    Case(
        name="a tag that is never closed", template=word("a {{ nom"), refused="n'est pas refermée"
    ),
    Case(
        name="a loop that is never closed",
        template=word("{% for m in mots %}{{ m }}"),
        refused="« endfor » manque",
    ),
    Case(
        name="an end without a beginning",
        template=word("a {% endif %}"),
        refused="« endif » ferme ce qui n'est pas ouvert",
    ),
    Case(
        name="blocks that cross",
        template=word("{% for m in mots %}{% if oui %}{% endfor %}{% endif %}"),
        refused="cette condition n'est pas refermée",
    ),
    Case(
        name="a filter that does not exist",
        template=word("{{ nom | majuscule }}"),
        refused="le filtre « majuscule » n'existe pas",
    ),
    Case(
        name="a statement that does not exist",
        template=word("{% boucle mots %}"),
        refused="« boucle » n'est pas une balise",
    ),
    Case(
        name="a tag that says nothing", template=word("a {{ }} b"), refused="cette balise est vide"
    ),
)
