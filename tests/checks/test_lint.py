"""Every case in which engines are silent, each with the statement the editor is pointed at."""

from pathlib import Path

import pytest
from checks.candidates import candidate
from kruispunt.checks import census, gate, lint, shapes

SELECT = "SELECT $this WHERE { $this ex:p ?o }"
DECLARE = 'ex:prefixes sh:declare [ sh:prefix "ex" ; sh:namespace "https://example.org/"^^xsd:anyURI ] . '
SOUND = "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:P . ex:P a sh:PropertyShape ; sh:path ex:p "
BROKEN = {
    "unknown term": (SOUND + "; sh:minCountt 1 .", "SHACL has no term sh:minCountt"),
    "unknown target": ("ex:S a sh:NodeShape ; sh:targetClas ex:C ; sh:closed true .", "SHACL has no term sh:targetClas"),
    "unknown class of terms": (SOUND + ". ex:T a sh:NodeShap .", "SHACL has no term sh:NodeShap"),
    "unknown node kind": (SOUND + "; sh:nodeKind sh:Iri .", "SHACL has no term sh:Iri"),
    "term of SHACL-AF": (SOUND + "; sh:rule [ a sh:TripleRule ] .", "sh:rule is not run by this gate"),
    "own component": (SOUND + '. ex:K a sh:ConstraintComponent ; sh:validator [ sh:ask "ASK {}" ] .', "sh:validator is not run"),
    "no target": (SOUND + ". ex:T a sh:NodeShape ; sh:nodeKind sh:IRI .", "ex:T|a shape without target that no targeted shape reaches"),
    "no target, with parts": ("ex:T a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .", "ex:T|a shape without target"),
    "no path": ("ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:minCount 1 ] .", "which has no sh:path"),
    "typed, no path": (SOUND + ". ex:Q a sh:PropertyShape ; sh:targetClass ex:C ; sh:nodeKind sh:IRI .", "a property shape without sh:path"),
    "undefined property": ("ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:Nowhere .", "which no shapes file defines"),
    "undefined node": (SOUND + "; sh:node ex:Nowhere .", "sh:node <https://example.org/Nowhere>, which no shapes file defines"),
    "undefined in list": (SOUND + "; sh:or ( ex:Nowhere [ sh:nodeKind sh:IRI ] ) .", "sh:or <https://example.org/Nowhere>"),
    "property as node": (SOUND + "; sh:node ex:P2 . ex:P2 sh:path ex:q .", "which is a property shape"),
    "recursion": (SOUND + "; sh:node ex:S .", "a shape that refers to itself"),
    "recursion through not": (SOUND + "; sh:not [ sh:property [ sh:path ex:q ; sh:node ex:S ] ] .", "a shape that refers to itself"),
    "recursion of one": ("ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:node ex:S .", "a shape that refers to itself"),
    "count as text": (SOUND + '; sh:minCount "1" .', "expected a whole number of at least 0"),
    "negative count": (SOUND + "; sh:maxCount -1 .", "expected a whole number of at least 0"),
    "two counts": (SOUND + "; sh:minCount 1, 2 .", "more than one sh:minCount"),
    "wrong node kind": (SOUND + "; sh:nodeKind ex:Thing .", "expected one of sh:IRI"),
    "wrong pattern": (SOUND + '; sh:pattern "[a" .', "expected a regular expression"),
    "list without end": (SOUND + "; sh:in [ rdf:first 1 ] .", "expected a list that ends"),
    "list that is none": (SOUND + "; sh:in 1 .", "expected a list that ends"),
    "empty list": (SOUND + "; sh:or () .", "expected a list with members"),
    "ignored properties": (SOUND + '; sh:closed true ; sh:ignoredProperties ( "p" ) .', "expected a list of IRIs"),
    "class as text": (SOUND + '; sh:class "C" .', "expected an IRI"),
    "truth as text": (SOUND + '; sh:uniqueLang "true" .', "expected true or false"),
    "two paths": (SOUND + ", ex:q .", "more than one sh:path"),
    "path of one": (SOUND + ". ex:Q sh:targetClass ex:C ; sh:path ( ex:p ) .", "sh:path is no property path"),
    "path with unknown step": (SOUND + ". ex:Q sh:targetClass ex:C ; sh:path [ ex:inverse ex:p ] .", "sh:path is no property path"),
    "count on a node": ("ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:minCount 1 .", "sh:minCount says nothing on a node shape"),
    "flags alone": (SOUND + '; sh:flags "i" .', "sh:flags says nothing without sh:pattern"),
    "qualified without count": (SOUND + "; sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] .", "says nothing without sh:qualifiedMinCount"),
    "ill-typed bound": (SOUND + '; sh:minInclusive "2020-13"^^xsd:gYearMonth .', "an ill-typed literal"),
    "query on a property": (
        SOUND + f'; sh:sparql [ sh:prefixes ex:prefixes ; sh:select "{SELECT}" ] . {DECLARE}',
        "stands on a node shape with a target",
    ),
    "query without target": (
        SOUND + f'; sh:node ex:N . ex:N a sh:NodeShape ; sh:sparql [ sh:prefixes ex:prefixes ; sh:select "{SELECT}" ] . {DECLARE}',
        "stands on a node shape with a target",
    ),
    "prefixes of nothing": (SOUND + f'. ex:S sh:sparql [ sh:prefixes ex:none ; sh:select "{SELECT}" ] .', "declares no prefix"),
}


