#! https://data.kruispuntmi.be/id/gebied/44000 | - | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/44000> a kmi:Province }

#! https://data.kruispuntmi.be/id/gebied/40000 | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { ?membership kmi:part <https://data.kruispuntmi.be/id/gebied/40000> }
