"""SPARQL 1.1 Protocol, the query operation: from an HTTP request to a query with the media types of its answer. No web framework is needed here."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qsl

from kruispunt.errors import BadQuery, NotAcceptable, WrongMediaType, WrongMethod
from kruispunt.representation.negotiation import PARAMETER, accepted, qualities
from kruispunt.store.embedded import Query
from kruispunt.syntax import media

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
MOST_PARAMETERS, MOST_BYTES = 1000, 4 << 20
PAGE_ROWS = 1000            # rows or triples on a page for people; the other formats have no such bound

# What clients call a format in Accept, beside its own name, and which format that is. The answer is labelled as it was asked for.
ALSO_SOLUTIONS = {"application/json": media.RESULTS_JSON, "application/xml": media.RESULTS_XML, "text/xml": media.RESULTS_XML}
ALSO_GRAPHS = {name: meant for name, meant in media.ALIASES.items() if meant in media.TRIPLES}
SOLUTIONS = {**media.RESULTS, **{name: media.RESULTS[meant] for name, meant in ALSO_SOLUTIONS.items()}}
GRAPHS = {**media.TRIPLES, **{name: media.TRIPLES[meant] for name, meant in ALSO_GRAPHS.items()}}

# For solutions and for a graph: what is negotiated, and what a suffix names.
OFFERS = ({**SOLUTIONS, media.HTML: "html"}, {**GRAPHS, media.HTML: "html"})
NAMED = tuple({suffix: name for name, suffix in {**table, media.HTML: "html"}.items()} for table in (media.RESULTS, media.TRIPLES))


@dataclass(frozen=True)
class Asked:
    """A request read: the query, None where the request carries none, and how each form of answer is to be labelled.

    `explained` says that not its answer is wanted but what it costs; `cited` in which form the citation of its answer is wanted, None for the answer.
    """

    query: Query | None
    solutions: str | None
    graph: str | None
    explained: bool = False
    cited: str | None = None

    def media_type(self, kind: str) -> str:
        """How an answer of this kind is labelled: what was negotiated, which may be an alias of what the engine writes, or HTML."""
        chosen = self.graph if kind == "graph" else self.solutions
        assert chosen is not None
        return chosen


def read(method: str, query_string: bytes, content_type: str, body: bytes, accept: str | None, base: str) -> Asked:
    """What the request asks. Raises BadQuery, WrongMethod, WrongMediaType or NotAcceptable, as the protocol has it (2.1, 2.2)."""
    parameters = pairs(decoded(query_string, "utf-8"))
    text = None
    if method == "POST":
        media_type, charset = labelled(content_type)
        if media_type == FORM:
            parameters += pairs(decoded(body, charset))
        elif media_type == DIRECT:
            text = decoded(body, charset)
            if values(parameters, "query"):
                raise BadQuery("the query stands both in the body and in the address; send it once")
        else:
            raise WrongMediaType(f"a query is posted as {FORM} or as {DIRECT}, not as {media_type or 'a body without Content-Type'}")
    elif method not in ("GET", "HEAD"):
        raise WrongMethod(f"{method} is not used here; ask a query with GET or POST")
    if text is None:
        text = one_query(parameters)
    if text is None and method == "POST":
        raise BadQuery("no query was sent; the parameter is named `query`")
    if text is not None and values(parameters, "explain") not in ([], [""], ["false"]):
        return Asked(made(text, parameters, media.RESULTS_JSON, media.TURTLE, base), None, None, explained=True)
    if text is not None and (cite := values(parameters, "cite")):
        suffix = (values(parameters, "format") or [""])[-1]
        wanted = citable(suffix)
        return Asked(made(text, parameters, *wanted, base), *wanted, cited=cite[-1])
    solutions, graph = chosen(accept, parameters)
    return Asked(made(text, parameters, solutions, graph, base) if text is not None else None, solutions, graph)


def made(text: str, parameters: list[tuple[str, str]], solutions: str | None, graph: str | None, base: str) -> Query:
    """The query, with the dataset of the protocol: when it names any graph, the graphs in the text do not count (2.1.4)."""
    default, named = values(parameters, "default-graph-uri"), values(parameters, "named-graph-uri")
    page = media.HTML in (solutions, graph)
    return Query(
        text=text,
        solutions=media.RESULTS_JSON if solutions == media.HTML else ALSO_SOLUTIONS.get(solutions or "", solutions),
        graph=media.TURTLE if graph == media.HTML else ALSO_GRAPHS.get(graph or "", graph),
        base=base,
        default_graphs=tuple(default) if default or named else None,
        named_graphs=tuple(named) if default or named else None,
        rows=PAGE_ROWS if page else None,
    )


def chosen(accept: str | None, parameters: list[tuple[str, str]]) -> tuple[str | None, str | None]:
    """The media types for solutions and for a graph, None for what the client does not take. Raises NotAcceptable where it takes neither.

    The parameter `format` (a suffix: csv, ttl ...) is for links, which cannot set a header; what else libraries send in it counts for nothing.
    """
    suffix = (values(parameters, "format") or [""])[-1]
    found = NAMED[0].get(suffix) or acceptable(accept, 0), NAMED[1].get(suffix) or acceptable(accept, 1)
    if found == (None, None):
        raise NotAcceptable(not_acceptable())
    return found


def citable(suffix: str) -> tuple[str, str]:
    """The media types of an answer that is cited: what a suffix names, which a page never is, else the first of each."""
    solutions, graph = media.RESULTS, media.TRIPLES
    return (
        next((name for name, known in solutions.items() if known == suffix), media.RESULTS_JSON),
        next((name for name, known in graph.items() if known == suffix), media.TURTLE),
    )


@lru_cache(1024)
def acceptable(accept: str | None, offer: int) -> str | None:
    """What a client with this Accept header gets of an offer, None where it takes none of it. No wildcard leads to an alias."""
    ranges, own = accepted(accept), NAMED[offer].values()
    if not ranges:
        return next(iter(OFFERS[offer]))
    judged = qualities(ranges, OFFERS[offer])
    best = max((name for name in OFFERS[offer] if name in own or judged[name][1] == 2), key=lambda name: judged[name])
    return best if judged[best][0] > 0 else None


def not_acceptable() -> str:
    """What is offered, in words."""
    return (
        f"None of the media types in the Accept header is available here. SELECT and ASK: {', '.join([*SOLUTIONS, media.HTML])}; "
        f"CONSTRUCT and DESCRIBE: {', '.join([*GRAPHS, media.HTML])}"
    )


def one_query(parameters: list[tuple[str, str]]) -> str | None:
    """The one query among the parameters, None where there is none. Raises BadQuery for several, and for an update."""
    if values(parameters, "update"):
        raise BadQuery("this endpoint only reads: SPARQL Update is not supported; a query goes in the parameter `query`")
    queries = values(parameters, "query")
    if len(queries) > 1:
        raise BadQuery(f"the parameter `query` was sent {len(queries)} times; send it once")
    return queries[0] if queries else None


def text_of(content_type: str, body: bytes) -> str:
    """The query in a body, to be shown beside what is wrong with it; empty where there is none. Raises BadQuery or WrongMediaType."""
    media_type, charset = labelled(content_type)
    if media_type == DIRECT:
        return decoded(body, charset)
    return (values(pairs(decoded(body, charset)), "query") or [""])[0] if media_type == FORM else ""


def values(parameters: list[tuple[str, str]], name: str) -> list[str]:
    """Every value of one parameter, in order."""
    return [value for key, value in parameters if key == name]


def pairs(encoded: str) -> list[tuple[str, str]]:
    """The parameters of a query string or form. Raises BadQuery for escapes that are no UTF-8 and for very many of them."""
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except UnicodeDecodeError as error:
        raise BadQuery("a parameter holds escapes (%XX) that are not UTF-8") from error
    except ValueError as error:
        raise BadQuery(f"more than {MOST_PARAMETERS} parameters were sent") from error


def labelled(content_type: str) -> tuple[str, str]:
    """The media type, in lower case, and the charset of a Content-Type header; UTF-8 where it names none."""
    media_type, *parameters = PARAMETER.findall(content_type) or [""]
    named = (each.partition("=") for each in parameters)
    charsets = [value.strip().strip('"').lower() for name, _, value in named if name.strip().lower() == "charset"]
    return media_type.strip().lower(), charsets[0] if charsets else "utf-8"


def decoded(body: bytes, charset: str) -> str:
    """What was sent, as text, without a byte order mark, which some editors put before it.

    Raises WrongMediaType for a charset other than UTF-8 (2.1.3), BadQuery where the bytes are not UTF-8.
    """
    if charset not in ("utf-8", "utf8", "us-ascii", "ascii"):
        raise WrongMediaType(f"a query is read as UTF-8, not as {charset}")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadQuery(f"byte {error.start + 1} of what was sent is not UTF-8") from error
