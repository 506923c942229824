#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#taskOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#taskOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf <https://data.kruispuntmi.be/id/organisatie/ander> }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#taskOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:taskOf ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#activity | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:activity ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#activity | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:activity <https://data.kruispuntmi.be/id/begrip/ondersteunen> }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#activity | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:activity ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:activity <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:activity ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#object | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:object ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:object <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:object ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#extent | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:extent ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:extent "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:extent ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#extent | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:extent "Nog een"@nl }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#aligns | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:aligns ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:aligns <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:aligns ?old }

#! https://data.kruispuntmi.be/id/opdracht/steun | https://data.kruispuntmi.be/ns/integratie#supports | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:supports ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:supports <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:supports ?old }

#! https://data.kruispuntmi.be/id/opdracht/steun | https://data.kruispuntmi.be/ns/integratie#actsAs | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:actsAs ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:actsAs <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/steun> kmi:actsAs ?old }

#! https://data.kruispuntmi.be/id/opdracht/steun | http://purl.org/dc/terms/subject | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/opdracht/steun> dcterms:subject ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/steun> dcterms:subject <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/steun> dcterms:subject ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:forTargetGroup ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:forTargetGroup <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:legalBasis ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:legalBasis <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:object ?what }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE DATA { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> kmi:hasTask <https://data.kruispuntmi.be/id/opdracht/voorbeeld> }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/opdracht/voorbeeld | http://www.w3.org/1999/02/22-rdf-syntax-ns#type | sh:NotConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/opdracht/voorbeeld> a kmi:CoreTask }
