"""What the query page completes: the prefixes of a release, and its classes and properties by their names and how often they are used."""

import json
from collections.abc import Mapping

from kruispunt.pages import terms
from kruispunt.pages.language import LANGUAGES, spoken
from kruispunt.release.open import Release
from kruispunt.release.statistics import Statistics

CLASS, PROPERTY = "c", "p"
CLASSES = ("http://www.w3.org/2002/07/owl#Class", "http://www.w3.org/2000/01/rdf-schema#Class")
PROPERTIES = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property",
    *(f"http://www.w3.org/2002/07/owl#{name}Property" for name in ("Object", "Datatype", "Annotation")),
)


def written(release: Release, statistics: Statistics | None) -> bytes:
    """The prefixes, and the terms as rows of IRI, kind, number of uses and what it is called in nl, en and fr; the most used first."""
    used = uses(release, statistics)
    called = names(release, [iri for iri, _ in used])
    rows = [[iri, kind, count, *called[iri]] for (iri, kind), count in sorted(used.items(), key=lambda each: (-each[1], each[0]))]
    return json.dumps({"prefixes": release.prefixes, "terms": rows}, ensure_ascii=False, separators=(",", ":")).encode()


def uses(release: Release, statistics: Statistics | None) -> dict[tuple[str, str], int]:
    """How often each class has a member and each property a value; 0 for what the vocabularies of the release name and nothing uses."""
    found = {
        (subject, kind): 0
        for kind, classes in ((CLASS, CLASSES), (PROPERTY, PROPERTIES))
        for each in classes
        for _, subject in release.lines.incoming(each, terms.TYPE)
    }
    if statistics is not None:
        found |= {(iri, CLASS): count for iri, count in statistics.classes.items()}
        found |= {(iri, PROPERTY): used.triples for iri, used in statistics.properties.items()}
    return found


def names(release: Release, iris: list[str]) -> dict[str, list[str]]:
    """What each term is called in each language of the pages: what the release calls it, else what everybody does, else empty."""
    labels = release.labels(iris)
    found = {}
    for iri in iris:
        known: Mapping[str, str] = terms.NAMES.get(terms.known(iri)) or {}
        own = labels.get(iri, [])
        found[iri] = [label.value if (label := spoken(own, language)) else known.get(language, "") for language in LANGUAGES]
    return found
