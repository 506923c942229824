"""The exceptions a person can act on: one class per kind of thing to do, the HTTP status and the exit code on the class."""

from collections.abc import Sequence


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


class ServeError(PublishingError):
    """The server cannot start: the port is taken, the address is not of this machine."""

    exit_code = 6


class BadQuery(PublishingError):
    """A SPARQL request that is not legal; the message names line, column or parameter."""

    status = 400


class BadParameter(PublishingError):
    """A parameter of a list that names no property of its members, or has a value that cannot be one; the message tells what could stand there."""

    status = 400


class MalformedQuery(BadQuery):
    """A text that is no SPARQL query, with the place of the first wrong token and what could stand there."""

    def __init__(self, message: str, line: int, column: int, expected: Sequence[str] = ()) -> None:
        super().__init__(message, line, column, expected)
        self.line, self.column, self.expected = line, column, tuple(expected)

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownResource(PublishingError):
    """Nothing is published under this IRI or address."""

    status = 404


class Withdrawn(PublishingError):
    """What was published under `iri` is no more; the release says what it was, since when and why it is gone, and what replaced it.

    `path` is that of its document, `media_type` what a suffix asks for, `query` that of the IRI itself, with its question mark.
    """

    status = 410

    def __init__(self, iri: str, path: str, media_type: str = "", query: str = "") -> None:
        super().__init__(f"{iri} is withdrawn")
        self.iri, self.path, self.media_type, self.query = iri, path, media_type, query


class NotAcceptable(PublishingError):
    """None of the representations offered is accepted; the message lists what is offered."""

    status = 406


class Refused(PublishingError):
    """A legal SPARQL query that this endpoint does not run (it would leave the release); the message names the clause."""

    status = 403


class WrongMethod(PublishingError):
    """The address is not used with this HTTP method; the message lists those it is used with."""

    status = 405


class PreconditionFailed(PublishingError):
    """The client wants the answer only in another state than it is in (`If-Match`, `If-Unmodified-Since`); the message tells the state it is in."""

    status = 412


class TooLarge(PublishingError):
    """The body of the request is larger than this server reads; the message says how large it may be."""

    status = 413


class WrongMediaType(PublishingError):
    """The body of the request is of a media type that this address does not read; the message lists those it reads."""

    status = 415


class Busy(PublishingError):
    """Everything that could answer is at work and the queue is full; the same request may succeed in `retry_after` seconds."""

    status, retry_after = 503, 2


class OverLimit(PublishingError):
    """A query took more time, or made a longer answer, than one query may; the message names the limit."""

    status = 504


class TooLong(OverLimit):
    """A query made a longer answer than one query may; the message names the limit."""


class OverMemory(OverLimit):
    """A query needed more memory than one query may."""

    status = 507

    def __init__(self, message: str = "the query needed more memory than one query may take; ask for a part at a time") -> None:
        super().__init__(message)


class EngineFailure(PublishingError):
    """The engine ended while it ran a query; the message says what is known of it."""


class Departed(PublishingError):
    """The client left before its answer was made, so there is nobody to tell."""

    status = 499


class Different(PublishingError):
    """An answer is not the one that was expected; the message says what may make the difference."""

    exit_code = 7


class NoVerdict(PublishingError):
    """A SHACL engine could not give a verdict, or two of them gave different ones; the message lists what each one found."""

    exit_code = 5
