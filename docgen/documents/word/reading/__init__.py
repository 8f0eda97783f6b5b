"""A template is read: its tags found and put in order, its mistakes told."""
