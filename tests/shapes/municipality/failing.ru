#! https://data.kruispuntmi.be/id/gebied/gent | - | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/gent> a kmi:Municipality }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2000/01/rdf-schema#seeAlso | sh:MaxCountConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> rdfs:seeAlso <https://data.vlaanderen.be/id/gemeente/11002> }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2000/01/rdf-schema#seeAlso | sh:PatternConstraintComponent
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> rdfs:seeAlso ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/44021> rdfs:seeAlso <https://www.gent.be/> } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> rdfs:seeAlso ?old }

#! https://data.kruispuntmi.be/id/gebied/44021 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?membership kmi:part <https://data.kruispuntmi.be/id/gebied/44021> }
