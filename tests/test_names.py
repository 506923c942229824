"""The maker of IRIs refuses what is none."""

import pytest
from kruispunt.errors import SourceError, UnknownResource
from kruispunt.names import Names, rebase, rebase_text

HERE = Names("https://data.example.org/")


def test_a_thing_and_its_document_lead_to_each_other() -> None:
    thing = HERE.thing("erkenning", "a/b%2Fc")
    assert thing == "https://data.example.org/id/erkenning/a/b%2Fc"
    assert HERE.document(thing) == "https://data.example.org/doc/erkenning/a/b%2Fc"
    assert HERE.resource(HERE.document(thing)) == thing


def test_a_term_is_described_by_its_vocabulary() -> None:
    assert HERE.document("https://data.example.org/ns/x#Term") == "https://data.example.org/ns/x"


@pytest.mark.parametrize("reference", ["a b", "a>b", 'a"b', "a{b}", "a%zz", "a\nb", "..", "a/../b", "", "a?b", "a#b", "\ud800", "a\\b", "a^b"])
def test_what_is_no_iri_names_nothing(reference: str) -> None:
    with pytest.raises(UnknownResource):
        HERE.thing("ding", reference)


@pytest.mark.parametrize("base", ["", "data.example.org/", "ftp://example.org/", "https://example.org", "https://ex ample.org/", "https://e.org/?q/", "https://e.org/#/"])
def test_a_base_is_an_http_iri_ending_in_a_slash(base: str) -> None:
    with pytest.raises(SourceError, match="base"):
        Names(base)


def test_only_the_prefix_of_an_iri_is_replaced() -> None:
    assert rebase("https://a.example/x?u=https://a.example/", "https://a.example/", "http://b/") == "http://b/x?u=https://a.example/"
    assert rebase("https://other.example/", "https://a.example/", "http://b/") == "https://other.example/"


def test_in_text_an_iri_opens_after_a_bracket_or_a_quotation_mark() -> None:
    text = 'PREFIX a: <https://a.example/ns#> # see https://a.example/\nASK { ?s a:p "https://a.example/x" }'
    moved = rebase_text(text, "https://a.example/", "https://b.example/")
    assert moved == 'PREFIX a: <https://b.example/ns#> # see https://a.example/\nASK { ?s a:p "https://b.example/x" }'
