#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognises | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognises ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognises | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognises <https://data.kruispuntmi.be/id/organisatie/ander> }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognises | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognises ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognises <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognises ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognisedAs | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognisedAs ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognisedAs | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognisedAs <https://data.kruispuntmi.be/id/begrip/ander> }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#recognisedAs | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognisedAs ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognisedAs <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:recognisedAs ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:legalBasis ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:legalBasis <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> dcterms:source ?old }
