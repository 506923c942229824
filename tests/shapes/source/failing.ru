#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/title | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:title ?title }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/title | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:title ?old } INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:title <http://example.org/titel> } WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:title ?old }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/title | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:title "Nog een titel"@nl }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/publisher | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:publisher ?who }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/publisher | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:publisher ?who } WHERE { BIND (BNODE() AS ?who) }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | https://data.kruispuntmi.be/ns/integratie#retrieved | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> kmi:retrieved ?day }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | https://data.kruispuntmi.be/ns/integratie#retrieved | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/bron/voorbeeld> kmi:retrieved "2026-11-25"^^xsd:date }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | https://data.kruispuntmi.be/ns/integratie#retrieved | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/bron/voorbeeld> kmi:retrieved ?old } INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> kmi:retrieved "2026"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> kmi:retrieved ?old }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://xmlns.com/foaf/0.1/page | sh:NodeKindConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE { <https://data.kruispuntmi.be/id/bron/voorbeeld> foaf:page ?old } INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> foaf:page "www.integratiebeleid.be" } WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> foaf:page ?old }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/issued | sh:OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:issued ?old } INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:issued "voorjaar 2014" } WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:issued ?old }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/issued | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:issued "2014-05-08"^^xsd:date }

#! https://data.kruispuntmi.be/id/bron/voorbeeld | http://purl.org/dc/terms/license | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:license ?old } INSERT { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:license "vrij" } WHERE { <https://data.kruispuntmi.be/id/bron/voorbeeld> dcterms:license ?old }

#! https://data.kruispuntmi.be/id/bron/onbeschreven | - | sh:OrConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> dcterms:source <https://data.kruispuntmi.be/id/bron/onbeschreven> }
