"""SPARQL 1.1 Protocol, the query operation: what a request means, and which requests are none."""

from urllib.parse import urlencode

import pytest
from kruispunt.errors import BadQuery, NotAcceptable, PublishingError, WrongMediaType, WrongMethod
from kruispunt.sparql import protocol
from kruispunt.sparql.protocol import DIRECT, FORM, Asked
from kruispunt.store.embedded import Query
from kruispunt.syntax import media

BASE = "http://example.org/sparql"
ASK = "ASK { ?s ?p 'é' }"


def get(parameters: object, accept: str | None = None, method: str = "GET") -> Asked:
    return protocol.read(method, urlencode(parameters).encode(), "", b"", accept, BASE)


def post(body: bytes, content_type: str, query_string: bytes = b"") -> Asked:
    return protocol.read("POST", query_string, content_type, body, None, BASE)


def query(asked: Asked) -> Query:
    assert asked.query is not None
    return asked.query


@pytest.mark.parametrize(
    "asked",
    [
        get({"query": ASK}),
        get({"query": ASK}, method="HEAD"),
        post(urlencode({"query": ASK}).encode(), FORM),
        post(urlencode({"query": ASK}).encode(), "Application/X-WWW-Form-URLencoded; Charset=UTF-8"),
        post(ASK.encode(), DIRECT),
        post(ASK.encode(), f'{DIRECT};charset="utf-8"'),
        post(ASK.encode(), f'{DIRECT}; title="a;charset=latin-1"'),
        post(b"\xef\xbb\xbf" + ASK.encode(), DIRECT),
    ],
)
def test_the_three_ways_of_asking_mean_the_same(asked: Asked) -> None:
    assert query(asked) == Query(ASK, base=BASE)


def test_a_query_string_of_plain_utf8_is_read_too() -> None:
    assert query(protocol.read("GET", f"query={ASK}".replace(" ", "+").encode(), "", b"", None, BASE)).text == ASK


@pytest.mark.parametrize("method", ["get", "form", "direct"])
def test_the_dataset_of_the_request(method: str) -> None:
    dataset = [("default-graph-uri", "http://x/a"), ("default-graph-uri", "http://x/b"), ("named-graph-uri", "http://x/c")]
    made = {
        "get": lambda: get([("query", ASK), *dataset]),
        "form": lambda: post(urlencode([("query", ASK), *dataset]).encode(), FORM),
        "direct": lambda: post(ASK.encode(), DIRECT, urlencode(dataset).encode()),
    }[method]()
    assert query(made).default_graphs == ("http://x/a", "http://x/b")
    assert query(made).named_graphs == ("http://x/c",)


def test_naming_only_one_kind_of_graph_leaves_the_other_empty() -> None:
    assert query(get([("query", ASK), ("named-graph-uri", "http://x/c")])).default_graphs == ()
    assert query(get([("query", ASK), ("default-graph-uri", "http://x/c")])).named_graphs == ()
    assert query(get([("query", ASK)])).default_graphs is None


def test_a_request_without_query_asks_for_the_description() -> None:
    assert get({}).query is None
    assert get({}, "application/rdf+xml").graph == media.RDF_XML


