"""The keys of the files of config/, block by block: what a person may write."""
