"""Linked open data from a folder of Turtle and CSV: checked, released, served."""

__version__ = "0.1.0"
