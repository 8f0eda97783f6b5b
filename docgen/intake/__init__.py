"""From the bytes of a dropped file to what it says, with every problem met on the way."""
