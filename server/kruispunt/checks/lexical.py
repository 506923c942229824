"""Literals that are not what their datatype says, and those that a store shows otherwise than they were written."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path as File

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse

from kruispunt.checks import census
from kruispunt.checks.report import Finding
from kruispunt.checks.vocabulary import VIOLATION, WARNING, XSD, Term
from kruispunt.syntax import datatypes

SAME = NamedNode("urn:x")


def findings(data: File, literals: Iterable[bytes], cap: int) -> list[Finding]:
    """What is wrong with `literals`, the distinct typed literals of `data` (N-Quads): one finding for each triple, at most `cap` of a severity.

    An ill-typed literal is a violation; one that the store writes otherwise is a warning naming both forms.
    """
    faults = {text: fault for text, fault in judged(literals).items() if fault}
    if not faults:
        return []
    found: list[Finding] = []
    left = {VIOLATION: cap, WARNING: cap}
    for line, text in holding(data, faults):
        severity, messages, expected = faults[text]
        if left[severity] > 0:
            left[severity] -= 1
            triple = next(parse(line, format=RdfFormat.N_QUADS))
            found.append(Finding(triple.subject, severity, messages, triple.predicate, triple.object, expected=expected))
        if not any(left.values()):
            break
    return found


Fault = tuple[NamedNode, tuple[Literal, ...], str]


def judged(literals: Iterable[bytes]) -> dict[bytes, Fault | None]:
    """The fault of each literal, by its N-Triples text; None where there is none."""
    texts = sorted(set(literals))
    terms = [literal(text) for text in texts]
    return {text: fault(term, kept) for text, term, kept in zip(texts, terms, stored(terms), strict=True)}


def fault(term: Literal, kept: Term) -> Fault | None:
    """What is wrong with `term`, which a store reads back as `kept`."""
    datatype = term.datatype.value
    if wanted := datatypes.expected(datatype, term.value):
        name = datatype.removeprefix(XSD)
        return VIOLATION, (text(f"this is no xsd:{name}", "en"), text(f"dit is geen xsd:{name}", "nl")), wanted
    if kept != term:
        english = f"the SPARQL endpoint will show this as {kept}; write that, so that all representations agree"
        dutch = f"het SPARQL-eindpunt toont dit als {kept}; schrijf dat, zodat alle weergaven gelijk zijn"
        return WARNING, (text(english, "en"), text(dutch, "nl")), ""
    return None


def text(words: str, language: str) -> Literal:
    return Literal(words, language=language)


@lru_cache(maxsize=65536)
def literal(written: bytes) -> Literal:
    """The typed literal that `written` is in N-Triples."""
    form, _, datatype = written.rpartition(b'"^^<')
    if b"\\" not in form:
        return Literal(form[1:].decode(), datatype=NamedNode(datatype[:-1].decode()))
    read = next(parse(b"<urn:x> <urn:x> " + written + b" .", format=RdfFormat.N_TRIPLES)).object
    assert isinstance(read, Literal)
    return read


def stored(terms: list[Literal]) -> list[Term]:
    """Each of `terms` as the store gives it back."""
    store = Store()
    store.bulk_extend(Quad(NamedNode(f"urn:x:{number}"), SAME, term) for number, term in enumerate(terms))
    kept = {quad.subject: quad.object for quad in store}
    return [kept[NamedNode(f"urn:x:{number}")] for number in range(len(terms))]


def holding(data: File, faults: dict[bytes, Fault]) -> Iterable[tuple[bytes, bytes]]:
    """Each line of `data` whose object is one of `faults`, with that object."""
    return ((line, object_) for _, _, object_, line in census.statements(data) if object_ in faults)


def in_shapes(triples: Iterable[Triple]) -> list[Finding]:
    """The ill-typed literals of a shapes graph."""
    found = []
    for fact in triples:
        if isinstance(fact.object, Literal) and (wanted := datatypes.expected(fact.object.datatype.value, fact.object.value)):
            messages = (text("an ill-typed literal", "en"), text("een letterlijke waarde die niet bij haar datatype past", "nl"))
            fact_at = (fact.subject, fact.predicate, fact.object)
            found.append(Finding(fact.subject, VIOLATION, messages, fact.predicate, fact.object, expected=wanted, at=fact_at))
    return found
