"""The addresses of a publication and how they answer over HTTP."""
