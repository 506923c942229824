"""What a query costs, asked before it is run (`explain`) or told after it was stopped."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from kruispunt.errors import EngineFailure, OverLimit, PublishingError
from kruispunt.release import introspection, statistics
from kruispunt.release.statistics import Statistics
from kruispunt.sparql import cost
from kruispunt.sparql.counting import together
from kruispunt.sparql.estimate import Estimate
from kruispunt.sparql.tokens import Unexplained
from kruispunt.store import introspected
from kruispunt.store.embedded import Query
from kruispunt.store.workers import Pool
from kruispunt.web.published import opened

PLAIN, JSON = "text/plain", "application/json"
PART = "bind more terms, or ask for a part at a time: one year or one area, or some rows with LIMIT"
COSTLY = (OverLimit, EngineFailure)  # errors that a cheaper query would not have met


def judged(pool: Pool, query: Query, client: str) -> Estimate:
    """What `query` costs, after the engine has read it on an empty dataset, in a process that can be ended.

    Raises MalformedQuery and Refused as the query itself would, Unexplained where its structure is not understood or the release has no numbers.
    """
    pool.ask(query._replace(default_graphs=(), named_graphs=()), client).close()
    return estimate(query.text)


def estimate(text: str) -> Estimate:
    """What a query costs that the engine has read already. Raises Unexplained."""
    here = opened()
    if here.statistics is None:
        raise Unexplained("this release was made before numbers were kept by which the cost of a query is told")
    path = here.release.path
    if introspected.may_concern(text, here.release.names.sparql) and (path / introspection.NAME).is_file():
        return cost.explain(text, described(path), None)
    return cost.explain(text, here.statistics, here.release.lines)


@lru_cache(4)
def described(path: Path) -> Statistics:
    """The numbers of the release at `path` with those of the graphs in which its endpoint describes itself, which are counted here."""
    whole, _ = statistics.count(path / introspection.NAME, "")
    return together(statistics.read(path / statistics.NAME), statistics.told(whole))


def members(found: Estimate) -> dict[str, object]:
    """An estimate as JSON."""
    return {
        "verdict": found.verdict,
        "solutions": found.solutions,
        "most": found.most,
        "steps": [asdict(step) for step in found.steps],
        "traps": [asdict(trap) for trap in found.traps],
        "release": opened().release.id,
    }


def written(found: Estimate, media_type: str) -> bytes:
    """An estimate as JSON or as sentences."""
    if media_type == JSON:
        return (json.dumps(members(found), indent=1, ensure_ascii=False) + "\n").encode()
    return ("\n".join(cost.told(found)) + "\n").encode()


def blamed(error: PublishingError, text: str) -> Mapping[str, object]:
    """For a query that was stopped: which pattern was costly, how many solutions it makes, and a cheaper way; nothing where that is not known."""
    if not isinstance(error, COSTLY) or not text:
        return {}
    try:
        found = estimate(text)
    except PublishingError:
        return {}
    return {
        "estimate": found.afterwards,
        "costly": [asdict(step) for step in found.costly or found.worst],
        "traps": [asdict(trap) for trap in found.traps],
        "cheaper": [trap.cheaper for trap in found.traps] or [PART],
    }


def sentences(error: PublishingError, text: str) -> list[str]:
    """The same in words, for a page."""
    if not isinstance(error, COSTLY) or not text:
        return []
    try:
        found = estimate(text)
        return [*cost.told(found, found.afterwards), *([] if found.traps else [f"cheaper: {PART}"])]
    except PublishingError:
        return []
