"""Whatever stands around the table, in it, beside it or on other sheets."""

from tests.intake.corpus.around import (
    aired,
    by_month,
    cut_in_two,
    headers_again,
    hidden_column,
    hidden_rows,
    lower,
    month_across,
    month_alone,
    month_as_date,
    noted_below,
    noted_beside,
    stacked,
    subtotalled,
    table_below,
    table_beside,
    table_on_its_own,
    titled,
    to_the_right,
    totalled,
    under_a_banner,
    with_blank_column,
    with_copy_hidden,
    with_page,
)
from tests.intake.corpus.case import ALL, BOTH, FLAGGED, TEXTS, Case
from tests.intake.corpus.writings import merged_down

_AROUND = (
    Case(
        table="formations",
        name="under a title and a blank row",
        mess=titled("Office de tourisme du Val d'Orbelle", "Heures de formation 2024"),
        writers=(*ALL, *TEXTS),
    ),
    Case(
        table="visites",
        name="under a banner merged over the width",
        mess=under_a_banner("NOS VISITES DE PRESTATAIRES"),
        writers=BOTH,
    ),
    Case(
        table="distributions",
        name="under a title that names columns in a sentence",
        mess=titled("Date et nombre de questionnaires remis par bureau, à remplir chaque soir"),
    ),
    Case(
        table="formations",
        name="starting in column C",
        mess=to_the_right(2),
        writers=(*ALL, *TEXTS),
    ),
    Case(table="visites", name="starting in row 6", mess=lower(5), writers=(*ALL, "csv of Excel")),
    Case(
        table="actions",
        name="starting in D8",
        mess=stacked(to_the_right(3), lower(7)),
        writers=ALL,
    ),
    Case(
        table="formations",
        name="with a blank row after each",
        mess=aired(),
        writers=(*BOTH, *TEXTS),
    ),
    Case(
        table="visites",
        name="with a blank column inside",
        mess=with_blank_column("Agents"),
        writers=ALL,
    ),
    Case(
        table="formations",
        name="with its titles again every two rows",
        mess=headers_again(2),
        writers=BOTH,
    ),
    Case(
        table="ecoute",
        name="cut in two by blank rows and titles again",
        mess=cut_in_two(2),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a footnote",
        mess=noted_below("* dont deux heures à distance", "Source : attestations de stage"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="signed below",
        mess=noted_below("Fait à Orbelle, le 5 janvier", "La référente qualité"),
    ),
    Case(
        table="actions",
        name="with a legend below",
        mess=noted_below("Légende : X = prévu"),
    ),
)
_MONTHS = (
    Case(
        table="visites",
        name="with each month on its row",
        mess=by_month("Date", month_alone),
        writers=(*BOTH, "csv of Excel"),
    ),
    Case(
        table="visites",
        name="with each month merged over the width",
        mess=by_month("Date", month_across),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with each month merged over the width",
        mess=by_month("Date", month_across),
        writers=BOTH,
    ),
    Case(
        table="visites", name="with each month as a date cell", mess=by_month("Date", month_as_date)
    ),
    Case(
        table="distributions",
        name="with each month on its row",
        mess=by_month("Date", month_alone),
        writers=BOTH,
    ),
    Case(table="ecoute", name="with each month on its row", mess=by_month("Reçu le", month_alone)),
)
_TOTALS = (
    Case(
        table="formations",
        name="with a total",
        mess=totalled("Total", "Heures", "Coût"),
        writers=(*ALL, *TEXTS),
    ),
    Case(
        table="visites",
        name="with a total computed by a formula",
        mess=totalled("TOTAL", "Durée", computed=True),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a total that has no name",
        mess=totalled("", "Heures"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a « Total général »",
        mess=totalled("Total général :", "Heures"),
    ),
    Case(table="formations", name="with a « Cumul »", mess=totalled("Cumul", "Heures")),
    Case(
        table="distributions",
        name="with subtotals by month",
        mess=subtotalled("Date", "", "Distribués", "Rendus"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with subtotals by month",
        mess=subtotalled("Date", "du mois", "Durée"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a wrong total",
        mess=totalled("Total", "Heures", wrong=True),
        writers=(*ALL, "csv of Excel"),
        told=(("LIG_TOTAL_FAUX", "D7"),),
    ),
    Case(
        table="distributions",
        name="with two wrong totals",
        mess=totalled("Total", "Distribués", "Rendus", wrong=True),
        told=(("LIG_TOTAL_FAUX", "C6"), ("LIG_TOTAL_FAUX", "D6")),
    ),
    Case(
        table="distributions",
        name="with wrong subtotals",
        mess=subtotalled("Date", "", "Distribués", wrong=True),
        writers=BOTH,
        told=(("LIG_TOTAL_FAUX", "C4"), ("LIG_TOTAL_FAUX", "C7")),
    ),
    Case(
        table="visites",
        name="with blank rows, then a total",
        mess=stacked(aired(), totalled("Total", "Durée")),
        writers=BOTH,
    ),
)
_MERGED = (
    Case(
        table="formations",
        name="with equal days and titles merged down",
        mess=merged_down("Date", "Intitulé"),
        writers=FLAGGED,
    ),
    Case(
        table="visites",
        name="with equal days and places merged down",
        mess=merged_down("Date", "Prestataire", "Commune"),
        writers=FLAGGED,
    ),
    Case(
        table="visites",
        name="with one duration merged over two people",
        mess=merged_down("Date", "Durée"),
        writers=FLAGGED,
    ),
    Case(
        table="actions",
        name="with axes and objectives merged down",
        mess=merged_down("Axe", "Objectif"),
        writers=FLAGGED,
    ),
    Case(
        table="ouvertures",
        name="with offices merged down",
        mess=merged_down("Bureau"),
        writers=FLAGGED,
    ),
)
_HIDDEN = (
    Case(
        table="formations",
        name="with a hidden row",
        mess=hidden_rows(2),
        writers=(*FLAGGED, "a web application"),
        told=(("LIG_MASQUEE", "A3"),),
    ),
    Case(
        table="formations",
        name="with three hidden rows",
        mess=hidden_rows(2, 3, 5),
        writers=FLAGGED,
        told=(("LIG_MASQUEE", "A3:A6"),),
    ),
    Case(
        table="visites",
        name="with rows left out by a filter",
        mess=hidden_rows(1, 2, filtered=True),
        writers=FLAGGED,
        told=(("LIG_MASQUEE", "A2:A3"),),
    ),
    Case(
        table="formations",
        name="with a hidden column",
        mess=hidden_column("Coût"),
        writers=FLAGGED,
        said=("COL_MASQUEE",),
    ),
    Case(
        table="visites",
        name="with last year's sheet hidden",
        mess=with_copy_hidden("Archive"),
        writers=FLAGGED,
        said=("FEU_MASQUEE",),
    ),
    Case(
        table="visites",
        name="with a sheet of lists very hidden",
        mess=with_page("Listes", ["Communes"], ["Orbelle"], state="veryHidden"),
        said=("FEU_MASQUEE",),
    ),
)
_SHEETS = (
    Case(
        table="formations",
        name="beside a stray sheet",
        mess=with_page("Téléphones", ["Mairie", "00 00 00 00 00"], ["Gare", "00 00 00 00 01"]),
        writers=BOTH,
        said=("FEU_INCONNUE",),
    ),
    Case(
        table="formations",
        name="after a notice on the first sheet",
        mess=with_page("Mode d'emploi", ["Remplir une ligne par stagiaire."], first=True),
        writers=BOTH,
        said=("FEU_INCONNUE",),
    ),
    Case(
        table="visites",
        name="with the empty sheets of old Excel",
        mess=stacked(with_page("Feuil2"), with_page("Feuil3")),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="beside a pivot of its own hours",
        mess=with_page(
            "Synthèse", ["Étiquettes de lignes", "Somme de Heures"], ["Duval Marc", "=13.5"]
        ),
        said=("FEU_INCONNUE",),
    ),
    Case(
        table="visites",
        name="beside a sheet that only has titles",
        mess=with_page("2026", ["Date", "Agents", "Prestataire", "Durée"]),
        told=(("FEU_VIDE", None),),
    ),
)
_BESIDE = (
    Case(
        table="visites",
        name="with a note beside",
        mess=noted_beside(2, "penser à demander la fiche"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with a legend beside",
        mess=table_beside(["Légende"], ["O = oui"], ["N = non"]),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with a small summary beside",
        mess=table_beside(["Agents", "Total"], ["Marc Duval", "=10.5"], ["Léa Duval", "=1.5"]),
        told=(("FEU_DEUX_TABLEAUX", "H1"),),
        returned=True,
    ),
    Case(
        table="visites",
        name="with another kind of table below",
        mess=table_below("formations"),
        like=table_on_its_own("formations"),
        writers=BOTH,
    ),
    Case(
        table="reunions",
        name="with another kind of table below",
        mess=table_below("pieces"),
        like=table_on_its_own("pieces"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="cut in two, the columns below in another order",
        mess=cut_in_two(2, turned=True),
        writers=BOTH,
    ),
)

PLACES = (*_AROUND, *_MONTHS, *_TOTALS, *_MERGED, *_HIDDEN, *_SHEETS, *_BESIDE)
