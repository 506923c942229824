"""What a publication holds, told from its manifest and the headers of its graphs."""

from dataclasses import dataclass

from kruispunt.pages import terms
from kruispunt.pages.parts import Value
from kruispunt.pages.view import View, targets
from kruispunt.release.open import Release

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
    """A saved query with the question it answers."""

    name: str
    text: str
    query: str


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


def questions(release: Release) -> list[Question]:
    """The saved queries, in the order of their names; the question is the comment they open with."""
    found = []
    for path in sorted((release.path / "queries").glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        first = query.partition("\n")[0]
        found.append(Question(path.stem, first.lstrip("# ").strip() if first.startswith("#") else path.stem, query))
    return found


def vocabularies(view: View) -> list[Value]:
    """The vocabularies: what is described under `/ns/` without being a part of something."""
    return [view.resource(iri) for iri in view.release.subjects(view.release.names.base + "ns/") if "#" not in iri]


def shapes(release: Release) -> list[str]:
    """The names of the shapes documents."""
    return sorted(name.removeprefix("shapes/").removesuffix(".ttl") for name in release.manifest["files"] if name.startswith("shapes/"))


def downloads(release: Release) -> dict[str, dict[str, int]]:
    """The files to download by the name of the graph they hold: name and size of each."""
    found: dict[str, dict[str, int]] = {}
    for name, file in sorted(release.manifest["files"].items()):
        folder, _, short = name.partition("/")
        if folder in ("dumps", "maps"):
            found.setdefault(short.partition(".")[0], {})[short] = file["bytes"]
    return found
