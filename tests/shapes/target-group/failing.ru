#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition "Nog een"@nl }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:definition ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | https://data.kruispuntmi.be/ns/integratie#memberNumber | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber "acht" } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | https://data.kruispuntmi.be/ns/integratie#memberNumber | sh:MinInclusiveConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber 0 } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | https://data.kruispuntmi.be/ns/integratie#memberNumber | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> kmi:memberNumber 9 }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#narrower | sh:ClassConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:narrower ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:narrower <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:narrower ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://www.w3.org/2004/02/skos/core#inScheme | sh:HasValueConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> skos:inScheme <https://data.kruispuntmi.be/id/schema/doelgroepen> }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/doelgroep/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/doelgroep/voorbeeld> dcterms:source ?old }
