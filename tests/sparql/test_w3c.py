"""The W3C's SPARQL 1.1 query tests, asked over our endpoint: each file of data is a named graph, and the request says which make the dataset.

What the engine itself gets wrong is listed by name and must fail, so that a better engine shows.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.web.app import create_app
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)

SUITES = ("aggregates", "bind", "cast", "construct", "csv-tsv-res", "exists", "grouping", "negation", "project-expression")
FOLDER = "standards/w3c-sparql11"
MF, QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#", "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
INEXACT = {XSD + name for name in ("decimal", "double", "float")}
GRAPH = "http://w3c.example/{}"

# Compared by value, since the store writes 1.0E6 as 1000000 and "1"^^xsd:boolean as true (documented in the service description).
KNOWN = {
    "aggregates/agg-empty-group-count-graph": "COUNT over an empty named graph",
    "aggregates/agg-groupconcat-04": "GROUP_CONCAT of strings with a language",
    "aggregates/agg-groupconcat-06": "GROUP_CONCAT of strings with a language",
    "csv-tsv-res/tsv03": "xsd:negativeInteger is written as xsd:integer",
    "negation/graph-minus": "MINUS inside GRAPH",
}


@dataclass(frozen=True)
class Case:
    """One test of a manifest."""

    name: str
    kind: str
    query: Path
    data: tuple[Path, ...]
    named: tuple[Path, ...]
    result: Path | None


def cases(folder: Path) -> Iterator[Case]:
    """The tests of the manifest in `folder`."""
    manifest = Store()
    manifest.load(path=str(folder / "manifest.ttl"), format=RdfFormat.TURTLE, base_iri=f"{folder.as_uri()}/manifest.ttl")

    def path(node: object) -> Path:
        return Path(node.value.removeprefix("file://"))

    entries = f"?manifest <{MF}entries>/<{RDF}rest>*/<{RDF}first> ?test . ?test a ?kind"
    for row in manifest.query(f"SELECT ?test ?kind WHERE {{ {entries} }}"):
        test = row["test"]

        def values(subject: object, predicate: str) -> list[object]:
            return [quad.object for quad in manifest.quads_for_pattern(subject, NamedNode(predicate), None)]

        action = values(test, MF + "action")[0]
        text = values(action, QT + "query") or [action]
        result = values(test, MF + "result")
        yield Case(
            f"{folder.name}/{test.value.rpartition('#')[2]}",
            row["kind"].value.removeprefix(MF),
            path(text[0]),
            tuple(map(path, values(action, QT + "data"))),
            tuple(map(path, values(action, QT + "graphData"))),
            path(result[0]) if result else None,
        )


HERE = Path(__file__).parents[3] / "shared" / FOLDER
CASES = [case for suite in SUITES if HERE.is_dir() for case in cases(HERE / suite)]
EMPTY = "empty"


def parameters() -> list[object]:
    """Each test, those that the engine fails marked as such; without the material one that says so."""
    marks = {name: pytest.mark.xfail(strict=True, reason=f"Oxigraph 0.5.13: {reason}") for name, reason in KNOWN.items()}
    known = [pytest.param(case, id=case.name, marks=[marks[case.name]] if case.name in marks else []) for case in CASES]
    return known or [pytest.param(None, id="absent")]


@pytest.fixture(scope="module")
def client(tiny: Release, tmp_path_factory: pytest.TempPathFactory, shared: Callable[[str], Path]) -> Iterator[FlaskClient]:
    """The endpoint on a store that holds every file of data of the tests as a graph."""
    shared(FOLDER)
    place = tmp_path_factory.mktemp("w3c") / "store"
    store = Store(str(place))
    store.add_graph(NamedNode(tiny.names.base + EMPTY))
    for case in CASES:
        for file, graph in [*((file, default(tiny, file)) for file in case.data), *((file, tiny.names.base + file.name) for file in case.named)]:
            store.add_graph(NamedNode(graph))
            for triple in parse(path=str(file), format=RdfFormat.TURTLE, base_iri=tiny.names.base + file.name):
                store.add(Quad(triple.subject, triple.predicate, triple.object, NamedNode(graph)))
    store.flush()
    del store
    app = create_app(tiny.path)
    with Pool(place, size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


def default(tiny: Release, file: Path) -> str:
    """The graph of a file that is part of a default graph; its name is seen nowhere."""
    return f"{tiny.names.base}{file.parent.name}/{file.name}"


def test_every_test_of_the_suites_is_here_and_every_known_failure_is_one(shared: Callable[[str], Path]) -> None:
    shared(FOLDER)
    assert len(CASES) == 107
    assert KNOWN.keys() <= {case.name for case in CASES}


@pytest.mark.parametrize("case", parameters())
def test_w3c(client: FlaskClient, tiny: Release, case: Case) -> None:
    suffix = case.result.suffix[1:] if case.result else "srx"
    accept = {"srx": media.RESULTS_XML, "srj": media.RESULTS_JSON, "csv": media.CSV, "tsv": media.TSV, "ttl": media.TURTLE}[suffix]
    text = case.query.read_text(encoding="utf-8")
    dataset = [("default-graph-uri", default(tiny, file)) for file in case.data] or [("default-graph-uri", tiny.names.base + EMPTY)]
    dataset += [("named-graph-uri", tiny.names.base + file.name) for file in case.named]
    if "FROM" in text:
        dataset = []                    # this one brings its own
    answer = client.post("/sparql", data={"query": text, **multiple(dataset)}, headers={"Accept": accept})
    if case.kind in ("NegativeSyntaxTest", "NegativeSyntaxTest11"):
        assert answer.status_code == 400
        return
    assert answer.status_code == 200, answer.text
    assert case.result is not None
    expected = case.result.read_bytes()
    compare = {"csv": rows, "tsv": rows, "ttl": graph}.get(suffix, solutions)
    assert compare(answer.data, suffix) == compare(expected, suffix)


def multiple(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Pairs as form data."""
    return {name: [value for key, value in pairs if key == name] for name, _ in pairs}


