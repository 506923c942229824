"""The values that a form offers for a thing: the last parts of the addresses of its kind, each with the name of the thing."""

from kruispunt.pages import language as speech
from kruispunt.pages.parts import natural
from kruispunt.release.open import Release

MOST = 500  # things of a kind that are offered; of more there are none


def offered(release: Release, language: str, concept: str) -> list[tuple[str, str]]:
    """What follows `id/{concept}/` in the IRI of each thing, and its name in `language`; in the order of the names; none where there are too many."""
    if not 0 < release.manifest["concepts"].get(concept, 0) <= MOST:
        return []
    opening = f"{release.names.base}id/{concept}/"
    iris = list(release.subjects(opening))
    labels = release.labels(iris)
    spoken = ((iri, speech.spoken(labels.get(iri, []), language)) for iri in iris)
    return sorted(((iri[len(opening) :], label.value if label else "") for iri, label in spoken), key=lambda each: (natural(each[1]), each[0]))
