"""What the program says in English is told in the language of a page, and marked as English where it is not."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import kruispunt
import pytest
from kruispunt.pages.language import LANGUAGES
from kruispunt.pages.sentences import FORMS, Sentence, told
from kruispunt.release import statistics
from kruispunt.release.open import Release
from kruispunt.sparql import cost
from kruispunt.store.reading import locate


@pytest.mark.parametrize(
    ("text", "dutch", "french"),
    [
        ("'}' cannot stand here", "'}' kan hier niet staan", "'}' ne peut pas figurer ici"),
        (
            "Some work: about 1,250,000 solutions are made on the way.",
            "Enig werk: onderweg ontstaan ongeveer 1.250.000 oplossingen.",
            "Un peu de travail : environ 1\u202f250\u202f000 solutions se forment en chemin.",
        ),
        (
            "line 12: DISTINCT compares about 5,000 solutions; cheaper: count them, or ask for the rows themselves",
            "regel 12: DISTINCT vergelijkt ongeveer 5.000 oplossingen; goedkoper: tel ze, of vraag de rijen zelf",
            "ligne 12 : DISTINCT compare environ 5\u202f000 solutions ; moins cher : comptez-les, ou demandez les lignes elles-mêmes",
        ),
        (
            "line 1: ?d ?e ?f shares no variable with what stands before it: each of its 500,000 solutions meets each of the other 250,000,000,000; "
            "cheaper: let the two share a variable, or ask two queries",
            "regel 1: ?d ?e ?f deelt geen variabele met wat ervoor staat: elk van de 500.000 oplossingen ervan ontmoet elk van de andere "
            "250.000.000.000; goedkoper: laat de twee een variabele delen, of stel twee vragen",
            "ligne 1 : ?d ?e ?f ne partage aucune variable avec ce qui précède : chacune de ses 500\u202f000 solutions rencontre chacune des "
            "250\u202f000\u202f000\u202f000 autres ; moins cher : faites-leur partager une variable, ou posez deux requêtes",
        ),
        (
            "the parameter year is '20x5'; expected a year, as 2015",
            "de parameter year is '20x5'; verwacht werd een jaar, zoals 2015",
            "le paramètre year vaut '20x5' ; attendu : une année, comme 2015",
        ),
    ],
)
def test_a_sentence_is_told_in_the_language_of_the_page(text: str, dutch: str, french: str) -> None:
    assert told(text, "nl") == Sentence(dutch)
    assert told(text, "fr") == Sentence(french)
    assert told(text, "en") == Sentence(text)


@pytest.mark.parametrize("text", ["A token was expected", "line 3: nobody knows; cheaper: count them, or ask for the rows themselves", ""])
def test_what_has_no_form_stays_english_and_says_so(text: str) -> None:
    assert told(text, "nl") == Sentence(text, "en")


@pytest.mark.parametrize("form", FORMS, ids=[english for english, *_ in FORMS])
def test_every_spelling_has_the_same_fields(form: tuple[str, str, str]) -> None:
    assert len(form) == len(LANGUAGES) and all(form)
    english, *others = [set(re.findall(r"\{\d=?\}", spelling)) for spelling in form]
    assert all(found <= english for found in others) and {field for field in english if "=" in field} <= others[0] & others[1]


@pytest.mark.parametrize(("english", "dutch"), [(english, dutch) for english, dutch, _ in FORMS])
def test_no_form_is_taken_for_another(english: str, dutch: str) -> None:
    inner = "let the two share a variable, or ask two queries"
    text, expected = (
        re.sub(r"\{\d\}", "?x", re.sub(r"\{\d=\}", filled, form)) for form, filled in ((english, inner), (dutch, told(inner, "nl").text))
    )
    assert told(text, "nl") == Sentence(expected)


def test_every_form_is_of_a_sentence_that_the_program_says() -> None:
    said = "\n".join(text for file in Path(kruispunt.__file__).parent.rglob("*.py") if file.parent.name != "pages" for text in texts(file))
    clauses = {english: [clause.strip() for clause in re.split(r"\{\d=?\}|[;:,<>]", english)] for english, *_ in FORMS}
    assert [english for english, parts in clauses.items() if not any(part in said for part in parts if len(part) > 3)] == []


def texts(file: Path) -> Iterator[str]:
    """The strings of a module, one of an f-string for each of its parts."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


MISTAKES = (
    "SELECT ?x WHERE { ?x a }",
    "SELECT * { ?s ?p ",
    "SELCT * { ?s ?p ?o }",
    "SELECT * { ?s foaf:name ?o }",
    "SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }",
    "SELECT * { ?s ?p ?o } LIMIT",
    "SELECT * { ?s ?p ?o } } ",
    "SELECT ?x, ?y { ?x ?p ?y }",
    "SELECT x { ?x ?p ?y }",
    "SELECT * { ?s ?p 'a }",
    "SELECT * { ?s ?p ?o FILTER(STRT(?o)) }",
    "SELECT * { ?s ?p ?o } GROUP BY ?s",
    "SELECT * { ?s ?p ?o } LIMIT 5 WHERE",
    "INSERT DATA { <a> <b> <c> }",
    "",
)


@pytest.mark.parametrize("text", MISTAKES)
def test_common_mistakes_are_told_in_the_language_of_the_page(text: str) -> None:
    assert told(locate(text, None).reason, "nl").language == ""


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?a ?b ?c . ?d ?e ?f }",
        "SELECT DISTINCT ?o { ?s ?p ?o } ORDER BY ?o",
        "SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, 'x')) } LIMIT 5",
        "SELECT * { ?s ?p ?o } OFFSET 900000",
        "ASK { ?s a ?c }",
    ],
)
def test_what_a_query_costs_is_told_in_the_language_of_the_page(text: str, tiny: Release) -> None:
    assert tiny.lines is not None
    counted = replace(statistics.read(tiny.path / statistics.NAME), triples=1_000_000)
    assert [sentence for sentence in cost.told(cost.explain(text, counted, tiny.lines)) if told(sentence, "fr").language] == []
