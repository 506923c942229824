"""Saved queries: what an editor declares, what is told when that is wrong, and what becomes of the values a client sends."""

from contextlib import nullcontext

import pytest
from kruispunt.errors import BadQuery
from kruispunt.names import Names
from kruispunt.sources import queries
from kruispunt.sources.queries import Saved, declares, read
from kruispunt.store import reading
from kruispunt.store.filling import filled, must_reach

NAMES = Names("https://example.org/")
BODY = "SELECT ?s WHERE { ?s <https://example.org/p> ?area ; <https://example.org/q> ?since }\n"
HEAD = """#+ title: {nl: Hoeveel, en: How many}
#+ description: {en: "Counts: things"}
#+ parameters:
#+   area: {type: thing, concept: gebied, example: "44021", required: true, several: true, label: {en: NIS code}}
#+   since: {type: gYear, default: "2015"}
#+ page: 50
"""


@pytest.fixture
def saved() -> Saved:
    return read("how-many", HEAD + BODY)


def text(saved: Saved, **sent: list[str]) -> str:
    return filled(saved, sent, NAMES, lambda iri: "nowhere" not in iri, None)


def test_the_head_declares(saved: Saved) -> None:
    assert (saved.title["nl"], saved.description["en"], saved.page) == ("Hoeveel", "Counts: things", 50)
    area, since = saved.parameters
    assert (area.type, area.concept, area.required, area.several, area.default) == ("thing", "gebied", True, True, None)
    assert (since.type, since.default) == ("gYear", "2015")
    assert "44021" in area.expected


def test_a_query_without_a_head_declares_nothing() -> None:
    assert not declares("# en: a question\n" + BODY)
    assert declares(HEAD + BODY)


def test_values_become_typed_terms_in_front(saved: Saved) -> None:
    made = text(saved, area=["44021", "11002"])
    assert "{ VALUES ?area { <https://example.org/id/gebied/44021> <https://example.org/id/gebied/11002> }" in made
    assert 'VALUES ?since { "2015"^^<http://www.w3.org/2001/XMLSchema#gYear> }' in made
    assert reading.legal(made, None)
    assert [bool(line) for line in made.splitlines()] == [False] * 6 + [True], "the head is left out, its lines stay"
    assert len(made.splitlines()) == len((HEAD + BODY).splitlines())


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({}, "area is missing; expected what follows id/gebied/"),
        ({"area": [""]}, "area is missing"),
        ({"area": ["nowhere"]}, "there is no https://example.org/id/gebied/nowhere"),
        ({"area": ["a> } DROP"]}, "the parameter area is 'a> } DROP'"),
        ({"area": ["44021"], "since": ["15"]}, "the parameter since is '15'; expected a year"),
        ({"area": ["44021"], "since": ["2015", "2016"]}, "since was sent 2 times; send it once"),
        ({"area": ["44021"] * 1001}, "at most 1,000"),
        ({"area": ["44021"], "year": ["2015"]}, "no parameter 'year'; it has: area, since"),
        ({"area": ["44021"], "explain": ["true"]}, "no parameter 'explain'"),
    ],
)
def test_a_bad_value_is_told_with_its_parameter(saved: Saved, sent: dict[str, list[str]], why: str) -> None:
    with pytest.raises(BadQuery, match=why.replace("(", "\\(")):
        text(saved, **sent)


def test_words_of_several_searches_are_few() -> None:
    searching = read("x", "#+ title: {en: x}\n#+ parameters:\n#+   v: {type: search, several: true}\nASK { ?v ?p ?o }")
    with pytest.raises(BadQuery, match="was sent 11 times; at most 10 are taken"):
        text(searching, v=["a"] * 11)


def test_what_belongs_to_every_address_is_no_parameter(saved: Saved) -> None:
    assert text(saved, area=["44021"], page=["2"], _lang=["nl"])


