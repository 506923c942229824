"""Every IRI of the shipped release answers, and all documents together say what the release says, line for line."""

import io
import re
from array import array
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import quote, urljoin

from flask import Flask
from kruispunt.names import uri
from kruispunt.release.open import Release
from kruispunt.web.app import create_app

ERRORS = io.StringIO()
PROCESSES = 2
PAGE = re.compile(r"[?&]page=\d+$")
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


@dataclass(frozen=True)
class Document:
    """A document to ask for: its address, the IRIs it is about (one, or several that differ behind their `#`), and how many facts are theirs."""

    target: str
    about: tuple[str, ...]
    facts: int


def documents(lines: Iterable[bytes], base: str) -> list[Document]:
    """The document of every IRI that is subject or object in `lines`, and of properties and graphs in the space of `base`."""
    facts, iris, own = Counter[bytes](), set[bytes](), f"<{base}".encode()
    for line in lines:
        subject, predicate, rest = line.split(b" ", 2)
        facts[subject] += 1
        iris.update(term for term in (predicate, line[line.rindex(b"<") : -3]) if term.startswith(own))
        if rest[:1] == b"<":
            iris.add(rest[: rest.index(b" ")])
    about: dict[str, list[str]] = {}
    for iri in sorted(term[1:-1].decode() for term in iris | facts.keys()):
        about.setdefault(target_of(iri, base), []).append(iri)
    return [Document(target, tuple(iris), sum(facts[f"<{iri}>".encode()] for iri in iris)) for target, iris in about.items()]


def target_of(iri: str, base: str) -> str:
    """The request target of a client that dereferences `iri`, for somebody else's that of our document; the catalogue tells of the base."""
    if not iri.startswith(base):
        return f"/doc/external?iri={quote(iri, safe='')}"
    return "/" + (uri(iri[len(base) :].partition("#")[0]) or "catalog")


class Walk:
    """What a share of the documents of a release says: the numbers of the lines of its dataset that they state of what they are about, and faults."""

    def __init__(self, path: Path) -> None:
        app = create_app(path)
        self.base, self.answers = app.extensions["kruispunt"].current.names.base, Answers(app)
        self.lines = {line: number for number, line in enumerate(lines_of(path))}
        self.stated, self.wrong = array("q"), list[str]()

    def visit(self, document: Document) -> None:
        """Asks for a document, in all its pages but those that only have more links from elsewhere."""
        target = self.followed(document.target)
        openings = tuple(f"<{iri}> ".encode() for iri in document.about)
        left = document.facts
        while target:
            status, headers, body = self.answers.get(target)
            if status != 200 or not any(f"<{iri}>".encode() in body for iri in document.about):
                self.wrong.append(f"{target}: {status}")
            read = self.read_triples if target == "/catalog" else self.read
            found = read(target, body.splitlines(keepends=True), openings)
            self.stated.extend(found)
            left -= len(found)
            more = NEXT.search(headers.get("Link", ""))
            target = urljoin(target, more[1]) if more and left > 0 else ""

    def followed(self, target: str) -> str:
        """Where the answer to a client that asks for a thing leads; a document leads to itself."""
        if not target.startswith("/id/"):
            return target
        status, headers, _ = self.answers.get(target)
        document = target.replace("/id/", "/doc/", 1)
        if (status, urljoin(target, headers.get("Location", ""))) != (303, document):
            self.wrong.append(f"{target}: {status} {headers.get('Location')}")
        return document

    def read(self, target: str, told: list[bytes], openings: tuple[bytes, ...]) -> list[int]:
        """The lines of the dataset among those told that start with one of `openings`.

        To lines of the dataset a document adds what it says of itself, and the same triples in the default graph: anything else is wrong.
        """
        lines, known = self.lines, [line for line in told if line in self.lines]
        triples = {line[: line.rindex(b"<")] for line in known}
        itself = f"<{self.base}{PAGE.sub('', target[1:])}".encode()
        self.wrong += [f"{target}: {line!r}" for line in told if line not in lines and line[:-2] not in triples and not line.startswith(itself)]
        return [lines[line] for line in known if line.startswith(openings)]

    def read_triples(self, _target: str, told: list[bytes], openings: tuple[bytes, ...]) -> list[int]:
        """The same of a document without named graphs, the catalogue, most of which is made of what the release holds."""
        triples = set(told)
        stated = ((line, number) for line, number in self.lines.items() if line.startswith(openings))
        return [number for line, number in stated if line[: line.rindex(b"<")] + b".\n" in triples]


def lines_of(path: Path) -> list[bytes]:
    """The lines of the dataset of a release."""
    return (path / "dataset.nq").read_bytes().splitlines(keepends=True)


def walked(path: Path, share: list[Document]) -> tuple["array[int]", list[str]]:
    """What a walk over these documents found."""
    walk = Walk(path)
    for document in share:
        walk.visit(document)
    return walk.stated, walk.wrong


def test_every_iri_answers_and_the_documents_together_are_the_dataset(release: Release) -> None:
    lines = lines_of(release.path)
    asked = documents(lines, release.names.base)
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as processes:
        found = list(processes.map(walked, repeat(release.path), [asked[share::PROCESSES] for share in range(PROCESSES)]))
    assert [line for _, wrong in found for line in wrong][:10] == []
    missing = set(range(len(lines))) - {number for stated, _ in found for number in stated}
    assert [lines[number] for number in sorted(missing)[:10]] == []
