#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:prefLabel ?value }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:prefLabel "zonder taal" } WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:definition ?value }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:definition ?old } INSERT { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:definition "zonder taal" } WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:definition ?old }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/ambt/voorbeeld> skos:definition "Nog een"@nl }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/ns/org#postIn | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> org:postIn ?value }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/ns/org#postIn | sh:MaxCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA { <https://data.kruispuntmi.be/id/ambt/voorbeeld> org:postIn <https://data.kruispuntmi.be/id/organisatie/andere> }

#! https://data.kruispuntmi.be/id/ambt/voorbeeld | http://www.w3.org/ns/org#postIn | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> org:postIn ?old } INSERT { <https://data.kruispuntmi.be/id/ambt/voorbeeld> org:postIn <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/ambt/voorbeeld> org:postIn ?old }
