#! https://data.kruispuntmi.be/id/indeling/2018 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indeling/2018> skos:prefLabel ?text } WHERE { <https://data.kruispuntmi.be/id/indeling/2018> skos:prefLabel ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/indeling/2018 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indeling/2018> skos:prefLabel ?text } WHERE { <https://data.kruispuntmi.be/id/indeling/2018> skos:prefLabel ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/indeling/2018 | - | sh:SPARQLConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44000> skos:notation ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44000> skos:notation "44021" } WHERE { <https://data.kruispuntmi.be/id/code/2018-44000> skos:notation ?old }

#! https://data.kruispuntmi.be/id/indeling/2018 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/code/2018-44000> kmi:codeOf ?old } INSERT { <https://data.kruispuntmi.be/id/code/2018-44000> kmi:codeOf <https://data.kruispuntmi.be/id/gebied/44021> } WHERE { <https://data.kruispuntmi.be/id/code/2018-44000> kmi:codeOf ?old }

#! https://data.kruispuntmi.be/id/indeling/2018 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?name kmi:nameOf <https://data.kruispuntmi.be/id/gebied/44021> }

#! https://data.kruispuntmi.be/id/indeling/2018 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?membership kmi:part <https://data.kruispuntmi.be/id/gebied/44021> }
