"""What a query costs, asked at /sparql before it is run, and told when it was stopped."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
from kruispunt.web.app import create_app

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }"


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=0.5), size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


def test_the_cost_is_told_without_running_the_query(client: FlaskClient, tiny: Release) -> None:
    answer = client.get("/sparql", query_string={"query": ENDLESS, "explain": "true"})
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    told = answer.get_json()
    assert told["most"] > tiny.manifest["counts"]["quads"] ** 5
    assert [step["line"] for step in told["steps"]] == [1] * 6
    assert {trap["kind"] for trap in told["traps"]} == {"cross-product"}
    assert told["release"] == tiny.id


def test_the_cost_is_told_in_sentences(client: FlaskClient) -> None:
    answer = client.post("/sparql", data={"query": ENDLESS, "explain": "1"}, headers={"Accept": "text/plain"})
    assert answer.text.startswith("Too much for one query")


def test_a_person_is_told_on_the_page(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": ENDLESS, "explain": "true"}, headers={"Accept": "text/html", "Accept-Language": "en"})
    assert "What the query costs" in answer.text
    assert "shares no variable" in answer.text


@pytest.mark.parametrize(
    ("query", "status", "why"),
    [("SELECT nonsense", 400, "line 1, column 8"), ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 403, "SERVICE")],
)
def test_what_is_no_query_has_no_cost(client: FlaskClient, query: str, status: int, why: str) -> None:
    answer = client.get("/sparql", query_string={"query": query, "explain": "true"})
    assert answer.status_code == status
    assert why in answer.get_json(force=True)["detail"]


@pytest.mark.parametrize("body", [{"data": {"query": ENDLESS}}, {"data": ENDLESS, "content_type": "application/sparql-query"}])
def test_a_stopped_query_is_told_which_pattern_was_costly(client: FlaskClient, body: dict[str, object]) -> None:
    answer = client.post("/sparql", headers={"Accept": "application/sparql-results+json"}, **body)
    assert (answer.status_code, answer.mimetype) == (504, "application/problem+json")
    told = answer.get_json(force=True)
    assert told["costly"][0]["line"] == 1
    assert told["costly"][0]["after"] > 1_000_000_000
    assert "let the two share a variable, or ask two queries" in told["cheaper"]


def test_a_person_is_told_why_a_query_was_stopped(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": ENDLESS}, headers={"Accept": "text/html", "Accept-Language": "nl"})
    assert answer.status_code == 504
    assert "Wat de vraag kost" in answer.text and "let the two share a variable" in answer.text


def test_a_mistake_of_another_kind_has_no_cost(client: FlaskClient) -> None:
    assert "costly" not in client.get("/sparql", query_string={"query": "nonsense"}).get_json(force=True)
