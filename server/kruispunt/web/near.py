"""What somebody may have meant who asked for an address where nothing is: found by looking beside it, never by walking through a list."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import unquote

from flask import request

from kruispunt.names import FORBIDDEN
from kruispunt.release.open import Release
from kruispunt.store.search import within
from kruispunt.syntax import media
from kruispunt.web.addresses import raw_path
from kruispunt.web.published import opened, release

NEAR = 5
BESIDE = 24  # subjects looked at before and after the place where the one asked for would stand
SUFFIX = re.compile(rf"\.(?:{'|'.join({*media.PAGES.values(), *media.DATASETS.values(), 'csv'})})$")
WORDS = re.compile(r"[^\W_]+")
WRONG = 2  # letters
MOST_WORDS = 6
LONGEST = 200  # characters of an address that are looked at


def near() -> list[str]:
    """The IRIs most like the one asked for: the same in another spelling, then those beside it, then what is called so. The closest first."""
    here = release()
    if iri := request.args.get("iri", "")[:LONGEST]:
        opening, slash, reference = iri.rpartition("/")
        return list(dict.fromkeys([*beside(here, opening + slash, reference), *called(here, opening, reference)]))[:NEAR]
    path = SUFFIX.sub("", raw_path().lstrip("/")[:LONGEST])
    parts = [part for part in path.split("/") if part]
    of_things = parts[:1] in (["doc"], ["id"])
    parts = parts[1:] if of_things else parts
    concept, reference = (parts[0], "/".join(parts[1:])) if parts else ("", "")
    opening = f"{here.names.base}id/{concept.lower()}/" if of_things else f"{here.names.base}{concept}/"
    found = [*respelled(here, path, [concept, concept.lower()], reference), *beside(here, opening, reference)]
    found = found or [*respelled(here, path, list(here.manifest["concepts"]), reference or concept)]
    if len(found) < NEAR:
        found += called(here, opening, reference or concept)
    return [iri for iri in dict.fromkeys(found) if iri not in here.withdrawn][:NEAR]


def known_list(path: str) -> str:
    """The concept whose list is the nearest to an address: the one it names, in whatever case; empty for none."""
    names = path.strip("/").split("/")
    return next((known for name in names[:2] for known in release().manifest["concepts"] if name and known == name.lower()), "")


def respelled(here: Release, path: str, concepts: list[str], reference: str) -> Iterator[str]:
    """IRIs that exist and differ from what was asked in a slash, in case, in an escape, in `id` and `doc`, or in the concept: one of `concepts`."""
    text = unquote(reference, errors="replace")
    readable = re.sub(r"[\s_]+", "-", text.strip("/ "))
    forms = dict.fromkeys(form for each in (reference, text, readable) for form in (each, each.lower(), each.title()) if form)
    tries = [here.names.base + path.rstrip("/"), here.names.base + path + "/"]
    tries += [f"{here.names.base}id/{concept}/{form}{end}" for concept in concepts if concept for form in forms for end in ("", "/")]
    yield from (iri for iri in dict.fromkeys(tries) if exists(here, iri))


def beside(here: Release, opening: str, reference: str) -> list[str]:
    """Resources that stand beside the one asked for in the order of their IRIs and are like it, those that begin alike first.

    Before them comes what is there when one segment of what was asked is corrected after one of theirs.
    """
    wanted = reference.lower()
    if not wanted or FORBIDDEN.search(opening + wanted):
        return []
    first = here.lines.starts.at(f"<{opening}".encode())
    place = here.lines.starts.at(f"<{opening}{wanted}".encode())
    around = islice(here.subjects(opening, max(place - BESIDE, first) - first), 2 * BESIDE)
    others = list(dict.fromkeys(iri[len(opening) :].partition("#")[0] for iri in around))
    alternatives = {corrected(reference.split("/"), other.split("/")) for other in others} - {""}
    scored = []
    for other in others:
        shared = alike(wanted, other.lower())
        if shared * 10 >= len(wanted) * 6 or within(wanted[shared:], other.lower()[shared:], WRONG):
            scored.append((abs(len(other) - len(wanted)) - 2 * shared, other))
    there = [other for other in sorted(alternatives) if exists(here, opening + other)]
    return [opening + other for other in (*there, *(other for _, other in sorted(scored)[:NEAR]))]


def corrected(wanted: list[str], other: list[str]) -> str:
    """`wanted` with the first segment in which it differs from `other` taken from there, where that is a matter of letters; empty where it is not."""
    place = next((place for place, (a, b) in enumerate(zip(wanted, other, strict=False)) if a.lower() != b.lower()), len(wanted))
    if place >= min(len(wanted), len(other)) or not within(wanted[place].lower(), other[place].lower(), WRONG):
        return ""
    return "/".join([*other[: place + 1], *wanted[place + 1 :]])


def exists(here: Release, iri: str) -> bool:
    """Whether the release describes `iri`, which may be none."""
    start, end = here.lines.span(iri) if not FORBIDDEN.search(iri) else (0, 0)
    return end > start


def alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def called(here: Release, opening: str, text: str) -> list[str]:
    """Things called so, also where a letter or two are wrong; those whose IRIs open alike first. None for a release without an index of words."""
    search = opened().search
    words = " ".join(WORDS.findall(unquote(text, errors="replace").strip("/").rpartition("/")[2])[:MOST_WORDS])
    if search is None or not words:
        return []
    found = [match.iri for match in search.things(words, 4 * NEAR) if here.names.contains(match.iri)]
    return sorted(found, key=lambda iri: not iri.startswith(opening))
