#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinator | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinator ?value }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinator | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinator <https://data.kruispuntmi.be/id/mandaat/ander> }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinator ?old } INSERT { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinator <http://themis.vlaanderen.be/id/persoon/voorbeeld> } WHERE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinator ?old }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinates | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinates ?value }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinates | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinates <https://data.kruispuntmi.be/id/beleid/ander> }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#coordinates | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinates ?old } INSERT { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinates <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:coordinates ?old }

#! https://data.kruispuntmi.be/id/coordinatie/voorbeeld | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/coordinatie/voorbeeld> kmi:status ?value }
