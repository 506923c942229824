#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/title | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title "Cijfers" } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/title | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title "Nog een titel"@nl }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:title ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/description | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description "Cijfers" } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/description | sh:UniqueLangConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description "Nog een beschrijving"@nl }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:description ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/linked-data/cube#structure | sh:MinCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:structure ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/linked-data/cube#structure | sh:MaxCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:structure <https://data.kruispuntmi.be/id/structuur/andere> }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/linked-data/cube#structure | sh:ClassConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:structure ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:structure <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:structure ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | https://data.kruispuntmi.be/ns/integratie#division | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> kmi:division ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | https://data.kruispuntmi.be/ns/integratie#division | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> kmi:division <https://data.kruispuntmi.be/id/indeling/2025> }

#! https://data.kruispuntmi.be/id/dataset/cijfers | https://data.kruispuntmi.be/ns/integratie#division | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> kmi:division ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> kmi:division <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> kmi:division ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:source ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:source "Statbel" } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/license | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:license ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/license | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:license <https://creativecommons.org/licenses/by/4.0/> }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/license | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:license ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:license "vrij" } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:license ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/publisher | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:publisher ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/publisher | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:publisher <https://data.kruispuntmi.be/id/organisatie/andere> }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/dc/terms/publisher | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:publisher ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:publisher "uitgever" } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> dcterms:publisher ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/linked-data/cube#slice | sh:MinCountConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | http://purl.org/linked-data/cube#slice | sh:ClassConstraintComponent
PREFIX qb: <http://purl.org/linked-data/cube#>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice ?old } INSERT { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2010/T/totaal> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2010/T/totaal> sdmx-dimension:refPeriod "2009"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2010/T/totaal> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/aandeel-vreemdelingen/44021/2009/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/aandeel-vreemdelingen/44021/2009/T/totaal> sdmx-measure:obsValue 9.1 } WHERE { <https://data.kruispuntmi.be/id/waarneming/aandeel-vreemdelingen/44021/2009/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/groei-index-vreemdelingen/44021/2010/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/groei-index-vreemdelingen/44021/2010/T/totaal> sdmx-measure:obsValue 109.9 } WHERE { <https://data.kruispuntmi.be/id/waarneming/groei-index-vreemdelingen/44021/2010/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/F/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/F/totaal> sdmx-measure:obsValue 5 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/F/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/T/18-64> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/T/18-64> sdmx-measure:obsValue 7 } WHERE { <https://data.kruispuntmi.be/id/waarneming/vreemdelingen/44021/2009/T/18-64> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/bevolking/40000/2009/T/totaal> sdmx-measure:obsValue ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/bevolking/40000/2009/T/totaal> sdmx-measure:obsValue 111 } WHERE { <https://data.kruispuntmi.be/id/waarneming/bevolking/40000/2009/T/totaal> sdmx-measure:obsValue ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/bevolking/44021/2009/T/totaal> sdmx-attribute:unitMeasure ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/bevolking/44021/2009/T/totaal> sdmx-attribute:unitMeasure <https://data.kruispuntmi.be/id/eenheid/procent> } WHERE { <https://data.kruispuntmi.be/id/waarneming/bevolking/44021/2009/T/totaal> sdmx-attribute:unitMeasure ?old }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/code/2018-44021> kmi:codeOf ?area }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/ontbreekt> kmi:indicator ?indicator }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice ?map . ?map ?property ?value } WHERE { <https://data.kruispuntmi.be/id/dataset/cijfers> qb:slice ?map . ?map kmi:indicator <https://data.kruispuntmi.be/id/indicator/vreemdelingen> ; sdmx-dimension:refPeriod "2010"^^xsd:gYear ; sdmx-dimension:sex sdmx-code:sex-F ; ?property ?value }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/breuk> kmi:noteType ?type }

#! https://data.kruispuntmi.be/id/dataset/cijfers | - | sh:SPARQLConstraintComponent
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
DELETE { <https://data.kruispuntmi.be/id/waarneming/inkomen-per-inwoner/44021/2010/T/totaal> sdmx-attribute:obsStatus ?old } INSERT { <https://data.kruispuntmi.be/id/waarneming/inkomen-per-inwoner/44021/2010/T/totaal> sdmx-attribute:obsStatus sdmx-code:obsStatus-A } WHERE { <https://data.kruispuntmi.be/id/waarneming/inkomen-per-inwoner/44021/2010/T/totaal> sdmx-attribute:obsStatus ?old }
