"""What names a visitor leaves a confidential sheet before anything of it is read."""
