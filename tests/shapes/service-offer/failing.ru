#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | https://data.kruispuntmi.be/ns/integratie#provider | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:provider ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | https://data.kruispuntmi.be/ns/integratie#provider | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:provider <https://data.kruispuntmi.be/id/organisatie/ander> }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | https://data.kruispuntmi.be/ns/integratie#provider | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:provider ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:provider <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:provider ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:forTargetGroup ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:forTargetGroup <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/subject | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:subject ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/subject | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:subject ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:subject <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:subject ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/dienst/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dienst/voorbeeld> dcterms:source ?old }
