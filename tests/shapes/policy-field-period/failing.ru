#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#field | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:field ?value }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#field | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:field <http://themis.vlaanderen.be/id/beleidsveld/tweede> }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#field | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:field ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:field <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:field ?old }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#inDomain | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:inDomain ?value }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#inDomain | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:inDomain <http://themis.vlaanderen.be/id/beleidsveld/tweede> }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#inDomain | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:inDomain ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:inDomain <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:inDomain ?old }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validFrom ?value }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:status ?value }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil "2015-04-02"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil "2015-03-31"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsveldperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsveldperiode/tweede | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleidsveldperiode/tweede> kmi:validUntil "2019-10-02"^^xsd:date }
