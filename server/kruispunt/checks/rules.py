"""The `sh:sparql` constraints, each asked of a store in memory with `$this` bound to one focus node at a time (SHACL 5.3)."""

import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path as File
from traceback import clear_frames
from typing import IO, cast

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, RdfFormat, Store, Variable

from kruispunt.checks.engines import Results, joined
from kruispunt.checks.report import Finding
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import RDF, RDFS, SPARQL, Term, sh
from kruispunt.errors import NoVerdict
from kruispunt.store.index import AsTriples

THIS = Variable("this")
TARGET_PATTERNS = {
    "targetClass": f"?this <{RDF}type>/<{RDFS}subClassOf>* {{}}",
    "targetSubjectsOf": "?this {} ?any",
    "targetObjectsOf": "?any {} ?this",
}
PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


def constraints(shapes: Shapes) -> list[tuple[Term, Term]]:
    """Each (targeted shape, sh:sparql constraint) that is to be run, in a fixed order."""
    return [
        (shape, constraint)
        for shape in shapes.targeted
        for constraint in sorted(shapes.objects(shape, sh("sparql")), key=str)
        if not shapes.deactivated(constraint)
    ]


def validate(data: File, shapes: Shapes, cap: int | None) -> Results:
    """The results of every sh:sparql constraint over `data` (sorted N-Quads), at most `cap` for each of them.

    The store is loaded only when there is a constraint. Raises NoVerdict when a query does not run, or binds ?failure to true.
    """
    with running(data, shapes, cap) as results:
        return results()


@contextmanager
def running(data: File, shapes: Shapes, cap: int | None) -> Iterator[Callable[[], Results]]:
    """What gives the results of `validate`, on which other threads work meanwhile; those end with the block, finished or not."""
    pool = ThreadPoolExecutor(os.cpu_count(), "rules")
    try:
        asked = constraints(shapes)
        store = pool.submit(loaded, data) if asked else None
        answers = [pool.submit(answered, store, shapes, shape, constraint, cap) for shape, constraint in asked if store]
        yield lambda: joined(answer.result() for answer in answers)
    finally:
        pool.shutdown(cancel_futures=True)


def answered(store: Future[Store], shapes: Shapes, shape: Term, constraint: Term, cap: int | None) -> Results:
    """The results of one constraint, at most `cap`."""
    nodes = focus_nodes(store.result(), shapes, shape)
    try:
        found = tuple(islice(violations(store.result(), shapes, shape, constraint, nodes), None if cap is None else cap + 1))
    except NoVerdict as error:
        clear_frames(error.__traceback__)  # pyoxigraph's solutions may not outlive their thread, as they would in the error
        raise
    return Results(found) if cap is None or len(found) <= cap else Results(found[:cap], frozenset({shapes.severity(shape)}))


def loaded(data: File) -> Store:
    """A store in memory with everything in `data` in its default graph."""
    store = Store()
    with data.open("rb") as file:
        # Its IRIs are looked at where the data are read and by the Core engine; once more takes as long as the loading.
        store.bulk_load(cast("IO[bytes]", AsTriples(file)), format=RdfFormat.N_TRIPLES, lenient=True)
    return store


def focus_nodes(store: Store, shapes: Shapes, shape: Term) -> list[Term]:
    """The nodes of the targets of `shape` (SHACL 2.1.3), each once, sorted."""
    nodes: set[Term] = set()
    for name, value in shapes.targets(shape):
        if name == "targetNode":
            nodes.add(value)
        else:
            solutions = cast("QuerySolutions", store.query(f"SELECT DISTINCT ?this {{ {TARGET_PATTERNS[name].format(value)} }}"))
            nodes.update(cast("Term", solution[0]) for solution in solutions)
    return sorted(nodes, key=str)


def violations(store: Store, shapes: Shapes, shape: Term, constraint: Term, nodes: list[Term]) -> Iterator[Finding]:
    """One finding for each solution of the constraint's query, for each of `nodes` (SHACL 5.3.1)."""
    text = query_text(shapes, constraint)
    for node in nodes:
        try:
            solutions = cast("QuerySolutions", store.query(text, substitutions={THIS: node}))
            names = [variable.value for variable in solutions.variables]
            for solution in solutions:
                yield finding(shapes, shape, constraint, node, bindings(solution, names))
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            raise NoVerdict(f"sh:sparql {constraint} of {shape}: the query does not run: {error}") from error


def query_text(shapes: Shapes, constraint: Term) -> str:
    """The query of a constraint with its declared prefixes before it."""
    select = shapes.value(constraint, sh("select"))
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in sorted(shapes.prefixes(constraint).items()))
    return prefixes + (select.value if isinstance(select, Literal) else "")


def bindings(solution: QuerySolution, names: list[str]) -> dict[str, Term]:
    """What a solution binds, by the names of the variables."""
    return {name: cast("Term", solution[name]) for name in names if solution[name] is not None}


def finding(shapes: Shapes, shape: Term, constraint: Term, node: Term, bound: dict[str, Term]) -> Finding:
    """The result that one solution makes (SHACL 5.3.2): ?value or else the focus node, ?path when it is an IRI, ?message or the messages stated."""
    failure = bound.get("failure")
    if isinstance(failure, Literal) and failure.value == "true":
        raise NoVerdict(f"sh:sparql {constraint} of {shape}: the query reports a failure for {node}")
    own = bound.get("message")
    stated = (own,) if isinstance(own, Literal) else shapes.messages(constraint) or shapes.messages(shape)
    path = bound.get("path")
    return Finding(
        focus=node,
        severity=shapes.severity(shape),
        messages=tuple(filled(message, bound | {"this": node}) for message in stated),
        path=path if isinstance(path, NamedNode) else None,
        value=bound.get("value", node),
        component=SPARQL,
        shape=shape,
        constraint=constraint,
        solution=" ".join(f"?{name} {value}" for name, value in sorted(bound.items())) or "()",
    )


def filled(message: Literal, bound: dict[str, Term]) -> Literal:
    """`message` with {?name} and {$name} replaced by what is bound; a dash where nothing is."""
    text = PLACEHOLDER.sub(lambda match: plain(bound.get(match[1])), message.value)
    return Literal(text, language=message.language) if message.language else Literal(text)


def plain(term: Term | None) -> str:
    """A term as a sentence shows it: the text of a literal, an IRI in brackets, a dash for nothing."""
    return "-" if term is None else term.value if isinstance(term, Literal) else str(term)
