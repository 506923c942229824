"""The graphs in which an endpoint describes itself, beside those that it publishes: only a query about them meets them.

They stand in a second store, see `store.index`, with all that is in the first. What a query counts is then exactly what is published, and the queries
by which editors find examples, prefixes and VoID, all of which ask the default graph, are answered too (SPARQL 1.1 Protocol, 2.1.4: the dataset of a
query that states none is the service's own choice).
"""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Store

from kruispunt.errors import BuildError
from kruispunt.store import index
from kruispunt.store.reading import TOKEN

GRAPH = NamedNode("http://www.w3.org/ns/sparql-service-description#graph")
VOCABULARIES = (
    "http://www.w3.org/ns/shacl#",
    "http://rdfs.org/ns/void#",
    "http://ldf.fi/void-ext#",
    "http://www.w3.org/ns/sparql-service-description#",
)


class Introspected:
    """The second store: `graphs` are those that only it has, `whole` is the name by which all that is published is one graph."""

    def __init__(self, store: Store, published: Store) -> None:
        self.store = store
        known = {graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)}
        self.graphs = {graph for graph in known if not published.contains_named_graph(NamedNode(graph))}
        stated = (quad for graph in sorted(self.graphs) for quad in store.quads_for_pattern(None, GRAPH, None, NamedNode(graph)))
        self.whole = next((quad.object.value for quad in stated if isinstance(quad.object, NamedNode)), "")
        self.namespaces = (*VOCABULARIES, *{graph.rpartition("/")[0] + "/" for graph in self.graphs})

    def concerned(self, text: str) -> bool:
        """Whether a query names a term of VOCABULARIES, or one of the graphs or what is in them."""
        return names_a_term(text, self.namespaces)

    def names(self, iris: Iterable[str]) -> bool:
        """Whether one of these graphs is only here."""
        return not self.graphs.isdisjoint(iris)


def names_a_term(text: str, namespaces: tuple[str, ...]) -> bool:
    """Whether a query names a term of these namespaces. Declaring a prefix names no term yet."""
    if not any(namespace in text for namespace in namespaces):
        return False
    labels: list[str] = []
    tokens = iter([found[0] for found in TOKEN.finditer(text) if not found[0].startswith("#")])
    for token in tokens:
        if token.upper() == "PREFIX":
            label, iri = next(tokens, ""), next(tokens, "")
            labels += [label] if iri[1:-1].startswith(namespaces) else []
        elif token.startswith(tuple(labels)) or (token.startswith("<") and token[1:].startswith(namespaces)):
            return True
    return False


def may_concern(text: str, endpoint: str) -> bool:
    """Whether the endpoint at that IRI answers a query from the second store, where it has one."""
    return names_a_term(text, (*VOCABULARIES, f"{endpoint}/"))


def opened(path: Path, published: Store) -> Introspected | None:
    """The second store of the one at `path`; None for a release from before there was one. Raises BuildError where it cannot be read."""
    folder = path / index.DESCRIBED
    if not folder.is_dir():
        return None
    try:
        return Introspected(Store.read_only(str(folder)), published)
    except (OSError, ValueError) as error:
        raise BuildError(f"{folder}: not a store that can be read: {error}") from error
