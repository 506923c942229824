"""JSON-LD compacted with the publication's own context (JSON-LD 1.1 API, sections 4 to 6): readable, and the same dataset when expanded."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kruispunt.errors import NotAcceptable, SourceError

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
KEYWORDS = {"@id", "@type", "@value", "@language", "@graph", "@context", "@set", "@none"}
TERM_KEYS = {"@id", "@type", "@container", "@language", "@prefix", "@protected"}
CONTAINERS = {"", "@set", "@language", "@language@set"}
REMEMBERED = 50_000  # compacted IRIs kept
Term = NamedNode | BlankNode | Literal | Triple
Json = dict[str, Any]


@dataclass(frozen=True)
class Definition:
    """What a term of the context stands for. `language` is None for the context's default, '' for no language at all."""

    iri: str
    type: str | None = None
    container: str = ""
    language: str | None = None
    prefix: bool = False


class Context:
    """A JSON-LD context, and the IRI under which documents name it; without one they hold it. Raises SourceError for what it lacks."""

    def __init__(self, source: object, iri: str = "") -> None:
        self.iri, self.named = iri, iri or source
        described = flattened(source)
        self.vocab = described.get("@vocab") or ""
        self.language = (described.get("@language") or "").lower()
        if unknown := sorted(key for key in described if key.startswith("@") and key not in {"@version", "@vocab", "@language", "@protected"}):
            raise SourceError(f"{', '.join(unknown)} is not understood here")
        self.terms: dict[str, Definition] = {}
        for term in described:
            if not term.startswith("@"):
                self.define(term, described, ())
        ordered = sorted(self.terms, key=lambda term: (len(term), term))
        self.prefixes: dict[str, list[str]] = {}
        for term in ordered:
            if self.terms[term].prefix:
                self.prefixes.setdefault(self.terms[term].iri, []).append(term)
        self.lengths = sorted({len(iri) for iri in self.prefixes})
        self.inverse = inverse(self.terms, ordered, self.language)
        self.words = {keyword: next((term for term in ordered if self.terms[term].iri == keyword), keyword) for keyword in KEYWORDS}
        self.compacted: dict[tuple[str, bool], str] = {}

    def define(self, term: str, described: Json, within: tuple[str, ...]) -> None:
        """Adds the definition of `term`, those it is made of first; a term that is null stands for nothing."""
        value = described[term]
        if term in self.terms or value is None:
            return
        if term in within:
            raise SourceError(f"the term {term} is defined by itself")
        details = value if isinstance(value, dict) else {"@id": value}
        container = "".join(sorted([details["@container"]] if isinstance(details.get("@container"), str) else details.get("@container") or []))
        if (unknown := details.keys() - TERM_KEYS) or container not in CONTAINERS or not isinstance(details.get("@id", ""), str):
            raise SourceError(f"the term {term}: {', '.join(sorted(unknown)) or details} is not understood here")
        chain = (*within, term)
        iri = self.expand(details.get("@id", term), described, chain)
        kind = self.expand(details["@type"], described, chain) if "@type" in details else None
        language = (details["@language"] or "").lower() if "@language" in details else None
        simple = isinstance(value, str) and iri.endswith(tuple(":/?#[]@")) and not set(":/") & set(term)
        self.terms[term] = Definition(iri, kind, container, language, details.get("@prefix", simple) is True)

    def expand(self, text: str, described: Json, within: tuple[str, ...]) -> str:
        """The IRI (or keyword) that `text` stands for inside the context."""
        if text.startswith("@"):
            return text
        prefix, colon, rest = text.partition(":")
        for name in (text, prefix) if colon else (text,):
            if name in described and name != within[-1] and not rest.startswith("//"):
                self.define(name, described, within)
        if text in self.terms and text != within[-1]:
            return self.terms[text].iri
        if colon and prefix in self.terms and not rest.startswith("//"):
            return self.terms[prefix].iri + rest
        if not colon and not self.vocab:
            raise SourceError(f"the term {within[-1]}: {text} is no IRI")
        return text if colon else self.vocab + text

    def document(self, triples: Iterable[Triple]) -> bytes:
        """`triples` (sorted) as one JSON-LD document that names this context: an object for one subject, a @graph for several.

        Raises NotAcceptable for an IRI that would be read as a compact one.
        """
        nodes: dict[str, Json] = {}
        for triple in triples:
            subject = node_name(triple.subject)
            node = nodes.setdefault(subject, {self.words["@id"]: self.compact(subject, False)})
            self.add(node, triple.predicate.value, triple.object)
        context = {"@context": self.named}
        described = [dict(sorted(node.items(), key=self.order)) for node in nodes.values()]
        whole = {**context, **described[0]} if len(described) == 1 else {**context, self.words["@graph"]: described}
        return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()

    def order(self, item: tuple[str, Any]) -> tuple[int, str]:
        """Where a key stands in a node: the identifier, the types, then by name."""
        first = {self.words["@id"]: 0, self.words["@type"]: 1}
        return first.get(item[0], 2), item[0]

    def add(self, node: Json, predicate: str, value: Term) -> None:
        """Adds a value of `predicate` to `node`, under the term that fits it."""
        if predicate == RDF_TYPE and not isinstance(value, Literal):
            put(node, self.words["@type"], self.compact(node_name(value), True), False)
            return
        key = self.term_for(predicate, value)
        definition = self.terms.get(key)
        container = definition.container if definition and definition.iri == predicate else ""
        if container.startswith("@language") and isinstance(value, Literal):
            put(node.setdefault(key, {}), value.language or self.words["@none"], value.value, container.endswith("@set"))
        else:
            put(node, key, self.value(value, definition or Definition(predicate)), container == "@set")

    def term_for(self, predicate: str, value: Term) -> str:
        """The key for a value of `predicate` (section 6.2.3, term selection), a compact IRI where no term fits."""
        if predicate in self.inverse:
            containers, kind, wanted = self.sought(value)
            found = self.select(predicate, containers, kind, wanted)
            if found:
                return found
        return self.compact_prefixed(predicate, True, False)

    def sought(self, value: Term) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
        """Containers, kind of mapping and its values, each in order of preference, for `value` (section 6.2.3)."""
        if not isinstance(value, Literal):
            iri = node_name(value)
            named = self.terms.get(self.compact(iri, True))
            best = ("@vocab", "@id") if named and named.iri == iri else ("@id", "@vocab")
            return ("@set", ""), "@type", (*best, "@none")
        if value.language:
            return ("@language", "@language@set", "@set", ""), "@language", (value.language, "@none")
        if value.datatype.value != XSD_STRING:
            return ("@set", ""), "@type", (value.datatype.value, "@none")
        return ("@set", "", "@language", "@language@set"), "@language", ("@null", "@none")

    def select(self, iri: str, containers: tuple[str, ...], kind: str, wanted: tuple[str, ...]) -> str | None:
        """The first term for `iri` with one of `containers` and one of `wanted`."""
        known = self.inverse.get(iri, {})
        for container in containers:
            for each in wanted:
                if term := known.get((container, kind, each)):
                    return term
        return None

    def value(self, value: Term, definition: Definition) -> str | Json:
        """`value` under a term: bare where the term says the rest (section 6.3)."""
        words = self.words
        if not isinstance(value, Literal):
            iri = node_name(value)
            if definition.type in ("@id", "@vocab"):
                return self.compact(iri, definition.type == "@vocab")
            return {words["@id"]: self.compact(iri, False)}
        language = self.language if definition.language is None else definition.language
        datatype = value.datatype.value
        if value.language:
            bare = definition.type is None and language == value.language
            return value.value if bare else {words["@language"]: value.language, words["@value"]: value.value}
        if datatype != XSD_STRING:
            return value.value if definition.type == datatype else {words["@type"]: self.compact(datatype, True), words["@value"]: value.value}
        return value.value if definition.type is None and not language else {words["@value"]: value.value}

    def compact(self, iri: str, vocab: bool) -> str:
        """`iri` as a term (where the vocabulary applies), a compact IRI, or itself."""
        known = self.compacted.get((iri, vocab))
        if known is None:
            if len(self.compacted) >= REMEMBERED:
                self.compacted.clear()
            term = self.select(iri, ("@set", ""), "@type", ("@id", "@none")) if vocab else None
            known = self.compacted[iri, vocab] = term or self.compact_prefixed(iri, vocab, True)
        return known

    def compact_prefixed(self, iri: str, vocab: bool, bare: bool) -> str:
        """`iri` relative to the vocabulary, with a prefix, or itself; never something that reads as another IRI.

        A term may look like a compact IRI; a bare identifier may be written so, a property not, since the term would say more of its value.
        """
        if vocab and self.vocab and iri.startswith(self.vocab) and (rest := iri[len(self.vocab) :]) and rest not in self.terms:
            return rest
        starts = ((iri[:length], iri[length:]) for length in self.lengths if length < len(iri))
        candidates = (f"{prefix}:{rest}" for start, rest in starts for prefix in self.prefixes.get(start, ()))
        free = (each for each in candidates if each not in self.terms or (bare and self.terms[each].iri == iri))
        best = min(free, key=lambda each: (len(each), each), default=None)
        if best:
            return best
        scheme, _, rest = iri.partition(":")
        if scheme in self.terms and self.terms[scheme].prefix and not rest.startswith("//"):
            raise NotAcceptable(f"JSON-LD with this context would read {iri} as a compact IRI; Turtle and N-Triples can write it")
        return iri


