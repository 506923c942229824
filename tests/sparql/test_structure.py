"""The structure of a query, as its cost is told by: read from legal texts only, in one walk."""

from pathlib import Path

import pytest
from kruispunt.sparql import structure
from kruispunt.sparql.structure import read
from kruispunt.sparql.tokens import Unexplained
from kruispunt.store import reading

ROOT = Path(__file__).parents[2]
EX = "PREFIX ex: <http://example.org/>\n"


def joined(text: str) -> list[str]:
    return [str(pattern) for pattern in read(EX + text).group.patterns]


def test_triples_with_their_subject_in_common() -> None:
    assert joined('SELECT * { ?s a ex:A ; ex:p "x"@en, 4.5 ; . <http://example.org/b> ex:q.r ?s.}') == [
        "?s a <http://example.org/A>",
        '?s ex:p "x"@en',
        "?s ex:p 4.5",
        "<http://example.org/b> ex:q.r ?s",
    ]


def test_nodes_without_a_name_stand_for_variables_of_their_own() -> None:
    first, second, third = read(EX + 'SELECT * { ?s ex:p [ ex:q "x"^^ex:t ; ex:r () ] }').group.patterns
    assert {first.subject, second.subject} == {third.object}
    assert first.object == '"x"^^<http://example.org/t>'
    assert second.object.endswith("#nil>")


@pytest.mark.parametrize("text", ["?s ex:p ( 1 ?x )", "( 1 ?x ) ex:p ?s", "( 1 ?x )"])
def test_a_list_is_its_first_and_the_rest(text: str) -> None:
    patterns = [pattern for pattern in read(f"{EX}SELECT * {{ {text} . ?x a ex:C }}").group.patterns if pattern.path.text.startswith("rdf:")]
    assert [str(pattern) for pattern in patterns][:3] == ["[] rdf:first 1", "[] rdf:rest []", "[] rdf:first ?x"]
    assert patterns[1].object == patterns[2].subject
    assert patterns[3].object.endswith("#nil>")


@pytest.mark.parametrize(
    ("written", "variables", "limit"),
    [("?s text:query 'a b'", ("?s",), None), ("(?s ?score ?l) text:query (rdfs:label 'a' 20 'lang:nl')", ("?s", "?score", "?l"), 20)],
)
def test_a_search_for_words_is_no_pattern(written: str, variables: tuple[str, ...], limit: int | None) -> None:
    prefixes = "PREFIX text: <http://jena.apache.org/text#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
    group = read(f"{prefixes} SELECT * {{ {written} . ?s a ?c }}").group
    (search,) = group.searches
    assert (search.variables, search.limit, len(group.patterns), group.lists) == (variables, limit, 1, {})
    assert group.variables == {*variables, "?c"}


@pytest.mark.parametrize(
    ("path", "kind", "properties", "closure"),
    [
        ("ex:p", "iri", 1, False),
        ("^ex:p", "^", 1, False),
        ("!(ex:p|^a)", "!", 2, False),
        ("!a", "!", 1, False),
        ("ex:p+", "+", 1, True),
        ("<http://example.org/p>?", "?", 1, False),
        ("(ex:p/ex:q)*", "*", 2, True),
        ("ex:p|^ex:q/ex:r", "|", 3, False),
        ("((ex:p))", "iri", 1, False),
        ("?p", "variable", 0, False),
    ],
)
def test_paths(path: str, kind: str, properties: int, closure: bool) -> None:
    (found,) = read(f"{EX}SELECT * {{ ?s {path} ?o }}").group.patterns
    assert (found.path.kind, len(found.path.properties), found.path.closure) == (kind, properties, closure)
    assert (found.path.text, found.object) == (path, "?o")


def test_a_path_of_several_steps_is_as_many_patterns() -> None:
    first, second, third = read(f"{EX}SELECT * {{ ?s ^ex:p/(ex:q|ex:r)*/ex:t? ?o }}").group.patterns
    assert [str(first), str(second), str(third)] == ["?s ^ex:p []", "[] (ex:q|ex:r)* []", "[] ex:t? ?o"]
    assert (first.object, second.object, third.object) == (second.subject, third.subject, "?o")


def test_a_sequence_turned_round_goes_from_its_end() -> None:
    first, second = read(f"{EX}SELECT * {{ ?s ^(ex:p/ex:q) ?o }}").group.patterns
    assert (first.subject, second.object, first.object) == ("?o", "?s", second.subject)


def test_two_paths_meet_in_no_node_of_each_other() -> None:
    patterns = read(f"{EX}SELECT * {{ ?s ex:p/ex:q ?o, ?u ; ex:p/ex:q/ex:r ?v }}").group.patterns
    hidden = {name for pattern in patterns for name in pattern.variables} - {"?s", "?o", "?u", "?v"}
    assert len(patterns) == 7
    assert len(hidden) == 4


