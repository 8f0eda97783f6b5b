"""Errors of formulas as a French Excel shows them. Pure."""

_FRENCH = {
    "#NULL!": "#NUL!",
    "#VALUE!": "#VALEUR!",
    "#NAME?": "#NOM?",
    "#NUM!": "#NOMBRE!",
    "#SPILL!": "#PROPAGATION!",
    "#FIELD!": "#CHAMP!",
}
_NUMBERED = {
    0x00: "#NUL!",
    0x07: "#DIV/0!",
    0x0F: "#VALEUR!",
    0x17: "#REF!",
    0x1D: "#NOM?",
    0x24: "#NOMBRE!",
    0x2A: "#N/A",
}


def french(name: str) -> str:
    """Return the French name of an error that a file keeps in English."""
    return _FRENCH.get(name, name) or "#N/A"


def numbered(code: int) -> str:
    """Return the name of an error that a file keeps as a number."""
    return _NUMBERED.get(code, "#N/A")
