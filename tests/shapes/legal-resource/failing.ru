#! http://www.ejustice.just.fgov.be/eli/decreet/2015/2015035758 | - | sh:PatternConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/2015035758> a eli:LegalResource }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> skos:prefLabel ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> skos:prefLabel ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> skos:prefLabel "Decreet" } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> skos:prefLabel ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> skos:prefLabel "Nog een naam"@nl }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://purl.org/dc/terms/type | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:type ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://purl.org/dc/terms/type | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:type <https://data.kruispuntmi.be/id/begrip/uitvoeringsbesluit> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://purl.org/dc/terms/type | sh:InConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:type ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:type <https://data.kruispuntmi.be/id/begrip/wet> } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:type ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#id_local | sh:MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#id_local | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local "2015035759" }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#id_local | sh:DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local 2015035758 } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#id_local | sh:PatternConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local "201503575" } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:id_local ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_document | sh:MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_document | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document "2015-05-28"^^xsd:date }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_document | sh:DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document "2015-05-29T00:00:00"^^xsd:dateTime } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_document | sh:LessThanOrEqualsConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document "2015-06-24"^^xsd:date } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_document ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | - | sh:SPARQLConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_publication ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_publication | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_publication "2015-06-24"^^xsd:date }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#date_publication | sh:DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_publication ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_publication "2015"^^xsd:gYear } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:date_publication ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | - | sh:SPARQLConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:is_realized_by ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#is_realized_by | sh:ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:is_realized_by ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:is_realized_by <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:is_realized_by ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#amends | sh:ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:amends ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:amends <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:amends ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#repeals | sh:ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:repeals <https://data.kruispuntmi.be/id/ambt/onbekend> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://data.europa.eu/eli/ontology#based_on | sh:ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:based_on <https://data.kruispuntmi.be/id/ambt/onbekend> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> dcterms:source ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?stretch kmi:act <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?relation kmi:actingAct <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758 | - | sh:SPARQLConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758> eli:repeals <http://www.ejustice.just.fgov.be/eli/decreet/1998/04/28/1998035668> }
