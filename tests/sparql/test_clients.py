"""Real clients ask the endpoint, each in its own way: SPARQLWrapper, rdflib, Jena, Comunica, pandas and R by CSV, curl."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import clients
import pytest
from clients import run
from kruispunt.release.open import Release
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper, SPARQLWrapper2
from SPARQLWrapper.SPARQLExceptions import EndPointInternalError, QueryBadFormed, Unauthorized
from watched import Watched, watched

BASE = "https://lod.example.org/"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
LABELS = f"SELECT ?thing ?label WHERE {{ ?thing <{LABEL}> ?label }} ORDER BY ?thing ?label"
GRAPH = f"CONSTRUCT {{ ?thing <{LABEL}> ?label }} WHERE {{ ?thing <{LABEL}> ?label }}"


@pytest.fixture(scope="module")
def server(tiny: Release) -> Iterator[Watched]:
    with watched(tiny.path) as made:
        yield made


@pytest.fixture(scope="module")
def labels(tiny: Release) -> set[tuple[str, str]]:
    """Every thing with each of its labels, from the dataset itself."""
    with (tiny.path / "dataset.nq").open("rb") as file:
        return {(quad.subject.value, quad.object.value) for quad in parse(file, RdfFormat.N_QUADS) if quad.predicate.value == LABEL}


@pytest.fixture(scope="module")
def jena(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return clients.jena(tmp_path_factory.mktemp("jena"))


@pytest.fixture(scope="module")
def comunica() -> Callable[..., list[dict[str, str]]]:
    return clients.comunica()


def wrapper(server: Watched, text: str, wanted: str, method: str = GET, request: str = URLENCODED) -> SPARQLWrapper:
    """SPARQLWrapper with a query, ready to ask."""
    made = SPARQLWrapper(server.address + "sparql")
    made.setMethod(method)
    made.setRequestMethod(request)
    made.setQuery(text)
    made.setReturnFormat(wanted)
    return made


# SPARQLWrapper: every form of answer, in every way of asking


@pytest.mark.parametrize(("method", "request_method"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
@pytest.mark.parametrize("wanted", [JSON, XML, CSV, TSV])
def test_sparqlwrapper_reads_rows(server: Watched, labels: set[tuple[str, str]], wanted: str, method: str, request_method: str) -> None:
    found = wrapper(server, LABELS, wanted, method, request_method).queryAndConvert()
    if wanted == JSON:
        rows = {(row["thing"]["value"], row["label"]["value"]) for row in found["results"]["bindings"]}
    elif wanted == XML:
        rows = {tuple(node.firstChild.data for node in [*row.getElementsByTagName("uri"), *row.getElementsByTagName("literal")])
                for row in found.getElementsByTagName("result")}
    elif wanted == CSV:
        rows = {tuple(row) for row in list(csv.reader(io.StringIO(found.decode())))[1:]}
    else:
        rows = {tuple(term(cell) for cell in line.split("\t")) for line in found.decode().splitlines()[1:]}
    assert rows == labels


def term(cell: str) -> str:
    """What a cell of TSV means, without its language."""
    return cell[1:-1] if cell.startswith("<") else cell.rpartition("@")[0].strip('"') or cell.strip('"')


@pytest.mark.parametrize("method", [GET, POST])
@pytest.mark.parametrize("wanted", [TURTLE, N3, XML, RDFXML, JSONLD])
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated", "ignore:Dataset.default_context is deprecated")
def test_sparqlwrapper_reads_graphs(server: Watched, labels: set[tuple[str, str]], wanted: str, method: str) -> None:
    found = wrapper(server, GRAPH, wanted, method).queryAndConvert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert {(str(subject), str(value)) for subject, _, value in graph} == labels


@pytest.mark.parametrize("wanted", [JSON, XML])
def test_sparqlwrapper_reads_truths(server: Watched, wanted: str) -> None:
    found = wrapper(server, "ASK { ?s ?p ?o }", wanted).queryAndConvert()
    assert (found["boolean"] if wanted == JSON else found.getElementsByTagName("boolean")[0].firstChild.data == "true") is True


def test_sparqlwrapper_2_reads_bindings(server: Watched, labels: set[tuple[str, str]]) -> None:
    client = SPARQLWrapper2(server.address + "sparql")
    client.setQuery(LABELS)
    assert {(row["thing"].value, row["label"].value) for row in client.query().bindings} == labels


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ("SELECT * { ?s ?p }", QueryBadFormed, "line 1"),
        ("INSERT DATA { <a:b> <a:b> 1 }", QueryBadFormed, "only reads"),
    ],
)
def test_sparqlwrapper_hears_what_is_wrong(server: Watched, text: str, error: type[Exception], told: str) -> None:
    client = wrapper(server, "ASK {}", JSON)
    client.queryString = text
    with pytest.raises(error, match=told):
        client.query()
    assert not issubclass(error, EndPointInternalError | Unauthorized)


# rdflib


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("returned", ["json", "xml", "csv"])
def test_rdflib_asks_through_a_store(server: Watched, labels: set[tuple[str, str]], method: str, returned: str) -> None:
    graph = Graph(SPARQLStore(server.address + "sparql", method=method, returnFormat=returned))
    assert {(str(row.thing), str(row.label)) for row in graph.query(LABELS)} == labels
    assert {(str(subject), str(value)) for subject, value in graph.subject_objects(URIRef(LABEL))} == labels
    assert (URIRef(f"{BASE}id/library/mill"), URIRef(LABEL), Literal("Mill Library", lang="en")) in graph or returned == "csv"
    assert bool(graph.query("ASK { ?s ?p ?o }").askAnswer) is True or returned == "csv"


def test_rdflib_asks_a_named_graph(server: Watched) -> None:
    graph = f"{BASE}graph/libraries"
    counted = quote(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")
    with urlopen(f"{server.address}sparql?query={counted}&format=csv") as answer:
        count = int(answer.read().split()[1])
    found = Graph(SPARQLStore(server.address + "sparql", context_aware=True), identifier=URIRef(graph))
    assert len(list(found.query("SELECT * { ?s ?p ?o }"))) == count


def test_rdflib_federates_us_by_service(server: Watched, labels: set[tuple[str, str]]) -> None:
    """Others may ask us by SERVICE, though we ask nobody."""
    found = Graph().query(f"SELECT ?thing ?label {{ SERVICE <{server.address}sparql> {{ ?thing <{LABEL}> ?label }} }}")
    assert {(str(row.thing), str(row.label)) for row in found} == labels


@pytest.mark.parametrize("suffix", ["json", "xml", "csv", "tsv"])
def test_rdflib_reads_each_format(server: Watched, labels: set[tuple[str, str]], suffix: str) -> None:
    with urlopen(f"{server.address}sparql?query={quote(LABELS)}&format={suffix}") as answer:
        found = Result.parse(source=io.BytesIO(answer.read()), format=suffix)
    assert {(str(row[0]), str(row[1])) for row in found} == labels


# Jena


@pytest.mark.parametrize("how", [["--results=JSON"], ["--results=JSON", "--post"]])
def test_jena_asks_rows(server: Watched, labels: set[tuple[str, str]], jena: list[str], how: list[str]) -> None:
    found = json.loads(run(*jena, "arq.rsparql", *how, f"--service={server.address}sparql", LABELS))
    assert {(row["thing"]["value"], row["label"]["value"]) for row in found["results"]["bindings"]} == labels


def test_jena_asks_a_graph_and_a_truth(server: Watched, labels: set[tuple[str, str]], jena: list[str]) -> None:
    told = run(*jena, "arq.rsparql", "--results=NT", f"--service={server.address}sparql", GRAPH)
    assert {(str(subject), str(value)) for subject, _, value in Graph().parse(data=told, format="nt")} == labels
    assert "Yes" in run(*jena, "arq.rsparql", f"--service={server.address}sparql", "ASK { ?s ?p ?o }")


def test_jena_federates_us_by_service(server: Watched, labels: set[tuple[str, str]], jena: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").touch()
    text = f"SELECT ?thing ?label {{ SERVICE <{server.address}sparql> {{ ?thing <{LABEL}> ?label }} }}"
    found = json.loads(run(*jena, "arq.sparql", "--results=JSON", f"--data={tmp_path / 'empty.ttl'}", text))
    assert {(row["thing"]["value"], row["label"]["value"]) for row in found["results"]["bindings"]} == labels


# Comunica


def test_comunica_asks_rows(server: Watched, labels: set[tuple[str, str]], comunica: Callable[..., list[dict[str, str]]]) -> None:
    found = comunica(LABELS, f"sparql@{server.address}sparql")
    assert {(row["thing"], row["label"].rpartition("@")[0].strip('"')) for row in found} == labels


def test_comunica_counts_groups_and_pages(server: Watched, comunica: Callable[..., list[dict[str, str]]]) -> None:
    text = "SELECT ?class (COUNT(?thing) AS ?n) WHERE { ?thing a ?class } GROUP BY ?class ORDER BY DESC(?n) ?class LIMIT 2 OFFSET 1"
    with urlopen(f"{server.address}sparql?query={quote(text)}&format=csv") as answer:
        told = list(csv.DictReader(io.StringIO(answer.read().decode())))
    found = comunica(text, f"sparql@{server.address}sparql")
    assert [(row["class"], row["n"].partition("^^")[0].strip('"')) for row in found] == [(row["class"], row["n"]) for row in told]


# As R, pandas, Excel and curl do: a link that ends in format=csv


def test_a_link_gives_a_table(server: Watched, labels: set[tuple[str, str]]) -> None:
    """`read.csv(url)` in R and `pandas.read_csv(url)` set no header; both read this."""
    with urlopen(f"{server.address}sparql?query={quote(LABELS)}&format=csv") as answer:
        assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
        table = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8"))))
    assert {(row["thing"], row["label"]) for row in table} == labels


@pytest.mark.parametrize(
    "how",
    [
        ["-G", "--data-urlencode", f"query={LABELS}", "-H", "Accept: text/csv"],
        ["--data-urlencode", f"query={LABELS}", "-H", "Accept: text/csv"],
        ["--data-binary", LABELS, "-H", "Content-Type: application/sparql-query", "-H", "Accept: text/csv", "--compressed"],
    ],
)
def test_curl_asks_in_every_way(server: Watched, labels: set[tuple[str, str]], how: list[str]) -> None:
    told = run("curl", "-sf", *how, f"{server.address}sparql")
    assert {tuple(row) for row in list(csv.reader(io.StringIO(told)))[1:]} == labels
