"""The citation of an answer: which query on which release, what came out, how to get it again; as text, BibTeX and CSL-JSON.

No day on which it was looked at is named: the address leads to a release, which never changes.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from urllib.parse import quote_plus

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kruispunt.release import manifest
from kruispunt.release.open import Release
from kruispunt.sparql.repeating import Order
from kruispunt.store.reading import TOKEN
from kruispunt.syntax import media

CSL, BIBTEX, TEXT = "application/vnd.citationstyles.csl+json", "application/x-bibtex", "text/plain"
FORMS = {"text": TEXT, "bibtex": BIBTEX, "csl": CSL}  # what the parameter `cite` can be
SUFFIXES = {TEXT: "txt", BIBTEX: "bib", CSL: "json"}
DCTERMS = "http://purl.org/dc/terms/"
ENGINE = f"pyoxigraph {version('pyoxigraph')}"
SOFTWARE = f"kruispunt {manifest.software()}"
LONGEST_TITLE = 120
LONGEST_ADDRESS = 8000  # RFC 9110, 4.1: what every server and proxy should take
ORDERS = {
    Order.SINGLE: "one answer, whatever the order in which the engine finds things, but for the last digits of a sum of xsd:double",
    Order.ORDERED: "ordered by the query; rows that are equal for its ORDER BY may change places, and where a LIMIT parts them another may come",
    Order.UNORDERED: "not ordered by the query: rows, or what it takes of them, may come in another order from another engine or version",
    Order.UNKNOWN: "not known: the query is too long to be read for its order",
    Order.CHANGING: "not repeatable: the query asks for the time, chance or new blank nodes, so that its answer differs each time",
}
ESCAPES = {"\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}"}
ESCAPES |= {sign: "\\" + sign for sign in "&%$#_"}
LONG = ('"""', "'''")  # how a string begins that may hold lines
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
QUOTED = tuple(quote_plus(bytes([byte])) for byte in range(256))
Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Work:
    """What an answer is taken from: a publication as it is in one release."""

    title: str
    language: str
    creators: tuple[str, ...]
    publisher: str
    licences: tuple[str, ...]  # of all its graphs: which of them an answer used cannot be told
    release: str
    address: str  # of the release
    issued: str
    modified: str


@dataclass(frozen=True)
class Result:
    """An answer: the query that gave it, where it is, and its bytes by size and checksum; `rows` are not counted in very long ones.

    It is whole, or where `more` follows a page of what its saved query gives.
    """

    query: str
    title: str
    permalink: str
    media_type: str
    suffix: str
    size: int
    checksum: str
    rows: int | None
    order: Order
    dataset: tuple[tuple[str, str], ...] = ()  # graphs that the request chose, beside the query
    beside: tuple[str, ...] = (manifest.NAME,)  # files that are needed with the dump
    more: bool = False


def work(release: Release, language: str) -> Work:
    """What the catalogue of the release says of the publication, in `language` where it does."""
    names, stored = release.names, release.manifest
    facts = release.facts(names.catalog)
    publishers = named(release, (fact.object for fact in facts if fact.predicate.value == f"{DCTERMS}publisher"), language)
    creators = named(release, (fact.object for fact in facts if fact.predicate.value == f"{DCTERMS}creator"), language)
    graphs = [fact for graph in stored["graphs"] for fact in release.header(graph["iri"])]
    licences = (fact.object for fact in [*facts, *graphs] if fact.predicate.value == f"{DCTERMS}license")
    rights = [fact.object for fact in facts if fact.predicate.value == f"{DCTERMS}rights" and isinstance(fact.object, Literal)]
    return Work(
        title=stored["title"].get(language) or next(iter(stored["title"].values()), names.base),
        language=language if language in stored["title"] else next(iter(stored["title"]), ""),
        creators=creators or publishers,
        publisher=", ".join(publishers),
        licences=(*named(release, licences, language, also_iri=" "), *filter(None, [best(rights, language)])),
        release=release.id,
        address=f"{names.base}release/{release.id}/",
        issued=stored["issued"],
        modified=stored["modified"] or stored["issued"],
    )


def named(release: Release, terms: Iterable[object], language: str, also_iri: str = "") -> tuple[str, ...]:
    """How things are called, each once; with their IRI behind `also_iri` where that is given, by it alone where they have no name."""
    found = []
    for term in terms:
        if isinstance(term, NamedNode):
            name = best(release.labels([term.value]).get(term.value, []), language)
            found.append(f"{name}{also_iri}{term.value if also_iri else ''}" if name else term.value)
        elif isinstance(term, Literal):
            found.append(term.value)
    return tuple(dict.fromkeys(found))


