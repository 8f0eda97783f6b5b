"""What the cells hold: days, spans, durations, amounts, names, answers, formulas, errors."""

from tests.intake.corpus.around import stacked, totalled
from tests.intake.corpus.case import ALL, BOTH, FLAGGED, TEXTS, Case, refused
from tests.intake.corpus.writings import (
    DAYS,
    DURATIONS,
    SPANS,
    cell,
    column,
    computed,
    euros,
    every_text,
    gathered,
    in_days,
    in_halves,
    in_one_cell,
    retitled,
    twice,
    with_column,
    without_column,
)

_DAYS = tuple(
    Case(table="visites", name=f"with days {how}", mess=column("Date", change))
    for how, change in DAYS.items()
)
_DURATIONS = tuple(
    Case(table="visites", name=f"with durations {how}", mess=column("Durée", change))
    for how, change in DURATIONS.items()
)
_LENGTHS = {
    "as days of texts": column("Durée", in_days(" j")),
    "as « jours »": column("Durée", in_days(" jours")),
    "as days and halves": column("Durée", in_halves),
}
_LONG = (
    *(
        Case(table="stages", name=f"with durations {how}", mess=mess)
        for how, mess in _LENGTHS.items()
    ),
    Case(
        table="stages",
        name="with 35 hours in [h]:mm cells",
        mess=column("Durée", DURATIONS["as [h]:mm cells"]),
        writers=(*ALL, "csv of Excel", "old Excel", "Excel for Mac, days from 1904"),
    ),
    Case(
        table="stages",
        name="with 35 hours in hh:mm cells",
        mess=column("Durée", DURATIONS["as [h]:mm cells"], "hh:mm"),
        writers=("Excel", "a web application", "old Excel"),
    ),
    Case(
        table="formations",
        name="with a total of more than 24 hours in [h]:mm",
        mess=stacked(totalled("Total", "Heures"), column("Heures", DURATIONS["as [h]:mm cells"])),
        writers=(*BOTH, "csv of Excel"),
    ),
    Case(
        table="visites",
        name="with hours shown « 3,5 h » by their format",
        mess=column("Durée", lambda text: text, '0.0" h"'),
        writers=("Excel", "a web application", "old Excel"),
    ),
    Case(
        table="stages",
        name="with days shown « 3 j » by their format",
        mess=column("Durée", lambda text: f"={float(text[1:]) / 7}", '0.0" j"'),
        writers=("Excel", "a web application", "old Excel"),
    ),
    Case(
        table="visites",
        name="with minutes shown « 90 min » by their format",
        mess=column("Durée", lambda text: f"={float(text[1:]) * 60}", '0" min"'),
    ),
    Case(
        table="formations",
        name="with euros shown by their format",
        mess=column("Coût", lambda text: text, '# ##0.00" €"'),
    ),
)


