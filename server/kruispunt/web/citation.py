"""What makes an answer to a query citable: its permalink, checksum and order in the head, its citation, and what the page says of both."""

import io
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import urlencode

from flask import Response, request
from pyoxigraph import QueryResultsFormat, parse_query_results

from kruispunt.errors import BadQuery
from kruispunt.pages import overview
from kruispunt.pages.citing import Citing
from kruispunt.release import introspection, manifest
from kruispunt.release.open import Release
from kruispunt.sparql import citation, paging
from kruispunt.sparql.citation import Pairs, Result
from kruispunt.sparql.repeating import Order, order
from kruispunt.store import introspected
from kruispunt.store.answers import Answer
from kruispunt.store.embedded import Prepared, Query
from kruispunt.syntax import media
from kruispunt.web import onward
from kruispunt.web.addresses import relative
from kruispunt.web.published import pinned, release
from kruispunt.web.responses import language, link, represent, vary_by
from kruispunt.web.variants import LONGEST, fitting

ORDER = "Query-Order"
Head = list[tuple[str, str]]
DEFAULT = {"solutions": "csv", "boolean": "json", "graph": "ttl"}  # what a page is cited by


def dataset(query: Query) -> tuple[tuple[str, str], ...]:
    """The graphs that a request chose, as the protocol's parameters."""
    default = (("default-graph-uri", iri) for iri in query.default_graphs or ())
    return *default, *(("named-graph-uri", iri) for iri in query.named_graphs or ())


def asked(query: Query, suffix: str = "") -> Pairs:
    """The parameters with which this query is asked of the endpoint, in one format where `suffix` names it."""
    return [("query", query.text), *dataset(query), *([("format", suffix)] if suffix else [])]


def suffix_of(media_type: str) -> str:
    """The suffix of what the engine wrote."""
    return media.RESULTS.get(media_type) or media.TRIPLES[media_type]


def links(base: str, identity: str, path: str, pairs: Pairs) -> list[str]:
    """How an answer is cited (RFC 8574), by its address in the release with that `identity`, and where that is described: as CSL-JSON and BibTeX."""
    beside, told = path.rpartition("/")[2], citation.encoded(pairs)  # once: to write it takes longer than all else that is said of an answer
    described = [link(f"{beside}?{told}{'&' if told else ''}cite={name}", "describedby", type=citation.FORMS[name]) for name in ("csl", "bibtex")]
    fixed = citation.permalink(base, identity, path, [])
    return [link(f"{fixed}?{told}" if told else fixed, "cite-as"), *described]


def ordered(text: str) -> Head:
    """What the head of an answer says of its order."""
    return [(ORDER, str(order(text)))]


def marks(identity: str, query: Query, answer: Answer) -> Head:
    """What makes the answer to a query citable, beside its digests; and where the whole is, when it may break off.

    Links for which a head has no room are left out; the page has them. Nothing of the request is needed here but the query.
    """
    assert query.base is not None, "the endpoint reads every query under its own address"
    told = [] if answer.complete else [onward.FILE]
    if len(query.text) <= LONGEST:
        told += links(query.base.removesuffix("sparql"), identity, "sparql", asked(query, suffix_of(answer.media_type)))
    told = fitting(told)
    return [*([("Link", ", ".join(told))] if told else []), *ordered(query.text)]


def digests(sent: bytes, plain: bytes) -> Head:
    """The SHA-256 of a whole answer as it is `sent` (RFC 9530, 3), which content coding changes, and of the same `plain`, which is what is cited."""
    own = digest(sent)
    return [("Repr-Digest", own), ("Unencoded-Digest", own if sent is plain else digest(plain))]  # draft-ietf-httpbis-unencoded-digest-05, 2


def digest(body: bytes) -> str:
    """A digest as these headers write it (RFC 9530, 2)."""
    return f"sha-256=:{b64encode(sha256(body).digest()).decode()}:"


def wanted(sent: str) -> str:
    """The media type of the citation that the parameter `cite` asks for. Raises BadQuery."""
    if sent not in citation.FORMS:
        raise BadQuery(f"the parameter cite is {sent[:40]!r}; expected one of " + ", ".join(citation.FORMS))
    return citation.FORMS[sent]


