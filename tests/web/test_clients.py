"""Real clients dereference the things of a publication whose IRIs are the addresses it is served at: each finds the same triples."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import clients
import pytest
import rdflib
from clients import program, run
from kruispunt.release.build import build
from kruispunt.release.open import Release, open_release
from kruispunt.sources import publication as sources
from rdflib.compare import isomorphic
from serving import free_port, serving
from SPARQLWrapper import JSON, SPARQLWrapper

from .conftest import ODD, TINY, facts

FORMATS = {"turtle": "ttl", "json-ld": "jsonld", "nt": "nt", "xml": "rdf"}
THINGS = ["id/library/harbour", "id/organisation/example-libraries", "ns/library#OpeningPeriod", "graph/libraries", "doc/odd/", "catalog"]
THINGS += ["id/hub/hub"]


@dataclass(frozen=True)
class Publication:
    """A publication that is served at its own base."""

    base: str
    release: Release

    def triples(self, path: str) -> rdflib.Graph:
        """What its document says, read as N-Triples with nothing of theirs or ours between."""
        with urlopen(self.base + path) as answer:       # follows redirects
            return rdflib.Graph().parse(data=answer.read(), format="nt")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    folder, port = tmp_path_factory.mktemp("clients"), free_port()
    shutil.copytree(TINY, folder / "source")
    (folder / "source" / "data" / "odd.ttl").write_text(facts(), encoding="utf-8")
    base = f"http://127.0.0.1:{port}/"
    release = open_release(build(sources.read(folder / "source", base), folder / "output"))
    with serving(release.path, port) as address:
        assert address == base
        yield Publication(base, release)


def suffixed(path: str, suffix: str) -> str:
    """The address of one representation."""
    document = path.partition("#")[0]
    return f"{document}index.{suffix}" if document.endswith("/") else f"{document}.{suffix}"


# rdflib: guessing, asking for a format, and at the address of one representation. Its readers use parts of itself that it calls deprecated.


@pytest.mark.parametrize("path", THINGS)
def test_rdflib_guesses(published: Publication, path: str) -> None:
    assert isomorphic(rdflib.Graph().parse(published.base + path), published.triples(suffixed(path, "nt")))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated", "ignore:Dataset.default_context is deprecated")
@pytest.mark.parametrize("syntax", FORMATS)
@pytest.mark.parametrize("path", THINGS)
def test_rdflib_asks_for_a_format(published: Publication, path: str, syntax: str) -> None:
    found = rdflib.Graph().parse(published.base + path, format=syntax)
    assert isomorphic(found, published.triples(suffixed(path, "nt")))
    assert isomorphic(found, rdflib.Graph().parse(published.base + suffixed(path, FORMATS[syntax])))


@pytest.mark.parametrize("reference", ODD)
def test_rdflib_dereferences_every_iri(published: Publication, reference: str) -> None:
    iri = f"{published.base}id/odd/{reference}"
    assert rdflib.URIRef(iri) in set(rdflib.Graph().parse(quote(iri, safe="%/:@!$&'()*+,;=~-._")).subjects())


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated", "ignore:Dataset.default_context is deprecated")
def test_rdflib_reads_quads(published: Publication) -> None:
    for suffix, syntax in (("trig", "trig"), ("nq", "nquads")):
        found = rdflib.Dataset()
        found.parse(f"{published.base}doc/library/harbour.{suffix}", format=syntax)
        assert rdflib.URIRef(published.base + "graph/libraries") in {graph.identifier for graph in found.graphs()}


# SPARQLWrapper


def test_sparqlwrapper_finds_what_the_documents_say(published: Publication) -> None:
    client = SPARQLWrapper(published.base + "sparql")
    client.setQuery(f"SELECT (COUNT(*) AS ?n) WHERE {{ <{published.base}id/library/harbour> ?p ?o }}")
    client.setReturnFormat(JSON)
    told = client.queryAndConvert()["results"]["bindings"][0]["n"]["value"]
    assert int(told) == len(published.release.facts(published.base + "id/library/harbour"))


# Jena


@pytest.fixture(scope="module")
def jena(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command before the name of one of Jena's."""
    return clients.jena(tmp_path_factory.mktemp("jena"))


@pytest.mark.parametrize("path", ["id/library/harbour", "ns/library#OpeningPeriod", "graph/libraries", "id/odd/a%2Fb", "id/odd/caf%C3%A9"])
def test_jena_dereferences(published: Publication, jena: list[str], path: str) -> None:
    """Jena asks with its own Accept header, follows the 303 and reads what comes."""
    told = run(*jena, "arq.sparql", "--results=JSON", f"--data={published.base}{path}", "SELECT ?s ?p ?o WHERE { ?s ?p ?o }")
    assert len(json.loads(told)["results"]["bindings"]) == len(published.triples(suffixed(path, "nt")))


