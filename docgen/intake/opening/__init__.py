"""How each kind of file is opened, and why some are not."""
