"""Rows of which nothing needs to be said, understood at a glance."""
