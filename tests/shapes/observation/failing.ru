#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | - | sh:OrConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue 33831.5 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/cube#dataSet | sh:MinCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> qb:dataSet ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/cube#dataSet | sh:MaxCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> qb:dataSet <https://data.kruispuntmi.be/id/dataset/andere> }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/cube#dataSet | sh:ClassConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> qb:dataSet ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> qb:dataSet <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> qb:dataSet ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:indicator ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:indicator <https://data.kruispuntmi.be/id/indicator/bevolking> }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#indicator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:indicator ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:indicator <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:indicator ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:MinCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refArea ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:MaxCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refArea <https://data.kruispuntmi.be/id/gebied/11002> }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:ClassConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refArea ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refArea <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refArea ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:MinCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:MaxCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod "2014"^^xsd:gYear }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:DatatypeConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod 2015 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:PatternConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod "12015"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:MinCountConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:sex ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:MaxCountConstraintComponent
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:sex sdmx-code:sex-F }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:InConstraintComponent
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:sex ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:sex sdmx-code:sex-U } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-dimension:sex ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:ageClass ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:ageClass <https://data.kruispuntmi.be/id/leeftijdsklasse/0-17> }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:ageClass ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:ageClass <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> kmi:ageClass ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/measure#obsValue | sh:MinCountConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/measure#obsValue | sh:MaxCountConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue 12 }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/measure#obsValue | sh:MinInclusiveConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue -1 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/measure#obsValue | sh:PatternConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue 13.456 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure | sh:MinCountConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:unitMeasure ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure | sh:MaxCountConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:unitMeasure <https://data.kruispuntmi.be/id/eenheid/euro> }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure | sh:ClassConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:unitMeasure ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:unitMeasure <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:unitMeasure ?old }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#obsStatus | sh:MinCountConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:obsStatus ?value }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#obsStatus | sh:MaxCountConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:obsStatus sdmx-code:obsStatus-B }

#! https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal | http://purl.org/linked-data/sdmx/2009/attribute#obsStatus | sh:InConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:obsStatus ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:obsStatus sdmx-code:obsStatus-M } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2015/T/totaal> sdmx-attribute:obsStatus ?old }
