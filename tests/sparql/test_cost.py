"""What a query costs: told by the numbers of a release, its traps named, a cheaper way given."""

from pathlib import Path

import pytest
from kruispunt.release import lines as release_lines
from kruispunt.release import statistics
from kruispunt.release.lines import Lines
from kruispunt.sparql import cost, growth
from kruispunt.sparql.counting import together
from kruispunt.sparql.estimate import FLOOD, MANY, Estimate
from kruispunt.sparql.tokens import Unexplained

EX = "http://example.org/"
PREFIX = f"PREFIX ex: <{EX}>\n"
THINGS = 5000


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[statistics.Statistics, Lines]:
    """5,000 things of a class, each with a label and a place, which are 10; each knows the next."""
    folder = tmp_path_factory.mktemp("cost")
    said = []
    for number in range(THINGS):
        thing = f"<{EX}t{number:05}>"
        said += [f"{thing} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{EX}Thing>", f'{thing} <{EX}label> "thing {number}"']
        said += [f"{thing} <{EX}place> <{EX}place{number % 10}>", f"{thing} <{EX}next> <{EX}t{(number + 1) % THINGS:05}>"]
    (folder / "dataset.nq").write_text("".join(f"{line} <{EX}g> .\n" for line in sorted(said)))
    release_lines.index(folder / "dataset.nq", folder / "incoming.index")
    whole, _ = statistics.count(folder / "dataset.nq", EX)
    statistics.write(statistics.told(whole), folder / statistics.NAME)
    return statistics.read(folder / statistics.NAME), Lines(folder / "dataset.nq", folder / "incoming.index")


def explained(known: tuple[statistics.Statistics, Lines], text: str) -> Estimate:
    return cost.explain(PREFIX + text, *known)


def test_the_numbers_are_counted(known: tuple[statistics.Statistics, Lines]) -> None:
    found, _ = known
    assert (found.triples, found.subjects, found.classes) == (4 * THINGS, THINGS, {EX + "Thing": THINGS})
    assert (found.properties[EX + "place"].triples, found.properties[EX + "place"].objects) == (THINGS, 10)
    assert found.properties[EX + "label"].objects == pytest.approx(THINGS, rel=0.06)


