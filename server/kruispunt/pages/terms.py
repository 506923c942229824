"""What pages know of the vocabularies everybody uses: the group a property belongs to, and its name for a reader.

Terms of the publication itself are not named here: they say by `rdfs:subPropertyOf` and SKOS matches which of these they are like.
"""

NAMESPACES = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpov": "http://data.europa.eu/m8g/",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "locn": "http://www.w3.org/ns/locn#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "pav": "http://purl.org/pav/",
    "person": "http://www.w3.org/ns/person#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
}

# group | term | nl | en | fr
TABLE = """
identity   | dcterms:title             | titel                  | title                | titre
identity   | dcterms:alternative       | andere naam            | alternative name     | autre nom
identity   | dcterms:description       | omschrijving           | description          | description
identity   | dcterms:abstract          | samenvatting           | abstract             | résumé
identity   | dcterms:identifier        | kenmerk                | identifier           | identifiant
identity   | foaf:name                 | naam                   | name                 | nom
identity   | rdfs:comment              | toelichting            | comment              | commentaire
identity   | rdfs:label                | naam                   | label                | libellé
identity   | schema:name               | naam                   | name                 | nom
identity   | skos:altLabel             | andere naam            | alternative label    | autre libellé
identity   | skos:definition           | definitie              | definition           | définition
identity   | skos:editorialNote        | redactionele noot      | editorial note       | note éditoriale
identity   | skos:example              | voorbeeld              | example              | exemple
identity   | skos:notation             | code                   | notation             | notation
identity   | skos:note                 | noot                   | note                 | note
identity   | skos:prefLabel            | naam                   | preferred label      | libellé préféré
identity   | skos:scopeNote            | gebruik                | scope note           | note d'application
identity   | eli:id_local              | lokaal nummer          | local id             | numéro local
identity   | eli:title                 | opschrift              | title                | intitulé
identity   | foaf:familyName           | familienaam            | family name          | nom de famille
identity   | foaf:givenName            | voornaam               | given name           | prénom
identity   | vann:preferredNamespacePrefix | prefix             | preferred prefix     | préfixe
identity   | vann:preferredNamespaceUri | naamruimte            | namespace            | espace de noms
period     | eli:date_document         | datum van het stuk     | date of the document | date du document
period     | eli:date_publication      | datum van bekendmaking | date of publication  | date de publication
period     | dcat:startDate            | begin                  | start                | début
period     | dcat:endDate              | einde                  | end                  | fin
period     | dcterms:temporal          | periode                | period covered       | période couverte
period     | dcterms:valid             | geldig                 | valid                | valide
period     | prov:endedAtTime          | einde                  | ended at             | terminé le
period     | prov:startedAtTime        | begin                  | started at           | commencé le
period     | schema:endDate            | einde                  | end date             | date de fin
period     | schema:startDate          | begin                  | start date           | date de début
period     | schema:validFrom          | geldig vanaf           | valid from           | valide à partir de
period     | schema:validUntil         | geldig tot             | valid until          | valide jusqu'au
period     | schema:validThrough       | geldig tot en met      | valid through        | valide jusqu'au
figures    | sdmx-dimension:refPeriod  | periode                | period               | période
period     | time:hasBeginning         | begin                  | beginning            | début
period     | time:hasEnd               | einde                  | end                  | fin
figures    | sdmx-attribute:obsStatus  | status van het cijfer  | observation status   | statut d'observation
figures    | sdmx-attribute:unitMeasure| eenheid                | unit                 | unité
figures    | sdmx-dimension:refArea    | gebied                 | area                 | territoire
figures    | sdmx-dimension:sex        | geslacht               | sex                  | sexe
figures    | sdmx-measure:obsValue     | waarde                 | value                | valeur
figures    | qb:component              | onderdeel              | component            | composant
figures    | qb:dataSet                | gegevensreeks          | data set             | jeu de données
figures    | qb:observation            | waarneming             | observation          | observation
figures    | qb:slice                  | deelreeks              | slice                | tranche
figures    | qb:sliceStructure         | soort deelreeks        | slice structure      | structure de tranche
figures    | qb:structure              | structuur              | structure            | structure
elsewhere  | foaf:homepage             | website                | home page            | site web
elsewhere  | foaf:page                 | webpagina              | web page             | page web
elsewhere  | owl:equivalentClass       | zelfde klasse          | equivalent class     | classe équivalente
elsewhere  | owl:equivalentProperty    | zelfde eigenschap      | equivalent property  | propriété équivalente
elsewhere  | owl:sameAs                | hetzelfde als          | same as              | identique à
elsewhere  | rdfs:seeAlso              | zie ook                | see also             | voir aussi
elsewhere  | skos:broadMatch           | ruimer begrip elders   | broad match          | concept plus large
elsewhere  | skos:closeMatch           | bijna hetzelfde als    | close match          | concept proche
elsewhere  | skos:exactMatch           | hetzelfde begrip als   | exact match          | concept identique
elsewhere  | skos:narrowMatch          | enger begrip elders    | narrow match         | concept plus étroit
elsewhere  | skos:relatedMatch         | verwant begrip elders  | related match        | concept associé
provenance | dcterms:accessRights      | toegang                | access rights        | droits d'accès
provenance | dcterms:created           | gemaakt                | created              | créé
provenance | dcterms:creator           | maker                  | creator              | créateur
provenance | dcterms:issued            | uitgegeven             | issued               | publié
provenance | dcterms:license           | licentie               | licence              | licence
provenance | dcterms:modified          | gewijzigd              | modified             | modifié
provenance | dcterms:publisher         | uitgever               | publisher            | éditeur
provenance | dcterms:rights            | rechten                | rights               | droits
provenance | dcterms:source            | bron                   | source               | source
provenance | owl:versionIRI            | deze versie            | version IRI          | IRI de version
provenance | owl:versionInfo           | versie                 | version              | version
provenance | pav:retrievedOn           | opgehaald              | retrieved on         | récupéré le
provenance | prov:generatedAtTime      | opgehaald              | generated at         | généré le
provenance | prov:wasDerivedFrom       | afgeleid van           | derived from         | dérivé de
provenance | rdfs:isDefinedBy          | gedefinieerd in        | defined by           | défini par
links      | adms:identifier           | kenmerk                | identifier           | identifiant
links      | eli:amended_by            | gewijzigd door         | amended by           | modifié par
links      | eli:amends                | wijzigt                | amends               | modifie
links      | eli:based_on              | gegrond op             | based on             | fondé sur
links      | eli:is_realized_by        | tekst                  | realised by          | réalisé par
links      | eli:language              | taal                   | language             | langue
links      | eli:realizes              | tekst van              | realises             | réalise
links      | eli:repeals               | heft op                | repeals              | abroge
links      | eli:type_document         | soort stuk             | type of document     | type de document
links      | dcterms:spatial           | gebied                 | area covered         | territoire
links      | dcterms:type              | soort                  | type                 | type
links      | org:identifier            | identificatie          | identifier           | identifiant
links      | org:postIn                | ambt in                | post in              | poste dans
links      | org:role                  | rol                    | role                 | rôle
links      | owl:disjointWith          | sluit uit              | disjoint with        | disjoint de
links      | owl:imports               | neemt over             | imports              | importe
links      | owl:inverseOf             | omgekeerde van         | inverse of           | inverse de
links      | prov:wasAssociatedWith    | betrokken              | associated with      | associé à
links      | qb:componentProperty      | eigenschap             | component property   | propriété
links      | qb:concept                | begrip                 | concept              | concept
links      | qb:codeList               | codelijst              | code list            | liste de codes
links      | adms:status               | status                 | status               | statut
links      | dcat:dataset              | dataset                | dataset              | jeu de données
links      | dcat:distribution         | distributie            | distribution         | distribution
links      | dcat:keyword              | trefwoord              | keyword              | mot-clé
links      | dcat:theme                | thema                  | theme                | thème
links      | dcterms:hasPart           | bevat                  | has part             | comprend
links      | dcterms:isPartOf          | deel van               | part of              | partie de
links      | dcterms:isReplacedBy      | vervangen door         | replaced by          | remplacé par
links      | dcterms:language          | taal                   | language             | langue
links      | dcterms:replaces          | vervangt               | replaces             | remplace
links      | dcterms:subject           | onderwerp              | subject              | sujet
links      | geo:hasGeometry           | grens                  | geometry             | géométrie
links      | locn:address              | adres                  | address              | adresse
links      | org:changedBy             | gewijzigd door         | changed by           | modifié par
links      | org:classification        | rechtsvorm             | classification       | classification
links      | org:holds                 | bekleedt               | holds                | occupe
links      | org:member                | persoon                | member               | membre
links      | org:organization          | organisatie            | organisation         | organisation
links      | org:originalOrganization  | oorspronkelijk         | original organisation| organisation d'origine
links      | org:resultedFrom          | ontstaan uit           | resulted from        | résulte de
links      | org:resultingOrganization | leidde tot             | resulting organisation| organisation résultante
links      | rdf:type                  | soort                  | type                 | type
links      | rdfs:domain               | hoort bij              | domain               | domaine
links      | rdfs:range                | waarde                 | range                | portée
links      | rdfs:subClassOf           | soort van              | subclass of          | sous-classe de
links      | rdfs:subPropertyOf        | bijzonder geval van    | subproperty of       | sous-propriété de
links      | schema:contactPoint       | contact                | contact point        | point de contact
links      | skos:broader              | ruimer begrip          | broader              | plus large
links      | skos:hasTopConcept        | hoofdbegrip            | top concept          | concept de tête
links      | skos:inScheme             | in het schema          | in scheme            | dans le schéma
links      | skos:narrower             | enger begrip           | narrower             | plus étroit
links      | skos:related              | verwant begrip         | related              | associé
links      | skos:topConceptOf         | hoofdbegrip van        | top concept of       | concept de tête de
values     | geo:asWKT                 | grens (WKT)            | boundary (WKT)       | limite (WKT)
values     | locn:fullAddress          | adres                  | full address         | adresse complète
values     | locn:locatorDesignator    | huisnummer             | house number         | numéro
values     | locn:locatorName          | gebouw                 | building             | bâtiment
values     | locn:postCode             | postcode               | post code            | code postal
values     | locn:postName             | plaats                 | place                | localité
values     | locn:thoroughfare         | straat                 | street               | rue
values     | schema:email              | e-mail                 | e-mail               | courriel
values     | schema:faxNumber          | fax                    | fax                  | fax
values     | schema:telephone          | telefoon               | telephone            | téléphone
links      | adms:schemaAgency         | uitgever van het kenmerk | issuing agency     | organisme émetteur
links      | dcat:contactPoint         | contactpunt            | contact point        | point de contact
links      | dcat:themeTaxonomy        | themalijst             | theme taxonomy       | taxonomie de thèmes
identity   | dcterms:bibliographicCitation | verwijzing         | citation             | référence
links      | dcterms:isReferencedBy    | vermeld in             | referenced by        | mentionné dans
links      | foaf:topic                | onderwerp              | topic                | sujet
links      | qb:attribute              | attribuut              | attribute            | attribut
values     | qb:componentRequired      | verplicht              | required             | obligatoire
links      | qb:dimension              | dimensie               | dimension            | dimension
links      | qb:measure                | maat                   | measure              | mesure
values     | qb:order                  | volgorde               | order                | ordre
links      | qb:sliceKey               | soort deelreeks        | slice key            | clé de tranche
links      | schema:domainIncludes     | gebruikt bij           | used with            | employé pour
identity   | vcard:fn                  | naam                   | name                 | nom
elsewhere  | vcard:hasURL              | webadres               | web address          | adresse web
identity   | void:uriSpace             | begin van de adressen  | start of addresses   | début des adresses
-          | adms:Identifier           | kenmerk                | identifier           | identifiant
-          | dcterms:LinguisticSystem  | taal                   | language             | langue
-          | geo:Geometry              | geometrie              | geometry             | géométrie
-          | owl:SymmetricProperty     | symmetrische eigenschap | symmetric property  | propriété symétrique
-          | sdmx-code:ObsStatus       | status van een cijfer  | observation status   | statut d'observation
-          | sdmx-code:Sex             | geslacht               | sex                  | sexe
-          | cpov:PublicOrganisation   | overheidsorganisatie   | public organisation  | organisation publique
-          | cpsv:PublicService        | dienstverlening        | public service       | service public
-          | dcterms:LicenseDocument   | licentie               | licence              | licence
-          | eli:LegalExpression       | tekst van een rechtsregel | legal expression  | expression juridique
-          | eli:LegalResource         | rechtsregel            | legal resource       | ressource juridique
-          | person:Person             | persoon                | person               | personne
-          | qb:AttributeProperty      | attribuut              | attribute property   | attribut
-          | qb:CodedProperty          | eigenschap met codelijst | coded property     | propriété codée
-          | qb:ComponentSpecification | onderdeel van een kubus | component specification | composant de cube
-          | qb:DimensionProperty      | dimensie               | dimension property   | dimension
-          | qb:MeasureProperty        | maat                   | measure property     | mesure
-          | dcat:Catalog              | catalogus              | catalogue            | catalogue
-          | dcat:Dataset              | deelverzameling        | dataset              | jeu de données
-          | dcat:Distribution         | distributie            | distribution         | distribution
-          | foaf:Agent                | actor                  | agent                | agent
-          | foaf:Document             | document               | document             | document
-          | foaf:Person               | persoon                | person               | personne
-          | locn:Address              | adres                  | address              | adresse
-          | org:ChangeEvent           | wijziging van organisatie | change event      | événement de changement
-          | org:FormalOrganization    | organisatie            | formal organisation  | organisation formelle
-          | org:Membership            | lidmaatschap           | membership           | affiliation
-          | org:Organization          | organisatie            | organisation         | organisation
-          | org:Post                  | ambt                   | post                 | poste
-          | owl:AnnotationProperty    | annotatie              | annotation property  | propriété d'annotation
-          | owl:Class                 | klasse                 | class                | classe
-          | owl:DatatypeProperty      | eigenschap met waarde  | datatype property    | propriété de valeur
-          | owl:NamedIndividual       | individu               | individual           | individu
-          | owl:ObjectProperty        | eigenschap met verwijzing | object property   | propriété de relation
-          | owl:Ontology              | ontologie              | ontology             | ontologie
-          | qb:DataSet                | gegevenskubus          | data cube            | cube de données
-          | qb:DataStructureDefinition| kubusstructuur         | data structure       | structure de données
-          | qb:Observation            | waarneming             | observation          | observation
-          | qb:Slice                  | deelreeks              | slice                | tranche
-          | qb:SliceKey               | soort deelreeks        | slice key            | clé de tranche
-          | rdf:Property              | eigenschap             | property             | propriété
-          | rdfs:Class                | klasse                 | class                | classe
-          | schema:ContactPoint       | contactpunt            | contact point        | point de contact
-          | skos:Concept              | begrip                 | concept              | concept
-          | skos:ConceptScheme        | begrippenlijst         | concept scheme       | schéma de concepts
-          | vcard:Kind                | contact                | contact              | contact
-          | vcard:Organization        | organisatie            | organisation         | organisation
"""


