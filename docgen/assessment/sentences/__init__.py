"""What a requirement asks for, in French sentences."""
