"""A template is printed: Jinja, closed and bounded, and values that are more than a text."""
