"""The structure of a query, read from its tokens.

Only a text that the engine has read is read here, so this is no second judge of the grammar: it walks the tokens once, in linear time, and where it
meets what it does not know it says so (Unexplained).
"""

from collections.abc import Iterable
from dataclasses import replace

from kruispunt.sparql import paths
from kruispunt.sparql.patterns import OWN, Condition, Group, Path, Pattern, Search, Select
from kruispunt.sparql.tokens import FORMS, OPENING, Unexplained, Walk
from kruispunt.store.reading import TOKEN

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NIL = f"<{RDF}nil>"
RDF_TYPE = f"<{RDF}type>"
SEARCH = "<http://jena.apache.org/text#query>"
DEEPEST = 100  # groups in groups


def read(text: str) -> Select:
    """The structure of a query that the engine has found legal. Raises Unexplained."""
    walk = Walk(text)
    while walk.keyword in ("PREFIX", "BASE"):
        if walk.take().upper() == "PREFIX":
            name = walk.take()
            walk.prefixes[name] = walk.take()[1:-1]
        else:
            walk.take()
    found = query(walk, 0)
    if walk.word:
        raise Unexplained("something stands behind the query; its cost is not told")
    return found


def query(walk: Walk, depth: int) -> Select:
    """A query, or one inside another, up to its end or the brace that ends it."""
    if depth > DEEPEST:
        raise Unexplained(f"more than {DEEPEST} groups stand in each other; the query is answered all the same, its cost is not told")
    form = walk.take().upper()
    if form not in FORMS:
        raise Unexplained(f"{form[:40]!r} opens no query that is explained here")
    start = walk.place
    if form == "CONSTRUCT" and walk.word == "{":
        walk.balanced()
    while walk.word not in ("{", "") and walk.keyword != "WHERE":
        walk.balanced() if walk.word in OPENING else walk.take()
    head = walk.between(start, walk.place - 1) if walk.place > start else ""
    if walk.keyword == "WHERE":
        walk.take()
    described = form == "DESCRIBE" and walk.word != "{"  # the one form that needs no group
    found = Select(form, Group() if described else group(walk, depth), text=head)
    modifiers(walk, found, depth)
    words = head.upper().replace("(", " ( ").split()
    aggregates = {"COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT"}
    found.distinct = form == "SELECT" and words[:1] in (["DISTINCT"], ["REDUCED"])
    found.aggregate = found.grouped or bool(aggregates.intersection(words))
    found.variables = found.group.variables if words[found.distinct : found.distinct + 1] == ["*"] else variables(TOKEN.findall(head))
    return found


def modifiers(walk: Walk, found: Select, depth: int) -> None:
    """Reads what stands behind the group of a query."""
    while walk.word not in ("", "}"):
        token = walk.take().upper()
        if token in ("LIMIT", "OFFSET"):
            number = int(walk.take())
            if token == "LIMIT":
                found.limit = number
            else:
                found.offset = number
        elif token == "ORDER":
            found.ordered = True
        elif token == "GROUP":
            found.grouped = True
            found.by = grouping(walk)
        elif token == "VALUES":
            found.group.values.append(table(walk))
        elif token in OPENING:
            walk.place -= 1
            walk.balanced()


def grouping(walk: Walk) -> frozenset[str]:
    """The variables behind GROUP BY."""
    first = walk.place
    while walk.word not in ("", "}") and walk.keyword not in ("HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"):
        walk.take()
    return variables(token for token, _ in walk.tokens[first : walk.place])


def variables(words: Iterable[str]) -> frozenset[str]:
    """The variables among words."""
    return frozenset("?" + word[1:] for word in words if word[:1] in ("?", "$") and len(word) > 1)


def group(walk: Walk, depth: int) -> Group:
    """What stands between braces."""
    walk.take("{")
    found = Group()
    if walk.keyword == "SELECT":
        found.selects.append(query(walk, depth + 1))
    if depth > DEEPEST:
        raise Unexplained(f"more than {DEEPEST} groups stand in each other; the query is answered all the same, its cost is not told")
    while walk.word != "}":
        if (found.optional or found.minus) and walk.keyword not in (".", "OPTIONAL", "MINUS", "FILTER", "BIND"):
            found = Group(unions=[[replace(found, filters=[])]], filters=found.filters)  # what follows is joined with all that stands before it
        element(walk, found, depth + 1)
    walk.take("}")
    return found


def element(walk: Walk, found: Group, depth: int) -> None:
    """Reads one element of a group into it."""
    word = walk.keyword
    if word == ".":
        walk.take()
    elif word == "{":
        branches = [group(walk, depth)]
        while walk.keyword == "UNION":
            walk.take()
            branches.append(group(walk, depth))
        found.unions.append(branches)
    elif word == "OPTIONAL":
        line = walk.line
        walk.take()
        found.optional.append(replace(group(walk, depth), line=line))
    elif word == "MINUS":
        line = walk.line
        walk.take()
        found.minus.append(replace(group(walk, depth), line=line))
    elif word == "GRAPH":
        walk.take()
        walk.take()
        found.unions.append([group(walk, depth)])
    elif word == "FILTER":
        walk.take()
        found.filters.append(condition(walk, depth))
    elif word == "BIND":
        walk.take()
        first, last = walk.balanced()
        found.bound["?" + walk.tokens[last - 1][0][1:]] = walk.between(first + 1, last - 3)
        found.filters += [Condition(walk.between(first, last), inner, 0) for inner in [exists(walk, first, last, depth)] if inner]
    elif word == "VALUES":
        walk.take()
        found.values.append(table(walk))
    else:
        triples(walk, found)


