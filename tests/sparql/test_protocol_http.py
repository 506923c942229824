"""The query operation of the SPARQL 1.1 Protocol (2.1, 2.2) asked of the server as it runs: a table of requests and of what answers them.

The cases of the W3C's own protocol suite have its names (query_…, bad_…), with three graphs of the tiny publication in place of its data1 to data3.
"""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

import pytest
from kruispunt.release.open import Release
from kruispunt.sparql import protocol
from kruispunt.syntax import media
from pyoxigraph import parse
from watched import Reply, Watched, watched

BASE = "https://lod.example.org/"
ONE, TWO, THREE = (f"{BASE}graph/{name}" for name in ("catalog", "libraries", "library"))
AGENT, LIBRARY, PROPERTY = f"{BASE}id/organisation/example-libraries", f"{BASE}id/library/mill", f"{BASE}ns/library#periodOf"  # in ONE, TWO, THREE
FORM, DIRECT, JSON, XML = protocol.FORM, protocol.DIRECT, media.RESULTS_JSON, media.RESULTS_XML
PROBLEM, SD = "application/problem+json", "http://www.w3.org/ns/sparql-service-description#"
ASK = "ASK { ?s ?p ?o }"
IN_TWO_DEFAULTS = f"ASK {{ <{AGENT}> a ?type . <{LIBRARY}> a ?type2 }}"
IN_TWO_NAMED = f"ASK {{ GRAPH ?g1 {{ <{AGENT}> a ?type }} GRAPH ?g2 {{ <{LIBRARY}> a ?type2 }} }}"
IN_ALL = f"ASK {{ <{PROPERTY}> a ?type GRAPH ?g1 {{ <{AGENT}> a ?type1 }} GRAPH ?g2 {{ <{LIBRARY}> a ?type2 }} }}"


@dataclass(frozen=True)
class Case:
    """A request and what it is answered with."""

    name: str
    status: int = 200
    boolean: bool | None = None
    method: str = "GET"
    parameters: tuple[tuple[str, str], ...] = ()
    raw: str = ""  # a query string as it is written, instead of `parameters`
    body: bytes | None = None
    content_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    media_type: str = ""
    told: str = ""

    def send(self, server: Watched) -> Reply:
        query = self.raw or urlencode(self.parameters)
        sent = {**self.headers, **({"Content-Type": self.content_type} if self.content_type else {})}
        return server.ask(self.method, "/sparql" + (f"?{query}" if query else ""), sent, self.body)


def get(name: str, *parameters: tuple[str, str], **expected: object) -> Case:
    return Case(name, parameters=parameters, **expected)  # type: ignore[arg-type]


def form(name: str, *parameters: tuple[str, str], address: tuple[tuple[str, str], ...] = (), **expected: object) -> Case:
    known = {"content_type": FORM, "method": "POST", "parameters": address, **expected}
    return Case(name, body=urlencode(parameters).encode(), **known)  # type: ignore[arg-type]


def direct(name: str, text: str, *parameters: tuple[str, str], **expected: object) -> Case:
    known = {"content_type": DIRECT, "method": "POST", "body": text.encode(), **expected}
    return Case(name, parameters=parameters, **known)  # type: ignore[arg-type]


def default(*graphs: str) -> tuple[tuple[str, str], ...]:
    return tuple(("default-graph-uri", graph) for graph in graphs)


def named(*graphs: str) -> tuple[tuple[str, str], ...]:
    return tuple(("named-graph-uri", graph) for graph in graphs)


