"""Full-text search: what is found, in which order, in spite of case, accents and slips of the pen; and the same inside SPARQL."""

import io
import json
from pathlib import Path

import pytest
from kruispunt.errors import BadQuery, MalformedQuery, OverLimit, PublishingError
from kruispunt.store import index, search, textquery
from kruispunt.store.embedded import Embedded, Query
from kruispunt.store.search import Search, within
from kruispunt.store.workers import Pool

EX = "http://example.org/"
LABEL = f"{EX}label"
PREFIX = "PREFIX text: <http://jena.apache.org/text#>\n"
SAID = [
    ("gent", "label", '"Gent"@nl'),
    ("gent", "label", '"Gand"@fr'),
    ("gent", "about", '"A city with a harbour"@en'),
    ("gentbrugge", "label", '"Gentbrugge"@nl'),
    ("harbour", "about", '"Built long after Gent"@en'),
    ("liege", "label", '"Liège"@fr'),
    ("mechelen", "label", '"Mechelen"@nl'),
    ("mechelen", "code", '"12025"'),
    ("school", "label", '"élèves"@fr'),
    ("school", "http", f"<{EX}Gent>"),
    ("work", "label", '"Œuvre: Straße, Ĳs"@fr'),
    ("quoted", "label", r'"say \"AND\" (NEAR) twice*"@en'),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("found")
    lines = sorted(f"<{EX}{thing}> <{EX}{name}> {value} <{EX}g> .\n" for thing, name, value in SAID)
    (made / "dataset.nq").write_text("".join(lines), encoding="utf-8")
    assert search.index(made / "dataset.nq", made / search.NAME, [LABEL]) == len(SAID) - 2, "a code and a link are no text to be found"
    index.load(made / "dataset.nq", made / "store")
    return made


@pytest.fixture(scope="module")
def found(folder: Path) -> Search:
    return Search(folder)


def things(found: Search, text: str, **more: str) -> list[str]:
    return [match.iri.removeprefix(EX) for match in found.things(text, 10, **more)]


def test_a_name_comes_before_what_begins_with_it_and_before_what_speaks_of_it(found: Search) -> None:
    assert things(found, "gent") == ["gent", "gentbrugge", "harbour"]


def test_every_word_is_to_be_there(found: Search) -> None:
    assert things(found, "city harbour") == ["gent"]
    assert things(found, "city bridge") == []


@pytest.mark.parametrize("text", ["LIEGE", "liège", "Liége"])
def test_case_and_accents_make_no_difference(found: Search, text: str) -> None:
    assert things(found, text) == ["liege"]


@pytest.mark.parametrize("text", ["oeuvre", "ŒUVRE", "STRASSE", "straße", "ijs", "ĳs"])
def test_ligatures_make_no_difference(found: Search, text: str) -> None:
    assert things(found, text) == ["work"]


@pytest.mark.parametrize("limit", ["-1", "1.5", "0", "1e1"])
def test_a_limit_that_is_none_is_told(folder: Path, limit: str) -> None:
    with pytest.raises(BadQuery, match="its limit is a number from 1 to"):
        rows(folder, f'SELECT ?s {{ ?s text:query ("gent" {limit}) }}')


@pytest.mark.parametrize("text", ["mechlen", "mechelem", "mechleen", "machelan"])
def test_a_slip_of_the_pen_is_forgiven(found: Search, text: str) -> None:
    assert things(found, text) == ["mechelen"]


def test_a_short_or_quite_other_word_is_not_guessed(found: Search) -> None:
    assert things(found, "gnt") == []
    assert things(found, "brussels") == []


def test_one_language_only(found: Search) -> None:
    assert things(found, "gand", language="fr") == ["gent"]
    assert things(found, "gand", language="nl") == []


@pytest.mark.parametrize("text", ["", "  ", '"', "*", "()", "AND OR", "a'; DROP TABLE found --", "\x00", "name:", "{x}"])
def test_no_sign_means_anything_to_the_index(found: Search, text: str) -> None:
    assert things(found, text) == []
    assert things(found, f"{text} near and") == (["quoted"] if not text.strip("*\"(){} \x00") else [])


def test_the_same_dataset_gives_the_same_file(folder: Path, tmp_path: Path) -> None:
    search.index(folder / "dataset.nq", tmp_path / "again", [LABEL])
    assert (tmp_path / "again").read_bytes() == (folder / search.NAME).read_bytes()


def test_a_literal_of_several_graphs_is_found_once(tmp_path: Path) -> None:
    (tmp_path / "dataset.nq").write_text("".join(f'<{EX}a> <{LABEL}> "one"@en <{EX}{graph}> .\n' for graph in "gh"))
    assert search.index(tmp_path / "dataset.nq", tmp_path / search.NAME, [LABEL]) == 1


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [("same", "same", 0), ("same", "sane", 1), ("same", "smae", 1), ("same", "sames", 1), ("same", "sm", 2), ("", "a", 1)],
)
def test_the_distance_of_two_words(first: str, second: str, distance: int) -> None:
    assert within(first, second, distance)
    assert distance == 0 or not within(first, second, distance - 1)


