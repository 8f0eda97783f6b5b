"""What one cell means: one module for each kind of value. Pure; nothing is guessed in silence."""
