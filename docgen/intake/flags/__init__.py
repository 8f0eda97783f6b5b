"""What calamine does not tell of a spreadsheet, read in the file's own parts.

Cells in error, formulas without a result, hidden rows and columns, numbers shown with a unit. A
light pass: a part is searched for signs of any of these first, and read only where it has some.
"""
