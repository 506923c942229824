"""Answers that can be cited: permalink, checksum and order in the head, citations in three forms, and the part of the page that says so."""

import csv
import gzip
import io
import json
import re
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from urllib.parse import urlencode, urljoin

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
from kruispunt.web.app import create_app
from werkzeug.test import TestResponse

ROWS = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
ANY = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"
LONG = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?b ?c ?d ?e ?f LIMIT 3000"
BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"}
HEAD = 4096  # bytes of a head that nginx takes from a server unless told otherwise


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(held=100_000), size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


def linked(answer: TestResponse, relation: str) -> list[str]:
    return [each[1 : each.index(">")] for each in answer.headers.get("Link", "").split(", ") if f'rel="{relation}"' in each]


def summed(answer: TestResponse, name: str) -> bytes:
    found = re.fullmatch(r"sha-256=:(.+):", answer.headers[name])
    assert found
    return b64decode(found[1])


def size(answer: TestResponse) -> int:
    return sum(len(name) + len(value) + len(": \r\n") for name, value in answer.headers) + len("HTTP/1.1 200 OK\r\n\r\n")


@pytest.mark.parametrize("address", ["/sparql", "/query/openings.csv"])
def test_the_permalink_gives_the_same_bytes_for_ever(client: FlaskClient, tiny: Release, address: str) -> None:
    asked = {"query": ROWS} if address == "/sparql" else {"library": "harbour", "page": "2"}
    answer = client.get(address, query_string=asked, headers={"Accept": "text/csv"})
    [permalink] = linked(answer, "cite-as")
    assert permalink.startswith(f"{tiny.names.base}release/{tiny.id}/")
    again = client.get(permalink.removeprefix(tiny.names.base.rstrip("/")))
    assert (again.status_code, again.data) == (200, answer.data)
    assert "immutable" in again.headers["Cache-Control"]
    assert linked(again, "cite-as") == [permalink]


def test_a_permalink_keeps_the_graphs_that_were_asked(client: FlaskClient, tiny: Release) -> None:
    graph = tiny.manifest["graphs"][0]["iri"]
    answer = client.post("/sparql", data={"query": ROWS, "default-graph-uri": graph}, headers={"Accept": "text/tab-separated-values"})
    [permalink] = linked(answer, "cite-as")
    assert client.get(permalink.removeprefix(tiny.names.base.rstrip("/"))).data == answer.data
    assert answer.data != client.post("/sparql", data={"query": ROWS}, headers={"Accept": "text/tab-separated-values"}).data


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_digests_are_of_what_is_sent_and_of_what_is_cited(client: FlaskClient, method: str) -> None:
    sent = {"query_string": {"query": ROWS}} if method == "GET" else {"data": {"query": ROWS}}
    plain = client.open("/sparql", method=method, **sent, headers={"Accept": "text/csv"})
    coded = client.open("/sparql", method=method, **sent, headers={"Accept": "text/csv", "Accept-Encoding": "gzip"})
    assert summed(plain, "Repr-Digest") == summed(plain, "Unencoded-Digest") == sha256(plain.data).digest()
    assert summed(coded, "Repr-Digest") == sha256(coded.data).digest()
    assert summed(coded, "Unencoded-Digest") == sha256(gzip.decompress(coded.data)).digest() == sha256(plain.data).digest()
    assert "Unencoded-Digest" in plain.headers["Access-Control-Expose-Headers"]