def best(literals: Sequence[Literal], language: str) -> str:
    """The text in `language`, else in English, else any; empty where there is none."""
    spoken = {(literal.language or "").partition("-")[0]: literal.value for literal in reversed(literals)}
    return spoken.get(language) or spoken.get("en") or next(iter(spoken.values()), "")


def permalink(base: str, release: str, path: str, pairs: Pairs) -> str:
    """The address under which the answer at `path` stays what it is: that of the same path in the release."""
    return f"{base}release/{release}/{path}" + (f"?{encoded(pairs)}" if pairs else "")


def encoded(pairs: Pairs) -> str:
    """What `urlencode` gives, in a fifth of its time: it stands in the head of every answer to a query."""
    return "&".join([f"{quoted(name)}={quoted(value)}" for name, value in pairs])


def quoted(text: str) -> str:
    """A name or value in a query string."""
    return "".join(map(QUOTED.__getitem__, text.encode("utf-8", "surrogatepass")))


def counted(body: bytes, kind: str, media_type: str) -> int | None:
    """The number of rows or triples in a whole answer; None for a truth."""
    if kind == "boolean":
        return None
    if kind == "graph":
        return sum(1 for _ in parse(body, format=media.RDF_FORMATS.get(media_type, RdfFormat.TURTLE)))
    if media_type == media.RESULTS_JSON:
        return len(json.loads(body)["results"]["bindings"])
    if media_type == media.RESULTS_XML:
        return body.count(b"<result>")
    if media_type == media.TSV:
        return body.count(b"\n") - 1
    return sum(outside.count(b"\n") for outside in body.split(b'"')[::2]) - 1  # a quoted cell of CSV may hold lines


def written(cited: Work, result: Result, media_type: str) -> bytes:
    """The citation in one of FORMS."""
    if media_type == CSL:
        return (json.dumps([csl(cited, result)], indent=1, ensure_ascii=False) + "\n").encode()
    return (bibtex(cited, result) if media_type == BIBTEX else text(cited, result)).encode()


def heading(result: Result) -> str:
    """What an answer is called: what its query says it asks, else the digest of that."""
    words = " ".join(CONTROL.sub(" ", result.title).split())
    if len(words) > LONGEST_TITLE:
        words = words[:LONGEST_TITLE].rpartition(" ")[0] + " …"
    return words or f"SPARQL query {digest(result.query)[:12]}"


def plain(query: str) -> str:
    """The text of a query as a file holds it: lines that end in LF, none empty before and behind.

    Forms send other ends, which mean the same but in a long string, where they are part of what is asked, and are told as escapes.
    """
    if "\r" in query:
        query = TOKEN.sub(lambda found: found[0].replace("\r", r"\r") if found[0].startswith(LONG) else found[0], query)
    return query.replace("\r\n", "\n").replace("\r", "\n").strip("\n") + "\n"


def digest(query: str) -> str:
    """The SHA-256 of a query as a file holds it."""
    return sha256(plain(query).encode("utf-8", "surrogatepass")).hexdigest()


def amount(result: Result) -> str:
    """What came out, in words."""
    unit = ("triple" if result.media_type in media.TRIPLES else "row") + ("" if result.rows == 1 else "s")
    rows = "" if result.rows is None else f"{result.rows:,} {unit}{' of a page that others follow' if result.more else ''}, "
    return f"{result.media_type}, {rows}{result.size:,} bytes"


def address(cited: Work, result: Result) -> str:
    """Where the answer is; where the query is too long for an address, the endpoint to which it is posted."""
    return result.permalink if len(result.permalink) <= LONGEST_ADDRESS else f"{cited.address}sparql"


