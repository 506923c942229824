"""The commands: each parses arguments, calls one function, prints what it did in a line."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import click

from kruispunt import __version__
from kruispunt.checks import gate
from kruispunt.cli import asking
from kruispunt.cli.asking import FORMATS, TABLE
from kruispunt.cli.terminal import counted, stepping, terminable, working
from kruispunt.errors import BuildError, PublishingError, SourceError
from kruispunt.release import build as transaction
from kruispunt.release import manifest, offline
from kruispunt.release.offline import Data
from kruispunt.release.open import open_release
from kruispunt.sources import publication as sources
from kruispunt.sources.publication import Publication

ENGINES = click.Choice(["shacl", "pyshacl", "both"])
INTERRUPTED = 130
folder_argument = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
place_argument = click.argument("folder", type=click.Path(exists=True, path_type=Path), required=False)
base_option = click.option("--base", metavar="IRI", help="Publish under this base in the place of the one that the publication states.")
engine_option = click.option("--engine", type=ENGINES, default="shacl", show_default=True, help="What validates the data.")
language_option = click.option("--language", metavar="TAG", default="en", show_default=True, help="In which language the shapes speak; else English.")
format_option = click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default=TABLE, show_default=True, help="What is no format of graphs is Turtle."
)
output_option = click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Where releases go; your cache folder without it.")


class Commands(click.Group):
    """Commands whose errors are their message on standard error, and the exit code of their class."""

    def invoke(self, ctx: click.Context) -> Any:
        """What the command gives; ends the process with the exit code of what went wrong."""
        try:
            return super().invoke(ctx)
        except PublishingError as error:
            click.echo(str(error), err=True)
            sys.exit(error.exit_code)
        except OSError as error:
            if error.errno == errno.EPIPE:  # who read the answer has seen enough; click knows what to do
                raise
            click.echo(f"{error.filename or f'a temporary file in {gettempdir()}'}: {error.strerror or error}", err=True)
            sys.exit(BuildError.exit_code)
        except KeyboardInterrupt:
            click.echo("stopped; nothing was left half done", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=Commands)
@click.version_option(__version__, prog_name="kruispunt")
def main() -> None:
    """Publish a folder of Turtle and CSV as linked open data: checked, released, served.

    FOLDER is a folder with ontology/, shapes/ and data/; without it, the current folder when it is one, else the publication that comes
    with this software. Where a release is read, FOLDER may be a release too.
    """


@main.command()
@folder_argument
@base_option
@engine_option
@language_option
def check(folder: Path | None, base: str | None, engine: str, language: str) -> None:
    """Validate data/ against shapes/ and list every problem."""
    try:
        with told_in(language), working("checking"), sources.streamed(sources.read(chosen(folder), base)) as candidate:
            report = gate.check(candidate, engine)
    except gate.Refused as refused:
        echo_warnings(refused.report.lines(refused.report.warnings, language))
        raise
    echo_warnings(report.lines(report.warnings, language))
    click.echo(f"{report.triples} triples conform, {counted(len(report.warnings), 'warning')}")


@main.command()
@folder_argument
@output_option
@base_option
@engine_option
@language_option
def build(folder: Path | None, output: Path | None, base: str | None, engine: str, language: str) -> None:
    """Write a release of FOLDER and say where it is."""
    publication = sources.read(chosen(folder), base)
    known = transaction.existing(publication, output)
    with told_in(language):
        release = built(publication, output, engine)
    stored = manifest.read(release)
    happened = "was there already" if known else f"made from {counted(stored['counts']['graphs'], 'file')}"
    click.echo(f"{release}\nrelease {stored['id']} {happened}: {counted(stored['counts']['quads'], 'triple')} under {stored['base']}")
    if warnings := stored["counts"]["warnings"]:
        click.echo(f"{counted(warnings, 'warning')}; kruispunt check lists them")


@main.command()
@folder_argument
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@output_option
@base_option
@engine_option
def serve(folder: Path | None, host: str, port: int, output: Path | None, base: str | None, engine: str) -> None:
    """Serve FOLDER, or a release, until Ctrl-C; build it first when it has no release yet."""
    from kruispunt.web import serving  # the server takes a while to load, and only this command needs it

    serving.serve(release_of(folder, output, base, engine), host, port)


@main.command()
@click.argument("sparql")
@place_argument
@format_option
@click.option("--checksum", is_flag=True, help="Print the SHA-256 of the answer on standard error.")
@click.option("--expect", metavar="SHA256", callback=asking.checksum, help="Fail when the answer has another SHA-256: that of its citation.")
@output_option
@base_option
@engine_option
def query(
    sparql: str, folder: Path | None, form: str, checksum: bool, expect: str | None, output: Path | None, base: str | None, engine: str
) -> None:
    """Ask a release, or a dump (dataset.nq.gz), a SPARQL query; @FILE reads it from a file, - from standard input."""
    if form == TABLE and (checksum or expect):
        raise click.UsageError("a checksum is of an answer in a format: add --format csv, or another")
    text = asking.text_of(sparql)
    with data_of(folder, text, output, base, engine) as data:
        found = asking.answer(text, data, form)
    if checksum:
        click.echo(f"SHA-256 {found}", err=True)
    if expect:
        asking.compare(found, expect, text, data.release)


@contextmanager
def data_of(place: Path | None, text: str, output: Path | None, base: str | None, engine: str) -> Iterator[Data]:
    """What a query is asked of: the dump at `place`, or the release there, built when there is none yet."""
    if place and place.is_file():
        if base or output:
            raise SourceError(f"{place}: is a file; --base and --output are for a publication that is still to be released")
        with offline.loaded(place, text) as data:
            yield data
        return
    release = open_release(release_of(place, output, base, engine))
    yield Data(release.store, release.names.sparql, release.prefixes, release.id)


def chosen(folder: Path | None) -> Path:
    """The folder to publish: the one named, the current one when it is a publication, the shipped one."""
    if folder:
        return folder
    return Path() if sources.is_publication(Path()) else sources.shipped()


def release_of(folder: Path | None, output: Path | None, base: str | None, engine: str) -> Path:
    """The release in `folder`, or that of the publication in it, built when there is none yet."""
    for place in (folder, folder / "current") if folder else ():
        if (place / manifest.NAME).is_file():
            if base or output:
                raise SourceError(f"{folder}: is a release; --base and --output are for a publication that is still to be released")
            return place.resolve()
    return built(sources.read(chosen(folder), base), output, engine)


def built(publication: Publication, output: Path | None, engine: str) -> Path:
    """The release of `publication`, with a progress bar while it is made; ended by SIGTERM as by Ctrl-C."""
    with terminable(), stepping(transaction.STEPS) as started:
        return transaction.build(publication, output, engine, started)


@contextmanager
def told_in(language: str) -> Iterator[None]:
    """Lets what the gate refuses inside the block be told in `language`, where the shapes speak it."""
    try:
        yield
    except gate.Refused as refused:
        raise gate.Refused(refused.report, language) from refused


def echo_warnings(lines: list[str]) -> None:
    """Prints warnings, apart from what blocks."""
    for line in lines:
        click.echo(f"warning: {line}")
