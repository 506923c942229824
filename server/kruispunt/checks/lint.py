"""What every engine is silent about, as errors with the file and line of the shapes: silence looks like success."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store

from kruispunt.checks import queries
from kruispunt.checks.census import Census
from kruispunt.checks.report import Fact, Finding
from kruispunt.checks.shapes import Shapes
from kruispunt.checks.vocabulary import (
    COUNTS,
    FLAGS,
    MAY_BE_EMPTY,
    NODE_KINDS,
    NOT_RUN,
    ONLY_ON_PROPERTIES,
    PAIRS,
    RANGES,
    RUN,
    SAID,
    SHAPE_LISTS,
    SHAPE_VALUES,
    TYPE,
    VIOLATION,
    XSD,
    Term,
    local,
    sh,
)

AT_MOST_ONE = (*COUNTS, *RANGES, *FLAGS, "datatype", "nodeKind", "pattern", "flags", "languageIn", "in", "ignoredProperties", "severity", "path")
IRIS = (*PAIRS, "class", "datatype", "severity", "targetClass", "targetSubjectsOf", "targetObjectsOf")
LISTS = (*SHAPE_LISTS, "in", "languageIn", "ignoredProperties")
# Parameters that say nothing without another one.
NEEDS = {"flags": ("pattern",), "ignoredProperties": ("closed",), "qualifiedValueShape": ("qualifiedMinCount", "qualifiedMaxCount")}
NEEDS |= {name: ("qualifiedValueShape",) for name in ("qualifiedMinCount", "qualifiedMaxCount", "qualifiedValueShapesDisjoint")}
Complaint = tuple[str, str, Fact]  # in English, in Dutch, the statement to point at


def findings(shapes: Shapes) -> list[Finding]:
    """Everything wrong with the shapes themselves; an empty list is what the gate demands before any engine runs."""
    complaints = [*terms(shapes), *values(shapes), *structure(shapes), *recursion(shapes), *unreached(shapes), *constraints(shapes)]
    return [error(english, dutch, at) for english, dutch, at in dict.fromkeys(complaints)]


def error(english: str, dutch: str, at: Fact) -> Finding:
    messages = (Literal(english, language="en"), Literal(dutch, language="nl"))
    return Finding(at[0], VIOLATION, messages, path=at[1], at=at)


def terms(shapes: Shapes) -> Iterator[Complaint]:
    """Terms in the namespace of SHACL that it does not define, or that the gate does not run."""
    for fact in shapes:
        for term in (fact.predicate, fact.object):
            name = local(term)
            if name is None or name in RUN or name in SAID:
                continue
            at = (fact.subject, fact.predicate, fact.object)
            if name in NOT_RUN:
                yield f"sh:{name} is not run by this gate; say it in SHACL Core or as sh:sparql", f"sh:{name} wordt hier niet uitgevoerd", at
            else:
                yield f"SHACL has no term sh:{name}; correct its spelling", f"SHACL heeft geen term sh:{name}; verbeter de spelling", at


def values(shapes: Shapes) -> Iterator[Complaint]:
    """Values of parameters that cannot be meant: a count that is no number, a list that does not end, a pattern that is none."""
    for shape in sorted(shapes.shapes, key=str):
        for predicate, objects in shapes.index.get(shape, {}).items():
            name = local(predicate)
            if name is None:
                continue
            if name in AT_MOST_ONE and len(objects) > 1:
                yield f"more than one sh:{name}; give one", f"meer dan één sh:{name}; geef er één", (shape, predicate, objects[1])
            for value in objects:
                if wanted := unmeant(shapes, shape, name, value):
                    yield f"sh:{name} {value}; expected {wanted}", f"sh:{name} {value}; verwacht: {wanted}", (shape, predicate, value)


def unmeant(shapes: Shapes, shape: Term, name: str, value: Term) -> str:
    """What was expected in the place of `value`; empty when it can be meant."""
    datatype = value.datatype.value.removeprefix(XSD) if isinstance(value, Literal) else ""
    if name in COUNTS and not (isinstance(value, Literal) and datatype == "integer" and value.value.isdecimal()):
        return "a whole number of at least 0"
    if name in FLAGS and not (isinstance(value, Literal) and datatype == "boolean" and value.value in ("true", "false")):
        return "true or false"
    if name in IRIS and not isinstance(value, NamedNode):
        return "an IRI"
    if name == "nodeKind" and local(value) not in NODE_KINDS:
        return "one of " + ", ".join(f"sh:{kind}" for kind in NODE_KINDS)
    if name in RANGES and not isinstance(value, Literal):
        return "a literal"
    if name in ("message", "pattern", "flags") and not (isinstance(value, Literal) and (datatype == "string" or value.language)):
        return "text"
    if name == "pattern" and not compiles(value, shapes.value(shape, sh("flags"))):
        return "a regular expression of XPath"
    return list_fault(shapes, name, value) if name in LISTS else ""


def list_fault(shapes: Shapes, name: str, head: Term) -> str:
    """What was expected in the place of a list that is none, or holds what it cannot hold."""
    try:
        members = shapes.members(head)
    except ValueError:
        return "a list that ends"
    if name == "ignoredProperties" and not all(isinstance(member, NamedNode) for member in members):
        return "a list of IRIs"
    if name == "languageIn" and not all(isinstance(member, Literal) for member in members):
        return "a list of language tags"
    return "" if members or name == "ignoredProperties" else "a list with members"


def compiles(pattern: Term, flags: Term | None) -> bool:
    """Whether SPARQL's REGEX takes the pattern, which is what SHACL 4.4.3 defines sh:pattern by."""
    arguments = ", ".join(str(Literal(term.value)) for term in (pattern, flags) if isinstance(term, Literal))
    solution = next(iter(Store().query(f'SELECT (REGEX("", {arguments}) AS ?answer) {{}}')))  # type: ignore[arg-type]
    return solution["answer"] is not None


