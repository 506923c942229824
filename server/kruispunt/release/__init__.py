"""The release: a directory that never changes once written, and everything that is computed for it."""
