"""The folder of an editor, read: Turtle and CSV files become lines of a dataset, each with its place."""
