"""What a person most likely meant where a text is no query: common mistakes, each with the sentence that helps to mend it.

The engine says where a text stops to be the beginning of a query; nothing here decides on that.
"""

import re

from kruispunt.store import letters
from kruispunt.store.spot import Place, Told, meant, missing

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
CLAUSES = ("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")
WITHIN = ("OPTIONAL", "FILTER", "BIND", "UNION", "MINUS", "GRAPH", "VALUES", "EXISTS", "DISTINCT", "REDUCED")
AGGREGATES = ("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")
FUNCTIONS = re.findall(
    r"\w+",
    "STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS "
    "STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG "
    "STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE EXISTS",
)
OTHERWISE = {"STARTSWITH": "STRSTARTS", "ENDSWITH": "STRENDS", "LENGTH": "STRLEN", "UPPER": "UCASE", "LOWER": "LCASE", "SUBSTRING": "SUBSTR"}
OTHERWISE |= {"AVERAGE": "AVG", "MEAN": "AVG", "IFNULL": "COALESCE", "MATCH": "REGEX"}
SIGNS = {"AND": "&&", "OR": "||", "&": "&&", "|": "||", "<>": "!="}
BARE = re.compile(r"[^\W\d]\w*")
ORDER = "the order is WHERE { … } GROUP BY … HAVING … ORDER BY … LIMIT … OFFSET …"


def found(place: Place) -> Told | None:
    """The mistake and where it is, None for one that is not common."""
    if told := letters.found(place):
        return told
    for say in (beginning, ending, operator, head, clause, brackets, braces, call, literal, rows, name, triple):
        if sentence := say(place):
            return place.start, place.end, f"{place.short()} cannot stand here; {sentence}" if sentence.startswith("did you mean") else sentence
    return None


def beginning(place: Place) -> str:
    """What stands where a query begins."""
    word = place.word()
    if not place.opening or "SELECT" not in place.expected:
        return ""
    if word.lower() in ("@prefix", "@base"):
        return f"in SPARQL it is written {word[1:].upper()}, without @ before it and without a full stop behind it"
    if word == "." and place.number:
        return "no full stop stands behind PREFIX or BASE"
    if not word:
        return "there is no query yet; it begins with SELECT, ASK, CONSTRUCT or DESCRIBE"
    return f"{place.short()} begins no query; " + (meant(word, (*FORMS, "PREFIX", "BASE")) or f"one begins with {', '.join(FORMS[:3])} or {FORMS[3]}")


def ending(place: Place) -> str:
    """What stands behind a query, or is missing at its end."""
    word, counts = place.word(), place.depths()
    if place.complete:
        if word.upper() in CLAUSES:
            return f"{word.upper()} was given before" if word.upper() in place.before() else f"{word.upper()} comes too late; {ORDER}"
        if word.upper() in FORMS:
            return "another query begins here; one request asks one"
        if word[:1] in "/-":
            return "a comment begins with #"
        near = "; " + meant(word, (*CLAUSES, "VALUES")) if meant(word, (*CLAUSES, "VALUES")) else ""
        return "there is one } too many" if word == "}" else f"the query is complete before {place.short()}" + near
    if word == "" and place.word(-1).upper() in ("DESC", "ASC"):
        return f"{place.word(-1).upper()} stands before what is ordered: {place.word(-1).upper()}({place.word(-2)})"
    if word == "" and any(counts):
        return "the query ends too early: " + " and ".join(missing(count, sign) for count, sign in zip(counts, ")}", strict=True) if count > 0)
    return ""


