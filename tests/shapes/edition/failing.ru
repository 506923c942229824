#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionOf ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionOf <https://data.kruispuntmi.be/id/monitor/ander> }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionOf ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionOf <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionOf ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionNumber | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionNumber | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber 7 }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionNumber | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber "zesde" } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#editionNumber | sh:MinInclusiveConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber 0 } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:editionNumber ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://purl.org/dc/terms/issued | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:issued ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://purl.org/dc/terms/issued | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:issued "2018-09-06"^^xsd:date }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://purl.org/dc/terms/issued | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:issued ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:issued "2018"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:issued ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#scopeText | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#scopeText | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText "Nog een"@nl }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#scopeText | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#scopeText | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> kmi:scopeText ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/editie/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasEdition ?edition }

#! https://data.kruispuntmi.be/id/editie/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/editie/ouder> kmi:editionOf <https://data.kruispuntmi.be/id/monitor/voorbeeld> ; kmi:editionNumber 5 ; dcterms:issued "2019-01-01"^^xsd:date }
