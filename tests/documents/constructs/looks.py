"""Words with looks, lines, links and pictures."""

from io import BytesIO

from docxtpl import (  # type: ignore[import-untyped]  # ships no types
    DocxTemplate,
    InlineImage,
    Listing,
    RichText,
)

from docgen.documents.word.parts.names import tag
from docgen.documents.word.parts.package import opened, parsed
from docgen.model.document import Picture, Told
from tests.documents.constructs.cases import Case
from tests.documents.constructs.drawn import call, head, link, notes, p, r, row, table, word
from tests.documents.constructs.png import PNG

LOGO: dict[str, Told] = {"x": Picture(content=PNG, alt='Logo & "co" <ici>')}
TWO: dict[str, Told] = {"l": [Picture(content=PNG, alt="un"), Picture(content=PNG, alt="deux")]}
LINES: dict[str, Told] = {"x": "haut\nbas"}
MORE_LINES: dict[str, Told] = {"x": "  haut \n\n bas\n"}


def looks(content: bytes) -> str:
    """Return the text of each run after the names of its looks."""
    package = opened(content)
    told = []
    for run in parsed(package.parts[package.main]).iter(tag("w:r")):
        names = [
            f"{one.tag.partition('}')[2]}={one.get(tag('w:val')) or ''}".rstrip("=")
            for properties in run.iterchildren(tag("w:rPr"))
            for one in sorted(properties, key=lambda one: str(one.tag))
        ]
        if text := "".join(one.text or "" for one in run.iter(tag("w:t"))).strip():
            told.append(f"{text}({' '.join(names)})")
    return " ".join(told)


def _picture(one: DocxTemplate) -> dict[str, object]:
    return {"x": InlineImage(one, BytesIO(PNG))}


def _pictures(one: DocxTemplate) -> dict[str, object]:
    return {"l": [InlineImage(one, BytesIO(PNG)), InlineImage(one, BytesIO(PNG))]}