W3C = [
    form("query_post_form", ("query", "ASK {}"), address=default(ONE), boolean=True),
    get("query_dataset_default_graphs_get", ("query", IN_TWO_DEFAULTS), *default(ONE, TWO), boolean=True),
    direct("query_dataset_default_graphs_post", IN_TWO_DEFAULTS, *default(ONE, TWO), boolean=True),
    direct("query_dataset_named_graphs_post", IN_TWO_NAMED, *named(ONE, TWO), boolean=True),
    get("query_dataset_named_graphs_get", ("query", IN_TWO_NAMED), *named(ONE, TWO), boolean=True),
    direct("query_dataset_full", IN_ALL, *default(THREE), *named(ONE, TWO), boolean=True),
    direct("query_multiple_dataset", f"ASK FROM <{THREE}> {{ <{LIBRARY}> a ?type }}", *default(TWO), boolean=True),
    get("query_get", ("query", "ASK {}"), boolean=True),
    form("query_content_type_select", ("query", "SELECT (1 AS ?value) {}"), media_type=JSON),
    form("query_content_type_ask", ("query", "ASK {}"), media_type=JSON),
    form("query_content_type_describe", ("query", f"DESCRIBE <{LIBRARY}>"), media_type=media.TURTLE),
    form("query_content_type_construct", ("query", "CONSTRUCT { <a:s> <a:p> 1 } WHERE {}"), media_type=media.TURTLE),
    direct("query_post_direct", "ASK {}", boolean=True),
    get("bad_query_method", ("query", "ASK {}"), method="PUT", status=405, told="PUT"),
    get("bad_multiple_queries", ("query", "ASK {}"), ("query", "SELECT * {}"), status=400, told="2 times"),
    direct("bad_query_wrong_media_type", "ASK {}", content_type="text/plain", status=415, told="text/plain"),
    form("bad_query_missing_form_type", ("query", "ASK {}"), content_type="", status=415, told="without Content-Type"),
    direct("bad_query_missing_direct_type", "ASK {}", content_type="", status=415, told="without Content-Type"),
    direct("bad_query_non_utf8", "", body="ASK {}".encode("utf-16"), content_type=f"{DIRECT}; charset=UTF-16", status=415, told="utf-16"),
    get("bad_query_syntax", ("query", "ASK {"), status=400, told="line 1, column 6"),
    get("bad_update_get", ("update", "CLEAR NAMED"), status=400, told="only reads"),
    form("bad_multiple_updates", ("update", "CLEAR NAMED"), ("update", "CLEAR DEFAULT"), status=400, told="only reads"),
    direct("bad_update_wrong_media_type", "CLEAR NAMED", content_type="text/plain", status=415, told="text/plain"),
    form("bad_update_missing_form_type", ("update", "CLEAR NAMED"), content_type="", status=415, told="without Content-Type"),
    form("bad_update_syntax", ("update", "CLEAR XYZ"), status=400, told="only reads"),
    form("update_post_form", ("update", "CLEAR ALL"), status=400, told="only reads"),
    direct("update_post_direct", "CLEAR ALL", content_type="application/sparql-update", status=415, told=DIRECT),
]

DATASETS = [
    get("the default graph is the union of all", ("query", IN_TWO_DEFAULTS), boolean=True),
    get("all graphs are named", ("query", IN_TWO_NAMED), boolean=True),
    get("one default graph is only that", ("query", f"ASK {{ <{LIBRARY}> a ?type }}"), *default(ONE), boolean=False),
    get("default graphs leave no graph named", ("query", "ASK { GRAPH ?g { ?s ?p ?o } }"), *default(ONE), boolean=False),
    get("named graphs leave the default empty", ("query", ASK), *named(ONE), boolean=False),
    get("named graphs are only those", ("query", f"ASK {{ GRAPH <{TWO}> {{ ?s ?p ?o }} }}"), *named(ONE), boolean=False),
    get("what the protocol names wins over FROM", ("query", f"ASK FROM <{TWO}> {{ <{LIBRARY}> a ?type }}"), *default(ONE), boolean=False),
    get("FROM is obeyed", ("query", f"ASK FROM <{ONE}> {{ <{LIBRARY}> a ?type }}"), boolean=False),
    get("FROM NAMED is obeyed", ("query", f"ASK FROM NAMED <{ONE}> {{ GRAPH ?g {{ <{LIBRARY}> a ?type }} }}"), boolean=False),
    form("a dataset in the form", ("query", f"ASK {{ <{LIBRARY}> a ?type }}"), *default(ONE), boolean=False),
    form("a dataset in the form and the address", ("query", IN_TWO_DEFAULTS), *default(ONE), address=default(TWO), boolean=True),
    get("a graph named twice is there once", ("query", f"ASK {{ <{LIBRARY}> a ?type }}"), *default(TWO, TWO), boolean=True),
    get("a default graph from elsewhere", ("query", ASK), *default("http://elsewhere.example/"), status=403, told="elsewhere"),
    get("a named graph from elsewhere", ("query", ASK), *named("http://elsewhere.example/"), status=403, told="elsewhere"),
    get("a graph that is no IRI", ("query", ASK), *default("no IRI"), status=400, told="no IRI"),
]

