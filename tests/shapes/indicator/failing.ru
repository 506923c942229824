#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#prefLabel | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#prefLabel | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#prefLabel | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:prefLabel ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old FILTER (lang(?old) = "nl") }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:definition ?old FILTER (lang(?old) = "en") }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#scopeNote | sh:DatatypeConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:scopeNote ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:scopeNote "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:scopeNote ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#scopeNote | sh:UniqueLangConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:scopeNote "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#ofMonitor | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:ofMonitor ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:ofMonitor <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:ofMonitor ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#theme | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:theme ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#theme | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:theme <https://data.kruispuntmi.be/id/thema/ander> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#theme | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:theme ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:theme <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:theme ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#unit | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:unit ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#unit | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:unit <https://data.kruispuntmi.be/id/eenheid/personen> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#unit | sh:NodeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:unit ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:unit <http://example.org/eenheid> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:unit ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#numerator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numerator ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numerator <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numerator ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#numerator | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numerator <https://data.kruispuntmi.be/id/indicator/ander> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#denominator | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominator ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominator <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominator ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#denominator | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominator <https://data.kruispuntmi.be/id/indicator/ander> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#numeratorText | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numeratorText ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numeratorText "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numeratorText ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#numeratorText | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:numeratorText "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#denominatorText | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominatorText ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominatorText "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominatorText ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#denominatorText | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:denominatorText "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#referenceMoment | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:referenceMoment ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:referenceMoment "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:referenceMoment ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#referenceMoment | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:referenceMoment "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#baseYear | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear 2009 } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#baseYear | sh:PatternConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear "09"^^xsd:gYear } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#baseYear | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:baseYear "2010"^^xsd:gYear }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#computedBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:computedBy ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:computedBy <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:computedBy ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#availability | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:availability ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#availability | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:availability <https://data.kruispuntmi.be/id/begrip/stopgezet> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | https://data.kruispuntmi.be/ns/integratie#availability | sh:InConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:availability ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:availability <http://example.org/misschien> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:availability ?old }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | https://data.kruispuntmi.be/ns/integratie#availabilityReason | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason "zonder taal of type" } WHERE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?old }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | https://data.kruispuntmi.be/ns/integratie#availabilityReason | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
INSERT DATA { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason "Nog een"@nl }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://www.w3.org/2004/02/skos/core#inScheme | sh:HasValueConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE DATA { <https://data.kruispuntmi.be/id/indicator/aandeel> skos:inScheme <https://data.kruispuntmi.be/id/schema/indicatoren> }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://purl.org/dc/terms/source | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | http://purl.org/dc/terms/source | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/id/indicator/aandeel> dcterms:source ?old } INSERT { <https://data.kruispuntmi.be/id/indicator/aandeel> dcterms:source <http://example.org/onbekend> } WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> dcterms:source ?old }

#! https://data.kruispuntmi.be/id/indicator/aandeel | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:computedBy ?who }

#! https://data.kruispuntmi.be/id/indicator/aandeel | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/aandeel> kmi:referenceMoment ?when }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?why }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?why } WHERE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?why FILTER (lang(?why) = "en") }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | - | sh:OrConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?why } WHERE { <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> kmi:availabilityReason ?why FILTER (lang(?why) = "nl") }

#! https://data.kruispuntmi.be/id/indicator/aandeel | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
DELETE WHERE { <https://data.kruispuntmi.be/id/waarneming/voorbeeld> kmi:indicator ?indicator }

#! https://data.kruispuntmi.be/id/indicator/zonder-cijfers | - | sh:SPARQLConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX qb: <http://purl.org/linked-data/cube#>
INSERT DATA { <https://data.kruispuntmi.be/id/waarneming/tweede> a qb:Observation ; kmi:indicator <https://data.kruispuntmi.be/id/indicator/zonder-cijfers> }

#! https://data.kruispuntmi.be/id/indicator/gedeeltelijk | - | sh:SPARQLConstraintComponent
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { <https://data.kruispuntmi.be/id/indicator/gedeeltelijk> skos:related ?other }
