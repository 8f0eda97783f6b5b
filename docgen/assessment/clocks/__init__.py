"""Delays: what came, when it was due, what ended it, on each of the clocks."""
