"""The form of query that binds $this exactly, and every other one by the reason it is refused for."""

from pathlib import Path

import pytest
from checks.candidates import candidate
from kruispunt.checks import queries, shapes
from pyoxigraph import NamedNode

SAFE = {
    "plain": "SELECT $this ?value WHERE { $this ex:p ?value }",
    "question mark": "SELECT ?this WHERE { ?this ex:p ?o FILTER (?o > 3) }",
    "comments and texts": 'SELECT $this WHERE { $this ex:p "} MINUS { $this" . # VALUES { str(?x) }\n $this ex:q \'datatype(?y)\' }',
    "not exists": "SELECT $this WHERE { $this a ex:C . FILTER NOT EXISTS { $this ex:p ?o } }",
    "negated in brackets": "SELECT $this WHERE { $this a ex:C . FILTER (!EXISTS { $this ex:p ?o } || EXISTS { ?x ex:q $this }) }",
    "subquery": "SELECT $this ?n WHERE { { SELECT $this (COUNT(?o) AS ?n) WHERE { $this ex:p ?o } GROUP BY $this } FILTER (?n > 1) }",
    "union": "SELECT DISTINCT $this WHERE { { $this ex:p ?o } UNION { ?o ex:q $this } }",
    "optional": "SELECT $this WHERE { $this a ex:C . OPTIONAL { $this ex:p ?o . FILTER (?o != $this) } FILTER (!bound(?o)) }",
    "paths": "SELECT $this WHERE { $this (ex:p|^ex:q)/ex:r? ?o . ?o ex:p+ [ ex:q $this ] }",
    "bind of another": "SELECT $this (?n AS ?value) WHERE { $this ex:p ?o . BIND (?o + 1 AS ?n) }",
    "comparison": "SELECT $this WHERE { $this ex:p ?a ; ex:q ?b . FILTER (?a < ?b && ?b > ?a) }",
    "groups that do not use it": "SELECT $this WHERE { $this ex:p ?o . FILTER NOT EXISTS { ?o ex:q ?x } }",
}
UNSAFE = {
    "SELECT ?o WHERE { $this ex:p ?o }": "name $this after SELECT",
    "SELECT * WHERE { $this ex:p ?o }": "name $this after SELECT",
    "SELECT $this WHERE { { SELECT ?o WHERE { $this ex:p ?o } } $this ex:q ?o }": "name $this after SELECT",
    "SELECT $this WHERE { { SELECT (MAX(?x) AS ?o) WHERE { $this ex:p ?x } } $this ex:q ?o }": "name $this after SELECT",
    "SELECT $this WHERE { ?x ex:p ?o . FILTER (?x = $this) }": "no triple pattern with $this of its own",
    "SELECT $this WHERE { $this a ex:C . FILTER NOT EXISTS { ?x ex:p ?o FILTER (?x != $this) } }": "no triple pattern with $this of its own",
    "SELECT $this WHERE { $this a ex:C . OPTIONAL { ?x ex:p ?o . FILTER (?o = $this) } }": "no triple pattern with $this of its own",
    "SELECT $this WHERE { $this a ex:C . { $this ex:p ?o } UNION { BIND ($this AS ?o) } }": "BIND of $this",
    "SELECT $this WHERE { $this ex:p ?o . BIND (IF(?o = $this, 1, 2) AS ?n) }": "BIND of $this",
    "SELECT $this WHERE { $this ex:p ?o . FILTER (bound($this)) }": "BOUND of $this",
    "SELECT $this WHERE { ?x ex:p ?o }": "no triple pattern has $this",
    "SELECT $this WHERE { $this ex:p ?o . FILTER (datatype(?o) = ex:d) }": "DATATYPE sees the form",
    "SELECT $this WHERE { $this ex:p ?o . FILTER (STR(?o) = '1') }": "STR sees the form",
    "SELECT $this WHERE { $this ex:p ?o . FILTER (xsd:string(?o) = '1') }": "xsd:string sees the form",
    "SELECT $this WHERE { $this ex:p ?o . FILTER (?o < NOW()) }": "must repeat",
    "SELECT $this WHERE { $this ex:p ?o . MINUS { $this ex:q ?o } }": "MINUS is forbidden",
    "SELECT $this WHERE { $this ex:p ?o . VALUES ?o { 1 2 } }": "VALUES is forbidden",
    "SELECT $this WHERE { SERVICE <https://example.org/> { $this ex:p ?o } }": "SERVICE is forbidden",
    "SELECT $this WHERE { GRAPH ?g { $this ex:p ?o } }": "GRAPH finds nothing",
    "SELECT (?o AS $this) WHERE { $this ex:p ?o }": "AS $this is forbidden",
    "SELECT $this WHERE { $this $PATH ?o }": "$PATH is not bound",
    "SELECT $this WHERE { $this ex:p $currentShape }": "$currentShape is not bound",
    "ASK { $this ex:p ?o }": "expected a SELECT query",
    "SELECT $this WHERE { $this ex:p ?o": "a } is missing",
    "SELECT $this WHERE { $this ex:p ?o } }": "a } too many",
    "SELECT $this WHERE { $this ex:p }": "not a query",
    "SELECT $this WHERE { $this unknown:p ?o }": "not a query",
    "SELECT $this WHERE { $this ex:p ?o } GROUP BY ?o": "not a query",
}


def faults(folder: Path, query: str, message: str = "") -> list[str]:
    text = f'''ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:sparql ex:Q . ex:Q sh:prefixes ex:prefixes ; sh:select """{query}""" {message} .
        ex:prefixes sh:declare [ sh:prefix "ex" ; sh:namespace "https://example.org/"^^xsd:anyURI ],
            [ sh:prefix "xsd" ; sh:namespace "http://www.w3.org/2001/XMLSchema#"^^xsd:anyURI ] .'''
    graph = shapes.read(candidate(folder, "", text).shapes)
    return queries.faults(graph, NamedNode("https://example.org/Q"))


@pytest.mark.parametrize("query", SAFE.values(), ids=SAFE)
def test_the_safe_form_is_passed(query: str, tmp_path: Path) -> None:
    assert faults(tmp_path, query) == []


@pytest.mark.parametrize("query", UNSAFE)
def test_any_other_form_is_refused_with_its_reason(query: str, tmp_path: Path) -> None:
    assert any(UNSAFE[query] in fault for fault in faults(tmp_path, query)), faults(tmp_path, query)


def test_a_message_may_only_name_what_is_selected(tmp_path: Path) -> None:
    query = "SELECT $this ?value (?value * 2 AS ?double) WHERE { $this ex:p ?value }"
    assert faults(tmp_path, query, '; sh:message "{?value} {$this} {?double} {?path}"@en') == []
    assert faults(tmp_path, query, '; sh:message "{?other}"@en') == ["sh:message names {?other}, which the query does not select"]
