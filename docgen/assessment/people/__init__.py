"""What must hold of each person of the team, or of each office."""
