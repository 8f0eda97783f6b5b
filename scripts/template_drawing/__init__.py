"""How the Word templates are drawn: looks first, then blocks, then one file for each template."""