def cited(
    query: Query, answer: Answer, pieces: Iterable[bytes], address: tuple[str, Pairs], media_type: str, title: str = "", judged: str = ""
) -> Response:
    """The citation of an answer, made of `pieces`, at an `address` (path and parameters) in this release, in one of `citation.FORMS`.

    Its order is that of the text `judged`, where that is another than the query's own: one without values, which can be very many.
    """
    here, spoken = release(), language()
    whole = answer.complete
    body, hashed, size = b"", sha256(), 0
    for piece in pieces:
        hashed.update(piece)
        size += len(piece)
        body = piece if whole else b""
    result = Result(
        query=query.text,
        title=title or overview.asked(query.text, spoken),
        permalink=citation.permalink(here.names.base, here.id, *address),
        media_type=answer.media_type,
        suffix=suffix_of(answer.media_type),
        size=size,
        checksum=hashed.hexdigest(),
        rows=citation.counted(body, answer.kind, answer.media_type) if whole else None,
        order=order(judged or query.text),
        dataset=dataset(query),
        beside=(manifest.NAME, *([introspection.NAME] if describes_itself(here, query.text) else [])),
        more=answer.more,
    )
    made = represent(lambda: citation.written(citation.work(here, spoken), result, media_type), media_type, [], False, also=result.checksum + spoken)
    if made.content_type:
        made.content_type = f"{media_type}; charset=utf-8"
    made.headers["Content-Disposition"] = f'inline; filename="citation.{citation.SUFFIXES[media_type]}"'
    vary_by(made, "Accept-Language")
    return made


def describes_itself(release: Release, text: str) -> bool:
    """Whether the endpoint answers this query also from what it says of itself, which is no part of the dump."""
    own = introspection.NAME in release.manifest["files"]
    return own and (order(text) == Order.UNKNOWN or introspected.may_concern(text, release.names.sparql))


def shown(query: Query, kind: str, body: bytes, more: bool, address: tuple[str, Pairs], fixed: str, judged: str = "") -> Citing | None:
    """What the page of an answer says of citing it; nothing where it has no address that could be used.

    `body` is what the page was made from, `more` that this is only a part; `address` leads to the page. `fixed` is the path of the same
    answer in the one format that is cited, which DEFAULT names: the checksum is of that. `judged` is as for `cited`.
    """
    here, said = release(), order(judged or query.text)
    path, pairs = address
    if sum(len(value) for _, value in pairs) > citation.LONGEST_ADDRESS:
        return None
    spoken = [("_lang", request.args["_lang"])] if "_lang" in request.args else []
    exact = [*pairs, *([("format", DEFAULT[kind])] if fixed == path else [])]
    follows = more and kind == "solutions" and said == Order.ORDERED
    return Citing(
        permalink=citation.permalink(here.names.base, here.id, path, pairs),
        address=relative(path if pinned() else f"release/{here.id}/{path}") + f"?{urlencode(pairs)}",
        order=str(said),
        checksum="" if more else sha256(as_cited(body, kind)).hexdigest(),
        suffix=DEFAULT[kind],
        forms={name: relative(fixed) + f"?{urlencode([*exact, ('cite', name), *spoken])}" for name in citation.FORMS},
        onward=relative("sparql") + "?" + urlencode([("query", paging.rest(query.text, query.rows or 0)), *dataset(query)]) if follows else "",
    )


def as_cited(body: bytes, kind: str) -> bytes:
    """The whole answer in the format that DEFAULT names, from what a page is made from."""
    return rewritten(body, media.CSV) if kind == "solutions" else body


def rewritten(body: bytes, media_type: str) -> bytes:
    """Solutions in JSON as they are answered in another media type: the same is written of the same terms."""
    made = io.BytesIO()
    Prepared(lambda: parse_query_results(body, format=QueryResultsFormat.JSON), Query("", solutions=media_type), {}).write(made)
    return made.getvalue()