def flattened(source: object) -> Json:
    """The definitions of a context: an object, or a list of objects of which the later win."""
    parts = source if isinstance(source, list) else [source]
    if not all(isinstance(part, dict) for part in parts):
        raise SourceError("the context must be an object, or a list of objects")
    return {key: value for part in parts if isinstance(part, dict) for key, value in part.items()}


def inverse(terms: Mapping[str, Definition], ordered: list[str], default: str) -> dict[str, dict[tuple[str, str, str], str]]:
    """For each IRI, the best term by container, kind of mapping and its value (section 4.3)."""
    found: dict[str, dict[tuple[str, str, str], str]] = {}
    for term in ordered:
        definition = terms[term]
        if definition.type is not None:
            keys = [("@type", definition.type)]
        elif definition.language is not None:
            keys = [("@language", definition.language or "@null")]
        else:
            keys = [("@language", default or "@none"), ("@language", "@none"), ("@type", "@none")]
        for kind, value in keys:
            found.setdefault(definition.iri, {}).setdefault((definition.container, kind, value), term)
    return found


def put(node: Json, key: str, value: str | Json, always_list: bool) -> None:
    """Adds `value` under `key`: alone, or in a list when it is not the first or the term always has one."""
    if key not in node:
        node[key] = [value] if always_list else value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]


def node_name(term: Term) -> str:
    """The IRI of a node, or the label of a blank one."""
    return term.value if isinstance(term, NamedNode) else str(term)


def read(path: Path, iri: str) -> Context:
    """The context in the file at `path`, which documents name by `iri`. Raises SourceError for what is no context that is understood here."""
    try:
        return Context(json.loads(path.read_bytes())["@context"], iri)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SourceError(f"{path.name}: not a JSON-LD context: {error!r}") from error
    except SourceError as error:
        raise SourceError(f"{path.name}: {error}") from error


def digest(content: bytes) -> str:
    """Sixteen hexadecimal digits that name a context by its bytes: another context has others, so an address with them can be kept for good."""
    return hashlib.sha256(content).hexdigest()[:16]


def of_prefixes(prefixes: Mapping[str, str]) -> bytes:
    """The context of a publication that has none of its own: its prefixes."""
    return (json.dumps({"@context": dict(prefixes)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
