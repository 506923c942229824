"""What a description says in the words of schema.org: by the standard vocabularies its facts are written in, whatever publication they are of."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kruispunt.release.open import Release

SCHEMA, OLD_SCHEMA = "https://schema.org/", "http://schema.org/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
IS_A = NamedNode(RDF_TYPE)
SUBCLASS, SUBPROPERTY = "http://www.w3.org/2000/01/rdf-schema#subClassOf", "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"
QB = "http://purl.org/linked-data/cube#"
SDMX = "http://purl.org/linked-data/sdmx/2009/"
WKT = "http://www.opengis.net/ont/geosparql#asWKT"
POINT = re.compile(r"\s*POINT\s*\(\s*(-?[0-9.]+)\s+(-?[0-9.]+)\s*\)\s*", re.IGNORECASE)  # without another CRS: longitude, latitude
DECIMAL = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
DEEP = 8  # steps up a hierarchy of classes

# One line per vocabulary: its namespace, then `its-name=schema-name`.
CLASSES = """
http://www.w3.org/ns/dcat# Catalog=DataCatalog Dataset=Dataset DatasetSeries=Dataset Distribution=DataDownload DataService=WebAPI
http://purl.org/linked-data/cube# DataSet=Dataset Observation=Observation MeasureProperty=StatisticalVariable
http://www.w3.org/2004/02/skos/core# Concept=DefinedTerm ConceptScheme=DefinedTermSet
http://xmlns.com/foaf/0.1/ Person=Person Organization=Organization Document=CreativeWork Image=ImageObject Project=Project
http://www.w3.org/ns/person# Person=Person
http://www.w3.org/ns/org# Organization=Organization FormalOrganization=Organization OrganizationalUnit=Organization Membership=OrganizationRole
http://www.w3.org/ns/org# Site=Place ChangeEvent=Event
http://www.w3.org/ns/regorg# RegisteredOrganization=Organization
http://data.europa.eu/m8g/ PublicOrganisation=GovernmentOrganization
http://purl.org/vocab/cpsv# PublicService=GovernmentService
http://www.w3.org/2006/vcard/ns# Organization=Organization Individual=Person Address=PostalAddress
http://data.europa.eu/eli/ontology# LegalResource=Legislation LegalExpression=Legislation Format=LegislationObject
http://www.opengis.net/ont/geosparql# Feature=Place Geometry=GeoCoordinates
http://purl.org/dc/terms/ Location=Place LicenseDocument=CreativeWork Standard=CreativeWork
http://www.w3.org/ns/locn# Address=PostalAddress
http://www.w3.org/ns/adms# Identifier=PropertyValue
http://www.w3.org/2002/07/owl# Class=Class ObjectProperty=Property DatatypeProperty=Property AnnotationProperty=Property
http://www.w3.org/2000/01/rdf-schema# Class=Class
http://www.w3.org/1999/02/22-rdf-syntax-ns# Property=Property
"""
PROPERTIES = """
http://www.w3.org/2000/01/rdf-schema# label=name comment=description
http://www.w3.org/2004/02/skos/core# prefLabel=name altLabel=alternateName definition=description notation=termCode inScheme=inDefinedTermSet
http://www.w3.org/2004/02/skos/core# topConceptOf=inDefinedTermSet hasTopConcept=hasDefinedTerm exactMatch=sameAs
http://www.w3.org/2002/07/owl# sameAs=sameAs versionInfo=version
http://purl.org/dc/terms/ title=name alternative=alternateName description=description abstract=abstract identifier=identifier publisher=publisher
http://purl.org/dc/terms/ creator=creator contributor=contributor license=license issued=datePublished modified=dateModified created=dateCreated
http://purl.org/dc/terms/ language=inLanguage subject=about spatial=spatialCoverage temporal=temporalCoverage isPartOf=isPartOf hasPart=hasPart
http://purl.org/dc/terms/ source=isBasedOn rights=usageInfo accessRights=conditionsOfAccess bibliographicCitation=citation references=citation
http://www.w3.org/ns/prov# wasDerivedFrom=isBasedOn generatedAtTime=dateCreated startedAtTime=startDate endedAtTime=endDate
http://www.w3.org/ns/dcat# dataset=dataset distribution=distribution accessURL=url downloadURL=contentUrl byteSize=contentSize
http://www.w3.org/ns/dcat# mediaType=encodingFormat theme=about keyword=keywords landingPage=url contactPoint=contactPoint
http://www.w3.org/ns/dcat# version=version endpointURL=url endpointDescription=documentation inSeries=isPartOf startDate=startDate endDate=endDate
http://xmlns.com/foaf/0.1/ name=name givenName=givenName familyName=familyName mbox=email phone=telephone homepage=url page=subjectOf img=image
http://www.w3.org/2006/vcard/ns# fn=name hasEmail=email hasTelephone=telephone hasURL=url given-name=givenName family-name=familyName
http://www.w3.org/2006/vcard/ns# street-address=streetAddress postal-code=postalCode locality=addressLocality country-name=addressCountry
http://www.w3.org/ns/org# memberOf=memberOf hasMember=member subOrganizationOf=parentOrganization hasSubOrganization=subOrganization
http://www.w3.org/ns/org# unitOf=parentOrganization hasUnit=department member=member organization=memberOf role=roleName identifier=identifier
http://www.w3.org/ns/org# classification=additionalType hasSite=location siteAddress=address
http://www.w3.org/ns/regorg# legalName=legalName
http://www.w3.org/ns/locn# address=address thoroughfare=streetAddress postCode=postalCode postName=addressLocality adminUnitL1=addressCountry
http://www.w3.org/ns/locn# adminUnitL2=addressRegion geographicName=name geometry=geo
http://www.opengis.net/ont/geosparql# hasGeometry=geo hasDefaultGeometry=geo sfWithin=containedInPlace sfContains=containsPlace
http://data.europa.eu/eli/ontology# title=name title_short=alternateName date_document=legislationDate date_publication=datePublished
http://data.europa.eu/eli/ontology# type_document=legislationType id_local=legislationIdentifier passed_by=legislationPassedBy
http://data.europa.eu/eli/ontology# jurisdiction=legislationJurisdiction version_date=legislationDateVersion changes=legislationChanges
http://data.europa.eu/eli/ontology# amends=legislationAmends repeals=legislationRepeals commences=legislationCommences corrects=legislationCorrects
http://data.europa.eu/eli/ontology# transposes=legislationTransposes applies=legislationApplies consolidates=legislationConsolidates
http://data.europa.eu/eli/ontology# in_force=legislationLegalForce realizes=exampleOfWork is_realized_by=workExample is_embodied_by=encoding
http://data.europa.eu/eli/ontology# embodies=encodesCreativeWork language=inLanguage is_about=about
http://www.w3.org/ns/adms# identifier=identifier
http://purl.org/linked-data/cube# dataSet=subjectOf
"""


def table(text: str) -> dict[str, str]:
    """IRI -> IRI of schema.org, from the lines of a table."""
    lines = (line.split() for line in text.strip().splitlines())
    return {space + own: SCHEMA + name for space, *pairs in lines for own, name in (pair.split("=") for pair in pairs)}


CLASS_OF, PROPERTY_OF = table(CLASSES), table(PROPERTIES)
TERM, TERM_CODE, IDENTIFIER = SCHEMA + "DefinedTerm", SCHEMA + "termCode", SCHEMA + "identifier"
# A component of a cube by the SDMX concept it is of.
COMPONENTS = {
    SDMX + "dimension#refArea": SCHEMA + "observationAbout",
    SDMX + "dimension#refPeriod": SCHEMA + "observationDate",
    SDMX + "attribute#unitMeasure": SCHEMA + "unitCode",
    SDMX + "measure#obsValue": SCHEMA + "value",
}


def speaks(properties: set[str], classes: set[str]) -> bool:
    """Whether schema.org has words for any of these properties and classes."""
    return bool(classes & CLASS_OF.keys()) or any(name in PROPERTY_OF or name.startswith((SCHEMA, OLD_SCHEMA)) for name in properties)


def class_of(fact: Triple | Quad) -> str:
    """The class a fact states; empty where it states none."""
    return fact.object.value if fact.predicate == IS_A and isinstance(fact.object, NamedNode) else ""


def translated(release: Release, facts: Iterable[Triple]) -> Iterator[Triple]:
    """`facts` in the words of schema.org; what it has no word for is left out."""
    described: dict[str, list[Triple]] = {}
    for fact in facts:
        described.setdefault(str(fact.subject), []).append(fact)
    for own in described.values():
        kinds = {kind for fact in own if (stated := class_of(fact)) and (kind := kind_of(release, stated))}
        yield from (Triple(own[0].subject, IS_A, NamedNode(kind)) for kind in sorted(kinds))
        for fact in own:
            yield from said(release, fact, kinds)


def said(release: Release, fact: Triple, kinds: set[str]) -> Iterator[Triple]:
    """One fact about a thing of `kinds` in the words of schema.org."""
    name = fact.predicate.value
    if name == WKT and isinstance(fact.object, Literal) and (point := POINT.fullmatch(fact.object.value)):
        for word, number in (("longitude", point[1]), ("latitude", point[2])):
            yield Triple(fact.subject, NamedNode(SCHEMA + word), Literal(number, datatype=DECIMAL))
        return
    word = SCHEMA + name.split("/", 3)[3] if name.startswith((SCHEMA, OLD_SCHEMA)) else PROPERTY_OF.get(name, "")
    if word == TERM_CODE and TERM not in kinds:
        word = IDENTIFIER
    if not word and SCHEMA + "Observation" in kinds:
        word = component(release, name)
        if word == SCHEMA + "value":
            yield Triple(fact.subject, NamedNode(SCHEMA + "measuredProperty"), fact.predicate)
    if word:
        yield Triple(fact.subject, NamedNode(word), modern(fact.object) if isinstance(fact.object, NamedNode) else fact.object)


def modern(term: NamedNode) -> NamedNode:
    """`term`, in the namespace that schema.org recommends where it is of the old one."""
    return NamedNode(SCHEMA + term.value[len(OLD_SCHEMA) :]) if term.value.startswith(OLD_SCHEMA) else term


def kind_of(release: Release, iri: str) -> str:
    """The class of schema.org for a class: its own, that of the nearest class above it, or none."""
    found = (modern(NamedNode(each)).value for each in above(release, iri, SUBCLASS))
    return next((each if each.startswith(SCHEMA) else CLASS_OF[each] for each in found if each.startswith(SCHEMA) or each in CLASS_OF), "")


def component(release: Release, iri: str) -> str:
    """The property of schema.org for a component of an observation; other dimensions, which have none, are what it is about."""
    found = next((COMPONENTS[each] for each in above(release, iri, SUBPROPERTY) if each in COMPONENTS), "")
    kinds = {class_of(fact) for fact in release.facts(iri)} if not found else set()
    if QB + "MeasureProperty" in kinds:
        return SCHEMA + "value"
    return found or (SCHEMA + "about" if QB + "DimensionProperty" in kinds else "")


def above(release: Release, iri: str, relation: str) -> Iterator[str]:
    """`iri` and what stands above it by `relation`, the nearest first."""
    seen, level = {iri}, [iri]
    for _ in range(DEEP):
        yield from level
        facts = chain.from_iterable(release.facts(each) for each in level)
        level = sorted({fact.object.value for fact in facts if fact.predicate.value == relation and isinstance(fact.object, NamedNode)} - seen)
        seen.update(level)