_SPANS = tuple(
    Case(
        table="stages",
        name=f"with both days as « {how} »",
        mess=in_one_cell("Début", "Fin", "Dates", writing),
    )
    for how, writing in SPANS.items()
)
_BETWEEN_NAMES = {
    "commas": ", ",
    "semicolons": " ; ",
    "slashes": " / ",
    "an ampersand": " & ",
    "a plus": " + ",
    "« et »": " et ",
    "dashes": " - ",
    "line breaks": "\n",
    "bullets": " • ",
    "a line break and a comma": ",\n",
}
_NAMES = (
    *(
        Case(
            table="visites",
            name=f"with names parted by {how}",
            mess=gathered("Agents", separator),
            writers=(*BOTH, "csv of Excel") if how in {"line breaks", "commas"} else ("Excel",),
        )
        for how, separator in _BETWEEN_NAMES.items()
    ),
    Case(
        table="visites",
        name="with last names first, in capitals",
        mess=column("Agents", lambda who: f"{who.split()[1].upper()} {who.split()[0]}"),
        writers=BOTH,
    ),
    Case(
        table="visites",
        name="with « Mme » and « M. »",
        mess=column("Agents", lambda who: f"{'M.' if 'Marc' in who else 'Mme'} {who}"),
    ),
    Case(
        table="visites",
        name="with names without accents",
        mess=column("Agents", lambda who: who.replace("é", "e")),
    ),
    Case(
        table="visites",
        name="with initials",
        mess=column("Agents", lambda who: ".".join(part[0] for part in who.split()) + "."),
        said=("PERSONNE_DEDUITE",),
    ),
    Case(
        table="visites",
        name="with initials of first names",
        mess=column("Agents", lambda who: who if "Marc" in who else f"{who[0]}. {who.split()[1]}"),
        said=("PERSONNE_DEDUITE",),
    ),
    refused(
        "visites",
        "with « M. Duval », who may be Monsieur",
        cell("Agents", 1, "M. Duval"),
        ("PERSONNE_AMBIGUE", "B2"),
    ),
    Case(
        table="formations",
        name="with an alias",
        mess=column("Agent", lambda who: who.replace("Marc Duval", "Marco")),
    ),
    Case(
        table="formations",
        name="with a first name alone",
        mess=column("Agent", lambda who: "Léa" if who == "Léa Duval" else who),
        writers=BOTH,
        said=("PERSONNE_DEDUITE",),
    ),
    Case(
        table="formations",
        name="with double spaces in names",
        mess=column("Agent", lambda who: f" {who.replace(' ', chr(0xA0) + ' ')} "),
    ),
    refused(
        "visites",
        "with somebody nobody knows",
        cell("Agents", 2, "Jeanne Marchand"),
        ("PERSONNE_INCONNUE", "B3"),
    ),
    refused(
        "visites",
        "with a name that two people bear",
        cell("Agents", 3, "Claire"),
        ("PERSONNE_AMBIGUE", "B4"),
    ),
    Case(
        table="visites",
        name="with names only in small letters",
        mess=column("Agents", str.lower),
    ),
)
_ANSWERS = (
    *(
        Case(
            table="formations",
            name=f"with « {yes} » and « {no} » for yes and no",
            mess=column("Organisme agréé", {"oui": yes, "non": no}.__getitem__),
        )
        for yes, no in (("O", "N"), ("OUI", "NON"), ("Oui*", "Non"), ("Yes", "No"), ("=1", "=0"))
    ),
    Case(
        table="formations",
        name="with « x » for yes and « n » for no",
        mess=column("Organisme agréé", {"oui": "x", "non": "n"}.__getitem__),
        writers=(*BOTH, "csv of Excel"),
    ),
    Case(
        table="formations",
        name="with « ✓ » for yes",
        mess=column("Organisme agréé", {"oui": "✓", "non": "non"}.__getitem__),
        writers=(*BOTH, "csv of Google Sheets"),
    ),
    Case(
        table="formations",
        name="with a declaration number for yes",
        mess=column("Organisme agréé", {"oui": "99 99 00001 99", "non": "N"}.__getitem__),
        said=("NUMERO_VAUT_OUI",),
    ),
    Case(
        table="ecoute",
        name="with other words for the channels",
        mess=column(
            "Canal",
            {
                "réclamation": "RÉCLAMATIONS",
                "suggestion": "Boîte à idées",
                "avis en ligne": "Google",
            }.__getitem__,
        ),
        writers=BOTH,
    ),
    Case(
        table="stages",
        name="with other words for the states",
        mess=column("Statut", {"réalisé": "Terminée", "annulé": "ANNULÉE"}.__getitem__),
    ),
    Case(
        table="actions",
        name="with crosses of every kind",
        mess=stacked(
            column("2024", {"X": "✓", "Réalisé": "FAIT", "En cours": "EC"}.__getitem__),
            column("2025", {"X": "x"}.__getitem__),
        ),
        writers=(*BOTH, "csv of Google Sheets"),
    ),
    refused(
        "ecoute",
        "with a channel outside the list",
        cell("Canal", 2, "Pigeon voyageur"),
        ("LISTE_INCONNUE", "B3"),
    ),
)
_FIGURES = (
    Case(
        table="formations",
        name="with amounts as « 1 198,00 € »",
        mess=column("Coût", euros(" ")),
        writers=(*BOTH, *TEXTS),
    ),
    Case(
        table="formations",
        name="with no-break spaces in amounts",
        mess=column("Coût", euros("\u00a0", "\u00a0€")),
    ),
    Case(
        table="formations",
        name="with narrow spaces in amounts",
        mess=column("Coût", euros("\u202f", "\u202f€")),
    ),
    Case(
        table="formations",
        name="with amounts as « 1.198,00€ »",
        mess=column("Coût", euros(".", "€")),
    ),
    Case(
        table="formations",
        name="with « EUR » after amounts",
        mess=column("Coût", euros("", " EUR")),
    ),
    Case(
        table="distributions",
        name="with numbers as texts",
        mess=stacked(
            column("Distribués", lambda t: f"{t[1:]} "),
            column("Rendus", lambda t: f"\u00a0{t[1:]}"),
        ),
        writers=BOTH,
    ),
    Case(
        table="bit",
        name="with spaces in its numbers",
        mess=stacked(
            column("Habitants", lambda t: f"{int(t[1:]):,}".replace(",", " ")),
            column("Visiteurs 2023", lambda t: f"{int(t[1:]):,}".replace(",", "\u202f")),
            column("Visiteurs 2024", lambda t: f"{int(t[1:]):,}*".replace(",", "\u00a0")),
        ),
        writers=BOTH,
    ),
    Case(
        table="equipe",
        name="with shares as percentages of a cell",
        mess=column("Temps de travail", lambda t: f"={int(t[:-2]) / 100}", "0%"),
        writers=("Excel", "a web application", "old Excel"),
    ),
    Case(
        table="equipe",
        name="with shares as « 0,8 »",
        mess=column("Temps de travail", lambda t: f"{int(t[:-2]) / 100:g}".replace(".", ",")),
        writers=(*BOTH, "csv of Excel"),
    ),
    Case(
        table="equipe",
        name="with hours a week for shares",
        mess=column("Temps de travail", lambda t: f"{int(t[:-2]) * 0.35:g}h".replace(".5h", "h30")),
    ),
    Case(
        table="equipe",
        name="with « ETP » after shares",
        mess=column("Temps de travail", lambda t: f"{int(t[:-2]) / 100:g} ETP".replace(".", ",")),
    ),
    Case(
        table="ecoute",
        name="with marks as « 4/5 »",
        mess=stacked(
            column("Accueil /5", lambda t: f"{t[1:]}/5"), retitled(**{"Accueil /5": "Accueil"})
        ),
        writers=BOTH,
    ),
    Case(
        table="ecoute",
        name="with marks as percentages",
        mess=stacked(
            column("Accueil /5", lambda t: f"{int(t[1:]) * 20} %"),
            retitled(**{"Accueil /5": "Accueil"}),
        ),
    ),
    Case(
        table="ecoute",
        name="with marks out of ten",
        mess=stacked(
            column("Accueil /5", lambda t: f"={int(t[1:]) * 2}"),
            retitled(**{"Accueil /5": "Accueil sur 10"}),
        ),
    ),
    Case(
        table="indicateurs",
        name="with « 18 250 » and « 412,50 » as texts",
        mess=column(
            "Valeur",
            lambda t: (
                f"{float(t[1:]):,.2f}".replace(",", " ").replace(".", ",").removesuffix(",00")
                if t[0] == "="
                else t
            ),
        ),
        writers=BOTH,
    ),
)
_FORMULAS = (
    Case(
        table="formations",
        name="with its hours computed and their results kept",
        mess=computed("Heures"),
        writers=BOTH,
    ),
    Case(
        table="formations",
        name="with its days computed and their results kept",
        mess=computed("Date"),
    ),
    Case(
        table="formations",
        name="with its hours computed and no result kept",
        mess=computed("Heures", kept=False),
        writers=("a web application",),
        told=tuple(("CEL_FORMULE_NON_CALCULEE", f"D{row}") for row in range(2, 7)),
        returned=True,
    ),
    Case(
        table="visites",
        name="with one formula without a result",
        mess=cell("Durée", 2, "", formula="=B2+C2"),
        writers=("a web application",),
        told=(("CEL_FORMULE_NON_CALCULEE", "D3"),),
        returned=True,
    ),
    Case(
        table="visites",
        name="with #N/A for a duration",
        mess=cell("Durée", 2, "!#N/A"),
        writers=(*ALL, "old Excel", "csv of Excel", "a web application"),
        told=(("CEL_FORMULE_ERREUR", "D3"),),
        returned=True,
    ),
    Case(
        table="visites",
        name="with #REF! for a provider and #DIV/0! for a duration",
        mess=stacked(cell("Prestataire", 4, "!#REF!"), cell("Durée", 1, "!#DIV/0!")),
        writers=FLAGGED,
        told=(("CEL_FORMULE_ERREUR", "C5"), ("CEL_FORMULE_ERREUR", "D2")),
        returned=True,
    ),
    Case(
        table="visites",
        name="with #N/A in a column that nobody reads",
        mess=with_column("Commune", "Distance (km)", "!#N/A", "=12", "=4", "=4", "!#N/A"),
        writers=FLAGGED,
        said=("ENT_INCONNUE",),
    ),
    Case(
        table="visites",
        name="with #N/A for remarks",
        mess=cell("Observations", 1, "!#N/A"),
        writers=FLAGGED,
        told=(("CEL_FORMULE_ERREUR", "F2"),),
        returned=True,
    ),
)
_FAULTS = (
    refused(
        "visites",
        "with the 31st of February",
        cell("Date", 1, "31/02/2024"),
        ("DATE_IMPOSSIBLE", "A2"),
    ),
    refused(
        "visites",
        "with a day without its year",
        cell("Date", 3, "21/05"),
        ("DATE_SANS_ANNEE", "A4"),
    ),
    refused(
        "visites",
        "with « courant mars » for a day",
        cell("Date", 3, "courant mars"),
        ("DATE_ILLISIBLE", "A4"),
    ),
    refused(
        "visites",
        "with a day of the year 202",
        cell("Date", 3, "21/05/0202"),
        ("DATE_HORS_PERIODE", "A4"),
    ),
    refused(
        "visites",
        "with « 2 environ » for a duration",
        cell("Durée", 3, "2 environ"),
        ("DUREE_ILLISIBLE", "D4"),
    ),
    refused(
        "visites",
        "with a duration that became a date",
        cell("Durée", 3, "@2024-07-03"),
        ("DUREE_DATE", "D4"),
    ),
    refused(
        "visites", "with a duration of zero", cell("Durée", 3, "=0"), ("NOMBRE_HORS_BORNES", "D4")
    ),
    refused("visites", "without one provider", cell("Prestataire", 2, ""), ("CEL_VIDE", "C3")),
    refused(
        "stages",
        "with an end before its beginning",
        cell("Fin", 1, "@2024-03-01"),
        ("COHERENCE", "C2"),
    ),
    refused(
        "ecoute",
        "with an answer before its complaint",
        cell("Répondu le", 1, "@2024-06-30"),
        ("COHERENCE", "G2"),
    ),
    refused("ecoute", "with 7 out of 5", cell("Accueil /5", 1, "=7"), ("NOMBRE_HORS_BORNES", "E2")),
    refused(
        "formations", "with « 1.198 » euros", cell("Coût", 1, "1.198"), ("NOMBRE_ILLISIBLE", "H2")
    ),
    refused(
        "equipe",
        "with 150 % of full time",
        cell("Temps de travail", 1, "150 %"),
        ("NOMBRE_HORS_BORNES", "F2"),
    ),
    refused(
        "equipe",
        "with « 28 » for a share",
        cell("Temps de travail", 1, "=28"),
        ("TEMPS_DE_TRAVAIL_ILLISIBLE", "F2"),
    ),
    refused(
        "visites",
        "with four faults at once",
        stacked(
            cell("Date", 1, "31/02/2024"),
            cell("Agents", 2, "Jeanne Marchand"),
            cell("Durée", 3, "2 environ"),
            cell("Prestataire", 4, ""),
        ),
        ("CEL_VIDE", "C5"),
        ("DATE_IMPOSSIBLE", "A2"),
        ("DUREE_ILLISIBLE", "D4"),
        ("PERSONNE_INCONNUE", "B3"),
    ),
    refused(
        "visites",
        "with a missing column and a faulty cell at once",
        stacked(cell("Date", 1, "31/02/2024"), without_column("Durée")),
        ("DATE_IMPOSSIBLE", "A2"),
        ("ENT_COLONNE_MANQUANTE", "A1:E1"),
    ),
)
_LONG_DAY = cell("Durée", 1, "=14")
_GONE = cell("Agents", 1, "Yann Le Guen")
_FAR = cell("Date", 5, "@2031-06-03")
_HALVES = stacked(cell("Agents", 4, "Claire Fontaine"), cell("Durée", 4, "=3"))
_DOUBTS = (
    Case(
        table="visites",
        name="with 14 hours on one day",
        mess=stacked(_LONG_DAY, column("Durée", DURATIONS["as 7h30"])),
        like=_LONG_DAY,
        writers=(*BOTH, "csv of Excel"),
        told=(("DUREE_EXCESSIVE", "D2"),),
    ),
    Case(
        table="visites",
        name="with somebody who had left",
        mess=_GONE,
        like=_GONE,
        writers=BOTH,
        told=(("PERSONNE_ABSENTE", "B2"),),
    ),
    Case(
        table="visites",
        name="with a day far in the future",
        mess=stacked(_FAR, column("Date", DAYS["in words"])),
        like=_FAR,
        writers=BOTH,
        told=(("DATE_LOINTAINE", "A6"),),
    ),
    Case(
        table="visites",
        name="with one visit told twice differently",
        mess=stacked(_HALVES, column("Durée", DURATIONS["as 7h30"])),
        like=_HALVES,
        writers=BOTH,
        told=(("LIG_PROCHE", None),),
    ),
    Case(
        table="formations",
        name="with one row twice",
        mess=twice(2),
        writers=(*BOTH, "csv of Excel"),
        told=(("LIG_DOUBLON", None),),
    ),
    Case(
        table="visites",
        name="with footnote stars after its texts",
        mess=column("Agents", lambda who: f"{who}*"),
    ),
    Case(
        table="ecoute",
        name="with spaces around its texts",
        mess=every_text(lambda text: f"  {text}\u00a0 "),
        writers=BOTH,
    ),
    Case(
        table="reunions",
        name="with spaces around its texts",
        mess=every_text(lambda text: f"\u00a0{text} "),
        writers=BOTH,
    ),
)

CELLS = (
    *_DAYS,
    *_DURATIONS,
    *_LONG,
    *_SPANS,
    *_NAMES,
    *_ANSWERS,
    *_FIGURES,
    *_FORMULAS,
    *_FAULTS,
    *_DOUBTS,
)
