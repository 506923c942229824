#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { kmi:Area rdfs:label ?text } WHERE { kmi:Area rdfs:label ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { kmi:Area rdfs:label ?text } WHERE { kmi:Area rdfs:label ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:Area rdfs:label "zonder taal" }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2000/01/rdf-schema#label | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:Area rdfs:label "Nog een"@nl }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { kmi:Area skos:definition ?text } WHERE { kmi:Area skos:definition ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2004/02/skos/core#definition | sh:QualifiedMinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { kmi:Area skos:definition ?text } WHERE { kmi:Area skos:definition ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2004/02/skos/core#definition | sh:DatatypeConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { kmi:Area skos:definition "zonder taal" }

#! https://data.kruispuntmi.be/ns/integratie#Area | http://www.w3.org/2004/02/skos/core#definition | sh:UniqueLangConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { kmi:Area skos:definition "Nog een"@nl }

#! https://data.kruispuntmi.be/ns/integratie#date | http://www.w3.org/2000/01/rdf-schema#isDefinedBy | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE WHERE { kmi:date rdfs:isDefinedBy ?where }

#! https://data.kruispuntmi.be/ns/integratie#date | http://www.w3.org/2000/01/rdf-schema#isDefinedBy | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:date rdfs:isDefinedBy <http://example.org/ontology> . <http://example.org/ontology> a owl:Ontology }

#! https://data.kruispuntmi.be/ns/integratie#date | http://www.w3.org/2000/01/rdf-schema#isDefinedBy | sh:ClassConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { kmi:date rdfs:isDefinedBy ?old } INSERT { kmi:date rdfs:isDefinedBy kmi:Area } WHERE { kmi:date rdfs:isDefinedBy ?old }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2004/02/skos/core#example | sh:MinCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE WHERE { kmi:codeOf skos:example ?text }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2004/02/skos/core#example | sh:NodeKindConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { kmi:codeOf skos:example kmi:Area }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2000/01/rdf-schema#domain | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:codeOf rdfs:domain owl:Thing }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2000/01/rdf-schema#domain | sh:NodeKindConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { kmi:codeOf rdfs:domain ?old } INSERT { kmi:codeOf rdfs:domain "gebied" } WHERE { kmi:codeOf rdfs:domain ?old }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2000/01/rdf-schema#range | sh:MaxCountConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
INSERT DATA { kmi:codeOf rdfs:range owl:Thing }

#! https://data.kruispuntmi.be/ns/integratie#codeOf | http://www.w3.org/2000/01/rdf-schema#range | sh:NodeKindConstraintComponent
PREFIX kmi: <https://data.kruispuntmi.be/ns/integratie#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
DELETE { kmi:codeOf rdfs:range ?old } INSERT { kmi:codeOf rdfs:range "gebied" } WHERE { kmi:codeOf rdfs:range ?old }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/ns/integratie> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:title ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/ns/integratie> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:title ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/ns/integratie> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:description ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/ns/integratie> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:description ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/creator | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:creator ?who }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/creator | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:creator "iemand" }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/publisher | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:publisher ?who }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/publisher | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:publisher "iemand" }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/license | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:license ?value }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/license | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/license | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:license "vrij" }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/issued | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:issued ?day }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/issued | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:issued "2026-11-25"^^xsd:date }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/issued | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:issued "2026"^^xsd:gYear }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/modified | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> dcterms:modified ?day }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/modified | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:modified "2026-11-25"^^xsd:date }

#! https://data.kruispuntmi.be/ns/integratie | http://purl.org/dc/terms/modified | sh:DatatypeConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> dcterms:modified "2026"^^xsd:gYear }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionIRI | sh:MinCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> owl:versionIRI ?version }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionIRI | sh:MaxCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> owl:versionIRI <https://data.kruispuntmi.be/ns/integratie/1.0.1> }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionIRI | sh:NodeKindConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> owl:versionIRI "1.0.0" }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionInfo | sh:MinCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
DELETE WHERE { <https://data.kruispuntmi.be/ns/integratie> owl:versionInfo ?version }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionInfo | sh:MaxCountConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> owl:versionInfo "1.0.1" }

#! https://data.kruispuntmi.be/ns/integratie | http://www.w3.org/2002/07/owl#versionInfo | sh:PatternConstraintComponent
PREFIX owl: <http://www.w3.org/2002/07/owl#>
INSERT DATA { <https://data.kruispuntmi.be/ns/integratie> owl:versionInfo "eerste" }
