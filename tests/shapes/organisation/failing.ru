#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/ns/org#classification | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:classification ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:classification <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:classification ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasTask | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> kmi:hasTask ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> kmi:hasTask <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> kmi:hasTask ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://schema.org/contactPoint | sh:ClassConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> schema:contactPoint ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> schema:contactPoint <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> schema:contactPoint ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/ns/org#changedBy | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:changedBy ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:changedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:changedBy ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/ns/org#resultedFrom | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:resultedFrom ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:resultedFrom <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> org:resultedFrom ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://www.w3.org/ns/adms#identifier | sh:ClassConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> adms:identifier ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> adms:identifier <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> adms:identifier ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> kmi:validFrom ?day }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf ?who }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/einde> org:originalOrganization ?who }

#! https://data.kruispuntmi.be/id/organisatie/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/begin> org:resultingOrganization ?who }

#! https://data.kruispuntmi.be/id/code/voorbeeld | http://www.w3.org/2004/02/skos/core#notation | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/voorbeeld | http://www.w3.org/2004/02/skos/core#notation | sh:MaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation "0507873094" }

#! https://data.kruispuntmi.be/id/code/voorbeeld | http://www.w3.org/2004/02/skos/core#notation | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation 507873093 } WHERE { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/voorbeeld | http://www.w3.org/2004/02/skos/core#notation | sh:PatternConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation "0507.873.093" } WHERE { <https://data.kruispuntmi.be/id/code/voorbeeld> skos:notation ?old }
