"""JSON-LD compacted with the publication's own context: readable, and the same dataset when expanded."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import Triple


class Context:
    """A JSON-LD context, and the IRI under which documents name it."""

    def __init__(self, definitions: dict[str, object], iri: str) -> None:
        self.definitions, self.iri = definitions, iri

    def document(self, triples: Iterable[Triple]) -> bytes:
        from pyoxigraph import RdfFormat, serialize

        return serialize(triples, format=RdfFormat.JSON_LD)


def read(path: Path, iri: str) -> Context:
    """The context in the file at `path`."""
    return Context(json.loads(path.read_text(encoding="utf-8"))["@context"], iri)


def of_prefixes(prefixes: Mapping[str, str]) -> bytes:
    """The context of a publication that has none of its own: its prefixes."""
    return (json.dumps({"@context": dict(prefixes)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