def operator(place: Place) -> str:
    """An operator of another language."""
    word, previous = place.word(), place.word(-1).upper()
    if entity := re.compile(r"&(?:gt|lt|amp|quot);").match(place.text, place.start):
        return f"{entity[0]} is a sign of HTML; write the sign itself"
    if word == "=" and previous == "=":
        return "what is equal is compared with one ="
    if previous == "NOT":
        return "in an expression not is written !, as in !BOUND(?x)"
    if "*" not in place.expected or not {"=", "&&"} & set(place.expected):
        return ""
    if word == "," and previous.isdigit() and place.word(1).isdigit():
        return "a number has a point, no comma"
    if word.upper() == "LIKE":
        return 'there is no LIKE; use CONTAINS(?x, "…") or REGEX(?x, "…")'
    return f"{word} is written {SIGNS[word.upper()]}" if word.upper() in SIGNS else ""


def head(place: Place) -> str:
    """What stands between SELECT and the pattern."""
    word, before = place.word(), []
    for each in place.before():
        if each in ("SELECT", "{", "}", "WHERE"):
            break
        before.append(each)
    else:
        return ""
    if place.touches() and word[:1] in ("-", ".") and place.word(-1)[:1] in ("?", "$"):
        return "the name of a variable has letters, digits and _ alone"
    if each != "SELECT":
        return ""
    if before.count("(") > before.count(")"):
        return f"behind AS stands a variable, ?{word}" if place.word(-1).upper() == "AS" and BARE.fullmatch(word) else ""
    if place.word(-1).upper() in ("FROM", "NAMED"):
        return f"behind {place.word(-1)} stands the IRI of a graph, <…>"
    if word == ",":
        return "what is selected is parted by spaces, not by commas"
    if word == "=" or word.upper() == "AS":
        return "a value and its name stand in brackets: (?x AS ?y)"
    if place.word(1) == "(" and word.upper() in (*AGGREGATES, *FUNCTIONS):
        return f"a value stands in brackets with its name: ({word}(…) AS ?name)"
    if BARE.fullmatch(word) and word.upper() not in (*CLAUSES, *WITHIN):
        return meant(word, ("WHERE", "FROM", "DISTINCT", "REDUCED")) or f"a variable begins with a question mark: ?{word}"
    return ""


def clause(place: Place) -> str:
    """A clause in the wrong place."""
    word = place.word().upper()
    if word not in CLAUSES:
        return ""
    if place.depths()[1] > 0:
        return f"{word} stands behind the closing brace of the pattern" if word != "WHERE" else ""
    return f"{word} stands here too early or too late; {ORDER}"


def brackets(place: Place) -> str:
    """A bracket that is missing, or one too many."""
    word, previous = place.word(), place.word(-1).upper()
    if previous in ("FILTER", "HAVING", "DESC", "ASC", "IN", "BIND") and word != "(":
        return f"what belongs to {previous} stands in brackets: {previous}(…)"
    if previous in ("LIMIT", "OFFSET"):
        return f"behind {previous} stands a whole number"
    if word == ")" and "AS" in place.expected:
        return "the value has no name; write (… AS ?name)"
    if word == ")" and place.depths()[0] < 1:
        return "there is one ) too many"
    if word in ("}", "{") and place.depths()[0] > 0 and ")" in place.expected:
        return f"{missing(place.depths()[0], ')')} before {word}"
    return ""


def braces(place: Place) -> str:
    """A pattern without its braces."""
    word, previous = place.word(), place.word(-1).upper()
    if re.compile(r"\{\s*\d*\s*,?\s*\d*\s*\}").match(place.text, place.start):
        return "a path has no {n,m}; write its steps out, or use * + or ?"
    if word.upper() == "UNION" or previous == "UNION":
        return "what UNION joins stands in braces: { … } UNION { … }"
    if word.upper() in WITHIN and [each for each in place.before() if each in (*FORMS, "WHERE")][:2] == ["WHERE", "CONSTRUCT"]:
        return f"CONSTRUCT WHERE takes triples alone; with {word.upper()} write CONSTRUCT {{ … }} WHERE {{ … }}"
    if {"}", "GROUP"} <= set(place.expected):
        return meant(word, CLAUSES) or "a subquery stands in braces of its own: { SELECT … }"
    if "{" in place.expected and "}" not in place.expected and not {".", "?name", "*"} & set(place.expected):
        near = meant(word, ("WHERE", "FROM")) if BARE.fullmatch(word) else ""
        return near or (f"{{ is missing before {word}" if word else "a pattern in braces is missing")
    return ""


