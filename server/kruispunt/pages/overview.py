"""What a publication holds, told from its manifest and the headers of its graphs."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from kruispunt.pages import terms
from kruispunt.pages.parts import Value, natural
from kruispunt.pages.view import View, targets
from kruispunt.release.documents import coded
from kruispunt.release.open import Release
from kruispunt.sources.queries import declares

OPENING = re.compile(r"#+ *(?:([a-z]{2}): )?(.*)")
SHAPES = re.compile(r"shapes/.*\.ttl")
TOPIC = terms.expanded("foaf:topic")


@dataclass(frozen=True)
class Dataset:
    """A named graph with what its header says."""

    link: Value
    about: list[Value]
    name: str
    triples: int


@dataclass(frozen=True)
class Question:
    """A saved query with the question it answers; `language` of that where it is known and not the page's."""

    name: str
    text: str
    query: str
    language: str = ""


@dataclass(frozen=True)
class Kind:
    """A concept of the addresses, with what its things are called and how many there are."""

    concept: str
    name: str
    count: int
    shared: bool = False  # whether another concept has the same name


def kinds(view: View) -> list[Kind]:
    """The concepts of the addresses (`/id/{concept}/…`), by the name of the class of their things."""
    found = [kind(view, concept, count) for concept, count in view.release.manifest["concepts"].items()]
    names = [each.name for each in found]
    return sorted((replace(each, shared=names.count(each.name) > 1) for each in found), key=lambda each: (natural(each.name), each.concept))


def kind(view: View, concept: str, count: int) -> Kind:
    """A concept, called what the class of its things is called; without one, what its address says."""
    iri = view.meaning.kind(concept)
    name = view.name(iri)[0] if iri else concept.replace("-", " ")
    return Kind(concept, name[:1].upper() + name[1:], count)


def introduction(view: View) -> list[Value]:
    """What the catalogue says the publication is."""
    return view.introduction(view.release.facts(view.release.names.catalog))


def topics(view: View) -> list[tuple[Value, list[Value]]]:
    """What the catalogue says it is about (`foaf:topic`), each with its introduction: where a reader starts."""
    found = targets(view.release.facts(view.release.names.catalog), TOPIC)
    return sorted(((view.resource(iri), view.introduction(view.first_facts(iri))) for iri in found), key=lambda pair: pair[0].text)


def datasets(view: View) -> list[Dataset]:
    """The named graphs, in the order of their names."""
    graphs = view.release.manifest["graphs"]
    view.learn(graph["iri"] for graph in graphs)
    return [
        Dataset(view.resource(graph["iri"]), view.introduction(view.release.facts(graph["iri"])), graph["name"], graph["triples"]) for graph in graphs
    ]


def questions(release: Release, language: str) -> list[Question]:
    """The example queries, in the order of their names, each with the question it opens with."""
    found = []
    for path in sorted((release.path / "queries").glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        if not declares(query):  # such a query waits for values, at an address of its own
            tag, text = worded(query, language)
            found.append(Question(path.stem, text or path.stem, query, tag if tag != language else ""))
    return found


def asked(query: str, language: str) -> str:
    """The question in the comment that a query opens with; empty without a comment."""
    return worded(query, language)[1]


def worded(query: str, language: str) -> tuple[str, str]:
    """The language and the text of that question: of its line in `language` (`# nl: …`), else of the first line, which need not tell its language."""
    lines = [OPENING.fullmatch(line) for line in takewhile(lambda line: line.startswith("#"), query.splitlines())]
    said = [(line[1] or "", line[2]) for line in lines if line]
    return next((each for each in said if each[0] == language), said[0] if said else ("", ""))


def vocabularies(view: View) -> list[Value]:
    """The vocabularies: what is described under `/ns/` without being a part of something."""
    return [view.resource(iri) for iri in view.release.subjects(view.release.names.base + "ns/") if "#" not in iri]


def shapes(release: Release) -> list[str]:
    """The names of the shapes documents."""
    return sorted(name.removeprefix("shapes/").removesuffix(".ttl") for name in release.manifest["files"] if SHAPES.fullmatch(name))


def downloads(release: Release) -> dict[str, dict[str, int]]:
    """The files to download by the name of the graph they hold: name and size of each."""
    found: dict[str, dict[str, int]] = {}
    for name, file in sorted(release.manifest["files"].items()):
        folder, _, short = name.partition("/")
        if folder in ("dumps", "maps") and not coded(name, release.manifest["files"]):
            found.setdefault(short.partition(".")[0], {})[short] = file["bytes"]
    return found
