"""What the rows of a log show, period by period."""
