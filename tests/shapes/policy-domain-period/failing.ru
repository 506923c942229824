#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | https://data.kruispuntmi.be/ns/integratie#domain | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:domain ?value }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | https://data.kruispuntmi.be/ns/integratie#domain | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:domain <http://themis.vlaanderen.be/id/beleidsdomein/tweede> }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | https://data.kruispuntmi.be/ns/integratie#domain | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:domain ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:domain <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:domain ?old }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validFrom ?value }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:status ?value }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil "2015-04-02"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil "2015-03-31"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/beleidsdomeinperiode/tweede | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/beleidsdomeinperiode/tweede> kmi:validUntil "2019-10-02"^^xsd:date }
