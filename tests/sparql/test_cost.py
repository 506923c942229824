"""What a query costs: told by the numbers of a release, its traps named, a cheaper way given."""

from pathlib import Path

import pytest
from kruispunt.release import lines as release_lines
from kruispunt.release import statistics
from kruispunt.release.lines import Lines
from kruispunt.sparql import cost
from kruispunt.sparql.cost import Estimate
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
        ("ASK { ?s a ex:Thing }", 5000),
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
    ],
)
def test_what_is_cheap_has_no_trap(known: tuple[statistics.Statistics, Lines], text: str) -> None:
    found = explained(known, text)
    assert found.traps == []
    assert found.verdict.startswith("Answered at once")


def test_the_costly_pattern_is_told_in_words(known: tuple[statistics.Statistics, Lines]) -> None:
    told = list(cost.told(explained(known, "SELECT * { ?a ?b ?c .\n ?d ?e ?f }")))
    assert "400,000,000 solutions" in told[0]
    assert told[1] == "line 3: ?d ?e ?f has about 20,000 solutions alone; with it there are about 400,000,000"
    assert "let the two share a variable" in told[2]


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
        assert cost.explain(path.read_text(encoding="utf-8"), found, release.lines).most < cost.FLOOD, path.name


def test_of_a_query_that_was_stopped_it_is_not_said_that_it_is_answered_at_once() -> None:
    assert cost.Estimate(most=437).afterwards.startswith("More than was foreseen")
    flood = cost.Estimate(most=10**9)
    assert flood.afterwards == flood.verdict
