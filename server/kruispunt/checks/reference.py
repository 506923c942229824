"""The engine pySHACL: the reference, and what checks Core where the Rust engine has no wheel."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path as File
from typing import Any

import pyoxigraph
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib.plugins.sparql import prepareQuery

from kruispunt.checks.engines import Results, expectation
from kruispunt.checks.report import Finding
from kruispunt.checks.shapes import Graph, Shapes
from kruispunt.checks.vocabulary import SPARQL, TYPE, XSD, Term, sh
from kruispunt.errors import NoVerdict

STRING = NamedNode(XSD + "string")


class PySHACL:
    """pySHACL with every literal as written: rdflib must not normalise them, and pySHACL's own `validate` would switch that on again."""

    name = "pyshacl"

    def validate(self, data: File, shapes: Shapes, cap: int | None) -> Results:
        """All results; it can stop at none, so `cap` only cuts what each severity keeps."""
        with as_written():
            report = graph_of(run(loaded(data), graph(shapes)))
        heads = report.subjects(TYPE, sh("ValidationReport"))
        findings = [finding(node, report, shapes) for head in heads for node in report.objects(head, sh("result"))]
        kept: list[Finding] = []
        capped = set()
        for severity in {finding.severity for finding in findings}:
            own = sorted((finding for finding in findings if finding.severity == severity), key=lambda finding: finding.key)
            kept += own[:cap]
            if cap is not None and len(own) > cap:
                capped.add(severity)
        return Results(tuple(kept), frozenset(capped))


def run(data: rdflib.Graph, shapes: rdflib.Graph) -> rdflib.Graph:
    """pySHACL's report. Raises NoVerdict when it gives none: it raises on some values and calls a failure a report."""
    import pyshacl
    from pyshacl.graph_abstraction import DataGraph

    options = {"inplace": True, "inference": "none", "advanced": False}
    try:
        _, report, _ = pyshacl.Validator(DataGraph.from_rdflib(data), shacl_graph=shapes, options=options).run()  # type: ignore[no-untyped-call]
    except Exception as error:
        raise NoVerdict(f"pySHACL {pyshacl.__version__} gives no verdict: {type(error).__name__}: {error}") from error
    if not isinstance(report, rdflib.Graph):
        raise NoVerdict(f"pySHACL {pyshacl.__version__} gives no verdict: {report}")
    return report


@contextmanager
def as_written() -> Iterator[None]:
    """Literals made by rdflib inside the block keep their lexical form, and it is silent on ill-typed ones: they are findings of ours."""
    before, log = rdflib.NORMALIZE_LITERALS, logging.getLogger("rdflib.term")
    rdflib.NORMALIZE_LITERALS, silenced, log.disabled = False, log.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        rdflib.NORMALIZE_LITERALS, log.disabled = before, silenced


class Prepared(rdflib.Graph):
    """A graph that parses the text of a query once: pySHACL asks the same query for every focus node, and rdflib's parser takes 25 ms."""

    def query(self, query_object: Any, *rest: Any, **named: Any) -> rdflib.query.Result:
        return super().query(prepared(query_object), *rest, **named)


@lru_cache(maxsize=256)
def prepared(query: str) -> Any:
    """The parsed query, which rdflib can run any number of times."""
    return prepareQuery(query)


def loaded(data: File) -> rdflib.Graph:
    """The N-Quads in `data` as one graph."""
    loaded = Prepared(bind_namespaces="none")
    for quad in parse(path=data, format=RdfFormat.N_QUADS):
        loaded.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return loaded


def graph(triples: Graph) -> rdflib.Graph:
    """The same triples for rdflib."""
    converted = rdflib.Graph(bind_namespaces="none")
    for fact in triples:
        converted.add((to_rdflib(fact.subject), to_rdflib(fact.predicate), to_rdflib(fact.object)))
    return converted


def graph_of(converted: rdflib.Graph) -> Graph:
    """The same triples, read as the gate reads graphs."""
    return Graph(Triple(from_rdflib(s), from_rdflib(p), from_rdflib(o)) for s, p, o in converted)  # type: ignore[arg-type]


def to_rdflib(term: Term) -> Any:
    """`term` for rdflib. A plain string and one typed xsd:string are one term (RDF 1.1, 3.3), which rdflib does not know: it gets the plain one."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if not isinstance(term, Literal):
        raise NoVerdict(f"pySHACL cannot read {term}: a triple as a term")
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype == STRING:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def from_rdflib(term: rdflib.term.Node) -> Term:
    if isinstance(term, rdflib.URIRef):
        return NamedNode(str(term))
    if isinstance(term, rdflib.BNode):
        return BlankNode(str(term))
    if not isinstance(term, rdflib.Literal):
        raise NoVerdict(f"pySHACL reports {term!r}; expected an IRI, a blank node or a literal")
    if term.language:
        return pyoxigraph.Literal(str(term), language=term.language)
    return pyoxigraph.Literal(str(term), datatype=NamedNode(str(term.datatype)) if term.datatype else STRING)


def finding(node: Term, report: Graph, shapes: Shapes) -> Finding:
    """A result of pySHACL in our terms; Core messages are the shape's own, which keep their languages."""
    focus, severity, component = (report.value(node, sh(name)) for name in ("focusNode", "resultSeverity", "sourceConstraintComponent"))
    if focus is None or not isinstance(severity, NamedNode) or not isinstance(component, NamedNode):
        raise NoVerdict(f"pySHACL gives a result without focus node, severity or component: {focus} {severity} {component}")
    shape = report.value(node, sh("sourceShape")) or focus
    path = report.value(node, sh("resultPath"))
    texts = [text for text in report.objects(node, sh("resultMessage")) if isinstance(text, Literal)]
    return Finding(
        focus=focus,
        severity=severity,
        messages=tuple(sorted(texts, key=str)) if component == SPARQL else shapes.messages(shape),
        path=None if path is None else report.path(path),
        value=report.value(node, sh("value")),
        component=component,
        shape=shape,
        constraint=report.value(node, sh("sourceConstraint")),
        expected=expectation(shapes, shape, component),
    )