def condition(walk: Walk, depth: int) -> Condition:
    """The expression of a FILTER."""
    first, line, negated = walk.place, walk.line, walk.keyword == "NOT"
    if walk.keyword in ("EXISTS", "NOT"):
        if negated:
            walk.take()
        walk.take("EXISTS")
        inner = (group(walk, depth),)
        return Condition(walk.between(first, walk.place - 1), inner, line, negated)
    while walk.word != "(":
        walk.take()
    start, last = walk.balanced()
    text = walk.between(first, last)
    return Condition(text, exists(walk, start, last, depth), line, "NOT EXISTS" in text.upper())


def exists(walk: Walk, first: int, last: int, depth: int) -> tuple[Group, ...]:
    """The groups of every EXISTS between two tokens that are passed already."""
    end, found = walk.place, []
    walk.place = first
    while walk.place < last:
        if walk.take().upper() == "EXISTS" and walk.word == "{":
            found.append(group(walk, depth))
    walk.place = end
    return tuple(found)


def table(walk: Walk) -> tuple[tuple[str, ...], int]:
    """The variables of a VALUES block and its number of rows."""
    if walk.word == "(":
        first, last = walk.balanced()
        names = tuple("?" + token[1:] for token, _ in walk.tokens[first + 1 : last])
        start, end = walk.balanced()
        return names, sum(token == "(" for token, _ in walk.tokens[start:end])
    names = ("?" + walk.take()[1:],)
    start, end = walk.balanced()
    words = [token for token, _ in walk.tokens[start + 1 : end]]
    return names, sum(not word.startswith("@") for word in words) - 2 * words.count("^^")


def triples(walk: Walk, found: Group) -> None:
    """Reads the triples of one subject."""
    line = walk.line
    subject = node(walk, found)
    if subject in found.lists and walk.word in (".", "}"):
        found.patterns += listed(found, subject, line)
    if walk.word in (".", "}") or walk.keyword in ("FILTER", "OPTIONAL", "BIND", "VALUES", "MINUS", "GRAPH", "UNION"):
        return  # `[ … ]` alone
    properties(walk, found, subject)


def properties(walk: Walk, found: Group, subject: str) -> None:
    """Reads properties and objects of a subject, up to the full stop or bracket behind them."""
    while True:
        line = walk.line
        verb = paths.read(walk, iri)
        while True:
            number = walk.place
            value = node(walk, found)
            if verb.iri == SEARCH:
                found.searches.append(searched(walk, found, (subject, value), (number, line)))
            else:
                found.patterns += [*paths.spread(subject, verb, value, line, number), *listed(found, subject, line), *listed(found, value, line)]
            if walk.word != ",":
                break
            walk.take()
        if walk.word != ";":
            return
        while walk.word == ";":
            walk.take()
        if walk.word in (".", "}", "]"):
            return


def listed(found: Group, name: str, line: int) -> list[Pattern]:
    """The triples of a list, which stands for `name`; none where that is no list, or they were told before."""
    first, rest = (Path("iri", f"rdf:{step}", iri=f"<{RDF}{step}>") for step in ("first", "rest"))
    members, made, here = found.lists.pop(name, []), list[Pattern](), name
    for place, member in enumerate(members, 1):
        following = f"{name}_{place}" if place < len(members) else NIL
        made += [Pattern(here, first, member, line), Pattern(here, rest, following, line), *listed(found, member, line)]
        here = following
    return made


def searched(walk: Walk, found: Group, ends: tuple[str, str], place: tuple[int, int]) -> Search:
    """A search for words, of its two ends, the place of the second and the line; a list on either side is its parts."""
    (subject, value), (number, line) = ends, place
    names = [name for name in found.lists.pop(subject, [subject]) if name.startswith("?")]
    limits = [int(part) for part in found.lists.pop(value, []) if part.isdigit()]
    return Search(f"{' '.join(names)} text:query {walk.between(number, walk.place - 1)}", line, tuple(names), next(iter(limits), None))


def node(walk: Walk, found: Group) -> str:
    """A subject or object; the triples of `[ … ]` and `( … )` go into the group, under a variable of their own."""
    word = walk.word
    if word in ("[", "("):
        walk.take()
        own = f"{OWN}{walk.place}"
        if word == "(" and walk.word == ")":
            walk.take()
            return NIL
        if word == "[" and walk.word != "]":
            properties(walk, found, own)
        if word == "(":
            found.lists[own] = []
            while walk.word != ")":
                found.lists[own].append(node(walk, found))
        walk.take()
        return own
    return term(walk)


def term(walk: Walk) -> str:
    """A variable, an IRI in full, or a literal."""
    word = walk.take()
    if word[:1] in ("?", "$") and len(word) > 1:
        return "?" + word[1:]
    if word.startswith("_:"):
        return "?" + word
    if word[:1] in ('"', "'"):
        if walk.word.startswith("@"):
            return word + walk.take()
        if walk.word == "^^":
            walk.take()
            return f"{word}^^{iri(walk, walk.take())}"
        return word
    if word in ("+", "-"):
        return word + walk.take()
    if word == "<" or word in ("true", "false") or word[:1].isdigit():
        if word == "<":
            raise Unexplained(f"line {walk.line}: triples about triples are not explained here")
        return word
    return iri(walk, word)


def iri(walk: Walk, word: str) -> str:
    """A written IRI in full."""
    if word.startswith("<"):
        return word
    if word == "a":
        return RDF_TYPE
    prefix, colon, name = word.partition(":")
    if not colon or prefix + ":" not in walk.prefixes:
        raise Unexplained(f"{word[:40]!r} is not understood; the query is answered all the same, its cost is not told")
    return f"<{walk.prefixes[prefix + ':']}{name.replace(chr(92), '')}>"
