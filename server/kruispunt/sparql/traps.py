"""What costs more than it seems to, in words, each with the way around it: measured on Oxigraph 0.5, the engine that answers here."""

from kruispunt.sparql.estimate import Trap, number

SEARCHED = 'PREFIX text: <http://jena.apache.org/text#>  ?thing text:query "words"'


def told(size: float) -> str:
    """A number as it is read."""
    return f"{number(size):,}"


def long_answer(size: float) -> Trap:
    """An answer without LIMIT."""
    why = f"the answer has about {told(size)} rows or triples and no LIMIT"
    cheaper = (
        "ask for a part: one year or one area, or some rows with LIMIT (and without ORDER BY, which puts all of them in order first); "
        "or take the dump, which holds everything"
    )
    return Trap("long-answer", 0, why, cheaper)


def sort(size: float) -> Trap:
    """ORDER BY of many."""
    why = f"ORDER BY puts about {told(size)} solutions in order, all of them, also when LIMIT keeps a few"
    return Trap("sort", 0, why, "order fewer of them: bind more terms, or aggregate first")


def distinct(size: float) -> Trap:
    """DISTINCT of many."""
    cheaper = (
        "add LIMIT, at which it stops; which properties there are, and how many triples of each, is counted already: "
        "?x void:property ?property ; void:triples ?n"
    )
    return Trap("distinct", 0, f"DISTINCT compares about {told(size)} solutions", cheaper)


def offset(rows: int) -> Trap:
    """An OFFSET far down."""
    cheaper = "keep the last value seen and go on from there with a FILTER, or take the dump"
    return Trap("offset", 0, f"OFFSET {rows} makes every solution before it again", cheaper)


def concatenation(size: float, heavy: bool) -> Trap:
    """GROUP_CONCAT of many."""
    return Trap("concatenation", 0, f"GROUP_CONCAT joins about {told(size)} texts", "count them, or ask for the rows themselves", heavy)


def crossed(text: str, line: int, size: float, other: float, maybe: frozenset[str]) -> Trap:
    """Two parts that share nothing, or only what `maybe` has no value: each meets each."""
    shares = f"shares only {', '.join(sorted(maybe))}, which may be without a value," if maybe else "shares no variable"
    why = f"{text} {shares} with what stands before it: each of its {told(size)} solutions meets each of the other {told(other)}"
    cheaper = "let the two share a variable, or ask two queries"
    if maybe:
        cheaper = "put the pattern inside the OPTIONAL that binds the variable, or let that OPTIONAL be none"
    return Trap("cross-product", line, why, cheaper)


def path(pattern: str, line: int) -> Trap:
    """A path without end that starts anywhere."""
    why = f"{pattern} starts from everything, since neither of its ends is known where the engine comes to it"
    return Trap("path", line, why, "bind one end, with an IRI or by another pattern in the same group")


def text(written: str, line: int, size: float) -> Trap:
    """A filter that reads texts."""
    cheaper = f"for whole words of labels, or their beginnings (word*), ask the index: {SEARCHED}; for other texts, bind more terms first"
    return Trap("text", line, f"{written[:80]} reads the text of each of about {told(size)} solutions", cheaper)


def exists(parts: int, negated: bool, line: int, size: float, work: float) -> Trap:
    """An EXISTS of several patterns, which are joined without regard to what is known."""
    why = (
        f"the EXISTS joins {parts} patterns (a path of several steps is as many) anew for each of about {told(size)} solutions, and reads whole each "
        f"that is bound only by another of them: about {told(work)} steps"
    )
    nested = "put every pattern but the first into an EXISTS inside this one, FILTER EXISTS { ?x :p ?y FILTER EXISTS { ?y :q ?z } }"
    return Trap("exists", line, why, nested + (", or use MINUS { … }, which is worked out once" if negated else ""))


def unshared(line: int, size: float, other: float) -> Trap:
    """A MINUS that shares no variable."""
    why = (
        f"the MINUS shares no variable that always has a value with what stands before it, so each of its {told(other)} solutions is compared with "
        f"each of the other {told(size)}"
    )
    cheaper = "leave it out where it shares no variable, since it then takes nothing away; else let it share one that always has a value"
    return Trap("minus", line, why, cheaper)


def apart(line: int, work: float, holds: str) -> Trap:
    """An OPTIONAL that is worked out whole."""
    why = f"the OPTIONAL holds {holds}, so the engine works it out whole, not for what is known before it: about {told(work)} steps"
    return Trap("optional", line, why, around(holds))


def repeated(line: int, work: float, size: float) -> Trap:
    """An OPTIONAL inside another that is worked out whole each time."""
    why = (
        f"an OPTIONAL in this group holds a MINUS, a query, or patterns that share nothing, so the engine works it out whole, about {told(work)} "
        f"steps, and does so anew for each of about {told(size)} solutions"
    )
    return Trap("optional", line, why, around("a MINUS"))


def around(holds: str) -> str:
    """The way around what an OPTIONAL holds."""
    if holds == "a MINUS":
        return "write FILTER NOT EXISTS { … } in the place of MINUS { … } inside the OPTIONAL: it is then asked for each solution"
    if holds == "a query":
        return "repeat in the query the pattern that binds what the two share, so that it makes no more than is asked for"
    return "give the patterns of the OPTIONAL a variable in common, or make of each an OPTIONAL of its own"


def order(pattern: str, line: int, after: float, best: float) -> Trap:
    """A join that another order would make small."""
    why = f"the engine joins {pattern} before what would leave fewer: about {told(after)} solutions on the way, in another order about {told(best)}"
    cheaper = "put patterns that belong together into a query of its own, { SELECT … WHERE { … } }: the engine works that out apart"
    return Trap("order", line, why, cheaper)


def growth(name: str, letters: float, size: float) -> Trap:
    """Texts made of texts."""
    why = (
        f"{name} is made of texts that are made of each other: about {told(letters)} letters for each of about {told(size)} solutions, which do "
        "not fit in the memory of one query; the texts that BIND makes are kept until it ends"
    )
    return Trap("growth", 0, why, "ask for the texts that it is made of, and put them together in your own program", True)


def wide(patterns: int) -> Trap:
    """More patterns than the engine can put in order."""
    why = (
        f"a group has {patterns:,} patterns and OPTIONALs, and before it starts the engine weighs each of them against all others: twice as many "
        "take some eight times as long"
    )
    return Trap("wide", 0, why, "write one pattern with a variable and the terms in VALUES, or ask several queries", True)