def test_what_stands_before_a_path_without_a_step_is_where_it_leads() -> None:
    empty = [
        found.path.empty for found in read(f"{EX}SELECT * {{ ?s ex:p* ?a ; ex:p+ ?b ; ex:p?|ex:q ?c ; (ex:p?)+ ?d ; ^(ex:p*) ?e }}").group.patterns
    ]
    assert empty == [True, False, True, True, True]


def test_what_follows_an_optional_is_joined_with_all_before_it() -> None:
    found = read(f"{EX}SELECT * {{ ?s ex:p ?o OPTIONAL {{ ?s ex:q ?x }} FILTER(?o > 1) ?x ex:r ?y }}").group
    ((before,),) = found.unions
    assert [str(pattern) for pattern in found.patterns] == ["?x ex:r ?y"]
    assert ([str(pattern) for pattern in before.patterns], len(before.optional), before.filters) == (["?s ex:p ?o"], 1, [])
    assert len(found.filters) == 1


def test_groups_of_every_kind() -> None:
    found = read(
        EX
        + """SELECT DISTINCT ?s (COUNT(?o) AS ?n) WHERE {
          VALUES (?s ?x) { (ex:a 1) (UNDEF "b") } VALUES ?y { ex:a "b"@en 1 "c"^^ex:t }
          { ?s ex:p ?o } UNION { ?s ex:q ?o } OPTIONAL { ?s ex:r ?z FILTER EXISTS { ?z a ex:C } }
          MINUS { ?s ex:gone true } GRAPH ?g { ?s ex:in ?g }
          BIND (STR(?s) AS ?name) FILTER(?x > 3 && NOT EXISTS { ?s ex:t/ex:u ?v . })
          { SELECT ?s { ?s ex:p ?deep } LIMIT 7 }
        } GROUP BY ?s HAVING (COUNT(?o) > 1) ORDER BY DESC(?n) LIMIT 10 OFFSET 20"""
    )
    group = found.group
    ((before,), (graph,), (deep,)) = group.unions
    assert before.values == [(("?s", "?x"), 2), (("?y",), 4)]
    assert [len(branches) for branches in before.unions] == [2]
    assert [str(pattern) for pattern in before.optional[0].filters[0].groups[0].patterns] == ["?z a <http://example.org/C>"]
    assert (len(before.minus), before.minus[0].line, before.optional[0].line) == (1, 5, 4)
    assert (group.bound, deep.selects[0].limit, len(graph.patterns)) == ({"?name": "STR(?s)"}, 7, 1)
    assert (group.filters[-1].negated, len(group.filters[-1].groups[0].patterns)) == (True, 2)
    assert (found.distinct, found.aggregate, found.grouped, found.ordered, found.limit, found.offset) == (True, True, True, True, 10, 20)
    assert (found.by, found.variables) == ({"?s"}, {"?s", "?o", "?n"})


def test_a_product_is_no_projection_of_everything() -> None:
    assert read(f"{EX}SELECT (?a * ?b AS ?c) {{ ?s ex:p ?a, ?b }}").variables == {"?a", "?b", "?c"}
    assert read(f"{EX}SELECT DISTINCT * {{ ?s ex:p ?a }}").variables == {"?s", "?a"}


@pytest.mark.parametrize(
    "text", ["ASK { ?s ?p ?o }", "CONSTRUCT { ?s ex:p ?o } WHERE { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE ?s WHERE { ?s ?p ?o }"]
)
def test_every_form(text: str) -> None:
    found = read(EX + text)
    assert (found.form, len(found.group.patterns)) == (text.split()[0], 1)


def test_a_line_is_that_of_the_pattern() -> None:
    assert [pattern.line for pattern in read(EX + "SELECT * {\n ?s ex:p ?o .\n\n ?o ex:q '''\n''' }").group.patterns] == [3, 5]


def test_very_deep_groups_are_not_explained() -> None:
    deep = structure.DEEPEST + 5
    with pytest.raises(Unexplained, match="stand in each other"):
        read("SELECT * " + "{" * deep + "}" * deep)


@pytest.mark.parametrize(
    "text", ["", "nonsense", "SELECT", "SELECT * {", "SELECT * { ?s", "SELECT * { ?s ?p ", "SELECT * { ?s nope:x ?o }", "PREFIX", "ASK {}}"]
)
def test_what_is_no_query_ends_with_a_reason(text: str) -> None:
    with pytest.raises(Unexplained):
        read(text)


def test_every_query_of_the_publication_and_its_tests_is_understood() -> None:
    texts = [path.read_text(encoding="utf-8") for folder in ("ontology/competency", "tests/statements") for path in (ROOT / folder).glob("*.rq")]
    assert len(texts) > 100
    assert all(read(text).group for text in texts)


def test_the_queries_of_the_standard_are_understood(shared) -> None:  # type: ignore[no-untyped-def]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in shared("standards/w3c-sparql11").rglob("*.rq")]
    legal = [text for text in texts if reading.legal(text, "http://example.org/")]
    assert len(legal) > 80
    for text in legal:
        read(text)
