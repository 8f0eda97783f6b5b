"""Reads the clock, the environment and the working folder; builds everything once."""