def rows(folder: Path, text: str) -> list[dict[str, str]]:
    sink = io.BytesIO()
    Embedded(folder / "store").answer(Query(PREFIX + text), sink)
    return [{name: term["value"].removeprefix(EX) for name, term in row.items()} for row in json.loads(sink.getvalue())["results"]["bindings"]]


def test_sparql_finds_things_by_words(folder: Path) -> None:
    assert rows(folder, 'SELECT ?s { ?s text:query "gent" . ?s ?p ?o . FILTER(LANG(?o) = "fr") }') == [{"s": "gent"}]


def test_sparql_gets_the_literal_its_score_and_a_part(folder: Path) -> None:
    found = rows(folder, f'SELECT ?s ?l ?n {{ (?s ?n ?l) text:query (<{LABEL}> "gent" 2) }} ORDER BY DESC(?n)')
    assert [(row["s"], row["l"]) for row in found] == [("gent", "Gent"), ("gentbrugge", "Gentbrugge")]
    assert float(found[0]["n"]) > float(found[1]["n"]) > 0
    assert rows(folder, 'SELECT ?l { (?s ?n ?l) text:query ("ga" "lang:fr") }') == [{"l": "Gand"}]
    assert rows(folder, 'SELECT ?l { (?s ?n ?l) text:query "ga"@fr }') == [{"l": "Gand"}]


def test_nothing_found_is_no_row(folder: Path) -> None:
    assert rows(folder, 'SELECT ?s { ?s text:query "nowhere" }') == []


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s { ?s <http://jena.apache.org/text#query> "gent" }',
        'SELECT ?s { # text:query "x"\n ?s text:query \'gent\' }',
        'SELECT ?s { OPTIONAL { ?s text:query """gent""" . } }',
        'SELECT ?s { { ?s text:query "gent" } UNION { ?s text:query "nowhere" } }',
        'SELECT ?s { ?s text:query "gent" . ?s text:query ("gent" 5) }',
        'SELECT ?s { ?s text:query "g\\u0065nt" }',
    ],
)
def test_it_is_found_however_it_is_spelled(folder: Path, text: str) -> None:
    assert {row["s"] for row in rows(folder, text)} == {"gent", "gentbrugge", "harbour"}


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s { ?s ?p "text:query" }',
        "SELECT ?s { ?s ?p <http://jena.apache.org/text#> }",
        'SELECT ?s { ?s ?p "x" # text:query "gent"\n}',
        "SELECT ?s { ?s ?p ?o FILTER(?p = text:query || ?p IN (?s, text:query)) }",
        'SELECT ?s { VALUES ?p { text:query } VALUES (?p ?o) { (text:query "gent") } ?s ?p ?o }',
        "SELECT ?s { ?s a text:query . ?s ?p text:query }",
        "SELECT ?p { text:query ?p ?o . ?s ?p ?o . text:query ?p ?o }",
        'SELECT ?x { BIND(text:query AS ?x) BIND(text:query("gent") AS ?y) }',
        "SELECT ?s { ?s !text:query ?o ; (text:query|text:x) ?o }",
    ],
)
def test_other_places_where_the_name_stands_are_left_alone(folder: Path, text: str) -> None:
    found = search.opened(folder)
    assert found and textquery.expanded(PREFIX + text, None, found) == PREFIX + text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('SELECT ?s { ?s ?p ?o FILTER(?o) ?x ?p ?o ; text:query "gent" }', "line 2, column 44: .* full stop"),
        ('SELECT ?s { ?s ?p [ ?q ?o ; text:query "gent" ] }', "full stop"),
        ('SELECT ?s { <x:y> ?p ?o ; text:query "gent" }', "full stop"),
        ('SELECT ?s { (?s ?n) text:query "gent" ; ?p ?o }', "line 2, column 21: .* full stop"),
        ('SELECT ?s { ?s text:query "gent", "x" }', "full stop"),
        ("SELECT ?s { ?s text:query ?words }", "cannot be a variable"),
        ('SELECT ?s { <x:y> text:query "gent" }', "before it stands a variable"),
        ('SELECT ?s { (?s ?s) text:query "gent" }', "before it stands a variable"),
        ('SELECT ?s { ?s text:query ("gent" 0) }', "1 to 10,000"),
        ('SELECT ?s { ?s text:query ("gent" 5 6) }', "after it stands"),
        ('SELECT ?s { ?s text:query ("gent" true) }', "true is no property"),
        ('SELECT ?s { ?s text:query ("gent" ?p) }', "after it stands"),
        ('SELECT ?s { ?s text:query ("gent" "lang:*") }', "its language is a tag"),
        ('SELECT ?s { ?s text:query "gent"^^<x:y> }', "has no datatype"),
        ('SELECT ?s { ?s text:query/<x:p> "gent" }', "written out behind it"),
        ('CONSTRUCT { ?s text:query "gent" } { ?s ?p ?o }', "no pattern can be replaced"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(folder: Path, text: str, why: str) -> None:
    with pytest.raises(BadQuery, match=why):
        rows(folder, text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s ?name { ?s text:query "gand" ; <%(label)s> ?name }',
        'SELECT ?s ?name { ?s text:query ("gand" 5) ;; <%(label)s> ?name ; . }',
        'SELECT ?s ?name { ?s <%(label)s> ?name ; text:query ("gand"@fr 5) }',
        'SELECT ?s ?name { ?x <%(label)s> "Li\u00e8ge"@fr . ?s ?p [] ; text:query "gand" ; <%(label)s> ?name . ?s ?p ?o }',
    ],
)
def test_it_shares_its_subject_with_other_patterns(folder: Path, text: str) -> None:
    assert {(row["s"], row["name"]) for row in rows(folder, text % {"label": LABEL})} == {("gent", "Gent"), ("gent", "Gand")}


