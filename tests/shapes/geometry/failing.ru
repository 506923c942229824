#! https://data.kruispuntmi.be/id/gebied/zee | - | sh:ClassConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
INSERT DATA { <https://data.kruispuntmi.be/id/gebied/zee> geo:hasGeometry <https://data.kruispuntmi.be/id/geometrie/2018-44021> }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | http://www.opengis.net/ont/geosparql#asWKT | sh:MinCountConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
DELETE WHERE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT ?value }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | http://www.opengis.net/ont/geosparql#asWKT | sh:MaxCountConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
INSERT DATA { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT "MULTIPOLYGON(((3 51,4 51,4 52,3 51)))"^^geo:wktLiteral }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | http://www.opengis.net/ont/geosparql#asWKT | sh:DatatypeConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
DELETE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT ?old } INSERT { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT "MULTIPOLYGON(((3 51,4 51,4 52,3 51)))" } WHERE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT ?old }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | http://www.opengis.net/ont/geosparql#asWKT | sh:PatternConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
DELETE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT ?old } INSERT { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT "POINT(3 51)"^^geo:wktLiteral } WHERE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> geo:asWKT ?old }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> kmi:division ?value }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/geometrie/2018-44021> kmi:division <https://data.kruispuntmi.be/id/indeling/2025> }

#! https://data.kruispuntmi.be/id/geometrie/2018-44021 | https://data.kruispuntmi.be/ns/integratie#division | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> kmi:division ?old } INSERT { <https://data.kruispuntmi.be/id/geometrie/2018-44021> kmi:division <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/geometrie/2018-44021> kmi:division ?old }

#! https://data.kruispuntmi.be/id/gebied/44021 | http://www.opengis.net/ont/geosparql#hasGeometry | sh:ClassConstraintComponent
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
DELETE { <https://data.kruispuntmi.be/id/gebied/44021> geo:hasGeometry ?old } INSERT { <https://data.kruispuntmi.be/id/gebied/44021> geo:hasGeometry <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/gebied/44021> geo:hasGeometry ?old }
