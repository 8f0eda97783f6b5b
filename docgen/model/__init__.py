"""The vocabulary: frozen values handed from room to room. Read this folder first.

In the order of the flow: value, problem, origin, form, office, requirement, drop, submission,
receipt, snapshot, roster, finding, table, document, settings. All of it is pure.
"""
