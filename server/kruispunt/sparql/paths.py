"""Property paths of a query that the engine has found legal, read from its tokens, and a path of several steps as the patterns that it stands for."""

from collections.abc import Callable, Iterator

from kruispunt.sparql.patterns import OWN, Path, Pattern
from kruispunt.sparql.tokens import Walk

Full = Callable[[Walk, str], str]  # a written IRI in full


def read(walk: Walk, full: Full) -> Path:
    """What stands between a subject and its first object."""
    if walk.word[:1] in ("?", "$") and len(walk.word) > 1:
        return Path("variable", "?" + walk.take()[1:])
    return several(walk, full, "|", lambda: several(walk, full, "/", lambda: step(walk, full)))


def several(walk: Walk, full: Full, sign: str, one: Callable[[], Path]) -> Path:
    """Parts with a sign between them, or the only one."""
    first, parts = walk.place, [one()]
    while walk.word == sign:
        walk.take()
        parts.append(one())
    return parts[0] if len(parts) == 1 else Path(sign, walk.between(first, walk.place - 1), tuple(parts))


def step(walk: Walk, full: Full) -> Path:
    """A property or a path in brackets, with the signs before and behind it."""
    first = walk.place
    if walk.word in ("^", "!"):
        sign = walk.take()
        inner = step(walk, full)
        return Path(sign, walk.between(first, walk.place - 1), (inner,))
    if walk.word == "(":
        walk.take()
        found = read(walk, full) if walk.word != ")" else Path("|", "()")
        walk.take(")")
        found = Path(found.kind, walk.between(first, walk.place - 1), found.parts, found.iri)
    else:
        found = Path("iri", walk.word, iri=full(walk, walk.take()))
    if walk.word in ("*", "+", "?"):
        found = Path(walk.take(), walk.between(first, walk.place - 1), (found,))
    return found


def spread(subject: str, path: Path, value: str, line: int, number: int) -> Iterator[Pattern]:
    """The patterns that a path stands for, as the engine reads it: a step after another meet in a node without a name, `^` turns a pattern round."""
    if path.kind == "^" and path.parts[0].kind in ("^", "/"):
        yield from spread(value, path.parts[0], subject, line, number)
    elif path.kind == "/":
        nodes = [subject, *(f"{OWN}{number}_{place}" for place in range(1, len(path.parts))), value]
        for place, part in enumerate(path.parts):
            yield from spread(nodes[place], part, nodes[place + 1], line, number * 100 + place)
    else:
        yield Pattern(subject, path, value, line)
