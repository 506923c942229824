"""What the cases of the matrix say of an answer: each fact in its words, and how it is checked."""

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote, urljoin

import pyoxigraph
from pyoxigraph import Dataset, Quad, RdfFormat

SYNTAXES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
    "application/ld+json": RdfFormat.JSON_LD,
}
OF_A_MOMENT = {"date", "server-timing", "age", "server", "connection", "content-length", "transfer-encoding", "keep-alive"}
LINK = re.compile(r'<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]+))*)')
PARAMETER = re.compile(r';\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))')


class Wrong(Exception):
    """A fact that does not hold, in words."""


class Language(HTMLParser):
    """Finds the language of a page, and whether it is one."""

    found = ""
    titled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.found = dict(attrs).get("lang") or ""
        self.titled = self.titled or tag == "title"


@dataclass
class Answer:
    """What came back, and the address it came from."""

    address: str
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        """The value of a header, of several joined as RFC 9110, 5.3 says; empty where there is none."""
        return ", ".join(value for known, value in self.headers if known.lower() == name.lower())

    def has(self, name: str) -> bool:
        """Whether the header is there."""
        return any(known.lower() == name.lower() for known, _ in self.headers)

    def tokens(self, name: str) -> set[str]:
        """The members of a header that is a list, in lower case."""
        return {token.strip().lower() for token in self.header(name).split(",") if token.strip()}

    @property
    def media_type(self) -> str:
        """The media type without its parameters."""
        return self.header("Content-Type").partition(";")[0].strip().lower()

    @cached_property
    def links(self) -> list[dict[str, str]]:
        """The links of the header (RFC 8288): `target`, absolute, and the parameters of each."""
        found = []
        for target, rest in LINK.findall(self.header("Link")):
            found.append({name.lower(): quoted or bare for name, quoted, bare in PARAMETER.findall(rest)} | {"target": urljoin(self.address, target)})
        return found

    def targets(self, relation: str) -> list[str]:
        """The targets of the links with that relation."""
        return [link["target"] for link in self.links if relation in link.get("rel", "").split()]

    def canonical(self) -> str:
        """The target of its canonical link; empty where it has none."""
        return next(iter(self.targets("canonical")), "")

    def content(self) -> bytes:
        """The body with its content coding undone."""
        coding = self.header("Content-Encoding").lower()
        if coding in ("gzip", "x-gzip"):
            return gzip.decompress(self.body)
        if coding == "deflate":
            return zlib.decompress(self.body)
        if coding == "br":
            import brotli  # needed for this alone

            return bytes(brotli.decompress(self.body))
        if coding == "zstd":
            import zstandard  # needed for this alone

            return bytes(zstandard.ZstdDecompressor().decompressobj().decompress(self.body))
        return self.body

    def text(self) -> str:
        """The content as text."""
        return self.content().decode("utf-8")

    def json(self) -> Any:
        """The content as JSON."""
        return json.loads(self.content())

    def quads(self, context: Any = None) -> list[Quad]:
        """The statements of the content; a context by reference in JSON-LD is replaced by `context`, or left out."""
        if self.media_type not in SYNTAXES:
            raise Wrong(f"the body is {self.media_type or 'nothing'}, no RDF")
        content = self.content()
        if self.media_type == "application/ld+json":
            document = json.loads(content)
            if context is not None and isinstance(document, dict) and isinstance(document.get("@context"), str):
                document["@context"] = context
            content = json.dumps(document).encode()
        return list(pyoxigraph.parse(content, format=SYNTAXES[self.media_type], base_iri=self.address))


def same(first: list[Quad], second: list[Quad]) -> bool:
    """Whether the triples are isomorphic, whatever graph they stand in."""
    both = [Dataset(Quad(quad.subject, quad.predicate, quad.object) for quad in quads) for quads in (first, second)]
    for each in both:
        each.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return both[0] == both[1]


def context(site: Any) -> Any:
    """The JSON-LD context of the site."""
    return site.get("ns/context.jsonld", "application/ld+json").json()["@context"]


def need(holds: object, message: str) -> None:
    """Raises Wrong unless `holds`."""
    if not holds:
        raise Wrong(message)


def head_is(_site: Any, _asked: Any, answer: Answer, name: str, value: str) -> None:
    need(answer.header(name) == value, f"{name} is {answer.header(name)!r}, expected {value!r}")


