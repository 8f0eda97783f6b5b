"""The mistakes of a template, as Word comments in a copy of it."""
