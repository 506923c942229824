"""The query engine behind one narrow seam: a query in, bytes out."""
