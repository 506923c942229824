"""SPARQL over HTTP: what a request asks, what the service says of itself, how an answer looks as a page."""
