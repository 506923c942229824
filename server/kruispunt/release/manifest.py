"""The manifest: what a release is, which files it has and their digests; and the id that the same input always gives."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from pyoxigraph import Literal

import kruispunt
from kruispunt.errors import BuildError
from kruispunt.release.lines import Lines
from kruispunt.sources.publication import Candidate, Publication

NAME = "manifest.json"
DCTERMS = "http://purl.org/dc/terms/"
DATES = {f"{DCTERMS}issued", f"{DCTERMS}modified", "http://www.w3.org/ns/prov#generatedAtTime"}
OWL_ONTOLOGY = "http://www.w3.org/2002/07/owl#Ontology"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Graph(TypedDict):
    """A named graph of the release, and the file it came from."""

    iri: str
    name: str
    file: str
    triples: int


class File(TypedDict):
    """A file of the release."""

    sha256: str
    bytes: int


class Manifest(TypedDict):
    """What `manifest.json` says.

    `title` is by language; `concepts` counts the things of each concept (`/id/{concept}/…`); dates are the first and the last that the sources
    state, empty where they state none.
    """

    id: str
    base: str
    stated_base: str
    software: str
    issued: str
    modified: str
    title: dict[str, str]
    prefixes: dict[str, str]
    graphs: list[Graph]
    counts: dict[str, int]
    concepts: dict[str, int]
    files: dict[str, File]


def as_json(manifest: Manifest) -> bytes:
    """The manifest as it is written: keys sorted, one fact a line."""
    return (json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read(folder: Path) -> Manifest:
    """The manifest of the release in `folder`. Raises BuildError when there is none, or it is damaged."""
    try:
        stored = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if missing := Manifest.__required_keys__ - stored.keys():
            raise BuildError(f"{folder / NAME}: lacks {', '.join(sorted(missing))}; build the release again")
    except FileNotFoundError as error:
        raise BuildError(f"{folder}: not a release; it has no {NAME}") from error
    except (OSError, ValueError, AttributeError) as error:
        raise BuildError(f"{folder / NAME}: cannot be read: {error}; build the release again") from error
    return cast(Manifest, stored)


@cache
def software() -> str:
    """Version of this software with a digest of its own files, so that changed code never serves an old release."""
    package = Path(kruispunt.__file__).parent
    files = (path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    own = (path for path in files if path.relative_to(package).parts[0] != "publication")
    return f"{kruispunt.__version__}+{digest_of(own, package)[:12]}"


def release_id(publication: Publication) -> str:
    """Sixteen hexadecimal digits: the digest of the sources' bytes, the base and the software."""
    sources = digest_of(publication.files(), publication.root)
    return hashlib.sha256("\n".join((sources, publication.base, software())).encode()).hexdigest()[:16]


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """SHA-256 over names (from `root`) and bytes of `paths`, in the order of the names."""
    total = hashlib.sha256()
    for name, path in sorted((path.relative_to(root).as_posix(), path) for path in paths):
        total.update(f"{name}\n{sha256(path)}\n".encode())
    return total.hexdigest()


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def files(folder: Path, pattern: str = "*") -> dict[str, File]:
    """Digest and size of each file of the release whose name fits, but of the store (its bytes differ from build to build) and the manifest."""
    found: dict[str, File] = {}
    for path in sorted(folder.rglob(pattern)):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith("store/") and name != NAME:
            found[name] = {"sha256": sha256(path), "bytes": path.stat().st_size}
    return found


def of(candidate: Candidate, lines: Lines, identity: str, withdrawn: Set[str]) -> Manifest:
    """The manifest of a candidate that passed the gate, files not yet listed; what is `withdrawn` counts for no concept.

    Every date and label comes from the sources.
    """
    publication = candidate.publication
    stated = sorted(dates(publication, lines))
    graphs = [
        Graph(iri=iri, name=path.stem, file=publication.shown(path), triples=candidate.counts.get(iri, 0))
        for path in publication.graphs
        for iri in [publication.graph(path)]
    ]
    return Manifest(
        id=identity,
        base=publication.base,
        stated_base=publication.stated,
        software=software(),
        issued=stated[0] if stated else "",
        modified=stated[-1] if stated else "",
        title=title(publication, lines),
        prefixes=candidate.prefixes,
        graphs=graphs,
        counts={"graphs": len(graphs), "quads": sum(graph["triples"] for graph in graphs)},
        concepts=concepts(publication, lines, withdrawn),
        files={},
    )


def concepts(publication: Publication, lines: Lines, withdrawn: Set[str]) -> dict[str, int]:
    """The number of things of each concept, the part of an IRI behind `/id/`."""
    opening, counts = f"{publication.base}id/", Counter[str]()
    for subject in lines.subjects(opening):
        concept, _, reference = subject[len(opening) :].partition("/")
        counts[concept] += bool(reference) and subject not in withdrawn
    return {concept: count for concept, count in sorted(counts.items()) if count}


def title(publication: Publication, lines: Lines) -> dict[str, str]:
    """The title of the catalogue, by language ('' for none)."""
    facts = lines.facts(publication.names.catalog)
    titles = (fact.object for fact in facts if fact.predicate.value == f"{DCTERMS}title")
    return {literal.language or "": literal.value for literal in titles if isinstance(literal, Literal)}


def dates(publication: Publication, lines: Lines) -> Iterator[str]:
    """The days on which the sources say the catalogue, its graphs and its ontologies were made or changed."""
    graphs = [publication.graph(path) for path in publication.graphs]
    ontologies = [subject for _, subject in lines.incoming(OWL_ONTOLOGY, RDF_TYPE)]
    for iri in (publication.names.catalog, *graphs, *ontologies):
        for fact in lines.facts(iri):
            if fact.predicate.value in DATES and isinstance(fact.object, Literal):
                yield fact.object.value[:10]
