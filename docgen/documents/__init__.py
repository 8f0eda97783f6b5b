"""What the documents say, and how it gets into Word. Owns templates/."""
