"""Measures of docgen against something everybody knows, as ratios taken in one run."""