def structure(shapes: Shapes) -> Iterator[Complaint]:
    """Property shapes without path, paths that are none, references to nothing, parameters that say nothing where they stand."""
    for shape in sorted(shapes.shapes, key=str):
        facts = shapes.index.get(shape, {})
        paths = facts.get(sh("path"), [])
        expected_path = sh("PropertyShape") in facts.get(TYPE, ())
        for name, reference in shapes.references(shape):
            at = (shape, sh(name), reference if name in SHAPE_VALUES else None)
            if reference not in shapes.index:
                yield f"sh:{name} {reference}, which no shapes file defines", f"sh:{name} {reference}: geen vormenbestand definieert dit", at
            elif name == "property" and not shapes.objects(reference, sh("path")):
                yield f"sh:property {reference}, which has no sh:path", f"sh:property {reference} heeft geen sh:path", at
            elif name == "node" and shapes.objects(reference, sh("path")):
                yield f"sh:node {reference}, which is a property shape", f"sh:node {reference} is een eigenschapsvorm", at
        if expected_path and not paths:
            yield "a property shape without sh:path", "een eigenschapsvorm zonder sh:path", (shape, TYPE, sh("PropertyShape"))
        for node in paths:
            try:
                shapes.path(node)
            except ValueError as fault:
                yield f"sh:path is no property path: {fault}", f"sh:path is geen eigenschapspad: {fault}", (shape, sh("path"), node)
        yield from idle(shape, facts, bool(paths))


def idle(shape: Term, facts: dict[NamedNode, list[Term]], has_path: bool) -> Iterator[Complaint]:
    """Parameters that every engine passes over where they stand."""
    for name in ONLY_ON_PROPERTIES:
        if not has_path and sh(name) in facts:
            yield f"sh:{name} says nothing on a node shape", f"sh:{name} zegt niets op een knoopvorm", (shape, sh(name), None)
    for name, partners in NEEDS.items():
        if sh(name) in facts and not any(sh(partner) in facts for partner in partners):
            wanted = " / ".join(f"sh:{partner}" for partner in partners)
            yield f"sh:{name} says nothing without {wanted}", f"sh:{name} zegt niets zonder {wanted}", (shape, sh(name), None)


def recursion(shapes: Shapes) -> Iterator[Complaint]:
    """Shapes that refer to themselves: SHACL leaves open what that means (section 3.4.3), and engines differ."""
    for shape in sorted(shapes.shapes, key=str):
        below = [reference for _, reference in shapes.references(shape)]
        if shape in shapes.reached(below, None):
            yield "a shape that refers to itself, directly or through others", "een vorm die naar zichzelf verwijst", (shape, None, None)


def unreached(shapes: Shapes) -> Iterator[Complaint]:
    """Shapes that no target leads to, so that nothing is ever checked against them."""
    used = shapes.reached([shape for shape in shapes.shapes if shapes.targets(shape)], None)
    for shape in sorted(shapes.shapes - used, key=str):
        if shape in shapes.index and not shapes.deactivated(shape) and not leading(shapes, shape):
            yield (
                "a shape without target that no targeted shape reaches; give it a target, refer to it, or take it out",
                "een vorm zonder doel waar geen andere vorm toe leidt; geef haar een doel, verwijs ernaar of neem ze weg",
                (shape, None, None),
            )


def leading(shapes: Shapes, shape: Term) -> bool:
    """Whether another shape refers to `shape`: then that one is told, once."""
    return any(reference == shape for parent in shapes.shapes - {shape} for _, reference in shapes.references(parent))


def constraints(shapes: Shapes) -> Iterator[Complaint]:
    """sh:sparql where the gate does not run it, and queries in a form in which $this is not bound exactly."""
    for shape in sorted(shapes.shapes, key=str):
        for constraint in sorted(shapes.objects(shape, sh("sparql")), key=str):
            if shapes.objects(shape, sh("path")) or not shapes.targets(shape) or shape in shapes.tested:
                yield (
                    "sh:sparql stands on a node shape with a target of its own, which no other shape tests values against",
                    "sh:sparql hoort op een knoopvorm met een eigen doel",
                    (shape, sh("sparql"), constraint),
                )
            for fault in queries.faults(shapes, constraint):
                yield f"sh:sparql: {fault}", f"sh:sparql: {fault}", (constraint, sh("select"), None)


def nodes_wanted(shapes: Shapes) -> frozenset[bytes]:
    """The nodes of sh:targetNode, as N-Triples, for the census."""
    return frozenset(str(node).encode() for shape in shapes.targeted for name, node in shapes.targets(shape) if name == "targetNode")


def unused(shapes: Shapes, census: Census) -> list[Finding]:
    """An error for each target that finds no node, unless its shape says that it may be empty."""
    return [
        error(
            f"sh:{name} {node} finds no node here; correct it, or say <{MAY_BE_EMPTY.value}> true on the shape",
            f"sh:{name} {node} vindt hier geen knoop; verbeter het, of zeg <{MAY_BE_EMPTY.value}> true op de vorm",
            (shape, sh(name) if node in shapes.objects(shape, sh(name)) else None, node),
        )
        for shape in shapes.targeted
        if not shapes.may_be_empty(shape)
        for name, node in shapes.targets(shape)
        if not finds(name, str(node).encode(), census)
    ]


def finds(target: str, node: bytes, census: Census) -> bool:
    """Whether a target finds a node in what the census counted."""
    if target == "targetClass":
        return census.instantiated(node)
    return node in (census.nodes if target == "targetNode" else census.predicates)
