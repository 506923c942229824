"""The profiles of a document listed (`?_profile=all`), and what each profile is (`/profile/`)."""

from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, request

from kruispunt.errors import UnknownResource
from kruispunt.representation import profiles
from kruispunt.representation.description import Description
from kruispunt.representation.profiles import Profile
from kruispunt.syntax import media, writers
from kruispunt.web.addresses import raw_path, uri
from kruispunt.web.published import release
from kruispunt.web.rendering import page, view
from kruispunt.web.responses import link, represent
from kruispunt.web.variants import Address, answer, suffixed

views = Blueprint("profiles", __name__)
ALTR = profiles.ALTR.rstrip("#")


def asks_for_all() -> bool:
    """Whether this request is for the list of profiles."""
    return request.args.get("_profile", "") in profiles.ALL


def alternates(address: Address, described: Description) -> Response:
    """The representations of a document, one for each profile and media type (W3C, Content Negotiation by Profile, 6.4 and 7.2.2)."""
    itself = replace(address, offered=media.PAGES, query=address.queried("_profile=all"), profiles=(), forms=())
    links = listing(address, described.document)
    conforms = f"<{ALTR}>, <{profiles.QSA}>"
    make = partial(alternates_body, itself, address, described.document)
    return represent(make, itself.label, links, itself.varies, itself.location(), profile=conforms)


def listing(address: Address, document: str) -> list[str]:
    """The links of the list: the document, which is told in the default profile, every profile in every media type, and the tokens."""
    combined = [(profile, media_type) for profile in address.profiles for media_type in address.linked()]
    usual = next(iter(address.offered))
    return [
        link(uri(document), "canonical", type=usual, profile=uri(address.profiles[0].iri)),
        *(
            link(address.in_profile(profile, address.offered[media_type]), "alternate", type=media_type, profile=uri(profile.iri))
            for profile, media_type in combined
        ),
        *(link(profiles.PROF + "Profile", "type", token=each.token, anchor=uri(each.iri)) for each in address.profiles),
    ]


def alternates_body(itself: Address, address: Address, document: str) -> bytes:
    """The list in the media type of its address."""
    if itself.media_type == media.HTML:
        return page("alternates.html", view(), title=document, formats=itself.formats(), told=address.rows())
    addresses = {
        (profile.token, media_type): release().names.base + suffixed(address.path, suffix) + address.queried(f"_profile={profile.token}")
        for profile in address.profiles
        for media_type, suffix in address.linked().items()
    }
    triples = profiles.alternates(document, address.profiles, addresses)
    return writers.write(triples, itself.media_type, profiles.prefixes(release()), release().context)


@views.get("/profile/")
def every_profile() -> Response:
    """The list of the profiles."""
    known = profiles.known(release().names.base)
    address = Address("profile/", media.PAGES)
    return answer(address, partial(profile_body, address, known), [link(uri(release().names.base + "profile/"), "canonical")])


@views.get("/profile/<token>", defaults={"suffix": ""})
@views.get("/profile/<token>.<suffix>")
def one_profile(token: str, suffix: str) -> Response:
    """What a profile is, in the terms of the Profiles Vocabulary."""
    known = profiles.known(release().names.base)
    found = [each for each in known if each.token == token]
    fixed = next((media_type for media_type, known_suffix in media.PAGES.items() if known_suffix == suffix), "")
    if token == "index" and fixed:
        address = Address("profile/", media.PAGES, fixed)
        return answer(address, partial(profile_body, address, known), [link(uri(release().names.base + "profile/"), "canonical")])
    if not found or (suffix and not fixed):
        raise UnknownResource(f"There is no profile {raw_path().rpartition('/')[2]} here; there are " + ", ".join(each.token for each in known))
    address = Address(f"profile/{token}", media.PAGES, fixed)
    return answer(address, partial(profile_body, address, tuple(found)), [link(uri(release().names.base + f"profile/{token}"), "canonical")])


def profile_body(address: Address, shown: tuple[Profile, ...]) -> bytes:
    """Profiles in the media type of the address."""
    if address.media_type == media.HTML:
        return page("profile.html", view(), shown=shown, formats=address.formats())
    triples = [triple for profile in shown for triple in profiles.described(release().names, profile)]
    return writers.write(triples, address.media_type, profiles.prefixes(release()), release().context)