def rows(body: bytes, suffix: str) -> object:
    """CSV or TSV as its columns and a bag of rows; numbers by value, blank nodes as such. The columns of SELECT * have no order of their own."""
    tabs, commas = {"delimiter": "\t", "quoting": csv.QUOTE_NONE}, {"delimiter": ","}
    head, *table = csv.reader(io.StringIO(body.decode()), **(commas if suffix == "csv" else tabs))
    order = sorted(range(len(head)), key=lambda column: head[column])
    return [head[column] for column in order], sorted([value(row[column]) for column in order] for row in table)


def value(cell: str) -> str:
    """A cell by what it means: a number by its value, a blank node without its label."""
    if cell.startswith("_:"):
        return "_:"
    if number := re.fullmatch(rf'"(.*)"\^\^<{XSD}(?:double|float|decimal|integer)>', cell):
        cell = number[1]                # what TSV may write in short
    try:
        return str(Decimal(cell).normalize())
    except ArithmeticError:
        return cell


def graph(body: bytes, _suffix: str) -> object:
    """A graph, isomorphic ones the same."""
    made = Dataset(Quad(quad.subject, quad.predicate, quad.object) for quad in parse(body, RdfFormat.TURTLE, base_iri=GRAPH.format("")))
    made.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, made))


def solutions(body: bytes, suffix: str) -> object:
    """Solutions as a bag in which the labels of blank nodes do not count, or a truth."""
    found = parse_query_results(body, QueryResultsFormat.JSON if suffix == "srj" else QueryResultsFormat.XML)
    if isinstance(found, QueryBoolean):
        return bool(found)
    names = [variable.value for variable in found.variables]
    made = Dataset()
    for row in found:
        node = BlankNode()
        for name in names:
            if row[name] is not None:
                made.add(Quad(node, NamedNode(GRAPH.format(name)), by_value(row[name])))
        made.add(Quad(node, NamedNode(GRAPH.format("is")), NamedNode(GRAPH.format("row"))))
    made.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(names), sorted(map(str, made))


def by_value(term: object) -> object:
    """A term; an inexact number, and what the store rewrites, in one form."""
    if not isinstance(term, Literal):
        return term
    datatype = term.datatype.value
    if datatype in INEXACT and term.value not in ("NaN", "INF", "-INF"):
        return Literal(str(Decimal(term.value).normalize()), datatype=term.datatype)
    if datatype == XSD + "boolean":
        return Literal({"1": "true", "0": "false"}.get(term.value, term.value), datatype=term.datatype)
    return term
