#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#actingAct | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct ?value }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#actingAct | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct <http://www.ejustice.just.fgov.be/eli/decreet/1998/04/28/1998035668> }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#actingAct | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct ?old } INSERT { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct ?old }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#actingAct | sh:DisjointConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct ?old } INSERT { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct <http://www.ejustice.just.fgov.be/eli/decreet/2013/06/07/2013204197> } WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:actingAct ?old }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#affectedAct | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:affectedAct ?value }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#affectedAct | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:affectedAct <http://www.ejustice.just.fgov.be/eli/decreet/1998/04/28/1998035668> }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#affectedAct | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:affectedAct ?old } INSERT { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:affectedAct <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:affectedAct ?old }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#relationType | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:relationType ?value }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#relationType | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:relationType <https://data.kruispuntmi.be/id/begrip/heft-op> }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#relationType | sh:InConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:relationType ?old } INSERT { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:relationType <https://data.kruispuntmi.be/id/begrip/vervangt> } WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:relationType ?old }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:status ?value }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | https://data.kruispuntmi.be/ns/integratie#statusReason | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> kmi:statusReason ?value }

#! https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/rechtsbetrekking/voorbeeld> dcterms:source ?value }
