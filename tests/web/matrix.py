"""The negotiation matrix: asks a site of kruispunt every case of matrix.csv, and says what was expected and why where the answer differs.

    python tests/web/matrix.py http://127.0.0.1:8000/ [role=value ...]

The cases speak of resources by role (`{thing}`, `{list}`, `{graph}`); those of a site are found by asking it, and can be given on the command line.
A path stands as it is sent, below the address of the site. The columns:

- headers: `Name: value` joined by ` | `; the same name several times is sent several times. `{etag}` and `{last-modified}` are those of the same
  request without its conditions, `{etag of TYPE}` that of another representation.
- status, type: what is expected; alternatives are joined by `/` (status) or ` or ` (type). An empty type is not looked at.
- head: facts on headers joined by ` | `, as FACTS tells them; body: facts on the body, as BODIES tells them.
- clause: why. pending: why a case is known to fail; such a case fails the run when it passes.
"""

import csv
import http.client
import re
import socket
import ssl
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, urlsplit

from matrix_facts import BODIES, FACTS, Answer, Wrong

CASES = Path(__file__).parent / "matrix.csv"
CONDITIONS = {"if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range", "range"}
# What a reference must look like to play a role, and what must stand beside it in the same list.
ODD = {
    "escaped-slash": r".*%2F.*",
    "escaped-delimiter": r".*%3[CE].*",
    "escaped-space": r".*%20.*",
    "colon": r".*:.*",
    "parentheses": r".*\(.*\).*",
    "non-ascii": r"(?:.*%[89A-F][0-9A-F])+.*",
    "apostrophe": r".*'.*",
    "plus": r".*\+.*",
    "semicolon": r".*;.*",
    "suffixed": r".*\.ttl",
    "slash-end": r".*[^/]/",
    "double-slash": r".*//.*",
    "tilde": r".*~.*",
}
Ask = Callable[[str, str, list[tuple[str, str]]], Answer]


@dataclass(frozen=True)
class Case:
    """One row."""

    case: str
    method: str
    path: str
    headers: str
    status: str
    type: str
    head: str
    body: str
    clause: str
    pending: str

    def roles(self) -> set[str]:
        """The roles it needs."""
        return set(re.findall(r"\{([a-z][a-z0-9-]*)\}", f"{self.path} {self.headers} {self.head} {self.body}")) - {"base", "etag", "last-modified"}


def cases() -> list[Case]:
    """Every row of the table."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return [Case(**row) for row in csv.DictReader(file)]


@dataclass
class Site:
    """A site that is asked: how, and which resources play the roles."""

    ask: Ask
    given: Mapping[str, str] = field(default_factory=dict)
    kept: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def get(self, path: str, accept: str = "application/n-triples") -> Answer:
        """The answer to a plain GET, kept."""
        if (path, accept) not in self.kept:
            self.kept[path, accept] = self.ask("GET", path, [("Accept", accept)])
        return self.kept[path, accept]

    @cached_property
    def base(self) -> str:
        """The base of the publication's IRIs, which the catalogue states."""
        return self.get("catalog").canonical().removesuffix("catalog")

    @cached_property
    def roles(self) -> dict[str, str]:
        """A resource for every role that this publication has one for."""
        found = {role: value for role, value in discovered(self) if value}
        return {"base": self.base, **found, **self.given}

    def fill(self, text: str) -> str:
        """`text` with each role replaced by its resource."""
        return re.sub(r"\{([a-z][a-z0-9-]*)\}", lambda match: self.roles.get(match[1], match[0]), text)

    def lacking(self, case: Case) -> set[str]:
        """The roles of a case that nothing plays here."""
        return case.roles() - set(self.roles)

    def judge(self, case: Case) -> list[str]:
        """What is wrong with the answer to a case; nothing when all is as expected."""
        path, method = self.fill(case.path), case.method
        sent = [tuple(part.split(": ", 1)) for part in self.fill(case.headers).split(" | ") if part]
        headers = [(name.rstrip(":"), self.condition(path, sent, (value or [""])[0])) for name, *value in sent]
        answer = self.ask(method, path, headers)
        wrong = []
        if str(answer.status) not in case.status.split("/"):
            wrong.append(f"status {answer.status}, expected {case.status}")
        if case.type and answer.media_type not in case.type.split(" or "):
            wrong.append(f"media type {answer.media_type or 'none'}, expected {case.type}")
        for table, facts in ((FACTS, case.head), (BODIES, case.body)):
            for fact in filter(None, self.fill(facts).split(" | ")):
                try:
                    tell(table, self, Asked(method, path, headers), answer, fact)
                except Wrong as error:
                    wrong.append(str(error))
                except (ValueError, SyntaxError) as error:
                    wrong.append(f"{fact}: {error}")
        return wrong

    def condition(self, path: str, sent: list[tuple[str, ...]], value: str) -> str:
        """The value of a header with the validators it speaks of."""
        if "{" not in value:
            return value
        plain = [(name, *rest) for name, *rest in sent if name.lower() not in CONDITIONS]
        before = self.ask("GET", path, [(name, rest[0] if rest else "") for name, *rest in plain])
        for media_type in re.findall(r"\{etag of ([^}]+)\}", value):
            value = value.replace(f"{{etag of {media_type}}}", self.get(path, media_type).header("ETag"))
        return value.replace("{etag}", before.header("ETag")).replace("{last-modified}", before.header("Last-Modified"))


