"""The integrity constraints IC-1 to IC-21 of W3C Data Cube (section 11.1) as queries whose cost grows with the cube, not with its square.

Each ASK is true when the constraint is broken. They are written for well-known shapes of data (a data set, its structure, its dimensions), so
that what the Recommendation says per observation is asked once per component: the components are read first, by `components`, and the
templates are filled with them. IC-12 as published compares every pair of observations; here the observations are grouped by their key.
"""

from collections.abc import Callable, Iterable, Mapping

PREFIXES = """PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
Rows = Iterable[Mapping[str, str]]
Select = Callable[[str], Rows]
"""Runs a SELECT and returns its rows: variable -> IRI."""

STRUCTURE = {
    "IC-2": "ASK { { SELECT ?s (COUNT(DISTINCT ?dsd) AS ?n) { ?s a qb:DataSet OPTIONAL { ?s qb:structure ?dsd } } GROUP BY ?s } FILTER(?n != 1) }",
    "IC-3": """ASK { { SELECT ?dsd (COUNT(?measure) AS ?n) { ?dsd a qb:DataStructureDefinition
        OPTIONAL { ?dsd qb:component/qb:componentProperty ?measure . ?measure a qb:MeasureProperty } } GROUP BY ?dsd } FILTER(?n = 0) }""",
    "IC-4": "ASK { { SELECT ?d (COUNT(?range) AS ?n) { ?d a qb:DimensionProperty OPTIONAL { ?d rdfs:range ?range } } GROUP BY ?d } FILTER(?n = 0) }",
    "IC-5": """ASK { { SELECT ?d (COUNT(?list) AS ?n) { ?d a qb:DimensionProperty ; rdfs:range skos:Concept
        OPTIONAL { ?d qb:codeList ?list } } GROUP BY ?d } FILTER(?n = 0) }""",
    "IC-6": """ASK { { SELECT ?spec (COUNT(?attribute) AS ?n) { ?spec qb:componentRequired false . ?dsd qb:component ?spec
        OPTIONAL { ?spec qb:componentProperty ?attribute . ?attribute a qb:AttributeProperty } } GROUP BY ?spec } FILTER(?n = 0) }""",
    "IC-7": """ASK { { SELECT ?key (COUNT(?dsd) AS ?n) { ?key a qb:SliceKey
        OPTIONAL { ?dsd qb:sliceKey ?key . ?dsd a qb:DataStructureDefinition } } GROUP BY ?key } FILTER(?n = 0) }""",
    # The published text joins no slice key with its structure (?slicekey beside ?sliceKey); this asks what its title says.
    "IC-8": """ASK { { SELECT ?key ?p (COUNT(?spec) AS ?n) { ?dsd qb:sliceKey ?key . ?key a qb:SliceKey ; qb:componentProperty ?p
        OPTIONAL { ?dsd qb:component ?spec . ?spec qb:componentProperty ?p } } GROUP BY ?dsd ?key ?p } FILTER(?n = 0) }""",
    "IC-9": "ASK { { SELECT ?s (COUNT(DISTINCT ?key) AS ?n) { ?s a qb:Slice OPTIONAL { ?s qb:sliceStructure ?key } } GROUP BY ?s } FILTER(?n != 1) }",
    "IC-1": "ASK { { SELECT ?o (COUNT(DISTINCT ?set) AS ?n) { ?o a qb:Observation OPTIONAL { ?o qb:dataSet ?set } } GROUP BY ?o } FILTER(?n != 1) }",
    "IC-18": "ASK { ?set qb:slice ?slice . ?slice qb:observation ?o MINUS { ?set qb:slice ?slice . ?slice qb:observation ?o . ?o qb:dataSet ?set } }",
}

SLICE_DIMENSION = "ASK { ?slice qb:sliceStructure <%(key)s> MINUS { ?slice <%(property)s> ?value } }"
OBSERVATION_COMPONENT = "ASK { ?o qb:dataSet <%(set)s> MINUS { ?o <%(property)s> ?value } }"
# An observation stands in a group once, since a triple stands once: no DISTINCT is needed.
DUPLICATE_KEY = "ASK { { SELECT (COUNT(?o) AS ?n) { ?o qb:dataSet <%(set)s> %(pattern)s } GROUP BY %(variables)s } FILTER(?n > 1) }"
MEASURE_OF_TYPE = "ASK { ?o qb:dataSet <%(set)s> ; qb:measureType <%(measure)s> MINUS { ?o <%(measure)s> ?value } }"
ONLY_ITS_MEASURE = "ASK { ?o qb:dataSet <%(set)s> ; qb:measureType ?type ; <%(measure)s> ?value FILTER(?type != <%(measure)s>) }"
ALL_MEASURES = """ASK { { SELECT (COUNT(DISTINCT ?type) AS ?n) { ?o qb:dataSet <%(set)s> ; qb:measureType ?type %(pattern)s }
    GROUP BY %(variables)s } FILTER(?n != %(measures)d) }"""
OBSERVED = "{ SELECT DISTINCT ?v { ?o qb:dataSet <%(set)s> ; <%(property)s> ?v } }"
IN_SCHEME = "ASK { <%(list)s> a skos:ConceptScheme . " + OBSERVED + " FILTER NOT EXISTS { ?v a skos:Concept ; skos:inScheme <%(list)s> } }"
IN_COLLECTION = "ASK { <%(list)s> a skos:Collection . " + OBSERVED + " FILTER NOT EXISTS { ?v a skos:Concept . <%(list)s> skos:member+ ?v } }"
IN_HIERARCHY = "ASK { <%(list)s> a qb:HierarchicalCodeList . " + OBSERVED + " FILTER NOT EXISTS { <%(list)s> qb:hierarchyRoot/(%(step)s)* ?v } }"


def constraints(select: Select) -> list[tuple[str, str]]:
    """(name, ASK) for every constraint and component of the cubes that `select` sees; an ASK that is true is a fault."""
    found = list(STRUCTURE.items())
    found += [("IC-10", SLICE_DIMENSION % row) for row in _rows(select, "?key ?property", "?key a qb:SliceKey ; qb:componentProperty ?property")]
    sets = {row["set"] for row in _rows(select, "?set", "?set qb:structure ?dsd . ?o qb:dataSet ?set")}
    for data_set in sorted(sets):
        found += _of_data_set(select, data_set)
    return [(name, PREFIXES + query) for name, query in found]


def _of_data_set(select: Select, data_set: str) -> list[tuple[str, str]]:
    where = f"<{data_set}> qb:structure/qb:component ?spec . ?spec qb:componentProperty ?property"
    dimensions = _properties(select, where + " . ?property a qb:DimensionProperty")
    measures = _properties(select, where + " . ?property a qb:MeasureProperty")
    required = _properties(select, where + " ; qb:componentRequired true")
    measure_typed = bool(_properties(select, where + " FILTER(?property = qb:measureType)"))
    found = [("IC-11", OBSERVATION_COMPONENT % {"set": data_set, "property": one}) for one in dimensions]
    found += [("IC-12", DUPLICATE_KEY % _key(data_set, dimensions))]
    found += [("IC-13", OBSERVATION_COMPONENT % {"set": data_set, "property": one}) for one in required]
    if measure_typed:
        found += [("IC-15", MEASURE_OF_TYPE % {"set": data_set, "measure": one}) for one in measures]
        found += [("IC-16", ONLY_ITS_MEASURE % {"set": data_set, "measure": one}) for one in measures]
        others = [one for one in dimensions if not one.endswith("#measureType")]
        found += [("IC-17", ALL_MEASURES % (_key(data_set, others) | {"measures": len(measures)}))]
    else:
        found += [("IC-14", OBSERVATION_COMPONENT % {"set": data_set, "property": one}) for one in measures]
    lists = _rows(select, "?property ?list", where + " . ?property a qb:DimensionProperty ; qb:codeList ?list")
    for row in lists:
        filled = row | {"set": data_set}
        found += [("IC-19", IN_SCHEME % filled), ("IC-19", IN_COLLECTION % filled)]
        found += [("IC-20", IN_HIERARCHY % (filled | {"step": f"<{step['p']}>"})) for step in _rows(select, "?p", _DOWN % filled)]
        found += [("IC-21", IN_HIERARCHY % (filled | {"step": f"^<{step['p']}>"})) for step in _rows(select, "?p", _UP % filled)]
    return found


_DOWN = "<%(list)s> a qb:HierarchicalCodeList ; qb:parentChildProperty ?p FILTER(isIRI(?p))"
_UP = "<%(list)s> a qb:HierarchicalCodeList ; qb:parentChildProperty ?inverse . ?inverse owl:inverseOf ?p FILTER(isBlank(?inverse) && isIRI(?p))"


def _key(data_set: str, dimensions: list[str]) -> dict[str, str]:
    """The pattern that reads an observation's key, and its variables."""
    pattern = " ".join(f"; <{one}> ?d{number}" for number, one in enumerate(dimensions))
    return {"set": data_set, "pattern": pattern, "variables": " ".join(f"?d{number}" for number in range(len(dimensions)))}


def _properties(select: Select, where: str) -> list[str]:
    return sorted({row["property"] for row in _rows(select, "?property", where)})


def _rows(select: Select, variables: str, where: str) -> list[dict[str, str]]:
    return [dict(row) for row in select(f"{PREFIXES}SELECT DISTINCT {variables} {{ {where} }} ORDER BY {variables}")]