@pytest.mark.parametrize(
    ("text", "solutions"),
    [
        ("SELECT * { ?s a ex:Thing }", 5000),
        ("SELECT * { ?s a ex:Thing ; ex:label ?l ; ex:place ?p }", 5000),
        ("SELECT * { ?s ex:place ex:place3 }", 500),
        ("SELECT * { ?s ex:place ex:nowhere }", 0),
        ("SELECT * { ex:t00001 ?p ?o }", 4),
        ("SELECT * { ?s ex:place ex:place3 ; ex:next ?n . ?n ex:place ?p }", 500),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", 1),
        ("SELECT * { ?s ?p ?o } LIMIT 7", 7),
        ("SELECT * { ?a ex:place ?p . ?b ex:place ?p }", 2_500_000),
        ("SELECT * { { ?s a ex:Thing } UNION { ?s ex:place ex:place3 } }", 5500),
        ("SELECT * { VALUES ?s { ex:t00001 ex:t00002 } ?s ex:label ?l }", 2),
        ("SELECT * { ?s !ex:place ?o }", 20_000),
        ("SELECT * { ?s (ex:nowhere|!ex:nowhere) ?o }", 20_000),
        ("ASK { ?s a ex:Thing }", 1),
        ("SELECT * { ?s ex:next/ex:place ?p }", 5000),
        ("SELECT * { ?s ex:place/^ex:place ?o }", 2_500_000),
        ("SELECT * { ?s ex:next/ex:next/ex:label ?l }", 5000),
        ("SELECT * { ?s (ex:next/ex:place)|ex:place ?p }", 10_000),
        ("SELECT * { ex:t00001 ex:place/^ex:place ?o }", 500),
        ("SELECT * { ?s ex:place ex:place3 ; ex:label ?l ; a ex:Thing }", 500),
        ("SELECT * { ?s ex:place ex:place3 . ?s ex:place ?p . ?t ex:next ?s ; ex:place ex:place2 }", 50),
        ("SELECT ?p { ?s ex:place ?p } GROUP BY ?p", 10),
        ("SELECT DISTINCT ?p { ?s ex:place ?p }", 10),
        ("SELECT * { ?s a ex:Thing OPTIONAL { ?s ex:place ?p . ?p ex:label ?l } }", 5000),
        ("SELECT * { ?s a ex:Thing OPTIONAL { ?s ex:label ?l } ?s ex:next ?n }", 5000),
        ("SELECT * {}", 1),
        ("SELECT * { (?s ?score) <http://jena.apache.org/text#query> ('thing' 7) . ?s ex:label ?l }", 7),
        ("SELECT * { ?s <http://jena.apache.org/text#query> 'thing' OPTIONAL { ?s ex:place ?p } }", 100),
    ],
)
def test_how_many_solutions(known: tuple[statistics.Statistics, Lines], text: str, solutions: int) -> None:
    assert explained(known, text).solutions == pytest.approx(solutions, rel=0.1)


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("SELECT * { ?a a ex:Thing .\n ?b ex:label ?l }", "cross-product", 3),
        ("SELECT * { ?a ex:next* ?b }", "path", 2),
        ('SELECT * { ?a ex:label ?l\n FILTER(CONTAINS(LCASE(?l), "x")) }', "text", 3),
        ("SELECT * { ?a a ex:Thing\n FILTER NOT EXISTS { ?a ex:next/ex:next ?b } }", "exists", 3),
        ("SELECT * { ?a a ex:Thing FILTER(!EXISTS { ?a ex:next ?b . ?b ex:place ?p }) }", "exists", 2),
        ("SELECT * { ?a ex:place ?p . ?b ex:place ?p } ORDER BY ?a LIMIT 5", "sort", 0),
        ("SELECT DISTINCT ?p { ?a ex:place ?p . ?b ex:place ?p }", "distinct", 0),
        ("SELECT (GROUP_CONCAT(?a) AS ?x) { ?a ex:place ?p . ?b ex:place ?p }", "concatenation", 0),
        ("SELECT * { ?s ?p ?o } OFFSET 1000000", "offset", 0),
        ("SELECT * { ?a ex:place ?p . ?b ex:place ?p }", "long-answer", 0),
        ("SELECT * { ?a a ex:Thing FILTER EXISTS { ?b ex:next ?a . ?b ex:place ?p } }", "exists", 2),
        ("SELECT * { ?a a ex:Thing\n OPTIONAL { ?a ex:place ?p . ?b ex:place ?p MINUS { ?b ex:next ?a } } }", "optional", 3),
        ("SELECT * { ?a a ex:Thing OPTIONAL { ?a ex:place ?p\n { SELECT ?p { ?x ex:place ?p . ?y ex:place ?p } } } }", "optional", 2),
        ("SELECT * { ?a a ex:Thing OPTIONAL { ?a ex:next ?b . OPTIONAL { ?b ex:next* ?c MINUS { ?c a ex:Thing } } } }", "optional", 2),
        ("SELECT * { ?a a ex:Thing OPTIONAL { ?a ex:gone ?b } ?b ex:label ?l }", "cross-product", 2),
        ("SELECT * { ?a ex:place ?p\n MINUS { ?b ex:next ?c } }", "minus", 3),
        ("SELECT * { ?x ex:place ex:place3 ; a ?c . ?y a ?c ; ex:label 'thing 4' }", "order", 2),
        (
            "SELECT (STRLEN(?c) AS ?n) { ?s ex:label ?a BIND(CONCAT(?a, '-', REPLACE(?a, 'x', 'xxxxxxxxxx')) AS ?b) "
            + " ".join(f"BIND(CONCAT(?b{'x' * n}, ?b{'x' * n}) AS ?b{'x' * (n + 1)})" for n in range(12))
            + " }",
            "growth",
            0,
        ),
        ("SELECT (STRLEN(" + "REPLACE(" * 12 + "'aaaaaaaaaa'" + ", 'a', 'aaaaaaaaaa')" * 12 + ") AS ?n) {}", "growth", 0),
        ("SELECT * { " + " ".join(f"?s{n} ex:label ?s{n + 1} ." for n in range(400)) + " }", "wide", 0),
        ("SELECT * { ?s ex:place ?p " + " ".join(f"OPTIONAL {{ ?s ex:label ?l{n} }}" for n in range(200)) + " }", "wide", 0),
        ("SELECT * { " + " ".join(f"?s{n} <http://jena.apache.org/text#query> 'thing {n}' ." for n in range(500)) + " }", "wide", 0),
    ],
)
def test_traps_are_named_with_a_way_around_them(known: tuple[statistics.Statistics, Lines], text: str, kind: str, line: int) -> None:
    found = {trap.kind: trap for trap in explained(known, text).traps}
    assert kind in found
    assert found[kind].line == line
    assert found[kind].cheaper


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ex:place ex:place3 }",
        "SELECT * { ex:t00001 ex:next* ?b }",
        "SELECT * { ?a ex:place ex:place3 . ?a ex:next* ?b } LIMIT 5",
        'SELECT * { ex:t00001 ex:label ?l FILTER(CONTAINS(?l, "x")) }',
        "SELECT * { VALUES ?a { 1 2 } VALUES ?b { 3 4 } }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 10",
        "ASK { ?a ex:place ?p . ?b ex:label ?l }",
        "SELECT * { ex:t00001 ex:place ?p OPTIONAL { ?p ex:label ?l MINUS { ?p ex:gone ?x } } }",
        "SELECT * { ?a a ex:Thing FILTER NOT EXISTS { ?a ex:next ?b FILTER EXISTS { ?b ex:place ?p } } }",
        "SELECT * { ?a a ex:Thing FILTER EXISTS { ?a ex:next* ex:t00009 } }",
        "SELECT * { ?a a ex:Thing OPTIONAL { ?a ex:next* ?b FILTER NOT EXISTS { ?b ex:gone ?c } } }",
        "SELECT * { ?a a ex:Thing OPTIONAL { ?a ex:next ?b OPTIONAL { ?b a ex:Thing } } }",
        "SELECT * { ?a a ex:Thing OPTIONAL { ?b a ex:Thing . ?a ex:next ?b ; ex:place ?p } }",  # starts with what is known: measured
        "SELECT (CONCAT(?l, ' (', ?l, ')') AS ?x) { ?a ex:label ?l }",
        "SELECT (CONCAT(" + ", ".join(["?l"] * 50) + ") AS ?x) { ?a ex:label ?l }",
        "SELECT * { ?a ex:label ?l " + " ".join(["FILTER EXISTS { ?a ex:place ?p }"] * 400) + " }",
        "SELECT * { ?s " + "(" * 40 + "ex:next" + "/ex:next|ex:next)" * 40 + " ex:t00001 }",
    ],
)
def test_what_is_cheap_has_no_trap(known: tuple[statistics.Statistics, Lines], text: str) -> None:
    found = explained(known, text)
    assert found.traps == []
    assert found.verdict.startswith("Answered at once")


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("'abc'", 3),
        ("CONCAT(?a, ?a, 'xy')", 42),
        ("CONCAT(CONCAT(?a, ?a), CONCAT(?a, ?a))", 80),
        ("REPLACE('aaaa', 'a', 'bbbbb')", 20),
        ("STRLEN(REPLACE('aaaa', 'a', 'bbbbb'))", 20),
        ("IF(?a = 'x', CONCAT(?a, ?a), 'y')", 40),
        ("(COUNT(*) AS ?n)", 20),
        ("((", 0),
    ],
)
def test_how_long_a_text_is_that_is_made(expression: str, letters: float) -> None:
    assert growth.length(expression) == letters


