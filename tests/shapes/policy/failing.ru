#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#aim | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#aim | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim "Nog een"@nl }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#aim | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#aim | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:aim ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#quotation | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#quotation | sh:MaxLengthConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"@nl } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:quotation ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasValue | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasValue ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasValue <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasValue ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasGoal | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasGoal ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasGoal <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasGoal ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasGoal | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasGoal <https://data.kruispuntmi.be/id/doel/ander> }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasTrack | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasTrack ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasTrack <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:hasTrack ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#forTargetGroup | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:forTargetGroup ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:forTargetGroup <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:forTargetGroup ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#conductedBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:conductedBy ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:conductedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:conductedBy ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#legalBasis | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:legalBasis ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:legalBasis <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:legalBasis ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#followedUpBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:followedUpBy ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:followedUpBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:followedUpBy ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | https://data.kruispuntmi.be/ns/integratie#policyField | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:policyField ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:policyField <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> kmi:policyField ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/beleid/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/beleid/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleid/voorbeeld> dcterms:source ?old }
