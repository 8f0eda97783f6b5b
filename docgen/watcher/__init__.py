"""Waits for files: whatever is signalled, what lies in the inbox is the truth."""