@dataclass(frozen=True)
class Asked:
    """A request as it was sent."""

    method: str
    path: str
    headers: list[tuple[str, str]]


def tell(table: Mapping[str, Callable[..., None]], site: Site, asked: Asked, answer: Answer, fact: str) -> None:
    """Checks one fact. Raises Wrong where it does not hold."""
    for pattern, check in table.items():
        if found := re.fullmatch(pattern, fact):
            check(site, asked, answer, *found.groups())
            return
    raise Wrong(f"the table of cases says {fact!r}, which means nothing")


def discovered(site: Site) -> Iterator[tuple[str, str]]:
    """Roles and the resources that play them, found by asking the site."""
    manifest = site.get("manifest.json", "application/json").json()
    yield "release", manifest["id"]
    yield "graph", min(manifest["graphs"], key=lambda graph: graph["triples"])["name"]
    yield "dump", next((name.removeprefix("dumps/") for name in sorted(manifest["files"]) if name.endswith(".nt.gz")), "")
    yield "shapes", next((name[7:-4] for name in sorted(manifest["files"]) if re.fullmatch(r"shapes/[^/]+\.ttl", name)), "")
    sizes: dict[str, int] = manifest["concepts"]
    yield "list", next((name for name, size in sorted(sizes.items()) if 100 < size <= 2000), "")
    yield "short-list", next((name for name, size in sorted(sizes.items()) if size <= 100), "")
    members = {concept: list(members_of(site, concept)) for concept in sizes}
    plain = [reference for names in members.values() for reference in names if re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", reference)]
    yield "paged", next((found for found in (names[0] for names in members.values() if names) if site.get(f"doc/{found}").targets("next")), "")
    thing = next(reference for reference in plain if not site.get(f"doc/{reference}").targets("next"))
    yield "thing", thing
    yield "concept", thing.partition("/")[0]
    yield "near", near(thing, plain)
    for role, pattern in ODD.items():
        yield role, next((reference for names in members.values() for reference in names if re.fullmatch(pattern, reference)), "")
    yield from terms(site)
    ours = {quad.object.value for quad in site.get(f"doc/{thing}").quads() if hasattr(quad.object, "value")}
    yield "external", quote(min((iri for iri in ours if iri.startswith("http") and not iri.startswith(site.base)), default=""), safe="")
    yield from spoken(site, plain)
    yield from ((f"withdrawn{'' if number == 0 else number}", name) for number, name in enumerate(withdrawn(site)))


def spoken(site: Site, references: list[str]) -> Iterator[tuple[str, str]]:
    """A thing of which SKOS, and one of which schema.org has something to say: one of each list is asked."""
    firsts = {reference.partition("/")[0]: reference for reference in reversed(references)}.values()
    for token in ("skos", "schema"):
        yield token, next((found for found in firsts if site.get(f"doc/{found}?_profile={token}").status == 200), "")


def members_of(site: Site, concept: str) -> Iterator[str]:
    """The references of what stands on the first page of a list, as they stand in a URI."""
    start = f"{site.base}id/"
    for quad in site.get(f"doc/{quote(concept, safe='%')}/").quads():
        iri = getattr(quad.subject, "value", "")
        if iri.startswith(start) and quad.predicate.value != "http://www.w3.org/ns/hydra/core#member":
            yield quote(iri[len(start) :], safe="%/:@!$&'()*+,;=~-._")


def near(thing: str, known: list[str]) -> str:
    """A reference that nothing has and that looks like `thing`."""
    return next(wrong for wrong in (f"{thing[:-1]}{letter}{thing[-1]}" for letter in "qxz") if wrong not in known)


def terms(site: Site) -> Iterator[tuple[str, str]]:
    """A vocabulary of the publication, and the name of a term in it: a graph of a size to be read is searched for one."""
    for graph in site.get("manifest.json", "application/json").json()["graphs"]:
        quads = site.get(f"graph/{graph['name']}").quads() if graph["triples"] < 10_000 else []
        for iri in sorted(quad.subject.value for quad in quads if getattr(quad.object, "value", "") == "http://www.w3.org/2002/07/owl#Ontology"):
            names = sorted({quad.subject.value.partition("#")[2] for quad in quads if getattr(quad.subject, "value", "").startswith(iri + "#")})
            if names and iri.startswith(site.base):
                yield "vocabulary", iri[len(site.base) :]
                yield "term", names[0]
                return


def withdrawn(site: Site) -> Iterator[str]:
    """The references of withdrawn things, when the publication has a graph of them."""
    answer = site.get("graph/withdrawn")
    if answer.status == 200:
        start = f"{site.base}id/"
        found = sorted({iri[len(start) :] for quad in answer.quads() if (iri := getattr(quad.subject, "value", "")).startswith(start)})
        yield from (reference for reference in found if site.get(f"doc/{reference}").status == 410)


@dataclass
class Server:
    """A site at an address, asked over one connection; nothing of a path is changed on the way."""

    address: str
    context: ssl.SSLContext | None = None
    resolved: str = ""  # the numeric address of its host, where no resolver knows it
    connection: http.client.HTTPConnection | None = None

    def __call__(self, method: str, path: str, headers: list[tuple[str, str]]) -> Answer:
        """The answer to one request."""
        try:
            return self.once(method, path, headers)
        except (ConnectionError, http.client.HTTPException):
            self.close()
            return self.once(method, path, headers)

    def once(self, method: str, path: str, headers: list[tuple[str, str]]) -> Answer:
        """The answer, without a second try."""
        parts = urlsplit(self.address)
        if self.connection is None:
            self.connection = self.connected()
        self.connection.putrequest(method, parts.path + path, skip_host=True, skip_accept_encoding=True)
        for name, value in [("Host", parts.netloc), *headers]:
            self.connection.putheader(name, value.encode("latin-1"))
        self.connection.endheaders()
        got = self.connection.getresponse()
        return Answer(self.address + path, got.status, got.getheaders(), got.read())

    def close(self) -> None:
        """Gives the connection back."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def connected(self) -> http.client.HTTPConnection:
        """A connection that is open."""
        parts = urlsplit(self.address)
        host, port = parts.hostname or "", parts.port or {"http": 80, "https": 443}[parts.scheme]
        made = http.client.HTTPConnection(host, port, timeout=30)
        made.sock = socket.create_connection((self.resolved or host, port), timeout=30)
        if parts.scheme == "https":
            made.sock = (self.context or ssl.create_default_context()).wrap_socket(made.sock, server_hostname=host)
        return made


def main(address: str, *given: str) -> int:
    """Asks the site at `address` every case and prints the score; the number of cases that did not go as expected."""
    server = Server(address.rstrip("/") + "/")
    site = Site(server, dict(role.split("=", 1) for role in given))
    passed, failed, pending, unasked = 0, 0, 0, []
    for case in cases():
        if lacking := site.lacking(case):
            unasked.append(f"{case.case}: needs {', '.join(sorted(lacking))}")
        elif wrong := site.judge(case):
            pending += bool(case.pending)
            failed += not case.pending
            print(f"{'PENDING' if case.pending else 'FAILED'} {case.case}: {case.method} /{site.fill(case.path)} {site.fill(case.headers)}")
            print("".join(f"    {line}\n" for line in wrong) + f"    because: {case.clause}")
        else:
            passed += 1
            if case.pending:
                print(f"PASSED, though pending: {case.case}")
    server.close()
    print("".join(f"not asked: {line}\n" for line in unasked), end="")
    print(f"{passed} of {passed + failed + pending} cases as expected, {failed} failed, {pending} pending, {len(unasked)} not asked of this site")
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(min(main(*sys.argv[1:]), 1))
