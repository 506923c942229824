#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://data.vlaanderen.be/ns/besluit#werkingsgebied | sh:MinCountConstraintComponent
PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
DELETE WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?value }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://data.vlaanderen.be/ns/besluit#werkingsgebied | sh:ClassConstraintComponent
PREFIX besluit: <http://data.vlaanderen.be/ns/besluit#>
DELETE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?old } INSERT { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> besluit:werkingsgebied ?old }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/adms#identifier | sh:ClassConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
DELETE DATA { <https://data.kruispuntmi.be/id/code/ovo-OVO002108> a adms:Identifier }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/adms#identifier | sh:MinCountConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
DELETE DATA { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> adms:identifier <https://data.kruispuntmi.be/id/code/ovo-OVO002108> }

#! http://data.lblod.info/id/bestuurseenheden/voorbeeld | http://www.w3.org/ns/adms#identifier | sh:MaxCountConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
INSERT DATA { <http://data.lblod.info/id/bestuurseenheden/voorbeeld> adms:identifier <https://data.kruispuntmi.be/id/code/ovo-OVO002109> . <https://data.kruispuntmi.be/id/code/ovo-OVO002109> a adms:Identifier }

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
