"""The cube that ships keeps the integrity constraints of W3C Data Cube, asked of the endpoint as any client would."""


import pytest
from cube.constraints import constraints
from flask.testing import FlaskClient

JSON = {"Accept": "application/sparql-results+json"}
ALWAYS = {f"IC-{number}" for number in (*range(1, 15), 18, 19)}
"""15 to 17 speak of cubes with qb:measureType, 20 and 21 of hierarchical code lists: ours has neither, so nothing is asked of it."""


def answer(site: FlaskClient, query: str) -> dict:
    reply = site.post("/sparql", data={"query": query}, headers=JSON)
    assert reply.status_code == 200, reply.text
    return reply.json


@pytest.fixture(scope="module")
def asked(site: FlaskClient) -> list[tuple[str, str]]:
    """Every constraint with the components of the cubes in the release."""

    def select(query: str) -> list[dict[str, str]]:
        return [{name: term["value"] for name, term in row.items()} for row in answer(site, query)["results"]["bindings"]]

    return constraints(select)


def test_each_constraint_is_asked(asked: list[tuple[str, str]]) -> None:
    assert {name for name, _ in asked} == ALWAYS


def test_no_constraint_is_broken(site: FlaskClient, asked: list[tuple[str, str]]) -> None:
    assert [name for name, query in asked if answer(site, query)["boolean"]] == []
