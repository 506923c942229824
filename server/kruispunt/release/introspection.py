"""What editors ask an endpoint of itself, as named graphs of its store: example queries, prefixes, and VoID by class, property and value.

The vocabulary is that of the SIB Swiss Institute of Bioinformatics: `sh:SPARQLExecutable`, `sh:declare`, `void:classPartition`. The graphs are no
part of what is published, so they stand in none of its dumps, and `store.embedded` keeps them out of what is counted.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kruispunt.names import Names
from kruispunt.release.partitions import Partitions
from kruispunt.release.vocabulary import RDFS, TYPE, VOID, typed
from kruispunt.sources import queries
from kruispunt.store import filling
from kruispunt.store.reading import PROLOGUE, TOKEN
from kruispunt.store.search import Search

NAME = "endpoint.nq"
SHACL, SD, SCHEMA = "http://www.w3.org/ns/shacl#", "http://www.w3.org/ns/sparql-service-description#", "https://schema.org/"
SPEX, VOID_EXT = "https://purl.expasy.org/sparql-examples/ontology#", "http://ldf.fi/void-ext#"
OWL = "http://www.w3.org/2002/07/owl#"
PREFIXES = {"sh": SHACL, "sd": SD, "void": VOID, "void-ext": VOID_EXT, "spex": SPEX}
GRAPHS = ("examples", "prefixes", "void")
QUESTION = re.compile(r"#\s*(?:([a-z]{2,3}(?:-[A-Za-z0-9]+)*):\s+)?(\S.*)")
# Class and properties of an example; SHACL has no term for DESCRIBE: the examples of SIB use one of their own, its editor asks for one of SHACL's.
FORMS = {
    "SELECT": (SHACL + "SPARQLSelectExecutable", (SHACL + "select",)),
    "ASK": (SHACL + "SPARQLAskExecutable", (SHACL + "ask",)),
    "CONSTRUCT": (SHACL + "SPARQLConstructExecutable", (SHACL + "construct",)),
    "DESCRIBE": (SPEX + "SPARQLDescribeExecutable", (SPEX + "describe", SHACL + "describe")),
}
Texts = Mapping[str, str]


class Told:
    """The statements of one graph as they are gathered."""

    def __init__(self, names: Names, graph: str) -> None:
        self.names, self.iri = names, f"{names.sparql}/{graph}"
        self.quads: list[Quad] = []

    def add(self, subject: str, predicate: str, value: Literal | str) -> None:
        """Adds a statement, a text being an IRI."""
        self.quads.append(Quad(NamedNode(subject), NamedNode(predicate), NamedNode(value) if isinstance(value, str) else value, NamedNode(self.iri)))

    def part(self, name: str) -> str:
        """The IRI of something in this graph."""
        return f"{self.iri}#{name}"


def write(folder: Path, names: Names, title: Texts, prefixes: Mapping[str, str], counted: Partitions, search: Search | None) -> None:
    """Writes the graphs of the endpoint of the release in `folder` into its file NAME, sorted."""
    graphs = (examples(folder, names, search), declared(names, prefixes), partitions(names, title, counted))
    lines = b"".join(serialize(graph.quads, format=RdfFormat.N_QUADS) or b"" for graph in graphs)
    (folder / NAME).write_bytes(b"".join(sorted(set(lines.splitlines(keepends=True)))))


def examples(folder: Path, names: Names, search: Search | None) -> Told:
    """The queries of the release; one with parameters is shown with the values that its editor gave as examples."""
    told = Told(names, "examples")
    for path in sorted((folder / "queries").glob("*.rq")):
        text, seen = path.read_text(encoding="utf-8"), ""
        title: Texts
        if queries.declares(text):
            saved = queries.read(path.stem, text)
            title, kind, seen = saved.title, "saved query", f"{names.base}query/{path.stem}"
            text = filling.filled(saved, saved.examples(), names, bool, search).strip() + "\n"
        else:
            title, kind = questions(text), "example"
        add_example(told, told.part(path.stem), text, title or {"": path.stem}, kind)
        if seen:
            told.add(told.part(path.stem), RDFS + "seeAlso", seen)
    return told


def questions(text: str) -> dict[str, str]:
    """The question that a query opens with, by language ('' for none)."""
    lines = [QUESTION.fullmatch(line) for line in takewhile(lambda line: line.startswith("#"), text.splitlines())]
    return {line[1] or "": line[2] for line in reversed(lines) if line}


def add_example(told: Told, iri: str, text: str, title: Texts, keyword: str) -> None:
    """Adds a query. Its comment is in one language, since editors list a query once for each comment; its labels are in all."""
    class_, predicates = FORMS[form(text)]
    told.add(iri, TYPE.value, SHACL + "SPARQLExecutable")
    told.add(iri, TYPE.value, class_)
    told.add(iri, RDFS + "comment", best(title))
    for language, words in title.items():
        told.add(iri, RDFS + "label", Literal(words, language=language) if language else Literal(words))
    for predicate in predicates:
        told.add(iri, predicate, Literal(text))
    told.add(iri, SHACL + "prefixes", f"{told.names.sparql}/prefixes")
    told.add(iri, SCHEMA + "target", told.names.sparql)
    told.add(iri, SCHEMA + "keywords", Literal(keyword))


def form(text: str) -> str:
    """The first word of a legal query behind its prologue: `SELECT`, `ASK`, `CONSTRUCT` or `DESCRIBE`."""
    prologue = PROLOGUE.match(text)
    first = TOKEN.match(text, prologue.end() if prologue else 0)
    return first[0].upper() if first else ""


def best(title: Texts) -> Literal:
    """The text in the language that most readers of editors know: English, else the first."""
    language = "en" if "en" in title else next(iter(title))
    return Literal(title[language], language=language or "und")


def declared(names: Names, prefixes: Mapping[str, str]) -> Told:
    """The prefixes that the publication and its endpoint use."""
    told = Told(names, "prefixes")
    told.add(told.iri, TYPE.value, OWL + "Ontology")
    for prefix, namespace in sorted({**PREFIXES, **prefixes}.items()):
        iri = told.part(prefix or "_")
        told.add(told.iri, SHACL + "declare", iri)
        told.add(iri, TYPE.value, SHACL + "PrefixDeclaration")
        told.add(iri, SHACL + "prefix", Literal(prefix))
        told.add(iri, SHACL + "namespace", typed(namespace, "anyURI"))
    return told


def partitions(names: Names, title: Texts, counted: Partitions) -> Told:
    """The union of the publication's graphs by class, property, and class or datatype of the value."""
    told, whole = Told(names, "void"), f"{names.catalog}#dataset"
    union = told.part("dataset")
    told.add(union, TYPE.value, SD + "NamedGraph")
    told.add(union, SD + "name", whole)
    told.add(union, SD + "graph", whole)
    if title:
        told.add(union, RDFS + "label", best(title))
    told.add(whole, TYPE.value, VOID + "Dataset")
    told.add(whole, TYPE.value, SD + "Graph")
    told.add(whole, VOID + "triples", number(counted.triples.total()))
    for property_, triples in counted.triples.items():
        add_property(told, whole, (property_,), triples, counted.subjects[property_])
    for class_, members in counted.members.items():
        iri = partition(told, whole, "classPartition", (class_,))
        told.add(iri, VOID + "class", named(class_))
        told.add(iri, VOID + "entities", number(members))
    for (class_, property_), triples in counted.used.items():
        add_property(told, made(told, (class_,)), (class_, property_), triples, counted.using[class_, property_])
    for key, triples in counted.classes.items():
        iri = partition(told, made(told, (*key[:2], b"property")), "classPartition", key)
        told.add(iri, VOID + "class", named(key[2]))
        told.add(iri, VOID + "triples", number(triples))
    for key, triples in counted.datatypes.items():
        iri = made(told, (*key, b"datatype"))
        told.add(made(told, (*key[:2], b"property")), VOID_EXT + "datatypePartition", iri)
        told.add(iri, VOID_EXT + "datatype", named(key[2]))
        told.add(iri, VOID + "triples", number(triples))
    return told


