"""What the text of a query says of the order of its answer."""

import pytest
from kruispunt.sparql.repeating import Order, order


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
        ("DESCRIBE <http://example.org/x>", Order.UNORDERED),
        (f"SELECT ?s {{ ?s ?p '{'x' * 20_000}' }} ORDER BY ?s", Order.UNKNOWN),
    ],
)
def test_order(text: str, said: Order) -> None:
    assert order(text) == said
