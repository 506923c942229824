#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | https://data.kruispuntmi.be/ns/integratie#termOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:termOf ?value }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | https://data.kruispuntmi.be/ns/integratie#termOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:termOf <http://themis.vlaanderen.be/id/bestuursorgaan/tweede> }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | https://data.kruispuntmi.be/ns/integratie#termOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:termOf ?old } INSERT { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:termOf <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:termOf ?old }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:validFrom ?value }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:status ?value }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:validUntil "2019-07-03"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/regeringsperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/regeringsperiode/eerste> kmi:validUntil ?old }
