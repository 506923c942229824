"""Writes what a derive script has to say as Turtle that an editor can read, the same bytes at every run.

A script adds facts in the order in which they should be read; nothing is reordered, so a script that reads an unordered source sorts first.

    out = Turtle("data/derive/ministers.py")
    out.graph("ministers", {"dcterms:title": [nl("Ministers"), en("Ministers")], …})
    out.section("Holdings of the post, oldest first")
    out.add(thing("mandaat", "…"), {"rdf:type": term("kmi:MandateHolding"), "kmi:validFrom": day(date(2014, 7, 25)), …})
    out.write(Path("data/ministers.ttl"))
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from pyoxigraph import Literal, NamedNode

BASE = "https://data.kruispuntmi.be/"
RETRIEVED = date(2026, 11, 24)

# The one prefix table of the publication: ours, then the others by name. A file opens with those of its terms, in this order.
PREFIXES = {
    "kmi": BASE + "ns/integratie#",
    "adms": "http://www.w3.org/ns/adms#",
    "adres": "https://data.vlaanderen.be/ns/adres#",
    "besluit": "http://data.vlaanderen.be/ns/besluit#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "generiek": "https://data.vlaanderen.be/ns/generiek#",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "locn": "http://www.w3.org/ns/locn#",
    "mandaat": "http://data.vlaanderen.be/ns/mandaat#",
    "org": "http://www.w3.org/ns/org#",
    "organisatie": "https://data.vlaanderen.be/ns/organisatie#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "person": "http://www.w3.org/ns/person#",
    "persoon": "https://data.vlaanderen.be/ns/persoon#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "regorg": "http://www.w3.org/ns/regorg#",
    "schema": "http://schema.org/",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Term = NamedNode | Literal
Facts = Mapping[str, Term | Iterable[Term]]

NEXT = "\n    "
_LOCAL_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


def term(name: str) -> NamedNode:
    """The IRI that the prefixed name `name` stands for. Raises KeyError for a prefix that the table does not have."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def iri(text: str) -> NamedNode:
    """`text` as an IRI; raises ValueError where it is none."""
    return NamedNode(text)


def thing(concept: str, reference: str) -> NamedNode:
    """The IRI of a thing of ours: `id/{concept}/{reference}`."""
    return NamedNode(f"{BASE}id/{concept}/{reference}")


def nl(text: str) -> Literal:
    """`text` as Dutch."""
    return Literal(text, language="nl")


def en(text: str) -> Literal:
    """`text` as English."""
    return Literal(text, language="en")


def fr(text: str) -> Literal:
    """`text` as French."""
    return Literal(text, language="fr")


def plain(value: str) -> Literal:
    """`value` as a string without a language."""
    return Literal(value)


def day(value: date) -> Literal:
    """`value` as an xsd:date without a time zone."""
    return Literal(value.isoformat(), datatype=term("xsd:date"))


def year(value: int) -> Literal:
    """`value` as an xsd:gYear."""
    return Literal(f"{value:04d}", datatype=term("xsd:gYear"))


def number(value: int | Decimal) -> Literal:
    """`value` as an xsd:integer, or as an xsd:decimal in its canonical form (`13.4`, `13`)."""
    if isinstance(value, int):
        return Literal(str(value), datatype=term("xsd:integer"))
    digits = f"{value:f}"
    return Literal(digits.rstrip("0").rstrip(".") if "." in digits else digits, datatype=term("xsd:decimal"))


def typed(lexical: str, datatype: str) -> Literal:
    """The literal `lexical` of the datatype with the prefixed name `datatype`."""
    return Literal(lexical, datatype=term(datatype))


class Turtle:
    """The Turtle of one file, in the order in which it was added."""

    def __init__(self, script: str) -> None:
        self.script = script
        self.blocks: list[str] = []
        self.used: set[str] = set()

    def graph(self, name: str, facts: Facts) -> None:
        """Describes the named graph `graph/{name}` that the file is; what all derived files share (date, publisher) is added here."""
        self.add(NamedNode(f"{BASE}graph/{name}"), {
            "rdf:type": term("dcat:Dataset"),
            **facts,
            "dcterms:publisher": thing("organisatie", "uitgever"),
            "prov:generatedAtTime": typed(f"{RETRIEVED}T00:00:00Z", "xsd:dateTime"),
        })

    def section(self, title: str) -> None:
        """Opens a part of the file with a comment."""
        self.blocks.append(f"# {title}")

    def add(self, subject: NamedNode, facts: Facts) -> None:
        """Says `facts` of `subject`: prefixed predicate to one object or several, in this order. What has no objects is left out."""
        lines = []
        for predicate, objects in facts.items():
            listed = [objects] if isinstance(objects, NamedNode | Literal) else list(dict.fromkeys(objects))
            if listed:
                name = "a" if predicate == "rdf:type" else self._short(term(predicate))
                written = [self._term(one) for one in listed]
                one_line = len(written) == 1 or sum(map(len, written)) < 100
                lines.append(f"{name} {(', ' if one_line else f' ,{NEXT}    ').join(written)}")
        if lines:
            self.blocks.append(f"{self._short(subject)} {f' ;{NEXT}'.join(lines)} .")

    def write(self, path: Path) -> None:
        """Writes the file at `path`."""
        path.write_bytes(self.text().encode())

    def text(self) -> str:
        """The whole file: who wrote it, the prefixes it uses, what was added."""
        prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items() if prefix in self.used)
        return f"# Written by {self.script}; do not edit: change the script and run it again.\n{prefixes}\n" + "\n\n".join(self.blocks) + "\n"

    def _term(self, term_: Term) -> str:
        if isinstance(term_, NamedNode):
            return self._short(term_)
        quoted = f'"{term_.value.translate(_ESCAPES)}"'
        if term_.language:
            return f"{quoted}@{term_.language}"
        if term_.datatype.value == PREFIXES["xsd"] + "string":
            return quoted
        if term_.datatype.value == PREFIXES["xsd"] + "integer":
            return term_.value
        return f"{quoted}^^{self._short(term_.datatype)}"

    def _short(self, node: NamedNode) -> str:
        """A prefixed name where the table has the namespace and the rest is a plain name; else the IRI in full."""
        cut = max(node.value.rfind("#"), node.value.rfind("/")) + 1
        for prefix, namespace in PREFIXES.items():
            if node.value[:cut] == namespace and _LOCAL_NAME.fullmatch(node.value[cut:]):
                self.used.add(prefix)
                return f"{prefix}:{node.value[cut:]}"
        return str(node)


def run(derive: Callable[[Path], Turtle], target: str) -> None:
    """The command line of a script with one file to write: the folder with the sources, and where to write if not in `data/`."""
    arguments = argparse.ArgumentParser(description=f"Writes data/{target} from the original source files.")
    arguments.add_argument("sources", type=Path, help="the folder with the original source files")
    arguments.add_argument("--output", type=Path, default=Path(__file__).resolve().parent.parent / target)
    chosen = arguments.parse_args()
    if not chosen.sources.is_dir():
        arguments.error(f"{chosen.sources} is no folder; expected the one with the original source files")
    derive(chosen.sources).write(chosen.output)
