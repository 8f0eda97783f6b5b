import pytest

from docgen.documents.checking.check import mistakes
from docgen.documents.shapes import Group, Kind, Leaf, Series
from tests.documents import word


def _leaf(kind: Kind = Kind.TEXT) -> Leaf:
    return Leaf(kind=kind, meaning="")


_ROW = Group(
    meaning="",
    fields={
        "intitule": _leaf(),
        "heures": _leaf(Kind.HOURS),
        "date": _leaf(Kind.DATE),
        "avant": Group(meaning="", fields={"heures": _leaf(Kind.HOURS)}),
    },
)
SHAPE = Group(
    meaning="",
    fields={
        "titre": _leaf(),
        "logo": _leaf(Kind.PICTURE),
        "document": Group(meaning="", fields={"titre": _leaf(), "jour": _leaf(Kind.DATE)}),
        "formations": Series(meaning="", item=_ROW),
        "agents": Series(meaning="", item=_leaf()),
        "par_axe": Group(
            meaning="",
            fields={
                "colonnes": Series(meaning="", item=_leaf()),
                "lignes": Series(meaning="", item=_ROW),
            },
        ),
    },
)


def _told(*paragraphs: str) -> list[tuple[str, str]]:
    found = mistakes(word.template(*paragraphs), SHAPE)
    return [(one.what, one.remedy) for one in found]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ titre }}",
        "{{ document.jour | date_longue }}",
        "{{ agents }}",
        "{{ agents | join(' ; ') | upper }}",
        "{% for f in formations if f.heures %}{{ loop.index }}{{ f.heures | heures }}{% endfor %}",
        "{% for f in formations | sort(attribute='heures') %}{{ f.avant.heures }}{% endfor %}",
        "{{ formations | map(attribute='intitule') | liste }}",
        "{{ formations | length | pluriel('action') }}",
        "{% set total = formations | sum(attribute='heures') %}{{ total | heures }}",
        "{% if document.rien is defined %}a{% endif %}",
        "{% with a = titre %}{{ a }}{% endwith %}",
        "{% macro m(x) %}{{ x.tout }}{% endmacro %}{{ m(titre) }}",
        "{% for n in range(3) %}{{ n }}{% endfor %}",
        "{{ formations[0].intitule }}",
        "{{ titre or '—' }}",
        "{{ 'a' if titre else document.titre }}",
        "{{ titre | gras }} {{ 'le site' | lien('https://orbelle.example') }}",
        "{% set bloc %}{{ titre }}{% endset %}{{ bloc }}",
        "{{ « un texte » }}",
        "{{ {'a': {'b': titre} } }}",
        "Un ensemble {1, 2}, un texte { sans balise } et 100 % { de tout }",
    ],
)
def test_a_good_tag_is_left_alone(tag: str) -> None:
    assert _told(tag) == []


