"""Every IRI of the shipped release answers, and all documents together say what the release says, line for line."""

import io
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, repeat
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote, urljoin

from flask import Flask
from kruispunt.names import uri
from kruispunt.release.open import Release
from kruispunt.web.app import create_app

ERRORS = io.StringIO()
SHARES = 2  # processes
NEXT = re.compile(r'<([^>]*)>; rel="next"')
ENVIRON = {
    **{"REQUEST_METHOD": "GET", "SERVER_NAME": "x", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "SCRIPT_NAME": ""},
    **{"wsgi.url_scheme": "http", "wsgi.version": (1, 0), "wsgi.errors": ERRORS, "wsgi.multithread": False, "wsgi.multiprocess": False},
    "HTTP_ACCEPT": "application/n-quads, application/n-triples;q=0.5",
}


class Answers:
    """The app, asked without a client between: there are some ninety thousand questions."""

    def __init__(self, app: Flask) -> None:
        self.app = app

    def get(self, target: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer to a request target of ASCII without escapes that matter to a decoder."""
        path, _, query = target.partition("?")
        told: list[tuple[str, list[tuple[str, str]]]] = []
        environ = {**ENVIRON, "PATH_INFO": path, "RAW_URI": target, "QUERY_STRING": query, "wsgi.input": io.BytesIO()}
        answer = self.app.wsgi_app(environ, lambda status, headers, _error=None: told.append((status, headers)))  # type: ignore[arg-type]
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        status, headers = told[0]
        return int(status[:3]), dict(headers), body


def node_terms(line: bytes) -> Iterator[bytes]:
    """Subject and object of a line of N-Quads, where they are IRIs."""
    subject, _, rest = line.split(b" ", 2)
    yield subject[1:-1]
    if rest[:1] == b"<":
        yield rest[1 : rest.index(b">")]


def places(iris: Iterable[str], base: str) -> dict[str, list[str]]:
    """The request target of each document, with the IRIs it is about: one, or several that differ behind their `#`."""
    found: dict[str, list[str]] = {}
    for iri in iris:
        target = "/" + uri(iri[len(base) :].partition("#")[0]) if iri.startswith(base) else f"/doc/external?iri={quote(iri, safe='')}"
        found.setdefault("/catalog" if target == "/" else target, []).append(iri)
    return found


def walked(path: Path, share: int) -> tuple["array[int]", list[str]]:
    """The numbers of the lines of the dataset that the documents of one share of the IRIs state of them, and what is wrong with these documents."""
    app = create_app(path)
    base, answers = app.extensions["kruispunt"].current.names.base, Answers(app)
    lines = {line: number for number, line in enumerate((path / "dataset.nq").read_bytes().splitlines(keepends=True))}
    subjects = Counter(line[1 : line.index(b">")] for line in lines)
    stated, wrong = array("q"), list[str]()
    iris = sorted({term.decode() for line in lines for term in node_terms(line)})
    for target, about in islice(places(iris, base).items(), share, None, SHARES):
        if target.startswith("/id/"):
            document = target.replace("/id/", "/doc/", 1)
            status, headers, _ = answers.get(target)
            if (status, urljoin(target, headers.get("Location", ""))) != (303, document):
                wrong.append(f"{target}: {status} {headers.get('Location')}")
            target = document
        openings = tuple(f"<{iri}> ".encode() for iri in about)
        if target.startswith("/graph/"):  # what is said of the catalogue and of graphs stands in the document of the graph that says it
            openings += (f"<{base}catalog> ".encode(), f"<{base}graph/".encode())
        left = sum(subjects[iri.encode()] for iri in about)  # facts; all links to a class that everything has are walked elsewhere
        while target:
            status, headers, body = answers.get(target)
            told = body.splitlines(keepends=True)
            known = [line for line in told if line in lines]
            if status != 200 or not any(f"<{iri}>".encode() in body for iri in about):
                wrong.append(f"{target}: {status}")
            if target == "/catalog":  # no named graphs there, and more than the sources say
                known = [line for line in lines if line.startswith(openings) and line[: line.rindex(b" <")] + b" .\n" in told]
                told = []
            stated.extend(lines[line] for line in known if line.startswith(openings))
            triples = {line[: line.rindex(b" <")] for line in known}
            own = (f"<{base}doc/".encode(), f"<{base}ns/".encode(), f"<{base}graph/".encode())
            wrong += [f"{target} says {line!r}" for line in told if line not in lines and line[:-3] not in triples and not line.startswith(own)]
            left -= sum(line.startswith(openings) for line in known)
            more = NEXT.search(headers.get("Link", ""))
            target = urljoin(target, more[1]) if more and left > 0 else ""
    return stated, wrong


def test_every_iri_answers_and_the_documents_together_are_the_dataset(release: Release) -> None:
    with ProcessPoolExecutor(SHARES, mp_context=get_context("spawn")) as processes:
        found = list(processes.map(walked, repeat(release.path), range(SHARES)))
    assert [line for _, wrong in found for line in wrong][:10] == []
    lines = (release.path / "dataset.nq").read_bytes().splitlines()
    missing = set(range(len(lines))) - {number for stated, _ in found for number in stated}
    assert [lines[number] for number in sorted(missing)[:10]] == []
