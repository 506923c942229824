"""Queries made to hurt: each ends in time with a true reason, and the next client is answered."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.errors import BadQuery, OverLimit, OverMemory, PublishingError, Refused
from kruispunt.store.embedded import Limits, Query
from kruispunt.store.workers import Pool

SECONDS = 0.5
SLOW = OverLimit        # out of time or out of memory, whichever comes first
DOUBLED = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(40))
HOSTILE = {
    "cross product": ("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }", SLOW),
    "order of a cross product": ("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?l ?a LIMIT 1", SLOW),
    "text that doubles": (f"SELECT ?v40 WHERE {{ BIND('aaaaaaaaaa' AS ?v0) {DOUBLED} }}", SLOW),
    "group concat": ("SELECT (GROUP_CONCAT(?x) AS ?n) WHERE { ?a ?b ?x . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", SLOW),
    "paths": ("SELECT (COUNT(*) AS ?n) WHERE { ?a (!<x:x>|^!<x:x>)* ?b . ?c (!<x:x>|^!<x:x>)* ?d . ?e (!<x:x>|^!<x:x>)* ?f }", SLOW),
    "values": ("SELECT (COUNT(*) AS ?n) WHERE { " + " ".join(f"VALUES ?v{n} {{ {'1 ' * 1000} }}" for n in range(4)) + " }", SLOW),
    "many patterns": ("SELECT * WHERE { " + " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(300)) + " }", SLOW),
    "groups in groups": ("ASK " + "{" * 50_000 + "}" * 50_000, (BadQuery,)),
    "negations": (f"ASK {{ FILTER({'!' * 50_000}true) }}", (BadQuery,)),
    "a long path": (f"ASK {{ ?s {'/'.join(['<a:b>'] * 50_000)} ?o }}", (BadQuery,)),
    "four million letters": ("SELECT * WHERE { " + "?s ?p ?o . " * 350_000 + " ?x }", (BadQuery, SLOW)),
    "service in many strings": ("ASK { " + "?s ?p 'SERVICE <x> {' . " * 20_000 + "SERVICE <http://x/> {} }", (Refused, BadQuery, SLOW)),
}


@pytest.fixture(scope="module")
def pool(store: Path) -> Iterator[Pool]:
    with Pool(store, limits=Limits(seconds=SECONDS, memory=1 << 30), size=2) as made:
        made.warm()
        yield made


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_ends_with_its_reason(pool: Pool, name: str) -> None:
    text, reasons = HOSTILE[name]
    started = time.monotonic()
    with pytest.raises(PublishingError) as caught:
        pool.ask(Query(text), "hostile")
    assert isinstance(caught.value, reasons), caught.value
    assert time.monotonic() - started < SECONDS + 10, "the bound of a machine at work, not the limit"
    assert pool.ask(Query("ASK {}"), "another").body == b'{"head":{},"boolean":true}'
    assert len(pool.processes()) <= 2


@pytest.mark.parametrize("text", ["SELECT * WHERE { BIND(REGEX('" + "a" * 5000 + "!', '(a*)*(a*)*(a*)*b') AS ?x) }", "ASK { ?s ?p '\\u0000' }"])
def test_what_only_looks_hostile_is_answered(pool: Pool, text: str) -> None:
    assert pool.ask(Query(text)).complete


@pytest.mark.parametrize("memory", [300, 400])
def test_memory_that_is_used_up_in_small_pieces_is_told_as_that(store: Path, memory: int) -> None:
    rows = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
    escapes = f"SELECT * WHERE {{ {rows} }} ORDER BY {'ENCODE_FOR_URI(' * 20}STR(?a){')' * 20}"
    with Pool(store, limits=Limits(seconds=60, memory=memory << 20), size=1) as pool:
        with pytest.raises(OverMemory):
            pool.ask(Query(escapes))
        with pytest.raises(BadQuery, match="nested too deeply"):
            pool.ask(Query("ASK " + "{" * 50_000 + "}" * 50_000))
        assert pool.ask(Query("ASK {}")).complete
