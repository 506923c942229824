"""The folder of a publication: what stands where, under which base, and all of it as one sorted dataset."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import Literal, NamedNode, Quad

from kruispunt.errors import SourceError
from kruispunt.names import Names, rebase
from kruispunt.sources import nameless, tables, turtle
from kruispunt.sources.csvw import Table
from kruispunt.sources.places import Places
from kruispunt.sources.sorting import sort
from kruispunt.syntax import context

URI_SPACE = "http://rdfs.org/ns/void#uriSpace"
FOLDERS = {
    "ontology": "the vocabulary (Turtle)",
    "shapes": "the SHACL shapes (Turtle)",
    "data": "the facts (Turtle, CSV with CSVW metadata)",
}


@dataclass(frozen=True)
class Publication:
    """A folder to publish: its files, the base it states and the base it is published under."""

    root: Path
    base: str
    stated: str
    ontology: tuple[Path, ...]
    data: tuple[Path, ...]
    tables: tuple[Path, ...]
    shapes: tuple[Path, ...]
    context: Path | None
    queries: tuple[Path, ...]
    extras: tuple[Path, ...]

    @property
    def names(self) -> Names:
        """The maker of IRIs under the base it is published under."""
        return Names(self.base)

    @property
    def graphs(self) -> tuple[Path, ...]:
        """The files that become named graphs, in the order they are read."""
        return (*self.ontology, *self.data, *self.tables)

    def graph(self, path: Path) -> str:
        """The IRI of the named graph of one of `graphs`."""
        return self.names.graph(path.stem)

    def triples(self, path: Path) -> Iterator[tuple[Quad, int]]:
        """Each triple of one of `ontology` or `data` as it is published, in its named graph, with its line; those with nameless nodes last.

        These have an IRI, the same under every base but for that. Raises SourceError.
        """
        shown, waiting = self.shown(path), list[tuple[Quad, int]]()
        for quad, line in turtle.triples(path, NamedNode(Names(self.stated).graph(path.stem)), shown):
            if turtle.nameless(quad):
                waiting.append((quad, line))
            else:
                yield self.moved(quad), line
        if waiting:
            stated = Names(self.stated)
            found = {label: NamedNode(stated.genid(name)) for label, name in nameless.names(waiting, path.stem, shown).items()}
            for quad, line in waiting:
                yield self.moved(turtle.named(quad, found)), line

    def moved(self, quad: Quad) -> Quad:
        """`quad` under the base it is published under."""
        return quad if self.base == self.stated else turtle.rebased(quad, self.stated, self.base)

    def shown(self, path: Path) -> str:
        """`path` as an editor knows it: from the folder of the publication."""
        return path.relative_to(self.root).as_posix()

    def table(self, path: Path) -> Table:
        """What the metadata of one of `tables` say of it."""
        return tables.describe(path, self.shown(path), self.stated, self.base)

    def text(self, path: Path) -> str:
        """The text of one of its files, line ends as they are. Raises SourceError where it is not UTF-8."""
        try:
            return path.read_bytes().decode()
        except UnicodeDecodeError as error:
            raise SourceError(f"{self.shown(path)}: is not UTF-8: {error.reason} at byte {error.start}") from error

    def files(self) -> tuple[Path, ...]:
        """Every file the publication is made of, in one order: what its digest is taken of."""
        metadata = {tables.metadata_path(path) for path in self.tables}
        expected = {query.with_suffix(".csv") for query in self.queries if query.with_suffix(".csv").is_file()}
        own = (self.context,) if self.context else ()
        everything = {*self.graphs, *metadata, *self.shapes, *own, *self.queries, *expected, *self.extras}
        return tuple(sorted(everything, key=self.shown))


@dataclass(frozen=True)
class Candidate:
    """A publication as a dataset that still has to prove itself."""

    publication: Publication
    data: Path  # every quad once, N-Quads in the order of the bytes
    shapes: Path  # all shapes, N-Triples, under the base of the publication
    where: Places
    counts: dict[str, int]  # triples by named graph
    prefixes: dict[str, str]


def is_publication(root: Path) -> bool:
    """Whether `root` has the folders of a publication."""
    return all((root / name).is_dir() for name in FOLDERS)


def shipped() -> Path:
    """The folder of the publication that comes with this software: beside the package in a wheel, the checkout's root otherwise."""
    here = Path(__file__).resolve()
    packaged = here.parents[1] / "publication"
    return packaged if packaged.is_dir() else here.parents[3]


def read(root: Path, base: str | None = None) -> Publication:
    """The publication in `root`. Raises SourceError saying what is missing and what was expected."""
    root = root.resolve()
    missing = [f"{name}/ with {what}" for name, what in FOLDERS.items() if not (root / name).is_dir()]
    if missing:
        raise SourceError(f"{root}: not a publication; it lacks {', '.join(missing)}")
    ontology, data, shapes = (turtle_files(root / name) for name in ("ontology", "data", "shapes"))
    stated = stated_base(root, data)
    context_file = root / "ontology" / "context.jsonld"
    publication = Publication(
        root=root,
        base=Names(base or stated).base,
        stated=stated,
        ontology=ontology,
        data=data,
        tables=tables.found(root),
        shapes=shapes,
        context=context_file if context_file.is_file() else None,
        queries=(*sorted((root / "ontology" / "competency").glob("*.rq")), *sorted((root / "data" / "queries").glob("*.rq"))),
        extras=tuple(sorted(path for path in (root / "data" / "maps").glob("*") if path.is_file())),
    )
    check_names(publication)
    return publication


