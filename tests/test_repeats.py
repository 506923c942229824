"""Results repeat: over HTTP, from the dump without a server, and from a store into which the data were loaded in any other order."""

import io
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from kruispunt.release import offline
from kruispunt.release.open import Release
from kruispunt.sparql.repeating import Order, order
from kruispunt.store.embedded import Embedded, Query
from kruispunt.store.index import triple
from kruispunt.syntax import media
from pyoxigraph import RdfFormat, Store

QUESTIONS = sorted((Path(__file__).parent.parent / "ontology" / "competency").glob("*.rq"))
WHOLE = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"


def answer(store: Embedded, text: str, media_type: str, base: str) -> bytes:
    out = io.BytesIO()
    store.answer(Query(text, solutions=media_type, base=base), out)
    return out.getvalue()


@pytest.fixture(scope="module")
def shuffled(release: Release) -> Embedded:
    """The release in memory, its lines loaded in a random order: such a store gives back what it holds in the order in which that came."""
    lines = (release.path / "dataset.nq").read_bytes().splitlines(keepends=True)
    random.Random(12).shuffle(lines)
    opened = Embedded(release.store, release.prefixes)
    opened.store = Store()
    opened.store.bulk_load(b"".join(lines), RdfFormat.N_QUADS)
    if opened.merged:
        opened.store.bulk_load(b"".join(triple(line) + b" .\n" for line in lines), RdfFormat.N_TRIPLES)
    opened.described = None
    return opened


@pytest.fixture(scope="module")
def redone(release: Release) -> Iterator[tuple[Embedded, str]]:
    """The dump of the release, loaded again, and the IRI under which queries are read there."""
    with offline.loaded(release.path / "dumps" / "dataset.nq.gz", "") as data:
        assert data.base
        yield Embedded(data.store, data.prefixes), data.base


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_what_a_query_orders_repeats_whatever_the_order_of_the_data(site: FlaskClient, release: Release, shuffled: Embedded, path: Path) -> None:
    text = path.read_text()
    assert order(text) == Order.ORDERED
    served = site.get("/sparql", query_string={"query": text, "format": "json"})
    assert served.status_code == 200
    assert answer(shuffled, text, media.RESULTS_JSON, release.names.sparql) == served.data


def test_what_no_query_orders_does_not_repeat_there(release: Release, shuffled: Embedded) -> None:
    text = f"{WHOLE} LIMIT 1000"
    assert order(text) == Order.UNORDERED
    first, second = (answer(store, text, media.CSV, release.names.sparql) for store in (Embedded(release.store, release.prefixes), shuffled))
    assert first != second


@pytest.mark.parametrize("media_type", media.RESULTS)
@pytest.mark.parametrize("path", [*QUESTIONS[:3], *QUESTIONS[-3:]], ids=lambda path: path.stem)
def test_the_dump_gives_the_bytes_that_are_served(site: FlaskClient, redone: tuple[Embedded, str], path: Path, media_type: str) -> None:
    store, base = redone
    served = site.get("/sparql", query_string={"query": path.read_text(), "format": media.RESULTS[media_type]})
    assert answer(store, path.read_text(), media_type, base) == served.data


def test_the_same_engine_gives_the_same_bytes_from_the_dump_also_where_nothing_is_ordered(release: Release, redone: tuple[Embedded, str]) -> None:
    store, base = redone
    own = Embedded(release.store, release.prefixes)
    for text in (f"{WHOLE} LIMIT 100000", "SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p"):
        assert answer(store, text, media.TSV, base) == answer(own, text, media.TSV, base)
