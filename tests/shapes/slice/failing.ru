#! https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal | - | sh:XoneConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/cube#sliceStructure | sh:MinCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:sliceStructure ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/cube#sliceStructure | sh:MaxCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:sliceStructure <https://data.kruispuntmi.be/id/structuur/kaart> }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/cube#sliceStructure | sh:InConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:sliceStructure ?old } INSERT { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:sliceStructure <https://data.kruispuntmi.be/id/structuur/cijfers> } WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:sliceStructure ?old }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:indicator ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:indicator <https://data.kruispuntmi.be/id/indicator/bevolking> }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:indicator ?old } INSERT { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:indicator <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:indicator ?old }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:MinCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:sex ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:MaxCountConstraintComponent
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:sex sdmx-code:sex-F }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:ageClass ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> kmi:ageClass <https://data.kruispuntmi.be/id/leeftijdsklasse/0-17> }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:MaxCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:refArea <https://data.kruispuntmi.be/id/gebied/11002> }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:ClassConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:refArea ?old } INSERT { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:refArea <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> sdmx-dimension:refArea ?old }

#! https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:MaxCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod "2014"^^xsd:gYear }

#! https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:DatatypeConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod 2015 } WHERE { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:PatternConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod "12015"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/kaart/vreemdelingen/2015/T/totaal> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/cube#observation | sh:MinCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:observation ?value }

#! https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal | http://purl.org/linked-data/cube#observation | sh:ClassConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:observation ?old } INSERT { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:observation <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/reeks/vreemdelingen/44021/T/totaal> qb:observation ?old }
