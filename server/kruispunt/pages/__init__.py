"""Pages: the same descriptions as the data, for people."""