def test_riot_finds_no_fault_in_any_syntax(published: Publication, jena: list[str], tmp_path: Path) -> None:
    """The riot of this version opens files only, so it gets what was fetched; of JSON-LD, the package reads 1.0 alone."""
    files = []
    for path in ("doc/library/harbour", "ns/library", "catalog", "doc/odd/index", "doc/odd/a%2Fb"):
        for suffix in ("ttl", "nt", "rdf", *(["trig", "nq"] if path.startswith("doc/library") else [])):
            with urlopen(f"{published.base}{path}.{suffix}") as answer:
                files.append(tmp_path / f"{quote(path, safe='')}.{suffix}")
                files[-1].write_bytes(answer.read())
    done = subprocess.run([*jena, "riotcmd.riot", "--strict", "--validate", *files], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_riot_says_the_same_triples(published: Publication, jena: list[str], tmp_path: Path) -> None:
    for suffix in ("ttl", "nt", "rdf"):
        (tmp_path / f"harbour.{suffix}").write_bytes(urlopen(f"{published.base}doc/library/harbour.{suffix}").read())
        told = run(*jena, "riotcmd.riot", "--output=nt", tmp_path / f"harbour.{suffix}")
        assert isomorphic(rdflib.Graph().parse(data=told, format="nt"), published.triples("doc/library/harbour.nt")), suffix


def test_jena_asks_the_endpoint(published: Publication, jena: list[str]) -> None:
    text = f"SELECT (COUNT(*) AS ?n) WHERE {{ <{published.base}id/library/harbour> ?p ?o }}"
    told = json.loads(run(*jena, "arq.rsparql", "--results=JSON", f"--service={published.base}sparql", text))
    assert int(told["results"]["bindings"][0]["n"]["value"]) == len(published.release.facts(published.base + "id/library/harbour"))


# Raptor


@pytest.mark.parametrize("syntax", ["guess", "turtle", "ntriples", "rdfxml", "trig", "nquads"])
@pytest.mark.parametrize("path", ["id/library/harbour", "graph/libraries", "ns/library", "id/odd/a%2Fb"])
def test_rapper_dereferences(published: Publication, path: str, syntax: str) -> None:
    """rapper asks for the syntax it is told to read; guessing, it asks for all it knows and goes by the type of the answer."""
    told = run(program("rapper", "apt install raptor2-utils"), "-q", "-i", syntax, "-o", "ntriples", published.base + path)
    found = rdflib.Graph().parse(data=told, format="nt")
    assert isomorphic(found, published.triples(suffixed(path, "nt")))


# Comunica


@pytest.fixture(scope="module")
def comunica() -> Callable[..., list[dict[str, str]]]:
    """Asks Comunica a query over sources."""
    return clients.comunica()


def test_comunica_reads_a_document(published: Publication, comunica: Callable[..., list[dict[str, str]]]) -> None:
    found = comunica("SELECT ?s ?p ?o WHERE { ?s ?p ?o }", f"{published.base}id/library/harbour")
    assert len(found) == len(published.triples("doc/library/harbour.nt"))


@pytest.mark.parametrize("suffix", ["ttl", "jsonld", "nt", "rdf", "trig", "nq"])
def test_comunica_reads_every_syntax(published: Publication, comunica: Callable[..., list[dict[str, str]]], suffix: str) -> None:
    found = comunica("SELECT ?name WHERE { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }", f"{published.base}doc/opening/mill.{suffix}")
    assert '"Mill Library, from March 2026"@en' in {row["name"] for row in found}


def test_comunica_joins_documents_of_things_and_the_endpoint(published: Publication, comunica: Callable[..., list[dict[str, str]]]) -> None:
    """A query over two things, whose IRIs lead to their documents, and over the endpoint, which Comunica knows by its service description."""
    text = f"""SELECT ?period ?name WHERE {{
        ?period <{published.base}ns/library#periodOf> ?library . ?library <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }}"""
    there = comunica(text, f"{published.base}sparql")
    linked = comunica(text, f"{published.base}id/library/harbour", f"{published.base}id/opening/harbour-summer")
    assert {row["period"] for row in linked} <= {row["period"] for row in there}
    assert f"{published.base}id/opening/harbour-summer" in {row["period"] for row in linked}
    assert len(there) == 5
