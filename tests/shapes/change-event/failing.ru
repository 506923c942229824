#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#date | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:date ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:date "2015"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:date ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#date | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:date "2015-01-02"^^xsd:date }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/ns/org#originalOrganization | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:originalOrganization ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:originalOrganization <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:originalOrganization ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/ns/org#resultingOrganization | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:resultingOrganization ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://www.w3.org/ns/org#resultingOrganization | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:resultingOrganization ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:resultingOrganization <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> org:resultingOrganization ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mergedKind | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedKind ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedKind <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedKind ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mergedNumber | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber "vijftien" } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mergedNumber | sh:MinInclusiveConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber 0 } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mergedNumber | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:mergedNumber 16 }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:legalBasis ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:legalBasis <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld> kmi:date ?day }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/organisatie/oud> org:changedBy ?event }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/organisatie/nieuw> org:resultedFrom ?event }

#! https://data.kruispuntmi.be/id/gebeurtenis/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/organisatie/oud> kmi:validUntil "2015-01-02"^^xsd:date }
