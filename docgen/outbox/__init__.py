"""Where the documents lie: the current ones, the manifest, the earlier revisions."""
