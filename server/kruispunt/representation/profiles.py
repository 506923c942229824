"""Profiles: the ways in which what we say of a resource can be told, and which of them a request gets (W3C, Content Negotiation by Profile)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kruispunt.errors import NotAcceptable
from kruispunt.names import Names
from kruispunt.release.labels import LABELS
from kruispunt.release.open import Release
from kruispunt.representation import dcatap, description, schemaorg
from kruispunt.representation.description import RDF_TYPE, Description
from kruispunt.representation.negotiation import profile_ranges
from kruispunt.syntax import media, writers
from kruispunt.syntax.context import Context

RDFS, SKOS = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#"
DCT, PROF, ALTR = "http://purl.org/dc/terms/", "http://www.w3.org/ns/dx/prof/", "http://www.w3.org/ns/dx/connegp/altr#"
QSA = "http://www.w3.org/ns/dx/conneg/profile/qsa"
ALL = ("all", "alt", "alternates")  # `_profile=all` lists the profiles (7.2.2 of the specification); pyLDAPI and Prez say `alt`

SKOS_CLASSES = {SKOS + name for name in ("Concept", "ConceptScheme", "Collection", "OrderedCollection")}
SKOS_ALSO = {DCT + name for name in ("title", "description", "creator", "publisher", "license", "issued", "modified", "identifier")}
# What SKOS says of a concept in its own words, where the data say it in others.
SKOS_FOR = {RDFS + "label": "prefLabel", DCT + "title": "prefLabel", RDFS + "comment": "definition", DCT + "description": "definition"}
PREFIXES = {"schema": schemaorg.SCHEMA, "sdo": schemaorg.SCHEMA, "prof": PROF, "altr": ALTR, "skos": SKOS, "dcterms": DCT, "dcat": dcatap.DCAT}
PREFIXES |= {"dcatap": "http://data.europa.eu/r5r/", "spdx": "http://spdx.org/rdf/terms#", "vcard": "http://www.w3.org/2006/vcard/ns#"}
PREFIXES |= {"foaf": "http://xmlns.com/foaf/0.1/", "adms": "http://www.w3.org/ns/adms#"}
# A profile whose JSON-LD documents hold their own context; not the one of schema.org, which gives dates and IRIs other types than they have.
CONTEXTS = {"schema": Context({"@vocab": schemaorg.SCHEMA})}


@dataclass(frozen=True)
class Profile:
    """A way of telling. `of` has the IRIs of what it is a profile of, `also` other IRIs by which it is asked for, `about` its specification."""

    token: str
    iri: str
    titles: tuple[str, str, str]  # nl, en, fr
    descriptions: tuple[str, str, str]
    of: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    about: str = ""


STANDARDS = (
    Profile(
        "skos",
        "http://www.w3.org/2004/02/skos/core",
        ("SKOS", "SKOS", "SKOS"),
        (
            "Begrippen en begrippenlijsten, enkel in de termen van SKOS.",
            "Concepts and concept schemes, in the terms of SKOS only.",
            "Concepts et schémas de concepts, uniquement dans les termes de SKOS.",
        ),
        about="https://www.w3.org/TR/skos-reference/",
    ),
    Profile(
        "schema",
        "https://schema.org/",
        ("schema.org", "schema.org", "schema.org"),
        (
            "Wat zich in de woorden van schema.org laat zeggen, vertaald uit de standaardvocabulaires.",
            "What can be said in the words of schema.org, translated from the standard vocabularies.",
            "Ce qui peut se dire dans les mots de schema.org, traduit des vocabulaires standard.",
        ),
        about="https://schema.org/docs/schemas.html",
    ),
    Profile(
        "dcat-ap",
        "https://semiceu.github.io/DCAT-AP/releases/3.0.0/",
        ("DCAT-AP 3", "DCAT-AP 3", "DCAT-AP 3"),
        (
            "Catalogus en datasets, enkel in de termen van DCAT-AP 3.",
            "Catalogue and datasets, in the terms of DCAT-AP 3 only.",
            "Catalogue et jeux de données, uniquement dans les termes de DCAT-AP 3.",
        ),
        ("http://www.w3.org/ns/dcat", "https://www.w3.org/TR/vocab-dcat-3/"),
        ("http://data.europa.eu/r5r", "https://semiceu.github.io/DCAT-AP/releases/3.0.1/"),
        "https://semiceu.github.io/DCAT-AP/releases/3.0.0/",
    ),
)


@lru_cache
def known(base: str) -> tuple[Profile, ...]:
    """Every profile of the publication at `base`, the default first."""
    return (
        Profile(
            "full",
            f"{base}profile/full",
            ("Volledig", "Full", "Complet"),
            (
                "Alles wat deze publicatie over het ding zegt, zoals het is uitgegeven, met de verwijzingen ernaar en de herkomst.",
                "All that this publication says of the thing, as it was released, with the links to it and the provenance.",
                "Tout ce que cette publication dit de la chose, telle que publiée, avec les liens entrants et la provenance.",
            ),
        ),
        Profile(
            "labels",
            f"{base}profile/labels",
            ("Met namen", "With labels", "Avec libellés"),
            (
                "De volledige beschrijving, met de namen van alles waarnaar ze verwijst, in elke taal.",
                "The full description, with the labels of everything that it refers to, in every language.",
                "La description complète, avec les libellés de tout ce à quoi elle renvoie, dans chaque langue.",
            ),
            (f"{base}profile/full",),
        ),
        *STANDARDS,
    )


def offered(names: Names, facts: Iterable[Triple | Quad]) -> tuple[Profile, ...]:
    """The profiles in which `facts` have something to say, the default first."""
    said = list(facts)
    classes = set(map(schemaorg.class_of, said))
    speaking = {
        "full": True,
        "labels": True,
        "skos": bool(classes & SKOS_CLASSES),
        "schema": schemaorg.speaks({fact.predicate.value for fact in said}, classes),
        "dcat-ap": bool(classes & dcatap.CLASSES),
    }
    return tuple(profile for profile in known(names.base) if speaking[profile.token])


def plain(iri: str) -> str:
    """An IRI without what people vary in: `https`, a last `/` or `#`."""
    return iri.replace("https:", "http:", 1).rstrip("/#")


def find(identifier: str, profiles: Iterable[Profile]) -> Profile | None:
    """The profile with that IRI or token, else one that is a profile of it (6.3.2 of the specification): DCAT-AP answers for DCAT."""
    wanted, among = plain(identifier), tuple(profiles)
    exact = next((each for each in among if identifier == each.token or wanted in map(plain, (each.iri, *each.also))), None)
    return exact or next((each for each in among if wanted in map(plain, each.of)), None)


def choose(profiles: tuple[Profile, ...], argument: str, header: str, parameter: str) -> Profile:
    """The profile for a request: by `_profile`, else by `Accept-Profile`, else by the `profile` of the range in `Accept`, else the default.

    The query string comes before headers (6.5 of the specification). What a header asks in vain is no reason to refuse, it gets the default; but an
    address that names a profile names something: where none of those in `_profile` is here, that raises NotAcceptable.
    """
    if argument:
        if found := next((each for name in profile_ranges(argument) if (each := find(name.name, profiles))), None):
            return found
        raise NotAcceptable(f"_profile={argument} names no profile in which this is available. Offered: " + offer(profiles))
    liked = sorted((each for each in profile_ranges(header) if not each.flaw and each.quality), key=lambda each: -each.quality)
    wanted = [profiles[0] if each.name == "*" else find(each.name, profiles) for each in liked]
    wanted += [find(each, profiles) for each in parameter.split()]
    return next(filter(None, wanted), profiles[0])


def conforming(profile: Profile) -> str:
    """`profile` and what it is a profile of, as `Content-Profile` lists them (7.1.2 of the specification: each between angle brackets)."""
    return ", ".join(f"<{iri}>" for iri in (profile.iri, *profile.of))


def offer(profiles: Iterable[Profile]) -> str:
    """The profiles as a person reads them in a message."""
    return ", ".join(f"{each.token} <{each.iri}>" for each in profiles)


def write(release: Release, described: Description, profile: Profile, media_type: str, context: Context | None) -> bytes:
    """A description in the words of `profile`, in `media_type`; JSON-LD is compacted with `context` or the profile's own, expanded without.

    TriG and N-Quads name graphs in the default profile only: what another one says stands in none.
    """
    if media_type not in media.DATASETS:
        own = CONTEXTS.get(profile.token, context) if context else None
        return writers.write(triples(release, described, profile), media_type, prefixes(release), own)
    if profile.token == "full":
        return description.write(release, described, media_type)
    quads = [Quad(triple.subject, triple.predicate, triple.object) for triple in dict.fromkeys(triples(release, described, profile))]
    return writers.dataset(quads, media_type, prefixes(release))


def triples(release: Release, described: Description, profile: Profile) -> list[Triple]:
    """What a description says in the words of `profile`."""
    if profile.token == "full":
        return description.triples(release, described)
    if profile.token == "labels":
        return [*description.triples(release, described), *labels(release, described.neighbours)]
    return told(release, profile, [quad.triple for quad in (*described.facts, *described.incoming)])


def prefixes(release: Release) -> Mapping[str, str]:
    """The prefixes of the release, and those that profiles bring along."""
    taken = set(release.prefixes.values())
    return {**{prefix: iri for prefix, iri in PREFIXES.items() if iri not in taken and prefix not in release.prefixes}, **release.prefixes}


def told(release: Release, profile: Profile, facts: list[Triple]) -> list[Triple]:
    """`facts` in the words of a profile of a standard, which leaves out what it has no words for."""
    if profile.token == "skos":
        return list(skos(facts))
    if profile.token == "dcat-ap":
        return [fact for fact in facts if (schemaorg.class_of(fact) or fact.predicate.value) in dcatap.TERMS]
    if profile.token == "schema":
        return list(schemaorg.translated(release, facts))
    return facts


def labels(release: Release, iris: Iterable[str]) -> Iterator[Triple]:
    """The facts that label `iris`: the best labelling property of each, in every language."""
    for iri in iris:
        found: dict[str, list[Triple]] = {}
        for fact in release.lines.stating(iri, LABELS):
            if isinstance(fact.object, Literal):
                found.setdefault(fact.predicate.value, []).append(fact.triple)
        yield from next((found[name] for name in LABELS if name in found), [])


def skos(facts: list[Triple]) -> Iterator[Triple]:
    """What `facts` say in SKOS; a concept labelled or defined in other words only is so in those of SKOS (one preferred label per language)."""
    described: dict[str, list[Triple]] = {}
    for fact in facts:
        described.setdefault(str(fact.subject), []).append(fact)
    for own in described.values():
        yield from (fact for fact in own if (schemaorg.class_of(fact) or fact.predicate.value).startswith(SKOS))
        if not {schemaorg.class_of(fact) for fact in own} & SKOS_CLASSES:
            continue
        yield from (fact for fact in own if fact.predicate.value in SKOS_ALSO)
        taken = {(fact.predicate.value, tongue(fact)) for fact in own}
        for fact in own:
            word = SKOS + SKOS_FOR.get(fact.predicate.value, "")
            if word != SKOS and isinstance(fact.object, Literal) and (word, tongue(fact)) not in taken:
                taken.add((word, tongue(fact)))
                yield Triple(fact.subject, NamedNode(word), fact.object)


def tongue(fact: Triple) -> str:
    """The language of what a fact says; empty for what has none."""
    return (fact.object.language or "") if isinstance(fact.object, Literal) else ""


def described(names: Names, profile: Profile) -> Iterator[Triple]:
    """A profile in the terms of the Profiles Vocabulary (PROF)."""
    about = NamedNode(profile.iri)
    yield Triple(about, RDF_TYPE, NamedNode(PROF + "Profile"))
    yield Triple(about, NamedNode(PROF + "hasToken"), Literal(profile.token))
    yield from spoken(about, RDFS + "label", profile.titles)
    yield from spoken(about, DCT + "description", profile.descriptions)
    yield from (Triple(about, NamedNode(PROF + "isProfileOf"), NamedNode(iri)) for iri in profile.of)
    page = NamedNode(f"{names.base}profile/{profile.token}")
    if page != about:
        yield Triple(page, NamedNode("http://xmlns.com/foaf/0.1/primaryTopic"), about)
    if profile.about:
        resource = NamedNode(f"{names.base}profile/{profile.token}#specification")
        yield Triple(about, NamedNode(PROF + "hasResource"), resource)
        yield Triple(resource, RDF_TYPE, NamedNode(PROF + "ResourceDescriptor"))
        yield Triple(resource, NamedNode(PROF + "hasRole"), NamedNode(PROF + "role/specification"))
        yield Triple(resource, NamedNode(PROF + "hasArtifact"), NamedNode(profile.about))


def alternates(document: str, profiles: tuple[Profile, ...], addresses: Mapping[tuple[str, str], str]) -> Iterator[Triple]:
    """The representations of a document (the Alternate Representations Data Model, 6.4): `addresses` by token and media type, the default first."""
    iris = {profile.token: profile.iri for profile in profiles}
    for number, ((token, media_type), address) in enumerate(addresses.items()):
        one = NamedNode(address)
        yield Triple(NamedNode(document), NamedNode(ALTR + ("hasRepresentation" if number else "hasDefaultRepresentation")), one)
        yield Triple(one, RDF_TYPE, NamedNode(ALTR + "Representation"))
        yield Triple(one, NamedNode(DCT + "format"), Literal(media_type))
        yield Triple(one, NamedNode(DCT + "conformsTo"), NamedNode(iris[token]))
    for profile in profiles:
        about = NamedNode(profile.iri)
        yield Triple(about, RDF_TYPE, NamedNode(PROF + "Profile"))
        yield Triple(about, NamedNode(PROF + "hasToken"), Literal(profile.token))
        yield from spoken(about, RDFS + "label", profile.titles)


def spoken(subject: NamedNode, predicate: str, texts: tuple[str, str, str]) -> Iterator[Triple]:
    """A text in nl, en and fr, as triples; once where it is the same in each."""
    tags = ("nl", "en", "fr") if len(set(texts)) > 1 else ("en",)
    yield from (Triple(subject, NamedNode(predicate), Literal(text, language=tag)) for tag, text in zip(tags, texts, strict=False))
