#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:prefLabel "raad" }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:prefLabel "raad"@nl }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:prefLabel "advies"@nl }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent | sh:Warning
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:prefLabel "advice"@en }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#inScheme | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/begrip/advies> skos:inScheme ?scheme }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#inScheme | sh:NodeKindConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:inScheme "de lijst" }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:definition "zonder taal" }

#! https://data.kruispuntmi.be/id/begrip/advies | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/begrip/advies> skos:definition "Nog een."@nl }

#! https://data.kruispuntmi.be/id/begrip/advies | - | sh:OrConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/begrip/advies> skos:definition ?text }

#! https://data.kruispuntmi.be/id/begrip/vorming | - | sh:OrConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE WHERE { <https://data.kruispuntmi.be/id/begrip/vorming> rdfs:isDefinedBy ?where }

#! https://data.kruispuntmi.be/id/schema/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/schema/voorbeeld> skos:prefLabel ?name }

#! https://data.kruispuntmi.be/id/schema/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/begrip/vorming> skos:prefLabel "vorming"@nl } ; INSERT DATA { <https://data.kruispuntmi.be/id/begrip/vorming> skos:prefLabel "advies"@nl }