def text(cited: Work, result: Result) -> str:
    """The citation as DataCite orders its parts, and below it, a line each, what makes the answer repeatable."""
    year = f" ({cited.modified[:4]})" if cited.modified else ""
    version = f"Release {cited.release}" + (f" of {cited.modified}" if cited.modified else "")
    parts = [
        f"{'; '.join(cited.creators)}{year}" if cited.creators else year.strip(" ()"),
        heading(result),
        f"In: {cited.title}",
        version,
        cited.publisher,
        "Dataset (SPARQL query result)",
        address(cited, result),
    ]
    told = {
        "Answer": f"{amount(result)}, SHA-256 {result.checksum}",
        "Order": ORDERS[result.order],
        "Query": f"SHA-256 {digest(result.query)}",
        "Graphs": " ".join(f"{name}={iri}" for name, iri in result.dataset),
        "Release": f"{cited.release}, issued {cited.issued}, last changed {cited.modified}" if cited.modified else cited.release,
        "Licences in the release": "; ".join(cited.licences),
        "Answered by": f"{SOFTWARE}, engine {ENGINE}",
    }
    lines = [*(f"{name}: {value}" for name, value in told.items() if value), *again(cited, result)]
    sentence = " ".join(part if part[-1] in ".?!" else f"{part}." for part in filter(None, parts[:-1]))
    return f"{sentence} {parts[-1]}\n\n" + "\n".join(lines) + f"\n\n{plain(result.query)}"


def again(cited: Work, result: Result) -> list[str]:
    """How to get the same bytes from the dump, without this server; the query is saved as it stands below. Nothing where that cannot be."""
    if result.dataset or result.order == Order.CHANGING:
        return []
    return [
        "Again, from the dump (query.rq holds the query):",
        "  curl " + " ".join(f"-O {cited.address}{name}" for name in ("dump/dataset.nq.gz", *result.beside)),
        f"  kruispunt query @query.rq dataset.nq.gz --format {result.suffix} --expect {result.checksum}",
    ]


def csl(cited: Work, result: Result) -> dict[str, object]:
    """The citation as an item of CSL-JSON 1.0.2; what that has no name for stands in `custom`."""
    found: dict[str, object] = {
        "id": key(cited, result),
        "type": "dataset",
        "title": heading(result),
        "container-title": cited.title,
        "author": [{"literal": name} for name in cited.creators],
        "publisher": cited.publisher,
        "version": cited.release,
        "URL": address(cited, result),
        "genre": "SPARQL query result",
        "medium": result.media_type,
        "dimensions": amount(result),
        "language": cited.language,
        "note": f"SHA-256 {result.checksum}; {ORDERS[result.order]}; {ENGINE}",
    }
    if cited.modified:
        found["issued"] = {"date-parts": [[int(part) for part in cited.modified.split("-")]]}
    found["custom"] = {
        "query": plain(result.query),
        "query_sha256": digest(result.query),
        "result_sha256": result.checksum,
        "bytes": result.size,
        "rows": result.rows,
        "more": result.more,
        "format": result.suffix,
        "order": str(result.order),
        "graphs": [list(pair) for pair in result.dataset],
        "release": cited.release,
        "release_issued": cited.issued,
        "release_modified": cited.modified,
        "licences": list(cited.licences),
        "software": SOFTWARE,
        "engine": ENGINE,
    }
    return {name: value for name, value in found.items() if value}


def bibtex(cited: Work, result: Result) -> str:
    """The citation as an entry of BibTeX: `@misc`, which every style knows."""
    fields = {
        "author": " and ".join(f"{{{escaped(name)}}}" for name in cited.creators),
        "title": f"{{{escaped(heading(result))}}}",
        "year": cited.modified[:4],
        "date": cited.modified,
        "publisher": escaped(cited.publisher),
        "howpublished": escaped(f"SPARQL query result ({amount(result)}) from: {cited.title}"),
        "version": cited.release,
        "url": address(cited, result),
        "note": escaped(f"Answer SHA-256 {result.checksum}; query SHA-256 {digest(result.query)}; {ORDERS[result.order]}; {SOFTWARE}, {ENGINE}"),
        "license": escaped("; ".join(cited.licences)),
    }
    lines = [f"  {name:<12} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{key(cited, result)},\n" + ",\n".join(lines) + "\n}\n"


def key(cited: Work, result: Result) -> str:
    """What the item is called in a list of references: another for each query, graphs it was asked of, release and format."""
    asked = f"{plain(result.query)}{''.join(f'{name}={iri}' for name, iri in result.dataset)}"
    return f"sparql-{sha256(asked.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-{cited.release[:8]}-{result.suffix}"


def escaped(text: str) -> str:
    """`text` for BibTeX: on one line, every brace with its counterpart, nothing that TeX takes for a command."""
    return "".join(ESCAPES.get(sign, sign) for sign in " ".join(text.split()))
