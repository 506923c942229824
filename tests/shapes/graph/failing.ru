#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/title | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title "Nog een"@nl }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/title | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title "zonder taal" }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:title ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description "zonder taal" }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:description ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:source ?source }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:source <https://data.kruispuntmi.be/id/bron/onbeschreven> }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://www.w3.org/ns/prov#generatedAtTime | sh:MinCountConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> prov:generatedAtTime ?time }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://www.w3.org/ns/prov#generatedAtTime | sh:MaxCountConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> prov:generatedAtTime "2026-11-25T00:00:00Z"^^xsd:dateTime }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://www.w3.org/ns/prov#generatedAtTime | sh:DatatypeConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> prov:generatedAtTime ?time } INSERT { <https://data.kruispuntmi.be/graph/voorbeeld> prov:generatedAtTime "2026-11-24"^^xsd:date } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> prov:generatedAtTime ?time }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/license | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:license ?value }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/license | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/license | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:license ?value } INSERT { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:license "in woorden" } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:license ?value }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/publisher | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:publisher ?value }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/publisher | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:publisher <https://data.kruispuntmi.be/id/organisatie/ander> }

#! https://data.kruispuntmi.be/graph/voorbeeld | http://purl.org/dc/terms/publisher | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:publisher ?value } INSERT { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:publisher "in woorden" } WHERE { <https://data.kruispuntmi.be/graph/voorbeeld> dcterms:publisher ?value }
