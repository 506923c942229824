#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:title ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/title | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:title ?text } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:title ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:description ?text FILTER (lang(?text) = "nl") }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/description | sh:QualifiedMinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:description ?text } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:description ?text FILTER (lang(?text) = "en") }

#! https://data.kruispuntmi.be/catalog | http://rdfs.org/ns/void#uriSpace | sh:MinCountConstraintComponent
PREFIX void: <http://rdfs.org/ns/void#>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> void:uriSpace ?base }

#! https://data.kruispuntmi.be/catalog | http://rdfs.org/ns/void#uriSpace | sh:MaxCountConstraintComponent
PREFIX void: <http://rdfs.org/ns/void#>
INSERT DATA { <https://data.kruispuntmi.be/catalog> void:uriSpace "https://lod.example.org/" }

#! https://data.kruispuntmi.be/catalog | http://rdfs.org/ns/void#uriSpace | sh:PatternConstraintComponent
PREFIX void: <http://rdfs.org/ns/void#>
DELETE { <https://data.kruispuntmi.be/catalog> void:uriSpace ?base } INSERT { <https://data.kruispuntmi.be/catalog> void:uriSpace "https://lod.example.org" } WHERE { <https://data.kruispuntmi.be/catalog> void:uriSpace ?base }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/publisher | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> dcterms:publisher ?value }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/publisher | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/catalog> dcterms:publisher <http://example.org/ander> }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/publisher | sh:ClassConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:publisher ?old } INSERT { <https://data.kruispuntmi.be/catalog> dcterms:publisher <https://data.kruispuntmi.be/id/organisatie/onbeschreven> } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:publisher ?old }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/license | sh:MinCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> dcterms:license ?value }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/license | sh:MaxCountConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/catalog> dcterms:license <http://example.org/ander> }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/license | sh:NodeKindConstraintComponent
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE { <https://data.kruispuntmi.be/catalog> dcterms:license ?old } INSERT { <https://data.kruispuntmi.be/catalog> dcterms:license "vrij" } WHERE { <https://data.kruispuntmi.be/catalog> dcterms:license ?old }

#! https://data.kruispuntmi.be/catalog | http://www.w3.org/ns/dcat#contactPoint | sh:MinCountConstraintComponent | sh:Warning
PREFIX dcat: <http://www.w3.org/ns/dcat#>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> dcat:contactPoint ?value }

#! https://data.kruispuntmi.be/catalog | http://www.w3.org/ns/dcat#contactPoint | sh:ClassConstraintComponent | sh:Warning
PREFIX dcat: <http://www.w3.org/ns/dcat#>
INSERT DATA { <https://data.kruispuntmi.be/catalog> dcat:contactPoint <https://data.kruispuntmi.be/id/contact/onbeschreven> }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/language | sh:MinCountConstraintComponent | sh:Warning
PREFIX dcterms: <http://purl.org/dc/terms/>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> dcterms:language ?value }

#! https://data.kruispuntmi.be/catalog | http://purl.org/dc/terms/language | sh:PatternConstraintComponent | sh:Warning
PREFIX dcterms: <http://purl.org/dc/terms/>
INSERT DATA { <https://data.kruispuntmi.be/catalog> dcterms:language "nl" }

#! https://data.kruispuntmi.be/catalog | http://www.w3.org/ns/dcat#theme | sh:MinCountConstraintComponent | sh:Warning
PREFIX dcat: <http://www.w3.org/ns/dcat#>
DELETE WHERE { <https://data.kruispuntmi.be/catalog> dcat:theme ?value }

#! https://data.kruispuntmi.be/catalog | http://www.w3.org/ns/dcat#theme | sh:PatternConstraintComponent | sh:Warning
PREFIX dcat: <http://www.w3.org/ns/dcat#>
INSERT DATA { <https://data.kruispuntmi.be/catalog> dcat:theme "samenleving" }
