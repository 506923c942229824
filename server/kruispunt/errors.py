"""The exceptions a person can act on: one class per kind of thing to do, the HTTP status and the exit code on the class."""


class PublishingError(Exception):
    """Something its reader can act on; `str(error)` is all they need: where, what, what was expected."""

    status, exit_code = 500, 1


class SourceError(PublishingError):
    """A source file cannot be read as what it should be: `data/ministers.ttl:14: not valid Turtle: …`."""

    exit_code = 2


class NotConforming(PublishingError):
    """The publication breaks its shapes: one line per violation, each with file, line, focus node, path and what to write."""

    exit_code = 3


class BuildError(PublishingError):
    """A release could not be written or opened (full disk, folder not writable, a release that is damaged)."""

    exit_code = 4


class BadQuery(PublishingError):
    """A SPARQL request that is not legal; the message names line, column or parameter."""

    status = 400


class UnknownResource(PublishingError):
    """Nothing is published under this IRI or address."""

    status = 404


class NotAcceptable(PublishingError):
    """None of the representations offered is accepted; the message lists what is offered."""

    status = 406
