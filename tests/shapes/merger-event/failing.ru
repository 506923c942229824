#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#before | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE DATA { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:before <https://data.kruispuntmi.be/id/gebied/12030> }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#before | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:before ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:before <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:before ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#before | sh:DisjointConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:before <https://data.kruispuntmi.be/id/gebied/12041> }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#after | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:after ?value }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#after | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:after <https://data.kruispuntmi.be/id/gebied/44083> }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#after | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:after ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:after <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:after ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#date | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:date ?value }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#date | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:date "2019-01-02"^^xsd:date }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | https://data.kruispuntmi.be/ns/integratie#date | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:date ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:date "2019"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> kmi:date ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> dcterms:source ?value }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> dcterms:source "Statbel" } WHERE { <https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/gebied/12030> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/12030> kmi:validUntil "2018-12-31"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/gebied/12030> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/gebeurtenis/fusie-voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/gebied/12041> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/12041> kmi:validFrom "2019-01-02"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/gebied/12041> kmi:validFrom ?old }