def test_an_answer_that_streams_has_no_digest_but_a_permalink(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": LONG}, headers={"Accept": "text/csv"})
    assert "Repr-Digest" not in answer.headers
    assert linked(answer, "cite-as")
    told = client.get("/sparql", query_string={"query": LONG, "format": "csv", "cite": "csl"}).get_json(force=True)[0]["custom"]
    assert told["result_sha256"] == sha256(answer.data).hexdigest()
    assert (told["bytes"], told["rows"]) == (len(answer.data), None)


@pytest.mark.parametrize(("text", "order"), [(ROWS, "ordered"), (ANY, "unordered"), ("ASK {}", "single"), ("SELECT (NOW() AS ?now) {}", "changing")])
def test_the_head_says_whether_the_answer_is_ordered(client: FlaskClient, text: str, order: str) -> None:
    assert client.get("/sparql", query_string={"query": text}).headers["Query-Order"] == order
    page = client.get("/sparql", query_string={"query": text}, headers=BROWSER).text
    words = {"ordered": "repeats byte for byte", "unordered": "does not order", "single": "There is one answer", "changing": "differs each time"}
    assert [name for name, said in words.items() if said in page] == [order]


@pytest.mark.parametrize("length", [10, 400, 700, 1500, 2800, 5000, 100_000])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_a_long_query_makes_no_long_head(client: FlaskClient, length: int, coding: str) -> None:
    text = f"ASK {{ ?s ?p '{'x%' * (length // 2)}' }}"
    answer = client.post("/sparql", data={"query": text}, headers={"Accept-Encoding": coding})
    assert answer.status_code == 200
    assert size(answer) < HEAD
    assert bool(linked(answer, "cite-as")) == (length < 1500)


@pytest.mark.parametrize("suffix", ["csv", "json", "tsv", "xml"])
@pytest.mark.parametrize("address", ["/sparql", "/query/openings"])
def test_a_citation_holds_the_checksum_of_the_answer_it_leads_to(client: FlaskClient, tiny: Release, address: str, suffix: str) -> None:
    asked = {"query": ROWS, "format": suffix} if address == "/sparql" else {"library": "harbour"}
    place = address if address == "/sparql" else f"{address}.{suffix}"
    answer = client.get(place, query_string={**asked, "cite": "csl"})
    assert answer.mimetype == "application/vnd.citationstyles.csl+json"
    [item] = answer.get_json(force=True)
    cited = client.get(item["URL"].removeprefix(tiny.names.base.rstrip("/")))
    assert item["medium"] == cited.mimetype
    assert item["custom"]["result_sha256"] == sha256(cited.data).hexdigest()
    assert item["custom"]["bytes"] == len(cited.data)
    rows = len(list(csv.reader(io.StringIO(cited.text)))) - 1 if suffix == "csv" else item["custom"]["rows"]
    assert item["custom"]["rows"] == rows > 0


def test_what_describes_an_answer_is_linked_from_it(client: FlaskClient) -> None:
    for address in ("/sparql?query=ASK%7B%7D", "/query/openings?library=harbour"):
        answer = client.get(address, headers={"Accept": "text/csv"})
        kinds = {client.get(urljoin(address, target)).mimetype for target in linked(answer, "describedby")}
        assert kinds == {"application/vnd.citationstyles.csl+json", "application/x-bibtex"}


def test_a_citation_speaks_the_language_of_its_reader_and_is_not_sent_twice(client: FlaskClient) -> None:
    address = "/sparql?" + urlencode({"query": "# en: Is it there?\n# nl: Is het er?\nASK {}", "cite": "text"})
    dutch, english = (client.get(address, headers={"Accept-Language": language}) for language in ("nl", "en"))
    assert "(2026). Is it there? In:" in english.text and "(2026). Is het er? In:" in dutch.text
    assert "Accept-Language" in english.headers["Vary"]
    again = client.get(address, headers={"Accept-Language": "en", "If-None-Match": english.headers["ETag"]})
    assert again.status_code == 304
    assert dutch.headers["ETag"] != english.headers["ETag"]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/sparql?query=ASK%7B%7D&cite=endnote", 400, "the parameter cite is 'endnote'; expected one of text, bibtex, csl"),
        ("/query/openings.csv?library=harbour&cite=apa", 400, "expected one of text, bibtex, csl"),
        ("/query/openings.csv?library=zoo&cite=csl", 400, "there is no https"),
        ("/sparql?query=ASK%7B&cite=csl", 400, "line 1, column 5"),
    ],
)
def test_what_cannot_be_cited_is_told(client: FlaskClient, address: str, status: int, told: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert told in json.loads(answer.data)["detail"]


@pytest.mark.parametrize("address", ["/sparql", "/query/openings"])
def test_a_page_says_how_its_answer_is_cited(client: FlaskClient, tiny: Release, address: str) -> None:
    asked = {"query": ROWS} if address == "/sparql" else {"library": "harbour"}
    page = client.get(address, query_string=asked, headers=BROWSER).text
    block = page[page.index('class="cite"') : page.index("</details>", page.index('class="cite"'))]
    targets = [unescape(target) for target in re.findall(r'href="([^"]+)"', block)]
    permalink, *citations = (urljoin(address, target) for target in targets)
    assert f"{tiny.names.base}release/{tiny.id}{address}" in unescape(block)
    assert client.get(permalink, headers=BROWSER).status_code == 200
    assert [client.get(each).mimetype for each in citations] == ["text/plain", "application/x-bibtex", "application/vnd.citationstyles.csl+json"]
    exact = client.get(address if address == "/sparql" else f"{address}.csv", query_string=asked, headers={"Accept": "text/csv"})
    assert sha256(exact.data).hexdigest() in block
    assert f"{sha256(exact.data).hexdigest()}" in client.get(citations[0]).text


@pytest.mark.parametrize("terms", ["<http://a.example/b,c>", '"a,b"', '"""a\n\"\""""', "1.50", '"x"@en', "UNDEF", "<http://a.example/b,c> \"d\""])
def test_a_page_has_the_checksum_of_what_is_downloaded(client: FlaskClient, terms: str) -> None:
    asked = {"query": f"SELECT ?x ?y {{ VALUES ?x {{ {terms} }} BIND(1 AS ?y) }}"}
    exact = client.get("/sparql", query_string=asked, headers={"Accept": "text/csv"})
    assert sha256(exact.data).hexdigest() in client.get("/sparql", query_string=asked, headers=BROWSER).text


def test_a_page_of_a_release_leads_to_itself(client: FlaskClient, tiny: Release) -> None:
    address = f"/release/{tiny.id}/sparql"
    page = client.get(address, query_string={"query": ROWS}, headers=BROWSER).text
    target = re.search(r'href="([^"]+)" rel="bookmark', page)
    assert target and urljoin(address, unescape(target[1])).startswith(f"{address}?query=")


def test_a_page_that_is_cut_leads_on_where_the_order_lets_it(client: FlaskClient) -> None:
    text, seen = "SELECT ?a ?b WHERE { ?a ?p ?o . ?b ?q ?r } ORDER BY ?a ?p ?o ?b ?q ?r LIMIT 2500", []
    address = "/sparql?" + urlencode({"query": text})
    while address:
        page = client.get(address, headers=BROWSER)
        seen.append(page.text.count("<tr>") - 1)
        target = re.search(r'href="([^"]+)" rel="next', page.text)
        address = urljoin(address, unescape(target[1])) if target else ""
    assert seen == [1000, 1000, 500]
    loose = client.get("/sparql", query_string={"query": "SELECT ?a ?b WHERE { ?a ?p ?o . ?b ?q ?r }"}, headers=BROWSER).text
    assert "Only the first" in loose and 'rel="next' not in loose
    assert "The citation holds the SHA-256 of the whole answer" in loose


def test_the_citation_of_a_page_says_whether_others_follow(client: FlaskClient) -> None:
    page, told = 0, [True]
    while told[-1]:
        page += 1
        answer = client.get("/query/openings.csv", query_string={"library": "harbour", "page": page})
        [item] = client.get("/query/openings.csv", query_string={"library": "harbour", "page": page, "cite": "csl"}).get_json(force=True)
        told.append(item["custom"]["more"])
        assert told[-1] == bool(linked(answer, "next")) == ("of a page that others follow" in item["dimensions"])
    assert page > 1
