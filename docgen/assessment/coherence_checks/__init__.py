"""The contradictions that can be looked for, one in each module."""
