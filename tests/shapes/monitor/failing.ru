#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description "Nog een"@nl }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:description ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#purpose | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:purpose ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:purpose "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:purpose ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#purpose | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:purpose "Nog een"@nl }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/alternative | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:alternative ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:alternative "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:alternative ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/alternative | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:alternative "Nog een"@nl }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#consistsOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:consistsOf ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:consistsOf <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:consistsOf ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#provides | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:provides ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:provides <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:provides ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#servesFor | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:servesFor ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:servesFor <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:servesFor ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#supportsPolicy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:supportsPolicy ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:supportsPolicy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:supportsPolicy ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#beneficiary | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:beneficiary ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:beneficiary <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:beneficiary ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/subject | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:subject ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:subject <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:subject ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#commissionedBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:commissionedBy ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:commissionedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:commissionedBy ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#developedBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:developedBy ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:developedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:developedBy ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasEdition | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasEdition ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasEdition <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasEdition ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#hasTheme | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasTheme ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasTheme <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:hasTheme ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#sisterOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:sisterOf ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:sisterOf <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:sisterOf ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#partOfMonitor | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:partOfMonitor ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:partOfMonitor <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:partOfMonitor ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/isReplacedBy | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:isReplacedBy ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:isReplacedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:isReplacedBy ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#indicatorCount | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount "veel" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#indicatorCount | sh:MinInclusiveConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount 0 } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#indicatorCount | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:indicatorCount 63 }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:attestedFrom ?day }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/monitor/opvolger> dcterms:replaces ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:endStated ?year }