def test_very_many_words_are_refused_and_the_same_word_counts_once(found: Search) -> None:
    assert things(found, "gent " * 1000) == things(found, "gent")
    with pytest.raises(BadQuery, match="33 different words are looked for; at most 32"):
        things(found, " ".join(f"word{number}" for number in range(33)))


def test_things_with_many_literals_leave_room_for_the_others(tmp_path: Path) -> None:
    lines = [f'<{EX}a> <{LABEL}> "gent {number}"@en <{EX}g> .\n' for number in range(200)]
    lines += [f'<{EX}b> <{EX}about> "near gent"@en <{EX}g> .\n']
    (tmp_path / "dataset.nq").write_text("".join(sorted(lines)))
    search.index(tmp_path / "dataset.nq", tmp_path / search.NAME, [LABEL])
    assert things(Search(tmp_path), "gent") == ["a", "b"]


def test_few_that_are_wanted_are_not_looked_for_among_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, find = list[int](), Search.find
    monkeypatch.setattr(Search, "find", lambda self, text, limit, language="": asked.append(limit) or find(self, text, limit, language))
    assert len(rows(folder, 'SELECT ?s { ?s text:query ("gent" 2) }')) == 2
    assert asked == [24]


def test_things_beyond_those_that_fit_best_are_found_by_their_property(tmp_path: Path) -> None:
    lines = [f'<{EX}{number}> <{LABEL}> "gent"@en <{EX}g> .\n' for number in range(100)]
    (tmp_path / "dataset.nq").write_text("".join(sorted([*lines, f'<{EX}b> <{EX}about> "near gent"@en <{EX}g> .\n'])))
    search.index(tmp_path / "dataset.nq", tmp_path / search.NAME, [LABEL])
    index.load(tmp_path / "dataset.nq", tmp_path / "store")
    assert rows(tmp_path, f'SELECT ?s {{ ?s text:query (<{EX}about> "gent" 2) }}') == [{"s": "b"}]


def test_a_property_that_is_rare_among_very_many_literals_is_not_cut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textquery, "MOST", 2)
    with pytest.raises(OverLimit, match="want fewer: 1 of those"):
        rows(folder, f'SELECT ?s {{ ?s text:query (<{EX}about> "gent" 2) }}')


def test_a_text_that_is_no_query_is_judged_as_any_other(folder: Path) -> None:
    with pytest.raises(MalformedQuery, match="line 2, column 31"):
        rows(folder, 'SELECT ?s { ?s text:query "a" 5 }')


def test_nothing_is_cut_without_a_word(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textquery, "MOST", 2)
    with pytest.raises(OverLimit, match="state how many"):
        rows(folder, 'SELECT ?s { ?s text:query "gent" }')
    assert len(rows(folder, 'SELECT ?s { ?s text:query ("gent" 1) }')) == 1


def test_a_worker_that_can_open_no_file_searches_too(folder: Path) -> None:
    with Pool(folder / "store", size=1) as pool:
        for _ in range(2):
            answer = pool.ask(Query(PREFIX + 'SELECT ?s { ?s text:query "mechlen" }'))
            assert EX + "mechelen" in b"".join(answer.pieces()).decode()
            answer.close()
        with pytest.raises(PublishingError, match="before it stands"):
            pool.ask(Query(PREFIX + 'SELECT ?s { "x" text:query "mechlen" }')).close()
