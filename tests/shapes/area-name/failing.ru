#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#nameOf | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/naam/44021> kmi:nameOf ?value }

#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#nameOf | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/naam/44021> kmi:nameOf <https://data.kruispuntmi.be/id/gebied/11002> }

#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#nameOf | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/naam/44021> kmi:nameOf ?old } INSERT { <https://data.kruispuntmi.be/id/naam/44021> kmi:nameOf <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/naam/44021> kmi:nameOf ?old }

#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#name | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/naam/44021> kmi:name ?old } INSERT { <https://data.kruispuntmi.be/id/naam/44021> kmi:name "Gent" } WHERE { <https://data.kruispuntmi.be/id/naam/44021> kmi:name ?old }

#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#name | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/naam/44021> kmi:name "Ghent"@nl }

#! https://data.kruispuntmi.be/id/naam/44021 | https://data.kruispuntmi.be/ns/integratie#name | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/naam/44021> kmi:name ?text } WHERE { <https://data.kruispuntmi.be/id/naam/44021> kmi:name ?text FILTER (LANG(?text) = "nl") }
