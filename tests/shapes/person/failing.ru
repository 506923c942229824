#! https://data.kruispuntmi.be/id/persoon/homans | - | sh:PatternConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX person: <http://www.w3.org/ns/person#>
INSERT DATA { <https://data.kruispuntmi.be/id/persoon/homans> a person:Person ; foaf:name "Liesbeth Homans" ; foaf:givenName "Liesbeth" ; foaf:familyName "Homans" }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/name | sh:MinCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:name ?value }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/name | sh:MaxCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
INSERT DATA { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:name "Anders" }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/name | sh:DatatypeConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:name ?old } INSERT { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:name "Anders"@nl } WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:name ?old }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/givenName | sh:MinCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:givenName ?value }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/givenName | sh:MaxCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
INSERT DATA { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:givenName "Anders" }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/givenName | sh:DatatypeConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:givenName ?old } INSERT { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:givenName "Anders"@nl } WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:givenName ?old }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/familyName | sh:MinCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:familyName ?value }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/familyName | sh:MaxCountConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
INSERT DATA { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:familyName "Anders" }

#! http://themis.vlaanderen.be/id/persoon/voorbeeld | http://xmlns.com/foaf/0.1/familyName | sh:DatatypeConstraintComponent
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
DELETE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:familyName ?old } INSERT { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:familyName "Anders"@nl } WHERE { <http://themis.vlaanderen.be/id/persoon/voorbeeld> foaf:familyName ?old }
