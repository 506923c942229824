"""What a dataset holds by class, property and value: the same as a plain recount."""

from collections import defaultdict
from pathlib import Path

import pytest
from kruispunt.release import partitions
from kruispunt.release.open import Release
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
Key = tuple[str, str, str]


def recounted(dataset: Path) -> tuple[dict[str, int], dict[tuple[str, str], int], dict[Key, int], dict[Key, int]]:
    """Members, uses, values with a class and values with a datatype, by looking at each triple of the merge and at nothing else."""
    triples = {Triple(quad.subject, quad.predicate, quad.object) for quad in parse(path=str(dataset), format=RdfFormat.N_QUADS)}
    classes = defaultdict(set)
    for triple in triples:
        if triple.predicate == TYPE:
            classes[str(triple.subject)].add(str(triple.object))
    members, used, values, datatypes = (defaultdict[object, int](int) for _ in range(4))
    for found in classes.values():
        for class_ in found:
            members[class_] += 1
    for triple in triples:
        for class_ in classes.get(str(triple.subject), ()):
            predicate = str(triple.predicate)
            used[class_, predicate] += 1
            if isinstance(triple.object, Literal):
                datatypes[class_, predicate, str(triple.object.datatype)] += 1
            for value in classes.get(str(triple.object), ()):
                values[class_, predicate, value] += 1
    return members, used, values, datatypes  # type: ignore[return-value]


@pytest.mark.parametrize("publication", ["tiny", "release"])
def test_the_numbers_are_those_of_a_recount(publication: str, request: pytest.FixtureRequest) -> None:
    dataset = request.getfixturevalue(publication).path / "dataset.nq"
    counted, (members, used, values, datatypes) = partitions.count(dataset), recounted(dataset)
    for made, expected in ((counted.members, members), (counted.used, used), (counted.classes, values), (counted.datatypes, datatypes)):
        assert expected
        assert {tuple(map(bytes.decode, key)) if isinstance(key, tuple) else key.decode(): number for key, number in made.items()} == expected


@pytest.mark.parametrize("literal", ['"a"', '"a--b"@en', '"a"@ar--rtl', '"\\"--"@en-gb', '"^^<x:y>"', '"a"@en--ltr', '"^^"^^<x:--y>'])
def test_a_datatype_is_what_the_engine_takes_it_for(literal: str) -> None:
    [triple] = parse(f"<x:a> <x:b> {literal} .", format=RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, Literal)
    assert partitions.datatype(literal.encode()).decode() == str(triple.object.datatype)


def test_a_triple_in_several_graphs_counts_once_and_what_has_no_class_for_none(tmp_path: Path) -> None:
    lines = [
        "<x:a> <x:p> <x:b> <x:g> .",
        "<x:a> <x:p> <x:b> <x:h> .",
        "<x:a> <x:p> <x:c> <x:g> .",
        '<x:a> <x:q> "<x:b>"@nl <x:g> .',
        f"<x:a> {TYPE} <x:A> <x:g> .",
        f"<x:a> {TYPE} <x:A> <x:h> .",
        f"<x:b> {TYPE} <x:A> <x:h> .",
        f"<x:b> {TYPE} <x:B> <x:h> .",
        '<x:c> <x:p> "^^<x:b>" <x:g> .',
    ]
    (tmp_path / "data.nq").write_text("".join(f"{line}\n" for line in sorted(lines)))
    counted = partitions.count(tmp_path / "data.nq")
    assert counted.members == {b"<x:A>": 2, b"<x:B>": 1}
    assert counted.triples == {b"<x:p>": 3, b"<x:q>": 1, str(TYPE).encode(): 3}
    assert counted.subjects == {b"<x:p>": 2, b"<x:q>": 1, str(TYPE).encode(): 2}
    assert counted.used[b"<x:A>", b"<x:p>"] == 2
    assert counted.using[b"<x:A>", b"<x:p>"] == 1
    assert counted.classes == {(b"<x:A>", b"<x:p>", b"<x:A>"): 1, (b"<x:A>", b"<x:p>", b"<x:B>"): 1}
    assert counted.datatypes == {(b"<x:A>", b"<x:q>", partitions.LANG_STRING): 1}


def test_literals_have_the_datatype_they_are_written_with(tiny: Release) -> None:
    assert partitions.datatype(b'"a"') == partitions.XSD_STRING
    assert partitions.datatype(b'"a>"') == partitions.XSD_STRING
    assert partitions.datatype(b'"a^^<x:b>"@en') == partitions.LANG_STRING
    assert partitions.datatype(b'"^^<x:b>"^^<x:c>') == b"<x:c>"
