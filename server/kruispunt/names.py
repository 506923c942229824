"""The IRIs of one publication, made from its base: the only maker of IRIs, so the only guard against injection."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from kruispunt.errors import SourceError, UnknownResource

# RFC 3987: what can never stand in an IRI, and a percent sign that escapes nothing.
FORBIDDEN = re.compile(r'[\x00-\x20\x7f-\x9f<>"{}|\\^`\ud800-\udfff]|%(?![0-9A-Fa-f]{2})')
DOTS = re.compile(r"(?:^|/)(?:\.|%2[eE]){1,2}(?:/|$)")  # segments that every client takes out of a path before it asks (RFC 3986, 5.2.4)
ESCAPED_BYTES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
# Parameters of a query string that steer this server at the address of a resource, and so cannot be part of its IRI.
STEERING = frozenset(("page", "iri", "_lang", "_linkset", "_mediatype", "_profile", "_why"))
# Addresses of the server itself, from the base: these, and all that starts with one that ends in a slash or a dot. Home page and catalogue are not
# among them, since the catalogue tells what is said of them.
RESERVED = (
    *("sparql", "sparql/", "query", "query/", "about", "licence", "search", "robots.txt", "sitemap.xml", "sitemap/", "static/"),
    *("catalog.", "report", "report.", "manifest", "manifest.json", "release", "release/", "dump/", "profile/"),
    *("doc", "doc/external", "doc/external.", "ns/context.jsonld", "ns/context/", ".well-known/void", ".well-known/api-catalog"),
)
BASE = re.compile(r"https?://[^/?#\s<>\"{}|\\^`@]+/(?:[^?#\s<>\"{}|\\^`]+/)?", re.IGNORECASE)


@dataclass(frozen=True)
class Names:
    """Every IRI pattern of the publication at `base`. Raises SourceError for a base that is no http(s) IRI ending in a slash."""

    base: str

    def __post_init__(self) -> None:
        if not BASE.fullmatch(self.base) or FORBIDDEN.search(self.base):
            raise SourceError(f"{self.base!r} cannot be a base; write an http or https IRI that ends in a slash, such as https://data.example.org/")

    def local(self, path: str) -> str:
        """The IRI of `path` (escapes kept as sent) under the base. Raises UnknownResource for what is no IRI."""
        if FORBIDDEN.search(path) or path.startswith("/") or DOTS.search(re.split("[?#]", path, maxsplit=1)[0]):
            raise UnknownResource(f"{path!r} is no address here: it holds characters that no IRI has")
        return self.base + path

    def thing(self, concept: str, reference: str) -> str:
        """The IRI of a thing: `{base}id/{concept}/{reference}`."""
        if not concept or not reference or re.search(r"[/?#]", concept) or re.search(r"[?#]", reference):
            raise UnknownResource(f"{concept}/{reference} names no thing; a thing is id/concept/reference")
        return self.local(f"id/{concept}/{reference}")

    def document(self, iri: str) -> str:
        """The IRI of the document about a thing: `/id/` becomes `/doc/`; every other IRI is its own document (without its fragment)."""
        things = self.base + "id/"
        return f"{self.base}doc/{iri[len(things) :]}" if iri.startswith(things) else iri.partition("#")[0]

    def resource(self, document: str) -> str:
        """The IRI of what a document is about: `/doc/` becomes `/id/`."""
        documents = self.base + "doc/"
        return f"{self.base}id/{document[len(documents) :]}" if document.startswith(documents) else document

    def graph(self, name: str) -> str:
        """The IRI of the named graph that holds the file with this stem."""
        return self.local(f"graph/{name}")

    def shapes(self, name: str) -> str:
        """The IRI of the shapes document made from the file with this stem."""
        return self.local(f"ns/shapes/{name}")

    def genid(self, name: str) -> str:
        """The IRI of a node that its editor gave no name (RDF 1.1, 3.5)."""
        return self.local(f".well-known/genid/{name}")

    def dump(self, name: str) -> str:
        """The IRI of a file of the whole publication, or of one graph."""
        return self.local(f"dump/{name}")

    @property
    def catalog(self) -> str:
        """The IRI of the catalogue."""
        return self.base + "catalog"

    @property
    def sparql(self) -> str:
        """The IRI of the SPARQL endpoint."""
        return self.base + "sparql"

    @property
    def context(self) -> str:
        """The IRI of the newest JSON-LD context."""
        return self.base + "ns/context.jsonld"

    def context_version(self, digest: str) -> str:
        """The IRI of the JSON-LD context with this digest, which never means anything else."""
        return self.local(f"ns/context/{digest}.jsonld")

    @property
    def withdrawn(self) -> str:
        """The IRI of the named graph that says what was withdrawn: data/withdrawn.ttl."""
        return self.graph("withdrawn")

    def contains(self, iri: str) -> bool:
        """Whether `iri` lies under the base."""
        return iri.startswith(self.base)


def spellings(path: str) -> Iterator[str]:
    """The ways in which an IRI may be written whose URI is `path`, most literal first.

    RFC 3987, 3.1 and 3.2: an IRI with `é` is asked for as `%C3%A9`; hexadecimal digits mean the same in both cases.
    """
    upper = re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), path)
    seen = set()
    for spelling in (path, upper, ESCAPED_BYTES.sub(readable, path), ESCAPED_BYTES.sub(readable, upper)):
        if spelling not in seen:
            seen.add(spelling)
            yield spelling


def readable(found: re.Match[str]) -> str:
    """Escaped non-ASCII bytes as the characters they stand for, where they are UTF-8 for characters an IRI may hold."""
    try:
        text = unquote_to_bytes(found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    return text if all(character >= "\xa0" and not "\ue000" <= character <= "\uf8ff" for character in text) else found[0]


def uri(iri: str) -> str:
    """`iri` as a URI (RFC 3987, 3.1): what stands in a header or a link; escapes in it are kept."""
    return quote(iri, safe="%/:@!$&'()*+,;=~-._?#[]")


def rebase(iri: str, stated: str, base: str) -> str:
    """`iri` with the prefix the publication states replaced by the base it is published under."""
    return base + iri[len(stated) :] if iri.startswith(stated) else iri


def rebase_text(text: str, stated: str, base: str) -> str:
    """`text` (Turtle, SPARQL, JSON) with the prefix replaced wherever an IRI can open: after `<` or a quotation mark."""
    if stated == base:
        return text
    return re.sub(r"(?<=[<\"'])" + re.escape(stated), lambda _: base, text)
