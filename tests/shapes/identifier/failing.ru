#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | ^<http://www.w3.org/ns/adms#identifier> | sh:MaxCountConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
INSERT DATA { <https://data.kruispuntmi.be/id/organisatie/andere> adms:identifier <https://data.kruispuntmi.be/id/code/kbo-0207451227> }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/2004/02/skos/core#notation | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation 207451227 } WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/2004/02/skos/core#notation | sh:PatternConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation "0207.451.227" } WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/2004/02/skos/core#notation | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation ?value }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/2004/02/skos/core#notation | sh:MaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/kbo-0207451227> skos:notation "0207451228" }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/ns/adms#schemaAgency | sh:DatatypeConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
DELETE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> adms:schemaAgency ?old } INSERT { <https://data.kruispuntmi.be/id/code/kbo-0207451227> adms:schemaAgency "KBO" } WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> adms:schemaAgency ?old }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/ns/adms#schemaAgency | sh:MinCountConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> adms:schemaAgency ?value }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://www.w3.org/ns/adms#schemaAgency | sh:UniqueLangConstraintComponent
PREFIX adms: <http://www.w3.org/ns/adms#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/kbo-0207451227> adms:schemaAgency "KBO"@nl }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> dcterms:source ?value }

#! https://data.kruispuntmi.be/id/code/kbo-0207451227 | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/code/kbo-0207451227> dcterms:source "LBLOD" } WHERE { <https://data.kruispuntmi.be/id/code/kbo-0207451227> dcterms:source ?old }
