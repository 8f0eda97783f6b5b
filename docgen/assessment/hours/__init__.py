"""Hours of each person, against what is required of them, today and on days to come."""
