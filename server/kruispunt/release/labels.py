"""How a thing is called: the properties that name things, and the labels among the facts of one."""

from collections.abc import Iterable

from pyoxigraph import Literal, Quad

# What names a thing, best first.
LABELS = tuple(
    prefix + name
    for prefix, name in (
        ("http://www.w3.org/2004/02/skos/core#", "prefLabel"),
        ("http://www.w3.org/2000/01/rdf-schema#", "label"),
        ("http://purl.org/dc/terms/", "title"),
        ("http://www.w3.org/ns/shacl#", "name"),
        ("http://xmlns.com/foaf/0.1/", "name"),
        ("http://schema.org/", "name"),
        ("https://schema.org/", "name"),
        ("http://www.w3.org/2006/vcard/ns#", "fn"),
    )
)


def labels(facts: Iterable[Quad]) -> list[Literal]:
    """The labels among `facts`: the values of the first of LABELS that has any."""
    by_property: dict[str, list[Literal]] = {}
    for fact in facts:
        if isinstance(fact.object, Literal):
            by_property.setdefault(fact.predicate.value, []).append(fact.object)
    return next((by_property[name] for name in LABELS if name in by_property), [])
