"""The catalogue of a release: DCAT-AP 3 and VoID, computed from what the release holds and what the sources say of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kruispunt.names import Names
from kruispunt.release.labels import LABELS
from kruispunt.release.lines import Lines
from kruispunt.release.manifest import File, Graph, Manifest
from kruispunt.release.statistics import Count
from kruispunt.release.vocabulary import (
    AUTHORITY,
    DCAT,
    DCATAP,
    DCTERMS,
    FOAF,
    FORMATS,
    IANA,
    LANGUAGES,
    PREFIXES,
    PROV,
    RANGES,
    RDFS,
    SKOS,
    SPDX,
    SYNTAXES,
    TYPE,
    VOID,
    typed,
)
from kruispunt.syntax import media, writers

Term = NamedNode | BlankNode | Literal | Triple
INHERITED = (f"{DCTERMS}publisher", f"{DCAT}contactPoint", f"{DCTERMS}license", f"{DCAT}theme", f"{DCTERMS}spatial", f"{DCTERMS}accessRights")
WHOLE = {f"{DCTERMS}publisher", f"{DCTERMS}creator", f"{DCAT}contactPoint"}  # whose values are described in full, not by label only
NAMING = {TYPE.value, *LABELS, f"{FOAF}page", f"{DCTERMS}issued", f"{DCTERMS}publisher"}
STABLE = f"{AUTHORITY}planned-availability/STABLE"
GZIP = ".gz"


@dataclass
class Catalogue:
    """The triples of a catalogue as they are gathered."""

    names: Names
    lines: Lines
    manifest: Manifest
    counts: Mapping[str, Count]
    triples: list[Triple] = field(default_factory=list)
    described: set[str] = field(default_factory=set)

    @property
    def whole(self) -> str:
        """The IRI of the dataset of all named graphs."""
        return f"{self.names.catalog}#dataset"

    def add(self, subject: str, predicate: str, value: Term | str) -> None:
        """Adds a triple, a text being an IRI; what its property wants it to be, and how it is called, comes with it."""
        node = NamedNode(value) if isinstance(value, str) else value
        self.triples.append(Triple(NamedNode(subject), NamedNode(predicate), node))
        if isinstance(node, NamedNode) and predicate in RANGES:
            self.triples.append(Triple(node, TYPE, NamedNode(RANGES[predicate])))
            self.describe(node.value, predicate in WHOLE)

    def describe(self, iri: str, whole: bool) -> None:
        """Adds what the sources say of something the catalogue points at: everything, or its type and its names."""
        if iri in self.described:
            return
        self.described.add(iri)
        for fact in self.lines.facts(iri):
            if whole or fact.predicate.value in NAMING:
                self.triples.append(Triple(fact.subject, fact.predicate, fact.object))

    def stated(self, subject: str, left_out: set[str]) -> set[str]:
        """Adds what the sources say of `subject`, but for `left_out`; which properties they use."""
        facts = [fact for fact in self.lines.facts(subject) if fact.predicate.value not in left_out]
        for fact in facts:
            if fact.predicate.value == f"{DCTERMS}rights" and isinstance(fact.object, Literal):
                self.rights(subject, fact.object)
            else:
                self.add(subject, fact.predicate.value, fact.object)
        return {fact.predicate.value for fact in facts}

    def rights(self, subject: str, statement: Literal) -> None:
        """Adds a statement of rights in words, which DCAT wants to be a thing of its own."""
        iri = f"{self.names.catalog}#rights-{fragment(subject, self.names)}"
        self.add(subject, f"{DCTERMS}rights", iri)
        self.triples.append(Triple(NamedNode(iri), NamedNode(f"{RDFS}label"), statement))

    def inherit(self, subject: str, used: set[str]) -> None:
        """Adds what the catalogue says and `subject` does not: publisher, contact, licence, themes."""
        for fact in self.lines.facts(self.names.catalog):
            if fact.predicate.value in INHERITED and fact.predicate.value not in used:
                self.add(subject, fact.predicate.value, fact.object)


def turtle(lines: Lines, counts: Mapping[str, Count], manifest: Manifest, saved: Sequence[str] = ()) -> bytes:
    """The catalogue of the release with that manifest, whose files it lists, as Turtle; `counts` are those of each graph, and under '' of all.

    `saved` are the names of the saved queries, which are a service when there are any.
    """
    catalogue = Catalogue(Names(manifest["base"]), lines, manifest, counts)
    add_catalog(catalogue)
    add_whole(catalogue)
    for graph in manifest["graphs"]:
        add_graph(catalogue, graph)
    add_service(catalogue)
    if saved:
        add_saved(catalogue)
    return writers.write(catalogue.triples, media.TURTLE, {**manifest["prefixes"], **PREFIXES})


def add_catalog(catalogue: Catalogue) -> None:
    """The catalogue itself: all that the sources say of it and of its parts, whose document this is, and what it lists."""
    iri, add = catalogue.names.catalog, catalogue.add
    for part in catalogue.lines.subjects(iri + "#"):
        catalogue.describe(part, True)
    used = catalogue.stated(iri, set())
    for fact in catalogue.lines.facts(iri):
        add(iri, fact.predicate.value, fact.object)
    add(iri, TYPE.value, f"{DCAT}Catalog")
    add_texts(catalogue, iri, used, catalogue.manifest["title"])
    add_dates(catalogue, iri, used)
    if f"{DCTERMS}language" not in used:
        add_languages(catalogue, iri, catalogue.manifest["title"])
    add(iri, f"{DCAT}dataset", catalogue.whole)
    for graph in catalogue.manifest["graphs"]:
        add(iri, f"{DCAT}dataset", graph["iri"])
    add(iri, f"{DCAT}service", catalogue.names.sparql)


def add_whole(catalogue: Catalogue) -> None:
    """The dataset of all named graphs together, in DCAT and VoID."""
    iri, add, names = catalogue.whole, catalogue.add, catalogue.names
    for fact in catalogue.lines.facts(names.catalog):
        if fact.predicate.value in (f"{DCTERMS}title", f"{DCTERMS}description", f"{DCTERMS}language"):
            add(iri, fact.predicate.value, fact.object)
    add(iri, TYPE.value, f"{DCAT}Dataset")
    add_dates(catalogue, iri, set())
    catalogue.inherit(iri, set())
    add_counts(catalogue, iri, catalogue.counts[""])
    add(iri, f"{VOID}uriSpace", Literal(names.base))
    add(iri, f"{VOID}sparqlEndpoint", names.sparql)
    add(iri, f"{VOID}rootResource", names.catalog)
    for graph in catalogue.manifest["graphs"]:
        add(iri, f"{VOID}subset", graph["iri"])
        add(iri, f"{DCTERMS}hasPart", graph["iri"])
    add_distributions(catalogue, iri, "dataset", names.catalog)


def add_graph(catalogue: Catalogue, graph: Graph) -> None:
    """One named graph: a dataset with its own title, source, licence and downloads."""
    iri, add = graph["iri"], catalogue.add
    # DCAT-AP's dcterms:source points at datasets; ours are documents: PROV says the same without that claim.
    used = catalogue.stated(iri, {f"{DCTERMS}source"})
    for fact in catalogue.lines.facts(iri):
        if fact.predicate.value == f"{DCTERMS}source":
            add(iri, f"{PROV}wasDerivedFrom", fact.object)
            if isinstance(fact.object, NamedNode):
                catalogue.describe(fact.object.value, False)
    add(iri, TYPE.value, f"{DCAT}Dataset")
    add_texts(catalogue, iri, used, {"": graph["name"]})
    add_dates(catalogue, iri, used)
    catalogue.inherit(iri, used)
    if f"{DCTERMS}language" not in used:
        add_languages(catalogue, iri, titles(catalogue.lines.facts(iri)))
    add_counts(catalogue, iri, catalogue.counts.get(iri, Count()))
    add_distributions(catalogue, iri, graph["name"], iri)


def add_service(catalogue: Catalogue) -> None:
    """The SPARQL endpoint as a data service."""
    iri, add = catalogue.names.sparql, catalogue.add
    add(iri, TYPE.value, f"{DCAT}DataService")
    for language, text in (("en", "SPARQL endpoint"), ("nl", "SPARQL-eindpunt"), ("fr", "point d'accès SPARQL")):
        add(iri, f"{DCTERMS}title", Literal(text, language=language))
    add(iri, f"{DCTERMS}description", Literal("Answers SPARQL 1.1 queries over all named graphs, by GET and POST.", language="en"))
    add(iri, f"{DCAT}endpointURL", iri)
    add(iri, f"{DCAT}endpointDescription", iri)
    add(iri, f"{DCTERMS}conformsTo", "https://www.w3.org/TR/sparql11-protocol/")
    catalogue.inherit(iri, {f"{DCTERMS}spatial"})
    for dataset in (catalogue.whole, *(graph["iri"] for graph in catalogue.manifest["graphs"])):
        add(iri, f"{DCAT}servesDataset", dataset)


def add_saved(catalogue: Catalogue) -> None:
    """The saved queries as a data service, described by OpenAPI."""
    iri, add = f"{catalogue.names.base}query/", catalogue.add
    add(catalogue.names.catalog, f"{DCAT}service", iri)
    add(iri, TYPE.value, f"{DCAT}DataService")
    for language, text in (("en", "Saved queries"), ("nl", "Bewaarde vragen"), ("fr", "requêtes enregistrées")):
        add(iri, f"{DCTERMS}title", Literal(text, language=language))
    described = "Answers queries that have an address and typed parameters, as CSV, JSON, RDF or a page."
    add(iri, f"{DCTERMS}description", Literal(described, language="en"))
    add(iri, f"{DCAT}endpointURL", iri)
    add(iri, f"{DCAT}endpointDescription", f"{iri}openapi.json")
    add(iri, f"{DCTERMS}conformsTo", "https://spec.openapis.org/oas/v3.1.0")
    catalogue.inherit(iri, {f"{DCTERMS}spatial"})
    add(iri, f"{DCAT}servesDataset", catalogue.whole)


def add_distributions(catalogue: Catalogue, dataset: str, name: str, access: str) -> None:
    """Each file of the dataset called `name`, with its size, digest and syntax."""
    for path, file in sorted(catalogue.manifest["files"].items()):
        folder, _, filename = path.partition("/")
        stem, _, suffix = filename.removesuffix(GZIP).rpartition(".")
        if folder == "dumps" and stem == name and suffix in media.FILE_TYPES:
            add_distribution(catalogue, dataset, filename, suffix, file, access)


def add_distribution(catalogue: Catalogue, dataset: str, filename: str, suffix: str, file: File, access: str) -> None:
    """One file to download."""
    names, add = catalogue.names, catalogue.add
    iri = f"{names.catalog}#{filename}"
    add(dataset, f"{DCAT}distribution", iri)
    add(iri, TYPE.value, f"{DCAT}Distribution")
    add(iri, f"{DCTERMS}title", Literal(filename))
    add(iri, f"{DCAT}accessURL", access)
    add(iri, f"{DCAT}downloadURL", names.dump(filename))
    add(iri, f"{DCAT}mediaType", IANA + (media.of_suffix(suffix) or "application/octet-stream"))
    add(iri, f"{DCTERMS}format", f"{AUTHORITY}file-type/{media.FILE_TYPES[suffix]}")
    if filename.endswith(GZIP):
        add(iri, f"{DCAT}compressFormat", f"{IANA}application/gzip")
    if suffix in SYNTAXES:
        add(dataset, f"{VOID}dataDump", names.dump(filename))
        add(dataset, f"{VOID}feature", FORMATS + SYNTAXES[suffix])
    add(iri, f"{DCAT}byteSize", typed(file["bytes"], "nonNegativeInteger"))
    checksum = f"{iri}-checksum"
    add(iri, f"{SPDX}checksum", checksum)
    add(checksum, TYPE.value, f"{SPDX}Checksum")
    add(checksum, f"{SPDX}algorithm", f"{SPDX}checksumAlgorithm_sha256")
    add(checksum, f"{SPDX}checksumValue", typed(file["sha256"], "hexBinary"))
    add(iri, f"{DCATAP}availability", STABLE)
    add(STABLE, f"{SKOS}prefLabel", Literal("stable", language="en"))
    add_licence(catalogue, iri, dataset)


def add_licence(catalogue: Catalogue, distribution: str, dataset: str) -> None:
    """The licence and the rights of a file: those of its dataset, else of the catalogue."""
    own = catalogue.lines.facts(dataset)
    for name in ("license", "rights"):
        stated = [fact for fact in own if fact.predicate.value == DCTERMS + name]
        for fact in stated or [fact for fact in catalogue.lines.facts(catalogue.names.catalog) if fact.predicate.value == f"{DCTERMS}{name}"]:
            if isinstance(fact.object, Literal):
                catalogue.rights(dataset if stated else catalogue.names.catalog, fact.object)
                subject = dataset if stated else catalogue.names.catalog
                catalogue.add(distribution, fact.predicate.value, f"{catalogue.names.catalog}#rights-{fragment(subject, catalogue.names)}")
            else:
                catalogue.add(distribution, fact.predicate.value, fact.object)


def add_counts(catalogue: Catalogue, dataset: str, count: Count) -> None:
    """The numbers of a dataset."""
    catalogue.add(dataset, TYPE.value, f"{VOID}Dataset")
    for name, number in (
        ("triples", count.triples),
        ("distinctSubjects", count.subjects),
        ("entities", count.entities),
        ("properties", len(count.properties)),
        ("classes", len(count.classes)),
    ):
        catalogue.add(dataset, VOID + name, typed(number, "integer"))


def add_texts(catalogue: Catalogue, subject: str, used: set[str], title: dict[str, str]) -> None:
    """A title and a description where the sources give none."""
    for name in ("title", "description"):
        if DCTERMS + name not in used:
            for language, text in title.items():
                catalogue.add(subject, DCTERMS + name, Literal(text, language=language) if language else Literal(text))


def add_dates(catalogue: Catalogue, subject: str, used: set[str]) -> None:
    """When it was made and last changed: the release's first and last day, where the sources do not say it of `subject` itself."""
    for name, day in (("issued", catalogue.manifest["issued"]), ("modified", catalogue.manifest["modified"])):
        if DCTERMS + name not in used and day:
            catalogue.add(subject, DCTERMS + name, typed(day, "date"))


def add_languages(catalogue: Catalogue, subject: str, titles: Iterable[str]) -> None:
    """The languages its titles are in, as the EU's authority table names them."""
    for language in sorted({tag.partition("-")[0] for tag in titles} & LANGUAGES.keys()):
        catalogue.add(subject, f"{DCTERMS}language", f"{AUTHORITY}language/{LANGUAGES[language]}")


def titles(facts: Iterable[Quad]) -> dict[str, str]:
    """The titles among `facts`, by language."""
    found = (fact.object for fact in facts if fact.predicate.value == f"{DCTERMS}title")
    return {literal.language or "": literal.value for literal in found if isinstance(literal, Literal)}


def fragment(iri: str, names: Names) -> str:
    """A name for `iri` inside the catalogue's document."""
    return iri.removeprefix(names.base).replace("/", "-").replace("#", "-")
