"""The same triples as the same bytes, in every syntax; lexical forms are written as they are."""

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple, serialize

from kruispunt.errors import NotAcceptable
from kruispunt.syntax import media
from kruispunt.syntax.context import Context

# XML 1.0: characters that no document can hold, not even escaped, and the carriage return, which a parser turns into a newline.
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
NAME_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
ELEMENT = re.compile(rf"[{NAME_START}][{NAME_START}\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*\Z")  # how a property must end to be an element


def write(triples: Iterable[Triple | Quad], media_type: str, prefixes: Mapping[str, str], context: Context | None = None) -> bytes:
    """`triples` in `media_type`, sorted, each once, without the names of graphs.

    JSON-LD is compacted with `context`, expanded without one. Raises NotAcceptable where the syntax cannot say a triple.
    """
    return write_ordered(in_order(triples), media_type, prefixes, context)


def write_ordered(ordered: list[Triple], media_type: str, prefixes: Mapping[str, str], context: Context | None = None) -> bytes:
    """`ordered`, each once, in `media_type`, as `write` does."""
    if media_type == media.JSON_LD and context is not None:
        return context.document(ordered)
    if media_type == media.RDF_XML:
        check_xml(ordered)
    known = {} if media_type in (media.N_TRIPLES, media.JSON_LD) else used(prefixes, ordered)
    return serialize(ordered, format=media.RDF_FORMATS[media_type], prefixes=known) or b""


def dataset(quads: Iterable[Quad], media_type: str, prefixes: Mapping[str, str]) -> bytes:
    """`quads` in TriG or N-Quads, sorted by graph."""
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
    known = used(prefixes, (quad.triple for quad in ordered)) if media_type == media.TRIG else {}
    return serialize(ordered, format=media.RDF_FORMATS[media_type], prefixes=known) or b""


def in_order(triples: Iterable[Triple | Quad]) -> list[Triple]:
    """Each triple once, in the order of their N-Triples text."""
    texts: dict[str, Triple] = {}
    for each in triples:
        triple = Triple(each.subject, each.predicate, each.object)
        texts[str(triple)] = triple
    return [texts[text] for text in sorted(texts)]


def used(prefixes: Mapping[str, str], triples: Iterable[Triple]) -> dict[str, str]:
    """Those of `prefixes` that are the namespace of an IRI of `triples`, so that a small document has a small head."""
    terms = {term for triple in triples for term in (triple.subject, triple.predicate, triple.object)}
    spaces = set(map(namespace, set(map(iri_of, terms))))
    return {prefix: iri for prefix, iri in sorted(prefixes.items()) if iri in spaces}


def namespace(iri: str) -> str:
    """`iri` up to its last `#` or `/`."""
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


def iri_of(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """The IRI that stands in `term`: itself, or a literal's datatype."""
    if isinstance(term, NamedNode):
        return term.value
    return term.datatype.value if isinstance(term, Literal) else ""


def unwritable_in_xml(triples: Iterable[Triple | Quad]) -> str:
    """Why RDF/XML has no way to write `triples`; empty where it can."""
    writable: set[NamedNode] = set()
    for triple in triples:
        if triple.predicate not in writable:
            if not ELEMENT.search(triple.predicate.value):
                return f"RDF/XML cannot write the property {triple.predicate.value}: its last part is no XML name; Turtle, JSON-LD and N-Triples can"
            writable.add(triple.predicate)
        if isinstance(triple.object, Literal) and UNWRITABLE.search(triple.object.value):
            return f"RDF/XML cannot write a value of {triple.predicate.value}: it holds a control character; Turtle, JSON-LD and N-Triples can"
    return ""


def check_xml(triples: Iterable[Triple]) -> None:
    """Raises NotAcceptable, with the reason, for what RDF/XML has no way to write."""
    if reason := unwritable_in_xml(triples):
        raise NotAcceptable(reason)
