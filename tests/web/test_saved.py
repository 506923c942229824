"""Saved queries: an address each, with form, formats, pages, a description for programs, and clear words for wrong values."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from unittest.mock import create_autospec
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from kruispunt.sources.parameters import Parameter
from kruispunt.sources.queries import Saved, read
from kruispunt.sparql import citation, openapi, repeating
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Limits
from kruispunt.syntax import datatypes
from kruispunt.web import published, saved
from pyoxigraph import RdfFormat, parse

from .conftest import TINY, served

ODD = ["", "a", "a b", " a", "a\tb", "\x01", "é", "\U0001f600", "-a", ":a", "a:b", "0", "-1", "1", "127", "128", "-128", "-129", "255", "256"]
ODD += ["2147483648", "9223372036854775808", "18446744073709551616", "1.5", ".5", "1e3", "NaN", "٣", "2015", "15", "2015-01", "--02-29", "--01"]
ODD += ["65536", "---31", "13:20:00", "P1Y", "P", "PT1.5S", "0a", "0", "AAAA", "AA==", "nl-BE"]
BROWSER = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"}


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    with served(tiny) as client:
        yield client


def linked(answer: object, relation: str) -> str:
    links = answer.headers.get("Link", "").split(", ")  # type: ignore[attr-defined]
    return next((each[1 : each.index(">")] for each in links if f'rel="{relation}"' in each), "")


def test_pages_are_followed_to_the_end(client: FlaskClient) -> None:
    address, days = "/query/openings.csv?library=harbour", []
    while address:
        answer = client.get(address)
        assert (answer.status_code, answer.mimetype) == (200, "text/csv")
        rows = list(csv.DictReader(io.StringIO(answer.text)))
        assert len(rows) == 1
        days += [(row["from"], row["day"].rpartition("/")[2]) for row in rows]
        address = urljoin(address, target) if (target := linked(answer, "next")) else ""
    assert days == [("2026-06-01", "Saturday"), ("2026-06-01", "Sunday"), ("2026-09-01", "Saturday")]
    assert urljoin("/query/openings.csv", linked(answer, "prev")).endswith("page=2")


@pytest.mark.parametrize(("suffix", "cell"), [("csv", b'"http://x/a,b"\r\n'), ("tsv", b"<http://x/a,b>\n"), ("xml", b"<uri>http://x/a,b</uri>")])
def test_a_page_is_written_as_a_whole_answer_is(suffix: str, cell: bytes) -> None:
    answer = create_autospec(Answer, instance=True, kind="solutions")
    row = {"x": {"type": "uri", "value": "http://x/a,b"}}
    answer.pieces.return_value = [json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [row]}}).encode()]
    saved.turn(answer, saved.SUFFIXES[suffix])
    assert cell in answer.body


def test_a_query_that_is_stopped_is_told_with_what_it_costs(tiny: Release) -> None:
    with served(tiny, Limits(seconds=1e-9)) as client:
        asked = "/query/openings?library=harbour"
        told = client.get(asked).get_json(force=True)
        page = client.get(asked, headers=BROWSER)
    assert (told["status"], page.status_code) == (504, 504)
    assert told["cheaper"] and "estimate" in told and "harbour" in told["links"]["explain"]
    assert 'id="cost"' in page.text and "dump/dataset.nq.gz" in page.text


def test_the_order_is_that_of_the_query_however_many_its_values(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = "/query/openings.csv?library=harbour"
    usual = client.get(asked).headers["Query-Order"]
    monkeypatch.setattr(repeating, "LONGEST", len(opened(client).text))
    assert client.get(asked).headers["Query-Order"] == usual == "ordered"
    assert client.get(f"{asked}&cite=csl").get_json(force=True)[0]["custom"]["order"] == usual


def opened(client: FlaskClient) -> Saved:
    """The query of the openings."""
    with client.application.test_request_context():
        return published.opened().saved["openings"]


@pytest.mark.parametrize("suffix", ["json", "xml", "csv", "tsv", "html"])
def test_every_format_has_an_address(client: FlaskClient, suffix: str) -> None:
    answer = client.get(f"/query/openings.{suffix}?library=harbour&day=http%3A%2F%2Fschema.org%2FSunday")
    assert answer.status_code == 200
    assert "10:00:00" in answer.text and "13:00:00" not in answer.text


def test_the_bare_address_negotiates(client: FlaskClient) -> None:
    asked = "/query/openings?library=mill&page=9"
    assert client.get(asked, headers={"Accept": "application/sparql-results+json"}).get_json(force=True)["results"]["bindings"] == []
    assert client.get(asked, headers=BROWSER).mimetype == "text/html"
    assert client.get(asked, headers={"Accept": "text/turtle"}).status_code == 406
    assert client.get(asked, headers={"Accept": "image/png"}).status_code == 406


def test_a_link_names_the_format(client: FlaskClient) -> None:
    assert client.get("/query/openings?library=mill&format=csv").mimetype == "text/csv"
    assert client.get("/query/openings?library=mill&format=csv", headers=BROWSER).mimetype == "text/csv"
    assert client.get("/query/openings.json?library=mill&format=csv").mimetype == "application/sparql-results+json"


def test_an_empty_value_counts_as_not_sent(client: FlaskClient) -> None:
    plain = client.get("/query/openings.csv?library=mill")
    assert client.get("/query/openings.csv?library=mill&day=&page=&cite=&format=").data == plain.data


def test_the_same_address_is_not_sent_twice(client: FlaskClient) -> None:
    first = client.get("/query/openings.json?library=harbour")
    again = client.get("/query/openings.json?library=harbour", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert "public" in first.headers["Cache-Control"]


def test_words_find_things(client: FlaskClient, tiny: Release) -> None:
    answer = client.get("/query/find.ttl?thing=harbor+library")
    assert {str(quad.subject.value) for quad in parse(answer.data, RdfFormat.TURTLE)} >= {tiny.names.thing("library", "harbour")}
    assert client.get("/query/find.ttl?thing=nothing").status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "why"),
    [
        ("openings.json", 400, "the parameter library is missing; expected what follows id/library/ in the IRI of a thing, such as harbour"),
        ("openings.json?library=zoo", 400, "there is no https://lod.example.org/id/library/zoo"),
        ("openings.json?library=harbour&day=Sunday", 400, "the parameter day is 'Sunday'; expected an absolute IRI"),
        ("openings.json?library=harbour&page=0", 400, "the parameter page is '0'; expected a number from 1 to 999,999,999"),
        (f"openings.json?library=harbour&page=0000000001{'9' * 5000}", 400, "expected a number from 1 to 999,999,999"),
        ("openings.json?library=harbour&page=1&page=2", 400, "the parameter page was sent 2 times"),
        ("find.ttl?thing=x&page=2", 400, "this query has one page"),
        ("find.ttl?thing=%FF", 400, "the parameter thing holds bytes (%XX) that are no text"),
        ("find.ttl?%FF=x", 400, "the parameter \ufffd holds bytes"),
        ("find.ttl?thing=x&explain=true", 400, "no parameter 'explain'"),
        (f"find.ttl?thing={'+'.join(map(str, range(33)))}", 400, "33 different words"),
        ("openings.json?library=harbour&colour=red", 400, "no parameter 'colour'"),
        ("openings.ttl?library=harbour", 406, "A SELECT query is answered as one of"),
        ("openings.pdf", 404, "no representation .pdf"),
        ("nothing.json", 404, "there are: find, openings"),
    ],
)
def test_what_is_wrong_is_told_with_its_parameter(client: FlaskClient, address: str, status: int, why: str) -> None:
    answer = client.get(f"/query/{address}")
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert why in answer.get_json(force=True)["detail"]


def test_a_person_gets_a_form_and_keeps_it(client: FlaskClient) -> None:
    page = client.get("/query/openings", headers=BROWSER)
    assert page.status_code == 200
    assert 'placeholder="harbour"' in page.text and "Openings of a library" in page.text
    wrong = client.get("/query/openings?library=zoo", headers=BROWSER)
    assert (wrong.status_code, wrong.mimetype) == (400, "text/html")
    assert "there is no https" in wrong.text and 'value="zoo"' in wrong.text
    assert "page=2" in client.get("/query/openings?library=harbour", headers=BROWSER).text


def test_the_description_for_programs_fits_what_is_answered(client: FlaskClient) -> None:
    answer = client.get("/query/openapi.json")
    assert answer.mimetype == "application/vnd.oai.openapi+json"
    told = json.loads(answer.data)
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == {"/find.{suffix}", "/openings.{suffix}"}
    for path, item in told["paths"].items():
        operation = item["get"]
        sent = {each["name"]: each["example"] for each in operation["parameters"] if each.get("required") and each["in"] == "query"}
        for suffix in next(each["schema"]["enum"] for each in operation["parameters"] if each["in"] == "path"):
            address = urljoin("/query/openapi.json", told["servers"][0]["url"] + path.strip("/"))
            made = client.get(address.replace("{suffix}", suffix), query_string=sent)
            assert made.status_code == 200
            assert made.mimetype in operation["responses"]["200"]["content"]


def test_the_description_for_programs_has_values_of_its_own_types_and_the_citation() -> None:
    head = "#+ title: {en: x}\n#+ parameters:\n#+   n: {type: integer, default: '1', choices: ['1', '2']}\n"
    head += "#+   d: {type: double, several: true, example: '1.5'}\n"
    made = openapi.document({"en": "x"}, "1", [read("x", head + "ASK { ?s ?n ?d }")], {"boolean": ("json",)})
    told = {each["name"]: each for each in made["paths"]["/x.{suffix}"]["get"]["parameters"]}
    assert told["n"]["schema"] == {"type": "integer", "enum": [1, 2], "default": 1}
    assert told["d"]["example"] == [1.5]
    assert (told["d"]["schema"]["maxItems"], told["d"]["allowEmptyValue"]) == (1000, True)
    assert told["cite"]["schema"]["enum"] == ["text", "bibtex", "csl"]


@pytest.mark.parametrize("datatype", sorted(datatypes.FORMS))
def test_the_description_for_programs_takes_what_the_datatype_takes(datatype: str) -> None:
    told = openapi.schema(Parameter("v", datatype))
    for text in ODD:
        taken = datatypes.FORMS[datatype].fits(text)
        if told.get("type") == "integer" and re.fullmatch(r"-?(?:0|[1-9][0-9]*)", text):
            assert (told.get("minimum", int(text)) <= int(text) <= told.get("maximum", int(text))) == taken, text
        if "pattern" in told:
            assert (re.search(told["pattern"], text) is not None) == taken, text


@pytest.mark.parametrize(("form", "media_type"), citation.FORMS.items())
def test_a_page_of_an_answer_is_cited(client: FlaskClient, form: str, media_type: str) -> None:
    answer = client.get(f"/query/openings.csv?library=harbour&cite={form}")
    assert (answer.status_code, answer.mimetype) == (200, media_type)
    assert sha256(client.get("/query/openings.csv?library=harbour").data).hexdigest() in answer.text


def test_the_list_leads_to_each(client: FlaskClient) -> None:
    assert client.get("/query").status_code == 303
    page = client.get("/query/", headers=BROWSER)
    assert "Things by their words" in page.text and 'href="./openings"' in page.text
    assert client.get("/query/", headers={"Accept": "application/json"}).get_json()["openapi"] == "3.1.0"


def test_saved_queries_are_linked_from_the_query_page_by_their_own_address(client: FlaskClient) -> None:
    page = client.get("/sparql", headers=BROWSER).text
    assert re.findall('<a href="(.*)">Things by their words', page) == ["./query/find"]


@pytest.mark.parametrize(("tag", "words"), [("nl", "Voer uit"), ("fr", "Exécuter")])
def test_the_form_of_a_query_that_wants_values_is_there_in_each_language(client: FlaskClient, tag: str, words: str) -> None:
    page = client.get(f"/query/openings?_lang={tag}", headers=BROWSER)
    assert page.status_code == 200 and words in page.text


COUNTING = """#+ title: {en: "How often a library is open on each day"}
#+ parameters:
#+   library: {type: thing, concept: library, example: harbour, required: true, label: {en: Library}}
SELECT ?day (COUNT(*) AS ?periods) WHERE {
    ?period <https://lod.example.org/ns/library#periodOf> ?library ; <http://schema.org/dayOfWeek> ?day .
} GROUP BY ?day ORDER BY ?day
"""


def test_an_answer_is_drawn_at_an_address_of_its_own(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "source")
    (tmp_path / "source" / "data" / "queries" / "days.rq").write_text(COUNTING, encoding="utf-8")
    counting = open_release(build(sources.read(tmp_path / "source"), tmp_path / "output"))
    with served(counting) as client:
        table = client.get("/query/days?library=harbour&_lang=en", headers=BROWSER).text
        drawn = re.findall('<a href="([^"]*)"[^>]*>Bars', table)
        assert drawn == ["./days?library=harbour&amp;_lang=en&amp;_view=bar"]
        page = client.get(urljoin("/query/days", drawn[0].replace("&amp;", "&")), headers=BROWSER).text
        assert page.count('<rect class="bar"') == 2
        assert '<input type="hidden" name="library" value="harbour">' in page and '<select name="_x">' in page
        wrong = client.get("/query/days?library=harbour&_view=cake", headers=BROWSER)
        assert wrong.status_code == 400 and "the parameter _view is" in wrong.text
