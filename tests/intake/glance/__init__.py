"""Tests of rows understood at a glance."""