def call(place: Place) -> str:
    """A function with other arguments than it takes, or one that there is not."""
    word = place.word()
    if BARE.fullmatch(word) and place.word(1) == "(" and word.upper() not in (*WITHIN, *AGGREGATES) and {"?name", "!"} & set(place.expected):
        known = f"did you mean {OTHERWISE[word.upper()]}?" if word.upper() in OTHERWISE else meant(word, (*FUNCTIONS, *AGGREGATES))
        return f"there is no function {word}; {known or 'one of others is written as its IRI: <…>(…)'}"
    if word not in (",", ")") or word in place.expected:
        return ""
    level = 0
    before = list(place.before())
    for number, each in enumerate(before):
        level += (each == ")") - (each == "(")
        if level < 0:
            function = before[number + 1] if number + 1 < len(before) else ""
            if function == "GROUP_CONCAT":
                return 'the separator of GROUP_CONCAT is written ; SEPARATOR=", "'
            if function in (*FUNCTIONS, *AGGREGATES):
                return f"{function} takes no more arguments" if word == "," else f"{function} takes more arguments"
            return ""
    return ""


def literal(place: Place) -> str:
    """A language or a datatype written otherwise."""
    word, previous = place.word(), place.word(-1)
    if word.startswith("@"):
        return "a language tag has letters, digits and hyphens, without quotes: @en, @nl-be"
    if word == "^" and previous[:1] in ("'", '"'):
        return 'a datatype stands behind ^^: "1"^^xsd:integer'
    if word[:1] in ("'", '"') and "a" in place.expected:
        return "a literal is no predicate; here stands an IRI, a variable or a path"
    return ""


def rows(place: Place) -> str:
    """The rows of VALUES."""
    opened = re.search(r"VALUES\s*(\([^(){}]*\)|[?$]\w+)\s*\{([^{}]*)$", place.text[max(0, place.start - 10_000) : place.start], re.IGNORECASE)
    word = place.word()
    if opened is None:
        return ""
    if word == ",":
        return "values are parted by spaces, not by commas"
    if word[:1] in ("?", "$"):
        return "VALUES holds values, no variables"
    if opened[1].startswith("(") and word not in ("(", "}", ")"):
        return "each row of values stands in brackets"
    names = len(re.findall(r"[?$]\w", opened[1]))
    return f"each row has as many values as VALUES has variables, {names}; UNDEF stands for none" if word in ("}", ")") and names else ""


def name(place: Place) -> str:
    """A word where a term stands."""
    word = place.word()
    if "?name" not in place.expected and "prefix:name" not in place.expected:
        return ""
    if word == "/":
        return "a path cannot stand here" + ("" if place.word(-1).startswith("<") else "; a / within a prefixed name is written \\/")
    if place.word(-1).upper() == "PREFIX":
        return f"a prefix ends with a colon: {word}:"
    if not BARE.fullmatch(word) or word.upper() in WITHIN:
        return ""
    if word.lower() in ("a", "true", "false"):
        return f"{word.lower()} is written in small letters"
    wanted = ["an IRI <…> or prefix:name", *(["a variable ?" + word] if "?name" in place.expected else [])]
    return meant(word, WITHIN) or f"{place.short()} is no term; here stands {' or '.join(reversed(wanted))}"


def triple(place: Place) -> str:
    """A triple that another one follows without a full stop."""
    word = place.word()
    if "." in place.expected and "," in place.expected and re.match(r"[?$<_\[(:\"'\w]", word):
        near = meant(word, WITHIN) if BARE.fullmatch(word) else ""
        return near or f"a triple ends before {place.short()}; a full stop, semicolon or comma is missing there"
    return ""
