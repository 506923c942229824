#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#part | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part ?value }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#part | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part <https://data.kruispuntmi.be/id/gebied/11002> }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#part | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part ?old } INSERT { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part ?old }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#part | sh:DisjointConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part ?old } INSERT { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part <https://data.kruispuntmi.be/id/gebied/44000> } WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:part ?old }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#whole | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:whole ?value }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#whole | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:whole <https://data.kruispuntmi.be/id/gebied/11000> }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#whole | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:whole ?old } INSERT { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:whole <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:whole ?old }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#division | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:division ?value }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | https://data.kruispuntmi.be/ns/integratie#division | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:division ?old } INSERT { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:division <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/periode/44021-in-44000> kmi:division ?old }

#! https://data.kruispuntmi.be/id/periode/44021-in-44000 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/2018-44000> kmi:codeOf ?area }
