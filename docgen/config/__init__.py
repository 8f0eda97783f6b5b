"""Owns config/: reads it once and wholly, and tells every mistake at once, in French.

A file becomes a page (`nodes`), a page is read by a schema (`schema_*`), what the schema cannot
know is checked against the other files, and all of it becomes `docgen.model.settings.Settings`.
"""

from docgen.config.load import load_settings

__all__ = ["load_settings"]
