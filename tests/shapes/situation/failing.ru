#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom "2014-07-25T00:00:00"^^xsd:dateTime } WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?old }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom "2014-07-26"^^xsd:date }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:LessThanConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom "2019-10-02"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?old }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | https://data.kruispuntmi.be/ns/integratie#validUntil | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?from } ;
DELETE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validUntil "2019"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | https://data.kruispuntmi.be/ns/integratie#validUntil | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validUntil "2019-10-03"^^xsd:date }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#attestedFrom | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom "2014"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#attestedFrom | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom "2014-07-26"^^xsd:date }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#attestedFrom | sh:LessThanConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom "2015-01-02"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:attestedFrom ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#startStated | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:startStated ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:startStated "2009-04-30"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:startStated ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#startStated | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated "zonder taal" } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#startStated | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated "2013-13"^^xsd:gYearMonth } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:startStated ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#endStated | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:endStated ?old } INSERT { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:endStated 2021 } WHERE { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:endStated ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#status | sh:InConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:status ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:status <https://data.kruispuntmi.be/id/begrip/zeker> } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:status ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#status | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:status <https://data.kruispuntmi.be/id/begrip/vastgesteld> }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#statusReason | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason "zonder taal" }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#statusReason | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason "Nog een reden."@nl }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason ?reason }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason ?reason } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason ?reason FILTER (lang(?reason) = "en") }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason ?reason } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:statusReason ?reason FILTER (lang(?reason) = "nl") }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#attestedFrom | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:startStated ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:validFrom "2009-07-12"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:startStated ?old }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#startStated | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:validFrom "2013-05-01"^^xsd:date }

#! https://data.kruispuntmi.be/id/monitor/voorbeeld | https://data.kruispuntmi.be/ns/integratie#endStated | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/monitor/voorbeeld> kmi:validUntil "2021-01-01"^^xsd:date }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#retrieved | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:retrieved ?old } INSERT { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:retrieved "2026-11-24T00:00:00Z"^^xsd:dateTime } WHERE { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:retrieved ?old }

#! https://data.kruispuntmi.be/id/erkenning/voorbeeld | https://data.kruispuntmi.be/ns/integratie#retrieved | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/erkenning/voorbeeld> kmi:retrieved "2026-11-25"^^xsd:date }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:validFrom ?from }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> dcterms:source ?source }

#! https://data.kruispuntmi.be/id/mandaat/voorbeeld | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> dcterms:source "de krant" }