@pytest.mark.parametrize(
    ("declared", "value", "term"),
    [
        ("{type: string, language: nl}", 'say "hi"\n', r'"say \"hi\"\n"@nl'),
        ("{}", "x' } #", '"x\' } #"'),
        ("{type: integer}", "+007", '"+007"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("{type: iri}", "urn:x:é", "<urn:x:é>"),
        ("{type: boolean, choices: ['true']}", "true", '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        ("{type: string, choices: ['no', '1.50']}", "no", '"no"'),
    ],
)
def test_every_type_of_value(declared: str, value: str, term: str) -> None:
    made = text(read("x", f"#+ title: {{en: x}}\n#+ parameters:\n#+   v: {declared}\nASK {{ ?s ?p ?v }}"), v=[value])
    assert f"ASK {{ VALUES ?v {{ {term} }}" in made
    assert reading.legal(made, None)


@pytest.mark.parametrize(
    ("declared", "value"),
    [("{type: iri}", "no-iri"), ("{type: iri}", "x:a b"), ("{type: date}", "2015-02-30"), ("{choices: [a, b]}", "c"), ("{}", "\x00")],
)
def test_no_other_value(declared: str, value: str) -> None:
    with pytest.raises(BadQuery, match="the parameter v is"):
        text(read("x", f"#+ title: {{en: x}}\n#+ parameters:\n#+   v: {declared}\nASK {{ ?s ?p ?v }}"), v=[value])


@pytest.mark.parametrize(
    "body",
    [
        "SELECT * WHERE{?v ?p ?o}",
        "ASK{?v ?p ?o}",
        "CONSTRUCT { ?v ?p [] } WHERE { ?v ?p ?o }",
        "PREFIX x: <http://x/y>\n# {\nASK { ?v ?p ?o }",
        "DESCRIBE ?v { ?v ?p ?o }",
        "SELECT (EXISTS { ?a ?b ?c } AS ?e) ?v FROM <https://example.org/g> WHERE { ?v ?p ?o }",
        "SELECT ?v { { SELECT ?v { ?v ?p ?o } } }",
    ],
)
def test_every_form_of_query_takes_values(body: str) -> None:
    made = text(read("x", f"#+ title: {{en: x}}\n#+ parameters:\n#+   v: {{type: iri}}\n{body}"), v=["urn:a"])
    assert reading.legal(made, None), made
    assert made.count("VALUES") == 1


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("title: x", "`title` is written by language"),
        ("title: {nl: }", "`title` is written by language"),
        ("description: {nl: x}", "`title` is written by language"),
        ("title: {nl: x}\ntitel: y", "holds 'titel'; it can hold title"),
        ("title: {nl: x", "line 2: the head .* is not YAML"),
        ("title: {nl: x}\npage: many", "number of rows"),
        ("title: {nl: x}\npage: 0", "number of rows"),
        ("title: {nl: x}\nparameters: [a]", "names each parameter"),
        ("title: {nl: x}\nparameters: {s: {type: text}}", "type 'text'"),
        ("title: {nl: x}\nparameters: {s: {type: thing}}", "names its `concept`"),
        ("title: {nl: x}\nparameters: {s: {kind: iri}}", "holds 'kind'"),
        ("title: {nl: x}\nparameters: {elsewhere: {}}", "stands nowhere in the query"),
        ("title: {nl: x}\nparameters: {page: {}}", "needs another name"),
        ("title: {nl: x}\nparameters: {s: {required: yes}}", "`required` is true or false"),
        ("title: {nl: x}\nparameters: {s: {type: iri, required: true}}", "give an `example`"),
        ("title: {nl: x}\nparameters: {s: {type: gYear, default: '15'}}", "expected a year"),
        ("- title", "the head is no list"),
        ("title: {nl: x}\nparameters:\n  s: {}\n  p: {type: gYear, default: '15'}", "line 4: the parameter 'p': its `default` is '15'; expected a"),
        ("title: {nl: x}\npage: 5\ntitle: {nl: y}", "line 3: .* 'title' stands there twice"),
        ("title: {nl: x}\nparameters:\n  s: {}\n  s: {}", "line 4: .* 's' stands there twice"),
        ("title: {nl: x}\nparameters: {s: {choices: []}}", "`choices` is a list"),
        ("title: {nl: x}\nparameters: {s: {language: nl_BE!}}", "`language` is a language tag"),
        ("title: {nl: x}\nparameters: {s: {example: [a]}}", "`example` is one text"),
        ("title: {nl: x}\nparameters: {s: {type: iri, example: a/b}}", "its `example` is 'a/b'; expected an absolute IRI$"),
        ("title: {nl: x}\nparameters: {s: {default: a, required: true}}", "required and has a default"),
    ],
)
def test_a_wrong_head_is_told(head: str, why: str) -> None:
    written = "".join(f"#+ {line}\n" for line in head.splitlines())
    with pytest.raises(BadQuery, match=why):
        read("x", written + "SELECT ?s ?page { ?s ?p ?page }")


def test_a_name_is_the_end_of_an_address() -> None:
    with pytest.raises(BadQuery, match="name the file"):
        read("Hoe Veel", HEAD + BODY)


def test_the_address_of_the_description_is_taken() -> None:
    with pytest.raises(BadQuery, match="name the file otherwise"):
        read("openapi", HEAD + BODY)


def test_a_value_that_is_sent_twice_counts_once(saved: Saved) -> None:
    assert text(saved, area=["44021", "11002", "44021"]).count("gebied/44021>") == 1


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("SELECT ?s { ?s ?p ?o } # ?v", "would change nothing"),
        ('SELECT ?s { ?s ?p "?v" }', "would change nothing"),
        ("SELECT ?s { { SELECT ?s { ?s ?p ?v } } }", "would change nothing"),
        ("SELECT ?s { { SELECT ?s (COUNT(?v) AS ?n) { ?s ?p ?v } GROUP BY ?s } }", "would change nothing"),
        ("SELECT ?s { ?s ?p ?o BIND (?o AS ?v) }", "makes itself"),
        ("SELECT (COUNT(?s) AS ?v) { ?s ?p ?o }", "makes itself"),
        ("SELECT ?s { ?s ?p ?v }", ""),
        ("SELECT ?s { { SELECT * { ?s ?p $v } } }", ""),
        ("SELECT ?s { { SELECT ?s ?v { ?s ?p ?v } } }", ""),
        ("SELECT (STR(?v) AS ?s) { }", ""),
    ],
)
def test_a_parameter_reaches_the_query(body: str, why: str) -> None:
    saved = read("x", f"#+ title: {{en: x}}\n#+ parameters:\n#+   v: {{type: iri}}\n{body}")
    with pytest.raises(BadQuery, match=why) if why else nullcontext():
        must_reach(saved, saved.parameters[0])


def test_examples_are_what_it_is_tried_with(saved: Saved) -> None:
    assert saved.examples() == {"area": ["44021"]}
    assert queries.RESERVED[0] == "page"