def rows() -> list[list[str]]:
    """The cells of the table."""
    return [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


def expanded(name: str) -> str:
    """The IRI of a prefixed name of the table."""
    prefix, _, local = name.partition(":")
    return NAMESPACES[prefix] + local


GROUP = {expanded(name): group for group, name, *_ in rows() if group != "-"}
NAMES = {expanded(name): dict(zip(("nl", "en", "fr"), forms, strict=True)) for _, name, *forms in rows()}
TITLE = expanded("eli:title")  # what names a thing that has no label
INTRODUCTIONS = [expanded(name) for name in ("skos:definition", "dcterms:description", "rdfs:comment", "dcterms:abstract", "schema:description")]
STARTS = [expanded(name) for name in ("schema:startDate", "schema:validFrom", "time:hasBeginning", "dcat:startDate", "prov:startedAtTime")]
ENDS = [expanded(name) for name in ("schema:endDate", "schema:validUntil", "schema:validThrough", "time:hasEnd", "dcat:endDate", "prov:endedAtTime")]
DAY_AFTER = [expanded(name) for name in ("time:hasEnd", "schema:validUntil")]  # ends that name the first day after the period
MOMENTS = [expanded(f"sdmx-dimension:{name}") for name in ("refPeriod", "timePeriod")]
MEMBER = expanded("qb:observation")  # of a slice
VALUE, UNIT = expanded("sdmx-measure:obsValue"), expanded("sdmx-attribute:unitMeasure")
OBSERVATION, SLICE, CUBE, STRUCTURE, COMPONENT, DIMENSION, ORDER = (
    expanded(f"qb:{name}") for name in ("Observation", "Slice", "DataSet", "structure", "component", "dimension", "order")
)
TYPE = expanded("rdf:type")
LIKE = [expanded(name) for name in ("rdfs:subPropertyOf", "owl:equivalentProperty", "skos:closeMatch", "skos:exactMatch")]
SUBCLASS = expanded("rdfs:subClassOf")
RELATED = expanded("skos:relatedMatch")


def known(iri: str) -> str:
    """`iri` as this module spells it: schema.org's https form as the http one."""
    return "http://" + iri[len("https://") :] if iri.startswith("https://schema.org/") else iri
