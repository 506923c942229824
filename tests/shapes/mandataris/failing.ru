#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:MinCountConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
DELETE WHERE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> mandaat:isBestuurlijkeAliasVan ?value }

#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:MaxCountConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
INSERT DATA { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> mandaat:isBestuurlijkeAliasVan <http://themis.vlaanderen.be/id/persoon/ander> }

#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://data.vlaanderen.be/ns/mandaat#isBestuurlijkeAliasVan | sh:ClassConstraintComponent
PREFIX mandaat: <http://data.vlaanderen.be/ns/mandaat#>
DELETE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> mandaat:isBestuurlijkeAliasVan ?old } INSERT { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> mandaat:isBestuurlijkeAliasVan <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> mandaat:isBestuurlijkeAliasVan ?old }

#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://www.w3.org/ns/org#holds | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> org:holds ?value }

#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://www.w3.org/ns/org#holds | sh:MaxCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> org:holds <http://themis.vlaanderen.be/id/mandaat/ander> }

#! http://themis.vlaanderen.be/id/mandataris/voorbeeld | http://www.w3.org/ns/org#holds | sh:ClassConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> org:holds ?old } INSERT { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> org:holds <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <http://themis.vlaanderen.be/id/mandataris/voorbeeld> org:holds ?old }
