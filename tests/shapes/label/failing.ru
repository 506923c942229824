#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:prefLabel "Stad Gent"@nl }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:prefLabel "Gent" }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#prefLabel | sh:PatternConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:prefLabel "Ghent "@en }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#altLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:altLabel "Stad Gent" }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.w3.org/2004/02/skos/core#altLabel | sh:DisjointConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44021> skos:altLabel "Gent"@nl }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:Area rdfs:label "Streek"@nl }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:NodeKindConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:Area rdfs:label <http://example.org/label> }
