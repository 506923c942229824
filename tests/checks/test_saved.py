"""Saved queries at the gate: what could not be answered is refused before it is published, with file and line."""

import shutil
from pathlib import Path

import pytest
from kruispunt.checks import gate
from kruispunt.checks.report import Report
from kruispunt.errors import SourceError
from kruispunt.sources import publication as sources

TINY = Path(__file__).parents[1] / "tiny"
LIBRARY = "#+ title: {en: x}\n#+ parameters:\n#+   s: {type: thing, concept: library, example: %s, required: true}\nASK { ?s ?p ?o }\n"


TITLE = "#+ title: {en: x}\n"
OPENINGS = "PREFIX lib: <https://lod.example.org/ns/library#>\nSELECT ?s { ?s lib:periodOf ?o } ORDER BY ?s\n"
DECLARED = TITLE + "#+ parameters:\n#+   s: %s\nSELECT ?s { ?s ?p ?o } ORDER BY ?s\n"


def checked(folder: Path, text: str | bytes, name: str = "asked.rq", base: str | None = None) -> Report:
    """The report of the gate on tests/tiny with the saved query `text`. Raises what the gate raises."""
    shutil.copytree(TINY, folder)
    (folder / "data" / "queries" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with sources.streamed(sources.read(folder, base)) as candidate:
        return gate.check(candidate)


@pytest.mark.parametrize(
    "text",
    [
        LIBRARY % "mill",
        TITLE + OPENINGS,
        (TITLE + OPENINGS).replace("\n", "\r\n"),
        (TITLE + OPENINGS).rstrip() + " # the end",
        TITLE + "# a note\n#+ page: 5\n\nSELECT\t?s\n{ ?s ?p 'a\u2028b', '#+' } ORDER BY ?s # the end",
        TITLE + "SELECT ?s FROM <https://lod.example.org/graph/libraries> FROM <https://lod.example.org/catalog#dataset> { ?s ?p ?o } ORDER BY ?s\n",
        TITLE + "SELECT * FROM <https://lod.example.org/sparql/examples> { ?s ?p ?o } ORDER BY ?s\n",
        TITLE + "PREFIX l: <https://lod.example.org/id/library/>\nCONSTRUCT { ?s ?p ?n } { ?s ?p ?o BIND (STR(?o) AS ?n) FILTER(?s < l:mill) }\n",
        TITLE + "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o , [], _:a FILTER(?s IN (?o)) }\n",
        TITLE + "SELECT ?s (COUNT(?o) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER EXISTS { (?s ?a) ?b ?c } } GROUP BY ?s ?g ORDER BY ?n\n",
        TITLE + "SELECT ?x ?y { { SELECT ?x (MAX(?o) AS ?z) { ?x ?p ?o } GROUP BY ?x ORDER BY ?z } } VALUES (?y) { (1) }\n",
        "#+ title: {en: x}\n#+ parameters:\n#+   s: {type: search}\nSELECT ?s ?s_score { ?s ?p ?o } ORDER BY ?s_score\n",
    ],
)
def test_what_can_be_answered_passes(tmp_path: Path, text: str) -> None:
    assert not checked(tmp_path / "tiny", text).warnings


def test_the_base_that_is_published_under_is_that_of_the_queries_too(tmp_path: Path) -> None:
    text = f"{TITLE}SELECT ?s FROM <https://lod.example.org/graph/libraries> {{ ?s ?p <https://lod.example.org/id/library/mill> }} ORDER BY ?s\n"
    assert not checked(tmp_path / "tiny", text, base="https://elsewhere.example/").warnings


@pytest.mark.parametrize("term", ["<http://schema.org/Libary>", "schema:Libary"])
def test_a_term_of_others_that_is_nowhere_is_a_warning(tmp_path: Path, term: str) -> None:
    report = checked(tmp_path / "tiny", f"{TITLE}PREFIX schema: <http://schema.org/>\nSELECT ?s {{ ?s a {term} }} ORDER BY ?s\n")
    assert [finding.place for finding in report.warnings] == ["data/queries/asked.rq:3"]
    assert "is nowhere in this publication" in str(report.warnings[0])


def test_a_question_of_the_ontology_may_name_a_term_that_no_data_has_yet(tmp_path: Path) -> None:
    question = TITLE.replace("#+", "#") + OPENINGS.replace("periodOf", "perodOf")
    report = checked(tmp_path / "tiny", question, "../../ontology/competency/02-new.rq")
    assert [finding.place for finding in report.warnings] == ["ontology/competency/02-new.rq:3"]


def test_a_file_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"data/queries/asked\.rq:2: .*byte 21 of the file \(0xe9\) is not UTF-8; save it as UTF-8"):
        checked(tmp_path / "tiny", f"{TITLE}# één\n{OPENINGS}".encode("latin-1"))


