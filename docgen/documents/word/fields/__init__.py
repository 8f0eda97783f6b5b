"""The fields of Word: contents, captions, references, right when the file is opened."""
