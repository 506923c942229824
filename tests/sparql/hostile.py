"""Requests made to hurt, as data: what is sent, and with what true end each may be answered."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

FORM, DIRECT = "application/x-www-form-urlencoded", "application/sparql-query"
OPEN = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX text: <http://jena.apache.org/text#> "
COUNT = "SELECT (COUNT(*) AS ?n) {"
ANY = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r"
STOPPED = r"stopped after|more memory|queue is full|came free"  # why a query that goes on and on ended
DEEP = 30_000
TWO = "?a ?b ?c . ?d ?e ?f"


@dataclass(frozen=True)
class Attack:
    """One request; `statuses` are the true ends it may have, and what fails says `told` in its detail."""

    name: str
    statuses: tuple[int, ...]
    told: str = ""
    method: str = "POST"
    path: str = "/sparql"
    headers: tuple[tuple[str, str], ...] = (("Content-Type", DIRECT),)
    body: bytes | None = None
    tags: frozenset[str] = field(default_factory=frozenset)


def query(name: str, text: str, *statuses: int, told: str = "") -> Attack:
    """A query, posted as it is."""
    return Attack(name, statuses or (200,), told, body=text.encode())


def get(name: str, path: str, *statuses: int, told: str = "", **headers: str) -> Attack:
    """A GET."""
    return Attack(name, statuses or (200,), told, "GET", path, tuple((key.replace("_", "-"), value) for key, value in headers.items()))


def endless() -> Iterator[Attack]:
    """Queries that would go on for years, or fill every memory."""
    many = {
        "a cross product": f"SELECT (COUNT(*) AS ?n1) {{ {ANY} }}",
        "a cross product under DISTINCT": f"SELECT (COUNT(DISTINCT ?a) AS ?n1) {{ {ANY} }}",
        "a cross product in a subselect": f"SELECT ?a {{ {{ SELECT ?a (COUNT(*) AS ?n1) {{ {ANY} }} GROUP BY ?a ?d ?g }} }} LIMIT 1",
        "a cross product of optionals": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f } OPTIONAL { ?g ?h ?i } OPTIONAL { ?j ?k ?l } }",
        "a cross product of unions": COUNT + " ".join(f"{{ ?s{n} ?p ?o{n} }} UNION {{ ?p ?s{n} ?o{n} }}" for n in range(8)) + "}",
        "a cross product that is never true": f"ASK {{ {ANY} FILTER(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m), STR(?p)) = 'no') }}",
        "a cross product by MINUS": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?x ?y . ?d ?z ?w . ?v ?u ?t } }",
        "a cross product by NOT EXISTS": f"{COUNT} ?a ?b ?c FILTER NOT EXISTS {{ ?d ?e ?f . ?g ?h ?i FILTER(STR(?f) = CONCAT(STR(?i), '!')) }} }}",
        "an EXISTS over a path": f"{COUNT} ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS {{ ?a (skos:related|^skos:related)+ ?x . ?x <a:b> ?d }} }}",
        "a path from everywhere to everywhere": "SELECT (COUNT(*) AS ?n) { ?a (skos:related|^skos:related)* ?b }",
        "paths in paths": "SELECT (COUNT(*) AS ?n) { ?a (((skos:related*)*)+/(^skos:related*)*)* ?b }",
        "a path of everything but one": "SELECT (COUNT(*) AS ?n) { ?a (!<x:x>|!^<x:x>)* ?b . ?b (!<y:y>)* ?c }",
        "a sequence of alternatives": f"SELECT (COUNT(*) AS ?n) {{ ?a {'/'.join(['(skos:related|^skos:related)'] * 20)} ?b }}",
        "an order of a cross product": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?i) ?a ?d LIMIT 1",
        "an order by chance": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY RAND() LIMIT 1",
        "an offset out of reach": f"SELECT * {{ {ANY} }} OFFSET 1000000000000 LIMIT 1",
        "groups without number": "SELECT ?a ?d ?g (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g ORDER BY ?n LIMIT 1",
        "a text of all texts": "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "a text of long separators": f"SELECT (GROUP_CONCAT(STR(?c); SEPARATOR='{'x' * 500_000}') AS ?n) {{ ?a ?b ?c }}",
        "a text that grows by REPLACE": "SELECT (STRLEN(" + "REPLACE(" * 14 + "'aaaaaaaaaa'" + ", 'a', 'aaaaaaaaaa')" * 14 + ") AS ?n) {}",
        "a text of a thousand million letters": "SELECT (STRLEN(?v31) AS ?n) { BIND('a' AS ?v0) "
        + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(31))
        + " }",
        "a text that grows by escapes": "SELECT (MAX(STRLEN(" + "ENCODE_FOR_URI(" * 20 + "STR(?a)" + ")" * 20 + ")) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "a digest of everything": f"SELECT (MAX(SHA512(CONCAT(STR(?c), STR(?f), '{'x' * 10_000}'))) AS ?n) {{ ?a ?b ?c . ?d ?e ?f }}",
        "a pattern for every pair": f"{COUNT} ?a skos:prefLabel ?b . ?c skos:prefLabel ?d FILTER(REGEX(STR(?b), CONCAT(STR(?d), '(x+)+y'))) }}",
        "words in every label": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(CONTAINS(LCASE(STR(?c)), LCASE(STR(?f)))) }",
        "values times values": "SELECT (SUM(?a * ?b * ?c) AS ?n) {" + " ".join(f"VALUES ?{name} {{ {'7 ' * 20_000} }}" for name in "abc") + "}",
        "a new name for everything": "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(UUID() AS ?x) }",
        "graphs of graphs": "SELECT (COUNT(*) AS ?n) { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } GRAPH ?z { ?g ?h ?i } }",
        "an average of a cross product": f"SELECT (AVG(STRLEN(STR(?a))) AS ?n1) {{ {ANY} }} HAVING(?n1 > 5)",
    }
    for name, text in many.items():
        yield query(name, OPEN + text, 504, 507, told=STOPPED)
    optional = " ".join(f"OPTIONAL {{ ?s ?p{n} ?o{n} }}" for n in range(100))     # ends in want of stack or of memory, whichever comes first
    yield query("a hundred optionals", f"{COUNT} {optional} }}", 504, 507, 400, told=STOPPED + "|nested too deeply")


def deep() -> Iterator[Attack]:
    """Texts that nest, or chain, until a parser has no stack left; or that the engine reads after all."""
    groups = {
        "groups": ("{", "}"),
        "optionals": ("OPTIONAL {", "}"),
        "negative patterns": ("?s ?p ?o MINUS {", "}"),
        "graphs": ("GRAPH ?g {", "}"),
        "subselects": ("{ SELECT * {", "} }"),
        "unions": ("{ ?s ?p ?o } UNION {", "}"),
        "exists": ("FILTER EXISTS {", "}"),
        "not exists in expressions": ("FILTER(1 = 1 && NOT EXISTS {", "})"),
    }
    for name, (before, after) in groups.items():
        yield query(f"{name} in {name}", f"ASK {{ {before * DEEP}{after * DEEP} }}", 200, 400, 507, 504)
    expressions = {
        "brackets": ("(", "1", ")"),
        "negations": ("!", "true", ""),
        "minus signs": ("- ", "1", ""),
        "conditions": ("IF(true, ", "1", ", 2)"),
        "coalesces": ("COALESCE(", "1", ")"),
        "casts": ("<http://www.w3.org/2001/XMLSchema#string>(", "1", ")"),
        "sums": ("1 + ", "1", ""),
        "disjunctions": ("?x || ", "true", ""),
        "comparisons": ("1 = (", "1", ")"),
        "lists": ("1 IN (", "1", ")"),
    }
    for name, (before, middle, after) in expressions.items():
        yield query(f"{name} in {name}", f"ASK {{ FILTER({before * DEEP}{middle}{after * DEEP}) }}", 200, 400, 507, 504)
    terms = {
        "blank nodes": "?s ?p " + "[ <a:b> " * DEEP + "1" + " ]" * DEEP,
        "collections": "?s ?p " + "(" * DEEP + " 1 " + ")" * DEEP,
        "collections of blank nodes": "?s ?p " + "([ <a:b> " * DEEP + "1" + " ])" * DEEP,
        "paths in brackets": "?s " + "(" * DEEP + "<a:b>" + ")" * DEEP + " ?o",
        "paths turned round": "?s " + "^(" * DEEP + "<a:b>" + ")" * DEEP + " ?o",
        "paths repeated": "?s " + "(" * DEEP + "<a:b>" + ")*" * DEEP + " ?o",
        "alternatives": "?s " + "|".join(["<a:b>"] * DEEP) + " ?o",
        "triples in triples": "<< " * DEEP + "<a:b> <a:b> <a:b>" + " >> <a:b> <a:b>" * DEEP,
        "twenty thousand values of one chain": " ".join(f"BIND({'?v' + str(n - 1) if n else '1'} AS ?v{n})" for n in range(20_000)),
        "ten thousand unions": " UNION ".join(["{ ?s ?p ?o }"] * 10_000),
        "ten thousand patterns": " . ".join(f"?s{n} <a:b> ?s{n + 1}" for n in range(10_000)),
    }
    for name, text in terms.items():
        yield query(name, f"ASK {{ {text} }}", 200, 400, 507, 504)


def long() -> Iterator[Attack]:
    """Texts that are long, broken, or no text."""
    yield query("a text of twenty million letters", "ASK { " + " " * 20_000_000 + "}", 413, told="4,194,304")
    yield Attack("a form of twenty million letters", (413,), "4,194,304", headers=(("Content-Type", FORM),), body=b"query=" + b"x" * 20_000_000)
    yield get("an address of a hundred thousand letters", "/sparql?query=" + "x" * 100_000, 414)
    yield get("an address of sixty thousand slashes", "/" * 60_000, 414, told="slashes", Accept="text/html")
    yield query("a hundred thousand prefixes", "".join(f"PREFIX p{n}: <http://x/{n}#>\n" for n in range(100_000)) + "ASK {}", 200, 504)
    yield query("a hundred thousand prefixes and a mistake", "".join(f"PREFIX p{n}: <http://x/{n}#>\n" for n in range(100_000)) + "ASK { x", 400, 504)
    yield query("four million letters and a mistake", "ASK { " + "?s ?p ?o . " * 350_000 + "x", 400, 507, 504)
    yield query("a comment of four million letters", "ASK { #" + "service from text:query " * 170_000 + "\n}", 200, 504)
    yield query("four million spaces and a mistake", "ASK { " + " " * 4_000_000 + " x", 400, 504)
    yield query("a value of four million letters", f"ASK {{ FILTER('{'x' * 4_000_000}' = '') }}", 200)
    yield query("a variable of a million letters", f"SELECT ?{'x' * 1_000_000} {{}}", 200)
    yield query("an IRI of three million letters", f"ASK {{ <http://x/{'x' * 3_000_000}> ?p ?o }}", 200)
    yield query("a number of a million digits", f"SELECT (1 + {'9' * 1_000_000} AS ?n) {{}}", 200, 400)
    yield query("a limit of a thousand digits", f"SELECT * {{}} LIMIT {'9' * 1000}", 200, 400)
    yield query("values of two hundred thousand rows", f"{COUNT} VALUES ?x {{ {' '.join(map(str, range(200_000)))} }} }}", 200, 504, 507)
    yield query("a list of three hundred thousand", f"ASK {{ ?s ?p ?o FILTER(?o IN ({', '.join(map(str, range(300_000)))})) }}", 200, 507, 504)
    yield query("a pattern that fills memory", "ASK { FILTER(REGEX('aaaa', '((((a{1,1000}){1,1000}){1,1000}){1,1000}){1,1000}')) }", 200)
    yield query("a pattern that goes back and forth", f"ASK {{ FILTER(REGEX('{'a' * 100_000}!', '^(a+)+$')) }}", 200)
    yield Attack("a million parameters", (400,), "1000 parameters", headers=(("Content-Type", FORM),), body=b"a=&" * 1_000_000)
    graphs = b"query=ASK%7B%7D" + b"&default-graph-uri=http://x.example/" * 10_000
    yield Attack("ten thousand default graphs", (400,), "1000 parameters", headers=(("Content-Type", FORM),), body=graphs)
    yield Attack("ten thousand queries", (400,), "1000 parameters", headers=(("Content-Type", FORM),), body=b"query=ASK%7B%7D&" * 10_000)
    yield Attack("bytes that are no UTF-8", (400,), "UTF-8", body=b"ASK { ?s ?p '\xc3\x28' }")
    yield Attack("half a surrogate pair in UTF-8", (400,), "UTF-8", body=b"ASK { ?s ?p '\xed\xa0\x80' }")
    yield Attack("an overlong slash in UTF-8", (400,), "UTF-8", body=b"ASK { ?s ?p '\xc0\xaf' }")
    yield Attack("UTF-16", (415,), "utf-16", headers=(("Content-Type", f"{DIRECT}; charset=UTF-16"),), body="ASK {}".encode("utf-16"))
    yield query("an escape for half a surrogate pair", "ASK { ?s ?p '\\uD800' }", 400)
    yield query("an escape for a letter beyond Unicode", "ASK { ?s ?p '\\UFFFFFFFF' }", 400)
    yield query("the letter NUL", "ASK { \0 }", 400)
    yield query("the letter NUL in a string", "ASK { ?s ?p 'a\0b' }", 200, 400)
    yield get("escapes that are no UTF-8", "/sparql?query=ASK%7B%7D%FF", 400, told="UTF-8")
    yield get("escapes that are none", "/sparql?query=ASK%7B%7D%ZZ", 400)
    yield Attack("nothing", (400,), body=b"")
    bomb = gzip.compress(b" " * 50_000_000)
    coded = (("Content-Type", DIRECT), ("Content-Encoding", "gzip"))
    yield Attack("fifty million letters in fifty thousand", (415,), "Content-Encoding", headers=coded, body=bomb)
    parts = (("Content-Type", "multipart/form-data; boundary=x"),)
    yield Attack("a multipart form without end", (415,), headers=parts, body=b"--x\r\n\r\n" * 100_000)
    expanding = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    yield Attack("a document that expands itself", (415,), headers=(("Content-Type", "application/xml"),), body=expanding)
    yield get("an Accept of a hundred thousand letters", "/sparql?query=ASK%7B%7D", 431, told="accept", Accept="a/b;q=0.1," * 10_000)
    yield get("an Accept of sixteen thousand letters", "/sparql?query=ASK%7B%7D", 406, Accept="a/b," * 4000)
    yield get("a language list of a hundred thousand letters", "/sparql", 431, told="accept-language", Accept_Language="nl;q=0.1," * 11_000)
    yield Attack("a charset of ten thousand parameters", (200, 415), headers=(("Content-Type", DIRECT + ";a=b" * 4000),), body=b"ASK {}")


def outward(elsewhere: str) -> Iterator[Attack]:
    """What would make a server fetch something: `elsewhere` is where nobody may come asking."""
    there = f"<{elsewhere}>"
    services = {
        "plainly": f"SELECT * {{ SERVICE {there} {{ ?s ?p ?o }} }}",
        "silently": f"SELECT * {{ SERVICE SILENT {there} {{ ?s ?p ?o }} }}",
        "in small letters": f"select * {{ service silent {there} {{ ?s ?p ?o }} }}",
        "in mixed letters without spaces": f"SELECT*{{sErViCe{there}{{?s ?p ?o}}}}",
        "behind a comment": f"SELECT * {{ SERVICE# }} no service here\n{there} {{ ?s ?p ?o }} }}",
        "in a subselect": f"SELECT * {{ {{ SELECT ?s {{ SERVICE {there} {{ ?s ?p ?o }} }} LIMIT 1 }} }}",
        "in an OPTIONAL": f"SELECT * {{ OPTIONAL {{ SERVICE SILENT {there} {{ ?s ?p ?o }} }} }}",
        "in a UNION": f"SELECT * {{ {{}} UNION {{ SERVICE {there} {{ ?s ?p ?o }} }} }}",
        "in a MINUS": f"SELECT * {{ ?s ?p ?o MINUS {{ SERVICE {there} {{ ?s ?p ?o }} }} }}",
        "in a GRAPH": f"SELECT * {{ GRAPH ?g {{ SERVICE {there} {{ ?s ?p ?o }} }} }}",
        "in an EXISTS": f"ASK {{ FILTER EXISTS {{ SERVICE {there} {{ ?s ?p ?o }} }} }}",
        "in an expression": f"SELECT ((NOT EXISTS {{ SERVICE {there} {{ ?s ?p ?o }} }}) AS ?x) {{}}",
        "of a variable": f"SELECT * {{ VALUES ?there {{ {there} }} SERVICE ?there {{ ?s ?p ?o }} }}",
        "of a prefixed name": f"PREFIX x: <{elsewhere}> SELECT * {{ SERVICE x:a {{ ?s ?p ?o }} }}",
        "of a relative name": f"BASE <{elsewhere}> SELECT * {{ SERVICE <a> {{ ?s ?p ?o }} }}",
        "beside harmless words": f"PREFIX service: <x:service> SELECT ?service {{ ?service service:service 'SERVICE' SERVICE {there} {{}} }}",
        "for a CONSTRUCT": f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ SERVICE {there} {{ ?s ?p ?o }} }}",
        "for a DESCRIBE": f"DESCRIBE ?s {{ SERVICE {there} {{ ?s ?p ?o }} }}",
        "behind text:query": f"{OPEN} SELECT * {{ ?s text:query 'harbour' . SERVICE {there} {{ ?s ?p ?o }} }}",
    }
    for name, text in services.items():
        yield query(f"SERVICE {name}", text, 403, told="SERVICE is refused")
    yield query("SERVICE in escapes", f"SELECT * {{ \\u0053ERVICE {there} {{ ?s ?p ?o }} }}", 400, 403)
    for name, text in {
        "a comment": f"ASK {{ # SERVICE {there} {{}}\n}}",
        "a string": f"ASK {{ FILTER('SERVICE {there} {{}}' != '') }}",
        "an IRI": "ASK { FILTER(<x:SERVICE> != <x:FROM>) }",
        "a prefix": "PREFIX SERVICE: <x:> ASK { FILTER(SERVICE:SERVICE != SERVICE:from) }",
        "a variable": "SELECT (1 AS ?SERVICE) ($service AS ?from) {}",
        "a language": "ASK { FILTER(LANGMATCHES(LANG('a'@service), 'service')) }",
    }.items():
        yield query(f"the word SERVICE in {name}", text)
    refused = {"told": "nothing is fetched"}
    yield query("FROM elsewhere", f"SELECT * FROM {there} {{ ?s ?p ?o }}", 403, **refused)
    yield query("FROM NAMED elsewhere", f"SELECT * FROM NAMED {there} {{ GRAPH ?g {{ ?s ?p ?o }} }}", 403, **refused)
    yield query("FROM a file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403, **refused)
    yield query("FROM a relative file", "BASE <file:///etc/> SELECT * FROM <passwd> { ?s ?p ?o }", 403, **refused)
    ask = quote("ASK { ?s ?p ?o }")
    yield get("a default graph elsewhere", f"/sparql?query={ask}&default-graph-uri={quote(elsewhere)}", 403, **refused)
    yield get("a named graph elsewhere", f"/sparql?query={ask}&named-graph-uri={quote(elsewhere)}", 403, **refused)
    yield get("a default graph that is a file", f"/sparql?query={ask}&default-graph-uri=file:///etc/passwd", 403, **refused)
    yield get("a default graph that is no IRI", f"/sparql?query={ask}&default-graph-uri=%3E%3C", 400, 403)
    yield query("GRAPH elsewhere", f"SELECT * {{ GRAPH {there} {{ ?s ?p ?o }} }}")
    yield query("GRAPH of a file", "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }")
    for verb in (f"LOAD {there}", f"LOAD SILENT {there} INTO GRAPH <a:b>", "DROP ALL", "INSERT DATA { <a:b> <a:b> 1 }", "DELETE WHERE { ?s ?p ?o }"):
        yield query(f"the update {verb.partition('<')[0]}", verb, 400, told="only reads")
        yield get(f"the update {verb.partition('<')[0]} as a parameter", f"/sparql?update={quote(verb)}", 400, told="only reads")
    yield Attack("an update by its media type", (415,), headers=(("Content-Type", "application/sparql-update"),), body=f"LOAD {there}".encode())
    context = f'{{"@context": "{elsewhere}context.jsonld", "query": "ASK {{}}"}}'.encode()
    yield Attack("JSON-LD with a context elsewhere", (415,), headers=(("Content-Type", "application/ld+json"),), body=context)
    yield get("a JSON-LD profile elsewhere", "/sparql", Accept=f'application/ld+json;profile="{elsewhere}context.jsonld"')
    yield get("a profile elsewhere", "/doc/library/harbour", 200, 406, Accept_Profile=f"<{elsewhere}profile>")
    yield query("a request hidden in another", f"ASK {{}}\r\n\r\nGET {elsewhere} HTTP/1.1\r\n\r\n", 400)


def searches() -> Iterator[Attack]:
    """Abuse of the index of words, of saved queries and of `explain`."""
    words = " ".join(f"word{n}" for n in range(10_000))
    yield query("ten thousand words", f"{OPEN} SELECT * {{ ?s text:query '{words}' }}", 200, 400, 504, 507)
    yield query("a hundred thousand stars", f"{OPEN} SELECT * {{ ?s text:query '{'* ' * 100_000}' }}", 200, 504)
    yield query("the signs of the index", f"""{OPEN} SELECT * {{ ?s text:query 'a" OR NEAR("b c", 9999) NOT {{x}} : ^ * - + (' }}""")
    yield query("a search without limit", f"{OPEN} SELECT * {{ ?s text:query 'node' }}", 200, 504, told="text:query|stopped after")
    yield query("a limit of a thousand million", f"{OPEN} SELECT * {{ ?s text:query ('node' 1000000000) }}", 400, told="limit")
    yield query("a language that is none", f"""{OPEN} SELECT * {{ ?s text:query ('node' 'lang:nl" OR "x') }}""", 200, 400)
    many = " ".join(f"?s{n} text:query 'node {n}' ." for n in range(5000))
    yield query("five thousand searches", f"{OPEN} SELECT * {{ {many} }}", 200, 400, 504, 507)
    yield query("a search in a search's place", f"{OPEN} SELECT * {{ ?s text:query text:query }}", 400)
    yield get("words of a hundred kilobytes", "/search?q=" + "a+" * 20_000, 400)
    yield get("the signs of the index, asked for", "/search?" + urlencode({"q": 'a" OR NEAR( * ^ {x}: -- ; DROP TABLE found'}))
    yield get("page a million million", "/search?q=node&page=1000000000000", 404, 400)
    yield get("a language of ten thousand letters", "/search?q=node&language=" + "n" * 10_000, 200, 400)
    yield get("a saved query with another inside", "/query/openings.json?" + urlencode({"library": "harbour> ?p ?o } #"}), 400)
    inside = urlencode({"library": "x", "day": "http://x/> } SERVICE <http://x/> {"})
    yield get("a saved query with SERVICE inside", f"/query/openings.json?{inside}", 400)
    yield get("a saved query with a thing of nobody", "/query/openings.json?library=../../etc/passwd", 400)
    yield get("a saved query with a thousand values", "/query/openings.json?library=harbour" + "&day=http://x/" * 2000, 200, 400)
    yield get("a saved query with a page out of reach", "/query/openings.json?library=harbour&page=" + "9" * 500, 400)
    yield get("a saved query of every word", "/query/find.ttl?" + urlencode({"thing": "a* OR b*"}), 200)
    explain = {"path": "/sparql?explain=true", "headers": (("Content-Type", DIRECT), ("Accept", "application/json"))}
    for name, text, statuses in (
        ("groups in groups", "ASK {" + "{" * DEEP + "}" * DEEP + "}", (400, 507, 504)),
        ("some groups in groups", "ASK {" + "{" * 120 + "}" * 120 + "}", (200, 400)),
        ("a cross product", f"SELECT * {{ {ANY} }}", (200,)),
        ("five thousand patterns", "SELECT * {" + " . ".join(f"?s{n} <a:b> ?s{n + 1}" for n in range(2500)) + "}", (200, 400, 504)),
        ("SERVICE", "SELECT * { SERVICE <http://x.example/> {} }", (403,)),
        ("what is no query", "SELECT", (400,)),
    ):
        yield Attack(f"what {name} would cost", statuses, body=text.encode(), **explain)


STREAMS = {
    "rows": ("text/csv", f"SELECT ?a (STRUUID() AS ?u) (STRUUID() AS ?v) {{ {TWO} }}"),     # that cannot be compressed
    "rows as JSON": ("application/sparql-results+json", f"SELECT * {{ {TWO} }}"),
    "rows as XML": ("application/sparql-results+xml", f"SELECT * {{ {TWO} }}"),
    "triples": ("text/turtle", f"CONSTRUCT {{ [] <a:b> ?a , ?d }} WHERE {{ {TWO} }}"),
    "triples as JSON-LD": ("application/ld+json", f"CONSTRUCT {{ ?a ?b [] }} WHERE {{ {TWO} }}"),
}
HEAD = b"Host: x\r\nX-Forwarded-For: 127.0.0.1\r\n"
POST = b"POST /sparql HTTP/1.1\r\n" + HEAD + b"Content-Type: application/sparql-query\r\n"
GET = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\n" + HEAD
WHOLE = b"6\r\nASK {}\r\n0\r\n\r\n"      # in one chunk
SMUGGLED = b"GET /smuggled HTTP/1.1\r\n" + HEAD + b"\r\n"

# Bytes sent, the statuses that may come back (in this order, one for each answer), and whether the connection is closed after them.
SHAPES: dict[str, tuple[bytes, tuple[set[int], ...], bool]] = {
    "two lengths that differ": (POST + b"Content-Length: 6\r\nContent-Length: 60\r\n\r\nASK {}", ({400},), True),
    "two lengths in one field": (POST + b"Content-Length: 6, 6\r\n\r\nASK {}", ({400},), True),
    "a length below nothing": (POST + b"Content-Length: -1\r\n\r\nASK {}", ({400},), True),
    "a length with a sign": (POST + b"Content-Length: +6\r\n\r\nASK {}", ({400},), True),
    "a length beyond all numbers": (POST + b"Content-Length: 99999999999999999999999\r\n\r\nASK {}", ({400},), True),
    "a length too long, announced": (POST + b"Content-Length: 99999999999\r\nExpect: 100-continue\r\n\r\n", ({413},), True),
    "a length and chunks": (POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" + WHOLE + SMUGGLED, ({200, 400},), True),
    "chunks and a length": (POST + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n" + WHOLE + SMUGGLED, ({200, 400},), True),
    "chunks twice": (POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + WHOLE, ({200, 400, 501},), False),
    "chunks by another name": (POST + b"Transfer-Encoding: xchunked\r\n\r\n" + WHOLE, ({400, 501},), True),
    "chunks behind a space": (POST + b"Transfer-Encoding : chunked\r\n\r\n" + WHOLE, ({400},), True),
    "chunks behind a vertical tab": (POST + b"Transfer-Encoding:\x0bchunked\r\n\r\n" + WHOLE, ({400, 501},), True),
    "chunks that are not the last coding": (POST + b"Transfer-Encoding: chunked, identity\r\n\r\n" + WHOLE, ({400, 501},), True),
    "compressed chunks": (POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + WHOLE, ({501},), True),
    "a chunk beyond all numbers": (POST + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nASK {}\r\n0\r\n\r\n", ({400},), True),
    "a chunk with a long extension": (POST + b"Transfer-Encoding: chunked\r\n\r\n6;" + b"x" * 100_000 + b"\r\nASK {}\r\n0\r\n\r\n", ({400},), True),
    "chunks without carriage returns": (POST + b"Transfer-Encoding: chunked\r\n\r\n6\nASK {}\n0\n\n", ({400},), True),
    "a chunk of no length": (POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", ({400},), True),
    "a request without a host": (b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\n\r\n", ({400},), True),
    "a request with two hosts": (GET + b"Host: y\r\n\r\n", ({400},), True),
    "an address of twenty million letters": (b"GET /sparql?query=" + b"x" * 20_000_000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n", ({414, 431},), True),
    "two hundred fields": (GET + b"X: y\r\n" * 200 + b"\r\n", ({431},), True),
    "a field of a million letters": (GET + b"X: " + b"y" * 1_000_000 + b"\r\n\r\n", ({431},), True),
    "a folded field": (GET + b"X: y\r\n z\r\n\r\n", ({200, 400},), False),
    "a field with a NUL": (GET + b"X: y\x00z\r\n\r\n", ({400},), True),
    "a target with a NUL": (b"GET /sparql?query=ASK\x00 HTTP/1.1\r\n" + HEAD + b"\r\n", ({400},), True),
    "a target of HTTP 0.9": (b"GET /sparql\r\n\r\n", ({400},), True),
    "a version of the future": (b"GET /sparql HTTP/9.9\r\n" + HEAD + b"\r\n", ({400, 505},), True),
    "a greeting of TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 600, ({400},), True),
    "a method of nobody": (b"FOO /sparql HTTP/1.1\r\n" + HEAD + b"\r\n", ({405, 501},), False),
    "a body that nobody waits for": (POST + b"Content-Length: 6\r\nExpect: 100-continue\r\n\r\nASK {}", ({100}, {200}), False),
    "a body behind a GET": (GET + b"Content-Length: 6\r\n\r\nASK {}" + GET + b"\r\n", ({200}, {200}), False),
    "a hundred requests at once": ((GET + b"\r\n") * 100, ({200},) * 100, False),
}