WRITTEN = [
    get("a query in letters of the world", ("query", "ASK { FILTER('é日𝄞' = 'é日𝄞') }"), boolean=True),
    Case("plus signs for spaces", raw="query=ASK+%7B%7D", boolean=True),
    Case("escapes for spaces", raw="query=ASK%20%7B%7D", boolean=True),
    Case("an escaped plus sign", raw="query=" + quote("ASK { FILTER(1 + 1 = 2) }"), boolean=True),
    Case("small letters in escapes", raw="query=ASK%20%7b%7d", boolean=True),
    Case("an ampersand at each end", raw="&query=ASK%20%7B%7D&", boolean=True),
    Case("a semicolon is no separator", raw="query=ASK%20%7B%7D;x=y", status=400),
    Case("the name in other letters is another name", raw="Query=ASK%20%7B%7D", media_type=media.TURTLE),
    Case("line breaks of every kind", raw="query=" + quote("ASK\r\n{\n\r}"), boolean=True),
    Case("bytes that are no UTF-8", raw="query=ASK%7B%7D%FF", status=400, told="UTF-8"),
    get("parameters of nobody", ("query", "ASK {}"), ("timeout", "5"), ("_", "1"), boolean=True),
    get("no query is no mistake in GET", media_type=media.TURTLE),
    get("an empty query is none", ("query", ""), status=400, told="no query yet"),
    get("an empty query of spaces", ("query", "  \n "), status=400, told="no query yet"),
    form("no query in a form", status=400, told="no query"),
    direct("no query in a body", "", status=400, told="no query yet"),
    form("a form with a charset", ("query", "ASK {}"), content_type=f"{FORM};charset=UTF-8", boolean=True),
    form("a form with a charset in quotes", ("query", "ASK {}"), content_type=f'{FORM.upper()} ; Charset="utf-8"', boolean=True),
    form("a form in Latin-1", ("query", "ASK {}"), content_type=f"{FORM};charset=ISO-8859-1", status=415, told="iso-8859-1"),
    direct("a body with a charset", "ASK { FILTER('é' = 'é') }", content_type=f"{DIRECT};charset=utf-8", boolean=True),
    direct("a body with other parameters", "ASK {}", content_type=f"{DIRECT}; version=1.1; charset=UTF-8", boolean=True),
    direct("a body and a query in the address", "ASK {}", ("query", "ASK {}"), status=400, told="send it once"),
    form("a form and a query in the address", ("query", "ASK {}"), address=(("query", "ASK {}"),), status=400, told="2 times"),
    direct("JSON", '{"query": "ASK {}"}', content_type="application/json", status=415, told=DIRECT),
    direct("a compressed body", "ASK {}", headers={"Content-Encoding": "gzip"}, status=415, told="Content-Encoding"),
    direct("a body that is as it is", "ASK {}", headers={"Content-Encoding": "identity"}, boolean=True),
    *(get(f"the method {method}", ("query", "ASK {}"), method=method, status=405, told=method) for method in ("DELETE", "PATCH")),
    get("a mistake is at its place", ("query", "SELECT *\nWHERE { ?s ?p }"), status=400, told="line 2"),
    get("a prefix that is not declared", ("query", "ASK { ?s x:p 1 }"), status=400, told="prefix x: is not declared"),
    get("an update in a query", ("query", "DROP ALL"), status=400, told="only reads"),
    get("a function of nobody", ("query", "ASK { FILTER(<http://x.example/f>(1)) }"), boolean=False),
]

