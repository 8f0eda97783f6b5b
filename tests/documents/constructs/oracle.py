"""docxtpl's own rendering, which docgen is held against."""

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate, Listing, RichText  # type: ignore[import-untyped]  # no types
from jinja2 import Environment

from docgen.documents.filters import FILTERS

Theirs = Callable[[DocxTemplate], Mapping[str, object]]
"""Makes docxtpl's own objects for one template: pictures, rich texts."""


def rendered(template: bytes, context: Mapping[str, object], theirs: Theirs | None = None) -> bytes:
    """Render a template with docxtpl, escaped, with docgen's filters written for it.

    Raises:
        Exception: whatever docxtpl, Jinja and lxml raise.

    """
    one = DocxTemplate(BytesIO(template))
    one.init_docx()
    environment = Environment(autoescape=True)
    environment.filters.update({**FILTERS, **_rich_filters(one)})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        one.render({**context, **(theirs(one) if theirs else {})}, environment, autoescape=True)
        made = BytesIO()
        one.save(made)
    return made.getvalue()


def _rich_filters(one: DocxTemplate) -> dict[str, Callable[..., Any]]:
    """Write docgen's filters for looks with docxtpl's objects."""
    return {
        "gras": lambda value: RichText(value, bold=True),
        "italique": lambda value: RichText(value, italic=True),
        "souligne": lambda value: RichText(value, underline=True),
        "couleur": lambda value, colour: RichText(value, color=colour),
        "style": lambda value, _name: RichText(value, style="Repere"),
        "lien": lambda value, url=None: RichText(value, url_id=one.build_url_id(url or value)),
        "paragraphes": lambda value: Listing(value.replace("\n", "\a")),
    }
