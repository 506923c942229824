#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#codeOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf ?value }

#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#codeOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf <https://data.kruispuntmi.be/id/gebied/11002> }

#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#codeOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf ?old }

#! https://data.kruispuntmi.be/id/code/2018-44021 | http://www.w3.org/2004/02/skos/core#notation | sh:MinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation ?value }

#! https://data.kruispuntmi.be/id/code/2018-44021 | http://www.w3.org/2004/02/skos/core#notation | sh:MaxCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation "44022" }

#! https://data.kruispuntmi.be/id/code/2018-44021 | http://www.w3.org/2004/02/skos/core#notation | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation 44021 } WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/2018-44021 | http://www.w3.org/2004/02/skos/core#notation | sh:PatternConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation "2000" } WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> skos:notation ?old }

#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:division ?value }

#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:division <https://data.kruispuntmi.be/id/indeling/2025> }

#! https://data.kruispuntmi.be/id/code/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:division ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:division <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:division ?old }
