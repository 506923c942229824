"""The command line: parses arguments, calls one function, prints."""

from kruispunt.cli.commands import main

__all__ = ["main"]
