"""SPARQL over HTTP: what a request asks, and what the service says of itself.

What a query may not do (SERVICE, graphs of others) is found in `store.reading`, since that runs in the process that can be ended.
"""
