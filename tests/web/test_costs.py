"""What a query costs, asked at /sparql before it is run, and told when it was stopped."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.store.embedded import Embedded, Limits, Query
from kruispunt.store.workers import Pool
from kruispunt.syntax import media
from kruispunt.web import costs
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
    assert "Wat de vraag kost" in answer.text
    answer = client.get("/sparql", query_string={"query": ENDLESS}, headers={"Accept": "text/html", "Accept-Language": "en"})
    assert "What the query costs" in answer.text and "et the two share a variable" in answer.text


def test_the_graphs_in_which_the_endpoint_describes_itself_are_counted(client: FlaskClient, tiny: Release) -> None:
    void = "PREFIX void: <http://rdfs.org/ns/void#> SELECT * { ?part void:class ?class }"
    told = client.get("/sparql", query_string={"query": void, "explain": "true"}).get_json()
    rows = client.get("/sparql", query_string={"query": void}, headers={"Accept": "application/sparql-results+json"}).get_json()["results"][
        "bindings"
    ]
    assert told["solutions"] == len(rows) > 1


def test_the_overview_of_an_editor_is_told_what_makes_it_slow_and_how_it_is_not(release: Release, tiny: Release) -> None:
    """sparql-overview of sib-swiss: a path without end and a MINUS, in an OPTIONAL that is in another."""
    overview = (Path(__file__).parents[1] / "sparql" / "editors" / "overview.rq").read_text()
    cheaper = overview.replace("MINUS {", "FILTER NOT EXISTS {")
    app = create_app(release.path)
    with Pool(release.store, release.prefixes, size=1) as pool:
        app.extensions["kruispunt"].pool = pool
        slow, quick = (app.test_client().post("/sparql", data={"query": text, "explain": "1"}).get_json() for text in (overview, cheaper))
    assert slow["verdict"].startswith("Too much for one query")
    assert {"path", "optional"} <= {trap["kind"] for trap in slow["traps"]}
    assert any("FILTER NOT EXISTS { … } in the place of MINUS" in trap["cheaper"] for trap in slow["traps"])
    assert quick["most"] < slow["most"] / 1000
    assert answered(tiny, cheaper) == answered(tiny, overview) != []


def answered(release: Release, text: str) -> list[str]:
    sink = BytesIO()
    Embedded(release.store).answer(Query(text, solutions=media.CSV), sink)
    return sorted(sink.getvalue().decode().splitlines())[1:]


def test_a_query_that_filled_the_memory_is_told_what_grew(tiny: Release) -> None:
    doubling = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(31))
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=60), size=1) as pool:
        app.extensions["kruispunt"].pool = pool
        query = f"SELECT (STRLEN(?v31) AS ?n) {{ BIND('a' AS ?v0) {doubling} }}"
        answer = app.test_client().get("/sparql", query_string={"query": query}, headers={"Accept": "application/sparql-results+json"})
    told = answer.get_json(force=True)
    assert (answer.status_code, answer.mimetype) == (507, "application/problem+json")
    assert "more memory than one query may" in told["detail"]
    assert told["traps"][0]["kind"] == "growth"
    assert "put them together in your own program" in told["cheaper"][0]


def test_what_was_stopped_without_a_trap_is_told_its_worst_step_and_a_way(client: FlaskClient) -> None:
    heavy = "SELECT (COUNT(*) AS ?n) { " + " . ".join(f"?a{number} ?p ?b{number}" for number in range(12)) + " }"
    answer = client.get("/sparql", query_string={"query": heavy}, headers={"Accept": "application/sparql-results+json"})
    assert answer.status_code == 504
    told = answer.get_json(force=True)
    assert (told["traps"], told["costly"][0]["line"]) == ([], 1)
    assert told["cheaper"] == [costs.PART]


def test_a_mistake_of_another_kind_has_no_cost(client: FlaskClient) -> None:
    assert "costly" not in client.get("/sparql", query_string={"query": "nonsense"}).get_json(force=True)
