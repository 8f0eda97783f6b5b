"""A Word file: its parts, their trees, their styles, the places in them."""
