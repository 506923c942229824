#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#title | sh:MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:title ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#title | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:title "Nog een titel"@nl }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#title | sh:DatatypeConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:title ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:title "Decreet" } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:title ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#language | sh:MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:language ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#language | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:language <http://publications.europa.eu/resource/authority/language/FRA> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#language | sh:PatternConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:language ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:language <http://publications.europa.eu/resource/authority/language/nl> } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:language ?old }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#realizes | sh:MinCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:realizes ?value }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#realizes | sh:MaxCountConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
INSERT DATA { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:realizes <http://www.ejustice.just.fgov.be/eli/decreet/2013/06/07/2013204197> }

#! http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel | http://data.europa.eu/eli/ontology#realizes | sh:ClassConstraintComponent
PREFIX eli: <http://data.europa.eu/eli/ontology#>
DELETE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:realizes ?old } INSERT { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:realizes <https://data.kruispuntmi.be/id/ambt/onbekend> } WHERE { <http://www.ejustice.just.fgov.be/eli/decreet/2015/05/29/2015035758/justel> eli:realizes ?old }
