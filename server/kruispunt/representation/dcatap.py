"""The words of DCAT-AP 3.0: its classes, those of the supportive entities, and the properties of both."""

DCAT = "http://www.w3.org/ns/dcat#"
CLASSES = {DCAT + name for name in ("Catalog", "Dataset", "DatasetSeries", "Distribution", "DataService", "CatalogRecord")}
WORDS = """
http://www.w3.org/ns/dcat# accessService accessURL bbox byteSize catalog centroid compressFormat contactPoint dataset distribution downloadURL endDate
http://www.w3.org/ns/dcat# endpointDescription endpointURL hadRole hasVersion inSeries keyword landingPage mediaType packageFormat qualifiedRelation
http://www.w3.org/ns/dcat# record servesDataset service spatialResolutionInMeters startDate temporalResolution theme themeTaxonomy version
http://www.w3.org/ns/dcat# Relationship Role
http://purl.org/dc/terms/ accessRights accrualPeriodicity conformsTo creator description format hasPart identifier isReferencedBy issued language
http://purl.org/dc/terms/ license modified provenance publisher relation rights source spatial temporal title type Frequency LicenseDocument
http://purl.org/dc/terms/ LinguisticSystem
http://purl.org/dc/terms/ Location MediaType MediaTypeOrExtent PeriodOfTime ProvenanceStatement RightsStatement Standard
http://data.europa.eu/r5r/ applicableLegislation availability
http://spdx.org/rdf/terms# algorithm checksum checksumValue Checksum ChecksumAlgorithm
http://www.w3.org/2004/02/skos/core# notation prefLabel inScheme Concept ConceptScheme
http://www.w3.org/2006/time# hasBeginning hasEnd Instant inXSDDate
http://www.w3.org/ns/adms# identifier sample status versionNotes Identifier
http://www.w3.org/ns/locn# geometry Geometry
http://www.w3.org/ns/odrl/2/ hasPolicy Policy
http://www.w3.org/ns/prov# qualifiedAttribution wasGeneratedBy Activity Attribution
http://xmlns.com/foaf/0.1/ homepage name page primaryTopic Agent Document
http://www.w3.org/2006/vcard/ns# fn hasEmail hasURL hasTelephone Kind Organization Individual
http://data.europa.eu/eli/ontology# LegalResource
"""
TERMS = CLASSES | {space + name for space, *names in (line.split() for line in WORDS.strip().splitlines()) for name in names}
