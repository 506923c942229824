"""Every case of matrix.csv, asked of the Flask app alone, of the server, and of the server with the shipped publication."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from kruispunt.release.open import Release
from matrix import Answer, Case, Server, Site, cases
from serving import serving

CASES = cases()


def as_expected(site: Site, case: Case) -> None:
    """Asks a case, and fails with all that is wrong and why it matters."""
    wrong = site.judge(case)
    assert not wrong, "\n".join([*wrong, f"because: {case.clause}"])


def marked(case: Case) -> object:
    """A case as a parameter; one that is pending must fail."""
    return pytest.param(case, id=case.case, marks=[pytest.mark.xfail(reason=case.pending, strict=True)] if case.pending else [])


class App:
    """The Flask app, asked as a server is."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def __call__(self, method: str, path: str, headers: list[tuple[str, str]]) -> Answer:
        got = self.client.open("/" + path, method=method, headers=headers)
        return Answer(f"http://localhost/{path}", got.status_code, list(got.headers), got.data)


@pytest.fixture(scope="module")
def of_the_app(client: FlaskClient) -> Site:
    return Site(App(client))


@pytest.fixture(scope="module")
def of_the_server(odd: Release) -> Iterator[Site]:
    with serving(odd.path) as address:
        server = Server(address)
        yield Site(server)
        server.close()


@pytest.fixture(scope="module")
def of_the_shipped(release: Release) -> Iterator[Site]:
    with serving(release.path) as address:
        server = Server(address)
        yield Site(server)
        server.close()


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_the_app(of_the_app: Site, case: Case) -> None:
    assert not of_the_app.lacking(case)
    as_expected(of_the_app, case)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_the_server(of_the_server: Site, case: Case) -> None:
    as_expected(of_the_server, case)


def test_the_shipped_publication(of_the_shipped: Site) -> None:
    """It has no awkward addresses, and may have nothing withdrawn; every other case is asked of it."""
    asked = [case for case in CASES if not of_the_shipped.lacking(case)]
    wrong = {case.case: found for case in asked if not case.pending and (found := of_the_shipped.judge(case))}
    assert not wrong
    assert len(asked) > 700


def test_cases_have_names_reasons_and_a_status() -> None:
    assert len(CASES) >= 300
    assert len({case.case for case in CASES}) == len(CASES)
    assert all(case.clause and case.status and case.method for case in CASES)


def test_the_matrix_finds_what_is_wrong(of_the_app: Site) -> None:
    """A case that expects too much is told, so that silence means something."""
    head, body = "ETag absent | Location there | Link rel=none", "empty | page"
    wrong = Case("", "GET", "doc/{thing}", "Accept: text/turtle", "404", "text/html", head, body, "", "")
    assert len(of_the_app.judge(wrong)) >= 6


def test_the_matrix_is_a_program(of_the_server: Site, capsys: pytest.CaptureFixture[str]) -> None:
    from matrix import main

    assert isinstance(of_the_server.ask, Server)
    assert main(of_the_server.ask.address, "thing=library/harbour") == 0
    assert f" of {len(CASES)} cases as expected, 0 failed" in capsys.readouterr().out
