"""/sparql on the Flask app alone: statuses, headers and bodies of the protocol, for programs and for people."""

import csv
import gzip
import io
import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest
from flask.testing import FlaskClient
from kruispunt.errors import OverLimit
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.web import endpoint, results, scripts
from kruispunt.web.app import create_app
from pyoxigraph import RdfFormat, parse

ASK = {"query": "ASK { ?s ?p ?o }"}
ROWS = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }"
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Language": "en"}


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=1, waiting=0.5, held=20_000, size=1_000_000), size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


@pytest.mark.parametrize("accept", [*media.RESULTS, "application/json", "text/html"])
def test_solutions_are_labelled_as_they_were_asked_for(client: FlaskClient, accept: str) -> None:
    answer = client.get("/sparql", query_string={"query": ROWS}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.mimetype == accept
    assert answer.content_length == len(answer.data)
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize("accept", media.TRIPLES)
def test_graphs_are_labelled_as_they_were_asked_for(client: FlaskClient, tiny: Release, accept: str) -> None:
    answer = client.get("/sparql", query_string={"query": f"DESCRIBE <{tiny.names.catalog}>"}, headers={"Accept": accept})
    assert answer.mimetype == accept
    assert answer.headers["Link"].count(f"format={media.TRIPLES[accept]}") >= 1
    assert len(set(parse(answer.data, media.RDF_FORMATS[accept]))) == len(tiny.facts(tiny.names.catalog))


def test_text_says_its_charset(client: FlaskClient) -> None:
    for accept in ("text/csv", "text/tab-separated-values"):
        assert client.get("/sparql", query_string=ASK, headers={"Accept": accept}).headers["Content-Type"] == f"{accept}; charset=utf-8"


@pytest.mark.parametrize("query", [ROWS, "SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 1000"], ids=["held back", "streamed"])
def test_answers_are_compressed_for_who_can_read_it(client: FlaskClient, query: str) -> None:
    plain = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"})
    small = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv", "Accept-Encoding": "gzip"})
    assert ("Content-Length" in plain.headers) == (query == ROWS)
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert len(small.data) < len(plain.data) / 2
    for answer in (plain, small):
        assert answer.headers["Vary"] == "Accept, Accept-Encoding"


def test_a_compressed_answer_that_breaks_off_has_no_end(client: FlaskClient) -> None:
    asked = {"query": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"}
    answer = client.get("/sparql", query_string=asked, headers={"Accept": "text/csv", "Accept-Encoding": "gzip"}, buffered=False)
    got = bytearray()
    with pytest.raises(OverLimit):
        for piece in answer.response:
            got += piece
    with pytest.raises(EOFError):
        gzip.decompress(got)


def test_all_ways_of_asking_give_the_same(client: FlaskClient) -> None:
    answers = [
        client.get("/sparql", query_string={"query": ROWS}),
        client.post("/sparql", data={"query": ROWS}),
        client.post("/sparql", data=ROWS, content_type="application/sparql-query"),
    ]
    assert len({answer.data for answer in answers}) == 1
    assert {answer.status_code for answer in answers} == {200}


def test_long_answers_for_old_clients_take_so_much_room_and_give_it_back(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"query_string": {"query": "SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 1000"}, "headers": {"Accept": "text/csv"}}
    old = {"environ_overrides": {"SERVER_PROTOCOL": "HTTP/1.0"}}
    whole = client.get("/sparql", **asked).data
    first = client.get("/sparql", **asked, **old, buffered=False)
    assert (first.content_length, results.Spool.together) == (len(whole), len(whole))
    monkeypatch.setattr(results, "MOST_SPOOLED", len(whole) + 30_000)
    refused = client.get("/sparql", **asked, **old)
    assert (refused.status_code, "HTTP/1.1" in refused.text, results.Spool.together) == (503, True, len(whole))
    assert b"".join(first.response) == whole
    first.close()
    assert results.Spool.together == 0
    assert client.get("/sparql", **asked, **old, buffered=True).data == whole


def test_a_citation_holds_a_query_of_some_length(client: FlaskClient) -> None:
    text = "ASK {} #" + "x" * endpoint.LONGEST_CITED
    assert client.post("/sparql", data={"query": text[:-9], "cite": "text"}).status_code == 200
    answer = client.post("/sparql", data={"query": text, "cite": "text"})
    assert (answer.status_code, "65,536" in answer.text) == (400, True)


def test_head_is_get_without_its_body(client: FlaskClient) -> None:
    get, head = (client.open("/sparql", method=method, query_string=ASK) for method in ("GET", "HEAD"))
    assert head.data == b""
    unequal = {"Server-Timing", "Date"}
    assert {name: value for name, value in head.headers if name not in unequal} == {name: value for name, value in get.headers if name not in unequal}


def test_a_client_that_has_the_answer_gets_304(client: FlaskClient) -> None:
    first = client.get("/sparql", query_string=ASK)
    again = client.get("/sparql", query_string=ASK, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    ("call", "status", "told"),
    [
        ({"query_string": {"query": "ASK {"}}, 400, "line 1, column 6"),
        ({"query_string": {"query": "INSERT DATA { <a:a> <a:b> 1 }"}}, 400, "only reads"),
        ({"query_string": "query=ASK%7B%7D&query=ASK%7B%7D"}, 400, "2 times"),
        ({"query_string": {"query": "ASK { SERVICE <http://x/> {} }"}}, 403, "SERVICE"),
        ({"query_string": {"query": "ASK {}", "default-graph-uri": "http://x/"}}, 403, "http://x/"),
        ({"query_string": {"query": "ASK FROM <http://x/> {}"}}, 403, "http://x/"),
        ({"method": "PUT", "query_string": ASK}, 405, "PUT"),
        ({"method": "DELETE"}, 405, "DELETE"),
        ({"query_string": ASK, "headers": {"Accept": "image/png"}}, 406, "text/csv"),
        ({"query_string": ASK, "headers": {"Accept": "text/turtle"}}, 406, "ASK"),
        ({"query_string": {"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, "headers": {"Accept": "text/csv"}}, 406, "CONSTRUCT"),
        ({"method": "POST", "data": "ASK {}", "content_type": "text/plain"}, 415, "application/sparql-query"),
        ({"method": "POST", "data": b"x" * ((4 << 20) + 1), "content_type": "application/sparql-query"}, 413, "4,194,304"),
        ({"query_string": {"query": ENDLESS}}, 504, "1 seconds"),
        ({"query_string": {"query": "ASK " + "{" * 50_000 + "}" * 50_000}}, 400, "nested"),
    ],
)
def test_what_fails_is_told_as_problem_details(client: FlaskClient, call: dict[str, object], status: int, told: str) -> None:
    answer = client.open("/sparql", **call)
    problem = json.loads(answer.data)
    assert answer.status_code == problem["status"] == status
    assert answer.mimetype == "application/problem+json"
    assert told in problem["detail"]
    assert problem["title"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    if status == 405:
        assert answer.headers["Allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_mistake_is_told_with_line_column_and_what_was_expected(client: FlaskClient) -> None:
    problem = json.loads(client.get("/sparql", query_string={"query": "ASK {\n ?s ?p ?o ?q }"}).data)
    assert (problem["line"], problem["column"]) == (2, 11)
    assert "}" in problem["expected"]


def test_when_all_are_at_work_the_client_is_asked_to_come_back(client: FlaskClient, tiny: Release) -> None:
    app = create_app(tiny.path)
    with Pool(tiny.store, limits=Limits(waiting=0), size=1) as pool:
        app.extensions["kruispunt"].pool = pool
        pool._running["somebody else"] = 1
        answer = app.test_client().get("/sparql", query_string=ASK)
        del pool._running["somebody else"]
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0


def test_a_long_answer_streams_whole_and_its_limits_stand_before_it(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 3000"}, headers={"Accept": "text/csv"})
    assert answer.content_length is None
    assert "bytes=1000000" in answer.headers["Query-Limits"]
    assert len(list(csv.reader(io.StringIO(answer.text)))) == 3001
    assert client.get("/sparql", query_string=ASK).status_code == 200


def test_a_long_answer_that_reaches_a_limit_is_broken_off(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"}, buffered=False)
    assert answer.status_code == 200
    with pytest.raises(OverLimit):
        list(answer.response)
    answer.close()
    assert client.get("/sparql", query_string=ASK).status_code == 200


def test_no_query_gives_the_service_description(client: FlaskClient, tiny: Release) -> None:
    answer = client.get("/sparql", headers={"Accept": "application/rdf+xml"})
    assert answer.mimetype == "application/rdf+xml"
    assert any(quad.subject.value == tiny.names.sparql for quad in parse(answer.data, RdfFormat.RDF_XML))
    assert client.get("/sparql").mimetype == "text/turtle"
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_a_browser_gets_a_form_that_needs_no_script(client: FlaskClient) -> None:
    page = client.get("/sparql", headers=BROWSER)
    assert page.mimetype == "text/html"
    assert '<textarea id="query" name="query"' in page.text
    assert re.findall("<script.*", page.text) == [f'<script type="module" src="./static/{scripts.DIGEST}/query.js"></script>']  # none inline
    assert " style=" not in page.text and "onclick" not in page.text


def test_a_browser_gets_a_table_with_links_and_languages(client: FlaskClient, tiny: Release) -> None:
    iri = next(tiny.subjects(tiny.names.base + "id/"))
    text = f"SELECT ?thing ?text ?elsewhere ?no WHERE {{ VALUES (?thing ?text ?elsewhere) {{ (<{iri}> 'a <b> & c'@en <javascript:alert> ) }} }}"
    page = client.get("/sparql", query_string={"query": text}, headers=BROWSER).text
    assert f'<a href="./{iri[len(tiny.names.base) :]}">' in page
    assert '<td lang="en">a &lt;b&gt; &amp; c <small>en</small></td>' in page
    assert 'href="javascript' not in page
    assert "1 row in" in page
    for suffix in ("csv", "json", "xml", "tsv"):
        assert f"format={suffix}" in page
    link = "?" + urlencode({"query": text, "format": "csv"})
    assert client.get("/sparql" + link).mimetype == "text/csv"


def test_a_page_says_where_it_stops(client: FlaskClient) -> None:
    text = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }"
    page = client.get("/sparql", query_string={"query": text}, headers=BROWSER).text
    assert page.count("<tr>") == 1001
    assert "Only the first 1000 rows" in page
    assert "Only the first" not in client.get("/sparql", query_string={"query": ROWS}, headers=BROWSER).text


def test_the_questions_of_the_release_are_examples(client: FlaskClient, tiny: Release) -> None:
    page = client.get("/sparql", headers=BROWSER).text
    examples = [parse_qs(urlsplit(unescape(found)).query)["query"][0] for found in re.findall(r'<li><a href="(\./sparql\?[^"]+)"', page)]
    assert examples
    for text in examples:
        assert client.get("/sparql", query_string={"query": text}).status_code == 200


def test_truths_and_graphs_have_pages_too(client: FlaskClient) -> None:
    assert "<strong>yes</strong>" in client.get("/sparql", query_string=ASK, headers=BROWSER).text
    page = client.get("/sparql", query_string={"query": "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1"}, headers=BROWSER).text
    assert "<pre " in page
    assert "format=ttl" in page


def test_a_browser_keeps_its_query_beside_the_reason(client: FlaskClient) -> None:
    page = client.get("/sparql", query_string={"query": "ASK { <nothing> "}, headers=BROWSER)
    assert page.status_code == 400
    assert "ASK { &lt;nothing&gt; " in page.text
    assert "the query ends too early" in page.text


def test_a_browser_that_posts_too_much_is_told_on_a_page(client: FlaskClient) -> None:
    page = client.post("/sparql", data={"query": "x" * (4 << 20)}, headers=BROWSER)
    assert page.status_code == 413
    assert "4,194,304 bytes" in page.text


def test_a_person_with_a_query_too_long_for_an_address_gets_rows_without_links_to_them(client: FlaskClient) -> None:
    page = client.post("/sparql", data={"query": "SELECT ?x { VALUES ?x { 1 2 } } # " + "x" * 60_000}, headers=BROWSER)
    assert page.status_code == 200 and "2 rows in" in page.text
    assert "too long for an address" in page.text and "format=csv" not in page.text
    assert len(page.data) < 200_000


def test_an_answer_too_long_for_a_page_is_refused_with_the_way_on(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "PAGE_BYTES", 50_000)
    query = "SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 800"
    page = client.get("/sparql", query_string={"query": query}, headers=BROWSER)
    assert page.status_code == 504
    assert "too much for a page; ask for another format, such as format=csv" in page.text
    assert client.get("/sparql", query_string={"query": query, "format": "csv"}).text.count("\n") == 801


@pytest.mark.parametrize(("tag", "words"), [("nl", "Bevraag de gegevens"), ("en", "Query the data"), ("fr", "Interroger les données")])
def test_the_page_speaks_the_language_of_its_reader(client: FlaskClient, tag: str, words: str) -> None:
    assert words in client.get("/sparql", headers=BROWSER | {"Accept-Language": tag}).text


def test_another_origin_may_ask(client: FlaskClient) -> None:
    preflight = client.options("/sparql", headers={"Origin": "https://x.example", "Access-Control-Request-Method": "POST"})
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert preflight.headers["Access-Control-Allow-Origin"] == "*"


def test_an_earlier_release_is_asked_at_its_own_address(tiny: Release) -> None:
    app = create_app(tiny.path.parent.parent)
    client = app.test_client()
    answer = client.get(f"/release/{tiny.id}/sparql?query={quote('ASK {}')}")
    assert answer.json == {"head": {}, "boolean": True}
    assert "immutable" in answer.headers["Cache-Control"]
    app.extensions["kruispunt"].pool.close()


def test_the_app_starts_its_own_workers_when_nobody_else_did(tiny: Release) -> None:
    app = create_app(tiny.path)
    assert app.extensions["kruispunt"].pool is None
    assert app.test_client().get("/sparql", query_string=ASK).json == {"head": {}, "boolean": True}
    app.extensions["kruispunt"].pool.close()


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.2", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        ("9.9.9.9", "198.51.100.7", "9.9.9.9"),
        ("10.0.0.2", "anybody", "10.0.0.2"),
        ("10.0.0.2", "2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:4860:1:2:ffff::9", "198.51.100.7", "2001:4860:1:2::/64"),
        ("::1", "198.51.100.7", "198.51.100.7"),
    ],
)
def test_a_query_counts_for_the_client_behind_a_proxy_nearby(tiny: Release, peer: str, forwarded: str, counted: str) -> None:
    app = create_app(tiny.path)
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    with app.test_request_context("/sparql", headers=headers, environ_base={"REMOTE_ADDR": peer}):
        assert endpoint.asker() == counted
