#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> skos:prefLabel ?text } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> skos:prefLabel ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#exactMatch | sh:NodeKindConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> skos:exactMatch ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/44021> skos:exactMatch "tekst" } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> skos:exactMatch ?old }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#closeMatch | sh:NodeKindConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> skos:closeMatch ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/44021> skos:closeMatch "tekst" } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> skos:closeMatch ?old }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#closeMatch | sh:DisjointConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:closeMatch <http://www.wikidata.org/entity/Q1296> }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebied/44021> dcterms:source ?value }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/44021> dcterms:source "Statbel" } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/gebied/44021 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?code kmi:codeOf <https://data.kruispuntmi.be/id/gebied/44021> }