def turtle_files(folder: Path) -> tuple[Path, ...]:
    """The Turtle files of `folder`, in the order of their names."""
    return tuple(sorted(folder.glob("*.ttl")))


def stated_base(root: Path, data: tuple[Path, ...]) -> str:
    """The base that the publication states once, as void:uriSpace in data/catalog.ttl."""
    catalog = root / "data" / "catalog.ttl"
    expected = 'write in it: <https://data.example.org/catalog> a dcat:Catalog ; void:uriSpace "https://data.example.org/" .'
    if catalog not in data:
        raise SourceError(f"{root}: lacks data/catalog.ttl; {expected}")
    found = {
        quad.object.value: line
        for quad, line in turtle.triples(catalog, NamedNode("urn:x"), "data/catalog.ttl")
        if quad.predicate.value == URI_SPACE and isinstance(quad.object, Literal | NamedNode)
    }
    if len(found) != 1:
        raise SourceError(f"data/catalog.ttl: states {len(found) or 'no'} base; {expected}")
    (base, line) = next(iter(found.items()))
    try:
        return Names(base).base
    except SourceError as error:
        raise SourceError(f"data/catalog.ttl:{line}: {error}") from error


def check_names(publication: Publication) -> None:
    """Raises SourceError where two files would be one named graph, or a file's name cannot be part of an IRI."""
    taken: dict[str, Path] = {}
    for path in publication.graphs:
        if not path.stem.replace("-", "").replace("_", "").replace(".", "").isalnum():
            raise SourceError(f"{publication.shown(path)}: its name becomes part of an IRI; use letters, digits, - and _")
        if path.stem in taken:
            raise SourceError(
                f"{publication.shown(path)}: would share the graph {publication.graph(path)} with {publication.shown(taken[path.stem])}; rename one"
            )
        taken[path.stem] = path


@contextmanager
def streamed(publication: Publication, workspace: Path | None = None) -> Iterator[Candidate]:
    """The publication as sorted N-Quads on disk, in `workspace` or a folder that goes with the block.

    Raises SourceError with a line for each file that cannot be read.
    """
    if workspace is None:
        with TemporaryDirectory(prefix="kruispunt-") as folder:
            yield candidate(publication, Path(folder))
    else:
        yield candidate(publication, workspace)


def candidate(publication: Publication, folder: Path) -> Candidate:
    """The dataset and the shapes of `publication`, written into `folder`."""
    problems: list[str] = []
    data, shapes = folder / "dataset.nq", folder / "shapes.nt"
    sort(dataset_lines(publication, problems), data)
    sort(shape_lines(publication, problems), shapes)
    check_context(publication, problems)
    if problems:
        raise SourceError("\n".join(problems))
    return Candidate(publication, data, shapes, Places(publication, data), graph_counts(data), prefix_table(publication))


def check_context(publication: Publication, problems: list[str]) -> None:
    """Adds to `problems` what is wrong with the JSON-LD context."""
    if publication.context:
        try:
            context.read(publication.context, publication.names.context)
        except SourceError as error:
            problems.append(f"ontology/{error}")


def dataset_lines(publication: Publication, problems: list[str]) -> Iterator[bytes]:
    """Each quad of the publication as a line of N-Quads; a file that cannot be read adds to `problems` and the next one follows."""
    for path in (*publication.ontology, *publication.data):
        try:
            yield from (f"{quad} .\n".encode() for quad, _ in publication.triples(path))
        except SourceError as error:
            problems.append(str(error))
    for path in publication.tables:
        try:
            yield from tables.lines(publication.table(path), publication.graph(path))
        except SourceError as error:
            problems.append(str(error))


def shape_lines(publication: Publication, problems: list[str]) -> Iterator[bytes]:
    """Each triple of the shapes as a line of N-Triples; a file that cannot be read adds to `problems` and the next one follows."""
    for path in publication.shapes:
        try:
            yield from (f"{quad.triple} .\n".encode() for quad in shape_triples(publication, path))
        except SourceError as error:
            problems.append(str(error))


def shape_triples(publication: Publication, path: Path) -> Iterator[Quad]:
    """Each triple of a file of shapes, its blank nodes named repeatably: an IRI in the place of a path's node would change what the path means."""
    waiting: list[tuple[Quad, int]] = []
    for quad, line in turtle.triples(path, NamedNode(publication.names.shapes(path.stem)), publication.shown(path)):
        if turtle.nameless(quad):
            waiting.append((publication.moved(quad), line))
        else:
            yield publication.moved(quad)
    nameless.check_alike(waiting, publication.shown(path))
    yield from turtle.labelled([quad for quad, _ in waiting], path.stem)


def graph_counts(data: Path) -> dict[str, int]:
    """The number of triples of each named graph, from the sorted dataset."""
    with data.open("rb") as file:
        counts = Counter(line[line.rindex(b" <") + 2 : -4] for line in file)
    return {graph.decode(): count for graph, count in sorted(counts.items())}


def prefix_table(publication: Publication) -> dict[str, str]:
    """The prefixes the files of the publication declare, under its base; the first meaning of a prefix wins."""
    table: dict[str, str] = {}
    for path in (*publication.ontology, *publication.data, *publication.shapes):
        for prefix, iri in turtle.prefixes(path).items():
            table.setdefault(prefix, rebase(iri, publication.stated, publication.base))
    return dict(sorted(table.items()))
