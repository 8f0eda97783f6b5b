"""What a header most likely means, where it is none of the titles that a form knows."""