def head_has(_site: Any, _asked: Any, answer: Answer, name: str, value: str) -> None:
    need(value.lower() in answer.tokens(name), f"{name} is {answer.header(name)!r}, expected {value} in it")


def head_lacks(_site: Any, _asked: Any, answer: Answer, name: str, value: str) -> None:
    need(value.lower() not in answer.tokens(name), f"{name} is {answer.header(name)!r}, expected no {value} in it")


def head_there(_site: Any, _asked: Any, answer: Answer, name: str) -> None:
    need(answer.has(name), f"no {name}")


def head_absent(_site: Any, _asked: Any, answer: Answer, name: str) -> None:
    need(not answer.has(name), f"{name} is {answer.header(name)!r}, expected none")


def head_like(_site: Any, _asked: Any, answer: Answer, name: str, pattern: str) -> None:
    need(re.search(pattern, answer.header(name)), f"{name} is {answer.header(name)!r}, expected it to match {pattern}")


def head_leads(site: Any, asked: Any, answer: Answer, name: str, path: str) -> None:
    start = answer.address[: len(answer.address) - len(asked.path)] if answer.address.endswith(asked.path) else answer.address
    found, wanted = urljoin(answer.address, answer.header(name)), start + path
    need(found == wanted, f"{name} leads to {found}, expected {wanted}")


def strong(_site: Any, _asked: Any, answer: Answer) -> None:
    need(re.fullmatch(r'"[^"]+"', answer.header("ETag")), f"ETag is {answer.header('ETag')!r}, expected a strong one")


def other_tag(site: Any, asked: Any, answer: Answer, name: str) -> None:
    plain = site.ask("GET", asked.path, [each for each in asked.headers if each[0].lower() != name.lower()])
    need(plain.header("ETag") != answer.header("ETag"), f"the ETag is the same without {name}")


def linked(_site: Any, _asked: Any, answer: Answer, relation: str, media_type: str = "", target: str = "") -> None:
    found = [link for link in answer.links if relation in link.get("rel", "").split()]
    found = [link for link in found if (not media_type or link.get("type") == media_type) and (not target or link["target"] == target)]
    need(found, f"no Link with rel={relation}{media_type and f' and type={media_type}'}{target and f' to {target}'}")


def linked_at(site: Any, asked: Any, answer: Answer, relation: str, path: str) -> None:
    start = answer.address.removesuffix(asked.path)
    need(start + path in answer.targets(relation), f"Link rel={relation} leads to {answer.targets(relation)}, expected {start + path}")


def not_linked(_site: Any, _asked: Any, answer: Answer, relation: str) -> None:
    need(not answer.targets(relation), f"a Link with rel={relation}, expected none")


def links_answer(site: Any, asked: Any, answer: Answer, relation: str) -> None:
    need(answer.targets(relation), f"no Link with rel={relation}")
    start = answer.address.removesuffix(asked.path)
    for link in (each for each in answer.links if relation in each.get("rel", "").split()):
        if not link["target"].startswith(start):
            raise Wrong(f"the Link with rel={relation} leads away, to {link['target']}")
        got = site.ask("GET", link["target"][len(start) :], [("Accept", "image/png, */*;q=0.1")])
        need(got.status == 200, f"{link['target']} answers {got.status}")
        need(not link.get("type") or got.media_type == link["type"], f"{link['target']} is {got.media_type}, its Link says {link.get('type')}")


def as_get(site: Any, asked: Any, answer: Answer) -> None:
    got = site.ask("GET", asked.path, asked.headers)
    need(got.status == answer.status, f"GET answers {got.status}, {asked.method} {answer.status}")
    mine, its = ({name.lower(): value for name, value in each.headers if name.lower() not in OF_A_MOMENT} for each in (answer, got))
    need(mine == its, f"headers differ from GET's: {sorted(set(mine.items()) ^ set(its.items()))}")


FACTS: dict[str, Callable[..., None]] = {
    r"ETag strong": strong,
    r"ETag differs without ([\w-]+)": other_tag,
    r"as GET": as_get,
    r"Link rel=(\S+)": linked,
    r"Link rel=(\S+) type=(\S+)": linked,
    r"Link rel=(\S+) to <(\S+)>": lambda site, asked, answer, relation, target: linked(site, asked, answer, relation, "", target),
    r"Link rel=(\S+) leads to (\S+)": linked_at,
    r"Link no rel=(\S+)": not_linked,
    r"Links rel=(\S+) all answer": links_answer,
    r"([\w-]+) leads to (\S+)": head_leads,
    r"([\w-]+) is (.+)": head_is,
    r"([\w-]+) like (.+)": head_like,
    r"([\w-]+) has (\S+)": head_has,
    r"([\w-]+) lacks (\S+)": head_lacks,
    r"([\w-]+) there": head_there,
    r"([\w-]+) absent": head_absent,
}


