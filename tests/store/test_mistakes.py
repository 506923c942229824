"""What is told to a person whose text is no query: the place to look at, and what to write there."""

import pytest
from kruispunt.store import reading

BASE = "http://example.org/sparql"
EX = "PREFIX ex: <http://x/>\n"

LETTERS = [
    ('SELECT * { ?s ?p "abc .\n?s a ?t }', 1, 18, "string that begins here has no end"),
    ("SELECT * { ?s ?p 'abc\" }", 1, 18, "string that begins here has no end"),
    ('SELECT * { ?s ?p "C:\\data" }', 1, 21, "\\d is no escape"),
    ("SELECT * { ?s ?p “abc” }", 1, 18, "typographic"),
    ("SELECT * { ?s ?p \u2018abc\u2019 }", 1, 18, "typographic"),
    ("SELECT * {\u00a0?s ?p ?o }", 1, 11, "NO-BREAK SPACE"),
    ("SELECT * { ?s ?p ?o\u200b }", 1, 20, "ZERO WIDTH SPACE"),
    ("SELECT * { \uff1fs ?p ?o }", 1, 12, "write ?"),
    ("SELECT (1 \u2013 2 AS ?x) {}", 1, 11, "minus is written -"),
    ("SELECT * { ?s ?p <http://a b> }", 1, 27, "an IRI holds no space"),
    ("PREFIX a: <http://a b/>\nASK {}", 1, 20, "an IRI holds no space"),
    ("SELECT * { ?s <http://a/b ?o }", 1, 26, "close it with >"),
    ("SELECT * { ?s <http://a/b\n?o ?q }", 1, 15, "close it with >"),
    *((f"SELECT * {{ ?s ?p <http://a{sign}b> }}", 1, 27, f"an IRI holds no {sign}") for sign in '<"{}|^`\\'),
    ("SELECT * { <http://a/%zz> ?p ?o }", 1, 12, "percent encoding"),
    ("SELECT * { <http://a/[x]> ?p ?o }", 1, 12, "is no IRI"),
    ("SELECT * { ?s http://a/b ?o }", 1, 15, "between < and >"),
]
OPENINGS = [
    ("", 1, 1, "begins with SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("# what?", 1, 8, "begins with SELECT"),
    ("SELCT * WHERE { ?s ?p ?o }", 1, 1, "did you mean SELECT?"),
    ("@prefix ex: <http://x/> .\nASK {}", 1, 1, "PREFIX, without @"),
    ("PREFIX ex: <http://x/> .\nASK {}", 1, 24, "no full stop"),
    ("PREFIX ex <http://x/>\nASK {}", 1, 8, "ends with a colon: ex:"),
    ("MATCH (n) RETURN n", 1, 1, "'MATCH' begins no query"),
    (EX + "ASK { ?s xe:p ?o }", 2, 10, "did you mean ex:?"),
    ("ASK { ?s ex:p ?o }\n" + EX, 1, 10, "at the top before SELECT"),
]
HEADS = [
    ("SELECT ?x, ?y WHERE { ?x ?p ?y }", 1, 10, "parted by spaces"),
    ("SELECT ?x = ?y WHERE { ?x ?p ?y }", 1, 11, "(?x AS ?y)"),
    ("SELECT ?x AS ?y WHERE { ?x ?p ?o }", 1, 11, "(?x AS ?y)"),
    ("SELECT COUNT(?x) AS ?y WHERE { ?x ?p ?o }", 1, 8, "(COUNT(…) AS ?name)"),
    ("SELECT (COUNT(?x)) WHERE { ?x ?p ?o }", 1, 18, "has no name"),
    ("SELECT (COUNT(?x) AS n) WHERE { ?x ?p ?o }", 1, 22, "?n"),
    ("SELECT s WHERE { ?s ?p ?o }", 1, 8, "question mark: ?s"),
    ("SELECT ?my-var { ?s ?p ?o }", 1, 11, "letters, digits and _"),
    ("SELECT DISTINC ?s WHERE { ?s ?p ?o }", 1, 8, "did you mean DISTINCT?"),
    ("SELECT * WERE { ?s ?p ?o }", 1, 10, "did you mean WHERE?"),
    ("SELECT * FROM table WHERE { ?s ?p ?o }", 1, 15, "IRI of a graph"),
]
CLAUSES = [
    ("SELECT * ORDER BY ?s WHERE { ?s ?p ?o }", 1, 10, "the order is WHERE"),
    ("SELECT * { ?s ?p ?o } LIMIT 5 ORDER BY ?s", 1, 31, "ORDER comes too late"),
    ("SELECT ?p { ?s ?p ?o } ORDER BY ?p GROUP BY ?p", 1, 36, "the order is WHERE"),
    ("SELECT * { ?s ?p ?o } LIMIT 5 LIMIT 6", 1, 31, "LIMIT was given before"),
    ("SELECT * { ?s ?p ?o } LIMIT ten", 1, 29, "whole number"),
    ("SELECT * { ?s ?p ?o LIMIT 5 }", 1, 21, "behind the closing brace"),
    ("SELECT * { ?s ?p ?o } LIMT 5", 1, 23, "did you mean LIMIT?"),
    ("SELECT * { ?s ?p ?o } ORDER BY DESC ?s", 1, 37, "DESC(…)"),
    ("SELECT * { ?s ?p ?o } ORDER BY ?s DESC", 1, 39, "DESC(?s)"),
    ("SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING ?n > 1", 1, 43, "HAVING(…)"),
    ("SELECT * { ?s ?p ?o };", 1, 22, "complete before ';'"),
    ("SELECT * { ?s ?p ?o } // done", 1, 23, "a comment begins with #"),
    ("SELECT * {}\nSELECT * {}", 2, 1, "another query"),
]
PATTERNS = [
    ("SELECT * {\n ?s a <x:y>\n ?s <x:z> ?o\n}", 3, 2, "a triple ends before '?s'"),
    ("SELECT * WHERE { ?s ?p ?o . OPTIONAL { ?s a ?t }", 1, 49, "} is missing"),
    ("SELECT * WHERE { { ?s ?p ?o . OPTIONAL { ?s a ?t ", 1, 49, "3 times } is missing"),
    ("SELECT * WHERE { ?s ?p ?o } }", 1, 29, "one } too many"),
    ("SELECT * WHERE ?s ?p ?o", 1, 16, "{ is missing before ?s"),
    ("SELECT * { OPTIONAL ?s ?p ?o }", 1, 21, "{ is missing before ?s"),
    ("SELECT * { ?s a <x:a> UNION ?s a <x:b> }", 1, 23, "what UNION joins stands in braces"),
    ("SELECT * { OPTIONEL { ?s ?p ?o } }", 1, 12, "did you mean OPTIONAL?"),
    ("SELECT * WHERE { s ?p ?o }", 1, 18, "a variable ?s"),
    ("SELECT * { ?s A ?o }", 1, 15, "a is written in small letters"),
    ("SELECT * { ?s ?p True }", 1, 18, "true is written in small letters"),
    ('SELECT * { ?s "p" ?o }', 1, 15, "a literal is no predicate"),
    ('SELECT * { ?s ?p "abc"@nl_BE }', 1, 23, "@nl-be"),
    ('SELECT * { ?s ?p "1"^<x:y> }', 1, 21, "behind ^^"),
    ("SELECT * { ?s <x:a>{1,3} ?o }", 1, 20, "no {n,m}"),
    (EX + "SELECT * { ex:a/b ?p ?o }", 2, 16, "is written \\/"),
    ("SELECT * { { _:a ?p ?o } UNION { _:a ?q ?r } }", 1, 34, "holds within one"),
    ("SELECT * { SELECT ?s { ?s ?p ?o } ?s a ?t }", 1, 35, "a subquery stands in braces"),
    ("SELECT * { VALUES (?a ?b) { (1) } }", 1, 33, "2; UNDEF"),
    ("SELECT * { VALUES (?a) { 1 2 } }", 1, 26, "each row of values stands in brackets"),
    ("SELECT * { VALUES ?a { ?b } }", 1, 24, "no variables"),
    ("SELECT * { VALUES ?a { 1, 2 } }", 1, 25, "not by commas"),
    ("CONSTRUCT WHERE { ?s ?p ?o FILTER(?o > 1) }", 1, 28, "takes triples alone"),
    ("CONSTRUCT { ?s ?p ?o }", 1, 23, "a pattern in braces is missing"),
]
EXPRESSIONS = [
    ("SELECT * { ?s ?p ?o FILTER ?o > 1 }", 1, 28, "FILTER(…)"),
    ("SELECT * { ?s ?p ?o FILTER(?o > 1 }", 1, 35, ") is missing before }"),
    ("SELECT * { ?s ?p ?o FILTER(?o > 1)) }", 1, 35, "one ) too many"),
    ("SELECT * { ?s ?p ?o FILTER(?o == 1) }", 1, 32, "one ="),
    ("SELECT * { ?s ?p ?o FILTER(?o > 1 AND ?o < 2) }", 1, 35, "AND is written &&"),
    ("SELECT * { ?s ?p ?o FILTER(?o <> 1) }", 1, 31, "<> is written !="),
    ('SELECT * { ?s ?p ?o FILTER(?o LIKE "a%") }', 1, 31, "CONTAINS"),
    ("SELECT * { ?s ?p ?o FILTER(NOT BOUND(?o)) }", 1, 32, "!BOUND(?x)"),
    ('SELECT * { ?s ?p ?o FILTER(STARTSWITH(?o, "a")) }', 1, 28, "did you mean STRSTARTS?"),
    ("SELECT (AVERAGE(?a) AS ?c) { ?s ?p ?a }", 1, 9, "did you mean AVG?"),
    ("SELECT (STRLEN(?a, ?b) AS ?c) {}", 1, 18, "STRLEN takes no more arguments"),
    ("SELECT (IF(?x, 1) AS ?y) {}", 1, 17, "IF takes more arguments"),
    ('SELECT (GROUP_CONCAT(?a, ", ") AS ?c) { ?s ?p ?a }', 1, 24, "SEPARATOR="),
    ('SELECT * { ?s ?p ?o FILTER(?o IN "a", "b") }', 1, 34, "IN(…)"),
    ("SELECT * { ?s ?p ?o FILTER(?o &gt; 1) }", 1, 31, "sign of HTML"),
    ("SELECT * { ?s ?p ?o FILTER(?o = 1,5) }", 1, 34, "a point, no comma"),
    ("SELECT * { BIND(1 + 2) }", 1, 22, "has no name"),
]
SCOPES = [
    ("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o }", 1, 8, "add GROUP BY ?s"),
    ("SELECT ?s ?p (COUNT(?o) AS ?n)\nWHERE { ?s ?p ?o }\nGROUP BY ?s", 1, 11, "?p is selected but neither grouped nor aggregated"),
    ("SELECT ?x { { SELECT ?x ?w (COUNT(*) AS ?y) { ?x a ?w } GROUP BY ?x } }", 1, 25, "add GROUP BY ?w"),
    ("SELECT * WHERE { ?s ?p ?o } GROUP BY ?s", 1, 8, "SELECT * cannot stand with GROUP BY"),
    ("SELECT DISTINCT * WHERE { ?s ?p ?o } GROUP BY ?s", 1, 17, "SELECT * cannot stand with GROUP BY"),
    ("SELECT * { { SELECT * { ?s ?p ?o } GROUP BY ?s } }", 1, 21, "SELECT * cannot stand with GROUP BY"),
    ("SELECT (1 AS ?s) { ?s ?p ?o }", 1, 14, "?s has a value already"),
    ("SELECT * { ?s ?p ?o BIND(1 AS ?o) }", 1, 31, "?o has a value already"),
]


@pytest.mark.parametrize(("text", "line", "column", "told"), [*LETTERS, *OPENINGS, *HEADS, *CLAUSES, *PATTERNS, *EXPRESSIONS, *SCOPES])
def test_a_common_mistake_is_told_where_it_is_and_with_what_mends_it(text: str, line: int, column: int, told: str) -> None:
    assert not reading.legal(text, BASE), "the case itself must be no query"
    fault = reading.locate(text, BASE)
    assert told in fault.reason
    assert (fault.line, fault.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("SELECT * { ?s ?p ?o ?q }", {".", ";", ",", "}", "FILTER", "OPTIONAL"}),
        ("SELECT * { ?s", {"?name", "<IRI>", "prefix:name", "a"}),
        ("SELECT * { ?s ?p ]", {"?name", "<IRI>", "prefix:name", '"text"'}),
        ("SELECT * ORDER BY ?s", {"WHERE", "FROM", "{"}),
        ("SELECT * {} ]", {"GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"}),
        ("SELECT (1 ) {}", {"AS", "+", "<", ">="}),
        ("SELECT * { ?s ?p <http://a<b> }", {">"}),
        ("]", {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE"}),
    ],
)
def test_words_and_signs_that_could_stand_there_are_told(text: str, possible: set[str]) -> None:
    told = reading.locate(text, BASE).expected
    assert possible <= set(told)
    assert len(possible) > 1 or set(told) == possible


