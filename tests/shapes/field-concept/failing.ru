#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old } INSERT { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition "Nog een"@nl }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:definition ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#scopeNote | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:scopeNote ?old } INSERT { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:scopeNote "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:scopeNote ?old }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#scopeNote | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:scopeNote "Nog een"@nl }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> kmi:legalBasis ?old } INSERT { <https://data.kruispuntmi.be/id/begrip/voorbeeld> kmi:legalBasis <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://www.w3.org/2004/02/skos/core#inScheme | sh:HasValueConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/begrip/voorbeeld> skos:inScheme <https://data.kruispuntmi.be/id/schema/begrippen> }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/begrip/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/begrip/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/begrip/voorbeeld> dcterms:source ?old }
