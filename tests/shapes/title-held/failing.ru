#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#titleOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:titleOf ?value }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#titleOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:titleOf <https://data.kruispuntmi.be/id/mandaat/ander> }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#titleOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:titleOf ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:titleOf <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:titleOf ?old }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#title | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title ?value }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#title | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title "Minister van iets"@nl }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#title | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title "Minister van Wonen" } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title ?old }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | https://data.kruispuntmi.be/ns/integratie#title | sh:LanguageInConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title "Minister of Housing"@en } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:title ?old }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/voorbeeld> kmi:hasTitle ?title }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validFrom "2014-07-24"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validFrom ?old }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:attestedFrom "2014-07-24"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validFrom ?old }

#! https://data.kruispuntmi.be/id/titel/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validUntil "2019-10-03"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/titel/voorbeeld> kmi:validUntil ?old }
