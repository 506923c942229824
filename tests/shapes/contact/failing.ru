#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#contactOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:contactOf ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#contactOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:contactOf <https://data.kruispuntmi.be/id/organisatie/ander> }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#contactOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:contactOf ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:contactOf <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:contactOf ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/name | sh:MinCountConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:name ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/name | sh:NodeKindConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:name ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:name <http://example.org/naam> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:name ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/ns/locn#address | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> locn:address ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/ns/locn#address | sh:MaxCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
INSERT DATA { <https://data.kruispuntmi.be/id/contact/voorbeeld> locn:address <https://data.kruispuntmi.be/id/adres/ander> }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://www.w3.org/ns/locn#address | sh:ClassConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> locn:address ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> locn:address <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> locn:address ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/telephone | sh:MinCountConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:telephone ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/telephone | sh:PatternConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:telephone ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:telephone "zie website" } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:telephone ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/faxNumber | sh:PatternConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:faxNumber ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:faxNumber "geen" } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:faxNumber ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/email | sh:MinCountConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:email ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://schema.org/email | sh:PatternConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:email ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:email "mailto:info@kruispuntmi.be" } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> schema:email ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#phone | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:phone ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#phone | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:phone ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:phone <tel:02-2050050> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:phone ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#fax | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:fax ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:fax <fax:022050060> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:fax ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mail | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:mail ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | https://data.kruispuntmi.be/ns/integratie#mail | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:mail ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:mail <http://kruispuntmi.be> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> kmi:mail ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/contact/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/contact/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/contact/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/contact/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX schema: <http://schema.org/>
DELETE DATA { <https://data.kruispuntmi.be/id/organisatie/voorbeeld> schema:contactPoint <https://data.kruispuntmi.be/id/contact/voorbeeld> }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#fullAddress | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:fullAddress ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#fullAddress | sh:NodeKindConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:fullAddress ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:fullAddress <http://example.org/adres> } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:fullAddress ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#locatorName | sh:NodeKindConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorName ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorName <http://example.org/gebouw> } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorName ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#thoroughfare | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:thoroughfare ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#thoroughfare | sh:MaxCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
INSERT DATA { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:thoroughfare "Andere straat"@nl }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#thoroughfare | sh:PatternConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:thoroughfare ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:thoroughfare "Vooruitgangstraat 323"@nl } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:thoroughfare ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#locatorDesignator | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorDesignator ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#locatorDesignator | sh:DatatypeConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorDesignator ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorDesignator 323 } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:locatorDesignator ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postCode | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postCode | sh:MaxCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
INSERT DATA { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode "1000" }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postCode | sh:DatatypeConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode 1030 } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postCode | sh:PatternConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode "B-1030" } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postCode ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postName | sh:MinCountConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postName ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://www.w3.org/ns/locn#postName | sh:UniqueLangConstraintComponent
PREFIX locn: <http://www.w3.org/ns/locn#>
INSERT DATA { <https://data.kruispuntmi.be/id/adres/voorbeeld> locn:postName "Nog een"@nl }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/adres/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/adres/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/adres/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/adres/voorbeeld> dcterms:source ?old }
