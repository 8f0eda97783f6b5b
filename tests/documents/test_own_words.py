"""The referent's own words stand in the document and the period they are about."""

import pytest

from docgen.documents.orders import orders
from docgen.documents.own_words import own_analyses
from tests.builders import action, day, record, settings, snapshot


def _told(document: str, period: str, name: str) -> list[str]:
    """The headings that one document prints, of an analysis and of the plan 2024-2026."""
    known = snapshot(
        [
            record("analyses", document=document, period=period, heading="Forces", text="Bien."),
            action(2025, columns=(2024, 2025, 2026)),
        ]
    )
    (order,) = [one for one in orders(settings(), known, day("31/10/2026")) if one.name == name]
    own = own_analyses(order, known, settings().analyses)
    return [str(one.values["heading"]) for one in own]


@pytest.mark.parametrize(
    ("document", "period", "name", "printed"),
    [
        ("bilan-ecoute", "2025", "bilan-ecoute-2025", True),
        ("Bilan de l'écoute des visiteurs", "2025", "bilan-ecoute-2025", True),
        ("bilan-ecoute", "2025-S1", "bilan-ecoute-2025", True),
        ("bilan-ecoute", "2025", "bilan-ecoute-2026", False),
        ("bilan-visites", "2025", "bilan-ecoute-2025", False),
        ("manuel-qualite", "2023", "manuel-qualite", True),
        ("bilan-plan-actions", "2025", "bilan-plan-actions-2024-2026", True),
        ("bilan-plan-actions", "2022", "bilan-plan-actions-2024-2026", False),
    ],
)
def test_words_stand_in_their_document_alone(
    document: str, period: str, name: str, *, printed: bool
) -> None:
    assert _told(document, period, name) == (["Forces"] if printed else [])
