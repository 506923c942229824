"""The syntaxes of RDF: media types, writers that repeat their bytes, JSON-LD after a context."""