def test_the_costly_pattern_is_told_in_words(known: tuple[statistics.Statistics, Lines]) -> None:
    told = list(cost.told(explained(known, "SELECT * { ?a ?b ?c .\n ?d ?e ?f }")))
    assert "400,000,000 solutions" in told[0]
    assert told[1] == "line 3: ?d ?e ?f has about 20,000 solutions alone; with it there are about 400,000,000"
    assert "let the two share a variable" in told[2]


def test_patterns_are_joined_in_the_order_of_the_engine(known: tuple[statistics.Statistics, Lines]) -> None:
    """It takes the smallest form that touches what it has: `?y a ?c` before the one that would leave few, which touches nothing yet."""
    found = explained(known, "SELECT * { ?x ex:place ex:place3 ; a ?c . ?y a ?c ; ex:label 'thing 4' }")
    assert [step.pattern.replace("ex:", "") for step in found.steps] == [
        "?x place <http://example.org/place3>",
        "?x a ?c",
        "?y a ?c",
        "?y label 'thing 4'",
    ]
    assert found.most == pytest.approx(500 * THINGS, rel=0.1)
    (trap,) = [trap for trap in found.traps if trap.kind == "order"]
    cheaper = "SELECT * { ?x ex:place ex:place3 ; a ?c { SELECT ?y ?c { ?y a ?c ; ex:label 'thing 4' } } }"
    assert "query of its own" in trap.cheaper
    assert "order" not in {trap.kind for trap in explained(known, cheaper).traps}


