"""The command line: parses arguments, calls one function, prints what it did in a line."""

import sys
from pathlib import Path

import click

from kruispunt import __version__
from kruispunt.errors import PublishingError
from kruispunt.release import build as transaction
from kruispunt.sources import publication as sources


class Commands(click.Group):
    """Commands whose errors are one line on standard error and the exit code of their class."""

    def invoke(self, context: click.Context) -> object:
        try:
            return super().invoke(context)
        except PublishingError as error:
            click.echo(str(error), err=True)
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("stopped; nothing was left half done", err=True)
            sys.exit(130)


@click.group(cls=Commands)
@click.version_option(__version__)
def main() -> None:
    """Publishes a folder of Turtle and CSV as linked open data: checked, released, served."""


@main.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path), required=False)
@click.option("--output", type=click.Path(path_type=Path))
@click.option("--base")
@click.option("--engine", default="shacl")
def build(folder: Path | None, output: Path | None, base: str | None, engine: str) -> None:
    """Write a release of FOLDER and print where it is."""
    publication = sources.read(folder or Path(), base)
    click.echo(transaction.build(publication, output, engine))
