#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/hasPart | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:hasPart ?old } INSERT { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:hasPart <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:hasPart ?old }

#! https://data.kruispuntmi.be/id/doel/deel | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/doel/deel> kmi:forTargetGroup ?old } INSERT { <https://data.kruispuntmi.be/id/doel/deel> kmi:forTargetGroup <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doel/deel> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/doel/deel | https://data.kruispuntmi.be/ns/integratie#within | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/doel/deel> kmi:within ?old } INSERT { <https://data.kruispuntmi.be/id/doel/deel> kmi:within <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doel/deel> kmi:within ?old }

#! https://data.kruispuntmi.be/id/doel/deel | https://data.kruispuntmi.be/ns/integratie#extent | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/doel/deel> kmi:extent ?old } INSERT { <https://data.kruispuntmi.be/id/doel/deel> kmi:extent "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/doel/deel> kmi:extent ?old }

#! https://data.kruispuntmi.be/id/doel/deel | https://data.kruispuntmi.be/ns/integratie#extent | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/doel/deel> kmi:extent "Nog een"@nl }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doel/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/doel/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasGoal ?goal }