@pytest.mark.parametrize("name", ["asked.RQ", "asked.sparql", "asked.rq.txt"])
def test_a_file_that_is_passed_over_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError, match=f"data/queries/{name}: is passed over"):
        checked(tmp_path / "tiny", TITLE + OPENINGS, name)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        (LIBRARY % "nowhere", 3, "there is no https://lod.example.org/id/library/nowhere"),
        (DECLARED % "{type: thing, concept: library, default: nowhere}", 3, "there is no https://lod.example.org/id/library/nowhere"),
        (DECLARED % "{type: thing, concept: library, choices: [mill, nowhere]}", 3, "there is no https://lod.example.org/id/library/nowhere"),
        (DECLARED % "{type: thing, concept: libary}", 3, "there is no https://lod.example.org/id/libary/"),
        (DECLARED % "{choices: [a, a]}", 3, "hold one of them twice"),
        (DECLARED % "{type: search}\n#+   s_score: {}", 3, "has how well a thing fits in ?s_score"),
        ("#+ title: {en: x}\n#+ parameters:\n#+   s: {type: iri}\nSELECT ?p { ?x ?p ?o } # ?s\n", 3, "the parameter 's' would change nothing"),
        ("#+ title: {en: x}\n#+ page: 5\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }\n", 2, "`page` counts the rows of a SELECT"),
        ("#+ title: {en: x}\n#+ page: 5\nSELECT ?s { ?s ?p ?o } LIMIT 3\n", 2, "can end in none of its own"),
        ("#+ title: {en: x}\nSELECT ?s FROM <https://elsewhere.example/> { ?s ?p ?o }\n", 2, "is no graph of this publication"),
        (TITLE + "SELECT ?s FROM <https://lod.example.org/graph/nowhere> { ?s ?p ?o }\n", 2, "is no graph of this publication"),
        (TITLE + "SELECT ?s { GRAPH <https://lod.example.org/graph/nowhere> { ?s ?p ?o } }\n", 2, "is nowhere in this publication"),
        (TITLE + OPENINGS.replace("periodOf", "perodOf"), 3, "<https://lod.example.org/ns/library#perodOf>; write a term or thing that is there"),
        (TITLE + "SELECT ?s (RAND() AS ?n) { ?s ?p ?o } ORDER BY ?s\n", 2, "the answer must repeat"),
        (TITLE + "SELECT ?s { ?s ?p ?o\nFILTER(?o < now ()) } ORDER BY ?s\n", 3, "the answer must repeat"),
        (TITLE + "CONSTRUCT {\n?s ?p [] } { ?s ?p ?o }\n", 3, "a node without a name"),
        (TITLE + "CONSTRUCT { _:a ?p ?o } { ?s ?p ?o }\n", 2, "a node without a name"),
        (TITLE + "SELECT ?s { ?s ?p ?o\nFILTER(?since < ?o) } ORDER BY ?s\n", 3, "?since gets a value nowhere"),
        (TITLE + "SELECT ?s ?name { ?s ?p ?o } ORDER BY ?s\n", 2, "?name gets a value nowhere"),
        (TITLE + "SELECT ?s { ?s ?p ?o } ORDER BY ?day\n", 2, "?day gets a value nowhere"),
        (TITLE + "CONSTRUCT { ?s ?p ?name } { ?s ?p ?o }\n", 2, "?name gets a value nowhere"),
        (TITLE + "SELECT (<x:f>(?s) AS ?n) { ?s ?p ?o } ORDER BY ?s\n", 1, "there is no function <x:f>"),
        (TITLE + "#+ page: 5\nSELECT ?s { ?s ?p ?o }\n", 2, "end it with ORDER BY"),
        (TITLE + "PREFIX text: <http://jena.apache.org/text#>\nSELECT ?s { ?s text:query ?w }\n", 3, "what is looked for is written out"),
        ("# title: {en: x}\n" + OPENINGS, 1, "the head is missing"),
        (TITLE + " #+ page: 5\n" + OPENINGS, 2, "without anything before it"),
        ("", 1, "the head is missing"),
        ("\ufeff" + TITLE + OPENINGS, 1, "byte order mark"),
        (TITLE + OPENINGS + "#" * (1 << 18), 1, "at most 262,144"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_its_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    with pytest.raises(SourceError) as caught:
        checked(tmp_path / "tiny", text)
    assert str(caught.value).startswith(f"data/queries/asked.rq:{line}: is not answered here: ")
    assert why in str(caught.value)