def add_property(told: Told, whole: str, key: tuple[bytes, ...], triples: int, subjects: int) -> None:
    """Adds the part of `whole` with one property, the last of `key`."""
    iri = partition(told, whole, "propertyPartition", (*key, b"property"))
    told.add(iri, VOID + "property", named(key[-1]))
    told.add(iri, VOID + "triples", number(triples))
    told.add(iri, VOID + "distinctSubjects", number(subjects))


def partition(told: Told, whole: str, predicate: str, key: tuple[bytes, ...]) -> str:
    """The IRI of a part of `whole`, linked from it."""
    iri = made(told, key)
    told.add(whole, VOID + predicate, iri)
    return iri


def made(told: Told, key: Iterable[bytes]) -> str:
    """The IRI of the part with this class, property and value: the same in every release."""
    return told.part(hashlib.sha256(b" ".join(key)).hexdigest()[:16])


def named(written: bytes) -> str:
    """The IRI in its brackets."""
    return written[1:-1].decode()


def number(count: int) -> Literal:
    """A count as an RDF term."""
    return typed(count, "integer")


@lru_cache(8)
def graphs(folder: Path) -> dict[str, int]:
    """The graphs of the endpoint of the release in `folder`, and how many statements are in each; none for a release from before there were any."""
    counts: dict[str, int] = {}
    if (folder / NAME).is_file():
        for line in (folder / NAME).read_bytes().splitlines():
            iri = line[line.rindex(b" <") + 2 : -3].decode()
            counts[iri] = counts.get(iri, 0) + 1
    return counts
