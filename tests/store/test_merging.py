"""Graphs of a store, merged as RDF has it."""

import pytest
from kruispunt.store.merging import merged, overlap
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

A, B, C, P = (NamedNode(f"http://example.org/{name}") for name in "abcp")


@pytest.fixture
def store() -> Store:
    """A long graph, one that shares its last triple with it, and one that shares nothing."""
    made = Store()
    made.extend([*(Quad(A, P, Literal(number), A) for number in range(50)), Quad(A, P, Literal(49), B), Quad(C, P, Literal(49), C)])
    return made


@pytest.mark.parametrize(("graphs", "shared"), [([A, B], True), ([B, A], True), ([A, C], False), ([C, B, A], True), ([B, C], False), ([A], False)])
def test_a_triple_of_two_graphs_is_found(store: Store, graphs: list[NamedNode], shared: bool) -> None:
    assert overlap(store, graphs) is shared


def test_a_shared_triple_is_there_once_and_other_graphs_as_they_are(store: Store) -> None:
    made = merged(store, [A, B], [B, C])
    assert len([*made.quads_for_pattern(None, None, None, DefaultGraph())]) == 50
    assert {*made.named_graphs()} == {B, C}
    assert len(made) == 52
