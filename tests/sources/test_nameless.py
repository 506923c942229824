"""Nameless nodes get IRIs that hang on what is said with them, and on nothing else in their file."""

import random
import re
from pathlib import Path

import pytest
from kruispunt.errors import SourceError
from kruispunt.sources import nameless, turtle
from pyoxigraph import NamedNode

LINKS = "".join(f"_:n{number} <x:next> _:n{number + 1} . _:n{number + 1} <x:back> _:n{number} .\n" for number in range(200))
RING = "".join(f"_:n{number} <x:next> _:n{(number + 1) % 60} .\n" for number in range(60))
SHARED = "_:n1 <x:p> _:n2 ; <x:q> _:n2 . _:n3 <x:p> _:n4 ; <x:q> _:n5 . _:n6 <x:q> _:n7 . _:n8 <x:q> _:n7 , _:n9 . _:n9 <x:p> 1 ."
TREES = "<x:a> <x:p> _:n1 , _:n2 . _:n1 <x:q> _:n3 , _:n4 . _:n2 <x:q> _:n5 , _:n6 . _:n3 <x:r> 1 . _:n5 <x:r> 1 . <x:b> <x:of> _:n6 ."


def named(folder: Path, text: str, scope: str = "f") -> list[str]:
    """The triples of a Turtle text, its nodes named, sorted."""
    path = folder / "f.ttl"
    path.write_text(text)
    statements = list(turtle.triples(path, NamedNode("x:g"), "data/f.ttl"))
    waiting = [each for each in statements if turtle.nameless(each[0])]
    found = {label: NamedNode("genid:" + name) for label, name in nameless.names(waiting, scope, "data/f.ttl").items()}
    assert len(set(found.values())) == len(found)
    return sorted(str(turtle.named(quad, found).triple) for quad, _ in statements)


@pytest.mark.parametrize("text", [LINKS, RING, SHARED, TREES], ids=["links both ways", "a ring", "shared nodes", "trees"])
def test_neither_labels_nor_order_change_a_name(tmp_path: Path, text: str) -> None:
    labels = sorted(set(re.findall(r"_:n\d+", text)))
    for seed in range(3):
        shuffled = random.Random(seed).sample(labels, len(labels))
        other = dict(zip(labels, shuffled, strict=True))
        lines = re.sub(r"_:n\d+", lambda found, other=other: other[found[0]], text).splitlines()  # type: ignore[misc]
        random.Random(seed).shuffle(lines)
        assert named(tmp_path, "\n".join(lines)) == named(tmp_path, text)


def test_an_edit_elsewhere_renames_nothing(tmp_path: Path) -> None:
    before = named(tmp_path, TREES)
    after = named(tmp_path, "<x:c> <x:p> [ <x:q> [ <x:r> 1 ] , [] ] , [ <x:r> 2 ] . _:y <x:p> _:y .\n" + TREES)
    assert set(before) < set(after)


def test_nodes_that_say_the_same_stay_as_many_as_they_were(tmp_path: Path) -> None:
    assert len(named(tmp_path, "<x:a> <x:p> [ <x:q> 1 ] , [ <x:q> 1 ] , [ <x:q> 1 ] . <x:b> <x:p> [ <x:q> 1 ] .")) == 8
    two = named(tmp_path, "<x:a> <x:p> [ <x:q> 1 ] , [ <x:q> 1 ] .")
    assert set(two) < set(named(tmp_path, "<x:a> <x:p> [ <x:q> 1 ] , [ <x:q> 1 ] , [ <x:q> 1 ] ."))


def test_files_that_say_the_same_have_nodes_of_their_own(tmp_path: Path) -> None:
    assert not set(named(tmp_path, "[ <x:q> 1 ] <x:r> 2 .", "one")) & set(named(tmp_path, "[ <x:q> 1 ] <x:r> 2 .", "two"))


def test_a_name_is_what_it_was_in_the_last_version(tmp_path: Path) -> None:
    """IRIs that are published do not change with the software: a change here needs a line in the changelog."""
    assert named(tmp_path, "<x:a> <x:p> [ <x:q> 1 ] .")[0] == "<genid:e988a40197cf99c2d368323f8489bf7e> <x:q> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"


def test_fifty_thousand_nodes_one_in_the_other_have_their_names(tmp_path: Path) -> None:
    assert len(named(tmp_path, "<x:a> <x:p> " + "[ <x:p> " * 50_000 + "1" + " ]" * 50_000 + " .")) == 50_001


def test_what_cannot_be_told_apart_is_refused_with_its_line(tmp_path: Path) -> None:
    everyone = "\n".join(f"_:n{one} <x:knows> _:n{other} ." for one in range(12) for other in range(12) if one != other)
    with pytest.raises(SourceError, match=r"data/f\.ttl:2: 12 nameless nodes hang together, .* give those .* an IRI"):
        named(tmp_path, "<x:a> <x:b> 1 .\n" + everyone)
