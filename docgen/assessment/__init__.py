"""How the office stands on each requirement: pure functions over a snapshot.

No file, database, clock, network or screen in this room.
"""