@pytest.mark.parametrize(
    ("call", "error", "told"),
    [
        (lambda: get([("query", ASK), ("query", ASK)]), BadQuery, "2 times"),
        (lambda: get([("update", "CLEAR ALL")]), BadQuery, "only reads"),
        (lambda: post(b"update=CLEAR+ALL", FORM), BadQuery, "only reads"),
        (lambda: post(b"", FORM), BadQuery, "no query"),
        (lambda: post(urlencode({"query": ASK}).encode(), FORM, b"query=x"), BadQuery, "2 times"),
        (lambda: post(ASK.encode(), DIRECT, b"query=x"), BadQuery, "send it once"),
        (lambda: post(b"ASK { ?s ?p '\xe9' }", DIRECT), BadQuery, "byte 14"),
        (lambda: post(ASK.encode("utf-16"), f"{DIRECT}; charset=utf-16"), WrongMediaType, "utf-16"),
        (lambda: post(b"CLEAR ALL", "application/sparql-update"), WrongMediaType, DIRECT),
        (lambda: post(ASK.encode(), ""), WrongMediaType, "without Content-Type"),
        (lambda: post(ASK.encode(), "text/plain"), WrongMediaType, "text/plain"),
        (lambda: protocol.read("PUT", b"query=ASK", "", b"", None, BASE), WrongMethod, "PUT"),
        (lambda: protocol.read("GET", b"query=%E9", "", b"", None, BASE), BadQuery, "UTF-8"),
        (lambda: protocol.read("GET", b"query=\xe9", "", b"", None, BASE), BadQuery, "UTF-8"),
        (lambda: protocol.read("GET", b"a=1&" * 1001, "", b"", None, BASE), BadQuery, "1000"),
        (lambda: get({"query": ASK}, "image/png"), NotAcceptable, "text/csv"),
    ],
)
def test_what_is_no_request_is_told_in_words(call: object, error: type[PublishingError], told: str) -> None:
    assert callable(call)
    with pytest.raises(error, match=told):
        call()


@pytest.mark.parametrize(
    ("accept", "solutions", "graph"),
    [
        (None, media.RESULTS_JSON, media.TURTLE),
        ("*/*", media.RESULTS_JSON, media.TURTLE),
        ("text/csv", media.CSV, None),
        ("application/n-triples", None, media.N_TRIPLES),
        ("text/turtle, application/sparql-results+xml;q=0.5", media.RESULTS_XML, media.TURTLE),
        ("application/json", "application/json", "application/json"),
        ("text/n3", None, "text/n3"),
        ("text/turtle;q=0, text/*;q=0.5, application/rdf+xml;q=0.1", media.CSV, media.HTML),
        ("application/sparql-results+json;q=0, application/sparql-results+xml;q=0, application/*", None, media.JSON_LD),
        ("application/x-turtle, text/turtle;q=0.5", None, "application/x-turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", media.HTML, media.HTML),
        ("text/tab-separated-values; charset=utf-8, text/csv;q=0", media.TSV, None),
        ("application/sparql-results+json;q=0, */*;q=0.1", media.RESULTS_XML, media.TURTLE),
    ],
)
def test_each_form_of_answer_is_negotiated(accept: str | None, solutions: str | None, graph: str | None) -> None:
    asked = get({"query": ASK}, accept)
    assert (asked.solutions, asked.graph) == (solutions, graph)


def test_the_engine_writes_what_an_alias_means_and_the_answer_bears_the_name_asked_for() -> None:
    asked = get({"query": ASK}, "application/json")
    assert (query(asked).solutions, query(asked).graph) == (media.RESULTS_JSON, media.JSON_LD)
    assert (asked.media_type("boolean"), asked.media_type("graph")) == ("application/json", "application/json")


def test_a_page_is_made_of_a_bounded_number_of_rows() -> None:
    asked = get({"query": ASK}, media.HTML)
    assert (query(asked).solutions, query(asked).graph, query(asked).rows) == (media.RESULTS_JSON, media.TURTLE, protocol.PAGE_ROWS)
    assert query(get({"query": ASK}, media.CSV)).rows is None


@pytest.mark.parametrize("suffix", [*media.RESULTS.values(), *media.PAGES.values()])
def test_a_link_can_ask_for_each_format(suffix: str) -> None:
    asked = get({"query": ASK, "format": suffix}, "image/png")
    assert media.of_suffix(suffix) in (asked.solutions, asked.graph)


def test_what_libraries_put_in_that_parameter_does_not_count() -> None:
    asked = get({"query": ASK, "format": "turtle", "output": "turtle"}, "text/turtle")
    assert (asked.solutions, asked.graph) == (None, media.TURTLE)
    assert get({"query": ASK, "format": "json"}, "application/n-triples").graph == media.N_TRIPLES