@pytest.mark.parametrize(
    ("tag", "what", "remedy"),
    [
        ("{{ titr }}", "le champ « titr » n'existe pas", "« titre »"),
        ("{{ document.tire }}", "le champ « tire » n'existe pas", "« titre »"),
        (
            "{% for f in formations %}{{ f.heure }}{% endfor %}",
            "le champ « heure » n'existe pas",
            "« heures »",
        ),
        ("{% for f in formation %}{% endfor %}", "« formation » n'existe pas", "« formations »"),
        ("{% for t in titre %}{% endfor %}", "« titre » n'est pas une liste", ""),
        ("{{ formations }}", "« formations » est une liste", "for un in formations"),
        ("{{ document }}", "« document » est un groupe de champs", "document.titre"),
        ("{{ formations.intitule }}", "« intitule » est un champ de chacun", "for"),
        ("{{ titre.long }}", "« titre » n'a pas de champ « long »", ""),
        ("{{ document.jour | heures }}", "« heures » ne convient pas à une date", ""),
        ("{{ formations | heures }}", "« heures » ne convient pas à une liste", ""),
        ("{{ document | liste }}", "« liste » ne convient pas à un groupe de champs", ""),
        ("{{ titre | pluriel('a') }}", "« pluriel » ne convient pas à un texte", ""),
        ("{{ document.jour | sum }}", "« sum » attend une liste", ""),
        ("{{ titre | heurs }}", "le filtre « heurs » n'existe pas", "« heures »"),
        ("{{ formations | map(attribute='heure') | liste }}", "« heure » n'existe pas", "heures"),
        ("{{ formations | selectattr('agree') | length }}", "« agree » n'existe pas", ""),
        ("{{ « document.titre » }}", "est entre guillemets", "guillemets"),
        ("{{ titre titre }}", "« titre » n'est pas attendu à cet endroit", ""),
        ("{% if titre = 'a' %}b{% endif %}", "« = » n'est pas attendu", "« == »"),
        ("{% if titre et logo %}b{% endif %}", "« et » n'est pas attendu", "« and »"),
        ("{{ titre | }}", "il manque quelque chose à la fin", ""),
        ("{{ (titre }}", "« ) » manque", ""),
        ("{{ titre 'a' }}", "une balise est mal écrite", ""),
        ("{{ tirte }}", "le champ « tirte » n'existe pas", "« titre »"),
        ("{{ titre | couleur('rouge') }}", "« rouge » n'est pas une couleur", ""),
        ("{{ titre | lien('orbelle') }}", "« orbelle » n'est pas une adresse", ""),
        ("{ { document.titre } }", "doivent se toucher", ""),
        ("{ % if titre % }", "doivent se toucher", ""),
        ("{document.titre}", "deux accolades", ""),
        ("{ document.jour | date_longue }", "deux accolades", ""),
        ("{% si titre %}", "« si » n'est pas une balise", "« if »"),
        ("{% fin %}", "« fin » n'est pas une balise", "« endfor » ou « endif »"),
        ("{%tr set a = 1 %}", "« tr » ne va que dans un tableau ; ailleurs, écrivez « p »", ""),
        ("{{ }}", "cette balise est vide", ""),
        ("{% fro f in formations %}", "« fro » n'est pas une balise", "« for »"),
        ("{% if titre %}a", "« endif » manque", ""),
        ("{% else %}", "sans condition ouverte", ""),
        ("{{ par_axe | graphique(heurs='Heures') }}", "« heurs » n'existe pas", "« heures »"),
        ("{{ titre | graphique }}", "seuls un tableau ou une liste se dessinent", ""),
        ("{% if false %}{{ inconnu }}{% endif %}", "« inconnu » n'existe pas", ""),
        ("{% vm %}", "« vm » n'a de sens que dans la case d'un tableau", ""),
    ],
)
def test_a_wrong_tag_is_told_without_any_data(tag: str, what: str, remedy: str) -> None:
    told = _told(tag)

    assert len(told) == 1
    assert what in told[0][0]
    assert remedy in told[0][1]


def test_a_name_given_by_a_loop_is_forgotten_after_it() -> None:
    told = _told("{% for f in formations %}{{ f.heures }}{% endfor %}{{ f.heures }}")

    assert told == [
        (
            "le champ « f » n'existe pas",
            "« f » n'existe qu'entre le « for » qui le nomme et son « endfor ».",
        )
    ]


@pytest.mark.parametrize("loop", ["{% pour f dans formations %}", "{% for f on formations %}"])
def test_a_loop_that_is_badly_written_makes_no_mistake_of_its_fields(loop: str) -> None:
    told = _told(loop, "{{ f.heures }}", "{{ f.intitule }}", "{% endfor %}")

    assert not [what for what, _ in told if "« f »" in what]


def test_what_follows_a_broken_loop_is_checked_all_the_same() -> None:
    told = _told("{% for f in %}", "{{ f.rien }}", "{% endfor %}", "{{ titr }}")

    assert [what for what, _ in told] == [
        "une balise est mal écrite : il manque quelque chose à la fin",
        "le champ « titr » n'existe pas",
    ]


def test_a_mistake_is_told_with_part_heading_table_row_and_column() -> None:
    document = word.opened(word.template(head="{{ titr }}"))
    document.add_heading("Formations", 2)
    table = document.add_table(2, 2)
    table.cell(1, 1).text = "{{ titr }}"

    found = mistakes(word.saved(document), SHAPE)

    assert [one.place.french for one in found] == [
        "tableau 1, ligne 2, colonne 2, sous « Formations », près de « {{ titr }} »",
        "dans l'en-tête, près de « {{ titr }} »",
    ]


def test_a_loop_over_two_tables_says_where_it_ends() -> None:
    document = word.opened(word.template(rows=(("{% for f in formations %}",),)))
    document.add_paragraph()
    document.add_table(1, 1).cell(0, 0).text = "{% endfor %}"

    found = mistakes(word.saved(document), SHAPE)

    (what,) = (one.what for one in found)
    assert what.startswith("cette boucle finit ailleurs que dans la case où elle commence")
    assert what.endswith("(« endfor » : tableau 2, ligne 1, colonne 1)")


def test_a_picture_without_alternative_text_is_told() -> None:
    document = word.opened(word.template("Bilan"))
    document.add_picture(word.picture())

    found = mistakes(word.saved(document), SHAPE)

    assert ["n'a pas de texte de remplacement" in one.what for one in found] == [True]
