"""The rest of an answer: the same query, from where a page stopped."""

from kruispunt.sparql.tokens import tokens


def rest(text: str, shown: int) -> str:
    """The query for what comes behind the first `shown` rows of the answer to `text`, a legal query; it repeats none where that is ordered.

    Only its LIMIT and OFFSET change: those outside every brace, before a last VALUES (SPARQL 1.1, 19.8, rule 2).
    """
    limit, offset, end, depth, cuts = None, 0, len(text), 0, []
    found = list(tokens(text))
    for (word, start), (number, place) in zip(found, [*found[1:], ("", len(text))], strict=True):
        depth += (word == "{") - (word == "}")
        keyword = word.upper()
        if depth or keyword not in ("LIMIT", "OFFSET", "VALUES"):
            continue
        if keyword == "VALUES":
            end = start
            break
        cuts.append((start, place + len(number)))
        if keyword == "LIMIT":
            limit = int(number)
        else:
            offset = int(number)
    kept, place = "", 0
    for start, stop in cuts:
        kept, place = kept + text[place:start], stop
    kept = (kept + text[place:end]).rstrip()
    taken = "" if limit is None else f"\nLIMIT {max(0, limit - shown)}"
    return f"{kept}{taken}\nOFFSET {offset + shown}\n{text[end:]}"
