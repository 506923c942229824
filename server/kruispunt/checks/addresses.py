"""IRIs of the publication that no client could ask for, or that could not be told apart at one address."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path as File

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kruispunt.checks import census
from kruispunt.checks.report import Fact, Finding
from kruispunt.checks.vocabulary import VIOLATION
from kruispunt.names import DOTS, RESERVED, STEERING, Names, spellings, uri
from kruispunt.sources.sorting import SortedFile

ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
Fault = tuple[str, str]  # in English, in Dutch


def findings(data: File, names: Names, cap: int) -> list[Finding]:
    """A violation for each IRI under the base of `names` that could not be asked for by itself, at most `cap`; `data` is sorted N-Quads."""
    lookup = SortedFile(data)
    unusual = sorted(odd(data, names.base))
    faults = {
        **{iri: fault for iri in unusual if (fault := unreachable(iri[len(names.base) :]))},
        **same_address(unusual),
        **taken(lookup, names),
        **documents(lookup, names),
    }
    wanted = dict(sorted(faults.items())[:cap])
    return [Finding(NamedNode(iri), VIOLATION, messages(*wanted[iri]), at=fact) for iri, fact in facts(data, wanted)]


def odd(data: File, base: str) -> set[str]:
    """The IRIs under `base` that have an escape, a character outside ASCII, a query or a segment that starts with a dot: all others are safe."""
    found: set[bytes] = set()
    opening, last = f"<{base}".encode(), b""
    with data.open("rb") as file:
        for line in file:
            if b"%" in line or b"?" in line or b"/." in line or not line.isascii():
                subject, predicate, rest = line.split(b" ", 2)
                if subject != last:
                    found.add(subject)
                    last = subject
                if not predicate.isascii() or b"%" in predicate:
                    found.add(predicate)
                if rest[:1] == b"<":
                    found.add(rest[: rest.index(b" ")])
    ours = (term for term in found if term.startswith(opening))
    return {term[1:-1].decode() for term in ours if not term.isascii() or any(sign in term for sign in (b"%", b"?", b"/."))}


def unreachable(path: str) -> Fault | None:
    """Why no client can ask for the IRI whose part behind the base is `path`; None where one can."""
    bare, _, _ = path.partition("#")
    place, _, query = bare.partition("?")
    if DOTS.search(place):
        return (
            "no client can ask for this: it takes out segments of dots, also escaped ones (RFC 3986, 5.2.4); write the IRI without them",
            "geen enkele client kan hiernaar vragen: hij haalt segmenten van punten weg, ook gecodeerde (RFC 3986, 5.2.4); schrijf de IRI zonder",
        )
    if steering := [name for part in query.split("&") if (name := part.partition("=")[0]) in STEERING]:
        return (
            f"the parameter {steering[0]} steers the server at every address, so it cannot be part of an IRI; write another name for it",
            f"de parameter {steering[0]} stuurt de server op elk adres en kan dus geen deel van een IRI zijn; geef hem een andere naam",
        )
    if bare.endswith("?"):
        return (
            "nobody can ask for this: many programs take off a question mark with nothing behind it; write the IRI without it",
            "niemand kan hiernaar vragen: veel programma's halen een vraagteken met niets erachter weg; schrijf de IRI zonder",
        )
    if bare not in spellings(uri(bare)):
        return (
            f"cannot be read back from its URI, {uri(bare)} (RFC 3987, 3.2): write all of its characters as such, or all escaped",
            f"is niet terug te lezen uit zijn URI, {uri(bare)} (RFC 3987, 3.2): schrijf alle tekens zelf, of alle gecodeerd",
        )
    return None


def same_address(unusual: Iterable[str]) -> dict[str, Fault]:
    """Each IRI that has the URI of another (RFC 3987, 3.1; RFC 3986, 6.2.2.1: the case of an escape means nothing)."""
    by_uri: dict[str, list[str]] = {}
    for iri in unusual:
        by_uri.setdefault(ESCAPE.sub(lambda found: found[0].upper(), uri(iri)), []).append(iri)
    return {
        iri: (
            f"has the same URI as <{other}>, so nobody can ask for one of the two (RFC 3987, 3.1); write both the same, or rename one",
            f"heeft dezelfde URI als <{other}>, zodat niemand naar een van beide kan vragen (RFC 3987, 3.1); schrijf beide gelijk, of hernoem er een",
        )
        for group in by_uri.values()
        if len(group) > 1
        for iri, other in zip(group, [*group[1:], group[0]], strict=True)
    }


def taken(lookup: SortedFile, names: Names) -> dict[str, Fault]:
    """Each subject at an address of the server itself, or whose document would be there."""
    addresses = [names.base + path for path in (*RESERVED, "id/external", "id/external.")]
    many = [address for address in addresses if address.endswith(("/", "."))]
    subjects = [subject for address in addresses for subject in (under if address in many else at)(lookup, address)]
    subjects += [subject for path in ("id/", "doc/") for subject in at(lookup, names.base + path)]
    return {
        subject: (
            "the server itself answers at this address, so what is said of it could not be shown; choose another IRI",
            "op dit adres antwoordt de server zelf, dus wat hierover gezegd wordt is niet te tonen; kies een andere IRI",
        )
        for subject in subjects
    }


def documents(lookup: SortedFile, names: Names) -> dict[str, Fault]:
    """Each subject `…/doc/x` that stands beside `…/id/x`, whose document it is."""
    things = {subject: names.resource(subject) for subject in under(lookup, f"{names.base}doc/")}
    return {
        subject: (
            f"is the address of the document about <{thing}>, and nobody could tell the two apart; say it of the named graph, or choose another IRI",
            f"is het adres van het document over <{thing}>, zodat niemand ze kan onderscheiden; zeg het over de named graph, of kies een andere IRI",
        )
        for subject, thing in things.items()
        if at(lookup, thing)
    }


def at(lookup: SortedFile, address: str) -> list[str]:
    """The IRI `address` where it is a subject."""
    start, end = lookup.span(f"<{address}> ".encode())
    return [address] if start < end else []


def under(lookup: SortedFile, opening: str) -> Iterator[str]:
    """Each subject that starts with `opening`."""
    place, end = lookup.span(f"<{opening}".encode())
    while place < end:
        line = lookup.line(place)
        subject = line[: line.index(b" ") + 1]
        yield subject[1:-2].decode()
        place = lookup.at(subject + b"\xff")


def facts(data: File, wanted: Iterable[str]) -> Iterator[tuple[str, Fact]]:
    """The first statement with each of the IRIs `wanted`."""
    missing = {f"<{iri}>".encode(): iri for iri in wanted}
    if missing:
        for subject, predicate, object_, line in census.statements(data):
            for term in {subject, predicate, object_} & missing.keys():
                quad = next(parse(line, format=RdfFormat.N_QUADS))
                yield missing.pop(term), (quad.subject, quad.predicate, quad.object)
            if not missing:
                return


def messages(english: str, dutch: str) -> tuple[Literal, ...]:
    return Literal(english, language="en"), Literal(dutch, language="nl")
