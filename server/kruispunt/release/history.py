"""What a release owes to the one it replaces: an IRI that was published still answers, and a context that was named still means the same."""

import json
import mmap
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from kruispunt.checks.vocabulary import OWL, RDFS, TYPE, XSD
from kruispunt.checks.withdrawn import DATE_TIME, DCTERMS, DEPRECATED, ENTITY, LABELS, NAME, PROV, SINCE, SKOS, TRUE, WAS, WHY
from kruispunt.errors import BuildError, NotConforming
from kruispunt.names import Names
from kruispunt.release import manifest
from kruispunt.release.labels import labels
from kruispunt.sources import turtle
from kruispunt.sources.publication import Publication
from kruispunt.sources.sorting import SortedFile
from kruispunt.syntax import context

NAMED = 20  # lost IRIs that a message names; the file has them all
LOST = "lost.ttl"  # in the output folder
PREFIXES = {"dcterms": DCTERMS, "owl": OWL, "prov": PROV, "rdfs": RDFS, "skos": SKOS, "xsd": XSD}
CONTEXTS = "contexts"
STRIDE, LONGEST = 1 << 12, 1 << 24  # bytes of two datasets that are compared at a time
Bytes = mmap.mmap | bytes


@dataclass(frozen=True)
class Earlier:
    """The release that a new one replaces: as much of it as any version of this software wrote."""

    path: Path
    id: str
    base: str
    files: Mapping[str, str]  # by the IRI of the graph
    languages: tuple[str, ...]

    def facts(self, iri: str) -> list[Quad]:
        """Every quad with the subject `iri`."""
        lines = SortedFile(self.path / "dataset.nq").starting(f"<{iri}> ".encode())
        return list(parse(lines, format=RdfFormat.N_QUADS)) if lines else []


def earlier(output: Path) -> Earlier | None:
    """The current release of an output folder; None where there is none. Raises BuildError where it cannot be read."""
    path = (output / "current").resolve()
    try:
        stored = json.loads((path / manifest.NAME).read_text(encoding="utf-8"))
        graphs = {graph["iri"]: graph["file"] for graph in stored["graphs"]}
        return Earlier(path, stored["id"], stored["base"], graphs, tuple(sorted(filter(None, stored["title"]))) or ("en",))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{path / manifest.NAME}: cannot be read, so what it published is not known: {error!r}; {way_out(output)}") from error


def withdrawn(folder: Path) -> frozenset[str]:
    """The IRIs that the release in `folder` says are withdrawn."""
    path = folder / "graphs" / f"{NAME}.ttl"
    if not path.is_file():
        return frozenset()
    quads = parse(path=str(path), format=RdfFormat.TURTLE)
    return frozenset(quad.subject.value for quad in quads if quad.predicate == SINCE and isinstance(quad.subject, NamedNode))


def must_keep(publication: Publication, data: Path, output: Path) -> None:
    """Raises NotConforming where `data`, the sorted dataset of `publication`, has no word for an IRI of the current release in `output`.

    What became of each goes into data/withdrawn.ttl; an IRI that is withdrawn stays so. A current release under another base is another
    publication. The IRIs made for nodes without a name are not promised to anybody.
    """
    before = earlier(output)
    if before is None or before.base != publication.base or before.path == data.resolve().parent:
        return
    names = publication.names
    found = missing(SortedFile(before.path / "dataset.nq"), SortedFile(data), names.base)
    lost = [iri for iri in found if not iri.startswith(names.genid(""))]
    back = [iri for iri in sorted(withdrawn(before.path)) if not SortedFile(data).starting(f"<{iri}> {SINCE} ".encode())]
    gone = sorted({*lost, *back})
    if gone:
        (output / LOST).write_text(entries(before, publication, gone), encoding="utf-8")
        raise NotConforming(refusal(before, publication, gone, output))
    (output / LOST).unlink(missing_ok=True)


def missing(before: SortedFile, after: SortedFile, base: str) -> Iterator[str]:
    """Each IRI under `base` that the sorted dataset `before` describes and `after` does not.

    What is the same in both, nearly all of two releases, is passed over many bytes at a time; only around a change are they read line by line.
    """
    opening = f"<{base}".encode()
    (here, end), (there, last) = before.span(opening), after.span(opening)
    present = b""
    while here < end:
        if same := shared(before.map, here, after.map, there, min(end - here, last - there)):
            here, there = here + same, there + same
            present = subject(before.map, before.map.rfind(b"\n", 0, here - 1) + 1)
            continue
        wanted = subject(before.map, here)
        while there < last and subject(after.map, there) < wanted:
            there = following(after.map, there)
        if wanted != present and not (there < last and subject(after.map, there) == wanted):
            yield wanted[1:-1].decode()
        while here < end and subject(before.map, here) == wanted:
            here = following(before.map, here)


def shared(first: Bytes, here: int, second: Bytes, there: int, limit: int) -> int:
    """How many bytes of whole lines are the same from two places on: not all of them, but many where there are many."""
    same, stride = 0, STRIDE
    while (size := min(stride, limit - same)) and first[here + same : here + same + size] == second[there + same : there + same + size]:
        same, stride = same + size, min(2 * stride, LONGEST)
    return max(first.rfind(b"\n", here, here + same) + 1 - here, 0)


def subject(lines: Bytes, place: int) -> bytes:
    """The subject of the line that starts at `place`."""
    return lines[place : lines.find(b" ", place)]


def following(lines: Bytes, place: int) -> int:
    """Where the line behind the one at `place` starts."""
    return lines.find(b"\n", place) + 1