SELECT, CONSTRUCT = "SELECT ?s ?o WHERE { ?s a ?o }", "CONSTRUCT WHERE { ?s a ?o }"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
ACCEPTED = [
    # accept, query, what answers (406 where nothing does)
    (None, SELECT, JSON),
    ("*/*", SELECT, JSON),
    ("application/*", SELECT, JSON),
    ("text/*", SELECT, media.CSV),
    *((offered, SELECT, offered) for offered in media.RESULTS),
    *((alias, SELECT, alias) for alias in protocol.ALSO_SOLUTIONS),
    (f"{media.CSV};q=0.5, {XML};q=0.9", SELECT, XML),
    (f"{media.CSV};q=0.9, {XML};q=0.5", SELECT, media.CSV),
    (f"{JSON};q=0, */*", SELECT, XML),
    (f"{XML};q=0.1, */*;q=0.01", SELECT, XML),
    (f"{JSON};charset=utf-8", SELECT, JSON),
    (f"{media.TURTLE}, {XML}", SELECT, XML),
    (BROWSER, SELECT, media.HTML),
    ("image/png", SELECT, 406),
    (media.TURTLE, SELECT, 406),
    (f"{JSON};q=0", SELECT, 406),
    (None, ASK, JSON),
    (XML, ASK, XML),
    (media.CSV, ASK, media.CSV),
    (None, CONSTRUCT, media.TURTLE),
    ("*/*", CONSTRUCT, media.TURTLE),
    *((offered, CONSTRUCT, offered) for offered in media.GRAPHS),
    *((alias, CONSTRUCT, alias) for alias in protocol.ALSO_GRAPHS),
    (f"{media.JSON_LD}, {media.TURTLE};q=0.5", CONSTRUCT, media.JSON_LD),
    (f"{JSON}, {media.N_TRIPLES};q=0.1", CONSTRUCT, media.N_TRIPLES),
    (media.CSV, CONSTRUCT, 406),
    (BROWSER, CONSTRUCT, media.HTML),
    (None, f"DESCRIBE <{LIBRARY}>", media.TURTLE),
    (media.RDF_XML, f"DESCRIBE <{LIBRARY}>", media.RDF_XML),
]
ROWS = 12  # things with a type, and their types


@pytest.fixture(scope="module")
def server(tiny: Release) -> Iterator[Watched]:
    with watched(tiny.path) as made:
        yield made


def boolean(reply: Reply) -> bool:
    """The truth that an answer in JSON holds."""
    assert reply.media_type == JSON
    return bool(json.loads(reply.body)["boolean"])


@pytest.mark.parametrize("case", [*W3C, *DATASETS, *WRITTEN], ids=lambda case: case.name)
def test_a_request_is_answered_as_the_protocol_has_it(server: Watched, case: Case) -> None:
    reply = case.send(server)
    assert reply.status == case.status, reply.body
    assert reply.headers["access-control-allow-origin"] == "*"
    if case.status >= 400:
        problem = json.loads(reply.body)
        assert (reply.media_type, problem["status"]) == (PROBLEM, case.status)
        assert problem["title"]
        assert case.told in problem["detail"]
    if case.status == 405:
        assert reply.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    if case.boolean is not None:
        assert boolean(reply) is case.boolean
    if case.media_type:
        assert reply.media_type == case.media_type


@pytest.mark.parametrize(("accept", "text", "answered"), ACCEPTED)
def test_the_answer_is_of_the_kind_asked_for(server: Watched, accept: str | None, text: str, answered: str | int) -> None:
    headers = {"Accept": accept} if accept else {}
    for reply in (
        get("", ("query", text), headers=headers).send(server),
        form("", ("query", text), headers=headers).send(server),
        direct("", text, headers=headers).send(server),
    ):
        assert (reply.status if isinstance(answered, int) else reply.media_type) == answered, reply.body
        assert "Accept" in reply.headers["vary"]
        if reply.status == 406:
            assert "text/turtle" in json.loads(reply.body)["detail"] or "text/csv" in json.loads(reply.body)["detail"]
        elif reply.media_type != media.HTML:
            assert size(reply, protocol.ALSO_GRAPHS.get(reply.media_type) if text == CONSTRUCT else None) > 0


def size(reply: Reply, graph: str | None) -> int:
    """How many rows or triples an answer holds, 1 for a truth; raises where it is not well formed."""
    media_type = graph or protocol.ALSO_SOLUTIONS.get(reply.media_type, reply.media_type)
    if media_type in media.RDF_FORMATS:
        return len(list(parse(reply.body, media.RDF_FORMATS[media_type])))
    if media_type == JSON:
        told = json.loads(reply.body)
        return 1 if "boolean" in told else len(told["results"]["bindings"])
    if media_type == XML:
        root = ET.fromstring(reply.body)
        return sum(element.tag.rpartition("}")[2] in ("result", "boolean") for element in root.iter())
    return len(reply.body.splitlines())


