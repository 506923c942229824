"""What the text of a query says of the order of its answer."""

import pytest
from kruispunt.sparql.repeating import Order, order
from pyoxigraph import NamedNode, Quad, Store


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ASK { ?s ?p ?o }", Order.SINGLE),
        ("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", Order.SINGLE),
        ("PREFIX order: <http://example.org/order/> SELECT ?count ?order WHERE { ?s order:by ?order }", Order.UNORDERED),
        ("SELECT ?s { ?s ?p 'ORDER BY' } # ORDER BY ?s", Order.UNORDERED),
        ("SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3", Order.ORDERED),
        ("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p", Order.UNORDERED),
        ("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?n", Order.ORDERED),
        ("SELECT (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o }", Order.UNORDERED),
        ("SELECT ?p (SAMPLE(?o) AS ?one) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p", Order.UNORDERED),
        ("SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 3 } } ORDER BY ?s", Order.UNORDERED),
        ("ASK { { SELECT ?s { ?s ?p ?o } OFFSET 3 } }", Order.UNORDERED),
        ("SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 3 } } ORDER BY ?s", Order.ORDERED),
        ("SELECT (YEAR(NOW()) AS ?year) {}", Order.CHANGING),
        ("SELECT ?s { ?s ?p ?o } ORDER BY RAND()", Order.CHANGING),
        ("SELECT ?now { ?now ?p ?rand } ORDER BY ?now", Order.ORDERED),
        ("CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s", Order.CHANGING),
        ("CONSTRUCT { _:b ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s", Order.CHANGING),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p [] , ?o } ORDER BY ?s", Order.ORDERED),
        ("CONSTRUCT WHERE { ?s ?p ?o } ORDER BY ?s", Order.ORDERED),
        ("CONSTRUCT WHERE { ?s ?p _:b } ORDER BY ?s", Order.CHANGING),
        ("CONSTRUCT FROM <http://example.org/g> WHERE { [] ?p ?o }", Order.CHANGING),
        ("CONSTRUCT { ?s ?p (1 2) } WHERE { ?s ?p ?o }", Order.CHANGING),
        ("CONSTRUCT { ?s ?p ?o {| ?p ?o |} } WHERE { ?s ?p ?o }", Order.CHANGING),
        ("CONSTRUCT { << ?s ?p ?o >> ?p ?o } WHERE { ?s ?p ?o }", Order.CHANGING),
        ("DESCRIBE <http://example.org/x>", Order.UNORDERED),
        (f"SELECT ?s {{ ?s ?p '{'x' * 20_000}' }} ORDER BY ?s", Order.UNKNOWN),
    ],
)
def test_order(text: str, said: Order) -> None:
    assert order(text) == said


@pytest.mark.parametrize("text", ["{ ?s ?p ?o } WHERE { ?s ?p ?o }", "{ << ?s ?p ?o >> ?p ?o } WHERE { ?s ?p ?o }", "WHERE { [] ?p ?o }"])
def test_the_engine_gives_new_nodes_where_that_is_said(text: str) -> None:
    store = Store()
    store.add(Quad(NamedNode("a:a"), NamedNode("a:b"), NamedNode("a:c")))
    first, again = (set(map(str, store.query(f"CONSTRUCT {text}"))) for _ in range(2))  # type: ignore[arg-type]
    assert (first != again) == (order(f"CONSTRUCT {text}") == Order.CHANGING)
