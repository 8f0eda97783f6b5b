"""French as an office reads it: letters, numbers, dates, hours, lists, nearest names."""
