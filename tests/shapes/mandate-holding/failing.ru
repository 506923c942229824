#! https://data.kruispuntmi.be/id/mandaat/eerste | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:MinCountConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> mandaat:isBestuurlijkeAliasVan ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:MaxCountConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/eerste> mandaat:isBestuurlijkeAliasVan <http://themis.vlaanderen.be/id/persoon/ander> }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:ClassConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> mandaat:isBestuurlijkeAliasVan ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> mandaat:isBestuurlijkeAliasVan <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> mandaat:isBestuurlijkeAliasVan ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#member | sh:EqualsConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:member ?person }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#holds | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:holds ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#holds | sh:MaxCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/eerste> org:holds <https://data.kruispuntmi.be/id/ambt/minister-president> }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#holds | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:holds ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> org:holds <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:holds ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#organization | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:organization ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#organization | sh:MaxCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/eerste> org:organization <https://data.kruispuntmi.be/id/organisatie/andere> }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/org#organization | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:organization ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> org:organization <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> org:organization ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#validFrom | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validFrom ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#status | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:status ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#competence | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:competence ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:competence <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:competence ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#hasTitle | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:hasTitle ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:hasTitle <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:hasTitle ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#preferredTitle | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:preferredTitle <https://data.kruispuntmi.be/id/titel/andere> }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#inGovernment | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:inGovernment ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | https://data.kruispuntmi.be/ns/integratie#inGovernment | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:inGovernment ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:inGovernment <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:inGovernment ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/prov#wasDerivedFrom | sh:MinCountConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> prov:wasDerivedFrom ?value }

#! https://data.kruispuntmi.be/id/mandaat/eerste | http://www.w3.org/ns/prov#wasDerivedFrom | sh:ClassConstraintComponent
PREFIX prov: <http://www.w3.org/ns/prov#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> prov:wasDerivedFrom ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> prov:wasDerivedFrom <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> prov:wasDerivedFrom ?old }

#! https://data.kruispuntmi.be/id/mandaat/eerste | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:preferredTitle ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:preferredTitle <https://data.kruispuntmi.be/id/titel/andere> } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:preferredTitle ?old }

#! https://data.kruispuntmi.be/id/ambt/minister-inburgering-en-integratie | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil "2009-07-14"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/ambt/minister-inburgering-en-integratie | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/ambt/minister-inburgering-en-integratie | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil "2009-07-12"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validUntil ?old }

#! https://data.kruispuntmi.be/id/ambt/minister-inburgering-en-integratie | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/mandaat/tweede> kmi:validUntil "2014-07-25"^^xsd:date }

#! https://data.kruispuntmi.be/id/ambt/minister-inburgering-en-integratie | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validFrom ?old } INSERT { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validFrom "2004-07-23"^^xsd:date } WHERE { <https://data.kruispuntmi.be/id/mandaat/eerste> kmi:validFrom ?old }
