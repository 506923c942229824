"""The same release says the same bytes in every process, whatever its hash seed."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

CODE = """
import hashlib, json, sys
from pathlib import Path
from kruispunt.release.build import build
from kruispunt.release.open import open_release
from kruispunt.sources import publication
from kruispunt.web.app import create_app
built = open_release(build(publication.read(Path(sys.argv[1])), Path(sys.argv[2])))
client = create_app(built.path).test_client()
base = built.names.base
paths = {"/" + iri[len(base):].partition("#")[0] for iri in built.subjects(base)}
paths |= {"/", "/catalog", "/sparql", "/.well-known/void", "/doc/", "/nowhere"}
paths |= {path.replace("/id/", "/doc/", 1) for path in paths} | {f"/doc/{concept}/" for concept in built.manifest["concepts"]}
TYPES = "text/turtle application/ld+json application/n-triples application/rdf+xml application/trig application/n-quads text/html".split()
told = {"id": built.id, **{name: file["sha256"] for name, file in built.manifest["files"].items()}}
for path in sorted(paths):
    for media_type in TYPES:
        answer = client.get(path, headers={"Accept": media_type})
        told[f"{path} {media_type}"] = [answer.status_code, hashlib.sha256(answer.data).hexdigest(), answer.headers.get("ETag")]
print(json.dumps(told))
"""


NAMELESS = """
<https://lod.example.org/graph/nameless> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "Nameless"@en .
<https://lod.example.org/id/library/harbour> <x:has> [ <x:q> 1 ] , [ <x:q> 1 ] , ( 1 [ <x:r> [] , [] ] ) , _:one .
_:one <x:p> _:two . _:two <x:p> _:one .
_:three <x:p> _:four , _:five . _:six <x:p> _:four , _:five , _:six .
"""


def test_the_same_bytes_with_another_hash_seed(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(Path(__file__).parents[1] / "tiny", source)
    (source / "data" / "nameless.ttl").write_text(NAMELESS)
    told = []
    for seed in ("1", "4242"):
        command = [sys.executable, "-c", CODE, str(source), str(tmp_path / seed)]
        done = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        told.append(json.loads(done.stdout))
    assert {key: (told[0].get(key), told[1].get(key)) for key in told[0].keys() | told[1].keys() if told[0].get(key) != told[1].get(key)} == {}
    assert len(told[0]) > 150
