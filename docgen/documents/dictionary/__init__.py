"""The dictionary of template fields: what each template may meet, before there is any data. Pure.

It mirrors what `docgen.documents.tell` and the modules it calls put in the context, name by name;
a test holds one against the other in both directions.
"""

from docgen.documents.dictionary.shape import shape_of

__all__ = ["shape_of"]
