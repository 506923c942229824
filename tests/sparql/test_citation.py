"""Citations: what they name, and that nothing in a query breaks their syntax."""

import json
import re
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from kruispunt.release.open import Release
from kruispunt.sparql import citation
from kruispunt.sparql.citation import BIBTEX, CSL, TEXT, Result
from kruispunt.sparql.repeating import Order
from kruispunt.syntax import media
from pyoxigraph import QuerySolutions, Store

HOSTILE = 'x } @misc{y, title={z} \\input{/etc/passwd} 100% & $1 #_~^ "quoted" <b>\x07'
RESULT = Result(
    query="SELECT ?s WHERE { ?s ?p ?o }\r\nORDER BY ?s",
    title="What is there?",
    permalink="https://lod.example.org/release/1/sparql?query=x&format=csv",
    media_type=media.CSV,
    suffix="csv",
    size=1234,
    checksum="ab" * 32,
    rows=20,
    order=Order.ORDERED,
)


def written(release: Release, result: Result, media_type: str) -> str:
    return citation.written(citation.work(release, "en"), result, media_type).decode()


@pytest.mark.parametrize("media_type", [TEXT, BIBTEX, CSL])
def test_every_form_names_what_makes_the_answer_repeatable(tiny: Release, media_type: str) -> None:
    told = re.sub(r"\\(.)", r"\1", written(tiny, RESULT, media_type)) if media_type == BIBTEX else written(tiny, RESULT, media_type)
    named = ("Example Libraries", "Two libraries and their hours", "What is there?", tiny.id, RESULT.permalink, RESULT.checksum)
    facts = (citation.digest(RESULT.query), "text/csv", "20", "1,234", "ordered by the query", "publicdomain/zero/1.0/", "2026")
    for part in (*named, *facts, citation.ENGINE, citation.SOFTWARE):
        assert part in told, part


def test_a_query_has_one_digest_however_its_lines_end() -> None:
    assert citation.digest("ASK {\r\n}") == citation.digest("\nASK {\n}\n") != citation.digest("ASK { }")


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_the_query_that_is_cited_asks_what_was_asked(sign: str) -> None:
    for asked in (f'SELECT ("""a{sign}b""" AS ?x) {{}}', f"SELECT (QQQa{sign}b\"\"\"QQQ AS ?x) # \"\"\"\r\n {{}}\r\n".replace("QQQ", "'" * 3)):
        told = citation.plain(asked)
        assert "\r" not in told
        assert value(told) == value(asked)


def value(text: str) -> str:
    """The only value of the only row."""
    solutions = Store().query(text)
    assert isinstance(solutions, QuerySolutions)
    return next(solutions)["x"].value  # type: ignore[union-attr]


def test_the_same_query_of_other_graphs_is_another_reference(tiny: Release) -> None:
    others: tuple[tuple[tuple[str, str], ...], ...] = (), (("default-graph-uri", "https://a.example/"),), (("named-graph-uri", "https://a.example/"),)
    keys = {json.loads(written(tiny, replace(RESULT, dataset=each), CSL))[0]["id"] for each in others}
    assert len(keys) == len(others)


@pytest.mark.parametrize("media_type", [TEXT, BIBTEX, CSL])
def test_a_page_is_not_told_as_the_whole(tiny: Release, media_type: str) -> None:
    assert "20 rows, " in written(tiny, RESULT, media_type)
    assert "20 rows of a page that others follow, " in written(tiny, replace(RESULT, more=True), media_type)


@pytest.mark.parametrize("hostile", [HOSTILE, "{", "}", "\\", "%"])
def test_bibtex_stays_one_entry(tiny: Release, hostile: str) -> None:
    entry = written(tiny, replace(RESULT, title=hostile), BIBTEX)
    depths = [0]
    for sign in entry:
        depths.append(depths[-1] + (sign == "{") - (sign == "}"))
    assert min(depths) == 0
    assert depths.index(0, 7) == len(entry.rstrip("\n"))  # it closes at its end, not before
    assert "\\input" not in entry
    assert not re.search(r"(?<!\\)[%#$&]", re.sub(r"url += .*", "", entry))


def test_csl_is_json_of_one_item(tiny: Release) -> None:
    [item] = json.loads(written(tiny, replace(RESULT, title=HOSTILE), CSL))
    assert item["type"] == "dataset"
    assert item["issued"] == {"date-parts": [[2026, 3, 1]]}
    assert item["custom"]["query"] == "SELECT ?s WHERE { ?s ?p ?o }\nORDER BY ?s\n"
    assert "\x07" not in item["title"]


def test_what_differs_each_time_is_said_to(tiny: Release) -> None:
    for order, words in ((Order.CHANGING, "not repeatable"), (Order.UNORDERED, "not ordered by the query"), (Order.SINGLE, "one answer")):
        told = written(tiny, replace(RESULT, order=order), TEXT)
        assert words in told
        assert ("--expect" in told) == (order != Order.CHANGING)


def test_a_query_too_long_for_an_address_is_cited_by_the_endpoint_of_its_release(tiny: Release) -> None:
    told = written(tiny, replace(RESULT, permalink="https://lod.example.org/" + "x" * 9000), TEXT)
    assert f"https://lod.example.org/release/{tiny.id}/sparql\n" in told
    assert "xxxx" not in told


@pytest.mark.parametrize("media_type", media.RESULTS)
def test_rows_are_counted_in_every_format(media_type: str) -> None:
    solutions = Store().query('SELECT ?x ?y { VALUES (?x ?y) { ("a \\"quoted\\"\\nline" 1) ("b,<result>\\n\\n" UNDEF) ("" UNDEF) } }')
    assert isinstance(solutions, QuerySolutions)
    body = solutions.serialize(format=media.RESULT_FORMATS[media_type])
    assert citation.counted(body or b"", "solutions", media_type) == 3


def test_triples_are_counted_and_truths_are_not() -> None:
    assert citation.counted(b"<a:a> <a:b> 1 , 2 .", "graph", media.TURTLE) == 2
    assert citation.counted(b"true", "boolean", media.CSV) is None


def test_a_query_string_is_written_as_the_standard_library_writes_it() -> None:
    pairs = [("query", "ASK { ?s ?p 'é~_-.*\U0001f600\n+&=%' }"), ("default-graph-uri", "http://x/?a=b#c"), ("x", "")]
    assert citation.encoded(pairs) == urlencode(pairs)