def refusal(before: Earlier, publication: Publication, gone: list[str], output: Path) -> str:
    """What an editor reads who lost IRIs: which, where they stood, and what to write."""
    count = f"{len(gone)} IRI{'s' if len(gone) > 1 else ''} of the current release {before.id}"
    listed = [f"  {told(before, iri)}" for iri in gone[:NAMED]]
    more = [f"  and {len(gone) - NAMED} more"] if len(gone) > NAMED else []
    these = f"The lines for all of them stand in {output / LOST}; these" if more else "These lines"
    return "\n".join(
        [
            f"data/{NAME}.ttl: lacks {count}. What was published keeps answering, with what it was or with what became of it (410):",
            *listed,
            *more,
            f"Describe them again; or say in data/{NAME}.ttl since when and why (skos:changeNote) each is withdrawn, and what (if anything)",
            f"replaced it (dcterms:isReplacedBy). {these} are to be completed there:",
            "",
            entries(before, publication, gone[:NAMED]),
            f"Was the current release never published? Then {way_out(output)}.",
        ]
    )


def told(before: Earlier, iri: str) -> str:
    """A lost IRI with its label and the file in which it stood."""
    facts = before.facts(iri)
    named = labels(facts)
    files = sorted({before.files.get(getattr(fact.graph_name, "value", ""), str(fact.graph_name)) for fact in facts})
    return " ".join([iri, *([str(named[0])] if named else []), f"(it stood in {', '.join(files)})"])


def way_out(output: Path) -> str:
    """How to start anew."""
    return f"remove {output / 'current'} and build again"


def entries(before: Earlier, publication: Publication, gone: Iterable[str]) -> str:
    """The Turtle to paste into data/withdrawn.ttl, under the base that the sources state; what only an editor knows is left empty in it."""
    today = Literal(datetime.now(UTC).strftime("%Y-%m-%dT00:00:00Z"), datatype=DATE_TIME)
    known = withdrawn(before.path)
    facts = [] if any(path.stem == NAME for path in publication.data) else header(before, publication.names)
    for iri in gone:
        facts += before.facts(iri) if iri in known else entry(before, iri, today)
    stated = [turtle.rebased(fact, publication.base, publication.stated).triple for fact in facts]
    return (serialize(stated, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()


def entry(before: Earlier, iri: str, today: Literal) -> list[Quad]:
    """What an entry can say of `iri` from the release that described it."""
    facts, subject, graph = before.facts(iri), NamedNode(iri), NamedNode(Names(before.base).withdrawn)
    named = labels(facts) or [Literal(iri.rstrip("/#").replace("#", "/").rpartition("/")[2], language=language) for language in before.languages]
    kinds = sorted({fact.object for fact in facts if fact.predicate == TYPE and fact.object != ENTITY}, key=str) or [NamedNode(RDFS + "Resource")]
    said: list[tuple[NamedNode, NamedNode | Literal]] = [(TYPE, ENTITY)]
    said += [(DEPRECATED, TRUE)] if "#" in iri else []
    said += [(WAS, kind) for kind in kinds if isinstance(kind, NamedNode)]
    said += [(LABELS[0], label) for label in named]
    said += [(SINCE, today), *((WHY, Literal("", language=language)) for language in before.languages)]
    return [Quad(subject, predicate, term, graph) for predicate, term in said]


def header(before: Earlier, names: Names) -> list[Quad]:
    """The header that the graph of withdrawn things needs: licence and publisher are those of the catalogue."""
    graph = NamedNode(names.withdrawn)
    titles = {"nl": "Ingetrokken", "en": "Withdrawn", "fr": "Retiré"}
    texts = {
        "nl": "Wat een adres had en er niet meer is.",
        "en": "What had an address and is no more.",
        "fr": "Ce qui avait une adresse et n'est plus.",
    }
    said: list[tuple[NamedNode, NamedNode | Literal]] = [(TYPE, NamedNode("http://www.w3.org/ns/dcat#Dataset"))]
    for language in before.languages:
        spoken = language if language in titles else "en"
        said.append((NamedNode(DCTERMS + "title"), Literal(titles[spoken], language=spoken)))
        said.append((NamedNode(DCTERMS + "description"), Literal(texts[spoken], language=spoken)))
    kept = {NamedNode(DCTERMS + "license"), NamedNode(DCTERMS + "publisher")}
    said += [(fact.predicate, fact.object) for fact in before.facts(names.catalog) if fact.predicate in kept and isinstance(fact.object, NamedNode)]
    day = Literal(datetime.now(UTC).strftime("%Y-%m-%dT00:00:00Z"), datatype=DATE_TIME)
    said.append((NamedNode(PROV + "generatedAtTime"), day))
    return [Quad(graph, predicate, term, graph) for predicate, term in dict.fromkeys(said)]


def keep_contexts(folder: Path, output: Path) -> None:
    """Copies into `folder/contexts`, each under its digest, the context of the release there and those of the current one in `output`.

    What names a context by its digest goes on being read as it was meant, also when the release that made it is removed.
    """
    contexts = folder / CONTEXTS
    contexts.mkdir()
    current = output / "current"
    for source in (*sorted((current / CONTEXTS).glob("*.jsonld")), current / "context.jsonld", folder / "context.jsonld"):
        if source.is_file():
            shutil.copyfile(source, contexts / f"{context.digest(source.read_bytes())}.jsonld")


def context_file(folder: Path, digest: str) -> Path | None:
    """The context with this digest in the release in `folder`, which may be older than the folder of contexts."""
    for path in (folder / CONTEXTS / f"{digest}.jsonld", folder / "context.jsonld"):
        if path.is_file() and context.digest(path.read_bytes()) == digest:
            return path
    return None
