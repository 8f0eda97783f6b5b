"""A printed page is finished, and held to the rules that every file must fulfil."""
