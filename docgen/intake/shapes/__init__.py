"""The shapes that real sheets have, each brought back to the one that is read. Pure.

A shape never moves a cell: what it hands on is the same sheet, with cells blanked, headers joined,
or values that stand elsewhere given to the rows. So every address stays the one that people see.
"""
