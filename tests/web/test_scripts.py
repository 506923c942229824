"""The scripts of the query page and what it completes: addresses that never mean anything else."""

import json
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.web import scripts

from .conftest import served

BROWSER = {"Accept": "text/html"}
LARGEST = 60_000  # bytes of all scripts


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    with served(tiny) as client:
        yield client


def address(client: FlaskClient, name: str) -> str:
    """The address that the query page gives for a file."""
    found = re.search(rf'"\./(static/\w+/{re.escape(name)})"', client.get("/sparql", headers=BROWSER).text)
    assert found
    return "/" + found[1]


def test_scripts_are_small_and_last(client: FlaskClient) -> None:
    folder = address(client, "query.js").removesuffix("query.js")
    size = 0
    for name in scripts.SCRIPTS:
        answer = client.get(folder + name)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
        assert "immutable" in answer.headers["Cache-Control"]
        size += len(answer.data)
        assert all(f"{imported}.js" in scripts.SCRIPTS for imported in re.findall(r'from "\./(\w+)\.js"', answer.text))
        assert "innerHTML" not in answer.text and "eval(" not in answer.text
    assert size < LARGEST


@pytest.mark.parametrize("path", ["static/000000000000/query.js", "static/000000000000/terms.json", f"static/{scripts.DIGEST}/nothing.js"])
def test_another_digest_is_nothing(client: FlaskClient, path: str) -> None:
    assert client.get("/" + path).status_code == 404


def test_the_terms_are_those_of_the_release(client: FlaskClient, tiny: Release) -> None:
    answer = client.get(address(client, "terms.json"))
    assert "immutable" in answer.headers["Cache-Control"]
    told = json.loads(answer.text)
    assert told["prefixes"] == tiny.prefixes
    rows = {(iri, kind): (count, *labels) for iri, kind, count, *labels in told["terms"]}
    libraries = sum(b"type> <http://schema.org/Library> " in line for line in (tiny.path / "dataset.nq").read_bytes().splitlines())
    assert rows["http://schema.org/Library", "c"][0] == libraries == 2
    assert rows["https://lod.example.org/ns/library#OpeningPeriod", "c"][1:] == ("opening period",) * 3
    assert rows["http://www.w3.org/2004/02/skos/core#prefLabel", "p"][1:] == ("naam", "preferred label", "libellé préféré")
    assert [row[2] for row in told["terms"]] == sorted((row[2] for row in told["terms"]), reverse=True)


def test_a_page_of_a_named_release_completes_its_terms(client: FlaskClient, tiny: Release) -> None:
    page = client.get(f"/release/{tiny.id}/sparql", headers=BROWSER).text
    found = re.search(r'data-terms="\./(\S+)"', page)
    assert found and client.get(f"/release/{tiny.id}/{found[1]}").status_code == 200


def test_scripts_run_on_the_query_page_alone(client: FlaskClient) -> None:
    assert "script-src 'self'" in client.get("/sparql", headers=BROWSER).headers["Content-Security-Policy"]
    assert "script-src 'self'" in client.get("/sparql?query=nonsense", headers=BROWSER).headers["Content-Security-Policy"]
    for path in ("/", "/about", "/query/", "/sparql.nothing"):
        assert "script-src" not in client.get(path, headers=BROWSER).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"view": "cake"}, "the parameter view is 'cake'; expected table, bar, line, map"),
        ({"view": "bar", "x": "z"}, "the parameter x is 'z'; expected a column of the answer: a, b"),
    ],
)
def test_a_wrong_parameter_of_the_page_is_told(client: FlaskClient, parameters: dict[str, str], told: str) -> None:
    answer = client.get("/sparql", query_string={"query": "SELECT ?a ?b { VALUES (?a ?b) { (1 2) } }", **parameters}, headers=BROWSER)
    assert answer.status_code == 400 and told.replace("'", "&#39;") in answer.text
