#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#noteType | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:noteType ?value }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#noteType | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:noteType <https://data.kruispuntmi.be/id/begrip/kanttekening> }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#noteType | sh:InConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:noteType ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:noteType <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:noteType ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#indicator | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:indicator ?value }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#indicator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:indicator ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:indicator <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:indicator ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/linked-data/sdmx/2009/dimension#refArea | sh:ClassConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refArea ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refArea <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refArea ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:DatatypeConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod 2012 } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/linked-data/sdmx/2009/dimension#refPeriod | sh:PatternConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod "12012"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/linked-data/sdmx/2009/dimension#sex | sh:InConstraintComponent
PREFIX sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:sex ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:sex sdmx-code:sex-U } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:sex ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | https://data.kruispuntmi.be/ns/integratie#ageClass | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:ageClass ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:ageClass <https://data.kruispuntmi.be/id/begrip/onbekend> } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> kmi:ageClass ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://www.w3.org/2004/02/skos/core#note | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note "tekst" } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://www.w3.org/2004/02/skos/core#note | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note "Nog een tekst"@nl }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://www.w3.org/2004/02/skos/core#note | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?text } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?text FILTER (LANG(?text) = "nl") }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://www.w3.org/2004/02/skos/core#note | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?text } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> skos:note ?text FILTER (LANG(?text) = "en") }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> dcterms:source ?value }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | http://purl.org/dc/terms/source | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/noot/voorbeeld> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/noot/voorbeeld> dcterms:source "Statbel" } WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/noot/voorbeeld | - | sh:SPARQLConstraintComponent
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
DELETE WHERE { <https://data.kruispuntmi.be/id/noot/voorbeeld> sdmx-dimension:refPeriod ?value }
