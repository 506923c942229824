"""The terms of SHACL: what the gate runs, what it does not, and the namespaces it reads them with."""

from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple
Subject = NamedNode | BlankNode | Triple

SH = "http://www.w3.org/ns/shacl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE, FIRST, REST, NIL = (NamedNode(RDF + name) for name in ("type", "first", "rest", "nil"))

# The one term that is this software's own. On a shape with a target: the target may find no node, as that for withdrawn things does.
# SHACL has no word for it; every other engine passes over the triple.
MAY_BE_EMPTY = NamedNode("urn:kruispunt:mayBeEmpty")

TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
SHAPE_VALUES = ("property", "node", "not", "qualifiedValueShape")
SHAPE_LISTS = ("and", "or", "xone")
STEPS = {"inversePath": "^{}", "zeroOrMorePath": "{}*", "oneOrMorePath": "{}+", "zeroOrOnePath": "{}?"}
COUNTS = ("minCount", "maxCount", "minLength", "maxLength", "qualifiedMinCount", "qualifiedMaxCount")
RANGES = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
FLAGS = ("closed", "uniqueLang", "qualifiedValueShapesDisjoint", "deactivated")
PAIRS = ("equals", "disjoint", "lessThan", "lessThanOrEquals")
PARAMETERS = frozenset(
    (*SHAPE_VALUES, *SHAPE_LISTS, *COUNTS, *RANGES, *PAIRS, "class", "datatype", "nodeKind", "pattern", "flags", "languageIn", "uniqueLang", "in")
) | {"hasValue", "closed", "ignoredProperties", "qualifiedValueShapesDisjoint", "sparql"}
NODE_KINDS = ("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")
# Parameters that say something of the values of a path, and nothing on a node shape (SHACL 4).
ONLY_ON_PROPERTIES = ("minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals", "qualifiedValueShape")

RUN = frozenset(
    (*TARGETS, *PARAMETERS, *STEPS, *NODE_KINDS, "alternativePath", "path", "deactivated", "severity", "message", "Violation", "Warning", "Info")
) | frozenset(("NodeShape", "PropertyShape", "SPARQLConstraint", "select", "prefixes", "declare", "prefix", "namespace", "PrefixDeclaration"))
SAID = frozenset(("name", "description", "order", "group", "PropertyGroup", "defaultValue", "shapesGraph", "suggestedShapesGraph"))
# SHACL's own terms that ask for more than Core and sh:sparql; an engine without them says nothing (SHACL 6, SHACL-AF, SHACL-JS).
NOT_RUN = frozenset(
    (
        *("ask", "validator", "nodeValidator", "propertyValidator", "parameter", "optional", "labelTemplate", "construct", "update", "entailment"),
        *("ConstraintComponent", "Parameter", "Parameterizable", "Validator", "SPARQLAskValidator", "SPARQLSelectValidator", "SPARQLAskExecutable"),
        *("SPARQLSelectExecutable", "SPARQLConstructExecutable", "SPARQLExecutable", "SPARQLFunction", "Function", "returnType", "resultAnnotation"),
        *("annotationProperty", "annotationValue", "annotationVarName", "ResultAnnotation", "target", "Target", "TargetType", "SPARQLTarget"),
        *("SPARQLTargetType", "rule", "Rule", "TripleRule", "SPARQLRule", "condition", "subject", "predicate", "object", "expression", "this"),
        *("filterShape", "nodes", "union", "intersection", "if", "then", "else", "count", "distinct", "sum", "min", "max", "limit", "offset"),
        *("orderBy", "desc", "groupConcat", "separator", "exists", "js", "JSConstraint", "JSFunction", "JSLibrary", "JSRule", "JSTarget"),
        *("JSTargetType", "JSValidator", "JSExecutable", "jsFunctionName", "jsLibrary", "jsLibraryURL"),
    )
)


def sh(name: str) -> NamedNode:
    """The SHACL term `name`."""
    return NamedNode(SH + name)


def local(term: Term) -> str | None:
    """The name of a SHACL term; None for any other term."""
    return term.value.removeprefix(SH) if isinstance(term, NamedNode) and term.value.startswith(SH) else None


def triple(subject: Term, predicate: NamedNode, object_: Term) -> Triple:
    """A triple whose subject is known to be no literal."""
    return Triple(cast("Subject", subject), predicate, object_)


VIOLATION, WARNING, INFO = sh("Violation"), sh("Warning"), sh("Info")
SPARQL = sh("SPARQLConstraintComponent")
