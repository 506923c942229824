"""An answer that reaches a limit says where to go: a part of it, what it costs, the whole dataset as a file."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from kruispunt.store.embedded import Limits
from kruispunt.store.workers import Pool
from kruispunt.web.app import create_app

LONG = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?b ?c ?d ?e ?f"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }"


@pytest.fixture(scope="module")
def client(tiny: Release) -> Iterator[FlaskClient]:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=30, size=500_000), size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


@pytest.fixture(scope="module")
def hasty(tiny: Release) -> Iterator[FlaskClient]:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(seconds=0.5), size=2) as pool:
        app.extensions["kruispunt"].pool = pool
        yield app.test_client()


@pytest.mark.parametrize("address", ["/sparql", "/release/{id}/sparql"])
def test_who_is_stopped_is_led_on(client: FlaskClient, tiny: Release, address: str) -> None:
    address = address.format(id=tiny.id)
    answer = client.get(address, query_string={"query": LONG, "format": "csv"})
    assert (answer.status_code, answer.mimetype) == (504, "application/problem+json")
    links = {name: urljoin(address, target) for name, target in answer.get_json(force=True)["links"].items()}
    assert set(links) == {"dump", "explain", "part"}
    assert client.get(links["dump"]).data == (tiny.path / "dumps" / "dataset.nq.gz").read_bytes()
    assert client.get(links["explain"]).status_code == 200
    part = client.get(links["part"].replace("LIMIT+10000", "LIMIT+100"))
    assert (part.status_code, len(part.get_json(force=True)["results"]["bindings"])) == (200, 100)


def test_no_part_is_offered_where_it_would_not_help(client: FlaskClient, hasty: FlaskClient) -> None:
    for asked, text in ((hasty, ENDLESS), (client, LONG.partition(" ORDER")[0])):
        problem = asked.get("/sparql", query_string={"query": text, "format": "csv"})
        assert problem.status_code == 504
        assert set(problem.get_json(force=True)["links"]) == {"dump", "explain"}
    assert "links" not in client.get("/sparql", query_string={"query": "ASK {"}).get_json(force=True)


def test_a_page_says_it_too(hasty: FlaskClient, tiny: Release) -> None:
    page = hasty.get("/sparql", query_string={"query": ENDLESS}, headers={"Accept": "text/html"})
    assert page.status_code == 504
    assert f"{tiny.names.base}release/{tiny.id}/dump/dataset.nq.gz" in page.text


def test_an_answer_that_may_break_off_links_to_the_whole_before(tiny: Release) -> None:
    app = create_app(tiny.path)
    with Pool(tiny.store, tiny.prefixes, Limits(held=10_000), size=1) as pool:
        app.extensions["kruispunt"].pool = pool
        client = app.test_client()
        streamed = client.get("/sparql", query_string={"query": "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 2000"})
        held = client.get("/sparql", query_string={"query": "ASK {}"})
        assert '<dump/dataset.nq.gz>; rel="enclosure"; type="application/gzip"' in streamed.headers["Link"]
        assert streamed.content_length is None and len(streamed.data) > 10_000
        assert "enclosure" not in held.headers["Link"]
