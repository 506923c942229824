#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://data.vlaanderen.be/ns/besluit#werkingsgebied | sh:MinCountConstraintComponent
PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
DELETE WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?value }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://data.vlaanderen.be/ns/besluit#werkingsgebied | sh:ClassConstraintComponent
PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?old }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#identifier | sh:DatatypeConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier 207451227 } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier ?old }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#identifier | sh:PatternConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier "0207.451.227" } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier ?old }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#identifier | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE DATA { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier "OVO002108" }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#identifier | sh:MaxCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
INSERT DATA { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:identifier "OVO002109" }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#classification | sh:MinCountConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:classification ?value }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/org#classification | sh:NodeKindConstraintComponent
PREFIX org: <http://www.w3.org/ns/org#>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:classification ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:classification "gemeente" } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> org:classification ?old }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> dcterms:source ?value }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> dcterms:source ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> dcterms:source "LBLOD" } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> dcterms:source ?old }