def test_a_path_without_end_says_how_much_it_looks_at(known: tuple[statistics.Statistics, Lines]) -> None:
    from_everywhere = explained(known, "SELECT (COUNT(*) AS ?n) { ?a ex:next* ?b }")
    assert from_everywhere.most >= 8 * THINGS  # both ends of every triple
    assert [step.pattern for step in from_everywhere.worst] == ["?a ex:next* ?b"]
    turning = explained(known, "SELECT (COUNT(*) AS ?n) { ?a (ex:place|^ex:place)+ ?b }")
    assert turning.most > MANY


def test_an_optional_inside_another_is_made_whole_each_time(known: tuple[statistics.Statistics, Lines]) -> None:
    text = "SELECT * { ?a a ex:Thing OPTIONAL { { ?a ex:next ?b OPTIONAL { ?b ex:next* ?c MINUS { ?c a ex:Thing } } } UNION { ?a ex:label ?b } } }"
    found = explained(known, text)
    assert found.most > THINGS * 8 * THINGS / 2
    asked_of_each = explained(known, text.replace("MINUS", "FILTER NOT EXISTS"))
    assert asked_of_each.most < MANY
    assert any("FILTER NOT EXISTS" in trap.cheaper for trap in found.traps)


def test_texts_that_grow_are_too_much_however_few_the_solutions(known: tuple[statistics.Statistics, Lines]) -> None:
    doubling = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(31))
    found = explained(known, f"SELECT (STRLEN(?v31) AS ?n) {{ BIND('a' AS ?v0) {doubling} }}")
    assert found.most == 1
    assert found.verdict.startswith("Too much for one query")
    assert "about 2,100,000,000 letters" in found.traps[0].why


def test_an_optional_group_that_shares_nothing_is_a_cross_product(known: tuple[statistics.Statistics, Lines]) -> None:
    found = explained(known, "SELECT * { ?a ex:label ?l OPTIONAL { ?b ex:place ?p FILTER(?p = ?a || ?l = ?b) } }")
    assert [trap.kind for trap in found.traps][:1] == ["cross-product"]
    assert "each of its 5,000 solutions meets each of the other 5,000" in found.traps[0].why
    joined = explained(known, "SELECT * { ?a ex:label ?l OPTIONAL { ?a ex:place ?p } }")
    assert not joined.traps


def test_a_text_that_is_too_long_is_not_explained(known: tuple[statistics.Statistics, Lines]) -> None:
    with pytest.raises(Unexplained, match="longer than"):
        explained(known, "SELECT * { ?s ?p ?o }" + " " * cost.LONGEST)


def test_deep_nesting_ends_with_a_reason(known: tuple[statistics.Statistics, Lines]) -> None:
    with pytest.raises(Unexplained):
        explained(known, "SELECT * { ?s ex:p " + "(" * 20_000 + ")" * 20_000 + " }")


def test_every_estimate_of_the_questions_is_of_the_right_order(release) -> None:  # type: ignore[no-untyped-def]
    """None of the questions that answer at once is called too much."""
    found = statistics.read(release.path / statistics.NAME)
    for path in sorted((Path(__file__).parents[2] / "ontology" / "competency").glob("*.rq")):
        assert cost.explain(path.read_text(encoding="utf-8"), found, release.lines).most < FLOOD, path.name


def test_of_a_query_that_was_stopped_it_is_not_said_that_it_is_answered_at_once() -> None:
    assert Estimate(most=437).afterwards.startswith("More than was foreseen")
    flood = Estimate(most=10**9)
    assert flood.afterwards == flood.verdict


def test_of_a_query_that_was_stopped_the_worst_step_is_told_however_few_its_solutions(known: tuple[statistics.Statistics, Lines]) -> None:
    found = explained(known, "SELECT * { ex:t00001 ex:place ?p . ?s ex:place ?p }")
    assert found.costly == []
    assert "?s ex:place ?p has about 5,000 solutions alone" in list(cost.told(found, found.afterwards))[1]


def test_numbers_of_two_datasets_are_added(known: tuple[statistics.Statistics, Lines]) -> None:
    numbers, _ = known
    both = together(numbers, numbers)
    assert (both.triples, both.classes, both.properties[EX + "place"].triples) == (8 * THINGS, {EX + "Thing": 2 * THINGS}, 2 * THINGS)


def test_without_indexes_the_statistics_tell(known: tuple[statistics.Statistics, Lines]) -> None:
    found = cost.explain(PREFIX + "SELECT * { ?s ex:place ex:place3 ; ex:next ?n }", known[0], None)
    assert found.solutions == 500
