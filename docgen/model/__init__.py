"""The vocabulary: frozen values handed from room to room. Read this folder first.

In the order of the flow: value, problem, origin, form, office, requirement, roster, drop,
submission, receipt, snapshot, finding, document, delivery. All of it is pure.
"""
