#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/1999/02/22-rdf-syntax-ns#type | sh:MinCountConstraintComponent
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
DELETE WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> rdf:type ?value }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/1999/02/22-rdf-syntax-ns#type | sh:InConstraintComponent
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT DATA { <https://data.kruispuntmi.be/id/post/voorbeeld> rdf:type <http://www.w3.org/ns/org#Post> }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://purl.org/dc/terms/type | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:type ?value }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://purl.org/dc/terms/type | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:type ?old } INSERT { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:type "post" } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:type ?old }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:prefLabel ?text } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:prefLabel ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:prefLabel ?text } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:prefLabel ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/ns/prov#invalidatedAtTime | sh:MinCountConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime ?value }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/ns/prov#invalidatedAtTime | sh:MaxCountConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime "2026-11-26T00:00:00Z"^^xsd:dateTime }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/ns/prov#invalidatedAtTime | sh:DatatypeConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime ?old } INSERT { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime "2026-11-25Z"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime ?old }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/ns/prov#invalidatedAtTime | sh:PatternConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime ?old } INSERT { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime "2026-11-25T00:00:00"^^xsd:dateTime } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> prov:invalidatedAtTime ?old }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#changeNote | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote "dubbel" }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#changeNote | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote "Nog een reden."@nl }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#changeNote | sh:PatternConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text } INSERT { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote " "@nl } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#changeNote | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://www.w3.org/2004/02/skos/core#changeNote | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> skos:changeNote ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/post/voorbeeld | http://purl.org/dc/terms/isReplacedBy | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:isReplacedBy ?old } INSERT { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:isReplacedBy "ander" } WHERE { <https://data.kruispuntmi.be/id/post/voorbeeld> dcterms:isReplacedBy ?old }