CASES = (
    Case(
        name="words in bold",
        template=word("a {{r nom | gras }} b"),
        says="a(b) Inès(b) b()".replace("(b)", "()", 1),
        reading=looks,
    ),
    Case(
        name="words with several looks, one after the other",
        template=word(
            "{{r nom | gras }}{{r nom|italique }}{{r nom|souligne }}{{r nom|couleur('C00000') }}"
        ),
        says="Inès(b) Inès(i) Inès(u=single) Inès(color=C00000)",
        reading=looks,
    ),
    Case(
        name="words with a style",
        template=word("{{r nom | style('Repère') }}"),
        says="Inès(rStyle=Repere)",
        reading=looks,
    ),
    Case(
        name="words with a style that does not exist",
        template=word("{{r nom | style('Perdu') }}"),
        refused="« Perdu » n'est pas un style de caractère",
        differs="styles that do not exist",
    ),
    Case(
        name="words with looks, without the prefix",
        template=word("a {{ nom | gras }} b"),
        says="a Inès b",
        differs="looks without a prefix",
    ),
    Case(
        name="words with looks in a run that has its own",
        template=word(p(r("a {{r nom | gras }}", '<w:i/><w:sz w:val="30"/>'))),
        says="a(i sz=30) Inès(b i sz=30)",
        reading=looks,
        differs="looks that are kept",
    ),
    Case(
        name="awkward words with looks",
        template=word("{{r ville | gras }}"),
        says="Aix & <Vars>",
    ),
    Case(
        name="a text without looks under the prefix of looks",
        template=word("a {{r nom }} b"),
        says="a Inès b",
        differs="looks without a prefix",
    ),
    Case(
        name="a picture under the prefix of a paragraph",
        template=word("a", "{{p nom }}", "b"),
        says="a\nInès\nb",
        differs="looks without a prefix",
    ),
    Case(
        name="lines of a listing",
        template=word("a {{ lignes }} b"),
        theirs=lambda _: {"lignes": Listing("haut\nbas\tdroite")},
        says="a haut\nbas\tdroite b",
    ),
    Case(
        name="lines that become paragraphs",
        template=word("a {{ x | paragraphes }} b"),
        context=LINES,
        says="a haut\nbas b",
    ),
    Case(
        name="lines that become paragraphs, the empty ones left out",
        template=word("a {{ x | paragraphes }} b"),
        context=MORE_LINES,
        says="a haut\nbas b",
        differs="empty lines between paragraphs",
    ),
    Case(
        name="lines that become paragraphs of a cell",
        template=word(table(row("{{ x | paragraphes }}", "z"))),
        context=LINES,
        says="haut / bas | z",
    ),
    Case(
        name="lines that become paragraphs in a link",
        template=word(
            p("a ", link("L1", "{{ x | paragraphes }} c"), " b"), links={"L1": "https://a.fr"}
        ),
        context=LINES,
        says="a [haut\nbas c](https://a.fr) b",
        differs="paragraphs in a link",
    ),
    Case(
        name="words that lead somewhere",
        template=word("le {{r 'site' | lien('https://a.fr/?x=1') }} b"),
        says="le [site](https://a.fr/?x=1) b",
    ),
    Case(
        name="addresses that lead where they say",
        template=word("{{r 'https://a.fr' | lien }}"),
        says="[https://a.fr](https://a.fr)",
    ),
    Case(
        name="addresses that are short",
        template=word("{{r 'www.a.fr' | lien }} {{r 'moi@a.fr' | lien }}"),
        says="[www.a.fr](https://www.a.fr) [moi@a.fr](mailto:moi@a.fr)",
        differs="addresses",
    ),
    Case(
        name="an address that is none",
        template=word("{{r 'javascript:alert(1)' | lien }}"),
        refused="n'est pas une adresse",
        differs="addresses",
    ),
    Case(
        name="a tag in the words of a link",
        template=word(p("a ", link("L1", "{{ nom }}")), links={"L1": "https://a.fr"}),
        says="a [Inès](https://a.fr)",
    ),
    Case(
        name="a tag in the address of a link",
        template=word(
            p(link("L1", "ici")), links={"L1": "https://a.fr/{{ n }}?x=%7B%7B%20nom%20%7D%7D"}
        ),
        says="[ici](https://a.fr/3?x=Inès)",
        differs="addresses with tags",
    ),
    Case(
        name="a tag in the address of a link that a loop repeats",
        template=word(
            "{%p for m in mots %}",
            p(link("L1", "{{ m }}")),
            "{%p endfor %}",
            links={"L1": "https://a.fr/{{ m }}"},
        ),
        says="[un](https://a.fr/un)\n[deux](https://a.fr/deux)\n[trois](https://a.fr/trois)",
        differs="addresses with tags",
    ),
    Case(
        name="a link in a row that a loop repeats",
        template=word(
            table(
                row("{%tr for m in mots %}"), row(p(link("L1", "{{ m }}"))), row("{%tr endfor %}")
            ),
            links={"L1": "https://a.fr"},
        ),
        says="[un](https://a.fr)\n[deux](https://a.fr)\n[trois](https://a.fr)",
    ),
    Case(
        name="a picture",
        template=word("a {{ x }} b"),
        context=LOGO,
        theirs=_picture,
        says='a ‹Logo & "co" <ici>› b',
        differs="alternative texts",
    ),
    Case(
        name="where a picture stands",
        template=word("a {{ x }} b"),
        context=LOGO,
        theirs=_picture,
        reading=lambda content: str(
            parsed(opened(content).parts["word/document.xml"]).xpath(
                "count(//*[local-name()='blip'][@*])"
            )
        ),
        says="1.0",
    ),
    Case(
        name="a picture without an alternative text",
        template=word("a {{ x }} b"),
        context={"x": Picture(content=PNG, alt="")},
        theirs=_picture,
        refused="n'a pas de texte de remplacement",
        differs="alternative texts",
    ),
    Case(
        name="a picture in the header",
        template=word("a", parts=(head("{{ x }}"),)),
        context=LOGO,
        theirs=_picture,
        says='a\n# header1\n‹Logo & "co" <ici>›',
        differs="alternative texts",
    ),
    Case(
        name="the same picture several times",
        template=word("{{ x }} {{ x }}", parts=(head("{{ x }}"),)),
        context=LOGO,
        theirs=_picture,
        reading=lambda content: str(
            sorted(one.rpartition(".")[2] for one in opened(content).parts if "/media/" in one)
        ),
        says="['png']",
    ),
    Case(
        name="pictures in rows that a loop repeats",
        template=word(table(row("{%tr for f in l %}"), row("{{ f }}"), row("{%tr endfor %}"))),
        context=TWO,
        theirs=_pictures,
        says="‹un›\n‹deux›",
        differs="alternative texts",
    ),
    Case(
        name="a picture in a footnote",
        template=word(p("a", call(1)), parts=(notes("{{ x }}"),)),
        context=LOGO,
        theirs=_picture,
        says='a¹\n# footnotes\n‹Logo & "co" <ici>›',
        differs="pictures in notes",
    ),
    Case(
        name="a picture that is none",
        template=word("a {{ x }} b"),
        context={"x": Picture(content=b"GIF", alt="Logo")},
        refused="une image n'est ni un PNG, ni un JPEG, ni un GIF",
        theirs=lambda one: {"x": InlineImage(one, BytesIO(b"GIF"))},
    ),
    Case(
        name="rich words in a row that a loop repeats",
        template=word(
            table(row("{%tr for m in mots %}"), row("{{r m | gras }}"), row("{%tr endfor %}"))
        ),
        says="un\ndeux\ntrois",
    ),
    Case(
        name="words that are rich in the data of docxtpl, and plain in ours",
        template=word("a {{r x }} b"),
        context={"x": "mot & <mot>"},
        theirs=lambda _: {"x": RichText("mot & <mot>", bold=True)},
        says="a mot & <mot> b",
    ),
)