def found(tmp_path: Path, text: str) -> list[str]:
    graph = shapes.read(candidate(tmp_path, "", text).shapes)
    return [f"{str(finding.focus).replace('<https://example.org/', 'ex:').rstrip('>')}|{finding.message()}" for finding in lint.findings(graph)]


@pytest.mark.parametrize("case", BROKEN)
def test_what_engines_pass_over_is_an_error(case: str, tmp_path: Path) -> None:
    text, message = BROKEN[case]
    test = candidate(tmp_path, "ex:c a ex:C ; ex:p 1 .", text)
    with pytest.raises(gate.Refused) as refused:
        gate.check(test)
    focus, _, expected = message.rpartition("|")
    expanded = focus.replace("ex:", "<https://example.org/")
    assert any(expected in line and line.startswith(expanded) for line in map(str, refused.value.report.violations)), str(refused.value)


def test_sound_shapes_are_passed(tmp_path: Path) -> None:
    rest = """; sh:minCount 1 ; sh:datatype xsd:integer ; sh:or ( [ sh:minInclusive 1 ] ex:Named ) ; sh:pattern "^\\\\p{L}?1" ; sh:flags "i" ;
        sh:in ( 1 2 ) ; sh:name "p"@en ; sh:order 1 ; sh:group ex:G . ex:G a sh:PropertyGroup . ex:Named sh:nodeKind sh:Literal .
        ex:Old a sh:NodeShape ; sh:deactivated true . ex:P2 sh:targetSubjectsOf ex:p ; sh:path
        ( [ sh:inversePath ex:q ] [ sh:zeroOrMorePath ex:r ] ) ;
        sh:maxCount 2 ; sh:qualifiedValueShape [ sh:class ex:C ] ; sh:qualifiedMaxCount 1 ."""
    assert found(tmp_path, SOUND + rest) == []


def test_a_shape_is_told_once_not_its_parts(tmp_path: Path) -> None:
    lines = found(tmp_path, "ex:T a sh:NodeShape ; sh:property ex:P . ex:P sh:path ex:p ; sh:node ex:N . ex:N sh:nodeKind sh:IRI .")
    assert [line.partition("|")[0] for line in lines] == ["ex:T"]


@pytest.mark.parametrize(
    ("target", "finds"),
    [
        ("sh:targetClass ex:C", True),
        ("sh:targetClass ex:Above", True),
        ("sh:targetClass ex:Other", False),
        ("sh:targetNode ex:c", True),
        ("sh:targetNode ex:objectOnly", True),
        ("sh:targetNode 5", True),
        ("sh:targetNode 6", False),
        ("sh:targetNode ex:p", False),
        ("sh:targetSubjectsOf ex:p", True),
        ("sh:targetSubjectsOf ex:c", False),
        ("sh:targetObjectsOf ex:q", True),
        ("sh:targetObjectsOf ex:other", False),
        ("sh:targetClass ex:Other ; <urn:kruispunt:mayBeEmpty> true", True),
        ("sh:targetClass ex:Other ; <urn:kruispunt:mayBeEmpty> false", False),
        ("sh:targetClass ex:Other ; sh:deactivated true", True),
    ],
)
def test_a_target_must_find_a_node(target: str, finds: bool, tmp_path: Path) -> None:
    data = 'ex:c a ex:C ; ex:p 5, "x ex:none"@en ; ex:q ex:objectOnly . ex:C rdfs:subClassOf ex:Between . ex:Between rdfs:subClassOf ex:Above .'
    test = candidate(tmp_path, data, f"ex:S a sh:NodeShape ; sh:nodeKind sh:IRIOrLiteral ; {target} .")
    graph = shapes.read(test.shapes)
    unused = lint.unused(graph, census.taken(test.data, lint.nodes_wanted(graph)))
    assert (not unused) == finds
    assert all("finds no node here" in str(finding) for finding in unused)


def test_a_class_that_is_a_shape_targets_its_instances(tmp_path: Path) -> None:
    shape = "ex:C a rdfs:Class, sh:NodeShape ; sh:nodeKind sh:BlankNode ."
    with pytest.raises(gate.Refused, match="sh:nodeKind"):
        gate.check(candidate(tmp_path, "ex:c a ex:C .", shape))
    with pytest.raises(gate.Refused, match="finds no node here"):
        gate.check(candidate(tmp_path, "ex:c a ex:D .", shape))
