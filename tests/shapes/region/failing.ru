#! https://data.kruispuntmi.be/id/gebied/40000 | - | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/40000> a kmi:Region }
