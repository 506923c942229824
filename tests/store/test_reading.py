"""What the engine makes of a text: SERVICE and FROM wherever they are clauses and nowhere else, mistakes at their token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kruispunt.errors import MalformedQuery, Refused
from kruispunt.store import reading
from rdflib.plugins.sparql.parser import parseQuery

BASE = "http://example.org/sparql"

TIGHT = [       # legal for the engine, though a reader that wants a space before a keyword cannot read them
    "ASK { ?s ?p 1SERVICE<http://x/>{} }",
    "ASK { ?s ?p true SERVICESILENT<http://x/>{} }",
    "PREFIX ex: <http://x/> ASK { ?s ?p 1SERVICEex:x{} }",
]
CALLS = [
    "SELECT * WHERE { SERVICE <http://x/> { ?s ?p ?o } }",
    "select * where { service silent <http://x/> { ?s ?p ?o } }",
    "ASK { SERVICE ?where {} }",
    "ASK { SERVICE # a comment { between\n <http://x/> {} }",
    "ASK { FILTER EXISTS { SERVICE <http://x/> {} } }",
    "SELECT * WHERE { { SELECT ?s WHERE { OPTIONAL { SeRvIcE <x> { ?s ?p ?o } } } } }",
    "PREFIX service: <http://x/> ASK { ?s ?p 'service' . SERVICE service:x {} }",
    "ASK { ?s ?p '''SERVICE''' SERVICE <http://x/> {} }",
    "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <http://x/> { ?s ?p ?o } } }",
]
PIECES = [*" \n{}()<>?:.,;'\"#1a=", *["SERVICE ", "service", "FROM ", "<x>", "?x ", "ASK", "true", "SILENT", "ex:y", "'a'", "FILTER(", "GRAPH "]]
HARMLESS = [
    "SELECT ?service ?b WHERE { ?service ?b 'service <x> {' } GROUP BY ?service ?b",
    "PREFIX service: <http://x/> SELECT * WHERE { GRAPH service:x { ?s ?p service:service } }",
    "PREFIX ex: <http://x/> SELECT * WHERE { ?s a ex:ServiceOffer ; ex:validFrom ?from }",
    "ASK { ?s ?p ?o } # SERVICE <http://x/> {}",
    "ASK { <http://x/SERVICE> ?from \"FROM <http://x/>\"@service }",
    "ASK { _:service ?p '''\nSERVICE <x> { \nFROM <y>''' }",
    "SELECT (1 AS ?from) WHERE { FILTER(?a<'x' && 'SERVICE <x> {}' != \"FROM\") }",
]


@pytest.mark.parametrize("text", [*CALLS, *TIGHT])
def test_service_is_refused_wherever_it_is_a_clause(text: str) -> None:
    with pytest.raises(Refused, match=r"line \d+, column \d+: SERVICE"):
        reading.graphs(text, BASE)


@pytest.mark.parametrize("spelling", ["\\u0053ERVICE", "\u017fERVICE", "SERV\u0130CE", "S\u0000ERVICE", "SERVICE\u00a0"])
def test_other_spellings_are_no_clause_for_the_engine(spelling: str) -> None:
    """What the refusal looks for is what the engine takes for the keyword; should it ever learn another spelling, this shows."""
    assert not reading.legal(f"ASK {{ {spelling} <http://x/> {{}} }}", BASE)


@pytest.mark.parametrize("text", HARMLESS)
def test_the_words_are_no_clauses_in_names_strings_and_comments(text: str) -> None:
    assert reading.legal(text, BASE), "the case itself must be a query"
    assert reading.graphs(text, BASE) is None


@pytest.mark.parametrize("text", ["ASK { SERVICE { ?s ?p ?o } }", "ASK { SERVICE 'x' {} }", "ASK { SERVICE <x:y> {} } ]", "ASK { SERVICE SILENT }"])
def test_an_illegal_text_with_service_is_told_as_illegal(text: str) -> None:
    with pytest.raises(MalformedQuery, match="column"):
        reading.graphs(text, BASE)


def test_the_place_of_service_is_that_of_the_clause() -> None:
    with pytest.raises(Refused, match="line 2, column 3:"):
        reading.graphs("ASK { ?service ?p 'service' .\n  SERVICE <http://x/> {} }", BASE)


@pytest.mark.parametrize(
    ("text", "default", "named"),
    [
        ("SELECT * FROM <http://x/a> FROM NAMED <b> WHERE { ?s ?p ?o }", ["http://x/a"], ["http://example.org/b"]),
        ("SELECT*FROM<a>{}", ["http://example.org/a"], []),
        ("PREFIX ex: <http://x/> ASK FROM ex:a FROM NAMED ex:b#c\nFROM#x\n<http://FROM/> { ?s ?p true }", ["http://x/a", "http://FROM/"], ["http://x/b"]),
        ("BASE <http://q/> DESCRIBE <x> FROM <y>", ["http://q/y"], []),
        ("PREFIX from: <http://x/> SELECT * from from:from FROM NAMED from:b { ?from ?p 'FROM <z>' }", ["http://x/from"], ["http://x/b"]),
        ("CONSTRUCT { ?s ?p 'FROM <no>' } FROM <yes> WHERE { ?s ?p ?o }", ["http://example.org/yes"], []),
        ("# FROM <no>\nCONSTRUCT FROM <yes> WHERE { ?s ?p ?o }", ["http://example.org/yes"], []),
        ("PREFIX : <http://x/> SELECT ?from FROM NAMED :a WHERE { ?from ?p ?o }", [], ["http://x/a"]),
    ],
)
def test_the_graphs_of_from_are_read_in_full(text: str, default: list[str], named: list[str]) -> None:
    assert reading.graphs(text, BASE) == (tuple(default), tuple(named))


@pytest.mark.parametrize("text", [*CALLS, *HARMLESS])
def test_an_independent_parser_agrees(text: str) -> None:
    assert ("ServiceGraphPattern_" in str(parseQuery(text))) is (text in CALLS)


@pytest.mark.parametrize(
    ("text", "line", "column", "told"),
    [
        ("SELECT *\n WHERE { ?s ?p ?o } LIMT 3", 2, 21, "'LIMT'"),
        ("SELECT * WHERE { ?s ?p ", 1, 23, "too early"),
        ("", 1, 1, "no query yet"),
        ("SELECT * WHERE { ?s ?p ?o FILTER(?x = ex:foo) }", 1, 39, "prefix ex: is not declared"),
        ("PREFIX ex: <http://x/> ASK { ?s ex:p nope:x }", 1, 38, "prefix nope: is not declared"),
        ("SELECT * WHERE { ?s ?p ?o ?q }", 1, 27, "'?q'"),
        ("SELECT DISTINC ?s WHERE { ?s ?p ?o }", 1, 8, "'DISTINC'"),
        ("PREFIX ex: <http://x/>\nINSERT DATA { ex:a ex:b ex:c }", 2, 1, "only reads"),
        ("ASK { ?s ?p 'é' ?ë 'x' y }", 1, 17, "'?ë'"),
        ("SELECT (COUNT(*) AS ?n) ?s WHERE { ?s ?p ?o }", 1, 25, "neither grouped nor aggregated"),
    ],
)
def test_a_mistake_is_told_at_its_token(text: str, line: int, column: int, told: str) -> None:
    error = reading.locate(text, BASE).error()
    assert (error.line, error.column) == (line, column)
    assert told in str(error)


def test_what_could_stand_there_is_told() -> None:
    assert "}" in reading.locate("ASK { ?s ?p ?o ?q }", BASE).error().expected


def test_a_mistake_beside_the_word_service_is_a_mistake() -> None:
    with pytest.raises(MalformedQuery, match="ex:ServiceY"):
        reading.graphs("PREFIX ex: <http://x/> ASK { ?s ?p ex:ServiceX ex:ServiceY }", BASE)


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_no_text_comes_through_with_a_clause_that_the_engine_would_run(parts: list[str]) -> None:
    """Texts made at random of dangerous pieces: what is let through without a word has no SERVICE for an independent reader either."""
    text = "PREFIX ex: <http://x/> " + "".join(parts)
    try:
        if reading.graphs(text, BASE) is None and reading.legal(text, BASE):
            assert "ServiceGraphPattern_" not in str(parseQuery(text))
    except (MalformedQuery, Refused):
        pass
    except Exception as error:          # texts that only the independent reader cannot read say nothing
        assert type(error).__name__ in ("ParseException", "ParseSyntaxException"), error


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("SELECT (<http://x.example/f>(<http://x.example/g>(1)) AS ?x) (1 AS ?y) {}", [{"y": "1"}]),
        ("SELECT (COALESCE(<http://x.example/f>(), 'else') AS ?x) {} # from service", [{"x": "else"}]),
        ("SELECT ?x { VALUES ?x { 1 2 } FILTER(<http://x.example/f>(?x) || ?x = 2) }", [{"x": "2"}]),
        ("SELECT ?x { VALUES ?x { 1 } FILTER(!<http://x.example/f>(?x)) }", []),
    ],
)
def test_a_function_that_is_not_here_is_an_error_where_it_is_called(text: str, answer: list[dict[str, str]]) -> None:
    assert reading.graphs(text, None) is None
    found = reading.results(reading.EMPTY, text, None)
    names = [variable.value for variable in found.variables]
    assert [{name: row[name].value for name in names if row[name] is not None} for row in found] == answer


def test_a_mistake_is_found_beside_a_function_that_is_not_here() -> None:
    fault = reading.locate("SELECT ?x { BIND(<http://x.example/f>(1) AS ?x) } nonsense", None)
    assert fault.column == 51
