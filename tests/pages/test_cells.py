"""Terms of an answer as cells of a table."""

import pytest
from kruispunt.pages.query import cell

IRI, NODE = {"type": "uri", "value": "http://x/a"}, {"type": "bnode", "value": "b0"}
TEXT = {"type": "literal", "value": 'it\'s "é"', "xml:lang": "fr"}
TRIPLE = {"type": "triple", "value": {"subject": NODE, "predicate": IRI, "object": TEXT}}


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (None, ""),
        (IRI, "x:a"),
        (NODE, "_:b0"),
        (TEXT, 'it\'s "é"'),
        (TRIPLE, '<<( _:b0 x:a "it\'s \\"é\\"" )>>'),
        ({"type": "triple", "value": {"subject": IRI, "predicate": IRI, "object": TRIPLE}}, '<<( x:a x:a <<( _:b0 x:a "it\'s \\"é\\"" )>> )>>'),
    ],
)
def test_a_term_is_written_as_a_query_writes_it(term: dict[str, object] | None, text: str) -> None:
    assert cell(term, lambda iri: iri, {"x": "http://x/"}).text == text