def empty(_site: Any, _asked: Any, answer: Answer) -> None:
    need(answer.body == b"", f"a body of {len(answer.body)} bytes, expected none")


def about(site: Any, _asked: Any, answer: Answer, iri: str) -> None:
    subjects = {quote(quad.subject.value, safe="%/:@!$&'()*+,;=~-._?#[]") for quad in answer.quads(context(site)) if hasattr(quad.subject, "value")}
    need(iri in subjects, f"no statement about {iri}")


def same_as(site: Any, _asked: Any, answer: Answer, path: str) -> None:
    other = site.get(path, "application/n-triples")
    need(other.status < 300, f"/{path} answers {other.status}, so there is nothing to compare with")
    need(same(answer.quads(context(site)), other.quads()), f"the graph is not that of /{path}")


def a_page(_site: Any, _asked: Any, answer: Answer, spoken: str = "") -> None:
    seen = Language()
    seen.feed(answer.text())
    need(seen.titled and seen.found, "no page: it lacks a title or a language")
    need(not spoken or seen.found == spoken, f"the page is in {seen.found!r}, expected {spoken!r}")


def a_page_in_its_language(site: Any, asked: Any, answer: Answer) -> None:
    a_page(site, asked, answer, answer.header("Content-Language") or "the one that Content-Language says")


def a_table(_site: Any, _asked: Any, answer: Answer) -> None:
    rows = list(csv.reader(io.StringIO(answer.text())))
    need(len(rows) > 1 and len({len(row) for row in rows}) == 1, "no table: rows of one width under a head")


def some_rdf(site: Any, _asked: Any, answer: Answer) -> None:
    need(answer.quads(context(site)), "no statements")


def some_json(_site: Any, _asked: Any, answer: Answer, name: str) -> None:
    need(name in answer.json(), f"JSON without {name!r}")


def says(_site: Any, _asked: Any, answer: Answer, text: str) -> None:
    need(text in answer.text(), f"the body does not say {text!r}")


def says_not(_site: Any, _asked: Any, answer: Answer, text: str) -> None:
    need(text not in answer.text(), f"the body says {text!r}")


def says_bytes(_site: Any, _asked: Any, answer: Answer, count: str) -> None:
    need(len(answer.body) == int(count), f"{len(answer.body)} bytes, expected {count}")


def part(site: Any, asked: Any, answer: Answer, first: str, last: str) -> None:
    whole = site.ask("GET", asked.path, [("Accept-Encoding", "identity")]).body
    wanted = whole[int(first) :] if not last else whole[int(first) : int(last) + 1]
    need(answer.body == wanted, f"{len(answer.body)} bytes that are not those from {first} to {last or 'the end'}")


def identical(site: Any, asked: Any, answer: Answer) -> None:
    plain = [each for each in asked.headers if each[0].lower() != "accept-encoding"]
    need(answer.content() == site.ask("GET", asked.path, plain).body, "decoded, the body is not the one without a coding")


def no_nodes(site: Any, _asked: Any, answer: Answer) -> None:
    terms = (term for quad in answer.quads(context(site)) for term in (quad.subject, quad.object))
    nameless = [term for term in terms if isinstance(term, pyoxigraph.BlankNode)]
    need(not nameless, f"{len(nameless)} blank nodes")


BODIES: dict[str, Callable[..., None]] = {
    r"empty": empty,
    r"RDF": some_rdf,
    r"RDF about <(\S+)>": about,
    r"same graph as (\S+)": same_as,
    r"page": a_page,
    r"page in its language": a_page_in_its_language,
    r"page in (\w+)": a_page,
    r"table": a_table,
    r"JSON with (\S+)": some_json,
    r"says (.+)": says,
    r"says no (.+)": says_not,
    r"(\d+) bytes": says_bytes,
    r"bytes (\d+)-(\d*)": part,
    r"identical when decoded": identical,
    r"no blank nodes": no_nodes,
}
BODIES = {pattern: BODIES[pattern] for pattern in sorted(BODIES, key=lambda pattern: "says no" not in pattern)}