@pytest.mark.parametrize("text", [SELECT, ASK, CONSTRUCT, "", "ASK {", "ASK { SERVICE <http://x.example/> {} }"])
@pytest.mark.parametrize("accept", ["*/*", BROWSER])
def test_head_is_get_without_its_body(server: Watched, text: str, accept: str) -> None:
    asked = (("query", text),) if text else ()
    whole, head = (get("", *asked, method=method, headers={"Accept": accept}).send(server) for method in ("GET", "HEAD"))
    assert head.body == b""
    assert head.status == whole.status
    unequal = {"date", "server-timing"} | ({"content-length"} if accept == BROWSER else set())  # the page tells how long the query took
    assert {name: told for name, told in head.headers.items() if name not in unequal} == {
        name: told for name, told in whole.headers.items() if name not in unequal
    }


def test_options_tell_the_methods(server: Watched) -> None:
    reply = server.ask("OPTIONS", "/sparql")
    assert reply.status in (200, 204)
    assert {name.strip() for name in reply.headers["allow"].split(",")} == {"GET", "HEAD", "POST", "OPTIONS"}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_script_of_another_origin_may_ask(server: Watched, method: str) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": method, "Access-Control-Request-Headers": "content-type, accept"}
    reply = server.ask("OPTIONS", "/sparql", asked)
    assert reply.status in (200, 204)
    assert reply.headers["access-control-allow-origin"] == "*"
    assert method in reply.headers["access-control-allow-methods"]
    assert {"content-type", "accept"} <= {name.strip().lower() for name in reply.headers["access-control-allow-headers"].split(",")}


def test_all_ways_of_asking_give_the_same_bytes(server: Watched) -> None:
    text = SELECT + " ORDER BY ?s ?o"
    replies = [
        get("", ("query", text)).send(server),
        form("", ("query", text)).send(server),
        direct("", text).send(server),
    ]
    assert {reply.status for reply in replies} == {200}
    assert len({reply.body for reply in replies}) == 1
    assert len(json.loads(replies[0].body)["results"]["bindings"]) >= ROWS


def test_the_service_description_is_at_the_endpoint(server: Watched) -> None:
    """SPARQL 1.1 Service Description, 2: RDF at the endpoint's address, by a GET without query."""
    for media_type in media.GRAPHS:
        reply = get("", headers={"Accept": media_type}).send(server)
        assert reply.media_type == media_type
        told = {(quad.predicate.value, quad.object.value) for quad in parse(reply.body, media.RDF_FORMATS[media_type], base_iri=f"{BASE}sparql")}
        assert {(f"{SD}supportedLanguage", f"{SD}SPARQL11Query"), (f"{SD}endpoint", f"{BASE}sparql")} <= told
    assert get("", headers={"Accept": "application/sparql-results+json"}).send(server).status == 406


def test_relative_iris_are_read_from_the_address_of_the_endpoint(server: Watched) -> None:
    """SPARQL 1.1 Protocol, 2.1.5: the base is that of the endpoint, as it is published."""
    reply = get("", ("query", "SELECT (<x> AS ?iri) {}"), headers={"Accept": media.CSV}).send(server)
    assert reply.body == f"iri\r\n{BASE}x\r\n".encode()
    assert get("", ("query", f"BASE <{BASE}id/library/> ASK {{ <mill> ?p ?o }}")).send(server).body == b'{"head":{},"boolean":true}'


@pytest.mark.parametrize("media_type", media.GRAPHS)
def test_what_is_constructed_is_what_comes(server: Watched, media_type: str) -> None:
    text = "CONSTRUCT { <a:s> <a:p> 'é\"\\n'@nl-BE , 1.50 , <a:o> , [] } WHERE {}"
    reply = get("", ("query", text), headers={"Accept": media_type}).send(server)
    objects = {str(quad.object) for quad in parse(reply.body, media.RDF_FORMATS[media_type])}
    decimal = '"1.50"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    assert {each for each in objects if not each.startswith("_:")} <= {'"é\\"\\n"@nl-be', decimal, decimal.replace("50", "5"), "<a:o>"}
    assert len(objects) == 4
