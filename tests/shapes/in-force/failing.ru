#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#act | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:act ?value }

#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#act | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:act <http://www.ejustice.just.fgov.be/eli/decreet/2013/06/07/2013204197> }

#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#act | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:act ?old } INSERT { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:act <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:act ?old }

#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:status ?value }

#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#scope | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:scope <https://data.kruispuntmi.be/id/begrip/geheel> }

#! https://data.kruispuntmi.be/id/inwerking/bekend | https://data.kruispuntmi.be/ns/integratie#scope | sh:InConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:scope ?old } INSERT { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:scope <https://data.kruispuntmi.be/id/begrip/half> } WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:scope ?old }

#! https://data.kruispuntmi.be/id/inwerking/bekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:scope ?scope }

#! https://data.kruispuntmi.be/id/inwerking/bekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom ?day }

#! https://data.kruispuntmi.be/id/inwerking/bekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:status ?old } INSERT { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:status <https://data.kruispuntmi.be/id/begrip/niet-nagegaan> } WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:status ?old }

#! https://data.kruispuntmi.be/id/inwerking/onbekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/inwerking/onbekend> kmi:validFrom "2016-02-29"^^xsd:date }

#! https://data.kruispuntmi.be/id/inwerking/onbekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/inwerking/onbekend> kmi:attestedFrom "2016-02-29"^^xsd:date }

#! https://data.kruispuntmi.be/id/inwerking/onbekend | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/inwerking/onbekend> kmi:validUntil "2016-02-29"^^xsd:date }

#! https://data.kruispuntmi.be/id/inwerking/bekend | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom "2015-05-28"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom ?old }

#! https://data.kruispuntmi.be/id/inwerking/bekend | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:attestedFrom "2015-05-28"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/inwerking/bekend> kmi:validFrom ?old }
